import Testing

@testable import Storage

@Suite struct `A table of cards` {
  @Test func `has a value for each card, whatever the entry's number`() {
    var table = CardTable(entriesThrough: 5, startingWith: 0)
    let entries: [Int64] = [0, 1, 5, 6, 1 << 20, 1 << 53, -1]
    #expect(entries.allSatisfy { table[$0, 3] == 0 })
    for (value, entry) in entries.enumerated() {
      for kind in 0..<3 { table[entry, kind] += 10 * value + kind }
    }
    for (value, entry) in entries.enumerated() {
      for kind in 0..<3 { #expect(table[entry, kind] == 10 * value + kind) }
    }
    #expect(table.kindCount == 3)
  }

  @Test func `takes little memory for a number that only damage writes`() {
    var table = CardTable(entriesThrough: .max, startingWith: UInt8(0))
    table[.max, 0] = 1
    #expect(table[.max, 0] == 1)
    #expect(table[7, 0] == 0)
  }
}

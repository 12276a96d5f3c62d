import Flashcards
import GRDB

/// All entries of a database, as numbers: which deck each is of, and which cards it may have.
struct EntryPlaces {
  struct Place {
    let number: Int64
    /// The row number of the entry's deck.
    let deck: Int64
    let position: Int
    /// Whether the glossary has the entry.
    let isPresent: Bool
    /// The sides of its present text.
    let sides: Sides
  }

  /// The entries in the order of their numbers.
  private(set) var all: [Place] = []
  /// Where each entry is in ``all``; empty where entries are numbered from 1 without gaps, as they are
  /// in a whole file.
  private var indices: [Int64: Int] = [:]

  init(_ db: Database) throws {
    let rows = try RawRows(
      db, "SELECT number, deck, position, is_present, sides FROM entry ORDER BY number")
    while try rows.next() {
      all.append(
        Place(
          number: try rows.ordinal(0), deck: rows.integer(1), position: Int(rows.integer(2)),
          isPresent: rows.integer(3) != 0,
          sides: Sides(rawValue: UInt8(truncatingIfNeeded: rows.integer(4)))))
    }
    guard all.last.map({ $0.number != Int64(all.count) }) ?? false else { return }
    for (index, place) in all.enumerated() { indices[place.number] = index }
  }

  /// The entry with a row number; nil when there is none.
  subscript(number: Int64) -> Place? {
    guard indices.isEmpty else { return indices[number].map { all[$0] } }
    return number >= 1 && number <= Int64(all.count) ? all[Int(number) - 1] : nil
  }
}

/// A set of entries' row numbers: a bit for each, where they are numbered from 1 without gaps.
struct EntrySet {
  private var words: [UInt64] = []
  /// Numbers too large for a bit: only a damaged file has any.
  private var far: Set<Int64> = []
  private(set) var count = 0

  private static let nearEntries: Int64 = 1 << 24

  /// Adds a number; false when it was there.
  @discardableResult
  mutating func insert(_ number: Int64) -> Bool {
    guard number >= 0, number < Self.nearEntries else {
      let isNew = far.insert(number).inserted
      count += isNew ? 1 : 0
      return isNew
    }
    let (word, bit) = (Int(number >> 6), UInt64(1) << UInt64(number & 63))
    if word >= words.count {
      words += [UInt64](repeating: 0, count: max(word + 1, 2 * words.count) - words.count)
    }
    guard words[word] & bit == 0 else { return false }
    words[word] |= bit
    count += 1
    return true
  }

  /// Whether a number is in the set.
  func contains(_ number: Int64) -> Bool {
    guard number >= 0, number < Self.nearEntries else { return far.contains(number) }
    let word = Int(number >> 6)
    return word < words.count && words[word] & (UInt64(1) << UInt64(number & 63)) != 0
  }

  /// Calls a body with each number.
  func visit(_ body: (Int64) throws -> Void) rethrows {
    for (index, word) in words.enumerated() where word != 0 {
      for bit in 0..<64 where word & (UInt64(1) << UInt64(bit)) != 0 {
        try body(Int64(index * 64 + bit))
      }
    }
    for number in far { try body(number) }
  }
}

import Testing

@testable import Flashcards

@Suite struct `A table of entries` {
  static let entries = [
    Entry(term: "Quay", definition: "A wall for ships."),
    Entry(
      term: "TEU", acronym: "TEU", expansion: "twenty-foot equivalent unit",
      aliases: ["box", "a, b", "c; d"], qualifier: nil, definition: "One.\n\nTwo \"three\"."),
    Entry(term: "Branch", qualifier: "noun", definition: "=1+1"),
    Entry(term: "'tis", aliases: ["@home", "'n'", "-5"], definition: "''"),
    Entry(term: "+44", definition: "−1 and ＝2"),
  ]

  @Test(arguments: entries)
  func `gives each entry back`(entry: Entry) {
    #expect(EntryTable.entry(of: EntryTable.cells(of: entry)) == entry)
  }

  @Test(arguments: ["=", "+", "-", "@", "'", "\t", "＝", "−"])
  func `guards a cell's first character alone`(first: String) {
    let cells = EntryTable.cells(of: Entry(term: first + "x " + first, definition: "a" + first))
    #expect(cells[0] == "'" + first + "x " + first)
    #expect(cells[5] == "a" + first)
  }

  @Test func `quotes what RFC 4180 says`() {
    let line = EntryTable.line(["a", "b,c", "d\"e", "f\ng", "", "\"\u{301}"])
    #expect(
      String(decoding: line, as: UTF8.self) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",,\"\"\"\u{301}\"\r\n")
  }

  @Test func `takes a name without its pair for an alias, and missing cells for empty ones`() {
    #expect(
      EntryTable.entry(of: ["Quay", "QU", "", "wharf"])
        == Entry(term: "Quay", aliases: ["wharf", "QU"], definition: ""))
  }
}

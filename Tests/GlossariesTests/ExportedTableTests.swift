import Documents
import Flashcards
import Glossaries
import Testing

@Suite struct `An exported table` {
  private func read(
    _ text: String, name: String = "a.csv", declaring columns: DeclaredColumns = DeclaredColumns()
  ) throws -> Glossary {
    try Glossary(
      reading: Document(name: name, bytes: Array(text.utf8)), declaring: columns)
  }

  private func table(_ entries: [Entry]) -> String {
    let lines = [EntryTable.header] + entries.map { EntryTable.cells(of: $0) }
    return String(decoding: lines.flatMap { EntryTable.line($0) }, as: UTF8.self)
  }

  /// Texts that any other table would have taken apart, decoded or left out.
  static let entries = [
    Entry(term: "KPI (measure)", definition: "See &amp; <b>read</b>: 1. one 2. two"),
    Entry(term: "MCD / MLD", aliases: ["a, b", "c; d"], definition: "= \"quoted\"\n\n• second"),
    Entry(
      term: "Unit", acronym: "TEU", expansion: "twenty-foot equivalent unit", definition: ""),
    Entry(term: "Branch", qualifier: "noun", definition: "A limb."),
    Entry(term: "Branch", qualifier: "verb", definition: "'to part"),
    Entry(term: "'tis", aliases: ["@home", "-5"], definition: "See Branch"),
    Entry(term: "Term", definition: "term,acronym"), Entry(term: "N/A", definition: "TODO"),
  ]

  @Test(arguments: [",", ";", "\t"])
  func `is read as it was written, to the letter`(separator: String) throws {
    let entries = Self.entries
    var text = table(entries)
    if separator != "," {
      // As a spreadsheet writes it.
      text = ([EntryTable.header] + entries.map { EntryTable.cells(of: $0) }).map { cells in
        cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
      }.joined(separator: "\r\n")
      text = text.replacing(
        EntryTable.header.map { "\"\($0)\"" }.joined(separator: separator),
        with: EntryTable.header.joined(separator: separator))
    }
    let glossary = try read(text)
    #expect(glossary.entries.map(\.entry) == entries)
    #expect(glossary.findings == [])
  }

  @Test(arguments: entries + [Entry(term: "\u{2212}1", definition: "œuvre; \u{FF1D}x")])
  func `is the same made of bytes as made of texts`(entry: Entry) {
    let texts = [
      entry.term, entry.acronym ?? "", entry.expansion ?? "",
      entry.aliases.joined(separator: "\n"), entry.qualifier ?? "", entry.definition,
    ]
    // Cells that stand behind one another in memory, as a database has them.
    let bytes = Array(texts.joined().utf8)
    var row: [UInt8] = []
    bytes.withUnsafeBytes { all in
      var start = 0
      let cells = texts.map { text in
        defer { start += text.utf8.count }
        return UnsafeRawBufferPointer(rebasing: all[start..<start + text.utf8.count])
      }
      EntryTable.appendRow(to: &row) { cells[$0] }
    }
    #expect(row == EntryTable.line(EntryTable.cells(of: entry)))
  }

  @Test func `keeps the lines of its entries, and tells what cannot be learnt`() throws {
    let glossary = try read(
      """
      term,acronym,expansion,aliases,qualifier,definition
      Quay,,,"wharf
      pier",,A wall.
      ,,,,,Nothing has this.

      Gaff,,,,,
      Quay,,,,,Again.
      Rope,,,,,A line.,surplus
      """)
    #expect(glossary.entries.map(\.entry.term) == ["Quay", "Rope"])
    #expect(glossary.entries.map(\.line) == [2, 8])
    #expect(glossary.entries[0].entry.aliases == ["wharf", "pier"])
    #expect(glossary.findings.map(\.line) == [4, 6, 7, 8])
  }

  @Test func `is another table under another header, or where columns are declared`() throws {
    let text = table([Entry(term: "'tis", definition: "It is.")])
    #expect(try read(text).entries[0].entry.term == "'tis")
    let other = text.replacing("qualifier", with: "remark")
    #expect(try read(other).entries[0].entry.term != "'tis")
    let declared = try read(text, declaring: DeclaredColumns([.init(.term, "term")]))
    #expect(declared.entries[0].entry.term != "'tis")
  }

  @Test func `in a folder is read the same`() throws {
    let files = try [("a.csv", Self.entries[0]), ("b.csv", Self.entries[5])].map { name, entry in
      try GlossaryFile(
        reading: Document(name: name, bytes: Array(table([entry]).utf8)),
        declaring: DeclaredColumns())
    }
    let glossary = try Glossary(joining: files)
    #expect(glossary.entries.map(\.entry) == [Self.entries[0], Self.entries[5]])
  }

  @Test(arguments: [",", ";"])
  func `may have a last column of sections`(separator: String) throws {
    let rows = [
      EntryTable.header + [EntryTable.section],
      EntryTable.cells(of: Entry(term: "Quay", definition: "A wall.")) + ["'+ Harbour"],
      EntryTable.cells(of: Entry(term: "Rope", definition: "A line.")) + [""],
      EntryTable.cells(of: Entry(term: "Tide", definition: "A rise.")),
    ]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    let glossary = try read(text)
    #expect(glossary.entries.map(\.section) == ["+ Harbour", nil, nil])
    #expect(glossary.entries.map(\.entry.term) == ["Quay", "Rope", "Tide"])
    #expect(glossary.findings == [])
  }
}

import Flashcards
import GoldenText
import Testing

@testable import Glossaries

/// Declared columns take precedence over every guess.
@Suite struct DeclaredColumnTests {
  /// The entries under declared columns, each as `line term: definition`.
  private func told(
    _ text: String, name: String = "glossary", _ columns: [(DeclaredColumns.Role, String)]
  ) throws -> String {
    let declared = DeclaredColumns(columns.map { DeclaredColumns.Declaration($0.0, $0.1) })
    return try Glossary(reading: document(text, name: name), declaring: declared).entries.map {
      located -> String in
      let entry = located.entry
      let pair = entry.acronym.map { " (\($0) = \(entry.expansion ?? ""))" } ?? ""
      let aliases = entry.aliases.isEmpty ? "" : " [\(entry.aliases.joined(separator: ", "))]"
      let paragraphs = entry.definition.split(separator: "\n\n").map { " \($0)" }
      return "\(entry.term)\(pair)\(aliases):" + paragraphs.joined(separator: " /")
    }.joined(separator: "\n")
  }

  /// The same table in several syntaxes, with an unusual column order and meaningless names.
  private static let tables: [(name: String, text: String)] = [
    ("x.csv", "Alpha,Beta\nA tool that holds work still.,Vice\nA hook for cargo.,Gaff\n"),
    ("x.tsv", "Alpha\tBeta\nA tool that holds work still.\tVice\nA hook for cargo.\tGaff\n"),
    (
      "x.md",
      "| Alpha | Beta |\n|--|--|\n| A tool that holds work still. | Vice |\n"
        + "| A hook for cargo. | Gaff |\n"
    ),
    (
      "x.html",
      "<table><tr><th>Alpha<th>Beta<tr><td>A tool that holds work still.<td>Vice"
        + "<tr><td>A hook for cargo.<td>Gaff</table>"
    ),
    (
      "x.adoc",
      "|===\n|Alpha |Beta\n\n|A tool that holds work still. |Vice\n|A hook for cargo. |Gaff\n|===\n"
    ),
    (
      "x.org",
      "| Alpha | Beta |\n|--+--|\n| A tool that holds work still. | Vice |\n"
        + "| A hook for cargo. | Gaff |\n"
    ),
    (
      "x.wiki",
      "{|\n! Alpha !! Beta\n|-\n| A tool that holds work still. || Vice\n|-\n"
        + "| A hook for cargo. || Gaff\n|}\n"
    ),
    (
      "x.json",
      #"[{"Alpha": "A tool that holds work still.", "Beta": "Vice"}, "#
        + #"{"Alpha": "A hook for cargo.", "Beta": "Gaff"}]"#
    ),
    (
      "x.yaml",
      "one: {Alpha: A tool that holds work still., Beta: Vice}\n"
        + "two: {Alpha: A hook for cargo., Beta: Gaff}\n"
    ),
  ]

  @Test(arguments: tables)
  func `declared names apply to tables and records in every syntax`(name: String, text: String)
    throws
  {
    #expect(
      try told(text, name: name, [(.term, "BETA"), (.definition, "alpha")]) == """
        Vice: A tool that holds work still.
        Gaff: A hook for cargo.
        """)
  }

  @Test(arguments: tables.prefix(8))
  func `column numbers count from one`(name: String, text: String) throws {
    #expect(
      try told(text, name: name, [(.term, "2"), (.definition, "1")]).lastLines(2) == """
        Vice: A tool that holds work still.
        Gaff: A hook for cargo.
        """)
  }

  @Test func `a declared column replaces one with a telling name`() throws {
    let text = """
      Term,Definition,Comment,Plain words
      T-1,To be agreed with the yard.,Old text.,A wall along the water.
      T-2,To be agreed with the pilots.,Old text too.,A place for a ship.
      """
    #expect(
      try told(text, [(.definition, "plain words")]) == """
        T-1: A wall along the water.
        T-2: A place for a ship.
        """)
    #expect(
      try told(
        text, [(.term, "Plain words"), (.definition, "Definition"), (.definition, "Comment")])
          == """
          A wall along the water.: To be agreed with the yard. / Old text.
          A place for a ship.: To be agreed with the pilots. / Old text too.
          """)
  }

  @Test func `every role may be declared`() throws {
    let text = """
      a;b;c;d;e;f
      Quay wall;QW;wall of the quay;A wall along the water.;kerb;edge, rim
      Guard rail;GR;rail that guards;What keeps people from falling.;fence;bar
      """
    let columns: [(DeclaredColumns.Role, String)] = [
      (.term, "a"), (.acronym, "b"), (.ignore, "c"), (.definition, "d"), (.aliases, "e"),
      (.aliases, "f"),
    ]
    #expect(
      try told(text, columns) == """
        Quay wall (QW = Quay wall) [kerb, edge, rim]: A wall along the water.
        Guard rail (GR = Guard rail) [fence, bar]: What keeps people from falling.
        """)
    let pairs = try told(
      text, [(.acronym, "2"), (.expansion, "1"), (.definition, "4"), (.ignore, "3")])
    #expect(
      pairs == """
        QW (QW = Quay wall): A wall along the water.
        GR (GR = Guard rail): What keeps people from falling.
        """)
  }

  @Test func `of phrases in a column, those that fit their acronym are expansions`() throws {
    let text = "Code,Text\nABC,Always be careful\nDEF,Do everything first\nGHI,A net for grain\n"
    let expected = """
      ABC (ABC = Always be careful):
      DEF (DEF = Do everything first):
      GHI: A net for grain
      """
    #expect(try told(text, []) == expected)
    #expect(try told(text, [(.term, "Code"), (.definition, "Text")]) == expected)
  }

  @Test func `an ignored column is neither read nor reported`() throws {
    let text = """
      Term,Definition,Background
      Quay,A wall along the water.,Built of stone by the town in the year of the flood.
      Berth,A place for a ship.,Numbered from the lighthouse to the inner basin since then.
      """
    #expect(
      try findings(text) == [Finding(line: 1, kind: .columnsLeftOut(["Background"]))])
    let ignoring = DeclaredColumns([.init(.ignore, "Background")])
    #expect(try Glossary(reading: document(text), declaring: ignoring).findings == [])
  }

  @Test func `a declared table is read beside other entries`() throws {
    let text = """
      # Yard

      | Alpha | Beta |
      |--|--|
      | A tool that holds work still. | Vice |

      ## Crane

      Lifts containers from the ship to the quay.

      ## Spreader

      The frame with which a crane takes a container.
      """
    let entries = try told(text, [(.term, "Beta"), (.definition, "Alpha")])
    #expect(entries.contains("Vice: A tool that holds work still."))
  }

  @Test func `a missing column is refused, and the existing ones are listed`() throws {
    let declared = DeclaredColumns([.init(.term, "Recto")])
    #expect(throws: GlossaryError.noSuchColumn("Recto", names: ["Alpha", "Beta"], columnCount: 2)) {
      try Glossary(reading: document(Self.tables[2].text), declaring: declared)
    }
    #expect(throws: GlossaryError.noSuchColumn("Recto", names: ["Alpha", "Beta"], columnCount: 2)) {
      try Glossary(reading: document(Self.tables[7].text), declaring: declared)
    }
    #expect(throws: GlossaryError.noSuchColumn("3", names: ["Alpha", "Beta"], columnCount: 2)) {
      try Glossary(
        reading: document(Self.tables[2].text), declaring: DeclaredColumns([.init(.term, "3")]))
    }
    #expect(throws: GlossaryError.noSuchColumn("Recto", names: [], columnCount: 0)) {
      try Glossary(reading: document("Quay\n: A wall.\n\nBerth\n: A place.\n"), declaring: declared)
    }
  }

  @Test func `in a folder, one file with the declared column is enough`() throws {
    let declared = DeclaredColumns([.init(.term, "Beta"), .init(.definition, "Alpha")])
    let names = [("a.csv", Self.tables[0].text), ("b.md", "# Crane\n\nLifts containers.\n")]
    let files = try names.map {
      try GlossaryFile(reading: document($0.1, name: $0.0), declaring: declared)
    }
    let glossary = try Glossary(joining: files)
    #expect(glossary.entries.map(\.entry.term).contains("Gaff"))
    #expect(throws: GlossaryError.self) { try Glossary(joining: [files[1]]) }
  }
}

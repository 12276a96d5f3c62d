import Documents
import Flashcards
import Testing

@testable import Glossaries

/// Exports of flashcard programs.
@Suite struct FlashcardExportTests {
  private static let export = """
    #separator:tab
    #html:true
    #guid column:1
    #notetype column:2
    #deck column:3
    #tags column:6
    kQ1\tBasic\tPort::Quays\tBollard\tA post to which ships are <b>tied</b>.\tquay iron
    kQ2\tBasic\tPort::Quays\tFender\tWhat keeps a ship from the {{c1::wall::of what?}}.\tquay
    kQ3\tCloze\tPort\tThe {{c1::pilot}} boards before the {{c2::locks}}.\t\t
    kQ4\tBasic\tPort\tRoads\tWater where ships wait.\tsea
    """

  @Test func `columns of ids, types, decks and tags are not part of entries`() throws {
    #expect(
      try told(Self.export, name: "x.txt") == """
        7 Bollard: A post to which ships are tied.
        8 Fender: What keeps a ship from the wall.
        10 Roads: Water where ships wait.
        """)
  }

  @Test func `parts of an export left out are reported once, cloze cards each`() throws {
    #expect(
      try findings(Self.export, name: "x.txt") == [
        Finding(line: 7, kind: .columnsLeftOut(["1 (guid)", "2 (notetype)", "6 (tags)"])),
        Finding(line: 8, kind: .clozesOpened(count: 1)),
        Finding(line: 9, kind: .clozeLeftOut),
      ])
  }

  @Test func `declared column names are the header, and the deck is the title`() throws {
    let text = """
      #separator:Semicolon
      #deck:Harbour words
      #columns:Back;Front;Etiquettes
      #Tags Column:3
      A post to which ships are tied.;Bollard;quay
      Water where ships wait.;Roads;sea
      """
    let glossary = try Glossary(reading: document(text, name: "x.txt"))
    #expect(glossary.title == "Harbour words")
    #expect(glossary.entries.map(\.entry.term) == ["Bollard", "Roads"])
    #expect(glossary.findings == [Finding(line: 3, kind: .columnsLeftOut(["Etiquettes"]))])
  }

  @Test func `the user may declare a column that the file sets aside`() throws {
    let declared = DeclaredColumns([
      .init(.term, "4"), .init(.definition, "5"), .init(.aliases, "6"),
    ])
    let glossary = try Glossary(
      reading: document(Self.export, name: "x.txt"), declaring: declared)
    #expect(glossary.entries.first?.entry.aliases == ["quay iron"])
  }

  @Test(arguments: ["#Stand: Mai", "#révision:3", "#colour_2:red"])
  func `an unknown directive at the head is a finding`(line: String) throws {
    let text = line + "\nTerm,Definition\nRoads,Water where ships wait.\nLock,Two gates.\n"
    let key = String(line.dropFirst().prefix { $0 != ":" })
    #expect(try findings(text) == [Finding(line: 1, kind: .document(.unknownDirective(key)))])
    #expect(try entries(text).count == 2)
  }

  @Test(arguments: [
    "Front,Back", "Question,Answer", "Recto,Verso", "Prompt,Response", "Key,Value",
    "Side 1,Side 2", "Question,Réponse", "Vorderseite,Rückseite", "Anverso,Reverso",
    "表,裏",
  ])
  func `names of card sides decide the columns if a file has one table`(
    names: String
  ) throws {
    let sides = names.split(separator: ",")
    let text = """
      \(sides[1]),\(sides[0])
      Water where ships wait,Roads
      Two gates and a basin,Lock
      """
    #expect(
      try told(text) == """
        2 Roads: Water where ships wait
        3 Lock: Two gates and a basin
        """)
  }

  @Test func `elsewhere, names of card sides only tell the term's column from the definition's`()
    throws
  {
    let text = """
      | Answer | Question |
      |---|---|
      | Water where ships wait | Roads |
      | Two gates and a basin | Lock |
      | A post to which ships are tied | Bollard |
      """
    let columns = try #require(
      TableColumns(of: try passages(text).table(of: try passages(text).tables[0], isAlone: true)))
    #expect(columns.term == 1 && columns.definition == 0)
    #expect(!columns.isNamedByHeader)
  }

  @Test(arguments: [
    ("The {{c1::quay}} is wet.", "The quay is wet."),
    ("{{c1::Lisbon::city}} on the {{c12::Tagus}}", "Lisbon on the Tagus"),
    ("{{c1::a {{c2::b::hint}} c::outer}}", "a b c"), ("{{c1::}}", ""),
  ])
  func `a cloze's blanks are filled in, without hints`(text: String, opened: String) {
    #expect(Cloze.opened(text) == opened)
  }

  @Test(arguments: [
    "{{c1::quay", "{{quay}}", "{{c::quay}}", "c1::quay}}", "{{cx::quay}}", "",
    String(repeating: "{{c1::", count: 500) + String(repeating: "}}", count: 500),
  ])
  func `other braces stay text`(text: String) {
    #expect(Cloze.opened(text) == nil)
  }
}

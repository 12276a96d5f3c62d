import Flashcards
import Testing

@testable import Glossaries

/// Columns beside those of terms and definitions, and cells that span several columns.
@Suite struct FurtherColumnTests {
  @Test func `two columns of definitions become paragraphs in their order`() throws {
    let text = """
      Term;Definition;Details
      Lock;Two gates and a basin.;Ships rise in it by four metres.
      Roads;Water where ships wait.;
      Quay;;A wall with rails for the cranes.
      """
    #expect(
      try told(text) == """
        2 Lock: Two gates and a basin. / Ships rise in it by four metres.
        3 Roads: Water where ships wait.
        4 Quay: A wall with rails for the cranes.
        """)
  }

  @Test func `of two definitions that say the same, the longer one is kept`() throws {
    let text = """
      Term;Short definition;Full description
      Lock;Two gates, a basin.;A basin between two gates, in which ships rise.
      Roads;Where ships wait.;Water outside the harbour where ships wait for a berth.
      """
    #expect(
      try told(text) == """
        2 Lock: A basin between two gates, in which ships rise.
        3 Roads: Water outside the harbour where ships wait for a berth.
        """)
  }

  @Test func `a definition in another language is reported and not read`() throws {
    let text = """
      term_en;definition_en;definition_fr
      Lock;Two gates and a basin.;Deux portes et un bassin.
      Roads;Water where ships wait.;Eau où les navires attendent.
      """
    #expect(
      try told(text) == """
        2 Lock: Two gates and a basin.
        3 Roads: Water where ships wait.
        """)
    #expect(
      try findings(text) == [Finding(line: 1, kind: .columnsLeftOut(["definition_fr"]))])
  }

  @Test func `two columns of aliases are joined`() throws {
    let text = """
      Term,Definition,Synonyms,Aliases
      Lock,Two gates and a basin.,"sas, chamber",ship lift
      Roads,Water where ships wait.,,anchorage
      """
    #expect(
      try entries(text).map(\.aliases).map(Set.init) == [
        ["sas", "chamber", "ship lift"], ["anchorage"],
      ])
  }

  @Test func `notes follow the definition, but recurring states do not`() throws {
    let rows = [
      ("Lock", "Two gates and a basin.", "to review"), ("Quay", "A wall.", "agreed in May"),
      ("Roads", "Water where ships wait.", "to review"), ("Buoy", "It floats.", "to review"),
      ("Bollard", "A post for ropes.", "agreed in May"),
    ]
    let states =
      "Term,Definition,Notes\n" + rows.map { "\($0.0),\($0.1),\($0.2)\n" }.joined()
    #expect(try entries(states).map(\.definition) == rows.map(\.1))
    let notes =
      "Term,Definition,Notes\n"
      + rows.map { "\($0.0),\($0.1),Said of the \($0.0.lowercased()) in the old port.\n" }.joined()
    #expect(
      try entries(notes).first?.definition
        == "Two gates and a basin.\n\nSaid of the lock in the old port.")
  }

  @Test func `unused columns of sources, owners and links are not reported`() throws {
    let text = """
      Term,Definition,Owner,Source,Link
      Lock,Two gates and a basin.,Lock crew,Port handbook of 2019,https://example.org/lock
      Roads,Water where ships wait.,Pilots,Port handbook of 2020,https://example.org/roads
      """
    #expect(try findings(text) == [])
  }

  private static let spans: [(name: String, text: String)] = [
    (
      "x.html",
      """
      <table><tr><th>Term<th>Meaning
      <tr><td colspan="2">Harbour
      <tr><td rowspan="2">Berth<td>A place where a ship lies along a wall.
      <tr><td>A place where a sailor lies along a hull.
      <tr><td>Quay<td>A wall along the water.</table>
      """
    ),
    (
      "x.adoc",
      """
      |===
      |Term |Meaning

      2+|Harbour
      .2+|Berth |A place where a ship lies along a wall.
      |A place where a sailor lies along a hull.
      |Quay |A wall along the water.
      |===
      """
    ),
    (
      "x.wiki",
      """
      {|
      ! Term !! Meaning
      |-
      | colspan=2 | Harbour
      |-
      | rowspan=2 | Berth || A place where a ship lies along a wall.
      |-
      | A place where a sailor lies along a hull.
      |-
      | Quay || A wall along the water.
      |}
      """
    ),
  ]

  @Test(arguments: spans)
  func `a headword that spans rows heads each of them, and a cell that spans the row is a section`(
    name: String, text: String
  ) throws {
    #expect(
      try entries(text, name: name).map { "\($0.term): \($0.definition)" } == [
        "Berth: A place where a ship lies along a wall.",
        "Berth: A place where a sailor lies along a hull.", "Quay: A wall along the water.",
      ])
    #expect(try findings(text, name: name) == [])
  }

  @Test func `a row whose headword and definition span from above adds no entry`() throws {
    let text = """
      <table><tr><th>Term<th>Meaning<th>Team
      <tr><td rowspan="2">Berth<td rowspan="2">A place where a ship lies.<td>Pilots
      <tr><td>Lock crew
      <tr><td>Quay<td>A wall along the water.<td>Port</table>
      """
    #expect(try entries(text, name: "x.html").map(\.term) == ["Berth", "Quay"])
  }

  @Test func `a column named translation may contain expansions`() throws {
    let text = """
      Acronym,Translation,Description
      ETA,Estimated Time of Arrival,When a ship is expected.
      PSC,Port State Control,
      VTS,Vessel Traffic Service,
      """
    #expect(
      try told(text, name: "x.csv") == """
        2 ETA (ETA = Estimated Time of Arrival): When a ship is expected.
        3 PSC (PSC = Port State Control):
        4 VTS (VTS = Vessel Traffic Service):
        """)
  }
}

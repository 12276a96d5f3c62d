import Testing

@testable import Glossaries

/// Terms without a definition among entries: each is reported and takes nothing from the others.
@Suite struct UndefinedTermsTests {
  /// The terms without a definition, according to the findings.
  private func undefined(_ text: String, name: String = "glossary") throws -> [String] {
    try findings(text, name: name).compactMap {
      if case .noDefinition(let term) = $0.kind { term } else { nil }
    }
  }

  @Test func `a one-row table with an empty cell is read like those beside it`() throws {
    let text = """
      <h1>Mots du chantier naval</h1>
      <h3>B</h3>
      <table><tr><td>Ber</td><td>Charpente qui porte la coque à sec.</td></tr>
      <tr><td>Bordé</td><td>Planches qui ferment la coque.</td></tr></table>
      <h3>N</h3>
      <table><tr><td>Note</td><td></td></tr></table>
      <h3>Q</h3>
      <table><tr><td>Quille</td><td>Pièce maîtresse, sous la coque.</td></tr></table>
      """
    #expect(try names(text, name: "mots.html") == ["Ber", "Bordé", "Quille"])
    #expect(try undefined(text, name: "mots.html") == ["Note"])
  }

  @Test func `an empty block scalar is a key without a value`() throws {
    let text = """
      Cradle: |
        Frame that carries the hull on land.
      Keel: |
        Main timber under the hull.
      Note: |
      Strake: |
        Row of planks along the hull.
      """
    #expect(try names(text, name: "words.yaml") == ["Cradle", "Keel", "Strake"])
    #expect(try undefined(text, name: "words.yaml") == ["Note"])
  }

  @Test func `a title without its block is reported`() throws {
    let text = """
      = Words

      .Cradle
      Frame that carries the hull on land.

      .Keel
      Main timber under the hull.

      .Note

      .Strake
      Row of planks along the hull.

      .Tiller

      == Contact

      Ask the foreman.
      """
    #expect(try names(text, name: "words.adoc") == ["Cradle", "Keel", "Strake"])
    #expect(try undefined(text, name: "words.adoc") == ["Note", "Tiller"])
  }

  @Test func `a line in capitals is a term among terms in capitals`() throws {
    let text = """
      BOATYARD WORDS

      CRADLE
      Frame that carries the hull on land.

      GARBOARD STRAKE
      Row of planks beside the keel.

      NOTE

      TILLER
      Bar that turns the rudder.

      TRANSOM
      Flat end of the hull.
      """
    #expect(try names(text) == ["CRADLE", "GARBOARD STRAKE", "TILLER", "TRANSOM"])
    #expect(try undefined(text) == ["NOTE"])
  }

  @Test func `a term before a full stop may lack a definition or be a reference`() throws {
    let text = """
      Boatyard words

      Cradle. Frame that carries the hull on land.

      Dolly. TBD

      Garboard (first strake). Row of planks beside the keel.

      Note.

      Tiller. Bar that turns the rudder. It is made of ash.

      Stick. See Tiller.

      Transom. Flat end of the hull.

      Ask at the office.
      """
    #expect(
      try told(text) == """
        3 Cradle: Frame that carries the hull on land.
        7 Garboard (first strake) (Garboard): Row of planks beside the keel.
        11 Tiller (Stick): Bar that turns the rudder. It is made of ash.
        15 Transom: Flat end of the hull.
        """)
    #expect(
      try findings(text).map(\.kind) == [
        .definitionToBeWritten(term: "Dolly", note: "TBD"), .noDefinition(term: "Note"),
        .onlyCrossReference(term: "Stick", target: "Tiller"),
      ])
  }
}

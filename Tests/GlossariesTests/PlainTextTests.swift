import Flashcards
import Testing

@testable import Glossaries

/// Pages copied from a browser as text, and typed texts.
@Suite struct PlainTextTests {
  private func shown(_ text: String) throws -> [String] {
    try passages(text, as: "text").shown
  }

  /// A definition list as a browser copies it: no gap between entries, list items indented,
  /// permalinks left in.
  static let copiedList = """
    Home
    Ships
    Tides

    Words of the harbour

    What we say on the quay, in the order of the alphabet.

    A | B | E | M

    A
    Anchorage¶
    A place where ships wait at anchor.
    AIS¶
    A transmitter that tells who is near.

    It must stay on:

        at sea
        in port

    Back to top
    B
    Berth¶
    The length of quay given to a ship & her crew.
    Bollard¶
    An iron post on the quay.
    Back to top
    M
    Manifest¶
    The list of what a ship carries; see Berth.
    Back to top

    © 2026 Port of Wrenmouth
    """

  @Test func `a list copied from a page is read`() throws {
    #expect(
      try entries(Self.copiedList) == [
        Entry(term: "Anchorage", definition: "A place where ships wait at anchor."),
        Entry(
          term: "AIS",
          definition: """
            A transmitter that tells who is near.

            It must stay on:

            • at sea

            • in port
            """),
        Entry(term: "Berth", definition: "The length of quay given to a ship & her crew."),
        Entry(term: "Bollard", definition: "An iron post on the quay."),
        Entry(term: "Manifest", definition: "The list of what a ship carries; see Berth."),
      ])
  }

  /// A table as a browser copies it: tabs between cells; letters, and a cell's second paragraph, on
  /// lines of their own.
  static let copiedTable = """
    Tischlerei Ostend
    Begriffe der Werkstatt

    Was wir in der Werkstatt sagen, und was wir damit meinen.

    Begriff\tAbkürzung\tErklärung
    A – F
    Abbund\t\tZurichten der Hölzer.
    Geht dem Aufrichten voraus, und geschieht in der Halle.
    Computerized Numerical Control\tCNC\tSteuerung einer Maschine durch Zahlen.
    G – Z
    Gehrung\t\tSchräger Stoß zweier Leisten.
    Zarge\t\tRahmen einer Tür, unter einem Tisch auch der Beine.

    Impressum
    Datenschutz ist uns wichtig.
    """

  @Test func `a table copied from a page is a table`() throws {
    #expect(
      try entries(Self.copiedTable) == [
        Entry(
          term: "Abbund",
          definition: "Zurichten der Hölzer.\n\n"
            + "Geht dem Aufrichten voraus, und geschieht in der Halle."),
        Entry(
          term: "Computerized Numerical Control", acronym: "CNC",
          expansion: "Computerized Numerical Control",
          definition: "Steuerung einer Maschine durch Zahlen."),
        Entry(term: "Gehrung", definition: "Schräger Stoß zweier Leisten."),
        Entry(term: "Zarge", definition: "Rahmen einer Tür, unter einem Tisch auch der Beine."),
      ])
    #expect(try findings(Self.copiedTable) == [])
  }

  /// Typed by hand: terms at the margin, definitions indented by spaces, by a tab, after a blank
  /// line, and one not indented.
  static let indented = """
    WÖRTER DER BACKSTUBE
    ====================

    Gesammelt von der Frühschicht.

    A

    Altbrot
        Brot vom Vortag, das eingeweicht in den Teig
        kommt. Es gibt Farbe.

    Anstellgut
    Anstellsauer
        Rest des Sauerteigs, der den nächsten ansetzt:
          - wird kühl gelagert
          - und gefüttert

        Nie aufbrauchen!

    Autolyse
    \tRuhe von Mehl und Wasser vor dem Kneten.

    B
    Ballengare

        Ruhe nach dem Rundwirken.

    Bäckerschrift
    Bruch (Teig)
       Reißt ein Teig, so war er zu jung oder zu kalt.
    ----------------------------------------------------
    Fehlt ein Wort? Zettel an die Tür.
    """

  @Test func `text indented below a term is its definition`() throws {
    let glossary = try Glossary(reading: document(Self.indented))
    #expect(
      glossary.entries.map(\.entry.definition) == [
        "Brot vom Vortag, das eingeweicht in den Teig kommt. Es gibt Farbe.",
        "Rest des Sauerteigs, der den nächsten ansetzt:\n\n• wird kühl gelagert\n\n• und gefüttert"
          + "\n\nNie aufbrauchen!",
        "Ruhe von Mehl und Wasser vor dem Kneten.", "Ruhe nach dem Rundwirken.",
        "Reißt ein Teig, so war er zu jung oder zu kalt.",
      ])
    #expect(
      glossary.entries.map(\.entry.term).prefix(4) == [
        "Altbrot", "Anstellgut", "Autolyse", "Ballengare",
      ])
    #expect(glossary.entries[1].entry.aliases == ["Anstellsauer"])
    #expect(glossary.title == "WÖRTER DER BACKSTUBE")
  }

  /// Lines wrapped at a width even where a sentence ends, with each term on its own line.
  static let wrapped = """
    Abeam
    At a right angle to the length of the boat. What lies there is on the
    beam. Anything farther back is abaft the beam, anything farther ahead is
    before it.

    Bilge
    The lowest part inside of the hull, where water gathers. It is pumped out
    before every trip. Whoever forgets it will hear from the skipper.

    A second pump is kept under the bench, see
    https://sailing.example/manuals/boats/pumps/the-second-pump-and-how-to-use-it.html

    Cleat
    A fitting with two horns to make a line fast on. A turn around it, then
    crosswise, and a last turn that locks: no more, and no less than that.
    """

  @Test func `wrapped lines are joined even if a sentence ends with a line`() throws {
    #expect(
      try entries(Self.wrapped) == [
        Entry(
          term: "Abeam",
          definition: "At a right angle to the length of the boat. What lies there is on the beam. "
            + "Anything farther back is abaft the beam, anything farther ahead is before it."),
        Entry(
          term: "Bilge",
          definition: "The lowest part inside of the hull, where water gathers. It is pumped out "
            + "before every trip. Whoever forgets it will hear from the skipper.\n\n"
            + "A second pump is kept under the bench, see "
            + "https://sailing.example/manuals/boats/pumps/the-second-pump-and-how-to-use-it.html"),
        Entry(
          term: "Cleat",
          definition: "A fitting with two horns to make a line fast on. A turn around it, then "
            + "crosswise, and a last turn that locks: no more, and no less than that."),
      ])
  }

  @Test func `one line per entry makes one paragraph each`() throws {
    let text = """
      Vocabulaire de l'atelier
      ------------------------
      Ébarber : ôter les bavures d'une pièce
        qui sort du moule.
      Jeu : espace laissé entre deux pièces.

      CAO - Conception assistée par ordinateur
      1. Mandrin : ce qui tient la pièce.
      2. Mors : ce qui serre dans le mandrin.
      10) Toc : ce qui entraîne la pièce.
      """
    #expect(
      try shown(text) == [
        "1 ## Vocabulaire de l'atelier",
        "3 Ébarber : ôter les bavures d'une pièce qui sort du moule.",
        "5 Jeu : espace laissé entre deux pièces.", "7 CAO - Conception assistée par ordinateur",
        "8 • Mandrin : ce qui tient la pièce.", "9 • Mors : ce qui serre dans le mandrin.",
        "10 • Toc : ce qui entraîne la pièce.",
      ])
  }

  @Test func `numbers before terms on their own lines are removed`() throws {
    let text = """
      1. Tare
      The weight of the empty box.

      2. Gross
      The weight of box and goods.

      3. Net
      The weight of the goods alone.
      """
    #expect(try entries(text).map(\.term) == ["Tare", "Gross", "Net"])
    #expect(try entries(text).map(\.definition).last == "The weight of the goods alone.")
  }

  @Test(arguments: [
    ("• a b\n• c d", ["1 • a b", "2 • c d"]), ("•\ta b\n•\tc d", ["1 • a b", "2 • c d"]),
    ("– a b\n– c d", ["1 • a b", "2 • c d"]),
    ("* a b\n  - c d\n* e f", ["1 • a b", "2   • c d", "3 • e f"]),
    ("- a b\n  goes on\n- c d", ["1 • a b goes on", "3 • c d"]),
    ("– a b –\nc", ["1 – a b –", "2 c"]), ("-5 degrees", ["1 -5 degrees"]),
  ])
  func `many kinds of bullets are recognised`(_ text: String, _ blocks: [String]) throws {
    #expect(try shown(text) == blocks)
  }

  @Test(arguments: ["A B C D E", "A | B | C | D", "[A] [B] [C] [D]", "# A B C D Z", "A-B-C-D-E-F"])
  func `a row of letters is navigation`(_ row: String) throws {
    let evidence = Evidence(try passages("\(row)\nTerm", as: "text"))
    #expect(evidence.roles.map { $0 != nil } == [true, false])
  }

  @Test func `hostile texts are read in one pass`() throws {
    for line in ["a\tb\n", " a\n", "a\n b\n", "-\n", "===\n", "1. a\n", "• ", "\t", "a\t\n\nb\n"] {
      let text = String(repeating: line, count: 100_000)
      #expect(throws: Never.self) {
        try passages(text + "x", as: "text")
      }
    }
    let million = "Term\n    " + String(repeating: "word ", count: 200_000)
    #expect(try shown(million).count == 2)
  }
}

import Documents
import Flashcards
import Testing

@testable import Glossaries

/// Structure that people type with spaces and colons in plain text.
@Suite struct TypedTextTests {
  @Test func `a line with a final colon is the term of the next line`() throws {
    let text = """
      Accueil
      Le port
      Glossaire
      Nous écrire

      Glossaire
      AIS :
      Automatic Identification System
      Bollard :
      Pièce d'amarrage scellée sur le quai, autour de laquelle on tourne les aussières.
      VHF:
      Very High Frequency
      Tirant d’eau :
      Hauteur de la partie immergée d'un navire.
      Lamaneur :
      Personne qui amarre les navires
      Plan du site
      © 2026 Port de Kerbrec
      """
    #expect(
      try told(text, name: "x.txt") == """
        7 AIS (AIS = Automatic Identification System):
        9 Bollard: Pièce d'amarrage scellée sur le quai, autour de laquelle on tourne les aussières.
        11 VHF (VHF = Very High Frequency):
        13 Tirant d’eau: Hauteur de la partie immergée d'un navire.
        15 Lamaneur: Personne qui amarre les navires
        """)
  }

  @Test
  func `a lone capital is not a dash, and a lone permalink sign is not a line`()
    throws
  {
    let text = """
      Pavillon
      ¶
          Drapeau que hisse un navire.
      Chanson Ô Marins
          Air que l'équipage chante au cabestan.
      Quart
          Service de veille de quatre heures.
      Amarre
          Cordage qui retient un navire à quai.
      """
    #expect(
      try told(text, name: "x.txt") == """
        1 Pavillon: Drapeau que hisse un navire.
        4 Chanson Ô Marins: Air que l'équipage chante au cabestan.
        6 Quart: Service de veille de quatre heures.
        8 Amarre: Cordage qui retient un navire à quai.
        """)
  }

  @Test func `a row of a million cells ends the table above it`() throws {
    let rows = """
      Bollard\tPièce d'amarrage scellée sur le quai.
      Lamaneur\tPersonne qui amarre les navires.
      Quart\tService de veille de quatre heures.
      """
    let hostile = "a" + String(repeating: "\t", count: 1_000_000) + "b"
    let outline = try Documents.Document.read(
      Array("\(rows)\n\(hostile)\n".utf8), name: "x.txt", as: "text")
    let passages = PassageReader.passages(of: outline)
    guard let table = passages.tables.first else {
      Issue.record("no table, but \(passages.all.count) passages")
      return
    }
    #expect(table.rows.map(\.cells.count) == [2, 2, 2])
    #expect(passages.all.count == 2)
  }

  @Test func `aligned spaces separate a table's columns`() throws {
    let text = """
      Wörter vom Hafen, auf Englisch und Deutsch
      Berth            Liegeplatz (für ein Schiff)
      Bollard          Poller
      Bow thruster     Querstrahlruder im Bug, mit dem ein Schiff ohne
                       Schlepper ablegt
      ETA              Estimated Time of Arrival
      Hold             Laderaum
      Mooring line     Festmacherleine
      Pilot            Lotse
      Quay             Kai
      """
    #expect(
      try told(text, name: "x.txt") == """
        2 Berth: Liegeplatz (für ein Schiff)
        3 Bollard: Poller
        4 Bow thruster: Querstrahlruder im Bug, mit dem ein Schiff ohne Schlepper ablegt
        6 ETA (ETA = Estimated Time of Arrival):
        7 Hold: Laderaum
        8 Mooring line: Festmacherleine
        9 Pilot: Lotse
        10 Quay: Kai
        """)
  }

  @Test func `the first entry may directly follow navigation`() throws {
    let text = """
      Search
      Home
      Ships
      Tides
      Pilots
      Words
      berth: The length of quay that is given to a ship for as long as she stays.

      bollard: An iron post on the quay, round which the lines of a ship are laid.

      fender: What hangs between a ship and the quay, so that neither is hurt.

      roads: Water outside of a port in which ships may lie at anchor and wait.
      """
    #expect(
      try entries(text, name: "x.txt").map(\.term) == ["berth", "bollard", "fender", "roads"])
  }

  @Test func `a list above the glossary's own has no terms`() throws {
    let text = """
      Words of the orchard

      Before you read:

      - pears are picked first
      - plums can wait

      Thank you for your help.

      - Espalier – A tree trained flat against a wall.
      - Graft – A twig set on another tree.
      - Rootstock – The tree below a graft.
      - Scion – The twig of a graft.
      - Sucker – A shoot from below the graft, to be cut.
      - Windfall – Fruit that fell by itself.
      - Wassail
      """
    #expect(
      try names(text) == ["Espalier", "Graft", "Rootstock", "Scion", "Sucker", "Windfall"])
    #expect(try findings(text).map(\.kind) == [.noDefinition(term: "Wassail")])
  }

  @Test(arguments: ["=", ":"])
  func `a sign without spaces separates like the others of its document`(_ sign: String) throws {
    let text = """
      Kiln \(sign) An oven for pots.

      Slip and glaze\(sign)what makes a pot shine

      Bisque \(sign) A pot fired once.

      Wheel \(sign) The disc on which clay turns.

      Cone \(sign) A piece that bends at a known heat.

      Grog \(sign) Fired clay, ground.

      Raku \(sign) A pot cooled in sawdust.
      """
    #expect(
      try names(text) == ["Kiln", "Slip and glaze", "Bisque", "Wheel", "Cone", "Grog", "Raku"])
  }
}

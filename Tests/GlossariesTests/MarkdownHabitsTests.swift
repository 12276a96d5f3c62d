import Flashcards
import GoldenText
import Testing

@testable import Glossaries

/// Habits of authors that depart from the rules of their own Markdown pages.
@Suite struct MarkdownHabitsTests {
  @Test func `a bold item without the others' sign is an entry like them`() throws {
    let text = """
      ### Q
      - **Quay**: where ships are moored.
      - **Quorum** is the number of members that a vote asks for.
      - **qlist** Prints what waits in the queue.
      - **Quota**: how much each may take.
      """
    #expect(
      try told(text) == """
        2 Quay: where ships are moored.
        3 Quorum: Quorum is the number of members that a vote asks for.
        4 qlist: Prints what waits in the queue.
        5 Quota: how much each may take.
        """)
  }

  @Test func `a list of acronyms may lack most expansions`() throws {
    let text = """
      # Acronyms

      * ATC : Air Traffic Control

      * DME

      * ETA : Estimated Time of Arrival

      * GPS

      * ILS

      * NDB

      * VOR

      * VFR : Visual Flight Rules
      """
    #expect(try entries(text).map(\.term) == ["ATC", "ETA", "VFR"])
    #expect(try findings(text).count == 5)
  }

  @Test func `a heading above a list of entries is not defined by it`() throws {
    let text = """
      # Words of the workshop
      This page gathers what the translators agreed on, so that every chapter uses the same word for
      the same thing. It grows whenever somebody meets a word that is not here yet.

      # Translations (original - ours)

      * Gear - Zahnrad
      * Shaft - Welle
      * Spring - Feder
      * Washer - Scheibe
      """
    #expect(try entries(text).map(\.term) == ["Gear", "Shaft", "Spring", "Washer"])
  }

  @Test func `a definition may be only a link`() throws {
    let text = """
      ### drawerCode
      [Kind of drawer](https://example.org/drawers)

      ### drawerCount
      How many drawers there are.

      ### drawerName
      What is written on the drawer.
      """
    #expect(try told(text).firstLine == "1 drawerCode: Kind of drawer")
    #expect(try entries(text).count == 3)
  }

  @Test func `Source is a term if it is in alphabetical order`() throws {
    let text = """
      ## Basin
      What catches the water.

      ## Mouth
      Where a river ends.

      ## Source
      Where a river begins.

      It may be:

      - a spring
      - a glacier

      ## Weir
      A low dam.

      ## Sources
      - [Rivers](https://example.org/rivers)
      """
    #expect(try entries(text).map(\.term) == ["Basin", "Mouth", "Source", "Weir"])
  }

  @Test func `links to other pages of a site belong to no entry`() throws {
    let text = """
      ## Fascicule
      Partie d'un ouvrage publiée à part.

      ## Reliure
      Façon dont les feuilles tiennent ensemble.

      ### Plan du guide « Fabriquer un livre »

      * [Accueil](a.md)
      * [Fiche 1 : le papier](b.md)
      * [Fiche 2 : l'encre](c.md)
      * [Fiche 3 : la presse](d.md)
      """
    #expect(try entries(text).last?.definition == "Façon dont les feuilles tiennent ensemble.")
  }

  @Test func `a template with an unwritten definition gives no entry`() throws {
    func entry(_ name: String, _ text: String) -> String {
      "## \(name)\n\(text)\n\n- Sinónimos: TO DO...\n- Referencia: url.com\n\n"
    }
    let text =
      entry("Ancla", "Pieza de hierro que sujeta el barco.") + entry("Bita", "TO DO...")
      + entry("Cabo", "TO DO...\n`Ejemplo: TO DO...`") + entry("Driza", "Cabo que iza una vela.")
    let entries = try entries(text)
    #expect(entries.map(\.term) == ["Ancla", "Driza"])
    #expect(entries.map(\.aliases) == [[], []])
    #expect(
      try findings(text).map(\.kind) == [
        .definitionToBeWritten(term: "Bita", note: "TO DO"),
        .definitionToBeWritten(term: "Cabo", note: "TO DO"),
      ])
  }

  @Test func `numbered meanings below a bold term are separate entries`() throws {
    let text = """
      **crane** -
      A bird with long legs.

      **draft** -
      1. A text that is not finished.
      2. How deep a ship lies in the water.

      **eddy** -
      Water that turns round.
      """
    #expect(
      try told(text) == """
        1 crane: A bird with long legs.
        4 draft: A text that is not finished.
        4 draft: How deep a ship lies in the water.
        8 eddy: Water that turns round.
        """)
  }

  @Test func `a list may have an introduction, hard line breaks and any dashes`()
    throws
  {
    let text = """
      ## Short forms
      In the order of the alphabet:\\
      HSL = Harbour Signal Lamp\\
      IPX = standard port list, version 3\\
      LTA = [Lock Traffic Act](#lock)

      ## Others

      - **Berth** ‒ a place for a ship.
      - **Fender** ‒ what keeps it from the wall.
      """
    #expect(
      try told(text) == """
        3 HSL (HSL = Harbour Signal Lamp):
        4 IPX (IPX = standard port list, version 3):
        5 LTA (LTA = Lock Traffic Act):
        9 Berth: a place for a ship.
        10 Fender: what keeps it from the wall.
        """)
  }

  @Test func `acronyms may be in brackets before their expansion`() throws {
    let text = "# Acronyms\n(BV) Baseline Values\n\n(CG)Contributed Group\n\n(EU) European Union\n"
    #expect(try entries(text).map(\.acronym) == ["BV", "CG", "EU"])
  }

  @Test func `abbreviations inside an entry do not end it`() throws {
    let text = """
      ## Tidal range
      How far the sea rises.

      ## HW and LW

      *[HW]: High Water
      *[LW]: Low Water

      The two turns of the tide.

      ## Wharf
      A wall for ships.
      """
    #expect(
      try told(text) == """
        1 Tidal range: How far the sea rises.
        4 HW and LW: The two turns of the tide.
        6 HW (HW = High Water):
        7 LW (LW = Low Water):
        11 Wharf: A wall for ships.
        """)
  }

  @Test func `a definition may be in the same line as its heading`() throws {
    let text = """
      ### Kai:
      Mauer am Wasser.

      ### Lotse: Jemand, der ein Schiff in den Hafen bringt, weil er jede Untiefe davor aus eigener Erfahrung kennt.

      ### Mole:
      Damm vor dem Hafen.
      """
    #expect(try entries(text).map(\.term) == ["Kai", "Lotse", "Mole"])
  }
}

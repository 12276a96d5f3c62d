import Flashcards
import Testing

@testable import Glossaries

@Suite struct OrgTests {
  @Test func `description lists and tables below headings are read`() throws {
    let text = """
      #+TITLE: Worte der Bühne
      #+LANGUAGE: de

      * TODO Begriffe [1/2]                                     :entwurf:
        :PROPERTIES:
        :ID: 42
        :END:
        # Bemerkung
        - Abgang :: Jemand verlässt die /Bühne/.

          Mit Licht oder ohne.
          - nach links
          - nach rechts
        - [X] Black ::
          Alles ist dunkel[fn:1], siehe [[*Licht][Licht]].
        - Gasse :: Weg zwischen zwei ~Soffitten~
          an der Seite.

      [fn:1] Fast alles.
      """
    #expect(
      try told(text) == """
        9 Abgang: Jemand verlässt die Bühne. / Mit Licht oder ohne. / • nach links / • nach rechts
        14 Black: Alles ist dunkel, siehe Licht.
        16 Gasse: Weg zwischen zwei Soffitten an der Seite.
        """)
    let table = """
      #+CAPTION: Worte
      | Begriff | Bedeutung          |
      |---------+--------------------|
      | Rampe   | Vorderer *Rand*.   |
      | Zug     | Hebt Kulissen.     |
      """
    #expect(
      try told(table) == """
        4 Rampe: Vorderer Rand.
        5 Zug: Hebt Kulissen.
        """)
  }

  @Test func `a link to a place on the page shows its text`() throws {
    let text = """
      ; '''Bitt'''
      : An iron post on deck. See also [#bollard Bollard].
      ; '''Bollard'''
      : [#bitt Bitt] ashore.
      """
    #expect(
      try entries(text, name: "x.mediawiki").map(\.definition) == [
        "An iron post on deck. See also Bollard.", "Bitt ashore.",
      ])
  }

  @Test func `AsciiDoc's forced empty lines separate entries`() throws {
    let text = """
      == Glossary

      *Berth*: The length of quay given
      to a ship.
      {empty} +
      {empty} +
      *Bollard*: An iron post.
      {empty} +
      {empty} +
      *Fender*: What hangs between a ship and the quay.
      """
    #expect(
      try told(text, name: "x.adoc") == """
        3 Berth: The length of quay given to a ship.
        7 Bollard: An iron post.
        10 Fender: What hangs between a ship and the quay.
        """)
  }
}

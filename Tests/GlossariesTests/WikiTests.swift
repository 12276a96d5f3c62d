import Flashcards
import Testing

@testable import Glossaries

@Suite struct MediaWikiTests {
  @Test func `a page of definition lists, as wikis have them`() throws {
    let text = """
      {{Short description|Words of the brewery}}
      This page explains '''our words'''. __TOC__

      == A–F ==
      ;ABV: [[Alcohol by volume|Alcohol by volume]], in per cent.<ref>{{cite web
      |url=https://example.org |title=Beer}}</ref>
      ;Bright tank
      :Where beer waits, clear&nbsp;and cold.
      :* made of [https://example.org steel]
      :It comes '''after''' filtering. <!-- check
      this -->
      ; Fermenter : Where yeast works{{citation needed|date=May 2026}}; see [[#Wort|wort]].

      == G–Z ==
      [[File:Kettle.jpg|thumb|A [[kettle]].]]
      ; IBU
      ; bitterness unit
      : {{abbr|IBU|International Bitterness Unit}}: how bitter a beer is.
      ; Wort
      Sweet water from the mash, the colon forgotten.

      == References ==
      {{reflist}}
      * [https://example.org Brewing]
      [[Category:Glossaries]]
      """
    #expect(
      try told(text) == [
        "5 ABV (ABV = Alcohol by volume): Alcohol by volume, in per cent.",
        "7 Bright tank: Where beer waits, clear\u{A0}and cold. / • made of steel / "
          + "It comes after filtering.",
        "12 Fermenter: Where yeast works; see wort.",
        "16 IBU (IBU = International Bitterness Unit; bitterness unit): "
          + "IBU (International Bitterness Unit): how bitter a beer is.",
        "19 Wort: Sweet water from the mash, the colon forgotten.",
      ])
  }

  @Test func `templates for terms and their definitions`() throws {
    let text = """
      {{glossary}}
      {{term|lagering}}
      {{defn|Keeping beer cold for weeks, see {{gli|wort}}.}}
      {{term|term=dry hopping |content=[[Dry hopping|dry hopping]] (DH)}}
      {{defn|1=Hops in cold beer.

      It smells of {{lang|fr|agrumes}}.}}
      {{glossary end}}
      """
    #expect(
      try told(text) == [
        "2 lagering: Keeping beer cold for weeks, see wort.",
        "4 dry hopping (DH = dry hopping): Hops in cold beer. / It smells of agrumes.",
      ])
  }

  @Test func `a table`() throws {
    let text = """
      {| class="wikitable sortable"
      |+ Words
      ! style="width:20%" | Term !! Definition
      |-
      | '''Wort''' || Sweet water
      |- style="color:red"
      | id="x" | [[Yeast]]
      | What works,<br />unseen.
      |}
      """
    #expect(try told(text) == ["5 Wort: Sweet water", "7 Yeast: What works, / unseen."])
  }
}

@Suite struct AsciiDocTests {
  @Test func `a glossary, its slips included`() throws {
    let text = """
      = Words of the theatre
      :icons: font
      :house: the Odeon

      // not yet reviewed
      [glossary]
      == Words

      [[call]]call:: When everybody must be there; posted in {house}.
      cue::
      cue light::
        A sign to *do* something,
        see <<call,call>>.
      +
      ----
      LX 12 GO
      ----
      +
      NOTE: Never spoken lightly.

      flies;; The space above the stage.

      Forgotten plus sign: it holds scenery.

      fly bar::

      * a pipe
      * hung from the flies

      [[gel]] gel (colour filter)::
      A coloured sheet. footnote:[Once of gelatine.] Made by https://example.org[Lee^].

      ////
      ghost light:: left out
      ////

      == Contact

      Ask the stage manager.
      """
    #expect(
      try told(text) == [
        "9 call: When everybody must be there; posted in the Odeon.",
        "10 cue (cue light): A sign to do something, see call. / LX 12 GO / Never spoken lightly. / "
          + "flies: The space above the stage. / Forgotten plus sign: it holds scenery.",
        "25 fly bar: • a pipe / • hung from the flies",
        "30 gel (colour filter) (gel): A coloured sheet. Made by Lee.",
      ])
  }

  @Test func `long delimiters, empty column styles, and attributes that end a paragraph`() throws {
    let text = """
      == Words

      [%autowidth, cols="s,,"]
      |=======================
      |Term |Code |Definition

      |[[dock]]Dock
      |area.dock
      |Where trucks are
      unloaded.
      |Wave
      |
      |Orders that are picked together.
      |=======================
      """
    #expect(
      try told(text, name: "words.adoc") == [
        "7 Dock: Where trucks are unloaded.", "11 Wave: Orders that are picked together.",
      ])
    let noted = """
      === Dock
      Where trucks are unloaded.
      [NOTE]
      .On docks
      ====
      Each has a number.
      ====

      === Wave
      Orders that are picked together.
      """
    #expect(
      try told(noted, name: "words.adoc") == [
        "1 Dock: Where trucks are unloaded. / On docks / Each has a number.",
        "9 Wave: Orders that are picked together.",
      ])
  }

  @Test func `a table, its cells one a line`() throws {
    let text = """
      [cols="1,3", options="header"]
      |===
      | Term | Definition

      | FOH
      | Front of house: where the audience is.

      |Prompt side
      |Left, seen from
      the stage.
      |===
      """
    #expect(
      try told(text) == [
        "5 FOH (FOH = Front of house): where the audience is.",
        "8 Prompt side: Left, seen from the stage.",
      ])
  }

  @Test func `cells that take several columns, roles, and a bar of links`() throws {
    let text = """
      [cols="2a,2,6"]
      |===
      |Term |Synonym |Definition

      3+| [[A]] [red]#*A*#

      s|Aisle
      |gangway
      |The way between [big red]#two# racks.

      3+^| [[B]] [red]#*B*#

      s|Bay
      |
      |Where a truck stands.
      |===

      |===
      |link:a.adoc[Start]|link:b.adoc[Terms of the whole site]
      |===
      """
    let expected = [
      "7 Aisle (gangway): The way between two racks.", "13 Bay: Where a truck stands.",
    ]
    #expect(try told(text) == expected)
  }

  @Test func `what was left behind an expansion is no part of it`() throws {
    let text = """
      == Abbreviations
      ASN:: advance shipping notice--
      RMA:: return merchandise authorisation)
      SKU:: stock keeping unit
      PTL:: put to light
      """
    let expected = [
      "2 ASN (ASN = advance shipping notice): ", "3 RMA (RMA = return merchandise authorisation): ",
      "4 SKU (SKU = stock keeping unit): ", "5 PTL (PTL = put to light): ",
    ]
    #expect(try told(text) == expected)
  }
}

@Suite struct OrgTests {
  @Test func `description lists and tables below headings`() throws {
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
      try told(text) == [
        "9 Abgang: Jemand verlässt die Bühne. / Mit Licht oder ohne. / • nach links / • nach rechts",
        "14 Black: Alles ist dunkel, siehe Licht.",
        "16 Gasse: Weg zwischen zwei Soffitten an der Seite.",
      ])
    let table = """
      #+CAPTION: Worte
      | Begriff | Bedeutung          |
      |---------+--------------------|
      | Rampe   | Vorderer *Rand*.   |
      | Zug     | Hebt Kulissen.     |
      """
    #expect(try told(table) == ["4 Rampe: Vorderer Rand.", "5 Zug: Hebt Kulissen."])
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

  @Test func `AsciiDoc's empty lines with a break part entries`() throws {
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
      try told(text, name: "x.adoc") == [
        "3 Berth: The length of quay given to a ship.", "7 Bollard: An iron post.",
        "10 Fender: What hangs between a ship and the quay.",
      ])
  }
}

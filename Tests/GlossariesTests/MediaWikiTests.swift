import Flashcards
import Testing

@testable import Glossaries

@Suite struct MediaWikiTests {
  @Test func `a wiki page of definition lists is read`() throws {
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
      try told(text) == """
        5 ABV (ABV = Alcohol by volume): Alcohol by volume, in per cent.
        7 Bright tank: Where beer waits, clear⍽and cold. / • made of steel / It comes after \
        filtering.
        12 Fermenter: Where yeast works; see wort.
        16 IBU (IBU = International Bitterness Unit; bitterness unit): IBU (International \
        Bitterness Unit): how bitter a beer is.
        19 Wort: Sweet water from the mash, the colon forgotten.
        """)
  }

  @Test func `templates for terms and definitions are read`() throws {
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
      try told(text) == """
        2 lagering: Keeping beer cold for weeks, see wort.
        4 dry hopping (DH = dry hopping): Hops in cold beer. / It smells of agrumes.
        """)
  }

  @Test func `a table is read`() throws {
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
    #expect(
      try told(text) == """
        5 Wort: Sweet water
        7 Yeast: What works, / unseen.
        """)
  }
}

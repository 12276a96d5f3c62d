import Flashcards
import Testing

@testable import Glossaries

@Suite struct AsciiDocTests {
  @Test func `a glossary is read with its slips`() throws {
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
      try told(text) == """
        9 call: When everybody must be there; posted in the Odeon.
        10 cue (cue light): A sign to do something, see call. / LX 12 GO / Never spoken lightly. \
        / flies: The space above the stage. / Forgotten plus sign: it holds scenery.
        25 fly bar: • a pipe / • hung from the flies
        30 gel (colour filter) (gel): A coloured sheet. Made by Lee.
        """)
  }

  @Test func `long delimiters, empty column styles and attributes after a paragraph are read`()
    throws
  {
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
      try told(text, name: "words.adoc") == """
        7 Dock: Where trucks are unloaded.
        11 Wave: Orders that are picked together.
        """)
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
      try told(noted, name: "words.adoc") == """
        1 Dock: Where trucks are unloaded. / On docks / Each has a number.
        9 Wave: Orders that are picked together.
        """)
  }

  @Test func `a table with one cell per line is read`() throws {
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
      try told(text) == """
        5 FOH (FOH = Front of house): where the audience is.
        8 Prompt side: Left, seen from the stage.
        """)
  }

  @Test func `cells over several columns, roles and a row of links are read`() throws {
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
    let expected = """
      7 Aisle (gangway): The way between two racks.
      13 Bay: Where a truck stands.
      """
    #expect(try told(text) == expected)
  }

  @Test func `text left after an expansion is not part of it`() throws {
    let text = """
      == Abbreviations
      ASN:: advance shipping notice--
      RMA:: return merchandise authorisation)
      SKU:: stock keeping unit
      PTL:: put to light
      """
    let expected = """
      2 ASN (ASN = advance shipping notice):
      3 RMA (RMA = return merchandise authorisation):
      4 SKU (SKU = stock keeping unit):
      5 PTL (PTL = put to light):
      """
    #expect(try told(text) == expected)
  }
}

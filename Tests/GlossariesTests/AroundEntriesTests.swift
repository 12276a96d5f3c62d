import Testing

@testable import Glossaries

/// Text above and below entries that looks like entries or is in their place.
@Suite struct AroundEntriesTests {
  @Test func `a paragraph below the last entry is reported, a footer is not`() throws {
    let entries = """
      Cairn: Heap of stones that marks a path.

      Col: Lowest place between two summits.

      Moraine: Stones that a glacier left.

      Scree: Slope of loose stones.

      Tarn: Small lake below a summit.


      """
    let closing = "Every warden wrote down a few of these words during the long winter of the hut."
    #expect(try names(entries + closing) == ["Cairn", "Col", "Moraine", "Scree", "Tarn"])
    #expect(
      try findings(entries + closing).map(\.kind) == [
        .textLeftOut("Every warden wrote down a few of these words during the l…")
      ])
    for footer in [
      "© 2025 Wardens of the hut. All rights reserved, in every valley and on every path.",
      "Last updated on the first of May by the wardens who keep the upper hut.",
      "Thanks to the wardens.",
    ] {
      #expect(try findings(entries + footer).isEmpty, "\(footer)")
    }
    #expect(try findings(entries + "Contact\n\n" + closing).isEmpty)
  }

  @Test func `an announced list above the entries is not an entry`() throws {
    let text = """
      Mots du refuge

      Quatre choses à savoir avant de partir :

      - le poêle s'allume avant la nuit
      - l'eau se ménage en été
      - le livre se signe en arrivant

      Cairn :
      Tas de pierres qui marque un chemin.

      Névé :
      Neige qui reste en été.

      Sente :
      Chemin étroit, souvent tracé par les bêtes.

      Vire :
      Passage étroit le long d'une paroi.
      """
    #expect(try names(text) == ["Cairn", "Névé", "Sente", "Vire"])
  }

  @Test func `section titles around terms above indented text are not terms`() throws {
    let text = """
      The hut

      How to come

      Follow the stream to the bridge, and then the red marks.

      Words of the wardens

      Cairn
          Heap of stones that marks a path.
      Col
          Lowest place between two summits.
      Scree
          Slope of loose stones.
      Tarn
          Small lake below a summit.
      Traverse
          Path across a slope, on which hikers neither climb nor go down.
      Verglas
          Thin ice on rock, which is hard to see in the morning.
      Windslab
          Snow that the wind has packed, and that breaks off as a whole.

      Licence

      Copy this page as you like.
      """
    #expect(
      try told(text) == """
        9 Cairn: Heap of stones that marks a path.
        11 Col: Lowest place between two summits.
        13 Scree: Slope of loose stones.
        15 Tarn: Small lake below a summit.
        17 Traverse: Path across a slope, on which hikers neither climb nor go down.
        19 Verglas: Thin ice on rock, which is hard to see in the morning.
        21 Windslab: Snow that the wind has packed, and that breaks off as a whole.
        """)
  }

  @Test func `a recurring bracket marks headwords`() throws {
    let text = """
      Words of the hut

      How to come

      Follow the stream to the bridge.

      Cairn[edit | edit source]

      Heap of stones that marks a path.

      Col[edit | edit source]

      Lowest place between two summits.

      Up to the list

      Note[edit | edit source]

      Paper that hikers leave in the book.

      Scree[edit | edit source]

      Slope of loose stones.

      Up to the list
      """
    #expect(try names(text) == ["Cairn", "Col", "Note", "Scree"])
  }

  @Test func `contents and the entries below them may be items of one list`() throws {
    let text = """
      # Words of the hut

      - [Cairn](#cairn)
      - [Col](#col)
      - [Scree](#scree)

      - Cairn
        Heap of stones that marks a path.
      - Col
        Lowest place between two summits.
      - Scree
        Slope of loose stones.
      """
    #expect(
      try told(text, name: "words.md") == """
        7 Cairn: Heap of stones that marks a path.
        9 Col: Lowest place between two summits.
        11 Scree: Slope of loose stones.
        """)
  }
}

/// Entries in a message, in one section of a page, or below numbers, as companies write them.
@Suite struct EntriesWithinTests {
  @Test func `the fields above a mail are not entries, its list is`() throws {
    let text = """
      From: Nadia Brun
      To: New joiners
      Subject: RE: words of the dairy

      Hello everyone,

      here is what we said this morning:

      CIP = clean in place
      HTST = high temperature short time, on the line that Marco and his team look after
      TS = total solids
      UHT = ultra-high temperature

      See you tomorrow,
      Nadia
      """
    #expect(try names(text, name: "mail.txt") == ["CIP", "HTST", "TS", "UHT"])
    let glossary = """
      Cc: Copy of a mail to somebody else.
      Date: Day on which a batch was made.
      Lot: All that was made in a day.
      """
    #expect(try names(glossary) == ["Cc", "Date", "Lot"])
  }

  @Test func `names and times above chat messages are not headwords`() throws {
    let text = """
      Nadia Brun  10:02 AM
      what do these letters mean?

      Marco Lenz  10:05 AM
      here you are:
      • CIP - clean in place
      • TS - total solids
      • UHT - ultra-high temperature

      Nadia Brun  10:06 AM
      thank you!
      """
    #expect(try names(text, name: "chat.txt") == ["CIP", "TS", "UHT"])
  }

  @Test func `the glossary section of a page contains the entries`()
    throws
  {
    let text = """
      # fromagerie-api

      Suivi des lots. La documentation est sur le wiki.

      ## Démarrage

      Lancer `make`, puis ouvrir le navigateur.

      ## Vocabulaire métier

      Affinage: repos du fromage en cave, de trois semaines à deux ans
      Caillé: lait pris, avant qu'on le coupe
      Lot: tout ce qui est fabriqué en une journée

      ## Tests

      La suite entière dure dix minutes. Elle a besoin d'une base locale.
      """
    #expect(try names(text, name: "README.md") == ["Affinage", "Caillé", "Lot"])
  }

  @Test func `numbered terms below numbered sections are not sections`() throws {
    let text = """
      Words of the dairy
      Version 1.4 – May 2024

      1. Introduction

      This document lists the words of the dairy. It changes with every season.

      2. Words

      2.1 Curd
      Milk that has set, before it is cut.

      2.2 Total solids (TS)
      What remains of milk without its water.

      2.3 Whey
      Liquid that runs off the curd.

      3. Contacts

      Ask at the laboratory.
      """
    #expect(
      try told(text) == """
        10 Curd: Milk that has set, before it is cut.
        13 Total solids (TS = Total solids): What remains of milk without its water.
        16 Whey: Liquid that runs off the curd.
        """)
  }
}

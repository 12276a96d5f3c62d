import Flashcards
import Testing

@testable import Glossaries

/// Whole copied pages: text above and below the entries is not read as entries.
@Suite struct CopiedPageTests {
  static let page = """
    Skip to content

    Ferry handbook
    Timetables
    Fares

    Contact us

    Appendix C. Glossary

    The words that our crews use, and what they mean.

    Bow

    The front end of a ferry, where the cars drive off.

    Crossing

    One trip between two ports. A crossing has:

    a departure
    an arrival

    Hold

    The deck below the waterline. It is closed at sea.

    See also: bow

    Slip

    The ramp over which cars drive on board.

    Call: 01632 960000

    Timetables

    Fares

    Made with love
    """

  @Test func `navigation, welcome and footer of a copied page are not entries`() throws {
    #expect(
      try told(Self.page) == """
        13 Bow: The front end of a ferry, where the cars drive off.
        17 Crossing: One trip between two ports. A crossing has: / a departure / an arrival
        24 Hold: The deck below the waterline. It is closed at sea. / See also: bow
        30 Slip: The ramp over which cars drive on board. / Call: 01632 960000
        """)
  }

  @Test func `pairs of lines are entries if an acronym is above its expansion`() throws {
    let text = """
      Home

      List of acronyms

      These are the acronyms in use on board.

      ETA

      Estimated Time of Arrival

      MOB

      Man Overboard

      ROPAX

      Roll-on Passenger vessel

      Terms of use
      """
    #expect(
      try told(text) == """
        7 ETA (ETA = Estimated Time of Arrival):
        11 MOB (MOB = Man Overboard):
        15 ROPAX (ROPAX = Roll-on Passenger vessel):
        """)
  }

  @Test func `letters to jump to are not headings if nothing is between them`() throws {
    let text = """
      A
      B
      C
      D

      Ballast

      Weight that keeps a ship upright.

      Draught

      How deep a ship lies in the water.

      Ebb

      The tide when it goes out.
      """
    #expect(try entries(text).map(\.term) == ["Ballast", "Draught", "Ebb"])
  }

  @Test func `labelled lines in an entry are its fields`() throws {
    let text = """
      Anchor
      Definition: What holds a ship in its place.
      Source: Harbour rules

      Buoy
      Definition: A mark that floats.
      Source: Harbour rules

      Quay
      Definition: A wall along which ships lie.
      Source: Pilot book
      """
    #expect(
      try told(text).split(separator: "\n").map { String($0.drop { $0 != " " }) } == [
        " Anchor: What holds a ship in its place.", " Buoy: A mark that floats.",
        " Quay: A wall along which ships lie.",
      ])
  }

  @Test func `quotes around every term and definition are not part of them`() throws {
    let text = """
      "knot" = "one nautical mile in an hour"
      "MOB" = "Man Overboard"
      "log" = "the book in which a ship's days are told",
      """
    #expect(
      try told(text) == """
        1 knot: one nautical mile in an hour
        2 MOB (MOB = Man Overboard):
        3 log: the book in which a ship's days are told
        """)
  }

  @Test func `a list of acronyms may have remarks in brackets`() throws {
    let text = """
      A2B
           Ashore to Board (slang)
      ETD
           Estimated Time of Departure
      K9P
           Keel Number Permit (Norway, 1998)
      MOB
           Man Overboard [alarm]
      """
    #expect(
      try entries(text).map(\.expansion) == [
        "Ashore to Board", "Estimated Time of Departure", "Keel Number Permit", "Man Overboard",
      ])
  }

  @Test func `lines that each begin an entry are not joined`() throws {
    let text = """
      ETA - Estimated Time of Arrival
      MOB- Man Overboard
      NUC - Not Under Command, said of a ship whose engine or rudder fails at sea
      TSS - Traffic Separation Scheme
      VTS- Vessel Traffic Service, which watches all that moves in the roads, day and night
      AIS - Automatic Identification System
      """
    #expect(
      try entries(text).map(\.acronym) == ["ETA", "MOB", "NUC", "TSS", "VTS", "AIS"])
  }

  @Test func `paragraphs below a list of acronyms are not entries`() throws {
    let text = """
      Acronyms on board

      These are in use.

      XO: X-ray officer: who keeps the pictures
      MOB: Man Overboard
      ETA: Estimated Time of Arrival

      Notes

      All of these are said over the wireless, where a short word is worth more than a long one.

      Whoever has the watch writes them down in the log, with the hour at which they were said.

      Next

      Read about the wireless, its rules and the people who keep them, in the chapter that follows.
      """
    #expect(try entries(text).map(\.acronym) == ["XO", "MOB", "ETA"])
  }

  @Test func `remarks between the rows of a sheet are not rows`() throws {
    let text = """
      # words.txt, second edition

      # term | meaning
      #------+-------------
      Anchor\tWhat holds a ship in its place
      # Boom\tleft out for now
      Buoy\tA mark that floats
      Quay\tA wall along which ships lie
      """
    #expect(try entries(text, name: "x.txt").map(\.term) == ["Anchor", "Buoy", "Quay"])
  }

  @Test func `terms may be between colons`() throws {
    let text = """
      The words of the dockers

         :bight: /bite/, n.

         A bend in a rope, or in a coast; whoever stands in one while the winch is turning will
         not do so twice.

         :dog watch: n.

         Half a watch, late in the afternoon, so that nobody has the same hours every day of the
         week.

         :fid:

         A pointed tool.
      """
    #expect(
      try told(text) == """
        3 bight: A bend in a rope, or in a coast; whoever stands in one while the winch is \
        turning will not do so twice.
        8 dog watch: Half a watch, late in the afternoon, so that nobody has the same hours every \
        day of the week.
        13 fid: A pointed tool.
        """)
  }
}

import Testing

@testable import Terminal

@Suite struct `A key decoder` {
  /// The keys of a text, followed by silence.
  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.decode(bytes) + decoder.flush()
  }

  // MARK: Text

  @Test func `gives a key for each scalar of a text`() {
    #expect(
      keys("aé漢👍e\u{301}") == [
        .character("a"), .character("é"), .character("漢"), .character("👍"), .character("e"),
        .character("\u{301}"),
      ])
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC0], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x9F, 0x91],
    ] as [[UInt8]])
  func `shows that bytes came which are no text, and goes on`(bytes: [UInt8]) {
    #expect(keys(bytes + Array("a".utf8)) == [.character("\u{FFFD}"), .character("a")])
  }

  @Test func `waits for the rest of a character, however long it takes`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0xC3]) == [])
    #expect(decoder.patience == nil)
    #expect(decoder.flush() == [])
    #expect(decoder.decode([0xA9]) == [.character("é")])
  }

  @Test func `types no control character, however it is written`() {
    #expect(keys("\u{0}\u{1C}\u{1F}\u{80}\u{9B}") == [])
  }

  // MARK: Keys of one byte

  @Test func `knows return and line feed as Enter, and both together as one`() {
    #expect(keys("\r") == [.enter])
    #expect(keys("\n") == [.enter])
    #expect(keys("\r\n\r\r\n\n") == [.enter, .enter, .enter, .enter])
  }

  @Test func `knows Tab, both Backspaces and the letters with Ctrl`() {
    #expect(
      keys("\t\u{7F}\u{8}\u{1}\u{17}\u{1A}") == [
        .tab, .backspace, .backspace, .control("a"), .control("w"), .control("z"),
      ])
  }

  // MARK: Escape

  @Test func `takes an escape for the key when nothing follows in time`() {
    var decoder = KeyDecoder()
    #expect(decoder.patience == nil)
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.patience == 50)
    #expect(decoder.flush() == [.escape])
    #expect(decoder.patience == nil)
    #expect(decoder.flush() == [])
    #expect(keys("\u{1B}\u{1B}") == [.escape])
  }

  @Test(arguments: ["\u{1B}[", "\u{1B}O", "\u{1B}[1;5", "\u{1B}]0;x", "\u{1B}P1", "\u{1B}[M!"])
  func `makes nothing of a sequence that does not go on`(beginning: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(beginning.utf8) == [])
    #expect(decoder.patience == 50)
    #expect(decoder.flush() == [])
    #expect(decoder.decode("a".utf8) == [.character("a")])
  }

  // MARK: Sequences

  /// The sequences of each key in different terminals.
  static let sequences: [(Key, [String])] = [
    // xterm and tmux, application mode, rxvt with Shift, a modifier without effect.
    (.up, ["[A", "OA", "[a", "[1;2A"]),
    (.down, ["[B", "OB", "[b", "[1;2B"]),
    (.right, ["[C", "OC", "[c", "[1;2C"]),
    (.left, ["[D", "OD", "[d", "[1;2D"]),
    // xterm with Ctrl and Alt, rxvt with Ctrl and Alt, a Mac's Alt.
    (.wordRight, ["[1;5C", "[1;3C", "Oc", "\u{1B}[C", "f", "[1;6C"]),
    (.wordLeft, ["[1;5D", "[1;3D", "Od", "\u{1B}[D", "b", "[1;6D"]),
    // xterm, application mode, Linux console and tmux, rxvt with Shift and Ctrl.
    (.home, ["[H", "OH", "[1~", "[7~", "[7$", "[7^", "[1;5H"]),
    (.end, ["[F", "OF", "[4~", "[8~", "[8$", "[8@", "[1;2F"]),
    (.delete, ["[3~", "[3;5~", "[3$"]),
    (.pageUp, ["[5~", "[5;3~"]),
    (.pageDown, ["[6~"]),
    (.control("w"), ["\u{7F}", "\u{8}"]),
    // kitty.
    (.escape, ["[27u", "[27;1u"]), (.enter, ["[13u", "[13;2u", "OM"]), (.tab, ["[9;5u"]),
    (.backspace, ["[127u", "[127;1:1u"]), (.control("c"), ["[99;5u", "[99:67;6u", "[99;5:2u"]),
    (.up, ["[1;1:1A"]),
    (.character("3"), ["Os"]),
  ]

  @Test(arguments: sequences)
  func `knows what terminals send for a key`(key: Key, sequences: [String]) {
    for sequence in sequences {
      #expect(keys("\u{1B}\(sequence)x") == [key, .character("x")], "\(sequence)")
    }
  }

  @Test(arguments: [
    // Function keys of xterm, Linux console and rxvt; Insert; Shift-Tab.
    "OP", "[15~", "[1;2P", "[[A", "[[E", "[11^", "[2~", "[Z",
    // Alt with letters, one of them of several bytes.
    "x", "1", "(", "é", "漢", "\r",
    // Reports of cursor, terminal and settings; focus; size.
    "[24;80R", "[?1;2c", "[>41;354;0c", "[?2026;2$y", "[0n", "[I", "[O", "[8;24;80t",
    // Mouse reports of three forms; the oldest one may have any bytes.
    "[M !!", "[M\u{1B}[A", "[<0;12;5M", "[<0;12;5m", "[32;12;5M",
    // Replies about colours, settings and names, with both ends.
    "]11;rgb:0000/0000/0000\u{7}", "]11;rgb:ffff/ffff/ffff\u{1B}\\", "P1$r0m\u{1B}\\",
    "P>|kitty(0.26)\u{1B}\\", "_Gi=1;OK\u{1B}\\", "^private\u{1B}\\", "Xstring\u{1B}\\",
    // kitty: releases, other keys, modifiers alone.
    "[1;1:3A", "[97;5:3u", "[57441;2u", "[97;3u",
    // More parameters, and larger numbers, than any key has.
    "[1;\(String(repeating: "1;", count: 500))~", "[99999999999999999999~", "[~", "[u", "[;;;~",
  ])
  func `swallows whole what is no key`(sequence: String) {
    #expect(keys("\u{1B}\(sequence)a") == [.character("a")])
  }

  @Test func `begins anew where a sequence breaks off`() {
    #expect(keys("\u{1B}[1\r") == [.enter])
    #expect(keys("\u{1B}[\u{1B}[A") == [.up])
    #expect(keys("\u{1B}[1é") == [.character("é")])
    #expect(keys("\u{1B}]11;rgb\u{1B}[A") == [.up])
    #expect(keys("\u{1B}]11;rgb\u{18}a") == [.character("a")])
  }

  // MARK: Pastes

  @Test func `takes a paste for one key`() {
    #expect(
      keys("a\u{1B}[200~1\r\n2\n3\r\r\té\u{1B}[201~b") == [
        .character("a"), .paste("1\n2\n3\n\n é"), .character("b"),
      ])
    #expect(keys("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test func `takes the controls out of a paste`() {
    #expect(
      keys("\u{1B}[200~a\u{3}\u{1A}\u{0}\u{7F}\u{9B}b\u{1B}[31mc\u{1B}[201~")
        == [.paste("ab[31mc")])
  }

  @Test func `ends a paste at its end mark and at nothing that resembles it`() {
    #expect(
      keys("\u{1B}[200~\u{1B}[20\u{1B}[200~\u{1B}\u{1B}[201~") == [.paste("[20[200~")])
  }

  @Test func `gives a paste that has no end when it has been silent for long`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[200~1\n1".utf8) == [])
    #expect(decoder.patience == 2_000)
    #expect(decoder.flush() == [.paste("1\n1")])
    #expect(decoder.decode("1".utf8) == [.character("1")])
  }

  @Test func `keeps no more of a paste than anyone would answer`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[200~".utf8) == [])
    for _ in 0..<100 {
      #expect(decoder.decode([UInt8](repeating: 0x31, count: 10_000)) == [])
    }
    #expect(
      decoder.decode("\u{1B}[201~2".utf8)
        == [.paste(String(repeating: "1", count: 65_536)), .character("2")])
  }

  // MARK: Properties

  @Test(arguments: 0..<300)
  func `gives the same keys however the bytes are cut, and no control ever`(seed: Int) {
    var random = Lehmer(seed: seed)
    let pieces = [
      "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[M", "\u{7}",
      "\u{1B}\\", "\u{9B}", "A", "~", "1", ";5", "5u", "\r", "\n", "é", "漢", "👍", "$", "?",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<40 {
      bytes += random.next(9) == 0 ? [UInt8(random.next(256))] : Array(pieces[random.next(22)].utf8)
    }
    var (whole, cut) = (KeyDecoder(), KeyDecoder())
    let expected = whole.decode(bytes)
    var (rest, given) = (bytes[...], [Key]())
    while !rest.isEmpty {
      let chunk = rest.prefix(1 + random.next(5))
      given += cut.decode(chunk)
      rest = rest.dropFirst(chunk.count)
    }
    #expect(given == expected)
    #expect(cut.flush() == whole.flush())
    for case .character(let character) in expected {
      let scalars = character.unicodeScalars
      #expect(scalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }
}

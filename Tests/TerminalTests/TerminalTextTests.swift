import Terminal
import Testing

@Suite struct `Terminal text` {
  // MARK: What stays

  @Test(arguments: [
    "", "plain text", "two\nlines", "L’équité d’œuvre", "e\u{301}quite\u{301}",
    "1\u{202F}000\u{A0}€",
    "中文 한국어 日本語", "Ελληνικά, русский, עברית, العربية", "≥ 21 → 3 ± ½ ²", "“ ” « » … – —",
    "👩‍👩‍👧‍👦 👩🏽‍💻 🇫🇷 1️⃣ ❤️", "🏳️‍🌈 ❤️‍🔥", "ต้นฉบับ हिन्दी", "\u{1F600}", "a\u{FFFD}b",
  ])
  func `is the text itself where it is safe`(text: String) {
    #expect(scalars(text) == Array(text.unicodeScalars))
  }

  // MARK: What is made visible

  @Test(arguments: [
    ("\u{1B}[2Jhello", "␛[2Jhello"), ("\u{1B}]52;c;aGk=\u{07}", "␛]52;c;aGk=␇"),
    ("\u{1B}]8;;http://x\u{1B}\\here", "␛]8;;http://x␛\\here"), ("a\u{7F}b", "a␡b"),
    ("a\u{0}b", "a␀b"), ("a\rb", "a␍b"), ("a\u{8}b", "a␈b"), ("a\tb", "a b"),
    ("\u{9B}31mred", "\u{FFFD}31mred"), ("\u{90}q\u{9C}", "\u{FFFD}q\u{FFFD}"),
    ("a\u{85}b", "a\u{FFFD}b"), ("a\u{2028}b\u{2029}c", "a b c"), ("é\u{1B}c", "é␛c"),
  ])
  func `shows a control character by its picture`(text: String, shown: String) {
    #expect(scalars(text) == Array(shown.unicodeScalars))
  }

  // MARK: What goes

  @Test(arguments: [
    // Bidi controls, which can disguise a text.
    ("user\u{202E}txt.exe", "usertxt.exe"), ("\u{2066}a\u{2069}", "a"), ("a\u{200F}b", "ab"),
    ("a\u{61C}b", "ab"),
    // Invisible: spaces without width, joiners between letters, direction marks, fillers.
    ("a\u{200B}b\u{200C}c\u{200D}d\u{2060}e\u{FEFF}f", "abcdef"), ("Suc\u{AD}cess", "Success"),
    ("a\u{180E}b", "ab"), ("a\u{3164}b\u{115F}c\u{1160}d\u{FFA0}e", "abcde"),
    ("a\u{1D173}b\u{1BCA0}c", "abc"), ("a\u{FFF9}b\u{FFFA}c\u{FFFB}", "abc"),
    // Tags, which can hide a message.
    ("a\u{E0041}\u{E0042}\u{E007F}b", "ab"), ("a\u{E0100}b", "ab"),
    // Signs that fonts leave out, and code points that are no characters.
    ("a\u{34F}b\u{17B4}c\u{180B}d\u{FFF0}e", "abcde"),
    // A joiner with nothing to join.
    ("👩\u{200D}\u{200D}👧", "👩\u{200D}👧"), ("\u{200D}👩", "👩"), ("7\u{200D}8", "78"),
  ])
  func `drops what nobody can see`(text: String, shown: String) {
    #expect(scalars(text) == Array(shown.unicodeScalars))
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE] as [UInt32])
  func `drops code points that are no characters`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(scalars("a\(Character(scalar))b") == ["a", "b"])
  }

  // MARK: Combining marks

  @Test(arguments: ["\u{301}", "\u{489}", "\u{20DD}", "\u{903}", "\u{1D166}"])
  func `caps the marks on a letter`(mark: String) {
    let eight = "a" + String(repeating: mark, count: 8)
    #expect(scalars(eight) == Array(eight.unicodeScalars))
    let many = "a" + String(repeating: mark, count: 1_000) + "b\(mark)"
    #expect(scalars(many) == Array((eight + "b\(mark)").unicodeScalars))
  }

  @Test func `caps them whatever stands unseen between them`() {
    let hidden = "a" + String(repeating: "\u{301}\u{200B}", count: 100)
    #expect(scalars(hidden).count == 9)
  }

  // MARK: One line

  @Test func `of one line has no line break, whatever the text has`() {
    #expect(TerminalText(line: "a\nb\r\nc\u{2028}d").string == "a␊b␍␊c d")
    #expect(TerminalText(line: "plain").string == "plain")
  }

  // MARK: Properties

  @Test func `no control and no direction survives, whichever it is and wherever it stands`() {
    var (seen, survivors) = (0, [Unicode.Scalar]())
    for scalar in (0...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) {
      seen += 1
      guard scalar.isDangerous else { continue }
      for text in ["\(scalar)", "a\(scalar)b", "é\(scalar)", "👩\(scalar)👧"] {
        if scalars(text).contains(scalar) { survivors.append(scalar) }
      }
    }
    #expect(survivors.map { String($0.value, radix: 16) } == [])
    #expect(seen == 0x110000 - 0x800)
  }

  @Test func `every other scalar stays or goes, and none becomes another`() {
    // Other planes have only ideographs and unassigned code points.
    let values = [0x20...0x1FFFF, 0xE0000...0xE0FFF].joined()
    var text = String.UnicodeScalarView()
    for scalar in values.lazy.compactMap(Unicode.Scalar.init) where !scalar.isDangerous {
      text.append("a")
      text.append(scalar)
    }
    var rest = text[...]
    let strangers = scalars(String(text)).count { shown in
      guard let place = rest.firstIndex(of: shown) else { return true }
      rest = rest[rest.index(after: place)...]
      return false
    }
    #expect(strangers == 0)
    #expect(text.count > 250_000)
  }

  @Test(arguments: 0..<300)
  func `made of its own string is itself`(seed: Int) {
    let text = hostile(seed: seed)
    let once = TerminalText(text)
    #expect(Array(TerminalText(once.string).string.unicodeScalars) == scalars(text))
    #expect(once.string.unicodeScalars.allSatisfy { !$0.isDangerous })
    #expect(text.count { $0 == "\n" } <= once.string.unicodeScalars.count { $0 == "\n" })
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] {
    Array(TerminalText(text).string.unicodeScalars)
  }

  /// A random sequence of hostile fragments.
  private func hostile(seed: Int) -> String {
    let pieces = [
      "\u{1B}", "[2J", "]52;", "\u{7}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200D}", "👩", "👧",
      "\u{FE0F}", "\u{301}", "\u{301}\u{301}\u{301}\u{301}\u{301}", "\u{200B}", "a", "é", "\n",
      "\r\n", "\t", "\u{E0041}", "中", "\u{20DD}", "\u{3164}",
    ]
    var (text, state) = ("", UInt64(seed) &+ 1)
    for _ in 0..<30 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int((state >> 33) % UInt64(pieces.count))]
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether a terminal might obey the scalar or show another text: controls but the line break,
  /// bidi controls, line separators.
  fileprivate var isDangerous: Bool {
    switch value {
    case 0x0A: false
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    default: properties.generalCategory == .control
    }
  }
}

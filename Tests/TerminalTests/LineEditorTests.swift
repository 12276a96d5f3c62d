import Testing

@testable import Terminal

@Suite struct `A line editor` {
  /// A line after some keys.
  private func line(_ keys: [Key]) -> LineEditor {
    var editor = LineEditor()
    for key in keys { press(key, in: &editor) }
    return editor
  }

  private func press(_ key: Key, in editor: inout LineEditor) {
    let isTaken = editor.apply(key)
    #expect(isTaken)
  }

  private func typing(_ text: String) -> [Key] {
    text.unicodeScalars.map { .character(Character($0)) }
  }

  /// The line with a bar at the cursor.
  private func shown(_ keys: [Key]) -> String {
    let window = line(keys).window(columns: 200)
    var (text, columns) = ("", 0)
    for character in window.text.string {
      if columns == window.cursor { text += "|" }
      text.append(character)
      columns += character.displayWidth
    }
    return columns == window.cursor ? text + "|" : text
  }

  // MARK: Typing

  @Test func `puts in what is typed where the cursor is`() {
    #expect(shown(typing("churn")) == "churn|")
    #expect(shown(typing("curn") + [.home, .right] + typing("h")) == "ch|urn")
    #expect(shown(typing("a") + [.left, .left] + typing("b")) == "b|a")
  }

  @Test func `takes a letter and its mark for one character`() {
    #expect(shown(typing("e\u{301}t") + [.left, .backspace]) == "|t")
    #expect(shown(typing("ax") + [.left] + typing("\u{301}")) == "a\u{301}|x")
    #expect(line(typing("\u{301}")).text == "\u{301}")
  }

  @Test func `takes an emoji of several for one character`() {
    let family = "👩\u{200D}👩\u{200D}👧"
    #expect(shown(typing(family)) == family + "|")
    #expect(shown(typing(family) + [.backspace]) == "|")
    #expect(shown(typing("🇫🇷🇩🇪") + [.left, .left] + typing("x")) == "x|🇫🇷🇩🇪")
    // A joiner between two emoji makes one character, with the cursor behind it.
    #expect(shown(typing("👩👧") + [.left] + typing("\u{200D}")) == "👩\u{200D}👧|")
  }

  @Test func `holds nothing that a terminal would not print`() {
    #expect(line(typing("a\u{202E}b\u{200B}7\u{200D}8")).text == "ab78")
    #expect(line([.paste("a\u{1B}[2J\u{9B}b")]).text == "a[2Jb")
    #expect(
      line(typing("a" + String(repeating: "\u{301}", count: 20))).text.unicodeScalars.count == 9)
  }

  @Test func `makes one line of what is pasted`() {
    #expect(
      shown([.paste("annual\nrecurring\r\nrevenue\tnet\u{2028}")])
        == "annual recurring revenue net |")
    #expect(shown(typing("ac") + [.left, .paste("1\n2")]) == "a1 2|c")
  }

  @Test func `takes in a thousand characters and no more`() {
    let long = String(repeating: "é", count: 999)
    var editor = line([.paste(long + "ab")])
    #expect(editor.text == long + "a")
    press(.character("x"), in: &editor)
    #expect(editor.text == long + "a")
    press(.backspace, in: &editor)
    press(.paste("xy"), in: &editor)
    #expect(editor.text == long + "x")
  }

  // MARK: Taking away

  @Test(
    arguments: [
      ([.backspace], "one two|"), ([.home, .backspace], "|one two "),
      ([.home, .delete], "|ne two "),
      ([.delete], "one two |"), ([.control("w")], "one |"), ([.control("w"), .control("w")], "|"),
      ([.left, .left, .control("w")], "one |o "), ([.left, .left, .control("u")], "|o "),
      ([.home, .right, .control("k")], "o|"), ([.control("u"), .control("u"), .delete], "|"),
    ] as [([Key], String)])
  func `takes away`(keys: [Key], left: String) {
    #expect(shown(typing("one two ") + keys) == left)
  }

  @Test func `joins what comes to stand together`() {
    // The two halves of a flag.
    #expect(line(typing("🇫x🇷") + [.left, .backspace]).text == "🇫🇷")
    #expect(shown(typing("🇫x🇷") + [.left, .backspace]) == "🇫🇷|")
  }

  // MARK: Moving

  @Test(
    arguments: [
      ([.home], "|one  two"), ([.control("a"), .end], "one  two|"),
      ([.home, .control("e")], "one  two|"),
      ([.wordLeft], "one  |two"), ([.wordLeft, .wordLeft], "|one  two"),
      ([.wordLeft, .wordLeft, .wordLeft], "|one  two"), ([.home, .wordRight], "one|  two"),
      ([.home, .wordRight, .wordRight], "one  two|"), ([.wordRight], "one  two|"),
      ([.right], "one  two|"),
      ([.home, .left], "|one  two"), ([.wordLeft, .left, .left, .wordLeft], "|one  two"),
    ] as [([Key], String)])
  func `moves`(keys: [Key], shown expected: String) {
    #expect(shown(typing("one  two") + keys) == expected)
  }

  @Test(
    arguments: [
      .enter, .escape, .tab, .up, .down, .pageUp, .pageDown, .control("c"), .control("d"),
    ] as [Key])
  func `leaves other keys alone`(key: Key) {
    var editor = line(typing("abc") + [.left])
    let before = editor
    let isTaken = editor.apply(key)
    #expect(!isTaken)
    #expect(editor == before)
  }

  // MARK: The window

  @Test func `shows a line that fits with a place for the cursor behind it`() {
    let window = line(typing("abcd")).window(columns: 5)
    #expect(window.text.string == "abcd")
    #expect(window.cursor == 4)
  }

  @Test func `moves a line that does not fit by half a field`() {
    let editor = line(typing("abcdefghij"))
    #expect(editor.window(columns: 6) == .init(text: TerminalText("ghij"), cursor: 4))
    var earlier = editor
    for _ in 0..<3 { press(.left, in: &earlier) }
    #expect(earlier.window(columns: 6) == .init(text: TerminalText("defghi"), cursor: 4))
    press(.home, in: &earlier)
    #expect(earlier.window(columns: 6) == .init(text: TerminalText("abcdef"), cursor: 0))
  }

  @Test func `shows a space where a wide character is cut`() {
    let editor = line(typing("漢字漢字漢字漢"))
    #expect(editor.window(columns: 7) == .init(text: TerminalText(" 字漢"), cursor: 5))
    #expect(
      line(typing("漢") + [.home]).window(columns: 1) == .init(text: TerminalText(" "), cursor: 0))
    #expect(line([]).window(columns: 0) == .init(text: TerminalText(""), cursor: 0))
  }

  @Test(arguments: 0..<200)
  func `always shows its cursor, and no more than the field has room for`(seed: Int) {
    var random = Lehmer(seed: seed)
    let texts = ["a", "é", "漢", "👍", "\u{301}", "\u{200D}", "🇫", " "]
    let others: [Key] = [.left, .right, .home, .end, .backspace, .delete, .wordLeft, .wordRight]
    var editor = LineEditor()
    for _ in 0..<60 {
      let key = random.next(3) == 0 ? others[random.next(8)] : .paste(texts[random.next(8)])
      press(key, in: &editor)
      let columns = 1 + random.next(12)
      let window = editor.window(columns: columns)
      #expect((0..<columns).contains(window.cursor))
      #expect(window.text.displayWidth <= columns)
      #expect(TerminalText(editor.text).string == editor.text)
    }
  }
}

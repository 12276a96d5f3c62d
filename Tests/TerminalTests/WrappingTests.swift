import Testing

@testable import Terminal

@Suite struct `A wrapped text` {
  @Test func `is broken between words and goes on indented`() {
    let text = TerminalText("Carte 3, encore 19 à venir. Du sigle à la forme développée.")
    #expect(
      text.wrapped(to: 30).string == """
        Carte 3, encore 19 à venir. Du
          sigle à la forme développée.
        """)
  }

  @Test func `keeps the indent of each of its lines`() {
    #expect(
      TerminalText("    one two three four five\n\n  six").wrapped(to: 20).string == """
            one two three
            four five

          six
        """)
  }

  @Test func `counts wide characters as two columns and marks as none`() {
    #expect(
      TerminalText("漢字漢字漢字漢字漢字漢字").wrapped(to: 20).string == "漢字漢字漢字漢字漢字\n  漢字")
    let decomposed = String(repeating: "e\u{301}", count: 20)
    #expect(TerminalText(decomposed).wrapped(to: 20).string == decomposed)
    #expect("👩‍👩‍👧".reduce(0) { $0 + $1.displayWidth } == 2)
  }

  @Test func `breaks a word that is longer than a line`() {
    let word = String(repeating: "x", count: 45)
    #expect(
      TerminalText(word).wrapped(to: 20).string.split(separator: "\n").map(\.count) == [20, 20, 9])
  }

  @Test func `does not break at a no-break space`() {
    #expect(
      TerminalText("u pour annuler, q pour quitter\u{A0}:").wrapped(to: 31).string
        == "u pour annuler, q pour\n  quitter\u{A0}:")
  }

  @Test(arguments: 0..<200)
  func `never has a line too long, nor loses a word`(seed: Int) {
    var random = Lehmer(seed: seed)
    let words = (0..<60).map { _ in
      String(repeating: ["a", "é", "漢", "👍"][random.next(4)], count: 1 + random.next(30))
    }
    let columns = 20 + random.next(60)
    let lines = TerminalText(words.joined(separator: " ")).wrapped(to: columns).string
      .split(separator: "\n")
    for line in lines {
      #expect(line.reduce(0) { $0 + $1.displayWidth } <= columns)
    }
    let letters = { (text: String) in text.filter { $0 != " " } }
    #expect(letters(lines.joined()) == letters(words.joined()))
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  ") })
  }

  @Test func `is had line by line, empty ones too`() {
    let text = TerminalText("one two three four five six\n\nseven")
    #expect(
      text.lines(wrappedTo: 20).map(\.string) == ["one two three four", "  five six", "", "seven"])
    #expect(TerminalText("").lines(wrappedTo: 20).map(\.string) == [""])
  }

  @Test func `stays as it is where there is no room`() {
    let text = TerminalText("one two three four five six")
    #expect(text.wrapped(to: 19) == text)
    #expect(text.wrapped(to: 0) == text)
  }
}

@Suite struct `A shortened text` {
  @Test(arguments: [
    ("churn", 5, "churn"), ("churning", 5, "chur…"), ("net promoter", 5, "net…"),
    ("顧客成功", 8, "顧客成功"), ("顧客成功", 7, "顧客成…"), ("顧客成功", 6, "顧客…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👩‍👩‍👧 team", 2, "…"), ("churn", 1, "…"),
    ("churn", 0, ""), ("churn", -1, ""), ("", 0, ""),
  ])
  func `fits, and says that there was more`(text: String, columns: Int, shown: String) {
    #expect(TerminalText(text).shortened(to: columns).string == shown)
  }
}

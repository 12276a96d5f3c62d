import Flashcards
import Terminal
import Testing

@testable import Commands

/// Laws of all screens, whatever they show and however large the terminal is.
@Suite struct `Every screen` {
  static let sizes = [(40, 12), (60, 16), (81, 23), (200, 60)].map(TerminalSize.init(columns:rows:))

  @Test(arguments: SampleScreen.allCases, Language.allCases)
  func `fills the terminal and goes nowhere beyond it`(
    _ sample: SampleScreen, _ language: Language
  ) {
    for text in SampleText.allCases {
      let screen = sample.screen(language, text)
      for size in Self.sizes.prefix(text == .lines ? 4 : 1) {
        let frame = screen.frame(size)
        #expect(frame.lines.count == size.rows, "\(text) \(size)")
        #expect(frame.lines.allSatisfy { $0.displayWidth <= size.columns }, "\(text) \(size)")
      }
    }
  }

  @Test(arguments: SampleScreen.allCases, Language.allCases)
  func `keeps its heading above and its keys below`(_ sample: SampleScreen, _ language: Language) {
    for text in [SampleText.word, .lines] {
      let screen = sample.screen(language, text)
      for size in Self.sizes {
        let frame = screen.frame(size)
        let keys = frame.keys.map(\.text.string)
        let hints = [KeyHint.advance, .leave, .agree, .search, .choose]
        let first = hints.map { language.words.hint($0).key }
        #expect(first.contains(keys.first ?? ""), "\(text) \(size)")
        let last = ["?", language.words.hint(.otherKeys).key]
        #expect(
          last.contains(keys.last ?? "")
            || [.progress, .help, .fault, .opening, .settingTyped].contains(sample),
          "\(text) \(size)")
        if (screen as? SittingScreen).map({ _ in sample != .help }) == true {
          let toCome = language.words.toComeInShort(17, minutes: 15)
          let whole = language.words.toCome(17, minutes: 15)
          let heading = frame.rows[0]
          #expect(heading.contains(toCome) || heading.contains(whole), "\(text) \(size)")
        }
      }
    }
  }

  @Test(arguments: SampleScreen.allCases, SampleText.allCases)
  func `shows all there is to read, on one page after another`(
    _ sample: SampleScreen, _ text: SampleText
  ) {
    // French in the smallest terminal: the longest texts in the least space.
    let (words, size) = (Language.french.words, Self.sizes[0])
    var watched = Watched(sample.screen(.french, text))
    let whole = watched.frame(TerminalSize(columns: size.columns, rows: 600)).rows
    if sample.showsAll {
      let read = whole.dropFirst().joined().filter { !$0.isWhitespace }
      #expect(read.contains(text.mustBeSeen))
    }
    // A list has a definition below it only where there is room.
    if [.list, .search].contains(sample) { return }
    let seen = Set(watched.walk(size))
    // Small terminals leave these hints out.
    let hints = [words.leniency, words.recallHint].flatMap { hint in
      [StyledLine].paragraph(hint, to: 38).map { " " + $0.shown }
    }
    let missing = whole.dropFirst().dropLast().filter { row in
      !row.isEmpty && !row.contains("─") && !seen.contains(row) && !hints.contains(row)
    }
    #expect(missing.isEmpty)
  }

  @Test func `of ten thousand characters can be read to the end`() {
    let text = (1...1_250).map { "word\($0)" }.joined(separator: " ")
    let progress = SittingProgress(
      deck: "D", isPractice: false, steps: .init(done: 0, left: 1), toCome: 0, minutes: 1)
    var watched = Watched(
      SittingScreen(
        .introduction(.sample(text, isTyped: false)), progress, words: Language.english.words))
    let size = TerminalSize(columns: 200, rows: 60)
    let seen = watched.walk(size).joined(separator: " ")
    #expect(text.count > 10_000)
    #expect((1...1_250).allSatisfy { seen.contains("word\($0)") })
  }

  @Test(arguments: SampleScreen.allCases, Language.allCases)
  func `names no key that does nothing`(_ sample: SampleScreen, _ language: Language) {
    for text in [SampleText.word, .lines] {
      for size in Self.sizes.prefix(2) {
        let screen = sample.screen(language, text)
        for name in screen.frame(size).keys {
          var watched = Watched(screen)
          let key = key(named: name.text.string, language)
          let outcome = watched.press(key, in: size)
          #expect(
            outcome != nil || watched.frame(size) != screen.frame(size),
            "\(name.text.string) \(size)")
        }
      }
    }
  }

  private func key(named name: String, _ language: Language) -> Key {
    switch name {
    case language.words.hint(.advance).key: .enter
    case language.words.hint(.otherKeys).key: .escape
    case language.words.hint(.scroll).key: .down
    case language.words.hint(.neighbours).key: .right
    default: .character(name.first ?? " ")
    }
  }
}

/// Tests the visible part of an answer being typed.
@Suite struct `An answer being typed` {
  private let size = TerminalSize(columns: 40, rows: 12)

  private func question(_ language: Language = .english) -> SittingScreen {
    SittingScreen(
      .question(.sample("Churn", isTyped: true), .review),
      SittingProgress(
        deck: "D", isPractice: false, steps: .init(done: 0, left: 1), toCome: 0, minutes: 1),
      words: language.words)
  }

  @Test func `takes every letter, digit and sign as text`() {
    for code in 0x20...0x7E as ClosedRange<UInt8> {
      let character = Character(Unicode.Scalar(code))
      var screen = question()
      #expect(screen.press(.character(character), in: size) == nil)
      #expect(screen.editor.text == String(character))
    }
  }

  @Test(arguments: Language.allCases)
  func `has no letter among its keys`(_ language: Language) {
    var screen = question(language)
    for text in ["", "a"] {
      _ = screen.press(.paste(text), in: size)
      let keys = screen.frame(size).lines[size.rows - 1].spans.filter { $0.style == .key }
      #expect(
        keys.map(\.text.string) == [.advance, .otherKeys].map { language.words.hint($0).key })
    }
  }

  @Test(arguments: SampleText.allCases, `Every screen`.sizes)
  func `appears where the cursor stands`(_ text: SampleText, _ size: TerminalSize) throws {
    var screen = question()
    _ = screen.press(.paste(text.text), in: size)
    let before = try #require(screen.frame(size).cursor)
    _ = screen.press(.character("x"), in: size)
    let after = try #require(screen.frame(size).cursor)
    let typed = screen.editor.text.count <= text.text.count ? nil : "x"
    guard typed != nil else { return }
    #expect(after.row == before.row)
    let row = screen.frame(size).rows[after.row]
    let column = row.reduce((width: 0, last: Character(" "))) { place, next in
      place.width >= after.column ? place : (place.width + next.displayWidth, next)
    }
    #expect(column.last == "x", "\(row) \(after)")
    #expect(after.column == before.column + 1 || before.column > size.columns / 2)
  }

  @Test(arguments: [SampleText.word, .lines, .wide], `Every screen`.sizes)
  func `leaves the question where it is when the answer is shown`(
    _ text: SampleText, _ size: TerminalSize
  ) {
    let words = Language.english.words
    let card = StudyCard.sample(text.text, isTyped: true)
    let progress = SittingProgress(
      deck: "D", isPractice: false, steps: .init(done: 0, left: 1), toCome: 0, minutes: 1)
    let asked = SittingScreen(.question(card, .review), progress, words: words).frame(size).rows
    let shown = SittingScreen(
      .reveal(card, .review, .typed("x", Judgement(.wrong(.far), expected: text.text))), progress,
      words: words
    ).frame(size).rows
    let fits = [asked, shown].allSatisfy { rows in !rows.joined().contains { "↑↓".contains($0) } }
    guard fits, let end = asked.firstIndex(where: { $0.contains(words.yourAnswer) }) else { return }
    let prompt = (Layout(size: size).isRoomy ? 2 : 1)..<end
    #expect(Array(asked[prompt]) == Array(shown[prompt]))
  }
}

/// Tests that screens can be read without styles.
@Suite struct `Without styles` {
  private let size = TerminalSize(columns: 80, rows: 24)

  private func reveal(_ verdict: Verdict, _ language: Language) -> String {
    SittingScreen(
      .reveal(
        .sample("Churn", isTyped: true), .review,
        .typed("Chorn", Judgement(verdict, expected: "Churn"))),
      SittingProgress(
        deck: "D", isPractice: false, steps: .init(done: 0, left: 1), toCome: 0, minutes: 1),
      words: language.words
    ).frame(size).rows.joined(separator: "\n")
  }

  @Test(arguments: Language.allCases)
  func `the proposed grade is named beside the key that takes it`(_ language: Language) {
    let words = language.words
    let verdicts: [Verdict] = [.right, .slip([.wrongLetter, .wrongLetter]), .wrong(.far), .blank]
    for verdict in verdicts {
      let proposal = "\(words.hint(.advance).key) \(words.name(verdict.proposedKey))"
      #expect(reveal(verdict, language).contains(proposal))
    }
  }

  @Test(arguments: Language.allCases)
  func `right, nearly right and wrong have signs of their own`(_ language: Language) {
    #expect(reveal(.right, language).contains("✓ "))
    #expect(reveal(.slip([.wrongLetter]), language).contains("~ "))
    #expect(reveal(.wrong(.far), language).contains("× "))
  }

  @Test(arguments: Language.allCases)
  func `what differs stands in brackets`(_ language: Language) {
    let page = reveal(.slip([.wrongLetter]), language)
    #expect(page.contains("Ch[o]rn") && page.contains("Ch[u]rn"))
  }

  @Test(arguments: [SampleScreen.today, .welcome], Language.allCases)
  func `what is picked has a mark, which goes with it`(
    _ sample: SampleScreen, _ language: Language
  ) {
    var watched = Watched(sample.screen(language, .word))
    var marked: [Int] = []
    let tall = TerminalSize(columns: 80, rows: 60)
    for _ in 0..<4 {
      let rows = watched.frame(tall).rows
      marked += rows.indices.filter { rows[$0].contains("▸") }
      _ = watched.press(.down, in: tall)
    }
    #expect(Set(marked).count == 4 && marked == marked.sorted())
  }
}

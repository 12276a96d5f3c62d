import Flashcards
import Terminal
import Testing

@testable import Commands

/// Laws of the progress page, for random learners at every width.
@Suite struct ProgressPageTests {
  @Test(arguments: Language.allCases, 36...76)
  func `no line is wider than was asked for`(_ language: Language, _ columns: Int) {
    for seed in [columns, columns + 100, columns + 200] {
      let page = ProgressPage(statistics: anyStatistics(seed), words: language.words)
      for line in page.lines(columns: columns) {
        #expect(line.displayWidth <= columns, "\(line.shown)")
      }
    }
  }

  @Test(arguments: ProgressSample.allCases, Language.allCases)
  func `no sample has a line too wide, or one that ends in a space`(
    _ sample: ProgressSample, _ language: Language
  ) {
    let page = ProgressPage(statistics: sample.statistics, words: language.words)
    for columns in [36, 37, 69, 70, 71, 76] {
      for line in page.lines(columns: columns) {
        #expect(line.displayWidth <= columns, "\(columns): \(line.shown)")
        #expect(!line.shown.hasSuffix(" "), "\(columns): \(line.shown)")
      }
    }
  }

  @Test(arguments: Language.allCases, 0..<40)
  func `the numbers of all parts make the entries, and each part is in the bar`(
    _ language: Language, _ seed: Int
  ) throws {
    let (figures, words) = (anyStatistics(seed), language.words)
    let lines = ProgressPage(statistics: figures, words: words).lines(columns: 36).map(\.shown)
    let bar = try #require(lines.dropFirst().first)
    #expect(bar.count == 36)
    let numbers = try [Standing.mastered, .learning, .toRelearn, .unseen].map { standing in
      let row = try #require(lines.first { $0.dropFirst(2).hasPrefix(words.name(standing)) })
      let digits = row.dropFirst(2 + words.name(standing).count).drop { $0 == " " }
      let number = try #require(Int(digits.prefix(while: \.isNumber)))
      #expect(bar.contains(row.prefix(1)) == (number > 0))
      return number
    }
    #expect(numbers.reduce(0, +) == figures.standings.entries)
  }

  @Test(arguments: Language.allCases)
  func `what matters most is seen at once in eighty columns and twenty-four lines`(
    _ language: Language
  ) throws {
    let (words, figures) = (language.words, ProgressSample.rich.statistics)
    let lines = ProgressPage(statistics: figures, words: words).lines(columns: 76).prefix(19)
    let seen = lines.map { $0.spans.map(\.text.string).joined() }.joined(separator: "\n")
    let hardest = try #require(figures.hardest.last)
    for text in [
      words.entriesSeen(figures.standings), words.sinceWeekAgo, words.dueInWeek(87),
      words.answers(609, inWeeks: 12), words.scale("·░▒▓█", most: 22), hardest.term,
    ] {
      #expect(seen.contains(text), "\(text)")
    }
  }

  @Test func `two blocks leave a gap between them even where they barely fit`() {
    let page = ProgressPage(statistics: ProgressSample.rich.statistics, words: French())
    #expect(
      page.lines(columns: 70)[2...4].map(\.shown) == [
        "                   depuis 7 jours    Rétention sur 30 jours⍽: 96⸱%",
        "█ Maîtrisées        81         +7      encore su un autre jour, sur",
        "▓ En cours          85         +1      237 révisions",
      ])
  }

  @Test func `fewer columns than there is a page for are taken for the fewest`() {
    let page = ProgressPage(statistics: ProgressSample.rich.statistics, words: English())
    #expect(page.lines(columns: -1) == page.lines(columns: 36))
  }

  @Test func `answers about a glossary that is gone lead to a new one`() {
    let gone = EntryHistory(
      term: "Gone", isRetired: true,
      cards: [CardHistory(schedule: .new, answers: [anyAnswer])])
    let history = StudyHistory(decks: [DeckHistory(deck: Deck(id: "d"), entries: [gone])])
    let page = ProgressPage(statistics: Statistics(of: history, on: friday), words: English())
    #expect(
      page.lines(columns: 36).map(\.shown) == [
        "You have no glossary. Import one:", "  termwise import FILE. Or see those",
        "  that come with the program:", "  termwise decks",
      ])
  }

  @Test func `numbers too wide for a column are listed day by day`() {
    let days = DueColumns(cards: [1000, 0, 7], first: friday, words: French())
    #expect(days.lines.map(\.shown) == ["1000  Aujourd’hui", "   0  Demain", "   7  Dimanche"])
  }

  @Test func `a calendar ends today, and overlooks what is out of it`() {
    let entries = [
      studied("Today", [.hesitant, .hesitant], every: 7, last: -10),
      studied("In 2027", [.hesitant], every: 1, last: -50),
      studied("Long ago", [.hesitant], every: 1, last: 200),
    ]
    let history = StudyHistory(decks: [DeckHistory(deck: Deck(id: "d"), entries: entries)])
    let monday = friday.advanced(by: 10)
    let calendar = AnswerCalendar(
      Statistics(of: history, on: monday).days, to: monday, words: French())
    // September has only two weeks of columns, too few for its name.
    #expect(
      calendar.lines(columns: 36).map(\.shown) == [
        "Réponses en 12 semaines⍽: 2",
        "      oct.    nov.",
        "L · · · · · · · · · · █ █",
        "M · · · · · · · · · · ·",
        "M · · · · · · · · · · ·",
        "J · · · · · · · · · · ·",
        "V · · · · · · · · · · ·",
        "S · · · · · · · · · · ·",
        "D · · · · · · · · · · ·",
        "moins ·░▒▓█ plus (max. 1 par jour)",
      ])
  }
}

/// An answer on that Friday.
private let anyAnswer = LoggedAnswer(day: friday, kind: .review, grade: .hesitant)

/// The figures of a random learner; the same seed gives the same figures.
private func anyStatistics(_ seed: Int) -> Statistics {
  var state = UInt64(seed) * 2 + 1
  func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
  let texts = ["Churn", "a\r\nb", "顧客成功", "e\u{301}\u{301}", "\u{1B}[31m", "👩‍👩‍👧‍👦", "  ", "long word "]
  func text() -> String { (0...next(20)).map { _ in texts[next(texts.count)] }.joined() }
  let decks = (0...next(3)).map { number in
    let entries = (0...next(40)).map { _ in
      next(3) == 0
        ? EntryHistory(term: text(), cards: [])
        : studied(
          text(), (0...next(12)).map { _ in Grade.allCases[next(6)] }, every: 1 + next(20),
          last: next(40))
    }
    return DeckHistory(deck: Deck(id: "d\(number)", title: text()), entries: entries)
  }
  let first = EntryHistory(
    term: "Batch", cards: [CardHistory(schedule: .new, answers: [anyAnswer])])
  let always = DeckHistory(deck: Deck(id: "d"), entries: [first])
  return Statistics(of: StudyHistory(decks: [always] + decks), on: friday)
}

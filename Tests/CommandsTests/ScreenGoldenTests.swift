import Flashcards
import Foundation
import Terminal
import Testing

@testable import Commands
@testable import Storage

/// The screens of one morning, each compared with golden texts in three terminal sizes.
enum GoldenScreen: String, CaseIterable {
  case welcome, today
  case question
  case slip = "question.slip"
  case typing, commands
  case selfQuestion = "self-graded"
  case selfReveal = "self-graded.reveal"
  case introduction
  case wrong = "question.wrong"
  case again = "question.again"
  case help, summary, practice, progress
  case todayPile = "today.pile"
  case todayDone = "today.pile.done"
  case paused = "today.paused"
  case summaryPile = "summary.pile"
  case settings
  case settingFromTomorrow = "settings.day-start"
  case settingRefused = "settings.refused"
  case search, list, entry, flag
  case flagInReview = "question.flag"
}

@Suite struct `A morning to the letter` {
  static let sizes = [(80, 24), (120, 40), (40, 12)].map(TerminalSize.init(columns:rows:))

  @Test(arguments: GoldenScreen.allCases, Language.allCases)
  func `is, on screens, the one in Screens`(_ screen: GoldenScreen, _ language: Language) throws {
    let sample = try SittingSample(language)
    defer { sample.remove() }
    let frame = try sample.frames(of: screen)
    for size in Self.sizes {
      let name = "\(screen.rawValue).\(language.rawValue).\(size.columns)x\(size.rows).txt"
      try expectKept(frame(size).drawn, as: name)
    }
  }

  @Test(arguments: Language.allCases)
  func `looks entries up in lines as in Screens`(_ language: Language) throws {
    let sample = try SittingSample(language)
    defer { sample.remove() }
    let text = language == .french ? "revenu" : "revenue"
    let said = try sample.output {
      try sample.flagFirst()
      let lines = BrowseLines(context: sample.context, store: sample.store, decks: nil)
      _ = try lines.print(text)
      _ = try lines.print(language == .french ? "RNR" : "NRR")
      _ = try lines.print(language == .french ? "comptes" : "accounts")
      _ = try lines.print("zzz")
    }
    try expectKept(said, as: "browse.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `is, in lines, the one in Screens`(_ language: Language) throws {
    let sample = try SittingSample(language)
    defer { sample.remove() }
    let said = try sample.lines(typing: [
      sample.slip, "", "", "", "", "", "", sample.confusion, "", "", "4", "", "", sample.right,
      "",
    ])
    try expectKept(said, as: "lines.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `has, in lines, the settings and the mornings in Screens`(_ language: Language) throws {
    let sample = try SittingSample(language)
    defer { sample.remove() }
    let said = try sample.settingLines(typing: [
      "new 30", "minuts 5", "minutes many", "day-start 6", "new default", "",
    ])
    try expectKept(said, as: "lines.settings.\(language.rawValue).txt")
    let words = language.words
    let day = sample.context.now.studyDay
    let counts = [
      (200, nil, Pile(cards: 200, held: 110, mornings: 3, cardsADay: 90)),
      (110, nil, Pile(cards: 110, held: 110, mornings: 2, cardsADay: 90)),
      (0, day.advanced(by: 5), nil),
    ].map { due, paused, pile in
      DueCounts(
        decks: [
          .init(
            deck: Deck(id: "d"), entries: 286, due: due - (pile?.held ?? 0), repeats: 0, new: 0)
        ],
        pausedUntil: paused, pile: pile)
    }
    let mornings = counts.map { counts in
      (words.dueSum(counts, minutesASession: 15) + [words.homePrompt(HomeState(counts))]).joined(
        separator: "\n")
    }
    try expectKept(
      mornings.joined(separator: "\n\n"), as: "lines.mornings.\(language.rawValue).txt")
  }
}

extension SittingSample {
  fileprivate var isFrench: Bool { context.language == .french }
  /// The first answer with a letter missing.
  fileprivate var slip: String { isFrench ? "rétention nete du revenu" : "net revenu retention" }
  /// The first entry's answer, given for the second entry.
  fileprivate var confusion: String {
    isFrench ? "rétention nette du revenu" : "net revenue retention"
  }
  fileprivate var right: String {
    isFrench ? "rétention brute du revenu" : "gross revenue retention"
  }

  /// A screen of the morning, drawn for any terminal size.
  fileprivate func frames(of screen: GoldenScreen) throws -> (TerminalSize) -> Frame {
    let words = context.words
    switch screen {
    case .welcome: return WelcomeScreen(listings, words: words).frame
    case .today: return try today().frame
    case .todayPile: return try today(pile: (200, held: 110, mornings: 3)).frame
    case .todayDone: return try today(pile: (110, held: 110, mornings: 2)).frame
    case .paused:
      let counts = DueCounts(
        decks: try counts().decks, pausedUntil: context.now.studyDay.advanced(by: 5))
      return TodayScreen(
        day: context.now.studyDay, counts: counts, standings: [:], news: [], words: words
      ).frame
    case .progress:
      let page = ProgressPage(statistics: ProgressSample.rich.statistics, words: words)
      return ReadingScreen(title: words.progressTitle, words: words, lines: page.lines).frame
    case .search, .list, .entry, .flag: return try browse(screen).frame
    case .flagInReview:
      var play = try play(to: .selfReveal)
      try play.press(.character("!"))
      try play.type("?!")
      return play.screen.frame
    case .summary, .summaryPile:
      let end = try play(to: .summary).ending
      let pile = Pile(cards: 110, held: 110, mornings: 2, cardsADay: 90)
      return SummaryScreen(
        try #require(end), isPractice: false,
        tomorrow: DueCounts(decks: [
          .init(deck: Deck(id: "d"), entries: 20, due: 3, repeats: 0, new: 4)
        ]), pile: screen == .summary ? nil : pile, words: words
      ).frame
    case .settingFromTomorrow:
      var screen = settings(typing: nil)
      for _ in 0..<8 { _ = screen.press(.down, in: TerminalSize(columns: 80, rows: 24)) }
      return screen.frame
    case .settings, .settingRefused:
      return settings(typing: screen == .settings ? nil : "1500").frame
    case .practice:
      var play = try practise()
      try play.press(.enter)
      return play.screen.frame
    default: return try play(to: screen).screen.frame
    }
  }

  /// The settings of a learner who made two changes; with a text, after it was typed for the first.
  private func settings(typing text: String?) -> SettingsScreen {
    let words = context.words
    let settings = LearnerSettings([
      SettingDecision(name: "minutes", value: "10"),
      SettingDecision(name: "acronyms", value: "self"),
      SettingDecision(name: "day-start", value: "6", from: context.now.studyDay.advanced(by: 1)),
    ])
    var screen = SettingsScreen(
      Setting.all, settings, today: context.now.studyDay,
      note: words.saved(.acronyms, Setting.byOneself, isDefault: false),
      words: words)
    let size = TerminalSize(columns: 80, rows: 24)
    for character in text ?? "" { _ = screen.press(.character(character), in: size) }
    if text != nil { _ = screen.press(.enter, in: size) }
    return screen
  }

  /// Plays the sitting until a screen is shown.
  private func play(to screen: GoldenScreen) throws -> SittingPlay {
    var play = try begin()
    if screen == .question { return play }
    try play.type(slip)
    if screen == .typing { return play }
    if screen == .commands {
      try play.press(.escape)
      return play
    }
    try play.press(.enter)
    if screen == .slip { return play }
    try play.press(.enter)
    if screen == .selfQuestion { return play }
    try play.press(.enter)
    if screen == .selfReveal { return play }
    try play.press(.enter)
    if screen == .introduction { return play }
    try play.press(.enter, .enter, .enter)
    try play.type(confusion)
    try play.press(.enter)
    if screen == .wrong { return play }
    if screen == .help {
      try play.press(.character("?"))
      return play
    }
    try play.press(.enter, .enter, .character("4"), .enter, .enter)
    if screen == .again { return play }
    try play.type(right)
    try play.press(.enter, .enter)
    return play
  }

  /// The page of entries, with a flag and a history.
  private func browse(_ screen: GoldenScreen) throws -> BrowseScreen {
    try flagFirst()
    let learner = try context.learner(in: store)
    let flags = try store.flags(of: learner).map { ($0.entry, $0.words) }
    let browsing = Browsing(
      on: context.now.studyDay, flags: Dictionary(flags) { $1 })
    var page = BrowseScreen(
      browsing, titles: try context.deckTitles(in: store), words: context.words)
    let piece = try store.browsedEntries(
      for: learner, decks: nil, behind: .start, atMost: 100)
    page.append(piece.entries)
    page.isReading = false
    let size = TerminalSize(columns: 80, rows: 24)
    _ = page.press(.paste(isFrench ? "revenu" : "revenue"), in: size)
    if screen == .search { return page }
    _ = page.press(.escape, in: size)
    if screen == .flag { _ = page.press(.character("!"), in: size) }
    if screen == .entry, case .readHistory(let id)? = page.press(.enter, in: size) {
      page.show(try store.history(of: id, for: learner), of: id)
    }
    return page
  }

  /// Flags the first entry.
  func flagFirst() throws {
    let recorder = try AnswerRecorder(in: context, with: store)
    let entry = try store.entries(for: recorder.learner, decks: nil, on: context.now.studyDay) {
      ["NRR", "RNR"].contains($0.acronym)
    }
    let words = isFrench ? "Avec ou sans les hausses ?" : "With price rises or without?"
    try recorder.record(entry.map { .flag($0.id, words) }, at: context.now)
  }

  private var listings: [DeckListing] {
    [
      ("customer-success-en", "Customer success", "en"),
      ("success-portal-en", "Adobe Success portal", "en"),
      ("customer-success-fr", "Glossaire de la réussite client", "fr"),
      ("success-portal-fr", "Portail Adobe Success", "fr"),
    ].map { id, title, language in
      DeckListing(
        deck: Deck(id: id, title: title, language: language), entries: 42, isShipped: true,
        isAdded: false)
    }
  }

  /// The morning after a holiday: a glossary of which more is due than a day holds.
  private func today(pile: (cards: Int, held: Int, mornings: Int)) throws -> TodayScreen {
    let deck = DueCounts.InDeck(
      deck: Deck(id: "finance", title: "Finance"), entries: 286, due: pile.cards - pile.held,
      repeats: 0,
      new: 0
    )
    return TodayScreen(
      day: context.now.studyDay,
      counts: DueCounts(
        decks: [deck],
        pile: Pile(
          cards: pile.cards, held: pile.held, mornings: pile.mornings, cardsADay: 90)),
      standings: ["finance": DeckStanding(seen: 102, mastered: 81)], news: [], words: context.words)
  }

  private func today() throws -> TodayScreen {
    let other = DueCounts.InDeck(
      deck: Deck(id: "finance", title: "Finance"), entries: 186, due: 14, repeats: 1, new: 0)
    var news = DeckNews(deck: other.deck, isNew: false)
    news.changed = ["EBITDA"]
    return TodayScreen(
      day: context.now.studyDay, counts: DueCounts(decks: try counts().decks + [other]),
      standings: ["finance": DeckStanding(seen: 102, mastered: 81)],
      news: [context.words.news(news)], words: context.words)
  }
}

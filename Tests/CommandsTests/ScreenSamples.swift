import Terminal

@testable import Commands
@testable import Flashcards
@testable import Storage

/// Texts that a glossary or a learner may have, hostile ones included.
enum SampleText: String, CaseIterable {
  case empty, word, prose, endless, wide, emoji, marks, lines, control

  var text: String {
    switch self {
    case .empty: ""
    case .word: "Churn"
    case .prose: (1...80).map { "word\($0)" }.joined(separator: " ")
    case .endless: String(repeating: "Vertragsverlängerungsquote", count: 12)
    case .wide: String(repeating: "顧客成功管理と継続率の改善に関する用語集", count: 6)
    case .emoji: String(repeating: "👩‍👩‍👧‍👦 renews 🇫🇷 ❤️ ", count: 15)
    case .marks: String(repeating: "e\u{301}\u{302}le\u{300}ve\u{327} ", count: 30)
    case .lines: (1...12).map { "Paragraph \($0)." }.joined(separator: "\n\n")
    case .control: "\u{1B}[2J\u{9B}31m\u{202E}Gone\r\nnext\u{7}\tend"
    }
  }

  /// The characters that a screen must show: the sanitised text without spaces.
  var mustBeSeen: String { TerminalText(text).string.filter { !$0.isWhitespace } }
}

/// All screens, each showing a text wherever untrusted text can appear.
enum SampleScreen: CaseIterable {
  case introduction, question, typing, commanding, selfGraded
  case shown, right, slip, wrong, blank, practice
  case choice, chosen, puzzled
  case today, paused, welcome, summary, progress, help, fault, opening, settings, settingTyped
  case list, search, read, flagging

  func screen(_ language: Language, _ text: SampleText) -> any Screen {
    let (words, text) = (language.words, text.text)
    switch self {
    case .today: return Self.today(text, words)
    case .paused:
      return TodayScreen(
        day: friday, counts: DueCounts(decks: [], pausedUntil: friday.advanced(by: 3)),
        standings: [:], news: [text], words: words)
    case .welcome:
      let deck = Deck(id: "d", title: text, language: "de")
      let listing = DeckListing(deck: deck, entries: 1, isShipped: true, isAdded: false)
      return WelcomeScreen(Array(repeating: listing, count: 9), words: words)
    case .fault: return ReadingScreen.fault(.inputOutput(text), words)
    case .summary: return Self.summary(text, words)
    case .progress:
      let page = ProgressPage(statistics: ProgressSample.rich.statistics, words: words)
      return ReadingScreen(title: text, words: words, lines: page.lines)
    case .settings:
      return SettingsScreen(
        Setting.all, LearnerSettings(), today: friday, note: text, words: words)
    case .settingTyped:
      var screen = SettingsScreen(Setting.all, LearnerSettings(), today: friday, words: words)
      _ = screen.press(.character("1"), in: TerminalSize(columns: 80, rows: 24))
      _ = screen.press(.paste(text), in: TerminalSize(columns: 80, rows: 24))
      return screen
    case .list, .search, .read: return browsing(words, text)
    case .flagging:
      return FlagScreen(
        .entry(StudyCard.sample(text, isTyped: true).entry), earlier: nil, words: words)
    case .opening:
      let owner = Account(name: text, machine: "laptop")
      return QuestionScreen(.otherAccount(learner: text, owner: owner), words: words)
    case .choice, .chosen, .puzzled: return choosing(words, text)
    default: return sitting(words, text)
    }
  }

  /// Whether the screen must show the whole text; others may end it with an ellipsis.
  var showsAll: Bool {
    ![
      .welcome, .progress, .help, .settings, .settingTyped, .list, .search, .flagging,
    ].contains(self)
  }

  private func browsing(_ words: any Words, _ text: String) -> BrowseScreen {
    let entry = StudyCard.sample(text, isTyped: true).entry
    let id = EntryID(deck: "d", key: "k", sense: "")
    var browsing = Browsing(on: friday, flags: [id: text], focus: .list)
    browsing.append(
      (0..<40).map { number in
        StudyEntry(
          id: number == 0 ? id : EntryID(deck: "d", key: "\(number)", sense: ""), entry: entry,
          section: text, schedules: [:])
      })
    if self == .search { _ = browsing.receive(.focusSearch) }
    if self == .read { _ = browsing.receive(.read) }
    let reply = EntryEvent.Reply(
      given: .term, asked: .expansion, kind: .review, key: .again, typed: text, mistakenFor: text)
    browsing.show(
      [EntryEvent(day: friday, .answer(reply)), EntryEvent(day: friday, .suspend)], of: id)
    var screen = BrowseScreen(browsing, titles: ["d": text], words: words)
    screen.isReading = false
    return screen
  }

  private func sitting(_ words: any Words, _ text: String) -> SittingScreen {
    let isPractice = self == .practice
    let progress = SittingProgress(
      deck: text, isPractice: isPractice, steps: .init(done: 3, left: 17), toCome: 17, minutes: 15)
    let card = StudyCard.sample(text, isTyped: self != .selfGraded && self != .shown)
    let short = String(text.prefix(90))
    let answers: [SampleScreen: Response] = [
      .shown: .shown, .practice: .shown,
      .right: .typed(short, Judgement(.right, expected: short)),
      .slip: .typed(short + "s", Judgement(.slip([.agreement, .smallWord]), expected: short)),
      .wrong: .typed("ABC" + short, Judgement(.wrong(.inexact), expected: short)),
      .blank: .typed("", Judgement(.blank, expected: text)),
    ]
    let scene: SittingSession.Scene =
      if let answer = answers[self] {
        .reveal(card, .review, answer)
      } else if self == .introduction {
        .introduction(card)
      } else {
        .question(card, .drill)
      }
    var screen = SittingScreen(
      scene, progress, words: words, note: .putAside(card, .suspend))
    let size = TerminalSize(columns: 80, rows: 24)
    if self == .typing || self == .commanding { _ = screen.press(.paste(text), in: size) }
    if self == .commanding || self == .help { _ = screen.press(.escape, in: size) }
    if self == .help { _ = screen.press(.character("?"), in: size) }
    return screen
  }

  /// A choice before the answer, after a wrong one, and after a key that names no option.
  private func choosing(_ words: any Words, _ text: String) -> SittingScreen {
    let card = StudyCard.sample(text, isTyped: false)
    let options = (0..<4).map { number in
      Choice.Option(
        "\(number)\(text)", of: EntryID(deck: "d", key: "\(number)", sense: ""),
        isRight: number == 2)
    }
    let progress = SittingProgress(
      deck: text, isPractice: false, steps: .init(done: 3, left: 17), toCome: 17, minutes: 15)
    var screen = SittingScreen(
      .choice(card, Choice(options), chosen: self == .chosen ? options[0] : nil), progress,
      words: words, verdict: self == .chosen ? .wrong(.far) : nil)
    if self == .puzzled {
      _ = screen.press(.character("9"), in: TerminalSize(columns: 80, rows: 24))
    }
    return screen
  }

  private static func today(_ text: String, _ words: any Words) -> TodayScreen {
    let decks = (0..<7).map { number in
      DueCounts.InDeck(
        deck: Deck(id: "\(number)", title: text), entries: 186, due: 200 * number, repeats: number,
        new: 20)
    }
    return TodayScreen(
      day: friday, counts: DueCounts(decks: decks),
      standings: ["1": DeckStanding(seen: 90, mastered: 81)], news: [text, text],
      words: words)
  }

  private static func summary(_ text: String, _ words: any Words) -> SummaryScreen {
    let card = StudyCard.sample(text, isTyped: true)
    let tally = Tally(reviews: 30, drills: 2, passed: 21, missed: [card])
    return SummaryScreen(
      Ending(reason: .timeIsUp, tally: tally, left: 4), isPractice: false,
      tomorrow: DueCounts(decks: [
        .init(deck: Deck(id: "d"), entries: 20, due: 1, repeats: 0, new: 4)
      ]),
      words: words)
  }
}

extension StudyCard {
  /// A card with a text in each of its fields.
  static func sample(_ text: String, isTyped: Bool) -> StudyCard {
    let question = Question(
      given: isTyped ? .expansion : .term, asked: isTyped ? .acronym : .definition, prompt: text,
      context: text, answer: text, key: isTyped ? AnswerKey(accepted: [text]) : nil)
    return StudyCard(
      id: CardID(entry: EntryID(deck: "d", key: "k", sense: ""), kind: "expansion-acronym"),
      entry: Entry(term: text, acronym: "K", expansion: text, definition: text),
      question: question, schedule: .replay([.review(.hesitant, friday.advanced(by: -90))]))
  }
}

/// A screen, with its type erased.
struct Watched {
  private(set) var screen: any Screen

  init(_ screen: any Screen) { self.screen = screen }

  func frame(_ size: TerminalSize) -> Frame { screen.frame(size) }

  /// The outcome of a key; nil when the screen stays.
  mutating func press(_ key: Key, in size: TerminalSize) -> Any? { screen.press(key, in: size) }

  /// All lines of the screen, collected while scrolling to its end.
  mutating func walk(_ size: TerminalSize) -> [String] {
    var rows: [String] = []
    var seen: Frame?
    for key in [Key.pageUp, .pageDown] {
      seen = nil
      while case let frame = frame(size), frame != seen {
        rows += frame.rows
        seen = frame
        _ = press(key, in: size)
      }
    }
    return rows
  }
}

extension Frame {
  /// The keys below the last rule.
  var keys: [Span] {
    let last = rows.lastIndex { $0.contains("─") } ?? rows.count - 2
    return lines[(last + 1)...].flatMap(\.spans).filter { $0.style == .key }
  }

  /// The lines without styles.
  var rows: [String] { lines.map { $0.spans.map(\.text.string).joined().trimmingTrailingSpaces } }
}

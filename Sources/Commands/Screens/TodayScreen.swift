import Flashcards
import Storage
import Terminal

/// The first screen: what is due in each deck, and what to start.
struct TodayScreen: Screen {
  enum Outcome: Hashable {
    /// Review some decks; nil means all.
    case review([String]?)
    case drill([String]?)
    /// Browse some decks; nil means all.
    case browse([String]?)
    case progress
    case settings
    /// Go on with the cards that wait for another morning.
    case goOn
    case endPause
    /// Add a shipped deck.
    case add
    case leave
  }

  let day: StudyDay
  let counts: DueCounts
  /// How well the entries of each deck are known, by the deck's id.
  let standings: [String: DeckStanding]
  /// The minutes after which a session ends; nil for no limit.
  let minutesASession: Int?
  /// Sentences about changed glossaries.
  let news: [String]
  let words: any Words
  /// The selected line; line 0 means all decks when there are several.
  private var picked = 0
  private var scrolled: Int?
  private var help: ReadingScreen?

  init(
    day: StudyDay, counts: DueCounts, standings: [String: DeckStanding],
    minutesASession: Int? = nil, news: [String], words: any Words
  ) {
    self.day = day
    self.counts = counts
    self.standings = standings
    self.minutesASession = minutesASession
    self.news = news
    self.words = words
  }

  func frame(_ size: TerminalSize) -> Frame {
    let layout = Layout(size: size)
    return help?.frame(size) ?? page(layout).frame(layout, scrolledTo: scrolled)
  }

  private func page(_ layout: Layout) -> Page {
    let columns = layout.textColumns
    var page = Page(title: words.welcomeTitle, status: [[Span(words.date(day))]])
    let sum = words.dueSum(counts, minutesASession: minutesASession)
    page.body = .paragraph(sum.first ?? "", .title, to: columns)
    for line in sum.dropFirst() { page.body += .paragraph(line, to: columns) }
    page.body.append(StyledLine())
    if hasChoice {
      page.body.append(.choice(words.allDecks, isPicked: picked == 0, columns: columns))
    }
    for (index, deck) in counts.decks.enumerated() {
      let isPicked = hasChoice && picked == index + 1
      let lines =
        [.choice(name(of: deck.deck), isPicked: isPicked, columns: columns)]
        + detail(of: deck, columns)
      page.append(lines, isFocus: isPicked)
    }
    for line in news { page.body += [StyledLine()] + .paragraph(line, to: columns) }
    page.keyRows = 2
    page.name(hints, in: words)
    return page
  }

  private func detail(of deck: DueCounts.InDeck, _ columns: Int) -> [StyledLine] {
    let standing = standings[deck.deck.id] ?? DeckStanding()
    let known = words.standing(standing, of: deck.entries)
    // Nothing can be mastered in the first three weeks: until then the bar shows what was seen.
    let share = standing.mastered > 0 ? standing.mastered : standing.seen
    let bar = Bar.filled(share: share, of: deck.entries, columns: 10)
    // All decks' bars start at the same column.
    let width = counts.decks.map { words.waiting($0).displayWidth }.max() ?? 0
    let line = StyledLine([Span("  " + words.waiting(deck), .dim)]).padded(to: width + 4)
      .followed(
        by: StyledLine([
          Span(bar.done, .good), Span(bar.rest, .dim), Span("  " + known, .dim),
        ]))
    if line.displayWidth <= columns { return [line] }
    return [words.waiting(deck), known].flatMap {
      [StyledLine].wrapped("  " + $0, .dim, to: columns)
    }
  }

  /// The deck's title, with its id where another deck has the same title.
  private func name(of deck: Deck) -> String {
    counts.decks.count { $0.deck.title == deck.title } > 1 ? deck.label : deck.title
  }

  private var hasChoice: Bool { counts.decks.count > 1 }
  private var state: HomeState { HomeState(counts) }
  private var isDue: Bool { state == .due }

  private var hints: [KeyHint] {
    // How to add a glossary and how to leave must show in every size: they come before the others.
    (isDue ? [.begin, .leave] : [.done]) + (state == .pile ? [.goOn] : [])
      + (state == .paused ? [.endPause] : []) + [.another] + (hasChoice ? [.pick] : []) + [
        .drill, .browse, .progress, .settings, .help,
      ]
  }

  private var pickedDecks: [String]? {
    hasChoice && picked > 0 ? [counts.decks[picked - 1].deck.id] : nil
  }

  mutating func press(_ key: Key, in size: TerminalSize) -> Outcome? {
    if help.consume(key, in: size) { return nil }
    let picks = hasChoice && [.up, .down].contains(key)
    if !picks, let line = page(Layout(size: size)).scrolled(by: key, from: scrolled, in: size) {
      scrolled = line
      return nil
    }
    if picks { scrolled = nil }
    let last = hasChoice ? counts.decks.count : 0
    switch key {
    case .up: picked = max(0, picked - 1)
    case .down: picked = min(last, picked + 1)
    case .enter, .character(" "): return isDue ? .review(pickedDecks) : .leave
    case .control("d"), .escape: return .leave
    case .character(let character):
      switch character.lowercased() {
      case "d": return .drill(pickedDecks)
      case "b": return .browse(pickedDecks)
      case "p": return .progress
      case "s": return .settings
      case "g" where state == .pile: return .goOn
      case "e" where state == .paused: return .endPause
      case "a": return .add
      case "q": return .leave
      case "?": help = .help(on: hints + KeyHint.everywhere, words)
      default: break
      }
    default: break
    }
    return nil
  }
}

import ArgumentParser
import Decks
import Flashcards
import Foundation
import Storage
import Terminal

struct TodayCommand: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "See what is due today, then review it.", shouldDisplay: false)

  @OptionGroup var common: CommonOptions

  @OptionGroup var presentation: PresentationOptions

  @Argument(help: .hidden)
  var misspelt: [String] = []

  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    // The default verb also gets every mistyped verb as its argument.
    if let word = misspelt.first {
      throw .unknownVerb(word, likest: word.likest(among: Termwise.visibleCommands))
    }
    Interruption.watch()
    while true {
      guard let store = try context.openStore(),
        case let counts = try counts(in: store, context), !counts.decks.isEmpty
      else {
        return try FirstRun(context: context).run(presentation)
      }
      let presentation = Presentation(presentation, in: context)
      defer { presentation.leave() }
      guard case .screen(let session) = presentation else {
        guard case .linear(let input) = presentation else { return .done }
        return try read(counts, in: store, input, context)
      }
      switch try TodayPages(context: context, store: store).show(counts, on: session) {
      case .ended(let status): return status
      case .again: continue
      case .tooSmall:
        session.leave()
        return try read(counts, in: store, context.lineReader(), context)
      }
    }
  }

  /// Prints what is due as lines.
  private func read(
    _ counts: DueCounts, in store: Store, _ input: LineReader, _ context: Context
  ) throws(Failure) -> ExitStatus {
    try show(counts, in: store, context)
    guard counts.total > 0 || input.isTerminal else { return .done }
    if input.isTerminal { try context.printResult(context.words.anotherGlossary) }
    return try start(counts, in: store, input, context)
  }

  /// Asks the learner what to start, and starts it.
  private func start(
    _ counts: DueCounts, in store: Store, _ input: LineReader, _ context: Context
  ) throws(Failure) -> ExitStatus {
    let flow = ReviewFlow(context: context, store: store)
    while true {
      switch try waitForStart(input, HomeState(counts), context) {
      case .leave(let status): return status
      case .review: return try flow.run(over: nil, on: .linear(input))
      case .goOn: return try flow.beyondToday.run(over: nil, on: .linear(input))
      case .endPause:
        let status = try context.decide([.endPause])
        guard status == .done else { return status }
        return try read(self.counts(in: store, context), in: store, input, context)
      case .drill:
        let flow = PracticeFlow(
          context: context, store: store, practice: Practice(acronymsOnly: true))
        let status = try flow.run(on: .linear(input))
        guard [.done, .nothing].contains(status) else { return status }
        return try read(self.counts(in: store, context), in: store, input, context)
      case .settings:
        if let status = try SettingsPages(context: context, store: store).read(input) {
          return status
        }
        return try read(self.counts(in: store, context), in: store, input, context)
      case .browse(let text):
        _ = try BrowseLines(context: context, store: store, decks: nil).print(text)
      }
    }
  }

  private func counts(in store: Store, _ context: Context) throws(Failure) -> DueCounts {
    let learner = try context.learner(in: store)
    return try context.inDatabase(
      store.dueCounts(
        for: learner, decks: nil, on: context.now.studyDay, limits: context.limits))
  }

  private func show(
    _ counts: DueCounts, in store: Store, _ context: Context
  ) throws(Failure) {
    let words = context.words
    let day = context.now.studyDay
    let learner = try context.learner(in: store)
    let standings = try context.inDatabase(store.standings(of: learner, on: day))
    let news = try context.inDatabase(store.news(for: learner))
    try context.printResult(words.today(day))
    for deck in counts.decks {
      try context.printResult(words.todayLine(deck, standings[deck.deck.id] ?? DeckStanding()))
    }
    for line in words.dueSum(counts, minutesASession: context.limits.minutes) {
      try context.printResult(line)
    }
    for news in news { try context.printResult(words.news(news)) }
    if let sentence = try context.leftOut(for: learner, in: store) {
      try context.printResult(sentence)
    }
  }

  /// What the learner starts.
  private enum Start {
    case review
    case goOn
    case endPause
    case drill
    case settings
    /// Looks a text up, then asks again.
    case browse(String)
    case leave(ExitStatus)
  }

  /// Asks the learner what to start.
  private func waitForStart(
    _ input: LineReader, _ state: HomeState, _ context: Context
  ) throws(Failure) -> Start {
    guard input.isTerminal else { return .review }
    try context.printResult(context.words.homePrompt(state))
    switch input.next() {
    case .text(let line):
      let text = line.collapsingSpaces
      return switch text.lowercased() {
      case let typed where typed == "b" || typed.hasPrefix("b "):
        .browse(String(text.dropFirst(2)))
      case "q": .leave(.done)
      case "d": .drill
      case "s": .settings
      case "g" where state == .pile: .goOn
      case "e" where state == .paused: .endPause
      default: state == .due ? .review : .leave(.done)
      }
    case .end: return .leave(.done)
    case .interrupted:
      try context.printResult("")
      return .leave(ExitStatus.ofSignal ?? .interrupted)
    }
  }
}

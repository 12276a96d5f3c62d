import ArgumentParser
import Decks
import Flashcards
import Foundation
import Storage
import Terminal

struct TodayCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "What is due today, then the review.", shouldDisplay: false)

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let input = LineReader(descriptor: STDIN_FILENO)
    guard let store = try context.openStore(),
      case let counts = try counts(in: store, context), !counts.decks.isEmpty
    else {
      return try FirstRun(context: context, input: input).run()
    }
    try show(counts, in: store, context)
    guard counts.total > 0 || input.isTerminal else { return .done }
    switch try waitForStart(input, isDue: counts.total > 0, context) {
    case .leave(let status): return status
    case .review:
      return try SittingRun(context: context, store: store, limits: StudyLimits())
        .hold(over: nil, input: input, byKeys: false)
    case .drill:
      let practice = Practice(acronymsOnly: true)
      return try PracticeRun(context: context, store: store, practice: practice).hold(input: input)
    }
  }

  private func counts(in store: Store, _ context: Context) throws(Failure) -> DueCounts {
    let learner = try context.learner(in: store)
    return try context.using(store) { (store) throws(StorageError) in
      try store.dueCounts(
        for: learner, decks: nil, on: context.now.studyDay, limits: StudyLimits())
    }
  }

  private func show(
    _ counts: DueCounts, in store: Store, _ context: Context
  ) throws(Failure) {
    let words = context.words
    let day = context.now.studyDay
    let learner = try context.learner(in: store)
    let (mastered, news) = try context.using(store) { (store) throws(StorageError) in
      (try store.masteredCounts(of: learner, on: day), try store.news(for: learner))
    }
    try context.say(words.today(day))
    for deck in counts.decks {
      try context.say(words.todayLine(deck, mastered: mastered[deck.deck.id] ?? 0))
    }
    for line in words.dueSum(counts) { try context.say(line) }
    for news in news { try context.say(words.news(news)) }
  }

  /// What the person at the terminal wants to do.
  private enum Start {
    case review
    case drill
    case leave(ExitStatus)
  }

  /// Waits for the person at the terminal to begin.
  private func waitForStart(
    _ input: LineReader, isDue: Bool, _ context: Context
  ) throws(Failure) -> Start {
    guard input.isTerminal else { return .review }
    Interruption.watch()
    try context.say(isDue ? context.words.startPrompt : context.words.drillPrompt)
    switch input.next() {
    case .text(let line):
      return switch line.collapsingSpaces.lowercased() {
      case "q": .leave(.done)
      case "d": .drill
      default: isDue ? .review : .leave(.done)
      }
    case .end: return .leave(.done)
    case .interrupted:
      try context.say("")
      return .leave(.interrupted)
    }
  }
}

/// The first run: the decks that come with the program are offered, and learning begins.
struct FirstRun {
  let context: Context
  let input: LineReader

  func run() throws(Failure) -> ExitStatus {
    let words = context.words
    let shelf = try DeckShelf(context, with: nil).decks
    for line in words.welcome { try context.say(line) }
    for (index, deck) in shelf.enumerated() {
      try context.say(words.offer(index + 1, deck))
    }
    guard input.isTerminal else {
      try context.say(words.howToBegin)
      return .done
    }
    Interruption.watch()
    guard let choice = try choose(among: shelf) else {
      return Interruption.hasHappened ? .interrupted : .done
    }
    guard let shipped = ShippedDecks.named(choice.deck.deck.id) else { return .done }
    let status = try context.add(shipped)
    guard status == .done, let store = try context.openStore() else { return status }
    if choice.isDrill {
      let practice = Practice(acronymsOnly: true)
      return try PracticeRun(context: context, store: store, practice: practice).hold(input: input)
    }
    return try SittingRun(context: context, store: store, limits: StudyLimits())
      .hold(over: nil, input: input, byKeys: false)
  }

  /// The deck that the person at the terminal chooses, to learn or to drill; nil when they leave.
  private func choose(
    among shelf: [ShelvedDeck]
  ) throws(Failure) -> (deck: ShelvedDeck, isDrill: Bool)? {
    while true {
      try context.say(context.words.offerPrompt)
      guard case .text(let line) = input.next() else {
        try context.say("")
        return nil
      }
      let text = line.collapsingSpaces.lowercased()
      if text == "q" { return nil }
      let number = text.isEmpty || text == "d" ? 1 : Int(text) ?? 0
      if shelf.indices.contains(number - 1) { return (shelf[number - 1], text == "d") }
      try context.say(context.words.noSuchNumber(shelf.count))
    }
  }
}

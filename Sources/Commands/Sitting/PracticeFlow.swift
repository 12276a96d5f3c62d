import Flashcards
import Storage
import Terminal

/// A practice session: chooses cards, asks them, and asks missed ones again.
struct PracticeFlow {
  let context: Context
  let store: Store
  let practice: Practice
  var isTyped = false
  /// Whether answers are chosen from options.
  var isByChoice = false
  /// The ids of the decks to practise; nil means all.
  var decks: [String]?
  /// Whether closing the summary leads back to a page of the program, so that nothing is printed.
  var leadsBack = false

  /// Chooses cards and asks them.
  func run(on presentation: Presentation) throws(Failure) -> ExitStatus {
    let cards = try choose()
    guard !cards.isEmpty else {
      presentation.leave()
      try context.printDiagnostic(nothing)
      return .nothing
    }
    return try run(chosen: cards, on: presentation) ?? .done
  }

  /// Asks cards that were already chosen; nil when the summary leads back to a page.
  func run(chosen cards: [StudyCard], on presentation: Presentation) throws(Failure) -> ExitStatus?
  {
    let recorder = try AnswerRecorder(in: context, with: store)
    if let status = try recorder.open(on: presentation) { return status }
    // Opening may have undone answers: the cards need their present schedules.
    let status = try run(
      renewed(cards, for: recorder.learner), recorder: recorder, on: presentation)
    if status ?? .done == .done, recorder.hasRecorded { try context.backUpAfterSession(store) }
    return status
  }

  /// Asks the cards that a review missed, then those missed again.
  func run(missed cards: [StudyCard], recorder: AnswerRecorder, on presentation: Presentation)
    throws(Failure) -> ExitStatus
  {
    try run(renewed(cards, for: recorder.learner), recorder: recorder, on: presentation) ?? .done
  }

  /// Asks cards, then those missed, for as long as the learner wants; nil when the summary leads
  /// back to a page.
  private func run(
    _ cards: [StudyCard], recorder: AnswerRecorder, on presentation: Presentation
  ) throws(Failure) -> ExitStatus? {
    let titles = try context.deckTitles(in: store)
    var (cards, presentation) = (cards, presentation)
    if case .linear = presentation {
      try context.printResult(context.words.practiceBegins(cards.count))
    }
    while true {
      let sitting = Sitting(practising: cards, byChoice: isByChoice)
      let session = SittingSession(sitting, recorder: recorder, deckTitles: titles)
      switch presentation {
      case .screen(let terminal):
        var screens = ScreenPresentation(session, on: terminal, summaryFacts)
        let end = try screens.run()
        guard case .over(let ending, next: .practice) = end else {
          return try finish(end, &screens)
        }
        presentation = .screen(screens.terminal)
        cards = ending.tally.missed
      case .linear(let input):
        var linear = LinearPresentation(session, input: input)
        let status = try linear.run()
        guard status == .done, case .ended(let ending) = linear.session.scene,
          ending.reason != .left, try wantsAgain(ending.tally.missed, input)
        else { return ExitStatus.ofSignal ?? status }
        cards = ending.tally.missed
      }
    }
  }

  private var summaryFacts: ScreenPresentation.SummaryFacts {
    .init(
      progressPage: { () throws(Failure) in try context.progressPage(in: store) },
      leadsBack: leadsBack)
  }

  /// Leaves the screens; nil when the summary leads back to a page, where nothing is printed.
  private func finish(
    _ end: ScreenPresentation.End, _ screens: inout ScreenPresentation
  ) throws(Failure) -> ExitStatus? {
    guard leadsBack, case .over = end else { return try screens.finish(end) }
    screens.terminal.leave()
    return nil
  }

  /// The sentence for practice without a card.
  var nothing: String {
    if practice.missedSince != nil { return context.words.nothingMissed }
    return practice.acronymsOnly
      ? context.words.noAcronyms : context.words.nothingToPractise
  }

  /// Chooses the practice cards; empty when there are none.
  func choose() throws(Failure) -> [StudyCard] {
    let learner = try context.learner(in: store)
    // Seeded with the clock: `--now` chooses the same cards each time.
    var chance = SeededChance(seed: UInt64(bitPattern: context.now.milliseconds))
    let cards = try context.inDatabase(
      store.practiceCards(
        for: learner, decks: decks, on: context.now.studyDay, practice, using: &chance))
    return asked(cards)
  }

  /// Chooses cards of some entries, in random order; one of each entry before a second one.
  func choose(among entries: [EntryID]) throws(Failure) -> [StudyCard] {
    let learner = try context.learner(in: store)
    let day = context.now.studyDay
    var chance = SeededChance(seed: UInt64(bitPattern: context.now.milliseconds))
    var choice = PracticeChoice(practice, on: day)
    // Read no more than can be asked: thousands may be listed.
    for id in entries.shuffled(using: &chance) where choice.wantsMore {
      for entry in try context.inDatabase(store.studyEntries([id], for: learner, on: day)) {
        choice.offer(entry, using: &chance)
      }
    }
    return asked(choice.chosen)
  }

  /// The cards with answers typed, or self-graded.
  private func asked(_ cards: [StudyCard]) -> [StudyCard] {
    isTyped
      ? cards
      : cards.map { card in
        var card = card
        card.question = card.question.selfJudged
        return card
      }
  }

  /// The cards with their present schedules; repeats in the review have changed them.
  private func renewed(
    _ cards: [StudyCard], for learner: String
  ) throws(Failure) -> [StudyCard] {
    let wanted = Set(cards.map(\.entry))
    let entries = try context.inDatabase(
      store.entries(for: learner, decks: nil, on: context.now.studyDay) { wanted.contains($0) })
    let standing = Dictionary(entries.flatMap(\.cards).map { ($0.id, $0.schedule) }) { $1 }
    return cards.map { card in
      var card = card
      card.schedule = standing[card.id] ?? card.schedule
      return card
    }
  }

  /// Whether cards were missed and the learner wants them again.
  private func wantsAgain(_ missed: [StudyCard], _ input: LineReader) throws(Failure) -> Bool {
    guard !missed.isEmpty else { return false }
    try context.printResult(context.words.practiceAgainPrompt(missed.count))
    guard case .text(let line) = input.next() else { return false }
    return line.collapsingSpaces.lowercased() != "q"
  }
}

extension Context {
  /// The decks' titles by id.
  func deckTitles(in store: Store) throws(Failure) -> [String: String] {
    let decks = try inDatabase(store.decks())
    return Dictionary(decks.map { ($0.id, $0.title) }) { first, _ in first }
  }
}

extension Context {
  /// The page of the learner's figures.
  func progressPage(in store: Store) throws(Failure) -> ProgressPage {
    let learner = try learner(in: store)
    let statistics = try inDatabase(
      store.statistics(of: learner, decks: nil, on: now.studyDay, limits: limits))
    return ProgressPage(statistics: statistics, words: words)
  }
}

import Flashcards
import Storage
import Terminal

/// A review from the queue to its summary, and the practice or new cards that follow.
struct ReviewFlow {
  let context: Context
  let store: Store
  var limits: StudyLimits

  /// A review within some limits; without them, within those that are remembered for the learner.
  init(context: Context, store: Store, limits: StudyLimits? = nil) {
    self.context = context
    self.store = store
    self.limits = limits ?? context.limits
  }

  /// Runs a review over some decks; nil means all.
  func run(over decks: [String]?, on presentation: Presentation) throws(Failure) -> ExitStatus {
    let recorder = try AnswerRecorder(in: context, with: store)
    if let status = try recorder.open(on: presentation) { return status }
    let queue = try queue(of: recorder.learner, decks, limits: limits)
    if queue.isEmpty {
      presentation.leave()
      try sayNothingIsDue(queue)
      return .done
    }
    let status = try run(queue, of: decks, recorder: recorder, on: presentation)
    if status == .done, recorder.hasRecorded { try context.backUpAfterSession(store) }
    return status
  }

  private func run(
    _ queue: StudyQueue, of decks: [String]?, recorder: AnswerRecorder,
    on presentation: Presentation
  ) throws(Failure) -> ExitStatus {
    let sitting = Sitting(queue, limits: limits, warmsUp: true)
    let session = SittingSession(
      sitting, recorder: recorder, deckTitles: try context.deckTitles(in: store))
    guard case .screen(let terminal) = presentation else {
      guard case .linear(let input) = presentation else { return .done }
      return try read(session, of: decks, input)
    }
    var screens = ScreenPresentation(
      session, on: terminal, summaryFacts(on: decks, for: recorder.learner))
    let end = try screens.run()
    switch end {
    case .over(let ending, next: .practice):
      return try PracticeFlow(context: context, store: store, practice: Practice())
        .run(missed: ending.tally.missed, recorder: recorder, on: .screen(screens.terminal))
    case .over(_, next: .more):
      let flow = withMoreNewCards
      return try flow.run(
        flow.queue(of: recorder.learner, decks, limits: flow.limits), of: decks, recorder: recorder,
        on: .screen(screens.terminal))
    case .over(_, next: .goOn):
      let flow = beyondToday
      return try flow.run(
        flow.queue(of: recorder.learner, decks, limits: flow.limits), of: decks, recorder: recorder,
        on: .screen(screens.terminal))
    default: return try screens.finish(end)
    }
  }

  /// Shows a review as lines, and goes on with the pile for as long as the learner wants.
  private func read(
    _ session: SittingSession, of decks: [String]?, _ input: LineReader
  ) throws(Failure) -> ExitStatus {
    var linear = LinearPresentation(session, input: input)
    let status = try linear.run()
    let recorder = session.recorder
    guard status == .done, case .ended(let ending) = linear.session.scene,
      ending.reason == .nothingLeft, let pile = try pileAfterToday(of: recorder.learner, decks)
    else { return status }
    try context.printResult(context.words.pile(pile))
    try context.printResult(context.words.goOnPrompt)
    guard case .text(let line) = input.next(), line.collapsingSpaces.lowercased() == "g" else {
      return ExitStatus.ofSignal ?? .done
    }
    let flow = beyondToday
    return try flow.run(
      flow.queue(of: recorder.learner, decks, limits: flow.limits), of: decks, recorder: recorder,
      on: .linear(input))
  }

  /// Says that nothing is due, and why: a pause, or a day that is done.
  private func sayNothingIsDue(_ queue: StudyQueue) throws(Failure) {
    let words = context.words
    try context.printResult(queue.pausedUntil.map(words.isPaused) ?? words.nothingDue)
    guard let pile = queue.pile else { return }
    try context.printResult(words.pile(pile))
    try context.printResult(words.howToGoOn(pile))
  }

  /// The same review with another day's due cards, beyond today's.
  var beyondToday: ReviewFlow {
    var flow = self
    flow.limits.share = .anotherDay
    flow.limits.answers = nil
    return flow
  }

  /// The pile when today's share of it is done; nil where nothing waits for another morning.
  private func pileAfterToday(of learner: String, _ decks: [String]?) throws(Failure) -> Pile? {
    var limits = limits
    limits.share = .today
    let queue = try queue(of: learner, decks, limits: limits)
    return queue.due.isEmpty ? queue.pile : nil
  }

  /// The same review with ten new cards more than the day's limit.
  private var withMoreNewCards: ReviewFlow {
    var flow = self
    flow.limits.newCards += 10
    return flow
  }

  private func summaryFacts(on decks: [String]?, for learner: String)
    -> ScreenPresentation.SummaryFacts
  {
    ScreenPresentation.SummaryFacts(
      progressPage: { () throws(Failure) in try context.progressPage(in: store) },
      tomorrow: { () throws(Failure) in try tomorrow(for: learner) },
      mayLearnMore: { () throws(Failure) in
        let flow = withMoreNewCards
        return try !flow.queue(of: learner, decks, limits: flow.limits).new.isEmpty
      },
      pile: { () throws(Failure) in try pileAfterToday(of: learner, decks) })
  }

  /// Runs a review with grade keys from an input instead of a person.
  func answer(over decks: [String]?, byKeys input: LineReader) throws(Failure) -> ExitStatus {
    Interruption.watch()
    let recorder = try AnswerRecorder(in: context, with: store)
    if let status = try recorder.settle(on: nil) { return status }
    var limits = limits
    // `--keys` has no time limit and no bound: its answers take no learner's time.
    (limits.minutes, limits.share) = (nil, .whole)
    let queue = try queue(of: recorder.learner, decks, limits: limits, first: limits.answers)
    var review = KeyedReview(Sitting(queue, limits: limits), recorder: recorder, input: input)
    return try review.run()
  }

  private func queue(
    of learner: String, _ decks: [String]?, limits: StudyLimits, first: Int? = nil
  ) throws(Failure) -> StudyQueue {
    try context.inDatabase(
      store.queue(
        for: learner, decks: decks, on: context.now.studyDay, limits: limits, first: first)
    ).asked(by: context.settings)
  }

  /// The counts due tomorrow if nothing else is answered today.
  private func tomorrow(for learner: String) throws(Failure) -> DueCounts {
    try context.inDatabase(
      store.dueCounts(
        for: learner, decks: nil, on: context.now.studyDay.advanced(by: 1), limits: context.limits))
  }
}

extension TerminalSession {
  /// Shows a sentence until it is read; the outcome is true to go on.
  func show(_ sentence: String, in words: any Words) -> ScreenEnd<Bool> {
    var screen = ReadingScreen(
      title: words.welcomeTitle, main: .advance, words: words,
      lines: { .paragraph(sentence, to: $0) })
    return present(&screen)
  }
}

import Flashcards
import Foundation
import Storage
import Terminal

/// Shows a sitting on full-screen pages; the ``LinearPresentation`` takes over in a small terminal.
struct ScreenPresentation {
  /// How the presentation ended.
  enum End {
    /// The sitting is over and its summary was closed.
    case over(Ending, next: Next)
    /// A signal or Ctrl-C ended the sitting.
    case stopped(ExitStatus)
    /// The learner quit while the database could not be written; the last answer is not saved.
    case gaveUp(StorageError)
    /// The linear presentation took over and reached the end.
    case readOut(ExitStatus)
  }

  /// What the learner starts from the summary.
  enum Next {
    case nothing
    /// Practice of the missed cards.
    case practice
    /// More new cards than the day's limit.
    case more
    /// Due cards that wait for another morning.
    case goOn
  }

  /// Facts for the summary screen, read from the database only when the summary is shown.
  struct SummaryFacts {
    /// The page of the learner's figures.
    let progressPage: () throws(Failure) -> ProgressPage
    /// The counts due tomorrow; nil hides them.
    var tomorrow: () throws(Failure) -> DueCounts? = { nil }
    /// Whether there are more new cards than the day's limit.
    var mayLearnMore: () throws(Failure) -> Bool = { false }
    /// The pile of which today's share is done; nil where nothing waits for another morning.
    var pile: () throws(Failure) -> Pile? = { nil }
    /// Whether closing the summary leads back to a page of the program.
    var leadsBack = false
  }

  private let context: Context
  /// The terminal; replaced when the linear presentation hands it back.
  private(set) var terminal: TerminalSession
  private(set) var session: SittingSession
  private let facts: SummaryFacts

  init(_ session: SittingSession, on terminal: TerminalSession, _ facts: SummaryFacts) {
    self.session = session
    self.terminal = terminal
    self.facts = facts
    context = session.recorder.context
  }

  /// Runs the sitting until its summary is closed.
  mutating func run() throws(Failure) -> End {
    var notes = try session.receive(.begin)
    while true {
      if let fault = session.fault {
        switch try waitOut(fault) {
        case .again(let new): notes = new
        case .over(let end): return end
        }
        continue
      }
      guard let scene = session.scene else { return .readOut(.done) }
      switch try show(scene, notes) {
      case .chose(.event(let event)): notes = try session.receive(event)
      case .chose(.type(let text)): notes = try session.type(text)
      case .chose(.next(let ending, let next)): return .over(ending, next: next)
      case .interrupted: return .stopped(.interrupted)
      case .terminated(let signal): return .stopped(ExitStatus(signal: signal))
      case .tooSmall:
        if let status = try continueInLines() { return .readOut(status) }
        notes = []
      }
    }
  }

  /// How a wait for the database ended.
  private enum Wait {
    /// Another attempt was made.
    case again([SittingSession.Note])
    case over(End)
  }

  /// Shows why the last answer is not saved yet, until the learner or the time asks for another
  /// attempt, or the learner leaves.
  private mutating func waitOut(_ fault: StorageError) throws(Failure) -> Wait {
    var screen = ReadingScreen.fault(fault, context.words)
    let end = terminal.present(&screen, for: fault.passesByItself ? Self.pause : nil)
    switch end {
    case .chose(true), nil:
      let notes = try session.retry()
      // Keys pressed for the page about the fault must not answer the next question.
      if session.fault == nil { terminal.dropKeys() }
      return .again(notes)
    case .chose(false): return .over(.gaveUp(fault))
    case .interrupted: return .over(.stopped(.interrupted))
    case .terminated(let signal): return .over(.stopped(ExitStatus(signal: signal)))
    case .tooSmall:
      if let status = try continueInLines() { return .over(.readOut(status)) }
      return .again([])
    }
  }

  /// Milliseconds between two attempts.
  private static let pause = 500

  /// What the learner did on a screen.
  private enum Choice {
    case event(Sitting.Event)
    case type(String)
    case next(Ending, Next)
  }

  private func show(
    _ scene: SittingSession.Scene, _ notes: [SittingSession.Note]
  ) throws(Failure) -> ScreenEnd<Choice> {
    if case .ended(let ending) = scene { return try summarise(ending, notes) }
    var screen = SittingScreen(
      scene, SittingProgress(of: session), words: context.words, note: session.hint ?? notes.last,
      verdict: scene.chosen.map(session.verdict))
    // Drop keys typed ahead: they were pressed before the answer was readable.
    switch scene {
    case .reveal, .choice: terminal.dropKeys()
    case .introduction, .question, .ended: break
    }
    return switch terminal.present(&screen) {
    case .chose(.event(let event)): .chose(.event(event))
    case .chose(.type(let text)): .chose(.type(text))
    case .interrupted: .interrupted
    case .terminated(let signal): .terminated(signal: signal)
    case .tooSmall: .tooSmall
    }
  }

  /// Switches to lines until the terminal has room for screens; the exit status if the sitting
  /// ended there.
  private mutating func continueInLines() throws(Failure) -> ExitStatus? {
    terminal.leave()
    var linear = LinearPresentation(session, input: context.lineReader()) {
      TerminalSize(of: STDOUT_FILENO)?.suitsPages ?? false
    }
    linear.draft = terminal.draft
    terminal.draft = ""
    let status = try linear.run()
    session = linear.session
    if case .ended = session.scene { return status }
    guard status == .done, let again = terminal.again() else { return status }
    terminal = again
    return nil
  }

  /// Restores the terminal and prints how the sitting ended.
  mutating func finish(_ end: End) throws(Failure) -> ExitStatus {
    terminal.leave()
    switch end {
    case .over(let ending, _): try printEnding(ending)
    case .readOut(let status): return status
    case .gaveUp(let fault): try printUnsavedEnding(because: fault)
    case .stopped(let status):
      guard status == .interrupted else { return status }
      if let fault = session.fault {
        try? printUnsavedEnding(because: fault)
        return status
      }
      _ = try session.receive(.leave)
      if case .ended(let ending) = session.scene { try printEnding(ending) }
      return status
    }
    return .done
  }

  /// Prints how the sitting ended without its last answer, and throws the reason.
  private mutating func printUnsavedEnding(because fault: StorageError) throws(Failure) {
    let failure = Failure.notSaved(fault, path: try context.databasePath())
    try session.giveUp()
    if case .ended(let ending) = session.scene { try printEnding(ending) }
    throw failure
  }

  private func printEnding(_ ending: Ending) throws(Failure) {
    try context.printResult(
      context.words.endingSentence(ending, isPractice: session.sitting.isPractice))
  }

  private func summarise(
    _ ending: Ending, _ notes: [SittingSession.Note]
  ) throws(Failure) -> ScreenEnd<Choice> {
    // Drop keys typed ahead: one keypress too many must not close the summary.
    terminal.dropKeys()
    var screen = SummaryScreen(
      ending, isPractice: session.sitting.isPractice, tomorrow: try facts.tomorrow(),
      mayLearnMore: try facts.mayLearnMore(), pile: try facts.pile(), leadsBack: facts.leadsBack,
      note: notes.last,
      words: context.words)
    while true {
      switch terminal.present(&screen) {
      case .chose(.progress):
        switch terminal.show(try facts.progressPage(), in: context.words) {
        case .chose: continue
        case .interrupted: return .interrupted
        case .terminated(let signal): return .terminated(signal: signal)
        case .tooSmall: return .tooSmall
        }
      case .chose(.undo): return .chose(.event(.undo))
      case .chose(.next(let next)): return .chose(.next(ending, next))
      case .interrupted: return .interrupted
      case .terminated(let signal): return .terminated(signal: signal)
      case .tooSmall: return .tooSmall
      }
    }
  }
}

extension SittingSession.Scene {
  /// The shown card; nil after the end.
  var card: StudyCard? {
    switch self {
    case .introduction(let card), .question(let card, _), .reveal(let card, _, _),
      .choice(let card, _, _):
      card
    case .ended: nil
    }
  }

  /// The card whose answer is asked for and not shown yet; nil in any other scene.
  var asked: StudyCard? {
    switch self {
    case .question(let card, _), .choice(let card, _, chosen: nil): card
    case .introduction, .reveal, .choice, .ended: nil
    }
  }

  /// The option that was chosen; nil before a choice.
  var chosen: Choice.Option? {
    if case .choice(_, _, let chosen) = self { chosen } else { nil }
  }
}

extension TerminalSession {
  /// Shows a learner's figures until the page is closed.
  func show(_ page: ProgressPage, in words: any Words) -> ScreenEnd<Bool> {
    var screen = ReadingScreen(page, words)
    return present(&screen)
  }
}

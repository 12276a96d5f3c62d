import Flashcards
import Foundation
import Storage
import Terminal

/// The sitting on whole screens, from the same sitting as the linear presentation.
struct ScreenPresentation {
  /// How the screens ended.
  enum End {
    /// The sitting is over, and its summary was read.
    case over(Ending, next: Next)
    /// A signal or Ctrl-C ended it.
    case stopped(ExitStatus)
    /// It went on in lines, to its end.
    case readOut(ExitStatus)
  }

  /// What is to come after a sitting.
  enum Next {
    case nothing
    /// Practice of what was missed.
    case practice
    /// More new cards than were meant for the day.
    case more
  }

  /// What the summary tells beside the sitting itself, found out when it is needed.
  struct SummaryFacts {
    /// The page of the learner's figures.
    let progressPage: () throws(Failure) -> ProgressPage
    /// What will wait tomorrow; nil where that is not told.
    var tomorrow: () throws(Failure) -> DueCounts? = { nil }
    /// Whether there is more to learn today than was meant for the day.
    var mayLearnMore: () throws(Failure) -> Bool = { false }
  }

  private let context: Context
  /// The terminal, which is another session once it has been too small for screens.
  private(set) var terminal: TerminalSession
  private(set) var session: SittingSession
  private let facts: SummaryFacts

  init(_ session: SittingSession, on terminal: TerminalSession, _ facts: SummaryFacts) {
    self.session = session
    self.terminal = terminal
    self.facts = facts
    context = session.recorder.context
  }

  /// Holds the sitting to the end of its summary.
  mutating func run() throws(Failure) -> End {
    var notes = try session.receive(.begin)
    while let scene = session.scene {
      switch try show(scene, notes) {
      case .chose(.event(let event)): notes = try session.receive(event)
      case .chose(.type(let text)): notes = try session.type(text)
      case .chose(.next(let ending, let next)): return .over(ending, next: next)
      case .interrupted: return .stopped(.interrupted)
      case .terminated(let signal): return .stopped(ExitStatus(signal: signal))
      case .tooSmall:
        if let status = try goOnInLines() { return .readOut(status) }
        notes = []
      }
    }
    return .readOut(.done)
  }

  /// What a screen of the sitting was left with.
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
      scene, SittingProgress(of: session), words: context.words, note: notes.last,
      verdict: try scene.chosen.map(session.verdict))
    // What was typed before the answer, or the answers, could be read is none.
    switch scene {
    case .reveal, .choice: terminal.dropKeys()
    case .introduction, .question, .ended: break
    }
    return switch terminal.hold(&screen) {
    case .chose(.event(let event)): .chose(.event(event))
    case .chose(.type(let text)): .chose(.type(text))
    case .interrupted: .interrupted
    case .terminated(let signal): .terminated(signal: signal)
    case .tooSmall: .tooSmall
    }
  }

  /// Goes on in lines until there is room for screens again; the status if it ended there.
  private mutating func goOnInLines() throws(Failure) -> ExitStatus? {
    terminal.leave()
    var linear = LinearPresentation(session, input: LineReader()) {
      TerminalSize(of: STDOUT_FILENO)?.suitsPages ?? false
    }
    let status = try linear.run()
    session = linear.session
    if case .ended = session.scene { return status }
    guard status == .done, let again = terminal.again() else { return status }
    terminal = again
    return nil
  }

  /// Gives the terminal back and says how the sitting ended.
  mutating func finish(_ end: End) throws(Failure) -> ExitStatus {
    terminal.leave()
    switch end {
    case .over(let ending, _): try say(ending)
    case .readOut(let status): return status
    case .stopped(let status):
      guard status == .interrupted else { return status }
      _ = try session.receive(.leave)
      if case .ended(let ending) = session.scene { try say(ending) }
      return status
    }
    return .done
  }

  private func say(_ ending: Ending) throws(Failure) {
    try context.say(
      context.words.endingSentence(ending, isPractice: session.sitting.isPractice))
  }

  private func summarise(
    _ ending: Ending, _ notes: [SittingSession.Note]
  ) throws(Failure) -> ScreenEnd<Choice> {
    // A key too many for the last card does not end the program.
    terminal.dropKeys()
    var screen = SummaryScreen(
      ending, isPractice: session.sitting.isPractice, tomorrow: try facts.tomorrow(),
      mayLearnMore: try facts.mayLearnMore(), note: notes.last, words: context.words)
    while true {
      switch terminal.hold(&screen) {
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
  /// The card that is shown; nil once the sitting has ended.
  var card: StudyCard? {
    switch self {
    case .introduction(let card), .question(let card, _), .reveal(let card, _, _),
      .choice(let card, _, _):
      card
    case .ended: nil
    }
  }

  /// The answer that was chosen, where one was.
  var chosen: Choice.Option? {
    if case .choice(_, _, let chosen) = self { chosen } else { nil }
  }
}

extension TerminalSession {
  /// Shows a learner's figures until they have been read.
  func show(_ page: ProgressPage, in words: any Words) -> ScreenEnd<Bool> {
    var screen = ReadingScreen(title: words.progressTitle, words: words, lines: page.lines)
    return hold(&screen)
  }
}

import Flashcards
import Terminal

/// The sitting on whole screens, from the same sitting as the linear face.
struct ScreenFace {
  /// How the screens ended.
  enum End {
    /// The sitting is over, and its summary was read.
    case over(Ending, practises: Bool)
    /// The terminal has become too small for screens.
    case tooSmall
    case stopped(ExitStatus)
  }

  private let context: Context
  private let session: TerminalSession
  private(set) var running: RunningSitting
  /// The page of the learner's figures, where it is asked for.
  private let progressPage: () throws(Failure) -> ProgressPage
  private let dueTomorrow: () throws(Failure) -> Int?

  init(
    _ running: RunningSitting, on session: TerminalSession,
    progressPage: @escaping () throws(Failure) -> ProgressPage,
    dueTomorrow: @escaping () throws(Failure) -> Int?
  ) {
    self.running = running
    self.session = session
    context = running.desk.context
    self.progressPage = progressPage
    self.dueTomorrow = dueTomorrow
  }

  /// Holds the sitting to the end of its summary.
  mutating func run() throws(Failure) -> End {
    var notes = try running.receive(.begin)
    while let scene = running.scene {
      if case .ended(let ending) = scene {
        switch try summarise(ending) {
        case .chose(.undo): notes = try running.receive(.undo)
        case .chose(let outcome): return .over(ending, practises: outcome == .practise)
        case .interrupted: return .stopped(.interrupted)
        case .terminated(let signal): return .stopped(ExitStatus(signal: signal))
        case .tooSmall: return .tooSmall
        }
        continue
      }
      var screen = SittingScreen(
        scene, SittingProgress(of: running), words: context.words, note: notes.last,
        verdict: try scene.chosen.map(running.verdict))
      // What was typed before the answer, or the answers, could be read is none.
      switch scene {
      case .reveal, .choice: session.dropKeys()
      case .introduction, .question, .ended: break
      }
      switch session.hold(&screen) {
      case .chose(.event(let event)): notes = try running.receive(event)
      case .chose(.type(let text)): notes = try running.type(text)
      case .interrupted: return .stopped(.interrupted)
      case .terminated(let signal): return .stopped(ExitStatus(signal: signal))
      case .tooSmall: return .tooSmall
      }
    }
    return .tooSmall
  }

  /// Gives the terminal back and says how the sitting ended; in a terminal too small for screens it
  /// goes on in lines.
  mutating func finish(_ end: End) throws(Failure) -> ExitStatus {
    session.leave()
    let words = context.words
    switch end {
    case .over(let ending, _):
      try context.say(words.endingSentence(ending, isPractice: running.sitting.isPractice))
      return .done
    case .tooSmall:
      var linear = LinearFace(running, input: LineReader())
      return try linear.run()
    case .stopped(.interrupted):
      _ = try running.receive(.leave)
      if case .ended(let ending) = running.scene {
        try context.say(words.endingSentence(ending, isPractice: running.sitting.isPractice))
      }
      return .interrupted
    case .stopped(let status): return status
    }
  }

  private func summarise(_ ending: Ending) throws(Failure) -> ScreenEnd<SummaryScreen.Outcome> {
    var screen = SummaryScreen(
      ending, isPractice: running.sitting.isPractice,
      dueTomorrow: running.sitting.isPractice ? nil : try dueTomorrow(), words: context.words)
    while true {
      let end = session.hold(&screen)
      guard case .chose(.progress) = end else { return end }
      switch session.show(try progressPage(), in: context.words) {
      case .chose: break
      case .interrupted: return .interrupted
      case .terminated(let signal): return .terminated(signal: signal)
      case .tooSmall: return .tooSmall
      }
    }
  }
}

extension RunningSitting.Scene {
  /// The card that is shown; nil once the sitting has ended.
  var card: StudyCard? {
    switch self {
    case .introduction(let card), .question(let card, _), .reveal(let card, _, _),
      .choice(let card, _, _):
      card
    case .ended: nil
    }
  }
}

extension RunningSitting.Scene {
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

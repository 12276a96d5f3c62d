import Flashcards
import Storage
import Terminal

/// Today on whole screens, and all that begins there.
struct TodayPages {
  let context: Context
  let store: Store

  /// Shows what waits, until the learner begins with it or leaves; nil when the terminal has become
  /// too small for it.
  func hold(_ counts: DueCounts, on session: TerminalSession) throws(Failure) -> ExitStatus? {
    let face = Face.screen(session)
    var screen = try screen(counts)
    while true {
      switch session.hold(&screen) {
      case .chose(.leave): return .done
      case .chose(.review(let decks)):
        return try SittingRun(context: context, store: store).hold(over: decks, on: face)
      case .chose(.drill(let decks)):
        let run = PracticeRun(
          context: context, store: store, practice: Practice(acronymsOnly: true), decks: decks)
        return try run.hold(on: face)
      case .chose(.progress):
        if let status = try showProgress(on: session) { return status }
      case .interrupted: return .interrupted
      case .terminated(let signal): return ExitStatus(signal: signal)
      case .tooSmall: return nil
      }
    }
  }

  /// Shows the learner's figures; how the program ends if it was ended there.
  private func showProgress(on session: TerminalSession) throws(Failure) -> ExitStatus? {
    switch session.show(try context.progressPage(in: store), in: context.words) {
    case .chose, .tooSmall: nil
    case .interrupted: .interrupted
    case .terminated(let signal): ExitStatus(signal: signal)
    }
  }

  private func screen(_ counts: DueCounts) throws(Failure) -> TodayScreen {
    let day = context.now.studyDay
    let learner = try context.learner(in: store)
    let (mastered, news) = try context.using(store) { (store) throws(StorageError) in
      (try store.masteredCounts(of: learner, on: day), try store.news(for: learner))
    }
    return TodayScreen(
      day: day, counts: counts, mastered: mastered, news: news.map(context.words.news),
      words: context.words)
  }
}

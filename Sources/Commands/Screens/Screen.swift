import Flashcards
import Terminal

/// A full-screen page that is shown until the learner chooses what comes next.
protocol Screen {
  /// What the learner can choose.
  associatedtype Outcome

  /// Draws the screen for a terminal size.
  func frame(_ size: TerminalSize) -> Frame
  /// Handles a key; nil to stay on this screen and draw it again.
  mutating func press(_ key: Key, in size: TerminalSize) -> Outcome?
}

/// Why a screen closed.
enum ScreenEnd<Outcome> {
  case chose(Outcome)
  /// Ctrl-C was pressed.
  case interrupted
  /// SIGTERM or SIGHUP arrived.
  case terminated(signal: Int32)
  /// The terminal became too small for pages.
  case tooSmall
}

extension TerminalSession {
  /// Shows a screen until the learner chooses, a signal arrives, or the terminal becomes too small.
  func present<S: Screen>(_ screen: inout S) -> ScreenEnd<S.Outcome> {
    while true {
      if let end = present(&screen, for: nil) { return end }
    }
  }

  /// Shows a screen for at most some milliseconds if given; nil when they pass without a choice.
  func present<S: Screen>(_ screen: inout S, for milliseconds: Int?) -> ScreenEnd<S.Outcome>? {
    while true {
      guard size.suitsPages else { return .tooSmall }
      show(screen.frame(size))
      switch next(within: milliseconds) {
      case .key(let key):
        if let outcome = screen.press(key, in: size) { return .chose(outcome) }
      case .resized, .resumed: break
      case .interrupted: return .interrupted
      case .terminated(let signal): return .terminated(signal: signal)
      case nil: return nil
      }
    }
  }
}

import Flashcards
import Terminal

/// Something that is shown until the learner has chosen what comes next.
protocol Screen {
  /// What the learner can choose.
  associatedtype Outcome

  /// What is shown in a terminal of some size.
  func frame(_ size: TerminalSize) -> Frame
  /// Takes a key; nil while there is nothing to be done about it but to show the screen again.
  mutating func press(_ key: Key, in size: TerminalSize) -> Outcome?
}

/// How a screen was left.
enum ScreenEnd<Outcome> {
  case chose(Outcome)
  /// Ctrl-C.
  case interrupted
  /// SIGTERM or SIGHUP.
  case terminated(signal: Int32)
  /// The terminal has become too small for pages.
  case tooSmall
}

extension TerminalSession {
  /// Shows a screen until the learner chooses, or cannot any more.
  func hold<S: Screen>(_ screen: inout S) -> ScreenEnd<S.Outcome> {
    while true {
      guard size.suitsPages else { return .tooSmall }
      show(screen.frame(size))
      switch next() {
      case .key(let key):
        if let outcome = screen.press(key, in: size) { return .chose(outcome) }
      case .resized, .resumed: break
      case .interrupted: return .interrupted
      case .terminated(let signal): return .terminated(signal: signal)
      }
    }
  }
}

import Flashcards
import Terminal

/// A full-screen page that is shown until the learner chooses what comes next.
protocol Screen {
  /// What the learner can choose.
  associatedtype Outcome

  /// The words of the screen.
  var words: any Words { get }
  /// Draws the screen for a terminal size.
  func frame(_ size: TerminalSize) -> Frame
  /// Handles a key; nil to stay on this screen and draw it again.
  mutating func press(_ key: Key, in size: TerminalSize) -> Outcome?
  /// What is typed on the screen and not sent yet; empty on a screen that takes no text.
  var draft: String { get }
}

extension Screen {
  var draft: String { "" }
}

/// Why a screen closed.
enum ScreenEnd<Outcome> {
  case chose(Outcome)
  /// Ctrl-C was pressed.
  case interrupted
  /// SIGTERM or SIGHUP arrived.
  case terminated(signal: Int32)
  /// The terminal is too small for pages, and the learner goes on in lines.
  case tooSmall
}

extension TerminalSession {
  /// Shows a screen until the learner chooses, or a signal arrives.
  ///
  /// On a terminal too small for pages, a sentence asks for more room: the screen waits with all
  /// that was typed, so that shrinking a window for a moment loses nothing.
  func present<S: Screen>(_ screen: inout S) -> ScreenEnd<S.Outcome> {
    while true {
      if let end = present(&screen, for: nil) { return end }
    }
  }

  /// Shows a screen for at most some milliseconds if given; nil when they pass without a choice.
  func present<S: Screen>(_ screen: inout S, for milliseconds: Int?) -> ScreenEnd<S.Outcome>? {
    while true {
      let hasRoom = size.suitsPages
      if !hasRoom, goesOnInLines {
        draft = screen.draft
        return .tooSmall
      }
      show(hasRoom ? screen.frame(size) : .moreRoom(size, screen.words))
      switch next(within: milliseconds) {
      case .key(let key) where hasRoom:
        if let outcome = screen.press(key, in: size) { return .chose(outcome) }
      case .key(.character("l")), .key(.character("L")), .key(.control("d")): goesOnInLines = true
      case .key: break
      case .resized, .resumed: break
      case .interrupted: return .interrupted
      case .terminated(let signal): return .terminated(signal: signal)
      case nil: return nil
      }
    }
  }
}

extension Context {
  /// Prints the text that was typed on the last screen and not sent, and forgets it.
  ///
  /// The prompt of a line cannot hold a text to go on with, so the learner types it again.
  func tellDraft(of session: TerminalSession) throws(Failure) {
    guard !session.draft.isEmpty else { return }
    try printResult(words.notSent(session.draft))
    session.draft = ""
  }
}

extension Frame {
  /// Asks for a larger window, and names the key that goes on in lines.
  fileprivate static func moreRoom(_ size: TerminalSize, _ words: any Words) -> Frame {
    let lines = [StyledLine].paragraph(words.windowTooSmall, to: max(1, size.columns))
    return Frame(Array(lines.prefix(size.rows)), size: size)
  }
}

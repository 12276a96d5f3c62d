/// A key that was pressed, or a text that was pasted.
public enum Key: Hashable, Sendable {
  /// One scalar of text; a combining mark arrives as a key of its own.
  case character(Character)
  case enter
  case tab
  case backspace
  case delete
  case escape
  case up
  case down
  case left
  case right
  /// Left with Ctrl or Alt, or Alt-B: move to the start of a word.
  case wordLeft
  /// Right with Ctrl or Alt, or Alt-F: move to the end of a word.
  case wordRight
  case home
  case end
  case pageUp
  case pageDown
  /// Ctrl with a letter, given in lower case.
  ///
  /// Most terminals send Ctrl-H, -I, -J and -M as Backspace, Tab and Enter, and turn Ctrl-C and
  /// Ctrl-Z into signals. Alt-Backspace is given as Ctrl-W.
  case control(Character)
  /// A pasted text as one key, so that no character of it can press another key.
  ///
  /// Control characters are removed, line breaks are LF, tabs are spaces.
  case paste(String)
}

/// A key that was pressed, or a text that was pasted.
public enum Key: Hashable, Sendable {
  /// One scalar of a text; a letter and its combining mark come as two keys.
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
  /// Left with Ctrl or Alt, or Alt-B: to the beginning of a word.
  case wordLeft
  /// Right with Ctrl or Alt, or Alt-F: to the end of a word.
  case wordRight
  case home
  case end
  case pageUp
  case pageDown
  /// Ctrl with a letter, which is in lower case.
  ///
  /// Ctrl-H, -I, -J and -M are Backspace, Tab and Enter, and Ctrl-C and Ctrl-Z are signals, unless
  /// a terminal tells them apart. Alt-Backspace is Ctrl-W.
  case control(Character)
  /// What was pasted, as one key, so that no line of it can press another.
  ///
  /// Its control characters are gone, its line breaks are LF, its tabs spaces.
  case paste(String)
}

/// What happens at a terminal.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed, or a text pasted.
  case key(Key)
  /// The terminal has another size: what it shows has to be drawn anew.
  case resized(TerminalSize)
  /// The program goes on after Ctrl-Z, in a terminal of this size: what it shows has to be drawn
  /// anew.
  case resumed(TerminalSize)
  /// Ctrl-C; `next` gives nothing else from here on.
  case interrupted
  /// SIGTERM, or SIGHUP, which also stands for a terminal that was closed; `next` gives nothing
  /// else from here on.
  case terminated(signal: Int32)
}

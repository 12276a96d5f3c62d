/// An event at a terminal.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed or a text pasted.
  case key(Key)
  /// The terminal changed its size: draw the screen again.
  case resized(TerminalSize)
  /// The program was resumed after Ctrl-Z: draw the screen again, in this size.
  case resumed(TerminalSize)
  /// Ctrl-C was pressed; `next` returns this from now on.
  case interrupted
  /// SIGTERM, or SIGHUP, which also stands for a closed terminal; `next` returns this from now on.
  case terminated(signal: Int32)
}

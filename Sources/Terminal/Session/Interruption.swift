import CSignals
import Glibc

/// Remembers the first Ctrl-C, so that the program can finish writing before it ends.
public enum Interruption {
  /// Whether Ctrl-C was pressed.
  public static var hasHappened: Bool { signal_has_come(SIGINT) }

  /// Starts to remember the first interrupt; a second one ends the program at once.
  public static func watch() {
    Signals.watch([SIGINT])
  }

  /// Waits until a descriptor is readable or Ctrl-C is pressed.
  public static func wait(for descriptor: Int32) {
    while !hasHappened, Signals.wait(for: descriptor) != .input {}
  }
}

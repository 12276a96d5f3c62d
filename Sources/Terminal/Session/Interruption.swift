import CSignals
import Glibc

/// The first Ctrl-C: remembered, so that what is being written is finished first.
public enum Interruption {
  /// Whether Ctrl-C was pressed.
  public static var hasHappened: Bool { signal_has_come(SIGINT) }

  /// Remembers the first interrupt from here on; a second ends the program at once.
  public static func watch() {
    Signals.watch([SIGINT])
  }

  /// Waits until a descriptor can be read or Ctrl-C is pressed.
  public static func wait(for descriptor: Int32) {
    while !hasHappened, Signals.wait(for: descriptor) != .input {}
  }
}

import CSignals
import Glibc

/// Remembers the first signal that asks the program to end, so that it can finish writing before:
/// Ctrl-C (SIGINT), SIGTERM, or SIGHUP of a closed terminal.
public enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// The signal that came; the last one of the list when several came.
  public static var signal: Int32? { signals.last(where: signal_has_come) }

  /// Whether such a signal came.
  public static var hasHappened: Bool { signal != nil }

  /// Starts to remember the first signal of each kind; a second one ends the program at once.
  public static func watch() {
    Signals.watch(signals)
  }

  /// Waits until a descriptor is readable or a signal comes, for at most some milliseconds if given;
  /// false when the time is over.
  @discardableResult
  public static func wait(for descriptor: Int32, milliseconds: Int? = nil) -> Bool {
    while !hasHappened {
      switch Signals.wait(for: descriptor, milliseconds: milliseconds) {
      case .input: return true
      case .silence: return false
      case .signal: break
      }
    }
    return true
  }
}

import CSignals
import Glibc

/// Remembers signals until the program asks for them.
enum Signals {
  /// Starts to remember signals, as `signal_watch` does.
  static func watch(_ signals: [Int32]) {
    for signal in signals { signal_watch(signal) }
  }

  /// Restores the signals' earlier handling.
  static func unwatch(_ signals: [Int32]) {
    for signal in signals { signal_unwatch(signal) }
  }

  /// Whether a signal asks the program to end.
  static var haveAskedToEnd: Bool {
    signal_has_come(SIGINT) || signal_has_come(SIGTERM) || signal_has_come(SIGHUP)
  }

  /// Why a wait ended.
  enum Wake {
    /// The descriptor is readable or closed.
    case input
    case signal
    /// The time is over.
    case silence
  }

  /// Waits for a descriptor or a watched signal, for at most some milliseconds if given.
  static func wait(for descriptor: Int32, milliseconds: Int? = nil) -> Wake {
    // Without a pipe the descriptor is negative, which poll ignores.
    var waits = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signal_pipe(), events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&waits, 2, Int32(milliseconds ?? -1))
    if count == 0 { return .silence }
    if count < 0, errno == EINTR { return .signal }
    if waits[1].revents != 0 { drainPipe() }
    return waits[0].revents == 0 && count > 0 ? .signal : .input
  }

  private static func drainPipe() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(signal_pipe(), &bytes, bytes.count) > 0 {}
  }
}

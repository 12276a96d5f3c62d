import CSignals
import Glibc

/// The signals of this process that are remembered for a better moment.
enum Signals {
  /// Watches signals from here on, as `signal_watch` does.
  static func watch(_ signals: [Int32]) {
    for signal in signals { signal_watch(signal) }
  }

  /// Lets signals do again what they did before.
  static func unwatch(_ signals: [Int32]) {
    for signal in signals { signal_unwatch(signal) }
  }

  /// Whether a signal has come that asks the program to end.
  static var haveAskedToEnd: Bool {
    signal_has_come(SIGINT) || signal_has_come(SIGTERM) || signal_has_come(SIGHUP)
  }

  /// What ended a wait.
  enum Wake {
    /// The descriptor can be read, or has been closed.
    case input
    case signal
    /// The time is over.
    case silence
  }

  /// Waits for a descriptor, for a watched signal, and no longer than some milliseconds if they are
  /// given.
  static func wait(for descriptor: Int32, milliseconds: Int? = nil) -> Wake {
    // Without a pipe its descriptor is negative, which poll passes over.
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

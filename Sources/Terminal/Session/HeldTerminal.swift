import CSignals
import Glibc

/// The terminal of standard input and output: how it is taken for screens, and how it was before.
///
/// It is given back by `terminal_give_back`, which may run in a handler of signals. There is one
/// terminal in a program.
struct HeldTerminal {
  private var before: termios

  /// Another screen than the one with the shell's lines, no line broken but by us, pastes marked,
  /// and no cursor.
  private static let opening: StaticString = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h\u{1B}[?25l"
  /// All of that undone.
  ///
  /// A terminal without another screen, such as the Linux console, is left clear.
  private static let closing: StaticString =
    "\u{1B}[?2026l\u{1B}[m\u{1B}[H\u{1B}[2J\u{1B}[?25h\u{1B}[?2004l\u{1B}[?7h\u{1B}[?1049l"

  /// The terminal as it is now; nil unless both are one.
  init?() {
    before = termios()
    guard isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
  }

  /// Takes the terminal: every key at once, nothing echoed, another screen.
  ///
  /// In the background this waits until it is in the foreground. False when the terminal is gone,
  /// or a signal asked the program to end meanwhile.
  func take() -> Bool {
    // Before anything is changed: a signal now puts back what is still there.
    withUnsafePointer(to: before) {
      terminal_hold($0, Self.closing.utf8Start, Self.closing.utf8CodeUnitCount)
    }
    var keys = keyMode
    while tcsetattr(STDIN_FILENO, TCSANOW, &keys) != 0 {
      guard errno == EINTR, !Signals.haveAskedToEnd else { return false }
    }
    // What was typed for the shell grades no card.
    tcflush(STDIN_FILENO, TCIFLUSH)
    return writeAll(
      UnsafeRawBufferPointer(
        start: Self.opening.utf8Start, count: Self.opening.utf8CodeUnitCount), to: STDOUT_FILENO)
  }

  /// Bytes as they come, without echo.
  ///
  /// Ctrl-C, Ctrl-Z and Ctrl-\ stay signals (ISIG): they work while the program is busy, and stop
  /// whatever runs beside it. Nothing that has come or gone is dropped at one of them (NOFLSH), so
  /// that no sequence is torn and no paste loses its end. Ctrl-S, Ctrl-Q, Ctrl-V are keys like
  /// others.
  private var keyMode: termios {
    var mode = before
    mode.c_iflag &= ~tcflag_t(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON)
    mode.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN)
    mode.c_lflag |= tcflag_t(ISIG | NOFLSH)
    withUnsafeMutableBytes(of: &mode.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    return mode
  }
}

/// Writes bytes; false when the descriptor takes no more of them, or takes none while a signal asks
/// the program to end.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN {
      // Someone who shares the terminal has made it so that it does not wait.
      var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&ready, 1, -1)
    } else if errno != EINTR {
      return false
    }
    if count < 0, Signals.haveAskedToEnd { return false }
  }
  return true
}

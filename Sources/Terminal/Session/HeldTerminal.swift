import CSignals
import Glibc

/// The terminal of standard input and output: takes it over for screens, and remembers how it was.
///
/// The C function `terminal_restore` restores it, since that may run in a signal handler. A
/// program has one terminal.
struct HeldTerminal {
  private var before: termios

  /// Switches to the alternate screen, turns line wrapping off, marks pastes, and hides the cursor.
  private static let opening: StaticString = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h\u{1B}[?25l"
  /// Undoes all of that.
  ///
  /// A terminal without an alternate screen, such as the Linux console, is cleared.
  private static let closing: StaticString =
    "\u{1B}[?2026l\u{1B}[m\u{1B}[H\u{1B}[2J\u{1B}[?25h\u{1B}[?2004l\u{1B}[?7h\u{1B}[?1049l"

  /// Remembers the terminal's settings; nil unless input and output are the same terminal.
  init?() {
    before = termios()
    guard isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
  }

  /// Takes the terminal over: unbuffered keys without echo, on the alternate screen.
  ///
  /// A background process waits until it is in the foreground. False when the terminal is gone or a
  /// signal asks the program to end.
  func take() -> Bool {
    // Store the settings before changing any: a signal from here on restores them.
    withUnsafePointer(to: before) {
      terminal_hold($0, Self.closing.utf8Start, Self.closing.utf8CodeUnitCount)
    }
    var keys = keyMode
    while tcsetattr(STDIN_FILENO, TCSANOW, &keys) != 0 {
      guard errno == EINTR, !Signals.haveAskedToEnd else { return false }
    }
    // Drop keys typed for the shell: they must not grade a card.
    tcflush(STDIN_FILENO, TCIFLUSH)
    return writeAll(
      UnsafeRawBufferPointer(
        start: Self.opening.utf8Start, count: Self.opening.utf8CodeUnitCount), to: STDOUT_FILENO)
  }

  /// Settings for unbuffered bytes without echo.
  ///
  /// Ctrl-C, Ctrl-Z and Ctrl-\ stay signals (ISIG), so that they work while the program is busy.
  /// Signals don't flush input or output (NOFLSH), so that no sequence or paste is cut. Ctrl-S,
  /// Ctrl-Q and Ctrl-V are ordinary keys.
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

/// Writes all bytes; false when the descriptor fails, or blocks while a signal asks the program to
/// end.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN {
      // Another process that shares the terminal may have made it non-blocking.
      var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&ready, 1, -1)
    } else if errno != EINTR {
      return false
    }
    if count < 0, Signals.haveAskedToEnd { return false }
  }
  return true
}

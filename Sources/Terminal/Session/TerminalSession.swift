import CSignals
import Glibc

/// Full-screen use of the terminal: shows screens and returns keys until the terminal is restored.
///
/// The terminal is restored however the program ends: by `leave`, when the session is released, at
/// `exit`, when a signal ends or stops the program, and after a crash. Only SIGKILL prevents it.
///
///     guard let session = TerminalSession(fallback: size, colors: .ansi16) else { return }
///     defer { session.leave() }
///     session.show(Frame([StyledLine([Span("Any key ends this.")])], size: session.size))
///     _ = session.next()
public final class TerminalSession {
  /// The terminal's size at the last event.
  public private(set) var size: TerminalSize
  /// Whether lines take over while the terminal is too small for screens; the learner chooses that.
  public var goesOnInLines = false
  /// What was typed and not sent on the screen that gave way to lines.
  public var draft = ""

  private let fallback: TerminalSize
  private let colors: ColorMode
  private let signs: DrawingSigns
  private let encoding: TextEncoding
  private let terminal: HeldTerminal
  private var decoder: KeyDecoder
  private var keys: [Key] = []
  private var shown: Frame?
  private var hasLeft = false
  private var hasHungUp = false

  /// Signals that a full-screen program must handle.
  private static let requests = [SIGTSTP, SIGCONT, SIGWINCH]
  /// Signals that end a program: Ctrl-\, a crash, output that is no longer read, a timer, a limit,
  /// and those that mean nothing to it but end it all the same.
  private static let ends =
    [
      SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGPIPE, SIGUSR1, SIGUSR2,
      SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ, SIGIO, SIGPWR, SIGSTKFLT,
    ] + Array(firstRealTimeSignal...lastSignal)
  /// The first signal for programs that glibc leaves to them, and Linux's last one.
  private static let (firstRealTimeSignal, lastSignal): (Int32, Int32) = (34, 64)

  /// Whether screens are possible: standard input and output are a terminal, and `TERM` is not
  /// dumb.
  public static func isPossible(term: String?) -> Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !isDumb(term: term)
  }

  /// Takes the terminal over; nil without one.
  ///
  /// Drops the keys typed before. `fallback` is the size for a terminal that does not report its
  /// own.
  public init?(
    fallback: TerminalSize, colors: ColorMode, signs: DrawingSigns = .unicode,
    encoding: TextEncoding = .utf8
  ) {
    guard let terminal = HeldTerminal() else { return nil }
    self.fallback = fallback
    self.colors = colors
    self.signs = signs
    self.encoding = encoding
    decoder = KeyDecoder(encoding)
    self.terminal = terminal
    size = TerminalSize(of: STDOUT_FILENO) ?? fallback
    Interruption.watch()
    Signals.watch(Self.requests + Self.ends)
    if !terminal.take(), !Signals.haveAskedToEnd { return nil }
  }

  deinit { leave() }

  /// Restores the terminal; does nothing when called again.
  public func leave() {
    guard !hasLeft else { return }
    hasLeft = true
    terminal_restore()
    Signals.unwatch(Self.requests + Self.ends)
  }

  /// A new session in the same terminal after `leave`; nil when the terminal is gone.
  public func again() -> TerminalSession? {
    TerminalSession(fallback: fallback, colors: colors, signs: signs, encoding: encoding)
  }

  /// Drops the keys pressed so far, so that none of them answers the next screen.
  ///
  /// A paste still being received stays one key.
  public func dropKeys() {
    while Signals.wait(for: STDIN_FILENO, milliseconds: 0) == .input, !hasHungUp { _ = fill() }
    keys = []
  }

  /// Shows a screen.
  public func show(_ frame: Frame) {
    guard !hasLeft, terminal_is_held() else { return }
    let bytes = encoding.bytes(of: signs.applied(to: frame.redrawing(shown, in: colors)))
    shown = frame
    // Ignore failures: `next` reports a terminal that is gone.
    _ = bytes.withUnsafeBytes { writeAll($0, to: STDOUT_FILENO) }
  }
}

// MARK: - Events

extension TerminalSession {
  /// Waits for the next event.
  public func next() -> TerminalEvent {
    while true {
      if let event = next(within: nil) { return event }
    }
  }

  /// Waits for the next event; nil when nothing comes for some milliseconds.
  public func next(within milliseconds: Int?) -> TerminalEvent? {
    while true {
      if let event = eventOfSignals() { return event }
      if !keys.isEmpty { return .key(keys.removeFirst()) }
      guard fill(within: milliseconds) else { return nil }
    }
  }

  private func eventOfSignals() -> TerminalEvent? {
    if signal_has_come(SIGTERM) { return .terminated(signal: SIGTERM) }
    if hasHungUp || signal_has_come(SIGHUP) { return .terminated(signal: SIGHUP) }
    if signal_has_come(SIGINT) { return .interrupted }
    if signal_consume(SIGTSTP) {
      terminal_restore()
      signal_obey(SIGTSTP)
      return resume()
    }
    // SIGSTOP cannot be handled, and another program may have changed the terminal meanwhile.
    if signal_consume(SIGCONT) { return resume() }
    if signal_consume(SIGWINCH) { return .resized(measure()) }
    return nil
  }

  /// Takes the terminal over again; nil when the program must end.
  private func resume() -> TerminalEvent? {
    _ = signal_consume(SIGCONT)
    guard !Signals.haveAskedToEnd else { return nil }
    guard terminal.take() else {
      hasHungUp = !Signals.haveAskedToEnd
      return nil
    }
    _ = signal_consume(SIGWINCH)
    // Drop the decoder: the rest of a paste that was being received is lost.
    decoder = KeyDecoder(encoding)
    keys = []
    return .resumed(measure())
  }

  private func measure() -> TerminalSize {
    size = TerminalSize(of: STDOUT_FILENO) ?? fallback
    shown = nil
    return size
  }

  /// Reads what is typed; false when nothing came within some milliseconds.
  private func fill(within milliseconds: Int? = nil) -> Bool {
    let patience = [decoder.patience, milliseconds].compactMap { $0 }.min()
    switch Signals.wait(for: STDIN_FILENO, milliseconds: patience) {
    case .signal: break
    // The caller's time is over, not the decoder's.
    case .silence where patience != decoder.patience: return false
    case .silence: keys += decoder.flush()
    case .input:
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      if count > 0 {
        keys += decoder.decode(bytes[..<count])
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        hasHungUp = true
      }
    }
    return true
  }
}

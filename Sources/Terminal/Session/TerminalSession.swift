import CSignals
import Glibc

/// A terminal that shows screens and tells of keys, from the first screen until it is given back.
///
/// However the program ends, the terminal is given back as it was: by `leave`, when the session is
/// no longer used, at `exit`, when a signal ends the program or stops it, at a fault of its own.
/// Only SIGKILL leaves it as it is.
///
///     guard let session = TerminalSession(fallback: size, colors: .ansi16) else { return }
///     defer { session.leave() }
///     session.show(Frame([StyledLine([Span("Any key ends this.")])], size: session.size))
///     _ = session.next()
public final class TerminalSession {
  /// The terminal's size, as of the last event.
  public private(set) var size: TerminalSize

  private let fallback: TerminalSize
  private let colors: ColorMode
  private let terminal: HeldTerminal
  private var decoder = KeyDecoder()
  private var keys: [Key] = []
  private var shown: Frame?
  private var hasLeft = false
  private var hasHungUp = false

  /// Signals that ask something of a program with a screen.
  private static let requests = [SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH]
  /// Signals that end a program: by Ctrl-\, by a fault, by output that nobody reads.
  private static let ends = [
    SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGPIPE,
  ]

  /// Whether there can be screens: standard input and output are a terminal, and it knows more than
  /// lines, as `TERM` says.
  public static func isPossible(term: String?) -> Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !isDumb(term: term)
  }

  /// Takes the terminal of standard input and output; nil where there is none.
  ///
  /// What was typed before is dropped. The fallback is the size of a terminal that does not know
  /// it.
  public init?(fallback: TerminalSize, colors: ColorMode) {
    guard let terminal = HeldTerminal() else { return nil }
    self.fallback = fallback
    self.colors = colors
    self.terminal = terminal
    size = TerminalSize(of: STDOUT_FILENO) ?? fallback
    Interruption.watch()
    Signals.watch(Self.requests + Self.ends)
    if !terminal.take(), !Signals.haveAskedToEnd { return nil }
  }

  deinit { leave() }

  /// Gives the terminal back; the second time it does nothing.
  public func leave() {
    guard !hasLeft else { return }
    hasLeft = true
    terminal_give_back()
    Signals.unwatch(Self.requests + Self.ends)
  }

  /// A session like this one, which was left, in the same terminal; nil when that is gone.
  public func again() -> TerminalSession? {
    TerminalSession(fallback: fallback, colors: colors)
  }

  /// Forgets the keys that were pressed until now, so that none of them answers what is shown next.
  ///
  /// A paste that is still coming stays one key.
  public func dropKeys() {
    while Signals.wait(for: STDIN_FILENO, milliseconds: 0) == .input, !hasHungUp { fill() }
    keys = []
  }

  /// Shows a screen in place of the last one.
  public func show(_ frame: Frame) {
    guard !hasLeft, terminal_is_held() else { return }
    var text = frame.redrawing(shown, in: colors)
    shown = frame
    // A terminal that takes nothing any more is told by `next`.
    _ = text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: STDOUT_FILENO) }
  }
}

// MARK: - Events

extension TerminalSession {
  /// Waits for the next event.
  public func next() -> TerminalEvent {
    while true {
      if let event = eventOfSignals() { return event }
      if !keys.isEmpty { return .key(keys.removeFirst()) }
      fill()
    }
  }

  private func eventOfSignals() -> TerminalEvent? {
    if signal_has_come(SIGTERM) { return .terminated(signal: SIGTERM) }
    if hasHungUp || signal_has_come(SIGHUP) { return .terminated(signal: SIGHUP) }
    if Interruption.hasHappened { return .interrupted }
    if signal_take(SIGTSTP) {
      terminal_give_back()
      signal_obey(SIGTSTP)
      return resume()
    }
    // Stopped by a signal that nobody can handle, and maybe by someone who changed the terminal.
    if signal_take(SIGCONT) { return resume() }
    if signal_take(SIGWINCH) { return .resized(measure()) }
    return nil
  }

  /// Takes the terminal again; nil when the program has to end instead.
  private func resume() -> TerminalEvent? {
    _ = signal_take(SIGCONT)
    guard !Signals.haveAskedToEnd else { return nil }
    guard terminal.take() else {
      hasHungUp = !Signals.haveAskedToEnd
      return nil
    }
    _ = signal_take(SIGWINCH)
    // A paste that was under way when the program stopped has no end.
    decoder = KeyDecoder()
    keys = []
    return .resumed(measure())
  }

  private func measure() -> TerminalSize {
    size = TerminalSize(of: STDOUT_FILENO) ?? fallback
    shown = nil
    return size
  }

  private func fill() {
    switch Signals.wait(for: STDIN_FILENO, milliseconds: decoder.patience) {
    case .signal: break
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
  }
}

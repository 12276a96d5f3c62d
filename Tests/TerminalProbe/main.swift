import Glibc
import Terminal

/// Shows the events of its terminal; certain keys end it in all possible ways.
struct Probe {
  private let session: TerminalSession
  private var lines: [StyledLine] = []

  /// Thrown to end the probe by an error.
  private struct Thrown: Error {}

  init?() {
    let size = TerminalSize(columns: nil, lines: nil)
    guard let session = TerminalSession(fallback: size, colors: .ansi16) else { return nil }
    self.session = session
  }

  /// Shows events until one ends the probe; returns the exit status.
  mutating func run() throws -> Int32 {
    show("probe \(session.size.columns)x\(session.size.rows)", .title)
    while true {
      switch session.next() {
      case .key(let key):
        show("key \(key)")
        if let status = try obey(key) { return status }
      case .resized(let size): show("resized \(size.columns)x\(size.rows)")
      case .resumed(let size): show("resumed \(size.columns)x\(size.rows)")
      case .interrupted: return 130
      case .terminated(let signal): return 128 + signal
      }
    }
  }

  private mutating func show(_ text: String, _ style: Style = .plain) {
    lines.append(StyledLine([Span(text, style)]))
    session.show(Frame(lines.suffix(session.size.rows), size: session.size))
  }

  private mutating func obey(_ key: Key) throws -> Int32? {
    switch key {
    case .character("q"): return 0
    case .character("t"): throw Thrown()
    case .character("x"): exit(3)
    case .character("f"): fatalError("on purpose")
    case .character("a"): abort()
    case .character("s"): UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case .character("o"): show("\(overflow(1))")
    case .character("b"): beBusy()
    case .character("w"): return printLines()
    case .character("2"): return try again()
    default: break
    }
    return nil
  }

  private func overflow(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 16) { bytes in
      bytes[0] = UInt8(truncatingIfNeeded: depth)
      return depth == .max ? 0 : overflow(depth + 1) + Int(bytes[0])
    }
  }

  /// Loops forever, whatever signal is remembered.
  private mutating func beBusy() {
    var (all, none) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&none)
    // Block signals: one that came before the wait would be missed.
    pthread_sigmask(SIG_BLOCK, &all, nil)
    show("busy")
    while true {
      sigsuspend(&none)
      show("busy all the same")
    }
  }

  /// Goes on with plain lines, as the program does after a screen.
  private func printLines() -> Int32 {
    session.leave()
    print("lines")
    Interruption.wait(for: STDIN_FILENO)
    print(Interruption.hasHappened ? "interrupted" : "a line")
    return Interruption.hasHappened ? 130 : 0
  }

  /// Leaves twice, then takes the terminal over again.
  private func again() throws -> Int32 {
    session.leave()
    session.leave()
    print("between")
    var second = Probe()
    return try second?.run() ?? 1
  }
}

/// Runs the probe; its session is released, and the terminal restored, when this returns.
func probe() throws -> Int32? {
  var probe = Probe()
  return try probe?.run()
}

do {
  let status = try probe()
  print(status == nil ? "no terminal" : "after")
  exit(status ?? 1)
} catch {
  print("thrown")
  exit(70)
}

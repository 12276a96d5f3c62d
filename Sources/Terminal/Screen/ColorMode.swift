/// Whether and which colours are used.
public enum ColorMode: Hashable, Sendable {
  /// No colour: bold, dim, underlined and reversed text.
  case none
  /// The terminal's 16 colours, which its user can adjust.
  case ansi16

  /// The values of `--color`.
  public enum Choice: String, CaseIterable, Sendable {
    case always
    case never
    case auto
  }

  /// The mode that follows from the choice, the output, `NO_COLOR` and `TERM`.
  ///
  /// An explicit choice overrides the variables. `NO_COLOR` counts with any value but an empty one.
  public init(_ choice: Choice, isTerminal: Bool, noColor: String?, term: String?) {
    self =
      switch choice {
      case .always: .ansi16
      case .never: .none
      case .auto:
        isTerminal && (noColor ?? "").isEmpty && !isDumb(term: term) ? .ansi16 : .none
      }
  }
}

/// Whether a `TERM` means a terminal that only prints lines, or an unknown one.
func isDumb(term: String?) -> Bool { ["", "dumb", "unknown"].contains(term ?? "") }

/// Whether colours are used, and which.
public enum ColorMode: Hashable, Sendable {
  /// Bold, dim, underlined and reversed text, and no colour.
  case none
  /// The terminal's own sixteen, which its owner has made legible.
  case ansi16

  /// What a person asks for with `--color`.
  public enum Choice: String, CaseIterable, Sendable {
    case always
    case never
    case auto
  }

  /// What follows from the choice, from where the text goes, and from `NO_COLOR` and `TERM`.
  ///
  /// A choice counts for more than a variable. `NO_COLOR` counts with any value but an empty one.
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

/// Whether a `TERM` stands for a terminal that can only print lines, or for none that is known.
func isDumb(term: String?) -> Bool { ["", "dumb", "unknown"].contains(term ?? "") }

extension Unicode.Scalar {
  /// Whether the scalar controls a terminal, ends a line, or changes the direction of text.
  public var isUnsafe: Bool {
    // Some readers drop a byte order mark anywhere in a text.
    if self == "\u{FEFF}" { return true }
    return switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: properties.isBidiControl
    }
  }
}

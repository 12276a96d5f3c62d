extension String {
  /// The text as golden texts show it: with a sign for each character that an editor hides or
  /// changes.
  ///
  ///     "Prix\u{A0}: 3\u{202F}€\r\n".golden        // "Prix⍽: 3⸱€␍\n"
  public var golden: String {
    guard contains(where: { $0.unicodeScalars.contains { Self.signs[$0] != nil } }) else {
      return self
    }
    return unicodeScalars.map { Self.signs[$0] ?? String($0) }.joined()
  }

  private static let signs: [Unicode.Scalar: String] = [
    "\u{A0}": "⍽", "\u{202F}": "⸱", "\r": "␍", "\t": "⇥", "\u{FEFF}": "<BOM>",
  ]
}

extension String {
  /// The first line of a golden text.
  public var firstLine: String { String(prefix { $0 != "\n" }) }

  /// The first lines of a golden text.
  public func firstLines(_ count: Int) -> String {
    split(separator: "\n").prefix(count).joined(separator: "\n")
  }

  /// The last lines of a golden text.
  public func lastLines(_ count: Int) -> String {
    split(separator: "\n").suffix(count).joined(separator: "\n")
  }

  /// A golden text without its first lines.
  public func droppingLines(_ count: Int) -> String {
    split(separator: "\n").dropFirst(count).joined(separator: "\n")
  }

  /// The lines of a golden text that are asked for.
  public func lines(where isWanted: (Substring) -> Bool) -> String {
    split(separator: "\n").filter(isWanted).joined(separator: "\n")
  }
}

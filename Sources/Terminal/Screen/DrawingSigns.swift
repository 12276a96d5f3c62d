/// The signs with which screens are drawn: borders, bars, arrows and marks.
///
/// Texts keep their letters in every locale, since a glossary without them would be another one.
public enum DrawingSigns: Hashable, Sendable {
  /// Unicode's signs.
  case unicode
  /// ASCII signs of the same width, for a locale that has no others.
  case ascii

  /// The signs of the locale in `LC_ALL`, `LC_CTYPE` or `LANG`, the first that is set.
  ///
  /// Without any of them, as in most containers, the terminal is taken for one of today.
  ///
  ///     DrawingSigns(locale: ["LC_ALL": "C"])         // ascii
  ///     DrawingSigns(locale: ["LANG": "fr_FR.UTF-8"]) // unicode
  public init(locale variables: [String: String]) {
    let isUnicode =
      variables.firstLocale.map { $0.contains("utf-8") || $0.contains("utf8") } ?? true
    self = isUnicode ? .unicode : .ascii
  }

  /// A text with these signs.
  ///
  ///     DrawingSigns.ascii.applied(to: "── ✓")  // "-- +"
  public func applied(to text: String) -> String {
    guard self == .ascii, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { Self.plain[$0] ?? $0 }))
  }

  private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
    "─": "-", "│": "|", "▁": ".", "▂": ".", "▃": ":", "▄": ":", "▅": "+", "▆": "+", "▇": "#",
    "█": "#", "░": ".", "▒": ":", "▓": "+", "▸": ">", "✓": "+", "×": "x", "→": ">", "←": "<",
    "↑": "^", "↓": "v", "·": "-", "…": ".",
  ]
}

/// The role of a piece of text, which decides its look.
///
/// A style only emphasises what the text says, so that it can be read without colours. Avoids
/// yellow, blue, black and white: each is unreadable on a light or a dark background.
public enum Style: CaseIterable, Hashable, Sendable {
  case plain
  /// The subject of the screen or of a part.
  case title
  /// Less important text.
  case dim
  /// The most important text.
  case accent
  /// Right or done, as the text says too.
  case good
  /// Wrong or due, as the text says too.
  case bad
  /// A key to press.
  case key
  /// The item that Enter selects.
  case selected
  /// Text being typed.
  case typed

  /// The control sequence that turns the style on; empty for plain text.
  func sequence(in colors: ColorMode) -> String {
    let codes = [attribute, colors == .ansi16 ? color : nil].compactMap { $0 }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private var attribute: String? {
    switch self {
    case .title, .accent, .key: "1"
    case .dim: "2"
    case .typed: "4"
    case .selected: "7"
    case .plain, .good, .bad: nil
    }
  }

  private var color: String? {
    switch self {
    case .bad: "31"
    case .good: "32"
    // Magenta: of the six colours, the one with the most contrast to both black and white.
    case .accent: "35"
    case .plain, .title, .dim, .key, .selected, .typed: nil
    }
  }
}

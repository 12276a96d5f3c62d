/// What a piece of text is, from which follows how it looks.
///
/// A style only makes plainer what the text says by itself: one who sees no colours, or has them
/// switched off, misses nothing. Yellow, blue, black and white are avoided: on a light or on a dark
/// background one of them cannot be read.
public enum Style: CaseIterable, Hashable, Sendable {
  case plain
  /// What the screen, or a part of it, is about.
  case title
  /// What may be overlooked.
  case dim
  /// What the eye should find first.
  case accent
  /// Right, or done; the text says so too.
  case good
  /// Wrong, or to be seen to; the text says so too.
  case bad
  /// A key to press.
  case key
  /// The one of several that Enter takes.
  case selected
  /// What is being typed.
  case typed

  /// The sequence that turns the style on; empty for plain text.
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
    // Of the six colours the one that differs most from both black and white.
    case .accent: "35"
    case .plain, .title, .dim, .key, .selected, .typed: nil
    }
  }
}

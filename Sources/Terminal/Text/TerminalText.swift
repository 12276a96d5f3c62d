/// Text that is safe to print: the only thing that ever reaches a terminal.
///
/// Glossaries, file names and typed answers are untrusted. An escape sequence in one could rewrite
/// the screen, fill the clipboard, or type back; a bidirectional control could show another text
/// than is there. Only the sanitiser makes a `TerminalText`, so there is no way around it.
///
///     TerminalText("\u{1B}[2Jhello").string  // "␛[2Jhello"
public struct TerminalText: Hashable, Sendable {
  /// The text, its control characters made visible, its invisible ones gone.
  public let string: String

  /// Sanitises a text, whose line breaks stay.
  public init(_ text: String) {
    // Plain ASCII is the common case, and has only its control bytes to fear.
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A }
    string = isPlain ? text : Self.sanitised(text)
  }

  init(unchecked string: String) {
    self.string = string
  }

  /// Combining marks a letter may carry; more than that is not writing.
  private static let marksAtMost = 8

  private static func sanitised(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      // What is gone stands between no two marks.
      guard let shown = visible(scalar, after: scalars) else { continue }
      let isMark = [.nonspacingMark, .enclosingMark].contains(shown.properties.generalCategory)
      marks = isMark ? marks + 1 : 0
      if marks <= marksAtMost { scalars.append(shown) }
    }
    return String(scalars)
  }

  /// What stands for a scalar on a terminal; nil where nothing does.
  private static func visible(
    _ scalar: Unicode.Scalar, after shown: String.UnicodeScalarView
  ) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0A: scalar
    case 0x09, 0x2028, 0x2029: " "
    // The picture of a control character stands 0x2400 above it.
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F: "\u{FFFD}"
    case 0x200D: endsInEmoji(shown) ? scalar : nil
    // How an emoji or a sign is to be drawn.
    case 0xFE00...0xFE0F: scalar
    // Marks of an annotation, which are no writing though Unicode does not say so.
    case 0xFFF9...0xFFFB: nil
    default: scalar.properties.isDefaultIgnorableCodePoint ? nil : scalar
    }
  }

  /// Whether there is an emoji that a joiner may join to the next.
  private static func endsInEmoji(_ shown: String.UnicodeScalarView) -> Bool {
    guard let last = shown.last(where: { $0.value != 0xFE0F }) else { return false }
    return last.properties.isEmoji && last.value > 0xFF
  }
}

/// Text that is safe to print; nothing else reaches a terminal.
///
/// Glossaries, file names and typed answers are untrusted. An escape sequence could rewrite the
/// screen,
/// fill the clipboard or type commands; a bidi control could disguise a text. Only the sanitiser
/// makes
/// a `TerminalText`, so that it cannot be bypassed.
///
///     TerminalText("\u{1B}[2Jhello").string  // "␛[2Jhello"
public struct TerminalText: Hashable, Sendable {
  /// The text, with control characters as pictures and without invisible ones.
  public let string: String

  /// Sanitises a text; line breaks stay.
  public init(_ text: String) {
    // Fast path: in plain ASCII only control bytes are unsafe.
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A }
    string = isPlain ? text : Self.sanitised(text)
  }

  /// Sanitises a text that is to stay on one line, such as a sentence about a file: line breaks
  /// become pictures (␊).
  ///
  /// A file name may have a line break. What follows it must not pass for a line of the program.
  public init(line: String) {
    let text = TerminalText(line)
    let hasBreak = text.string.utf8.contains(0x0A)
    string =
      hasBreak
      ? String(String.UnicodeScalarView(text.string.unicodeScalars.map { $0 == "\n" ? "␊" : $0 }))
      : text.string
  }

  init(unchecked string: String) {
    self.string = string
  }

  /// The most combining marks on a letter; no script uses more.
  private static let marksAtMost = 8

  private static func sanitised(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var marks = 0
    var rest = text.unicodeScalars.makeIterator()
    var next = rest.next()
    while let scalar = next {
      next = rest.next()
      // Skip removed scalars, so that the marks around them count together.
      guard let shown = visible(scalar, after: scalars, before: next) else { continue }
      let isMark = [.nonspacingMark, .enclosingMark, .spacingMark]
        .contains(shown.properties.generalCategory)
      marks = isMark ? marks + 1 : 0
      if marks <= marksAtMost { scalars.append(shown) }
    }
    return String(scalars)
  }

  /// The scalar shown for a scalar; nil removes it.
  private static func visible(
    _ scalar: Unicode.Scalar, after shown: String.UnicodeScalarView, before next: Unicode.Scalar?
  ) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0A: scalar
    case 0x09, 0x2028, 0x2029: " "
    // The picture of a control character is 0x2400 above it.
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F: "\u{FFFD}"
    case 0x200C, 0x200D:
      scalar == "\u{200D}" && endsInEmoji(shown) || joins(shown.last, next) ? scalar : nil
    // Keep variation selectors, which choose between text and emoji.
    case 0xFE00...0xFE0F: scalar
    // Interlinear annotation marks are invisible, although Unicode lists them as symbols.
    case 0xFFF9...0xFFFB: nil
    default:
      scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
        ? nil : scalar
    }
  }

  /// Whether a joiner or non-joiner may stand between two scalars: between letters of scripts that
  /// are spelled with one, such as Arabic and Devanagari.
  private static func joins(_ previous: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    [previous, next].allSatisfy { scalar in
      guard let scalar, (0x590...0x1FFFF).contains(scalar.value) else { return false }
      let isLetter =
        scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass == .virama
      return isLetter && !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether the text ends in an emoji that a joiner can join to the next one.
  private static func endsInEmoji(_ shown: String.UnicodeScalarView) -> Bool {
    guard let last = shown.last(where: { $0.value != 0xFE0F }) else { return false }
    return last.properties.isEmoji && last.value > 0xFF
  }
}

import Foundation

/// A manual page in the language of `man`, as it grows.
///
/// What comes out is ASCII: every other character has a name that roff knows, so that no locale and
/// no guess at an encoding stands between a page and its accents.
struct Roff {
  /// The page so far.
  private(set) var source = ""
  /// Whether a heading came last, which begins a paragraph by itself.
  private var isBelowHeading = false

  /// A section, whose paragraphs follow.
  mutating func section(_ title: String) { heading(".SH", Self.text(title)) }

  /// A part of a section, under a heading in roff.
  mutating func subsection(_ title: String) { heading(".SS", title) }

  private mutating func heading(_ request: String, _ title: String) {
    line("\(request) \"\(title)\"")
    isBelowHeading = true
  }

  /// Paragraphs with empty lines between them; other line breaks stay.
  mutating func paragraphs(_ text: String) {
    for paragraph in text.components(separatedBy: "\n\n") {
      if !isBelowHeading { line(".PP") }
      let lines = paragraph.split(separator: "\n").map { Self.prose(String($0)) }
      line(lines.joined(separator: "\n.br\n"))
    }
  }

  /// An item of a list: its name in roff, and what it means.
  mutating func item(_ name: String, _ text: String) {
    line(".TP")
    line(name)
    line(Self.prose(text))
  }

  /// Lines to be typed as they stand.
  mutating func example(_ lines: [String]) {
    line(".PP")
    line(".RS 4")
    line(".EX")
    for example in lines { line(Self.text(example)) }
    line(".EE")
    line(".RE")
  }

  /// A line in roff.
  mutating func line(_ roff: String) {
    source += roff + "\n"
    isBelowHeading = false
  }
}

// MARK: - Text

extension Roff {
  /// Text in bold type.
  static func bold(_ text: some StringProtocol) -> String { "\\fB\(characters(text))\\fR" }

  /// Text in italic type, which terminals underline.
  static func italic(_ text: some StringProtocol) -> String { "\\fI\(characters(text))\\fR" }

  /// Text as it stands on a line of its own.
  static func text(_ text: String) -> String { guarded(characters(text)) }

  /// The same with its options in bold type.
  private static func prose(_ text: String) -> String {
    var roff = ""
    var rest = text[...]
    while let option = rest.firstMatch(of: /--[a-z][a-z-]*/) {
      roff += characters(rest[..<option.range.lowerBound]) + bold(option.output)
      rest = rest[option.range.upperBound...]
    }
    return guarded(roff + characters(rest))
  }

  /// A line that is no request, which a dot at its beginning would make it.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") ? "\\&" + line : line
  }

  /// Every character by a name that nothing reads otherwise.
  private static func characters(_ text: some StringProtocol) -> String {
    text.precomposedStringWithCanonicalMapping.unicodeScalars.map(character).joined()
  }

  private static func character(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\[rs]"
    // Unnamed, these come out as the typographer's own, which no shell takes.
    case "-": "\\-"
    case "'": "\\[aq]"
    case "`": "\\[ga]"
    case "^": "\\[ha]"
    case "~": "\\[ti]"
    // It would end an argument of a request.
    case "\"": "\\[dq]"
    case "\u{20}"..."\u{7E}": String(scalar)
    case _ where scalar.properties.generalCategory == .control: " "
    default: "\\[u\(hexadecimal(scalar))]"
    }
  }

  /// Four digits or more, in capitals.
  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

import Foundation

/// The source of a manual page, built section by section.
///
/// The output is ASCII, with a roff name for every other character, so that accents do not depend
/// on a locale or encoding.
struct Roff {
  /// The source so far.
  private(set) var source = ""
  /// Whether the last line is a heading, which starts a paragraph itself.
  private var isBelowHeading = false

  /// Adds a section's heading.
  mutating func section(_ title: String) { heading(".SH", Self.text(title)) }

  /// Adds a subsection's heading, given as roff.
  mutating func subsection(_ title: String) { heading(".SS", title) }

  private mutating func heading(_ request: String, _ title: String) {
    line("\(request) \"\(title)\"")
    isBelowHeading = true
  }

  /// Adds paragraphs, separated by empty lines in the text; other line breaks stay.
  mutating func paragraphs(_ text: String) {
    for paragraph in text.components(separatedBy: "\n\n") {
      if !isBelowHeading { line(".PP") }
      let lines = paragraph.split(separator: "\n").map { Self.prose(String($0)) }
      line(lines.joined(separator: "\n.br\n"))
    }
  }

  /// Adds a list item: its name as roff, its description, and paragraphs below that.
  mutating func item(_ name: String, _ text: String, details: String = "") {
    line(".TP")
    line(name)
    line(Self.prose(text))
    guard !details.isEmpty else { return }
    for paragraph in details.components(separatedBy: "\n\n") {
      line(".IP")
      line(Self.prose(paragraph.replacing("\n", with: " ")))
    }
  }

  /// Adds lines shown exactly as given.
  mutating func example(_ lines: [String]) {
    line(".PP")
    line(".RS 4")
    line(".EX")
    for example in lines { line(Self.text(example)) }
    line(".EE")
    line(".RE")
  }

  /// Adds a line of roff.
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

  /// A text as a line of its own.
  static func text(_ text: String) -> String { guarded(characters(text)) }

  /// A text with its options in bold.
  private static func prose(_ text: String) -> String {
    var roff = ""
    var rest = text[...]
    while let option = rest.firstMatch(of: /--[a-z][a-z-]*/) {
      roff += characters(rest[..<option.range.lowerBound]) + bold(option.output)
      rest = rest[option.range.upperBound...]
    }
    return guarded(roff + characters(rest))
  }

  /// Protects a line that begins with a dot, which would be a request.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") ? "\\&" + line : line
  }

  /// The text with each special character by its roff name.
  private static func characters(_ text: some StringProtocol) -> String {
    text.precomposedStringWithCanonicalMapping.unicodeScalars.map(character).joined()
  }

  private static func character(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\[rs]"
    // A plain hyphen would become a typographic one, which no shell accepts.
    case "-": "\\-"
    case "'": "\\[aq]"
    case "`": "\\[ga]"
    case "^": "\\[ha]"
    case "~": "\\[ti]"
    // A quote would end the argument of a request.
    case "\"": "\\[dq]"
    // A terminal without Unicode would show nothing.
    case "…": "..."
    case "\u{20}"..."\u{7E}": String(scalar)
    case _ where scalar.properties.generalCategory == .control: " "
    default: "\\[u\(hexadecimal(scalar))]"
    }
  }

  /// The scalar's number in capital hexadecimal, four digits or more.
  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

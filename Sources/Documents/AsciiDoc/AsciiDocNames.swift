/// What a document's attributes stand for, and the footnotes that its text has.
///
/// One for a document: inline markup, which is read in many places, asks for values and adds
/// footnotes.
final class AsciiDocNames {
  private var attributes = Substitutions()
  private var footnoteCount = 0
  /// The footnotes that are not yet blocks.
  private var footnotes: [(key: [UInt8], text: InlineText)] = []

  func define(_ name: String, as value: [UInt8]) { attributes.define(name, as: value) }

  func remove(_ name: String) { attributes.remove(name) }

  /// What stands for `{name}`; nil where it is not defined, or too much has been put already.
  func value(of name: String) -> [UInt8]? {
    attributes.text(for: name) ?? ownAttributes[name].map { Array($0.utf8) }
  }

  /// Adds a footnote, and returns its key; one without text refers to another of the same id.
  func addFootnote(id: ArraySlice<UInt8>, text: InlineText) -> [UInt8] {
    if id.isEmpty { footnoteCount += 1 }
    let key = id.isEmpty ? Array(String(footnoteCount).utf8) : Array(id)
    if !text.isEmpty { footnotes.append((key, text)) }
    return key
  }

  /// The footnotes that are not yet blocks; they are then.
  func takeFootnotes() -> [(key: [UInt8], text: InlineText)] {
    defer { footnotes = [] }
    return footnotes
  }
}

/// The attributes that AsciiDoc itself defines for characters.
private let ownAttributes = [
  "nbsp": "\u{A0}", "zwsp": "", "empty": "", "blank": "", "sp": " ", "amp": "&", "lt": "<",
  "gt": ">", "plus": "+", "apos": "'", "quot": "\"", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
  "rdquo": "”", "cpp": "C++", "asterisk": "*", "caret": "^", "startsb": "[", "endsb": "]",
  "vbar": "|", "tilde": "~", "backtick": "`", "two-colons": "::", "two-semicolons": ";;",
  "deg": "°", "brvbar": "¦", "wj": "", "backslash": "\\",
]

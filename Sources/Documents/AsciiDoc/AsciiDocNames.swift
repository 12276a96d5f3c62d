/// The values of a document's attributes, and the footnotes collected from its text.
///
/// One object for the whole document: inline markup, which is read in many places, looks attributes
/// up here and adds footnotes.
final class AsciiDocNames {
  private var attributes = Substitutions()
  private var footnoteCount = 0
  /// Footnotes collected so far that are not yet blocks of the outline.
  private var footnotes: [(key: [UInt8], text: InlineText)] = []

  func define(_ name: String, as value: [UInt8]) { attributes.define(name, as: value) }

  func remove(_ name: String) { attributes.remove(name) }

  /// The value of `{name}`; nil if it is undefined or the document's substitutions exceed their
  /// limit.
  func value(of name: String) -> [UInt8]? {
    attributes.text(for: name) ?? ownAttributes[name].map { Array($0.utf8) }
  }

  /// Adds a footnote and returns its key; a footnote without text refers to an earlier one by `id`.
  func addFootnote(id: ArraySlice<UInt8>, text: InlineText) -> [UInt8] {
    if id.isEmpty { footnoteCount += 1 }
    let key = id.isEmpty ? Array(String(footnoteCount).utf8) : Array(id)
    if !text.isEmpty { footnotes.append((key, text)) }
    return key
  }

  /// Removes and returns the footnotes that are to become blocks.
  func takeFootnotes() -> [(key: [UInt8], text: InlineText)] {
    defer { footnotes = [] }
    return footnotes
  }
}

/// The attributes that AsciiDoc predefines for special characters.
private let ownAttributes = [
  "nbsp": "\u{A0}", "zwsp": "", "empty": "", "blank": "", "sp": " ", "amp": "&", "lt": "<",
  "gt": ">", "plus": "+", "apos": "'", "quot": "\"", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
  "rdquo": "”", "cpp": "C++", "asterisk": "*", "caret": "^", "startsb": "[", "endsb": "]",
  "vbar": "|", "tilde": "~", "backtick": "`", "two-colons": "::", "two-semicolons": ";;",
  "deg": "°", "brvbar": "¦", "wj": "", "backslash": "\\",
]

import Mustache

extension String {
  /// The text with everything escaped that HTML reads as markup, in elements and in attributes.
  ///
  /// Control and bidi characters become pictures or U+FFFD. Goes scalar by scalar: a quote and a
  /// combining accent are one character, which would hide the quote.
  var escapedInHTML: String {
    var escaped = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      default: escaped.append(scalar.picture)
      }
    }
    return String(escaped)
  }
}

/// Escapes each value that a template inserts.
///
/// Mustache's own escaping compares characters: a quotation mark with a combining accent is a
/// character of its own, would stay as it is, and end an attribute.
struct PageContentType: MustacheContentType {
  /// The name that a template asks for it by, on its first line.
  static let name = "TERMWISE_PAGE"

  /// Registers the content type with Mustache at its first use; a template that names an unknown
  /// content type does not parse.
  static let isRegistered: Bool = {
    MustacheContentTypes.register(PageContentType(), named: name)
    return true
  }()

  func escapeText(_ text: String) -> String { text.escapedInHTML }
}

/// A fence that holds text: `:::note`, or a directive between backticks.
struct DirectiveFence {
  let name: String
  /// What the author calls the block; empty where it has no name of its own.
  let title: String
  private let mark: Character
  private let length: Int

  init?(_ text: String) {
    guard let mark = text.first else { return nil }
    let marks = text.prefix { $0 == mark }
    let info = String(text.dropFirst(marks.count)).trimmed
    guard marks.count >= 3, !info.isEmpty else { return nil }
    (self.mark, length) = (mark, marks.count)
    let isDirective = info.hasPrefix("{")
    guard mark == ":" || isDirective else { return nil }
    let name = info.drop { $0 == "{" }.prefix { $0.isLetter || $0 == "-" || $0 == "_" }
    self.name = name.lowercased()
    guard !Self.code.contains(self.name) else { return nil }
    let rest = info.drop { $0 == "{" }.dropFirst(name.count)
    var title = String(rest.drop { $0 == "}" }).trimmed
    if title.hasPrefix("{") { title = "" }
    if title.hasPrefix("["), let end = title.firstIndex(of: "]") {
      title = String(title[title.index(after: title.startIndex)..<end])
    }
    // The arguments of most directives are no titles.
    self.title = isDirective && !Self.titled.contains(self.name) ? "" : title.unquotedTitle
  }

  func isClosed(by line: String) -> Bool {
    let text = line.trimmed
    return text.count >= length && text.allSatisfy { $0 == mark }
  }

  private static let code: Set = [
    "code", "code-block", "code-cell", "math", "mermaid", "literalinclude",
  ]
  private static let titled: Set = ["admonition", "dropdown", "details", "card"]
}

/// The lines of a `{glossary}`: terms at the margin and definitions indented, as reStructuredText
/// has them, or a definition list already.
struct GlossaryBlock {
  private var margin: Int?
  private var definitionIndent: Int?
  private var hasTerm = false

  /// A line as one of a definition list.
  mutating func line(_ line: String) -> String {
    let text = line.trimmed
    guard !text.isEmpty else { return line }
    let indent = line.indent
    if !hasTerm, text.first == ":", text.dropFirst().first?.isLetter == true { return "" }
    let margin = margin ?? indent
    self.margin = margin
    if indent <= margin {
      (hasTerm, definitionIndent) = (true, text.first == ":" ? margin + 2 : nil)
      return text
    }
    guard hasTerm else { return text }
    guard let definitionIndent else {
      self.definitionIndent = indent
      return ": " + text
    }
    return "  " + String(repeating: " ", count: max(indent - definitionIndent, 0)) + text
  }
}

extension String {
  /// The title without the quotation marks and asterisks around it.
  var unquotedTitle: String {
    trimmed.filter { $0 != "\"" && $0 != "*" }.trimmed
  }
}

/// `.. name:: argument`, or `.. |x| name:: argument`.
struct ReSTDirective {
  /// What the text between the bars is replaced with.
  let substitution: String?
  let name: String
  let argument: String

  init?(_ line: MarkupLine) {
    guard line.text.hasPrefix(".. ") else { return nil }
    var rest = line.text.dropFirst(3).drop { $0 == " " }
    if rest.first == "|", let end = rest.dropFirst().firstIndex(of: "|") {
      substitution = String(rest[..<end].dropFirst())
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
    } else {
      substitution = nil
    }
    guard let mark = rest.firstRange(of: "::") else { return nil }
    let name = rest[..<mark.lowerBound]
    guard !name.isEmpty,
      name.allSatisfy({ $0.isLetter || $0.isNumber || "-_:".contains($0) })
    else { return nil }
    self.name = name.split(separator: ":").last.map { $0.lowercased() } ?? ""
    argument = String(rest[mark.upperBound...]).trimmed
  }
}

extension MarkupLine {
  /// The text of a list's item, and how far it is from the mark.
  var reSTItem: (text: String, width: Int)? {
    if ["- ", "* ", "+ ", "• "].contains(where: text.hasPrefix) {
      let rest = text.dropFirst(2).drop { $0 == " " }
      return (String(rest), text.count - rest.count)
    }
    let body = text.hasPrefix("(") ? text.dropFirst() : text[...]
    let label = body.prefix { $0.isNumber || $0 == "#" }
    guard (1...3).contains(label.count) else { return nil }
    let rest = body.dropFirst(label.count)
    guard rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
    let item = rest.dropFirst(2).drop { $0 == " " }
    return (String(item), text.count - item.count)
  }

  /// The name and the text of `:name: text`.
  var reSTField: (name: String, text: String)? {
    guard text.hasPrefix(":"), text.utf8.count > 2, !text.hasPrefix("::") else { return nil }
    let rest = text.dropFirst()
    var index = rest.startIndex
    while let colon = rest[index...].firstIndex(of: ":") {
      let next = rest.index(after: colon)
      if next == rest.endIndex || rest[next].isWhitespace {
        let name = String(rest[..<colon]).trimmed
        guard !name.isEmpty, !name.contains("`"), name.utf8.count <= 200 else { return nil }
        return (name, String(rest[next...]).trimmed)
      }
      // `:term:`x`` is a role.
      if rest[next] == "`" { return nil }
      index = next
    }
    return nil
  }

  /// Two or more rows of equals signs with gaps between them.
  var isSimpleTableRule: Bool {
    text.hasPrefix("==") && text.utf8.contains(0x20)
      && text.utf8.allSatisfy { $0 == 0x3D || $0 == 0x20 }
  }
}

extension SourceText {
  /// What `.. |x| replace:: text` replaces, found before anything is read.
  var reSTSubstitutions: Substitutions {
    var substitutions = Substitutions()
    for range in lines where range.count > 8 && utf8[range.lowerBound...].starts(with: ".. |".utf8)
    {
      let line = MarkupLine(indent: 0, text: string(range).trimmed, number: 1)
      guard let directive = ReSTDirective(line), let name = directive.substitution,
        directive.name == "replace"
      else { continue }
      substitutions.define(name, as: directive.argument)
    }
    return substitutions
  }
}

/// The paragraphs of a definition, out of the lines below its term.
struct ReSTBody {
  private(set) var paragraphs: [String] = []
  private let substitutions: Substitutions
  private var text = ""

  init(lines: [MarkupLine], _ substitutions: Substitutions) {
    self.substitutions = substitutions
    /// The indent of a directive whose text is left out.
    var skipped: Int?
    var isLiteral = false
    for line in lines {
      if line.isBlank {
        isLiteral = text.hasSuffix("::")
        endParagraph()
        continue
      }
      if let indent = skipped, line.indent > indent { continue }
      skipped = nil
      if line.text == ".." || line.text.hasPrefix(".. ") {
        endParagraph()
        let name = ReSTDirective(line)?.name
        if name == nil || isSkipped(name ?? "") { skipped = line.indent }
        if let name, framed.contains(name) { text = ReSTDirective(line)?.argument ?? "" }
      } else if !isLiteral, let item = line.reSTItem {
        endParagraph()
        text = "• " + item.text
      } else if line.isSimpleTableRule || line.text.isGridRule {
        endParagraph()
      } else {
        text += text.isEmpty ? line.text : (text.hasSuffix("\n") ? "" : " ") + line.text
      }
    }
    endParagraph()
  }

  private func isSkipped(_ name: String) -> Bool {
    ["image", "figure", "index", "toctree", "contents", "raw", "include", "only"].contains(name)
  }

  private mutating func endParagraph() {
    defer { text = "" }
    if text.hasSuffix("::") { text = String(text.dropLast()) }
    let read = ReSTText(text, substitutions).inline.text
    if !read.isEmpty { paragraphs.append(read) }
  }
}

private let framed: Set<String> = [
  "note", "tip", "warning", "important", "hint", "seealso", "attention", "caution",
]

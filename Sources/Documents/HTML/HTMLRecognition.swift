/// Recognises an HTML page by its beginning.
struct HTMLRecognition {
  private let source: SourceText

  init(_ source: SourceText) { self.source = source }

  /// The number of lines examined.
  private static let sampleSize = 500

  /// The confidence that the text is HTML, from 0 to 1.
  var confidence: Double {
    let first = FrontMatter(of: source).lineCount
    let lines = (first..<source.lineCount).prefix(Self.sampleSize)
    guard let start = lines.first(where: { !source.isBlank(source.line($0)) }) else { return 0 }
    let from = source.line(start).lowerBound
    let text = source.string(from..<min(source.utf8.count, from + 4096))
    var opening = text.lowercased()[...].drop(while: \.isWhitespace)
    while opening.hasPrefix("<!--"), let end = opening.firstPlace(of: "-->") {
      opening = opening[end.upperBound...].drop(while: \.isWhitespace)
    }
    if opening.hasPrefix("<?xml") { return opening.firstPlace(of: "<html") == nil ? 0 : 0.95 }
    if opening.hasPrefix("<html") || opening.declaresHTML { return 0.95 }
    guard opening.first == "<" else { return 0 }
    let tag = opening.dropFirst().prefix { $0.isLetter || $0.isNumber }
    guard opensDocument.contains(String(tag)) else { return 0 }
    // A text that begins with another tag is HTML unless it has Markdown's marks or is mostly lines
    // without tags.
    let filled = lines.filter { !source.isBlank(source.line($0)) }
    let taggedCount = filled.count { source.utf8[source.line($0)].contains(0x3C) }
    let isMarkdown = filled.contains(where: isMarkdown)
    return !isMarkdown && taggedCount * 2 >= filled.count ? 0.92 : 0
  }

  /// Whether a line has marks that only Markdown has: a table, `# `, `**`.
  private func isMarkdown(_ index: Int) -> Bool {
    let range = source.line(index)
    let line = source.utf8[range].prefix(2000)
    if index + 1 < source.lineCount, line.contains(0x7C), isDelimiterRow(index + 1) { return true }
    let hashes = line.prefix { $0 == 0x23 }.count
    if (1...6).contains(hashes), line.dropFirst(hashes).first == 0x20 { return true }
    return line.starts(with: "**".utf8) || line.starts(with: "- **".utf8)
      || line.starts(with: "* **".utf8) || line.firstRange(of: Array("](".utf8)) != nil
  }

  /// Whether a line is the delimiter row of a Markdown table: `| --- | :-: |`.
  private func isDelimiterRow(_ index: Int) -> Bool {
    let line = source.utf8[source.trimmed(source.line(index))].prefix(2000)
    return line.contains(0x7C) && line.contains(0x2D)
      && line.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20, 0x09].contains($0) }
  }
}

/// Elements that a page without `<html>` begins with.
private let opensDocument: Set<String> = [
  "article", "body", "center", "details", "div", "dl", "h1", "h2", "h3", "head", "main", "meta",
  "ol", "p", "section", "table", "title", "ul",
]

extension Substring {
  /// Whether a text in lower case begins with HTML's document type, whatever its spacing.
  fileprivate var declaresHTML: Bool {
    guard hasPrefix("<!") else { return false }
    let type = dropFirst(2).drop(while: \.isWhitespace)
    return type.hasPrefix("doctype")
      && type.dropFirst(7).drop(while: \.isWhitespace).hasPrefix("html")
  }
}

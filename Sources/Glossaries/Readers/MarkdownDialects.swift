/// What site generators add to Markdown taken off line by line, so that CommonMark remains.
///
/// Comments, footnotes, attributes, shortcodes and the marks of admonitions go; their texts stay.
/// Every line keeps its number.
struct MarkdownDialects {
  private let source: SourceText
  private let references: Set<String>
  private var rewritten: RewrittenLines
  private var fence: CodeFence?
  private var opened: [DirectiveFence] = []
  private var admonitions: [Int] = []
  private var glossary: GlossaryBlock?
  private var footnote = Footnote.none
  private var comment = Comment.none

  /// A text without its dialect; the same text where it has none.
  static func plain(_ source: SourceText) -> SourceText {
    let references = source.referenceLabels
    guard !references.isEmpty || source.lines.contains(where: { source.hasDialect($0) }) else {
      return source
    }
    var dialects = MarkdownDialects(source: source, references: references)
    return dialects.plainText()
  }

  private init(source: SourceText, references: Set<String>) {
    self.source = source
    self.references = references
    rewritten = RewrittenLines(of: source)
  }

  private mutating func plainText() -> SourceText {
    for index in source.lines.indices {
      let range = source.lines[index]
      // A line beyond all measure is kept as it is: its markup is not read either.
      guard range.count <= 20_000 else {
        rewritten.keep(index)
        continue
      }
      let line = source.string(range)
      let plain = plain(line, at: index)
      if plain == line { rewritten.keep(index) } else { rewritten.replace(index, with: plain) }
    }
    return rewritten.text
  }

  private mutating func plain(_ line: String, at index: Int) -> String {
    if let open = fence {
      if open.isClosed(by: line.utf8) { fence = nil }
      return dedented(line)
    }
    if comment.isOpen { return inlines(of: line, at: index) }
    var line = dedented(line)
    if footnote.swallows(line) { return "" }
    if glossary != nil, let inside = glossary?.line(line), opened.last?.isClosed(by: line) != true {
      line = inside
    }
    if let block = block(line) { return block }
    if let code = CodeFence(openedBy: line.utf8) {
      fence = code
      return line
    }
    return inlines(of: line, at: index)
  }

  /// The line without the indent that an admonition gives its content.
  private mutating func dedented(_ line: String) -> String {
    guard !admonitions.isEmpty else { return line }
    let indent = line.indent
    if indent == line.utf8.count { return line }
    while let last = admonitions.last, indent < last { admonitions.removeLast() }
    return String(line.dropFirst(min(indent, 4 * admonitions.count)))
  }

  /// What is left of a line that opens or closes a block of a dialect; nil for any other.
  private mutating func block(_ line: String) -> String? {
    let text = line.trimmed
    guard let first = text.utf8.first else { return nil }
    switch first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      guard let title = text.admonitionTitle else { return nil }
      let indent = line.indent + 4 * (admonitions.count + 1)
      if admonitions.count < MarkdownScan.nestingLimit { admonitions.append(indent) }
      return title.asBoldLine
    case UInt8(ascii: ":"), UInt8(ascii: "`"), UInt8(ascii: "~"):
      return fenceLine(text)
    case UInt8(ascii: "."):
      guard text.hasPrefix(".. glossary::"), !opened.isEmpty else { return nil }
      glossary = GlossaryBlock()
      return ""
    case UInt8(ascii: "{"):
      return text.hasSuffix("}") && text.hasPrefix("{:") ? "" : nil
    case UInt8(ascii: "("):
      return text.hasSuffix(")=") && !text.contains(" ") ? "" : nil
    case UInt8(ascii: "["):
      if text.isContentsMark { return "" }
      guard text.hasPrefix("[^"), text.contains("]:") else { return nil }
      footnote = .text
      return ""
    case UInt8(ascii: "i"):
      return text.hasPrefix("import ") && text.contains(" from ") && text.isCodeStatement ? "" : nil
    default: return nil
    }
  }

  private mutating func fenceLine(_ text: String) -> String? {
    if let open = opened.last, open.isClosed(by: text) {
      opened.removeLast()
      if opened.isEmpty { glossary = nil }
      return ""
    }
    guard let open = DirectiveFence(text) else {
      return text.count > 2 && text.allSatisfy { $0 == ":" } ? "" : nil
    }
    if opened.count < MarkdownScan.nestingLimit { opened.append(open) }
    if open.name == "glossary" { glossary = GlossaryBlock() }
    return open.title.asBoldLine
  }

  private mutating func inlines(of line: String, at index: Int) -> String {
    guard line.utf8.contains(where: \.opensDialect) || comment.isOpen else { return line }
    var inlines = MarkdownInlines(line, references: references, inComment: comment.isOpen)
    inlines.read()
    if inlines.endsInComment, !comment.isOpen, !comment.closes(after: index, in: source) {
      // Whatever is never closed hides nothing.
      comment = .never
      return line
    }
    if comment != .never { comment = inlines.endsInComment ? .open : .none }
    return inlines.text
  }
}

/// Whether a comment goes on over a line's end.
private enum Comment: Equatable {
  case none
  case open
  /// No comment that opens from here on is closed.
  case never

  var isOpen: Bool { self == .open }

  func closes(after index: Int, in source: SourceText) -> Bool {
    guard self != .never else { return false }
    let end: [UInt8] = [0x2D, 0x2D, 0x3E]
    // Comments are short; one that closes a thousand lines below hides half a document.
    return source.lines[index...].prefix(1000).contains {
      source.utf8[$0].contains(end)
    }
  }
}

/// The text of a footnote, which belongs to no entry.
private enum Footnote {
  case none
  case text
  case afterBlank

  /// Whether a line is part of the footnote above it.
  mutating func swallows(_ line: String) -> Bool {
    let isBlank = line.allSatisfy(\.isWhitespace)
    switch self {
    case .none: return false
    case .text where isBlank: self = .afterBlank
    case .text where line.hasPrefix("[^") || line.hasPrefix("#"): self = .none
    case .text: break
    case .afterBlank where isBlank: break
    case .afterBlank where line.indent >= 2: self = .text
    case .afterBlank: self = .none
    }
    if case .none = self { return false }
    return true
  }
}

/// Lines of which some are replaced; nothing is copied before the first of them.
private struct RewrittenLines {
  private let source: SourceText
  private var utf8: [UInt8] = []
  private var lines: [Range<Int>] = []
  private var hasChanges = false

  init(of source: SourceText) { self.source = source }

  var text: SourceText { hasChanges ? SourceText(utf8: utf8, lines: lines) : source }

  mutating func keep(_ index: Int) {
    if hasChanges { append(source.utf8[source.lines[index]]) }
  }

  mutating func replace(_ index: Int, with text: String) {
    if !hasChanges {
      hasChanges = true
      utf8.reserveCapacity(source.utf8.count)
      for index in 0..<index { append(source.utf8[source.lines[index]]) }
    }
    append(text.utf8)
  }

  private mutating func append(_ bytes: some Collection<UInt8>) {
    let start = utf8.count
    utf8.append(contentsOf: bytes)
    lines.append(start..<utf8.count)
    utf8.append(0x0A)
  }
}

extension String {
  /// How many spaces stand before the text, a tab counted as four.
  var indent: Int {
    var indent = 0
    for byte in utf8 {
      if byte == 0x20 { indent += 1 } else if byte == 0x09 { indent += 4 } else { break }
    }
    return indent
  }

  /// The title of `!!! note "Title"` and `??? note`; nil where no admonition opens.
  fileprivate var admonitionTitle: String? {
    guard hasPrefix("!!! ") || hasPrefix("??? ") || hasPrefix("???+ ") else { return nil }
    guard let quote = firstIndex(of: "\"") else { return "" }
    return String(self[quote...]).unquotedTitle
  }

  fileprivate var asBoldLine: String { isEmpty ? "" : "**\(self)**" }

  fileprivate var isContentsMark: Bool {
    ["[toc]", "[[toc]]", "[[_toc_]]"].contains(lowercased())
  }

  fileprivate var isCodeStatement: Bool {
    let text = trimmed
    return text.hasSuffix("'") || text.hasSuffix("\"") || text.hasSuffix(";")
  }
}

extension UInt8 {
  /// Whether the byte can open what a dialect adds inside a line: one of `{ < [`.
  fileprivate var opensDialect: Bool { self == 0x7B || self == 0x3C || self == 0x5B }
}

extension SourceText {
  /// Whether anything in a line may be more than CommonMark.
  fileprivate func hasDialect(_ range: Range<Int>) -> Bool {
    var previous: UInt8 = 0
    for byte in utf8[range] {
      switch byte {
      case 0x7B: return true
      case 0x21, 0x3A, 0x3F, 0x5B, 0x5E: if previous == byte || previous == 0x5B { return true }
      default: break
      }
      if byte == 0x21, previous == 0x3C { return true }
      previous = byte
    }
    return utf8[range].starts(with: Array("import ".utf8))
  }

  /// The labels to which `[text][label]` may refer, in lower case.
  fileprivate var referenceLabels: Set<String> {
    var labels: Set<String> = []
    for range in lines {
      let line = utf8[range].prefix(300).drop { $0 == 0x20 }
      guard line.first == 0x5B, line.dropFirst().first != 0x5E,
        let end = line.firstIndex(of: 0x5D), line[end...].dropFirst().first == 0x3A
      else { continue }
      labels.insert(String(decoding: line[line.startIndex + 1..<end], as: UTF8.self).lowercased())
    }
    return labels
  }
}

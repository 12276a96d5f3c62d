import Documents

/// The lines of a paragraph, and what each of them begins with in bold, as code or as a link.
struct ParagraphLines {
  /// A line of a paragraph, or several lines joined.
  struct Line {
    var text = ""
    /// How many bytes of the text its lead takes.
    var leadEnd: Int?
    /// Whether the author asked for the break above it.
    var isBroken = false
    /// How many lines of the paragraph stand above it.
    var lineOffset = 0
    /// Whether a sign that people type for a bullet stood before it.
    var isBulleted = false

    var lead: String? { leadEnd.map { String(decoding: text.utf8.prefix($0), as: UTF8.self) } }
  }

  private let lines: [Line]
  private let splits: Bool

  /// Look at no more bytes of a paragraph: shapes look at fewer, and a hostile one has 64 MB.
  private static let limit = 120_000

  /// The lines of a block's own text.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - outline: The outline that it is in.
  ///   - keepsLines: Whether every line's end is its author's.
  init(_ block: Documents.Block, in outline: Documents.Outline, keepsLines: Bool = false) {
    splits = outline.syntax == "Markdown"
    let bytes = Array(outline.bytes(block.text).wholeCharacters(upTo: Self.limit))
    let start = block.text.start
    let spans = outline.spans(of: block).map { span in
      (span: span, range: (span.range.start - start)..<(span.range.end - start))
    }
    let breaks = Set(spans.lazy.filter { $0.span.kind == .lineBreak }.map(\.range.lowerBound))
    var lines: [Line] = []
    var (lineStart, isBroken, lineCount, firstLine) = (0, false, 0, 0)
    var index = 0
    while index <= bytes.count {
      guard index == bytes.count || bytes[index] == 0x0A else {
        index += 1
        continue
      }
      var line = Line(isBroken: isBroken, lineOffset: firstLine)
      let lead = spans.first { entry in
        entry.range.lowerBound == lineStart && !entry.range.isEmpty
          && entry.span.isLead(in: outline)
      }
      // A long lead goes on over the end of its line.
      if let lead, lead.range.upperBound > index, index < bytes.count, !breaks.contains(index) {
        lineCount += 1
        index += 1
        continue
      }
      line.text = String(decoding: bytes[lineStart..<index], as: UTF8.self)
        .replacing("\n", with: " ")
      if let lead { line.leadEnd = min(lead.range.upperBound, index) - lineStart }
      if let lead, let title = lead.span.abbreviationTitle(in: outline), let end = line.leadEnd {
        line.insert(" (\(title))", at: end)
      }
      lines.append(line)
      isBroken = keepsLines || breaks.contains(index)
      lineCount += 1
      index += 1
      (lineStart, firstLine) = (index, lineCount)
    }
    self.lines = lines
  }

  /// All lines as one.
  var whole: Line { lines.dropFirst().reduce(into: lines[0]) { $0.join($1) } }

  /// The text of the paragraph: a space for each break by line width, a line feed for each by its author.
  var joined: String {
    lines.dropFirst().reduce(lines[0].text) { $0 + ($1.isBroken ? "\n" : " ") + $1.text }
  }

  /// The lines in paragraphs: authors forget the blank line between one entry and the next.
  var paragraphs: [Line] {
    guard splits else {
      var line = lines[0]
      line.text = joined
      return line.text.isEmpty ? [] : [line]
    }
    let lines = lines.map(\.withoutBullet)
    guard lines.count > 1 else { return lines.filter { !$0.isEmpty } }
    let opens = entryLines(of: lines)
    var paragraphs: [Line] = []
    for (index, line) in lines.enumerated() {
      if index > 0, !opens[index], !line.isBulleted {
        paragraphs[paragraphs.count - 1].join(line)
      } else {
        paragraphs.append(line)
      }
    }
    return paragraphs
  }

  /// Tells for each line whether an entry begins on it.
  private func entryLines(of lines: [Line]) -> [Bool] {
    let marked = lines.indices.map { index in
      guard let lead = lines[index].lead,
        let leadIn = LeadIn(lines[index].text.tidied, lead: lead.tidied)
      else { return false }
      // A sentence that is still open goes on with a link, and may end with it.
      let goesOn = leadIn.separator == .stop && index > 0 && lines[index - 1].leavesSentenceOpen
      return leadIn.isSeparated && !goesOn
    }
    if marked[0] { return marked }
    let none = lines.map { _ in false }
    guard lines.allSatisfy({ $0.text.utf8.count <= 400 }) else { return none }
    let texts = lines.map(\.text.tidied)
    // `In the order of the alphabet:` may stand above them.
    let isIntroduced = texts.count > 3 && ":：".contains(texts[0].last ?? " ")
    for sign in LeadIn.Separator.signs {
      let heads = texts.dropFirst(isIntroduced ? 1 : 0).map { LeadIn($0, separatedBy: sign) }
      if heads.allSatisfy({ $0?.isShort ?? false }) { return lines.map { _ in true } }
    }
    let pairs = texts.count { LeadIn(acronymBefore: $0)?.fits ?? false }
    let isList = pairs * 2 > texts.count && texts.allSatisfy { LeadIn(acronymBefore: $0) != nil }
    return isList ? lines.map { _ in true } : none
  }
}

extension ArraySlice<UInt8> {
  /// The UTF-8 text up to so many bytes, without a last character that is cut.
  fileprivate func wholeCharacters(upTo limit: Int) -> Self {
    guard count > limit else { return self }
    var end = startIndex + limit
    while end > startIndex, self[end] & 0xC0 == 0x80 { end -= 1 }
    return self[..<end]
  }
}

extension Span {
  /// Whether a text that begins with the span has it as its lead.
  fileprivate func isLead(in outline: Documents.Outline) -> Bool {
    switch kind {
    case .strong, .emphasis, .code, .link: true
    case .image, .note, .lineBreak: false
    case .tag where outline.syntax == "Markdown":
      ["b", "strong", "dfn", "code", "kbd", "em", "i", "abbr"].contains(outline.string(label))
    case .tag: outline.syntax != "MediaWiki"
    }
  }

  /// What an abbreviation stands for, where its element says it.
  fileprivate func abbreviationTitle(in outline: Documents.Outline) -> String? {
    guard kind == .tag, outline.has(label, text: "abbr") else { return nil }
    return outline.attribute("title", of: self).flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension ParagraphLines.Line {
  fileprivate var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  fileprivate var leavesSentenceOpen: Bool {
    text.last { !$0.isWhitespace }.map { $0.isLetter || $0 == "," } ?? false
  }

  fileprivate mutating func insert(_ more: String, at offset: Int) {
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    text.insert(contentsOf: more, at: index)
  }

  fileprivate mutating func join(_ next: Self) {
    // A term alone on its line is not part of the sentence below it.
    let standsAlone = lineOffset + 1 == next.lineOffset && isAlone
    text += next.isBroken || standsAlone ? "\n" : " "
    text += next.text
  }

  /// Whether the line is its lead, a bracket behind it apart.
  private var isAlone: Bool {
    guard let lead else { return false }
    return LeadIn(text.tidied, lead: lead.tidied)?.separator == .alone
  }

  fileprivate var withoutBullet: Self {
    guard let first = text.first(where: { !$0.isWhitespace }), "•●▪◦‣∙".contains(first),
      leadEnd == nil || lead?.trimmed.first != first
    else { return self }
    var line = self
    let rest = text.drop { $0.isWhitespace || $0 == first }
    line.text = String(rest)
    line.leadEnd = leadEnd.map { $0 - (text.utf8.count - rest.utf8.count) }
    line.isBulleted = true
    return line
  }
}

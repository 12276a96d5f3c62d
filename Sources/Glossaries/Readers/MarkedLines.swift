/// The lines of a paragraph, and what each of them begins with in bold, as code or as a link.
struct MarkedLines {
  /// A line of a paragraph, or what several lines make together.
  struct Line {
    var text = ""
    /// How many bytes of the text its lead takes.
    var leadEnd: Int?
    /// Whether the author asked for the break above it.
    var isBroken = false
    var lineOffset = 0

    var lead: String? { leadEnd.map { String(decoding: text.utf8.prefix($0), as: UTF8.self) } }

    /// Whether a sign that people type for a bullet stands before it.
    var isBulleted = false
  }

  private var lines = [Line()]
  /// The node or the tag that opened the lead of the last line.
  private var open: OpaquePointer?
  private var openTag: String?

  mutating func append(_ text: String) { lines[lines.count - 1].text += text }

  mutating func endLine(isHard: Bool) {
    // A long lead goes on over the end of its line.
    if !isHard, open != nil || openTag != nil, !lines[lines.count - 1].isEmpty {
      append(" ")
      return
    }
    (open, openTag) = (nil, nil)
    lines.append(Line(isBroken: isHard, lineOffset: lines.count))
  }

  mutating func openMark(_ node: OpaquePointer) {
    if mayOpen { open = node }
  }

  mutating func closeMark(_ node: OpaquePointer) {
    guard open == node else { return }
    open = nil
    closeLead()
  }

  private mutating func closeLead() {
    // An anchor is empty: the lead is still to come.
    guard !lines[lines.count - 1].isEmpty else { return }
    lines[lines.count - 1].leadEnd = lines[lines.count - 1].text.utf8.count
  }

  private var mayOpen: Bool {
    open == nil && openTag == nil && lines[lines.count - 1].isEmpty
  }

  /// Reads a tag among the text, of which only a break and a lead matter.
  mutating func read(tag: String, _ node: OpaquePointer) {
    let name = tag.lowercased().drop { $0 == "<" || $0 == "/" }.prefix {
      $0.isLetter || $0.isNumber
    }
    if name == "br" {
      let isLineBroken = lines.last?.isEmpty ?? true
      if !isLineBroken || lines.count > 1 { append("\n") }
    } else if tag.hasPrefix("</") {
      guard openTag == String(name) else { return }
      openTag = nil
      closeLead()
      if name == "abbr", let title = openTitle { append(" (\(title))") }
      openTitle = nil
    } else if mayOpen, ["b", "strong", "dfn", "code", "kbd", "em", "i", "abbr"].contains(name) {
      openTag = String(name)
      openTitle = name == "abbr" ? tag.attribute("title") : nil
    }
  }

  private var openTitle: String?

  /// All lines as one.
  var whole: Line { lines.dropFirst().reduce(into: lines[0]) { $0.join($1) } }

  /// The lines in paragraphs: authors forget the blank line between one entry and the next.
  var paragraphs: [Line] {
    let lines = lines.map(\.withoutBullet)
    guard lines.count > 1 else { return lines }
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

  /// Which lines begin an entry of their own.
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

extension MarkedLines.Line {
  fileprivate var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  fileprivate var leavesSentenceOpen: Bool {
    text.last { !$0.isWhitespace }.map { $0.isLetter || $0 == "," } ?? false
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

/// Splits a text whose author forgot the blank line between two entries.
struct PassageSplit {
  struct Part {
    var range: Range<Int>
    /// The number of the block's lines above it.
    let lineOffset: Int
    /// The offset of its line in the block's text, in bytes.
    var sourceStart = 0
    /// Whether a typed bullet preceded it.
    var isBulleted = false
  }

  private(set) var parts: [Part]

  /// - Parameters:
  ///   - text: The text of a block.
  ///   - splitsAtLineWidth: Whether an entry may also begin at a soft line end, as in Markdown,
  ///     where authors take every line end for a break.
  init(_ text: PassageText, splitsAtLineWidth: Bool) {
    let whole = Part(range: 0..<text.bytes.count, lineOffset: 0)
    parts = [whole]
    guard text.lines.count > 1 else {
      parts = [whole.withoutBullet(in: text)]
      return
    }
    var lines: [Part] = []
    for (place, line) in text.lines.enumerated() {
      guard place == 0 || line.isAsked || splitsAtLineWidth else { continue }
      if let last = lines.indices.last {
        lines[last].range =
          lines[last].range.lowerBound..<max(line.start, lines[last].range.lowerBound)
      }
      lines.append(
        Part(range: line.start..<text.bytes.count, lineOffset: place, sourceStart: line.sourceStart)
      )
    }
    // A mark across a line end keeps its lines together.
    lines = lines.joined(over: text.marks.map(\.range)).map { $0.withoutBullet(in: text) }
    guard lines.count > 1 else { return }
    let opens = Self.opensEntry(lines, in: text)
    parts = []
    for (index, line) in lines.enumerated() {
      if index > 0, !opens[index], !line.isBulleted, let last = parts.indices.last {
        parts[last].range = parts[last].range.lowerBound..<line.range.upperBound
      } else {
        parts.append(line)
      }
    }
  }

  /// For each line, whether it begins with a marked lead-in.
  private static func opensWithMark(_ texts: [(text: String, marks: [Passage.Mark])]) -> [Bool] {
    var isAlone = false
    return texts.indices.map { index in
      let followsTerm = isAlone
      isAlone = false
      guard let lead = texts[index].marks.first(where: { $0.range.lowerBound == 0 }),
        let leadIn = LeadIn(texts[index].text, lead: texts[index].text.utf8Prefix(lead.range.count))
      else { return false }
      // A link after an unfinished sentence continues it, and may end with it.
      let isOpen =
        index > 0 && (texts[index - 1].text.last.map { $0.isLetter || $0 == "," } ?? false)
      isAlone = leadIn.separator == .alone && leadIn.rest.isEmpty
      // A bold line below an acronym alone is its expansion, not a new entry.
      return (leadIn.isSeparated || isAlone) && !followsTerm
        && !(leadIn.separator == .stop && isOpen)
    }
  }

  /// For each line, whether an entry begins on it.
  private static func opensEntry(_ lines: [Part], in text: PassageText) -> [Bool] {
    let texts = lines.map { text.part($0.range) }
    let marked = opensWithMark(texts)
    // Hard line breaks, and bold type at the beginning of several lines.
    let bold = texts.map { $0.marks.contains { $0.range.lowerBound == 0 && $0.kind == .strong } }
    let areAsked = text.lines.dropFirst().allSatisfy(\.isAsked)
    if areAsked, bold[0], bold.count(where: { $0 }) > 1, texts[0].text.wordCount > 1 { return bold }
    let isTitled = texts[0].text.termLikeness >= 0.7 || ":：".contains(texts[0].text.last ?? " ")
    if marked[0] || isTitled && marked.contains(true) { return marked }
    let none = lines.map { _ in false }
    guard texts.allSatisfy({ $0.text.utf8.count <= 400 }) else { return none }
    // An introduction may come first: `In the order of the alphabet:`.
    let isIntroduced = texts.count > 3 && ":：".contains(texts[0].text.last ?? " ")
    for sign in LeadIn.Separator.signs {
      let heads = texts.dropFirst(isIntroduced ? 1 : 0).map {
        LeadIn($0.text, separatedBy: sign)
      }
      if heads.allSatisfy({ $0?.isShort ?? false }) { return lines.map { _ in true } }
    }
    let pairs = texts.count { LeadIn(acronymBefore: $0.text)?.fits ?? false }
    let isList =
      pairs * 2 > texts.count && texts.allSatisfy { LeadIn(acronymBefore: $0.text) != nil }
    return isList ? lines.map { _ in true } : none
  }
}

extension [PassageSplit.Part] {
  fileprivate func joined(over marks: [Range<Int>]) -> Self {
    var joined: Self = []
    for part in self {
      let start = part.range.lowerBound
      let isInside = marks.contains { $0.lowerBound < start && $0.upperBound > start }
      if isInside, let last = joined.indices.last {
        joined[last].range = joined[last].range.lowerBound..<part.range.upperBound
      } else {
        joined.append(part)
      }
    }
    return joined
  }
}

extension PassageSplit.Part {
  /// The part without a typed bullet.
  fileprivate func withoutBullet(in text: PassageText) -> Self {
    let bytes = text.bytes[range].drop { $0 == 0x20 }
    guard let first = bytes.first, first == 0xE2 || first == 0xC2 else { return self }
    let sign = String(decoding: bytes.prefix(3), as: UTF8.self).first
    guard let sign, "•●▪◦‣∙".contains(sign),
      !text.marks.contains(where: { $0.range.lowerBound == bytes.startIndex })
    else { return self }
    var part = self
    let length = String(sign).utf8.count
    let rest = bytes.dropFirst(length).drop { $0 == 0x20 }
    part.range = rest.startIndex..<range.upperBound
    part.isBulleted = true
    return part
  }
}

extension String {
  /// The first bytes of the text as a string.
  func utf8Prefix(_ count: Int) -> String { String(decoding: utf8.prefix(count), as: UTF8.self) }
}

/// A document's text in lines: UTF-8 in NFC, with nothing invisible in it.
struct SourceText {
  /// The text, every line end a line feed.
  let utf8: [UInt8]
  /// Where each line stands in ``utf8``, without its end.
  let lines: [Range<Int>]
  /// What was remarkable about the bytes.
  let findings: [Finding]

  /// The most lines that are read, blank ones too.
  static let lineLimit = 1_000_000
  /// The most lines with something on them, where each may become an entry.
  static let filledLineLimit = 250_000

  /// The text of a file, whatever its encoding.
  init(decoding bytes: [UInt8]) throws(GlossaryError) {
    let decoded = try TextDecoding(bytes)
    self.init(cleaning: decoded.utf8, findings: decoded.findings)
    guard lines.contains(where: { !isBlank($0) }) else { throw .empty }
  }

  /// A text made of another: lines of clean UTF-8.
  init(utf8: [UInt8], lines: [Range<Int>], findings: [Finding] = []) {
    (self.utf8, self.lines, self.findings) = (utf8, lines, findings)
  }

  /// The text up to so many lines that are not blank, with a finding where more follow.
  var bounded: SourceText {
    guard lines.count > Self.filledLineLimit else { return self }
    var filled = 0
    for (index, line) in lines.enumerated() where !isBlank(line) {
      filled += 1
      guard filled > Self.filledLineLimit else { continue }
      let remark = Remark.restLeftOut(limit: Self.filledLineLimit)
      return SourceText(
        utf8: Array(utf8[..<line.lowerBound]), lines: Array(lines[..<index]),
        findings: findings + [Finding(line: index + 1, remark: remark)])
    }
    return self
  }

  private init(cleaning text: [UInt8], findings: [Finding]) {
    var findings = findings
    let found = lineRanges(in: text)
    var text = text
    if found.count == Self.lineLimit, let end = found.last?.upperBound {
      if text[end...].contains(where: { $0 > 0x20 }) {
        let remark = Remark.restLeftOut(limit: Self.lineLimit)
        findings.append(Finding(line: Self.lineLimit, remark: remark))
      }
      text.removeSubrange(end...)
    }
    if found.allSatisfy({ isClean(text, in: $0) }), !text.contains(0x0D) {
      utf8 = text
      lines = found
    } else {
      var cleaning = LineCleaning(capacity: text.count)
      for (index, line) in found.enumerated() { cleaning.append(text, line, number: index + 1) }
      utf8 = cleaning.utf8
      lines = cleaning.lines
      findings += cleaning.findings
    }
    self.findings = findings
  }

  /// The text of a line, or of a part of it.
  func string(_ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }

  /// Whether nothing but white space stands in the range.
  func isBlank(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      switch utf8[index] {
      case 0x09, 0x20: index += 1
      case 0x21...0x7F: return false
      default:
        // Beyond ASCII: no-break and typographic spaces, of which copied pages are full.
        return string(index..<range.upperBound).allSatisfy(\.isWhitespace)
      }
    }
    return true
  }

  /// The range without the spaces and tabs around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, utf8[lower] == 0x20 || utf8[lower] == 0x09 { lower += 1 }
    while lower < upper, utf8[upper - 1] == 0x20 || utf8[upper - 1] == 0x09 { upper -= 1 }
    return lower..<upper
  }
}

/// Lines made clean one after the other.
private struct LineCleaning {
  private(set) var utf8: [UInt8] = []
  private(set) var lines: [Range<Int>] = []
  private var removed = 0
  private var firstRemoval: (line: Int, column: Int)?

  init(capacity: Int) { utf8.reserveCapacity(capacity) }

  var findings: [Finding] {
    guard let (line, column) = firstRemoval else { return [] }
    let remark = Remark.invisibleCharactersRemoved(count: removed)
    return [Finding(line: line, column: column, remark: remark)]
  }

  mutating func append(_ text: [UInt8], _ line: Range<Int>, number: Int) {
    let start = utf8.count
    if isClean(text, in: line) {
      utf8.append(contentsOf: text[line])
    } else {
      let cleaned = CleanedText(String(decoding: text[line], as: UTF8.self))
      utf8.append(contentsOf: cleaned.text.utf8)
      removed += cleaned.removed
      if firstRemoval == nil, let column = cleaned.firstRemoval { firstRemoval = (number, column) }
    }
    lines.append(start..<utf8.count)
    utf8.append(0x0A)
  }
}

private func lineRanges(in text: [UInt8]) -> [Range<Int>] {
  var lines: [Range<Int>] = []
  var start = 0
  var index = 0
  while index < text.count, lines.count < SourceText.lineLimit {
    let byte = text[index]
    index += 1
    guard byte == 0x0A || byte == 0x0D else { continue }
    lines.append(start..<(index - 1))
    if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
    start = index
  }
  if start < text.count, index == text.count { lines.append(start..<text.count) }
  return lines
}

/// Whether the bytes are known at sight to be in NFC and free of anything invisible.
///
/// Only what French, English, German and Spanish are written with is known so; anything else is
/// not wrong, it only takes the longer way.
private func isClean(_ text: [UInt8], in range: Range<Int>) -> Bool {
  for index in range {
    switch text[index] {
    case 0x09, 0x20...0x7E, 0x80...0xC1, 0xC3...0xCB: continue
    case 0xC2: if text[index + 1] < 0xA0 || text[index + 1] == 0xAD { return false }
    case 0xE2:
      let (second, third) = (text[index + 1], text[index + 2])
      let isPunctuation = second == 0x80 && ((0x90...0xA7).contains(third) || third > 0xAE)
      guard isPunctuation || second == 0x82 else { return false }
    default: return false
    }
  }
  return true
}

import Foundation

/// A document's text, split into lines: UTF-8 in NFC without invisible characters.
struct SourceText: Sendable {
  /// The text, with line feeds as its line ends.
  let utf8: [UInt8]
  /// The offset in ``utf8`` at which each line begins; empty for an empty text.
  let lineStarts: [UInt32]
  /// The problems found while decoding and cleaning.
  let problems: [Problem]

  /// Decodes and cleans the text of a file in any supported encoding.
  init(decoding bytes: consuming [UInt8], limits: Limits) throws(DocumentError) {
    let decoded = try TextDecoding(bytes)
    self.init(cleaning: decoded, limits: limits)
    guard !isBlank(0..<utf8.count) else { throw .empty }
  }

  /// A text of clean UTF-8 with line feeds as its line ends.
  init(utf8: [UInt8], problems: [Problem] = []) {
    self.init(utf8: utf8, lineStarts: starts(of: utf8), problems: problems)
  }

  private init(utf8: [UInt8], lineStarts: [UInt32], problems: [Problem]) {
    (self.utf8, self.lineStarts, self.problems) = (utf8, lineStarts, problems)
  }

  /// Cleans a text, up to the limit of lines.
  private init(cleaning decoded: consuming TextDecoding, limits: Limits) {
    var problems = decoded.problems
    let (isClean, mayHaveReturns) = (decoded.isKnownClean, decoded.mayHaveReturns)
    var text = decoded.utf8
    _ = consume decoded
    if mayHaveReturns { text.unifyLineEnds() }
    // One line more shows that there are too many; a file of line feeds has 64 million.
    var starts = Documents.starts(of: text, atMost: limits.lines + 1)
    if starts.count > limits.lines {
      let end = Int(starts[limits.lines])
      if text[end...].contains(where: { $0 > 0x20 }) {
        problems.append(Problem(.restLeftOut(limit: limits.lines), line: limits.lines))
      }
      // Copy it: a text cut in place would keep the memory of the part left out.
      text = Array(text[..<end])
      starts.removeLast()
    }
    guard !isClean, !isKnownClean(text[...], 0..<text.count) else {
      self.init(utf8: text, lineStarts: starts, problems: problems)
      return
    }
    let cleaning = CharacterCleaning(text[...])
    if let problem = cleaning.problem { problems.append(problem) }
    self.init(utf8: cleaning.utf8, problems: problems)
  }

  var lineCount: Int { lineStarts.count }

  /// The range of a line, without its line end.
  func line(_ index: Int) -> Range<Int> {
    let start = Int(lineStarts[index])
    let next = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) - 1 : utf8.count
    let hasEnd = index + 1 == lineStarts.count && utf8.last == 0x0A && next > start
    return start..<(hasEnd ? next - 1 : next)
  }

  /// The index of the line that contains an offset.
  func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }

  /// The text up to the limit of lines with text, with a problem if more follow.
  func bounded(to limits: Limits) -> SourceText {
    guard lineCount > limits.filledLines else { return self }
    var filledCount = 0
    for index in 0..<lineCount where !isBlank(line(index)) {
      filledCount += 1
      guard filledCount > limits.filledLines else { continue }
      let problem = Problem(.restLeftOut(limit: limits.filledLines), line: index + 1)
      return SourceText(
        utf8: Array(utf8[..<Int(lineStarts[index])]), problems: problems + [problem])
    }
    return self
  }

  /// The text in a range.
  func string(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  /// Whether a range contains only white space.
  func isBlank(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      switch utf8[index] {
      case 0x09, 0x0A, 0x20: index += 1
      case 0x21...0x7F: return false
      default:
        // Beyond ASCII: no-break and typographic spaces, which copied pages are full of.
        guard let length = utf8.spaceLength(at: index, before: range.upperBound) else {
          return false
        }
        index += length
      }
    }
    return true
  }

  /// A range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, let length = utf8.spaceLength(at: lower, before: upper) { lower += length }
    while lower < upper, let length = utf8.spaceLength(before: upper, from: lower) {
      upper -= length
    }
    return lower..<upper
  }

  /// The columns before a line's text; a tab advances to the next multiple of eight.
  func indent(of line: Range<Int>) -> Int {
    var indent = 0
    for byte in utf8[line] {
      if byte == 0x20 {
        indent += 1
      } else if byte == 0x09 {
        indent += 8 - indent % 8
      } else {
        break
      }
    }
    return indent
  }

  /// The number of blank lines directly above a line, at most 255.
  func blankLines(aboveLine index: Int) -> Int {
    var line = index
    var count = 0
    while line > 0, count < 255, isBlank(self.line(line - 1)) {
      line -= 1
      count += 1
    }
    return count
  }
}

/// The offsets at which the first `limit` lines begin.
private func starts(of utf8: [UInt8], atMost limit: Int = .max) -> [UInt32] {
  guard !utf8.isEmpty else { return [] }
  return utf8.withUnsafeBytes { bytes in
    var starts: [UInt32] = [0]
    guard let base = bytes.baseAddress else { return starts }
    var start = 0
    while starts.count < limit, let end = memchr(base + start, 0x0A, bytes.count - start) {
      start = UnsafeRawPointer(end) - base + 1
      if start == bytes.count { break }
      starts.append(UInt32(start))
    }
    return starts
  }
}

extension [UInt8] {
  /// The length of the white space character at an index; nil if there is none.
  func spaceLength(at index: Int, before end: Int) -> Int? {
    switch self[index] {
    case 0x09, 0x0A, 0x20: 1
    case 0xC2: index + 1 < end && self[index + 1] == 0xA0 ? 2 : nil
    case 0xE1: index + 2 < end && self[index + 1] == 0x9A && self[index + 2] == 0x80 ? 3 : nil
    case 0xE2 where index + 2 < end:
      switch (self[index + 1], self[index + 2]) {
      case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): 3
      default: nil
      }
    case 0xE3: index + 2 < end && self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : nil
    default: nil
    }
  }

  /// The length of the white space character that ends before an index; nil if there is none.
  func spaceLength(before end: Int, from start: Int) -> Int? {
    for length in 1...3 where end - length >= start && self[end - length] & 0xC0 != 0x80 {
      return spaceLength(at: end - length, before: end) == length ? length : nil
    }
    return nil
  }

  /// Turns every CRLF and CR into a line feed, in place.
  fileprivate mutating func unifyLineEnds() {
    let count = self.count
    let kept = withUnsafeMutableBufferPointer { bytes in
      var (read, write) = (0, 0)
      while read < count {
        let byte = bytes[read]
        read += 1
        if byte == 0x0D {
          if read < count, bytes[read] == 0x0A { read += 1 }
          bytes[write] = 0x0A
        } else {
          bytes[write] = byte
        }
        write += 1
      }
      return write
    }
    removeLast(count - kept)
  }
}

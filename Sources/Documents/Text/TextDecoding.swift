/// Decodes a file's text to UTF-8 from UTF-8, UTF-16 or Windows-1252.
struct TextDecoding {
  private(set) var utf8: [UInt8]
  private(set) var problems: [Problem] = []
  /// Whether the text certainly needs no cleaning; if false, it may still be clean.
  private(set) var isKnownClean = false
  /// Whether the text may contain carriage returns.
  private(set) var mayHaveReturns = true

  /// Decodes a text, without its byte order mark.
  init(_ bytes: consuming [UInt8]) throws(DocumentError) {
    utf8 = bytes
    if let encoding = UTF16Encoding(of: utf8) {
      (utf8, problems) = try encoding.decode(utf8)
      return
    }
    let hasMark = utf8.starts(with: [0xEF, 0xBB, 0xBF])
    if hasMark { utf8.removeFirst(3) }
    takeOffPadding()
    let survey = ByteSurvey(utf8)
    let markLength = hasMark ? 3 : 0
    if let index = survey.binaryIndex {
      throw .binary(line: utf8.line(at: index), byte: index + markLength + 1)
    }
    let mayBeWindows1252 = !hasMark && !survey.hasMultiByteSequence
    guard let damage = survey.firstDamage else {
      (isKnownClean, mayHaveReturns) = (survey.isKnownClean, survey.hasReturns)
      return
    }
    if survey.isUnfinished(at: damage, of: utf8, orWindows1252: mayBeWindows1252) {
      problems.append(Problem(.unfinishedLastCharacter, line: utf8.lastLine))
      utf8.removeSubrange(damage...)
    } else if mayBeWindows1252 {
      problems.append(Problem(.readAsWindows1252, line: utf8.line(at: damage)))
      utf8 = try decodeWindows1252(utf8)
    } else {
      let index = damage + markLength
      throw .undecodable(line: utf8.line(at: damage), byte: index + 1)
    }
  }
}

extension TextDecoding {
  /// Removes the NUL bytes that some programs pad a file with.
  fileprivate mutating func takeOffPadding() {
    guard utf8.last == 0, let last = utf8.lastIndex(where: { $0 != 0 }) else { return }
    let padding = utf8.count - last - 1
    utf8.removeLast(padding)
    problems = [
      Problem(.invisibleCharactersRemoved(count: padding), line: utf8.line(at: last))
    ]
  }
}

/// Facts about bytes as UTF-8, from one pass over them.
private struct ByteSurvey {
  private(set) var hasMultiByteSequence = false
  private(set) var firstDamage: Int?
  /// Whether the bytes are certainly in NFC and without invisible characters.
  private(set) var isKnownClean = true
  private(set) var hasReturns = false
  private var firstNUL: Int?
  private var firstControl: Int?
  private var controls = 0
  private let count: Int

  init(_ bytes: [UInt8]) {
    count = bytes.count
    bytes.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = bytes.endOfPrintableASCII(from: 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F { note(control: byte, at: index) }
        index += 1
      } else if let length = bytes.multiByteSequenceLength(at: index) {
        hasMultiByteSequence = true
        if isKnownClean, !bytes.isKnownCleanSequence(at: index) { isKnownClean = false }
        index += length
      } else {
        if firstDamage == nil { firstDamage = index }
        index += 1
      }
      index = bytes.endOfPrintableASCII(from: index)
    }
  }

  private mutating func note(control: UInt8, at index: Int) {
    switch control {
    case 0x09, 0x0A: return
    case 0x0D: hasReturns = true
    case 0x0B, 0x0C: isKnownClean = false
    default:
      isKnownClean = false
      controls += 1
      if firstControl == nil { firstControl = index }
      if control == 0, firstNUL == nil { firstNUL = index }
    }
  }

  /// The index of the byte that shows the file is not text; nil for text.
  var binaryIndex: Int? {
    firstNUL ?? (controls * 10 > count ? firstControl : nil)
  }

  /// Whether the only damage is an incomplete last character.
  ///
  /// A final single byte from E0 on may be Windows-1252, which ends a text in `é` that way; a final
  /// C3, a capital there, is far likelier half of a UTF-8 `é`.
  func isUnfinished(at index: Int, of bytes: [UInt8], orWindows1252: Bool) -> Bool {
    guard bytes.isUnfinishedSequence(from: index) else { return false }
    return !(orWindows1252 && index == bytes.count - 1 && bytes[index] >= 0xE0)
  }
}

extension [UInt8] {
  /// The line, from 1, of the byte at an index; CRLF, CR and LF are line ends.
  fileprivate func line(at index: Int) -> Int {
    var line = 1
    for position in 0..<Swift.min(index, count) {
      let byte = self[position]
      if byte == 0x0A {
        line += 1
      } else if byte == 0x0D, position + 1 >= count || self[position + 1] != 0x0A {
        line += 1
      }
    }
    return line
  }

  fileprivate var lastLine: Int { line(at: count - 1) }

  /// Whether the bytes from an index on are one incomplete UTF-8 sequence.
  fileprivate func isUnfinishedSequence(from index: Int) -> Bool {
    guard let (length, second) = utf8Form(of: self[index]), index + length > count else {
      return false
    }
    let rest = self[(index + 1)...]
    guard let next = rest.first else { return true }
    return second.contains(next) && rest.dropFirst().allSatisfy { (0x80...0xBF).contains($0) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The length of the well-formed UTF-8 sequence of two to four bytes at an index; nil if there is
  /// none.
  fileprivate func multiByteSequenceLength(at index: Int) -> Int? {
    guard let (length, second) = utf8Form(of: self[index]), index + length <= count,
      second.contains(self[index + 1])
    else { return nil }
    for position in (index + 2)..<Swift.max(index + 2, index + length) {
      guard (0x80...0xBF).contains(self[position]) else { return nil }
    }
    return length
  }
}

/// The length of the sequence that a lead byte announces, and its valid second bytes (Unicode,
/// table 3-7).
private func utf8Form(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
  switch lead {
  case 0xC2...0xDF: (2, 0x80...0xBF)
  case 0xE0: (3, 0xA0...0xBF)
  case 0xED: (3, 0x80...0x9F)
  case 0xE1...0xEF: (3, 0x80...0xBF)
  case 0xF0: (4, 0x90...0xBF)
  case 0xF1...0xF3: (4, 0x80...0xBF)
  case 0xF4: (4, 0x80...0x8F)
  default: nil
  }
}

private func decodeWindows1252(_ bytes: [UInt8]) throws(DocumentError) -> [UInt8] {
  var text: [UInt8] = []
  // Reserve the most it can need, three bytes per character: an array that grows holds everything
  // twice.
  text.reserveCapacity(bytes.count + 2 * bytes.count { $0 >= 0x80 })
  for (index, byte) in bytes.enumerated() {
    switch byte {
    case ..<0x80: text.append(byte)
    case 0x80...0x9F:
      guard let scalar = windows1252Extras[Int(byte) - 0x80] else {
        throw .undecodable(line: bytes.line(at: index), byte: index + 1)
      }
      text += String(scalar).utf8
    // Latin-1 has the same numbers as Unicode: two bytes each.
    default: text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
    }
  }
  return text
}

/// Windows-1252's characters for 0x80–0x9F, where Latin-1 has control characters; five are
/// undefined.
let windows1252Extras: [Unicode.Scalar?] = [
  "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
  nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
]

/// Reads a text byte by byte; all its searches together cost little more than one pass.
///
/// The result of each search is remembered, found or not: otherwise a hundred thousand opened and
/// never closed marks would each search to the end of the text.
struct MarkupScanner {
  let bytes: [UInt8]
  var index = 0
  /// The latest search for each mark: its start, and where it ended.
  ///
  /// An array, because a syntax has a dozen marks and hashing one takes longer than most searches.
  private var searches: [(mark: String, from: Int, end: Int)] = []

  init(_ text: some Sequence<UInt8>) { bytes = Array(text) }

  var isAtEnd: Bool { index >= bytes.count }
  var byte: UInt8 { bytes[index] }
  var previous: UInt8? { index > 0 ? bytes[index - 1] : nil }

  /// The byte at an offset ahead; nil beyond the end.
  func peek(_ offset: Int = 1) -> UInt8? {
    index + offset < bytes.count ? bytes[index + offset] : nil
  }

  /// Whether `mark` is at the current index.
  func isAt(_ mark: String) -> Bool { isAt(mark, index) }

  private func isAt(_ mark: String, _ place: Int) -> Bool {
    var place = place
    for byte in mark.utf8 {
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }

  /// The first index of `mark` from `start` on; nil if there is none.
  mutating func index(of mark: String, from start: Int) -> Int? {
    let known = searches.firstIndex { $0.mark == mark }
    if let known, searches[known].from <= start, start <= searches[known].end {
      let end = searches[known].end
      return end < bytes.count ? end : nil
    }
    guard let first = mark.utf8.first else { return nil }
    var place = max(start, 0)
    while place < bytes.count, bytes[place] != first || !isAt(mark, place) { place += 1 }
    if let known {
      searches[known] = (mark, start, place)
    } else {
      searches.append((mark, start, place))
    }
    return place < bytes.count ? place : nil
  }

  /// Consumes an opening mark, text and closing mark, and returns the text.
  ///
  /// Returns nil, with nothing read, if a mark is missing or the text is empty.
  mutating func enclosed(_ opening: String, _ closing: String) -> ArraySlice<UInt8>? {
    guard isAt(opening) else { return nil }
    let start = index + opening.utf8.count
    guard let end = index(of: closing, from: start), end > start else { return nil }
    index = end + closing.utf8.count
    return bytes[start..<end]
  }

  /// Consumes letters, digits and the bytes in `further`, and returns them.
  mutating func word(with further: String = "", limit: Int = .max) -> ArraySlice<UInt8> {
    let start = index
    while !isAtEnd, index - start < limit, byte.isWordByte || further.utf8.contains(byte) {
      index += 1
    }
    return bytes[start..<index]
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit, or part of any character beyond ASCII.
  var isWordByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }

  var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A }
}

extension ArraySlice<UInt8> {
  var string: String { String(decoding: self, as: UTF8.self) }
}

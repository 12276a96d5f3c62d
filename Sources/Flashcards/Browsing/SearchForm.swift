/// The form in which names and definitions are searched: words of letters and digits, folded as typed
/// answers are, with one space between them.
///
/// Case, accents, hyphens, apostrophes and punctuation do not count.
enum SearchForm {
  static let space = UInt8(ascii: " ")
  static let lineBreak = UInt8(ascii: "\n")

  /// Appends the words of a text in UTF-8.
  ///
  ///     var bytes: [UInt8] = []
  ///     SearchForm.append("Plan d’Action", to: &bytes)  // "plan d action"
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    var folded = text.folded
    folded.withUTF8 { letters in
      var index = 0
      while index < letters.count {
        let length = Self.length(of: letters[index])
        let end = min(index + length, letters.count)
        if isLetter(letters[index], before: end - index > 1 ? letters[index + 1] : 0) {
          for byte in letters[index..<end] { bytes.append(byte) }
        } else if bytes.count > start, bytes[bytes.count - 1] != space {
          bytes.append(space)
        }
        index = end
      }
    }
    if bytes.count > start, bytes[bytes.count - 1] == space { bytes.removeLast() }
  }

  /// The words of a text, each in UTF-8.
  static func words(of text: String) -> [[UInt8]] {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return bytes.split(separator: space).map(Array.init)
  }

  /// The bytes of a character that begins with a byte.
  private static func length(of byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// Whether a character belongs to a word, judged by its first two bytes.
  ///
  /// Digits and the signs of `C++`, `C#` and `%` count, as in typed answers. Beyond ASCII, `C2` begins
  /// Latin signs, and `E2 80` to `E2 AF` general punctuation, arrows and other signs.
  private static func isLetter(_ first: UInt8, before second: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "%"): true
    case 0..<0x80, 0xC2: false
    case 0xE2: second >= 0xB0
    default: true
    }
  }
}

/// A byte pattern that is searched in long texts.
struct BytePattern: Hashable, Sendable {
  let bytes: [UInt8]
  /// How far to go on from each byte under the pattern's last one.
  private let skips: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var skips = Array(repeating: max(1, bytes.count), count: 256)
    for (index, byte) in bytes.dropLast().enumerated() {
      skips[Int(byte)] = bytes.count - 1 - index
    }
    self.skips = skips
  }

  /// The first place of the pattern in a range of a text; nil where there is none.
  func firstIndex(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    withScan { $0.firstIndex(in: text, range) }
  }

  /// What a search through a long text gives, the pattern being looked up in memory once.
  func withScan<Result>(_ body: (ByteScan) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      skips.withUnsafeBufferPointer { skips in body(ByteScan(bytes: bytes, skips: skips)) }
    }
  }
}

/// A pattern in memory, for a search through a long text.
struct ByteScan {
  fileprivate let bytes: UnsafeBufferPointer<UInt8>
  fileprivate let skips: UnsafeBufferPointer<Int>

  /// The first place of the pattern in a range of a text; nil where there is none.
  ///
  /// Horspool's algorithm: most bytes of the text are never looked at.
  @inline(__always)
  func firstIndex(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let last = bytes.count - 1
    guard last >= 0 else { return nil }
    let lastByte = bytes[last]
    var end = range.lowerBound + last
    while end < range.upperBound {
      let byte = text[end]
      if byte == lastByte {
        var index = 0
        while index < last, text[end - last + index] == bytes[index] { index += 1 }
        if index == last { return end - last }
      }
      end += skips[Int(byte)]
    }
    return nil
  }
}

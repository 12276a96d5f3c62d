/// A paste being received, between the marks that a terminal puts around it.
struct BracketedPaste {
  /// The most bytes that are kept; further bytes are read and dropped.
  static let bytesAtMost = 65_536
  private static let endMark = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// The number of bytes of the end mark received so far.
  private var matched = 0

  /// Consumes a byte; true when the end mark is complete.
  mutating func consume(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    keep(Self.endMark[..<matched])
    // The end mark has one escape, its first byte: only an escape can start it again.
    matched = byte == Self.endMark[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  private mutating func keep(_ more: ArraySlice<UInt8>) {
    if bytes.count + more.count <= Self.bytesAtMost { bytes += more }
  }

  /// The text without control characters, its line breaks as LF.
  func text(in encoding: TextEncoding) -> String {
    var text = ""
    for character in encoding.text(of: bytes) {
      if character.isNewline {
        text.append("\n")
      } else if character == "\t" {
        text.append(" ")
      } else if character.unicodeScalars.first?.properties.generalCategory != .control {
        text.append(character)
      }
    }
    return text
  }
}

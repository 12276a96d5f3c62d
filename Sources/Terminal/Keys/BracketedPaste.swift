/// A pasted text on its way, between the marks that a terminal puts around it.
struct BracketedPaste {
  /// Bytes that are kept; what is beyond them is taken in and dropped.
  static let bytesAtMost = 65_536
  private static let endMark = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// Bytes of the end mark that have come.
  private var matched = 0

  /// Takes a byte in; whether it ended the text.
  mutating func consume(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    keep(Self.endMark[..<matched])
    // The mark begins with the only escape in it, so that no other beginning can be under way.
    matched = byte == Self.endMark[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  private mutating func keep(_ more: ArraySlice<UInt8>) {
    if bytes.count + more.count <= Self.bytesAtMost { bytes += more }
  }

  /// The text without its controls, its line breaks as LF.
  var text: String {
    var text = ""
    for character in String(decoding: bytes, as: UTF8.self) {
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

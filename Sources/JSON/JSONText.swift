/// Builds JSON as UTF-8 bytes; strings would be too slow for an array of 100,000 entries.
struct JSONText {
  var utf8: [UInt8] = []

  /// Appends a value on one line.
  mutating func appendLine(_ value: JSONValue) {
    switch value {
    case .object(let members):
      utf8.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { append(", ") }
        appendQuoted(member.key)
        append(": ")
        appendLine(member.value)
      }
      utf8.append(UInt8(ascii: "}"))
    case .array(let elements):
      utf8.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { append(", ") }
        appendLine(element)
      }
      utf8.append(UInt8(ascii: "]"))
    case .string(let string): appendQuoted(string)
    case .number(let digits): append(digits)
    case .bool(let flag): append(flag ? "true" : "false")
    case .null: append("null")
    }
  }

  /// Appends a value with one member or element on each line; lines but the first are indented by
  /// two spaces for each level.
  mutating func append(_ value: JSONValue, depth: Int) {
    switch value {
    case .object(let members) where !members.isEmpty:
      utf8.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        beginLine(depth: depth + 1, isFirst: index == 0)
        appendQuoted(member.key)
        append(": ")
        append(member.value, depth: depth + 1)
      }
      endLines(depth: depth)
      utf8.append(UInt8(ascii: "}"))
    case .array(let elements) where !elements.isEmpty:
      utf8.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        beginLine(depth: depth + 1, isFirst: index == 0)
        append(element, depth: depth + 1)
      }
      endLines(depth: depth)
      utf8.append(UInt8(ascii: "]"))
    default: appendLine(value)
    }
  }

  /// Begins a member's or element's line, after a comma unless it is the first.
  mutating func beginLine(depth: Int, isFirst: Bool) {
    if !isFirst { utf8.append(UInt8(ascii: ",")) }
    endLines(depth: depth)
  }

  /// Begins the line that closes an object or array.
  mutating func endLines(depth: Int) {
    utf8.append(0x0A)
    for _ in 0..<depth { append("  ") }
  }

  mutating func append(_ text: String) { utf8.append(contentsOf: text.utf8) }

  /// Appends a quoted string; control and bidi characters become `\u001B`, letters stay.
  mutating func appendQuoted(_ string: String) {
    utf8.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { bytes in
      var (start, index) = (0, 0)
      while index < bytes.count {
        guard bytes[index].mayNeedEscape, let (escape, length) = bytes.escape(at: index) else {
          index += 1
          continue
        }
        utf8.append(contentsOf: bytes[start..<index])
        append(escape)
        index += length
        start = index
      }
      utf8.append(contentsOf: bytes[start...])
    }
    utf8.append(UInt8(ascii: "\""))
  }
}

extension UInt8 {
  /// Whether a character that is escaped may begin with the byte: asked first, as forming the answer
  /// of ``escape(at:)`` for every byte takes half the time of a document.
  fileprivate var mayNeedEscape: Bool {
    switch self {
    case ..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The escape for the character at an index and the character's length in bytes; nil when it
  /// needs none.
  fileprivate func escape(at index: Int) -> (text: String, length: Int)? {
    let byte = self[index]
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case ..<0x20, 0x7F: return (UInt32(byte).unicodeEscape, 1)
    // Fast path: unsafe characters beyond ASCII (U+0080–009F, U+061C, U+200E–2069, U+FEFF) begin
    // with one of these bytes.
    case 0xC2, 0xD8, 0xE2, 0xEF:
      let length = byte < 0xE0 ? 2 : 3
      let value = self[(index + 1)..<(index + length)].reduce(
        UInt32(byte) & (byte < 0xE0 ? 0x1F : 0x0F)
      ) { $0 << 6 | UInt32($1) & 0x3F }
      guard Unicode.Scalar(value)?.isUnsafe == true else { return nil }
      return (value.unicodeEscape, length)
    default: return nil
    }
  }
}

extension UInt32 {
  /// The escape of a character of the basic plane, `\u001B`.
  fileprivate var unicodeEscape: String {
    let digits = String(self, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

/// One pass over JSON that builds its values, with a stack of its own: how deep a document nests is
/// its author's choice.
struct JSONScan {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var line = 1
  private var count = 0
  private(set) var findings: [Finding] = []

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// A list or map that is not closed yet.
  private struct Open {
    let isMap: Bool
    let line: Int
    var values: [DataValue] = []
    var fields: [DataField] = []
    /// The key that waits for its value.
    var key: (text: String, line: Int)?

    var value: DataValue { DataValue(content: isMap ? .map(fields) : .list(values), line: line) }
  }

  /// The values that stand one after the other: one in JSON, one a line in JSON Lines.
  mutating func roots() throws(GlossaryError) -> [DataValue] {
    var roots: [DataValue] = []
    skipSpace()
    while index < bytes.endIndex {
      roots.append(try value())
      skipSpace()
    }
    return roots
  }

  /// Whether a list or a map begins here, as far as the first tokens tell.
  mutating func opensLikeJSON() -> Bool {
    var opensMap: Bool?
    while true {
      skipSpace()
      guard index < bytes.endIndex else { return opensMap != nil }
      switch (bytes[index], opensMap) {
      case (0x7B, nil), (0x7B, false): opensMap = true
      case (0x5B, nil), (0x5B, false): opensMap = false
      case (0x7D, true): return true
      case (0x22, let isMap?): return isString(before: isMap ? [0x3A] : [0x2C, 0x5D])
      default: return false
      }
      index += 1
    }
  }

  /// Whether a string stands here and one of the bytes behind it, or the end.
  private mutating func isString(before next: [UInt8]) -> Bool {
    guard (try? string()) != nil else { return true }
    skipSpace()
    return index >= bytes.endIndex || next.contains(bytes[index])
  }

  private var malformed: GlossaryError { .malformed(syntax: "JSON", line: line) }

  private mutating func skipSpace() {
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: return
      }
      index += 1
    }
  }

  private mutating func value() throws(GlossaryError) -> DataValue {
    var stack: [Open] = []
    while true {
      skipSpace()
      guard index < bytes.endIndex else { throw malformed }
      var finished: DataValue?
      switch bytes[index] {
      case 0x7B where stack.count >= DataValue.depthLimit,
        0x5B where stack.count >= DataValue.depthLimit:
        finished = DataValue(content: .text(""), line: line)
        try skipNested()
      case 0x7B, 0x5B:
        stack.append(Open(isMap: bytes[index] == 0x7B, line: line))
        index += 1
        if try readKeyOrEnd(&stack) { finished = stack.removeLast().value }
      default: finished = try scalar()
      }
      while let value = finished {
        guard !stack.isEmpty else { return value }
        finished = try add(value, to: &stack) ? stack.removeLast().value : nil
      }
    }
  }

  /// Puts a value into the innermost list or map, and reads on to the next one; true where the list
  /// or map ends.
  private mutating func add(_ value: DataValue, to stack: inout [Open]) throws(GlossaryError)
    -> Bool
  {
    let last = stack.count - 1
    count += 1
    guard count <= DataValue.countLimit else {
      throw .tooManyValues(limit: DataValue.countLimit)
    }
    if let key = stack[last].key {
      stack[last].fields.append(DataField(key: key.text, line: key.line, value: value))
      stack[last].key = nil
    } else {
      stack[last].values.append(value)
    }
    skipSpace()
    guard index < bytes.endIndex else { throw malformed }
    if bytes[index] == 0x2C {
      index += 1
      return try readKeyOrEnd(&stack)
    }
    guard bytes[index] == (stack[last].isMap ? 0x7D : 0x5D) else { throw malformed }
    index += 1
    return true
  }

  /// Reads a map's next key; true where the list or map ends here.
  ///
  /// A comma before the end is common and does no harm.
  private mutating func readKeyOrEnd(_ stack: inout [Open]) throws(GlossaryError) -> Bool {
    let last = stack.count - 1
    skipSpace()
    guard index < bytes.endIndex else { throw malformed }
    if bytes[index] == (stack[last].isMap ? 0x7D : 0x5D) {
      index += 1
      return true
    }
    guard stack[last].isMap else { return false }
    guard bytes[index] == 0x22 else { throw malformed }
    let keyLine = line
    let key = try string()
    skipSpace()
    guard index < bytes.endIndex, bytes[index] == 0x3A else { throw malformed }
    index += 1
    stack[last].key = (key, keyLine)
    return false
  }

  /// Passes over a list or map that is too deep, by its brackets alone.
  private mutating func skipNested() throws(GlossaryError) {
    if findings.isEmpty {
      let remark = Remark.nestingTooDeep(limit: DataValue.depthLimit)
      findings.append(Finding(line: line, remark: remark))
    }
    var depth = 0
    repeat {
      skipSpace()
      guard index < bytes.endIndex else { throw malformed }
      switch bytes[index] {
      case 0x22:
        _ = try string()
        continue
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      default: break
      }
      index += 1
    } while depth > 0
  }

  private mutating func scalar() throws(GlossaryError) -> DataValue {
    let start = line
    if bytes[index] == 0x22 { return DataValue(content: .text(try string()), line: start) }
    let begin = index
    while index < bytes.endIndex,
      bytes[index].isWordByte || [0x2B, 0x2D, 0x2E].contains(bytes[index])
    {
      index += 1
    }
    let word = bytes[begin..<index].string
    guard word == "true" || word == "false" || word == "null" || Double(word) != nil else {
      throw malformed
    }
    return DataValue(content: .text(word == "null" ? "" : word), line: start)
  }
}

// MARK: Strings

extension JSONScan {
  /// The string that begins here, its escapes read.
  private mutating func string() throws(GlossaryError) -> String {
    index += 1
    var text: [UInt8] = []
    var hasEscapes = false
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x22:
        index += 1
        let text = String(decoding: text, as: UTF8.self)
        return hasEscapes ? CleanedText(text).text : text
      case 0x5C:
        hasEscapes = true
        try readEscape(into: &text)
      case 0x0A: throw malformed
      case let byte:
        text.append(byte)
        index += 1
      }
    }
    throw malformed
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(GlossaryError) {
    index += 1
    guard index < bytes.endIndex else { throw malformed }
    let escaped = bytes[index]
    index += 1
    switch escaped {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
    case UInt8(ascii: "r"): break
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escaped)
    case UInt8(ascii: "u"): text += String(try codePoint()).utf8
    default: throw malformed
    }
  }

  /// The character of `\u00e9`, or of two such escapes that are one character's halves in UTF-16.
  private mutating func codePoint() throws(GlossaryError) -> Character {
    let first = try hexadecimal()
    guard (0xD800...0xDBFF).contains(first), index + 1 < bytes.endIndex, bytes[index] == 0x5C,
      bytes[index + 1] == UInt8(ascii: "u")
    else { return Character(Unicode.Scalar(first) ?? "\u{FFFD}") }
    index += 2
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second) else { return "\u{FFFD}" }
    return Character(
      Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00) ?? "\u{FFFD}")
  }

  private mutating func hexadecimal() throws(GlossaryError) -> UInt32 {
    guard index + 4 <= bytes.endIndex,
      let value = UInt32(bytes[index..<(index + 4)].string, radix: 16)
    else { throw malformed }
    index += 4
    return value
  }
}

/// The attribute lines above a block: `[source,swift]`, `[#id.role%header,cols="1,2"]`.
struct AsciiDocAttributes {
  /// The block's style, the first word in the brackets; empty if the brackets begin otherwise.
  private(set) var style = 0..<0
  private(set) var id = 0..<0
  private(set) var roles: [Range<Int>] = []
  private(set) var options: [Range<Int>] = []
  /// The unnamed values in their order, the one with the style first.
  private(set) var positional: [Range<Int>] = []
  private(set) var named: [(name: Range<Int>, value: Range<Int>)] = []

  var isEmpty: Bool { positional.isEmpty && named.isEmpty && id.isEmpty }

  /// The most attributes kept for one block; a hostile line of commas cannot take more memory.
  private static let limit = 50

  /// Adds the attributes between the brackets of one line; `[[id]]` sets only the id.
  mutating func add(_ range: Range<Int>, in source: SourceText) {
    if source.begins(range, with: "["), source.utf8[range].last == UInt8(ascii: "]") {
      id = source.trimmed((range.lowerBound + 1)..<(range.upperBound - 1))
      if let comma = source.offset(of: UInt8(ascii: ","), in: id) { id = id.lowerBound..<comma }
      return
    }
    positional = []
    for part in source.asciiDocParts(of: range) where named.count < Self.limit {
      guard positional.count < Self.limit else { return }
      if let name = part.name {
        named.append((name, part.value))
        if source.equals(name, "options") || source.equals(name, "opts") {
          options += source.asciiDocParts(of: part.value).prefix(Self.limit).map(\.value)
        }
        if source.equals(name, "role") { roles.append(part.value) }
        if source.equals(name, "id") { id = part.value }
      } else {
        positional.append(part.value)
        if positional.count == 1, !part.isQuoted { addShorthand(part.value, in: source) }
      }
    }
  }

  /// Splits `style#id.role%option` into style, id, roles and options.
  private mutating func addShorthand(_ range: Range<Int>, in source: SourceText) {
    let signs = "#.%".utf8
    var (start, sign) = (range.lowerBound, UInt8(0))
    var index = start
    while index <= range.upperBound {
      guard index == range.upperBound || signs.contains(source.utf8[index]) else {
        index += 1
        continue
      }
      let piece = start..<index
      if !piece.isEmpty, roles.count + options.count < Self.limit {
        switch sign {
        case UInt8(ascii: "#"): id = piece
        case UInt8(ascii: "."): roles.append(piece)
        case UInt8(ascii: "%"): options.append(piece)
        default: style = source.trimmed(piece)
        }
      }
      if index < range.upperBound { sign = source.utf8[index] }
      index += 1
      start = index
    }
  }

  /// The value of the last attribute with this name; nil if the name is absent.
  func value(_ name: StaticString, in source: SourceText) -> Range<Int>? {
    named.last { source.equals($0.name, name) }?.value
  }

  func hasOption(_ name: StaticString, in source: SourceText) -> Bool {
    options.contains { source.equals($0, name) }
  }

  /// The attributes as name and value pairs for ``OutlineBuilder/setAttributes(_:of:)``, each value
  /// cut at 1000 bytes.
  func pairs(in source: SourceText) -> [(name: [UInt8], value: [UInt8])] {
    func pair(_ name: String, _ value: Range<Int>) -> (name: [UInt8], value: [UInt8]) {
      (Array(name.utf8), Array(source.utf8[value].prefix(1000)))
    }
    var pairs: [(name: [UInt8], value: [UInt8])] = []
    if !style.isEmpty { pairs.append(pair("style", style)) }
    if !id.isEmpty { pairs.append(pair("id", id)) }
    pairs += roles.map { pair("role", $0) } + options.map { pair("option", $0) }
    pairs += positional.dropFirst().filter { !$0.isEmpty }.map { pair("", $0) }
    for (name, value) in named
    where !["options", "opts", "role", "id"].contains(source.string(name)) {
      pairs.append((Array(source.utf8[name]), Array(source.utf8[value].prefix(1000))))
    }
    return pairs
  }
}

extension SourceText {
  /// The comma-separated parts of `a, "b, c", d=e`, each without its quotes.
  func asciiDocParts(
    of range: Range<Int>
  ) -> [(name: Range<Int>?, value: Range<Int>, isQuoted: Bool)] {
    var parts: [(name: Range<Int>?, value: Range<Int>, isQuoted: Bool)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let end = asciiDocPartEnd(from: index, in: range)
      parts.append(asciiDocPart(trimmed(index..<end)))
      index = end + 1
      if parts.count > 1000 { break }
    }
    return parts
  }

  /// The offset of the comma that ends the part at `start`; commas inside quotes do not count.
  private func asciiDocPartEnd(from start: Int, in range: Range<Int>) -> Int {
    var (index, quote) = (start, UInt8(0))
    var mayBeginQuote = true
    while index < range.upperBound {
      let byte = utf8[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ",") {
        return index
      } else if mayBeginQuote, byte == 0x22 || byte == 0x27 {
        quote = byte
      }
      mayBeginQuote = byte == UInt8(ascii: "=") || mayBeginQuote && byte.isSpace
      index += 1
    }
    return range.upperBound
  }

  private func asciiDocPart(
    _ part: Range<Int>
  ) -> (name: Range<Int>?, value: Range<Int>, isQuoted: Bool) {
    let own = unquoted(part)
    guard own.count == part.count, let sign = offset(of: UInt8(ascii: "="), in: part),
      sign > part.lowerBound,
      utf8[part.lowerBound..<sign].allSatisfy({ $0.isWordByte || $0 == 0x2D || $0 == 0x5F })
    else { return (nil, own, own.count < part.count) }
    let value = unquoted(trimmed((sign + 1)..<part.upperBound))
    return (part.lowerBound..<sign, value, false)
  }

  private func unquoted(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 1, let first = utf8[range].first, first == 0x22 || first == 0x27,
      utf8[range].last == first
    else { return range }
    return (range.lowerBound + 1)..<(range.upperBound - 1)
  }
}

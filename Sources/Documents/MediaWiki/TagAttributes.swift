/// The attributes of a tag or of a table's cell: `class="a" colspan=2`.
struct TagAttributes {
  /// The attributes, with names in lower case and values without quotes.
  private(set) var pairs: [(name: [UInt8], value: [UInt8])] = []

  /// The most bytes kept of a value, and the most attributes, to bound hostile tags.
  private static let (valueLimit, countLimit) = (1000, 50)

  /// Reads the attributes in a range, which may end in the slash of an empty element.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound, pairs.count < Self.countLimit {
      guard bytes[index].isNameByte else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, bytes[index].isNameByte { index += 1 }
      let name = bytes[start..<index].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      pairs.append((name, Self.value(bytes, &index, range.upperBound)))
    }
  }

  private static func value(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> [UInt8] {
    var place = index
    while place < end, bytes[place].isSpace { place += 1 }
    guard place < end, bytes[place] == UInt8(ascii: "=") else { return [] }
    place += 1
    while place < end, bytes[place].isSpace { place += 1 }
    let quote = place < end ? bytes[place] : 0
    let isQuoted = quote == 0x22 || quote == 0x27
    let start = isQuoted ? place + 1 : place
    index = min(start, end)
    while index < end, isQuoted ? bytes[index] != quote : !bytes[index].isSpace { index += 1 }
    let value = bytes[min(start, end)..<index].prefix(valueLimit)
    if isQuoted, index < end { index += 1 }
    return Array(value)
  }

  /// The value of an attribute; nil if it is absent.
  subscript(name: String) -> [UInt8]? {
    pairs.first { $0.name.elementsEqual(name.utf8) }?.value
  }

  /// The value of an attribute as a whole number, at least 0; nil if it is absent or no number.
  func number(_ name: String) -> Int? {
    self[name].flatMap { Int(String(decoding: $0.prefix(6), as: UTF8.self)) }.map { max($0, 0) }
  }
}

extension UInt8 {
  /// Whether a byte can be part of an attribute's name.
  fileprivate var isNameByte: Bool {
    isWordByte || self == UInt8(ascii: "-") || self == UInt8(ascii: ":")
      || self == UInt8(ascii: "_")
  }
}

import Foundation

/// The locations of a tag's parts: `<td colspan="2">`.
struct HTMLTagToken {
  /// From `<` to after `>`.
  let range: Range<Int>
  let name: Range<Int>
  let element: HTMLElement
  /// Whether the tag ends in `/>`.
  let closesItself: Bool
}

/// The locations of an attribute's name and value.
struct HTMLAttribute {
  let name: Range<Int>
  /// The value without its quotation marks; empty if there is none.
  let value: Range<Int>
}

/// Searches a document's bytes for tags; all searches together cost little more than one pass.
struct HTMLBytes {
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  /// Texts that were not found, each with the index from which the search failed.
  private var missing: [String: Int] = [:]
  /// Whether quotation marks are plain characters, after a tag with an unclosed one.
  ///
  /// Each further such tag would be another search to the end of the document.
  private var ignoresQuotes = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, end: Int) {
    (self.bytes, self.end) = (bytes, end)
  }

  /// The index of a byte from `start` on; nil if there is none.
  func index(of byte: UInt8, from start: Int) -> Int? {
    index(of: byte, in: start..<max(start, end))
  }

  /// The index of a byte in a range; nil if there is none.
  func index(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty, let base = bytes.baseAddress,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: found)
  }

  /// The index after a text, ignoring case, from `start` on; nil if there is none.
  mutating func indexBehind(_ text: StaticString, from start: Int) -> Int? {
    let key = text.description
    if let from = missing[key], from <= start { return nil }
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var index = start
    while let found = self.index(of: wanted[0], from: index) {
      if isAt(wanted, found) { return found + wanted.count }
      index = found + 1
    }
    missing[key] = start
    return nil
  }

  /// The index after the name of an element's next end tag; nil if there is none.
  mutating func indexBehindEndTag(of element: HTMLElement, from start: Int) -> Int? {
    let key = "/" + element.name.description
    if let from = missing[key], from <= start { return nil }
    let name = element.nameBytes
    var index = start
    while let mark = self.index(of: 0x3C, from: index) {
      if mark + 1 < end, bytes[mark + 1] == 0x2F, isAt(name, mark + 2) {
        return mark + 2 + name.count
      }
      index = mark + 1
    }
    missing[key] = start
    return nil
  }

  /// Whether a text, given in lower case, is at an index, ignoring case.
  func isAt(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + text.count <= end else { return false }
    for offset in 0..<text.count {
      let byte = bytes[index + offset]
      let isUpper = byte >= 0x41 && byte <= 0x5A
      if (isUpper ? byte | 0x20 : byte) != text[offset] { return false }
    }
    return true
  }

  /// The tag whose name begins at `nameStart`, after `<` or `</`; nil if this is text.
  mutating func tag(from start: Int, nameAt nameStart: Int) -> HTMLTagToken? {
    var index = nameStart
    while index < end, !bytes[index].endsName { index += 1 }
    guard let element = HTMLElement(named: bytes[nameStart..<index]),
      let close = tagEnd(from: index)
    else { return nil }
    let closesItself = bytes[close - 1] == 0x2F && close - 1 >= index
    return HTMLTagToken(
      range: start..<(close + 1), name: nameStart..<index, element: element,
      closesItself: closesItself)
  }

  /// The index of the `>` that ends a tag; a `>` in a quoted value does not.
  private mutating func tagEnd(from start: Int) -> Int? {
    if ignoresQuotes { return closingMark(from: start) }
    var (index, follows) = (start, false)
    while index < end {
      switch bytes[index] {
      case 0x3E: return index
      case 0x3D: follows = true
      case 0x20, 0x09, 0x0A: break
      case 0x22 where follows, 0x27 where follows:
        guard let close = self.index(of: bytes[index], from: index + 1) else {
          ignoresQuotes = true
          return closingMark(from: start)
        }
        index = close
        follows = false
      default: follows = false
      }
      index += 1
    }
    ignoresQuotes = true
    return closingMark(from: start)
  }

  private mutating func closingMark(from start: Int) -> Int? {
    indexBehind(">", from: start).map { $0 - 1 }
  }

  /// The first `limit` attributes of a tag.
  func attributes(of tag: HTMLTagToken, limit: Int) -> [HTMLAttribute] {
    var attributes: [HTMLAttribute] = []
    let end = tag.range.upperBound - 1
    var index = tag.name.upperBound
    while index < end, attributes.count < limit {
      while index < end, bytes[index].isSpace || bytes[index] == 0x2F { index += 1 }
      let start = index
      while index < end, !bytes[index].endsAttributeName || index == start { index += 1 }
      guard start < index else { break }
      let name = start..<index
      while index < end, bytes[index].isSpace { index += 1 }
      var value = index..<index
      if index < end, bytes[index] == 0x3D {
        (value, index) = attributeValue(from: index + 1, before: end)
      }
      attributes.append(HTMLAttribute(name: name, value: value))
    }
    return attributes
  }

  /// The value after `=`, and the index after it.
  private func attributeValue(from start: Int, before end: Int) -> (Range<Int>, Int) {
    var index = start
    while index < end, bytes[index].isSpace { index += 1 }
    guard index < end else { return (index..<index, index) }
    let mark = bytes[index]
    if mark == 0x22 || mark == 0x27, let close = self.index(of: mark, in: (index + 1)..<end) {
      return ((index + 1)..<close, close + 1)
    }
    let first = index
    while index < end, !bytes[index].isSpace { index += 1 }
    // In `<br class=x/>` the slash is not part of the value.
    let isSlash = index == end && index > first && bytes[index - 1] == 0x2F
    return (first..<(isSlash ? index - 1 : index), index)
  }
}

extension UInt8 {
  fileprivate var endsName: Bool { isSpace || self == 0x3E || self == 0x2F || self == 0x3C }
  fileprivate var endsAttributeName: Bool {
    isSpace || self == 0x3D || self == 0x3E || self == 0x2F
  }
}

/// Finds the comments, raw elements, notes, templates and links of a wiki text in one pass.
///
/// Both readers of wiki text look their ends up here: a construct continues over line ends, and
/// inline markup need not search for a closing mark that may be missing.
struct WikiConstructs {
  enum Kind: UInt8 {
    case comment
    /// An element whose content is not markup, such as `<nowiki>`.
    case raw
    /// A footnote: `<ref>` with its text.
    case reference
    case template
    /// An argument of the template that the page is: `{{{name|default}}}`.
    case parameter
    case link
  }

  /// A construct, from its opening mark to after its closing one.
  struct Construct {
    let kind: Kind
    let start: UInt32
    var end: UInt32

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// The constructs ordered by their start; an outer one comes before those inside it.
  private(set) var all: [Construct] = []

  /// Finds all constructs of a text.
  init(in bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { buffer in
      var pairing = WikiPairing(buffer, range, keepsAll: true)
      all = pairing.constructs()
    }
  }

  /// Finds the outermost constructs that continue over a line end.
  init(overLinesIn bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { buffer in
      var pairing = WikiPairing(buffer, range, keepsAll: false)
      all = pairing.constructs()
    }
  }

  /// The construct that begins at an offset; nil if there is none.
  func construct(at offset: Int) -> Construct? {
    let place = firstIndex(from: offset)
    return place < all.count && Int(all[place].start) == offset ? all[place] : nil
  }

  /// The index of the first construct that begins at or after an offset.
  func firstIndex(from offset: Int) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(all[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Pairs opening and closing marks in one pass.
private struct WikiPairing {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private let keepsAll: Bool
  private var index: Int
  private var found: [WikiConstructs.Construct] = []
  /// The indices in `found` of the open constructs.
  private var open: [Int] = []
  /// The number of open marks beyond the limit.
  private var uncounted = 0
  private var lastLineFeed = -1
  /// For each raw element, the offset of its next end tag; the text's end if none follows.
  private var endTags: [String: Int] = [:]
  private var nextCommentEnd = 0

  /// The most open constructs paired: a hostile text opens a million.
  private static let openLimit = 1000

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, keepsAll: Bool) {
    (self.bytes, self.keepsAll) = (bytes, keepsAll)
    (index, end) = (range.lowerBound, range.upperBound)
  }

  mutating func constructs() -> [WikiConstructs.Construct] {
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "{"): openBraces()
      case UInt8(ascii: "}"): closeBraces()
      case UInt8(ascii: "["):
        if peek(1) == UInt8(ascii: "[") {
          push(.link, at: index)
          index += 1
        }
        index += 1
      case UInt8(ascii: "]"): closeLink()
      case UInt8(ascii: "<"): readTag()
      case 0x0A: endLine()
      default: index += 1
      }
    }
    found.removeAll { $0.end == 0 }
    return found
  }

  private func peek(_ offset: Int) -> UInt8 {
    index + offset < end ? bytes[index + offset] : 0
  }

  private func isAt(_ mark: StaticString, _ place: Int) -> Bool {
    guard place + mark.utf8CodeUnitCount <= end else { return false }
    for offset in 0..<mark.utf8CodeUnitCount where bytes[place + offset] != mark.utf8Start[offset] {
      return false
    }
    return true
  }

  // MARK: Pairs

  private mutating func push(_ kind: WikiConstructs.Kind, at start: Int) {
    guard open.count < Self.openLimit else {
      uncounted += 1
      return
    }
    open.append(found.count)
    found.append(WikiConstructs.Construct(kind: kind, start: UInt32(start), end: 0))
  }

  private mutating func close(at place: Int) {
    guard let last = open.popLast() else { return }
    found[last].end = UInt32(place)
    keepIfNeeded(last)
  }

  /// Drops constructs within one line and those inside others, which the line reader does not need.
  private mutating func keepIfNeeded(_ place: Int) {
    guard !keepsAll else { return }
    let goesOverLines = lastLineFeed >= Int(found[place].start)
    found.removeSubrange((goesOverLines ? place + 1 : place)...)
  }

  private mutating func openBraces() {
    let start = index
    while index < end, bytes[index] == UInt8(ascii: "{") { index += 1 }
    var count = index - start
    var place = start
    while count > 1 {
      let isParameter = count == 3
      push(isParameter ? .parameter : .template, at: place)
      place += isParameter ? 3 : 2
      count -= isParameter ? 3 : 2
    }
  }

  private mutating func closeBraces() {
    let start = index
    while index < end, bytes[index] == UInt8(ascii: "}") { index += 1 }
    var place = start
    while index - place > 1 {
      if uncounted > 0 {
        uncounted -= 1
        place += 2
        continue
      }
      dropLinks()
      guard let last = open.last else { return }
      let length = found[last].kind == .parameter ? 3 : 2
      if index - place < length {
        giveUpLast()
        continue
      }
      place += length
      close(at: place)
    }
  }

  /// Drops links still open inside the template that ends here.
  private mutating func dropLinks() {
    while let last = open.last, found[last].kind == .link { giveUpLast() }
  }

  private mutating func giveUpLast() {
    guard let last = open.popLast() else { return }
    if last == found.count - 1 { found.removeLast() }
  }

  private mutating func closeLink() {
    guard peek(1) == UInt8(ascii: "]") else {
      index += 1
      return
    }
    index += 2
    if uncounted > 0 {
      uncounted -= 1
      return
    }
    if let last = open.last, found[last].kind == .link { close(at: index) }
  }

  /// Drops constructs that an author forgot to close: links at a blank line, all at a heading or
  /// term.
  private mutating func endLine() {
    lastLineFeed = index
    index += 1
    if index < end, bytes[index] == 0x0A { dropLinks() }
    if peek(0) == UInt8(ascii: ";") || isAt("==", index) {
      open.removeAll()
      uncounted = 0
    }
  }

  // MARK: Tags

  private mutating func readTag() {
    let start = index
    index += 1
    if isAt("<!--", start) {
      guard let close = commentEnd(from: start + 4) else { return }
      return add(.comment, start..<close)
    }
    guard peek(0).isASCIILetter else { return }
    var place = index
    while place < end, place - index < 20, bytes[place].isWordByte { place += 1 }
    let name = String(decoding: bytes[index..<place], as: UTF8.self).lowercased()
    let isReference = name == "ref"
    guard isReference || WikiTagNames.raw.contains(name), let opened = tagEnd(from: place),
      bytes[opened - 2] != UInt8(ascii: "/"), let close = endTag(of: name, from: opened)
    else { return }
    // Another `<ref>` before the end tag: this one was never closed.
    if isReference, opensReference(in: opened..<close) { return }
    guard let closed = tagEnd(from: close) else { return }
    add(isReference ? .reference : .raw, start..<closed)
  }

  private mutating func add(_ kind: WikiConstructs.Kind, _ range: Range<Int>) {
    for place in range where bytes[place] == 0x0A { lastLineFeed = place }
    found.append(
      WikiConstructs.Construct(
        kind: kind, start: UInt32(range.lowerBound), end: UInt32(range.upperBound)))
    keepIfNeeded(found.count - 1)
    index = range.upperBound
  }

  /// The offset after a tag's `>`; nil if it does not come within 1000 bytes or another tag begins
  /// first.
  private func tagEnd(from start: Int) -> Int? {
    for place in start..<min(start + 1000, end) {
      if bytes[place] == UInt8(ascii: ">") { return place + 1 }
      if bytes[place] == UInt8(ascii: "<"), place > start { return nil }
    }
    return nil
  }

  private mutating func commentEnd(from start: Int) -> Int? {
    if nextCommentEnd < start {
      nextCommentEnd = start
      while nextCommentEnd < end, !isAt("-->", nextCommentEnd) { nextCommentEnd += 1 }
    }
    return nextCommentEnd < end ? nextCommentEnd + 3 : nil
  }

  /// The offset of an element's next end tag; each search resumes where the last one ended.
  private mutating func endTag(of name: String, from start: Int) -> Int? {
    if let known = endTags[name], known >= start { return known < end ? known : nil }
    let mark = Array("</\(name)".utf8)
    var place = start
    while place < end, !isEndTag(mark, place) { place += 1 }
    endTags[name] = place
    return place < end ? place : nil
  }

  private func isEndTag(_ mark: [UInt8], _ place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "<"), place + mark.count < end else { return false }
    for offset in 1..<mark.count {
      let byte = bytes[place + offset]
      guard ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == mark[offset] else {
        return false
      }
    }
    return !bytes[place + mark.count].isWordByte
  }

  private func opensReference(in range: Range<Int>) -> Bool {
    for place in range where bytes[place] == UInt8(ascii: "<") && isAt("<ref", place) {
      if !bytes[place + 4].isWordByte { return true }
    }
    return false
  }
}

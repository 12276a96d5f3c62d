/// What a page says about itself.
struct HTMLMetadata {
  /// `lang` and `title`, as long as they are not part of the outline.
  fileprivate(set) var fields: [(key: String, value: TextRange)] = []
  fileprivate var range = 0..<0
  fileprivate var hasTitle = false
  /// Whether text was met; what the page says of itself from then on is told at once.
  fileprivate var isInText = false

  init() {}
}

/// Elements around the page's text, and those whose content is dropped.
extension HTMLReader {
  mutating func readPageTag(_ tag: HTMLTagToken) {
    guard metadata != nil, tag.element.isNamed("html"),
      let language = source.attribute("lang", of: tag), !language.isEmpty
    else { return }
    tell("lang", TextRange(language), at: tag.range)
  }

  /// Reads a `<title>`, whose content is no markup; only the first one is the page's.
  mutating func readTitle(_ tag: HTMLTagToken) -> Int {
    let start = tag.range.upperBound
    guard let behind = source.indexBehindEndTag(of: tag.element, from: start) else { return start }
    let range = start..<(behind - 7)
    let end = source.index(of: 0x3E, from: behind).map { $0 + 1 } ?? source.end
    guard metadata?.hasTitle == false, range.count < 10_000 else { return end }
    let title = Array(decoded(range).split { $0.isSpace }.joined(separator: [0x20]))
    guard !title.isEmpty else { return end }
    metadata?.hasTitle = true
    let trimmed = builder.source.trimmed(range)
    tell("title", builder.add(title, from: trimmed), at: tag.range)
    return end
  }

  private mutating func tell(_ key: String, _ value: TextRange, at range: Range<Int>) {
    if metadata?.fields.isEmpty ?? true { metadata?.range = range }
    metadata?.fields.append((key, value))
    if metadata?.isInText == true { tellMetadata() }
  }

  /// Adds what the page says about itself, before its first text.
  mutating func tellMetadata() {
    guard let told = metadata else { return }
    metadata?.isInText = true
    guard !told.fields.isEmpty else { return }
    metadata?.fields = []
    builder.addMetadata(told.fields, label: "head", at: told.range)
  }

  /// The index behind an element that holds nothing to read; where it has no end, behind its tag.
  mutating func endOfDropped(_ tag: HTMLTagToken) -> Int {
    let start = tag.range.upperBound
    if tag.closesItself { return start }
    if tag.element.role == .pronunciation { return endOfPronunciation(from: start) }
    let balanced = unbalanced.contains(tag.element.key) ? nil : balancedEnd(of: tag)
    if balanced == nil { unbalanced.insert(tag.element.key) }
    guard let end = balanced ?? source.indexBehindEndTag(of: tag.element, from: start) else {
      return start
    }
    return source.index(of: 0x3E, from: end).map { $0 + 1 } ?? source.end
  }

  /// The index behind the name of the end tag that belongs to a start tag, others of the name
  /// between them counted; nil where too few end tags follow.
  private mutating func balancedEnd(of tag: HTMLTagToken) -> Int? {
    var (index, depth) = (tag.range.upperBound, 1)
    while depth > 0 {
      guard let end = source.indexBehindEndTag(of: tag.element, from: index) else { return nil }
      depth += source.startTagCount(tag.element, in: index..<end) - 1
      index = end
    }
    return index
  }

  /// The index of the tag that ends what is written above a text; its own end tag may be missing.
  private func endOfPronunciation(from start: Int) -> Int {
    var index = start
    let limit = min(start + 1000, source.end)
    while let mark = source.index(of: 0x3C, in: index..<limit) {
      let tag = source.bytes[(mark + 1)..<min(mark + 4, source.end)]
      if tag.starts(with: "/rt".utf8) || tag.starts(with: "/rp".utf8) {
        return source.index(of: 0x3E, from: mark).map { $0 + 1 } ?? source.end
      }
      if tag.starts(with: "r".utf8) || tag.starts(with: "/ru".utf8) { return mark }
      index = mark + 1
    }
    return start
  }
}

extension HTMLBytes {
  /// How many start tags of an element stand in a range.
  func startTagCount(_ element: HTMLElement, in range: Range<Int>) -> Int {
    let name = element.nameBytes
    var (count, index) = (0, range.lowerBound)
    while let mark = self.index(of: 0x3C, in: index..<range.upperBound) {
      let next = mark + 1 + name.count
      if isAt(name, mark + 1), next < end, !bytes[next].isWordByte { count += 1 }
      index = mark + 1
    }
    return count
  }

  /// Where an attribute's value stands; nil where a tag has no such attribute.
  func attribute(_ name: String, of tag: HTMLTagToken) -> Range<Int>? {
    guard tag.range.upperBound - tag.name.upperBound > name.utf8.count else { return nil }
    return attributes(of: tag, limit: 256).first {
      bytes[$0.name].elementsEqual(name.utf8) { $0 | 0x20 == $1 | 0x20 }
    }?.value
  }

  /// Whether just this text stands in a range.
  func isText(_ text: String) -> (Range<Int>) -> Bool {
    { bytes[$0].elementsEqual(text.utf8) { $0 | 0x20 == $1 | 0x20 } }
  }

  /// The number that stands in a range.
  func number(_ range: Range<Int>) -> Int? {
    let digits = bytes[range].drop { $0.isSpace }.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return nil }
    return Int(String(decoding: digits.prefix(9), as: UTF8.self))
  }
}

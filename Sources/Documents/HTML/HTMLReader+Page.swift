/// The facts of a page about itself, such as its title and language.
struct HTMLMetadata {
  /// `lang` and `title`, until they are added to the outline.
  fileprivate(set) var fields: [(key: String, value: TextRange)] = []
  fileprivate var range = 0..<0
  fileprivate var hasTitle = false
  /// Whether text has begun; later facts are added to the outline at once.
  fileprivate var isInText = false

  init() {}
}

/// Reads the elements around the page's text and skips those without text.
extension HTMLReader {
  mutating func readPageTag(_ tag: HTMLTagToken) {
    guard metadata != nil, tag.element.isNamed("html"),
      let language = source.attribute("lang", of: tag), !language.isEmpty
    else { return }
    addMetadata("lang", TextRange(language), at: tag.range)
  }

  /// Reads a `<title>`, whose content is not markup; only the first is the page's title.
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
    addMetadata("title", builder.add(title, from: trimmed), at: tag.range)
    return end
  }

  private mutating func addMetadata(_ key: String, _ value: TextRange, at range: Range<Int>) {
    if metadata?.fields.isEmpty ?? true { metadata?.range = range }
    metadata?.fields.append((key, value))
    if metadata?.isInText == true { addPendingMetadata() }
  }

  /// Adds the page's metadata to the outline, before its first text.
  mutating func addPendingMetadata() {
    guard let pending = metadata else { return }
    metadata?.isInText = true
    guard !pending.fields.isEmpty else { return }
    metadata?.fields = []
    builder.addMetadata(pending.fields, label: "head", at: pending.range)
  }

  /// The index after a skipped element; without an end tag, after its start tag.
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

  /// The index after the name of the matching end tag; nil if too few end tags follow.
  ///
  /// Nested elements of the same name are counted.
  private mutating func balancedEnd(of tag: HTMLTagToken) -> Int? {
    var (index, depth) = (tag.range.upperBound, 1)
    while depth > 0 {
      guard let end = source.indexBehindEndTag(of: tag.element, from: index) else { return nil }
      depth += source.startTagCount(tag.element, in: index..<end) - 1
      index = end
    }
    return index
  }

  /// The index of the tag that ends a pronunciation, whose own end tag may be missing.
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
  /// The number of start tags of an element in a range.
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

  /// The location of an attribute's value; nil if the tag does not have the attribute.
  func attribute(_ name: String, of tag: HTMLTagToken) -> Range<Int>? {
    guard tag.range.upperBound - tag.name.upperBound > name.utf8.count else { return nil }
    return attributes(of: tag, limit: 256).first {
      bytes[$0.name].elementsEqual(name.utf8) { $0 | 0x20 == $1 | 0x20 }
    }?.value
  }

  /// Whether a range consists of this text, ignoring case.
  func isText(_ text: String) -> (Range<Int>) -> Bool {
    { bytes[$0].elementsEqual(text.utf8) { $0 | 0x20 == $1 | 0x20 } }
  }

  /// The number at the beginning of a range; nil if there is none.
  func number(_ range: Range<Int>) -> Int? {
    let digits = bytes[range].drop { $0.isSpace }.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return nil }
    return Int(String(decoding: digits.prefix(9), as: UTF8.self))
  }
}

/// Makes blocks of the text between tags.
extension HTMLReader {
  /// Ends the open paragraph, if any; open inline elements continue in the next one.
  mutating func endParagraph() {
    let isBlank = text.isEmpty
    if !isBlank { add(0..<text.count, at: text.range) }
    text.reset()
    // A continued element has a span in each paragraph, and each counts against the limit.
    if !isBlank { elementCount += text.parts.count }
  }

  /// Ends the text before a block; the inline elements around the block become blocks themselves.
  mutating func endTextAroundBlock() {
    let first = open.firstIndex(where: \.isPart)
    guard let first else { return endParagraph() }
    let starts = text.openParts.map(\.range.lowerBound)
    var (from, offset) = (0, text.range.lowerBound)
    for (index, start) in zip(open.indices[first...], starts) {
      let tag = open[index].tag
      // Text before the element's tag in this paragraph becomes a paragraph of its own.
      if start > from {
        add(from..<start, at: offset..<max(offset, tag.lowerBound), withOpenParts: false)
        offset = max(offset, tag.upperBound)
      }
      from = start
      let container = builder.open(.element, label: open[index].label, at: tag)
      let attributes = open[index].attributes
      builder.update(container) { $0.attributes = attributes }
      open[index].state = .container(container)
    }
    if from < text.count || text.count == 0 && !text.isEmpty {
      add(
        from..<text.count, at: min(offset, text.range.upperBound)..<text.range.upperBound,
        withOpenParts: false)
    }
    text.resetAll()
  }

  /// Adds a part of the text as a paragraph, or as the innermost container's own text.
  private mutating func add(
    _ stretch: Range<Int>, at range: Range<Int>, withOpenParts: Bool = true
  ) {
    let tag = paragraphTag
    // Only the first paragraph of a `<p>` gets its label and attributes.
    if tag != nil { paragraphTag = (.empty, 0..<0) }
    guard let stored = text.store(stretch, withOpenParts: withOpenParts, in: &builder) else {
      return
    }
    let isPlain = tag?.attributes.isEmpty ?? true
    if isPlain, let owner = open.last(where: { $0.blockIndex != nil })?.blockIndex,
      builder.mayTakeText(owner)
    {
      builder.setText(stored.text, spans: stored.spans, of: owner, at: range)
      return
    }
    // Text already read is kept even at the limit; only what follows is dropped.
    if tag?.label.isEmpty ?? true { _ = reserveElement(at: range.lowerBound) }
    addPendingMetadata()
    let index = builder.addBlock(.paragraph, text: InlineText(), at: range)
    builder.setText(stored.text, spans: stored.spans, of: index, at: range)
    builder.update(index) {
      if let tag { ($0.label, $0.attributes) = (tag.label, tag.attributes) }
    }
  }

  /// Adds a heading or preformatted text at its end.
  mutating func endFlat(_ element: OpenElement) {
    defer { text.reset() }
    guard let stored = text.store(0..<text.count, in: &builder) else { return }
    addPendingMetadata()
    let kind = element.element.role == .preformatted ? Block.Kind.code : .heading
    let index = builder.addBlock(kind, text: InlineText(), level: element.level, at: text.range)
    builder.setText(stored.text, spans: stored.spans, of: index, at: text.range)
    builder.update(index) {
      ($0.label, $0.attributes) = (element.label, element.attributes)
    }
  }

  /// Stores the name of a tag's element, in lower case.
  mutating func addName(of tag: HTMLTagToken) -> TextRange {
    let name = source.bytes[tag.name]
    if name.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) {
      return builder.addOnce(String(decoding: name, as: UTF8.self).lowercased())
    }
    return TextRange(tag.name)
  }

  /// Stores a tag's attributes and returns their indices.
  mutating func addAttributes(of tag: HTMLTagToken) -> Range<Int> {
    // Fast path: most tags have no attributes.
    guard tag.range.upperBound - tag.name.upperBound > 2 else { return 0..<0 }
    let first = builder.attributeCount
    let limit = builder.limits.elements * 2
    for attribute in source.attributes(of: tag, limit: Self.attributeLimit) {
      guard builder.attributeCount < limit else { break }
      builder.addAttribute(name: lowercased(attribute.name), value: value(attribute.value))
    }
    return first..<builder.attributeCount
  }

  private mutating func lowercased(_ range: Range<Int>) -> TextRange {
    let name = source.bytes[range]
    guard name.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return TextRange(range) }
    return builder.addOnce(String(decoding: name.prefix(100), as: UTF8.self).lowercased())
  }

  /// Stores an attribute's value, cut at the limit, with its character references decoded.
  private mutating func value(_ range: Range<Int>) -> TextRange {
    var end = range.upperBound
    if range.count > Self.valueLimit {
      end = range.lowerBound + Self.valueLimit
      while end > range.lowerBound, source.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    let range = range.lowerBound..<end
    guard source.index(of: 0x26, in: range) != nil else { return TextRange(range) }
    return builder.add(decoded(range))
  }

  /// A text with its character references decoded.
  mutating func decoded(_ range: Range<Int>) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if source.bytes[index] == 0x26, let reference = references.text(at: index, in: source),
        reference.end <= range.upperBound
      {
        decoded += reference.text
        index = reference.end
      } else {
        decoded.append(source.bytes[index])
        index += 1
      }
    }
    return decoded
  }

  /// The most attributes read of a tag, to bound hostile ones.
  private static let attributeLimit = 256
  /// The most bytes kept of a value: a `data:` address may be as long as the page.
  private static let valueLimit = 1000
}

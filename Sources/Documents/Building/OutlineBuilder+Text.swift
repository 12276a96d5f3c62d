/// Stores texts, spans and attributes.
extension OutlineBuilder {
  /// The bytes of a stored text.
  func bytes(_ range: TextRange) -> ArraySlice<UInt8> {
    let sourceCount = source.utf8.count
    return range.start < sourceCount || range.isEmpty
      ? source.utf8[range.start..<range.end]
      : added[(range.start - sourceCount)..<(range.end - sourceCount)]
  }

  /// Stores text that is not in the document in this form.
  mutating func add(_ text: some Collection<UInt8>) -> TextRange {
    guard !text.isEmpty else { return .empty }
    let start = source.utf8.count + added.count
    added.append(contentsOf: text)
    return TextRange(start, start + text.count)
  }

  /// Stores a marker or name that recurs in a document; the first thousand are stored once.
  mutating func addOnce(_ text: String) -> TextRange {
    if let known = addedOnce[text] { return known }
    let range = add(text.utf8)
    if addedOnce.count < 1000 { addedOnce[text] = range }
    return range
  }

  /// Stores a text, without a copy if the document has it unchanged at `range`.
  mutating func add(_ text: some Collection<UInt8>, from range: Range<Int>) -> TextRange {
    source.utf8[range].elementsEqual(text) ? TextRange(range) : add(text)
  }

  mutating func setText(_ text: InlineText, of index: Int, from range: Range<Int>) {
    let text = text.trimmed
    let stored = add(text.bytes, from: source.trimmed(range))
    blocks[index].text = stored
    guard reserveSpans(text.spans.count, of: index) else { return }
    let first = spans.count
    for span in text.spans {
      var placed = Span(
        span.kind,
        range: TextRange(stored.start + span.range.lowerBound, stored.start + span.range.upperBound)
      )
      placed.label = add(span.label)
      placed.attributes = addAttributes(span.attributes)
      spans.append(placed)
    }
    blocks[index].spans = first..<spans.count
  }

  /// Checks the span limit before `count` spans are added; false leaves the text without spans.
  ///
  /// The first refusal is recorded as a problem.
  mutating func reserveSpans(_ count: Int, of index: Int) -> Bool {
    guard count > 0 else { return false }
    if spans.count + count <= limits.spans { return true }
    if !isOutOfSpans { note(.markupNotRead, at: blocks[index].source.start) }
    isOutOfSpans = true
    return false
  }

  /// Sets a block's own text from stored text, spans with outline ranges, and its location.
  mutating func setText(
    _ text: TextRange, spans placed: [Span], of index: Int, at range: Range<Int>
  ) {
    blocks[index].text = text
    blocks[index].source = SourceRange(range)
    guard reserveSpans(placed.count, of: index) else { return }
    let first = spans.count
    spans.append(contentsOf: placed)
    blocks[index].spans = first..<spans.count
  }

  /// Whether the next paragraph would become this container's own text.
  func mayTakeText(_ index: Int) -> Bool {
    index == blocks.count - 1 && blocks[index].kind.mayOpenWithText && blocks[index].text.isEmpty
  }

  /// The number of attributes of all blocks and spans so far.
  var attributeCount: Int { attributes.count }

  /// Adds an attribute whose name and value are already stored.
  mutating func addAttribute(name: TextRange, value: TextRange) {
    attributes.append(Attribute(name: name, value: value))
  }

  /// The value of an attribute among those at `range`; nil if none has this name.
  func attributeValue(_ name: String, in range: Range<Int>) -> TextRange? {
    let buffer = TextBuffer(source: source.utf8, added: added)
    return attributes[range].first { buffer.bytes($0.name).elementsEqual(name.utf8) }?.value
  }

  mutating func setAttributes(_ pairs: [(name: [UInt8], value: [UInt8])], of index: Int) {
    blocks[index].attributes = addAttributes(pairs)
  }

  mutating func addAttributes(_ pairs: [(name: [UInt8], value: [UInt8])]) -> Range<Int> {
    guard !pairs.isEmpty else { return 0..<0 }
    let first = attributes.count
    for pair in pairs {
      attributes.append(Attribute(name: add(pair.name), value: add(pair.value)))
    }
    return first..<attributes.count
  }
}

/// Text read from inline markup, with the spans that the markup made.
///
/// A span's offsets count bytes from the start of this text. ``OutlineBuilder`` adds the position of
/// the text in the outline when it appends both.
struct InlineText {
  private(set) var bytes: [UInt8] = []
  private(set) var spans: [InlineSpan] = []
  /// The highest end of all spans, so that `dropLastSpace()` need not visit them.
  private var spansEnd = 0

  /// A span of a text that is not yet in an outline.
  struct InlineSpan {
    var kind: Span.Kind
    var range: Range<Int>
    var label: [UInt8] = []
    var attributes: [(name: [UInt8], value: [UInt8])] = []
  }

  init() {}

  /// Text without any span.
  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  var isEmpty: Bool { bytes.isEmpty }
  var last: UInt8? { bytes.last }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  /// Appends the characters of an entity or escape, without those that are invisible.
  ///
  /// Line separators become spaces, since a line feed in a block's text means the end of a source
  /// line.
  mutating func append(decoded text: String) {
    for scalar in text.unicodeScalars where !scalar.isInvisible {
      bytes.append(scalar.separatesLines ? " " : scalar)
    }
  }

  /// Appends a line feed that the author asked for, as `<br>` does.
  mutating func appendLineBreak() {
    spans.append(InlineSpan(kind: .lineBreak, range: bytes.count..<(bytes.count + 1)))
    bytes.append(0x0A)
    spansEnd = bytes.count
  }

  /// Marks every line feed as one that the author asked for.
  mutating func markLineBreaks() {
    let known = Set(spans.lazy.filter { $0.kind == .lineBreak }.map(\.range.lowerBound))
    let breaks = bytes.indices.filter { bytes[$0] == 0x0A && !known.contains($0) }
    guard !breaks.isEmpty else { return }
    spans += breaks.map { InlineSpan(kind: .lineBreak, range: $0..<($0 + 1)) }
    spans.sort {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }

  /// Appends a text with its spans.
  mutating func append(_ inner: InlineText) {
    let offset = bytes.count
    bytes.append(contentsOf: inner.bytes)
    if !inner.spans.isEmpty { spansEnd = max(spansEnd, offset + inner.spansEnd) }
    for span in inner.spans {
      var moved = span
      moved.range = (span.range.lowerBound + offset)..<(span.range.upperBound + offset)
      spans.append(moved)
    }
  }

  /// Appends a text as one span, with the spans inside it.
  mutating func append(
    _ inner: InlineText, as kind: Span.Kind, label: some Sequence<UInt8> = EmptyCollection(),
    attributes: [(name: [UInt8], value: [UInt8])] = []
  ) {
    spans.append(
      InlineSpan(
        kind: kind, range: bytes.count..<(bytes.count + inner.bytes.count), label: Array(label),
        attributes: attributes))
    spansEnd = max(spansEnd, bytes.count + inner.bytes.count)
    append(inner)
  }

  /// Marks the end of the text so far with an empty span, for a picture or a footnote mark.
  mutating func mark(_ kind: Span.Kind, label: some Sequence<UInt8>) {
    append(InlineText(), as: kind, label: label)
  }

  /// Appends a span whose range is relative to this text.
  mutating func append(span: InlineSpan) { spans.append(span) }

  /// Opens a span at the end of the text so far, until ``close(_:)`` ends it.
  ///
  /// - Returns: The span's index.
  mutating func open(
    _ kind: Span.Kind, label: some Sequence<UInt8> = EmptyCollection(),
    attributes: [(name: [UInt8], value: [UInt8])] = []
  ) -> Int {
    append(InlineText(), as: kind, label: label, attributes: attributes)
    return spans.count - 1
  }

  /// Ends a span at the end of the text so far.
  mutating func close(_ index: Int) {
    spans[index].range = spans[index].range.lowerBound..<bytes.count
    spansEnd = bytes.count
  }

  /// Removes an opened span whose end was not found; its text stays.
  mutating func removeSpan(_ index: Int) { spans.remove(at: index) }

  /// The size of the text so far, to return to with ``cut(to:)``.
  var size: (bytes: Int, spans: Int) { (bytes.count, spans.count) }

  /// Removes the text and the spans added since the given size.
  mutating func cut(to size: (bytes: Int, spans: Int)) {
    bytes.removeLast(max(bytes.count - size.bytes, 0))
    spans.removeLast(max(spans.count - size.spans, 0))
  }

  /// Makes the text from an offset on a span, around the spans already inside it.
  mutating func enclose(from start: Int, as kind: Span.Kind, label: [UInt8] = []) {
    spansEnd = bytes.count
    var place = spans.count
    while place > 0, spans[place - 1].range.lowerBound >= start { place -= 1 }
    spans.insert(InlineSpan(kind: kind, range: start..<bytes.count, label: label), at: place)
  }

  /// Removes a trailing space, as before a footnote mark that leaves no text.
  mutating func dropLastSpace() {
    guard bytes.last == 0x20 else { return }
    bytes.removeLast()
    // Most spaces are outside all spans: return early, or a text with a million footnotes visits
    // every span for each of them.
    guard spansEnd > bytes.count else { return }
    spansEnd = bytes.count
    for index in spans.indices where spans[index].range.upperBound > bytes.count {
      let range = spans[index].range
      spans[index].range = min(range.lowerBound, bytes.count)..<bytes.count
    }
  }

  /// The text without blank lines and without white space at its ends and around its line feeds.
  var trimmed: InlineText {
    guard needsTrimming else { return self }
    var result = InlineText()
    result.bytes.reserveCapacity(bytes.count)
    let places = result.appendTrimmed(bytes)
    result.spansEnd = result.bytes.count
    result.spans = spans.compactMap { span in
      var moved = span
      let (lower, upper) = (places[span.range.lowerBound], places[span.range.upperBound])
      moved.range = lower..<max(upper, lower)
      if span.kind == .lineBreak {
        // A kept line break moves to the one line feed that its run of white space became.
        let at = lower < result.bytes.count && result.bytes[lower] == 0x0A ? lower : lower - 1
        guard at >= 0, result.bytes[at] == 0x0A else { return nil }
        moved.range = at..<(at + 1)
      }
      return moved
    }
    return result
  }

  /// Appends bytes without needless white space; returns the new offset of each of them, and of the
  /// end.
  private mutating func appendTrimmed(_ bytes: [UInt8]) -> [Int] {
    var places = [Int](repeating: 0, count: bytes.count + 1)
    var index = 0
    while index < bytes.count {
      guard let (end, breaksLine) = bytes.spaceRun(at: index) else {
        places[index] = self.bytes.count
        self.bytes.append(bytes[index])
        index += 1
        continue
      }
      let isAtEnd = self.bytes.isEmpty || end == bytes.count
      let kept = isAtEnd ? [] : breaksLine ? [0x0A] : bytes[index..<end]
      for place in index..<end {
        places[place] = self.bytes.count + min(place - index, kept.count)
      }
      self.bytes.append(contentsOf: kept)
      index = end
    }
    places[bytes.count] = self.bytes.count
    return places
  }

  private var needsTrimming: Bool {
    var previous: UInt8 = 0x0A
    for byte in bytes {
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A
      if isSpace, previous == 0x0A { return true }
      if byte == 0x0A, previous == 0x20 || previous == 0x09 { return true }
      previous = byte
    }
    if bytes.isEmpty { return false }
    return previous == 0x0A || bytes.spaceLength(at: 0, before: bytes.count) != nil
      || bytes.spaceLength(before: bytes.count, from: 0) != nil
  }
}

extension [UInt8] {
  /// The end of the white space that begins at an offset, and whether a line feed is in it; nil when
  /// there is none.
  fileprivate func spaceRun(at start: Int) -> (end: Int, breaksLine: Bool)? {
    var (end, breaksLine) = (start, false)
    while end < count, let length = spaceLength(at: end, before: count) {
      breaksLine = breaksLine || self[end] == 0x0A
      end += length
    }
    return end > start ? (end, breaksLine) : nil
  }
}

/// The text of the open paragraph, with white space collapsed as in a browser.
///
/// While the document has the same text, it is kept as a range of the document, without a copy.
struct HTMLText {
  /// A part of the text in an inline element, by offsets in the text.
  struct Part {
    let kind: Span.Kind
    var range: Range<Int>
    let label: TextRange
    let attributes: Range<Int>
    var isOpen: Bool
    /// Whether its element began in an earlier paragraph.
    var isContinued = false
  }

  /// White space that becomes part of the text only if more text follows.
  private enum Space { case none, space, lineFeed, lineBreak }

  private let source: UnsafeBufferPointer<UInt8>
  private var copy: [UInt8] = []
  /// The location of the text in the document; nil once it differs and was copied.
  private var verbatim: Range<Int>? = 0..<0
  private var space = Space.none
  private(set) var parts: [Part] = []
  /// From the first to after the last byte of the document in the text.
  private(set) var range = 0..<0

  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  var count: Int { verbatim?.count ?? copy.count }

  private var hasPicture = false

  /// Whether the text has reached its size limit and must end within its paragraph.
  ///
  /// Bounds the memory of a page that is a single paragraph: 8 MB of copied text, or 200,000 spans.
  var isTooLong: Bool { copy.count > 8 << 20 || parts.count > 200_000 }

  /// Whether the paragraph has neither text nor a picture.
  var isEmpty: Bool { count == 0 && !hasPicture }

  /// Clears the text; open parts continue in the next one.
  mutating func reset() {
    copy.removeAll(keepingCapacity: copy.capacity < 1 << 16)
    (verbatim, space, range, hasPicture) = (0..<0, .none, 0..<0, false)
    parts.removeAll { !$0.isOpen }
    for index in parts.indices { (parts[index].range, parts[index].isContinued) = (0..<0, true) }
  }

  /// Sets the paragraph's location if it begins with a picture.
  mutating func begin(at place: Range<Int>) {
    if range.isEmpty { range = place }
  }

  // MARK: White space

  mutating func addSpace(_ byte: UInt8) {
    if count == 0 { return }
    if byte == 0x0A, space != .lineBreak {
      space = .lineFeed
    } else if space == .none {
      space = .space
    }
  }

  /// Breaks the line; false if it is broken already, so that the paragraph ends.
  mutating func breakLine() -> Bool {
    if count == 0 { return true }
    if space == .lineBreak { return false }
    space = .lineBreak
    return true
  }

  /// Whether the next text begins a line.
  private var isAtLineStart: Bool { count == 0 || space == .lineBreak }

  // MARK: Text

  /// Appends a word of the document; it contains no white space that collapses.
  mutating func append(word: Range<Int>) {
    var word = word
    if isAtLineStart, source[word.lowerBound] >= 0x80 {
      word = word.lowerBound..<word.upperBound
      while !word.isEmpty,
        let length = source.spaceLength(at: word.lowerBound, before: word.upperBound)
      {
        word = (word.lowerBound + length)..<word.upperBound
      }
      if word.isEmpty { return }
    }
    if let known = verbatim, known.isEmpty || follows(word.lowerBound, known) {
      if !known.isEmpty { placeSpace() }
      verbatim = (known.isEmpty ? word.lowerBound : known.lowerBound)..<word.upperBound
      range = (known.isEmpty ? word.lowerBound : range.lowerBound)..<word.upperBound
      return
    }
    beginCopy()
    placeSpace()
    copy.append(contentsOf: UnsafeBufferPointer(rebasing: source[word]))
    range = range.lowerBound..<word.upperBound
  }

  /// Appends the text of a character reference.
  mutating func append(_ text: [UInt8], from word: Range<Int>) {
    if isAtLineStart, text.isEmpty || text.spaceLength(at: 0, before: text.count) == text.count {
      return
    }
    if count == 0 { range = word }
    beginCopy()
    placeSpace()
    copy.append(contentsOf: text)
    range = range.lowerBound..<word.upperBound
  }

  /// Appends text whose white space is kept.
  mutating func append(preformatted text: Range<Int>) {
    guard !text.isEmpty else { return }
    if space == .lineBreak {
      beginCopy()
      placeSpace()
    }
    space = .none
    if let known = verbatim, known.isEmpty || known.upperBound == text.lowerBound {
      verbatim = (known.isEmpty ? text.lowerBound : known.lowerBound)..<text.upperBound
    } else {
      beginCopy()
      copy.append(contentsOf: UnsafeBufferPointer(rebasing: source[text]))
    }
    range = (range.isEmpty ? text.lowerBound : range.lowerBound)..<text.upperBound
  }

  /// Whether a word follows the text in the document with just the pending white space between.
  private func follows(_ word: Int, _ text: Range<Int>) -> Bool {
    switch space {
    case .none: word == text.upperBound
    case .space: word == text.upperBound + 1 && source[text.upperBound] == 0x20
    case .lineFeed: word == text.upperBound + 1 && source[text.upperBound] == 0x0A
    case .lineBreak: false
    }
  }

  private mutating func beginCopy() {
    guard let known = verbatim else { return }
    copy.append(contentsOf: UnsafeBufferPointer(rebasing: source[known]))
    verbatim = nil
  }

  /// Appends the pending white space; parts that begin here are moved after it.
  private mutating func placeSpace() {
    guard space != .none else { return }
    let offset = count
    if verbatim == nil { copy.append(space == .space ? 0x20 : 0x0A) }
    for index in parts.indices.reversed() {
      guard parts[index].range.lowerBound == offset else { break }
      let end = max(parts[index].range.upperBound, offset + 1)
      parts[index].range = (offset + 1)..<end
    }
    if space == .lineBreak {
      parts.append(
        Part(
          kind: .lineBreak, range: offset..<(offset + 1), label: .empty, attributes: 0..<0,
          isOpen: false))
    }
    space = .none
  }

  // MARK: Parts

  /// Opens a part and returns its index.
  mutating func open(_ kind: Span.Kind, label: TextRange, attributes: Range<Int>) -> Int {
    if kind == .image { hasPicture = true }
    parts.append(
      Part(
        kind: kind, range: count..<count, label: label, attributes: attributes, isOpen: true))
    return parts.count - 1
  }

  /// Closes the innermost open part.
  mutating func closePart() {
    guard let index = parts.lastIndex(where: \.isOpen) else { return }
    parts[index].range = parts[index].range.lowerBound..<max(count, parts[index].range.lowerBound)
    parts[index].isOpen = false
    // A continued part without text in this paragraph is dropped.
    if parts[index].isContinued, parts[index].range.isEmpty, index == parts.count - 1 {
      parts.removeLast()
    }
  }

  /// The open parts, outermost first.
  var openParts: [Part] { parts.filter(\.isOpen) }

  /// Clears all parts, even open ones, after their elements were made blocks.
  mutating func resetAll() {
    parts = []
    reset()
  }

  // MARK: Storing

  /// Stores a part of the text, trimmed; nil if it has neither text nor a picture.
  ///
  /// - Parameters:
  ///   - stretch: Offsets in the text.
  ///   - withOpenParts: Whether open parts become spans that end here.
  ///   - builder: The builder that stores the text.
  /// - Returns: The text, and its spans ordered by their start.
  func store(
    _ stretch: Range<Int>, withOpenParts: Bool = true, in builder: inout OutlineBuilder
  ) -> (text: TextRange, spans: [Span])? {
    let trimmed = trimmed(stretch)
    let hasPicture = parts.contains { $0.kind == .image && stretch.contains($0.range.lowerBound) }
    guard !trimmed.isEmpty || hasPicture || self.hasPicture && stretch.isEmpty else { return nil }
    let text =
      verbatim.map {
        TextRange($0.lowerBound + trimmed.lowerBound, $0.lowerBound + trimmed.upperBound)
      } ?? builder.add(copy[trimmed])
    var spans: [Span] = []
    for part in parts where withOpenParts || !part.isOpen {
      let start = part.range.lowerBound
      guard stretch.contains(start) || start == count && stretch.upperBound == count else {
        continue
      }
      let end = part.isOpen ? stretch.upperBound : part.range.upperBound
      let lower = min(max(start, trimmed.lowerBound), trimmed.upperBound)
      let upper = max(lower, min(end, trimmed.upperBound))
      let offset = text.start - trimmed.lowerBound
      var span = Span(part.kind, range: TextRange(lower + offset, upper + offset))
      (span.label, span.attributes) = (part.label, part.attributes)
      spans.append(span)
    }
    return (text, sorted(spans))
  }

  /// Sorts spans by their start, outer before inner ones; a line break precedes spans after it.
  private func sorted(_ spans: [Span]) -> [Span] {
    let isSorted = zip(spans, spans.dropFirst()).allSatisfy { $0.range.start <= $1.range.start }
    if isSorted { return spans }
    return spans.enumerated()
      .sorted { ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset) }
      .map(\.element)
  }

  private func trimmed(_ stretch: Range<Int>) -> Range<Int> {
    if let verbatim {
      let base = verbatim.lowerBound
      let range = source.trimmed((base + stretch.lowerBound)..<(base + stretch.upperBound))
      return (range.lowerBound - base)..<(range.upperBound - base)
    }
    return copy.withUnsafeBufferPointer { $0.trimmed(stretch) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The length of the white space character at an index; nil if there is none.
  fileprivate func spaceLength(at index: Int, before end: Int) -> Int? {
    switch self[index] {
    case 0x09, 0x0A, 0x20: 1
    case 0xC2: index + 1 < end && self[index + 1] == 0xA0 ? 2 : nil
    case 0xE1: index + 2 < end && self[index + 1] == 0x9A && self[index + 2] == 0x80 ? 3 : nil
    case 0xE2 where index + 2 < end:
      switch (self[index + 1], self[index + 2]) {
      case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): 3
      default: nil
      }
    case 0xE3: index + 2 < end && self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : nil
    default: nil
    }
  }

  /// A range without white space at its ends.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, let length = spaceLength(at: lower, before: upper) { lower += length }
    while lower < upper {
      let length = (1...3).first {
        upper - $0 >= lower && spaceLength(at: upper - $0, before: upper) == $0
      }
      guard let length else { break }
      upper -= length
    }
    return lower..<upper
  }
}

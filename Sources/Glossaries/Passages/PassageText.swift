import Documents

/// The text of a block as one string with its marks.
///
/// Soft line ends become spaces; line breaks that the author asked for stay.
struct PassageText {
  private(set) var bytes: [UInt8] = []
  private(set) var marks: [Passage.Mark] = []
  /// The start of each source line in ``bytes``, and whether the author asked for the break.
  private(set) var lines: [Line] = [Line(start: 0, isAsked: false)]

  struct Line {
    let start: Int
    let isAsked: Bool
    /// The offset in the block's text, in bytes.
    var sourceStart = 0
  }

  /// Reads the text of a block.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - outline: Its outline.
  ///   - hidden: Whether a span, by its index in the outline, is left out.
  ///   - keepsLines: Whether every line feed is the author's, as in a spreadsheet's cell.
  ///   - keepsFirstLine: Whether the first line feed is the author's.
  ///   - keepsBareLeads: Whether a fully marked line is kept apart from the sentence below it.
  init(
    _ block: Documents.Block, in outline: Documents.Outline, hidden: (Int) -> Bool = { _ in false },
    keepsLines: Bool = false, keepsFirstLine: Bool = false, keepsBareLeads: Bool = false
  ) {
    let source = outline.bytes(block.text)
    guard !block.spans.isEmpty || source.contains(where: { $0 == 0x0A || $0 == 0x09 || $0 == 0xA0 })
    else {
      bytes = Array(source)
      return
    }
    let start = block.text.start
    let range = { (span: Span) in (span.range.start - start)..<(span.range.end - start) }
    let spans = Array(zip(block.spans, outline.spans(of: block)))
    let breaks = Set(spans.lazy.filter { $0.1.kind == .lineBreak }.map { range($0.1).lowerBound })
    let bareLeads =
      keepsBareLeads
      ? Set(spans.lazy.filter { $0.1.kind != .lineBreak }.map { range($0.1) }) : []
    let dropped = spans.filter { hidden($0.0) }.map { range($0.1) }
    let places = append(source, leavingOut: dropped) { line, isFirst in
      keepsLines || keepsFirstLine && isFirst || breaks.contains(line.upperBound)
        || bareLeads.contains(line)
    }
    for (index, span) in spans where !hidden(index) {
      guard let kind = Passage.Mark.Kind(span, in: outline) else { continue }
      let lower = min(places[range(span).lowerBound], bytes.count)
      let upper = min(places[range(span).upperBound], bytes.count)
      // A span of nothing but a space is empty when that space was dropped beside a no-break space.
      guard lower < upper else { continue }
      append(Passage.Mark(kind: kind, range: lower..<upper, target: span.target(in: outline)))
    }
  }

  /// Appends the bytes of a block but for some ranges; returns where each of them is now, and the end.
  ///
  /// White space at the end is taken off last, so that places there lie behind the text.
  ///
  /// `isAsked` says of a line of the block, and of the first one, whether the author asked for the
  /// break behind it.
  private mutating func append(
    _ source: ArraySlice<UInt8>, leavingOut ranges: [Range<Int>],
    isAsked: (Range<Int>, _ isFirst: Bool) -> Bool
  ) -> [Int] {
    var dropped = ranges.sorted { $0.lowerBound > $1.lowerBound }
    var places = [Int](repeating: 0, count: source.count + 1)
    bytes.reserveCapacity(source.count)
    var (offset, lineStart) = (0, 0)
    for byte in source {
      places[offset] = bytes.count
      defer { offset += 1 }
      while let next = dropped.last, next.upperBound <= offset { dropped.removeLast() }
      if dropped.last?.contains(offset) == true { continue }
      guard byte == 0x0A else {
        append(byte)
        continue
      }
      let isAsked = isAsked(lineStart..<offset, lines.count == 1)
      lineStart = offset + 1
      while bytes.last == 0x20 { bytes.removeLast() }
      places[offset] = bytes.count
      if !bytes.isEmpty { bytes.append(isAsked ? 0x0A : 0x20) }
      lines.append(Line(start: bytes.count, isAsked: isAsked, sourceStart: offset + 1))
    }
    places[offset] = bytes.count
    while let last = bytes.last, last == 0x20 || last == 0x0A { bytes.removeLast() }
    return places
  }

  /// Appends a byte of a line; of spaces in a row, only one.
  private mutating func append(_ byte: UInt8) {
    switch byte {
    case 0x20, 0x09:
      // Of a space beside a no-break space, keep only one.
      if bytes.last == 0xA0, bytes.dropLast().last == 0xC2 { bytes.removeLast(2) }
      if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
    case 0xA0
    where bytes.last == 0xC2 && (bytes.dropLast().last == 0x20 || bytes.dropLast().last == 0x0A):
      bytes.removeLast()
    default: bytes.append(byte)
    }
  }

  /// Appends a mark; joins it to the mark directly before it if that has the same kind, as authors
  /// mark one word in two parts: `<b>Ser</b><b>vice</b>`.
  private mutating func append(_ mark: Passage.Mark) {
    if let last = marks.indices.last, marks[last].kind == mark.kind,
      marks[last].range.upperBound == mark.range.lowerBound
    {
      marks[last].range = marks[last].range.lowerBound..<mark.range.upperBound
    } else {
      marks.append(mark)
    }
  }

  /// A part of the text as a passage's text and marks, trimmed.
  func part(_ range: Range<Int>) -> (text: String, marks: [Passage.Mark]) {
    var (lower, upper) = (range.lowerBound, min(range.upperBound, bytes.count))
    while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x0A { lower += 1 }
    while lower < upper, bytes[upper - 1] == 0x20 || bytes[upper - 1] == 0x0A { upper -= 1 }
    let marks = marks.compactMap { mark -> Passage.Mark? in
      let clamped = mark.range.clamped(to: lower..<upper)
      guard !clamped.isEmpty, mark.range.lowerBound >= range.lowerBound else { return nil }
      var mark = mark
      mark.range = (clamped.lowerBound - lower)..<(clamped.upperBound - lower)
      return mark
    }
    return (String(decoding: bytes[lower..<upper], as: UTF8.self), marks)
  }

  var whole: (text: String, marks: [Passage.Mark]) { part(0..<bytes.count) }
}

extension Passage.Mark.Kind {
  /// nil for a span that marks no text.
  fileprivate init?(_ span: Span, in outline: Documents.Outline) {
    switch span.kind {
    case .strong: self = .strong
    case .emphasis: self = .emphasis
    case .code: self = .code
    case .link: self = .link
    case .image, .note, .lineBreak: return nil
    case .tag:
      let name = outline.string(span.label)
      switch name {
      case "b", "strong": self = .strong
      case "i", "em", "cite": self = .emphasis
      case "code", "kbd", "tt", "samp": self = .code
      default:
        let classes = outline.attribute("class", of: span).map { "." + $0 } ?? ""
        let style = (outline.attribute("style", of: span) ?? "").filter { $0 != " " }
        let isBold = ["bold", "600", "700", "800"].contains { style.contains("font-weight:\($0)") }
        self = isBold ? .strong : .tag(name + classes)
      }
    }
  }
}

extension Span {
  fileprivate func target(in outline: Documents.Outline) -> String {
    switch kind {
    case .link: outline.string(label)
    case .tag: outline.attribute("title", of: self) ?? ""
    default: ""
    }
  }
}

/// Reads HTML into a builder in one pass; keeps no tree, only the open elements.
///
/// Measurements led to a reader of our own (64 MiB on one line unless said otherwise):
///
/// |                              | libgumbo 0.10.1 | libxml2 2.9.14, SAX | this          |
/// | ---------------------------- | --------------- | ------------------- | ------------- |
/// | `<td>` without end           | 14.7 s, 3.6 GB  | 1.7 s, 136 MB       | 0.3 s, 152 MB |
/// | `<dt>` without end           | 9.7 s, 3.6 GB   | 1.4 s, 267 MB       | 0.3 s, 152 MB |
/// | `<div>` 100,000 deep, 0.5 MB | 9.7 s, 23 MB    | 0.01 s, 7 MB        | 0.05 s, 23 MB |
/// | 100,000 attributes, 0.9 MB   | 16.2 s, 20 MB   | 7.8 s, 24 MB        | 0.01 s, 24 MB |
/// | 100,000 entries, 14 MB       | 0.8 s, 277 MB   | 0.2 s, 35 MB        | 0.2 s, 90 MB  |
/// | start of an empty program    | + 0.1 ms        | + 0.9 ms            | 0             |
/// | shared libraries             | 0.4 MB          | 37 MB, ICU's        | 0             |
///
/// The last column includes Swift's own 22 MB, the document and its outline; the others have no
/// outline. libxml2 reads HTML 4 only: it accepts a `<dt>` inside a `<dt>`.
///
/// Missing tags are implied as in browsers. Elements beyond the nesting limit are not opened up to
/// the end of their line: their text is kept, and the next line begins at the top level.
struct HTMLReader {
  var builder: OutlineBuilder
  var source: HTMLBytes
  var text: HTMLText
  var references = HTMLReferences()
  /// The open elements, outermost first.
  var open: [OpenElement] = []
  /// The label and attributes of the open `<p>`, for the next paragraph.
  var paragraphTag: (label: TextRange, attributes: Range<Int>)?
  /// The number of elements and texts so far.
  var elementCount = 0
  /// The end of the line on which elements exceeded the nesting limit; nil on any other line.
  var deepLineEnd: Int?
  var isFull = false
  /// Skipped elements with too few end tags: don't count those again, so that the search stays
  /// linear.
  var unbalanced: Set<UInt64> = []
  /// The page's metadata so far; nil in a fragment.
  var metadata: HTMLMetadata?

  /// An element whose end tag has not been read.
  struct OpenElement {
    /// The element's counterpart in the outline.
    enum State {
      /// A span of the open text.
      case part
      /// A container of the builder.
      case container(Int)
      /// A `<p>`: each paragraph of its text is a block.
      case paragraph
      /// An element whose whole content is one text: a heading or `<pre>`.
      case flat
      /// None: only its content is in the outline.
      case through
    }

    let element: HTMLElement
    var state: State
    let tag: Range<Int>
    var label = TextRange.empty
    var attributes = 0..<0
    /// A list's next number; a row's number of cells.
    var number = 0
    /// A row's number of header cells; a definition group's number of definitions.
    var namedCount = 0
    var level = 0
  }

  /// Reads a part of a document into a builder that is already in use.
  static func read(
    _ range: Range<Int>, of source: SourceText, into builder: inout OutlineBuilder,
    metadata: HTMLMetadata? = nil
  ) {
    ReadingWork.add(range.count)
    var own = OutlineBuilder(SourceText(utf8: []), limits: builder.limits)
    swap(&own, &builder)
    source.utf8.withUnsafeBufferPointer { bytes in
      let end = min(range.upperBound, bytes.count)
      var reader = HTMLReader(
        builder: own, source: HTMLBytes(bytes, end: end), text: HTMLText(bytes),
        metadata: metadata)
      own = OutlineBuilder(SourceText(utf8: []), limits: builder.limits)
      reader.read(from: range.lowerBound)
      builder = reader.builder
    }
  }

  private mutating func read(from start: Int) {
    var index = start
    while index < source.end, !isFull {
      let mark = source.index(of: 0x3C, from: index) ?? source.end
      if index < mark { readText(index..<mark) }
      index = mark < source.end ? readMarkup(at: mark) : mark
    }
    close(to: 0)
    endParagraph()
    addPendingMetadata()
    if isFull, source.end == builder.source.utf8.count { builder.dropSource(from: index) }
  }

  // MARK: Text

  private mutating func readText(_ range: Range<Int>) {
    if isPreformatted { return readPreformatted(range) }
    let bytes = source.bytes
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte.isSpace {
        text.addSpace(byte)
        index += 1
      } else if byte == 0x26, let reference = references.text(at: index, in: source) {
        append(reference.text, from: index..<reference.end)
        index = reference.end
      } else {
        let start = index
        repeat {
          index += 1
        } while index < range.upperBound && !bytes[index].isSpace
          && bytes[index] != 0x26
        text.append(word: start..<index)
      }
      if text.isTooLong { endLongText() }
    }
  }

  /// Ends a text over the memory limit; the rest begins a new paragraph or listing.
  private mutating func endLongText() {
    guard let index = open.lastIndex(where: \.isFlat) else { return endParagraph() }
    if open[index].isPreformatted { endFlat(open[index]) } else { close(to: index) }
  }

  private mutating func append(_ decoded: [UInt8], from range: Range<Int>) {
    guard decoded.count == 1, decoded[0].isSpace else { return text.append(decoded, from: range) }
    text.addSpace(decoded[0])
  }

  private var isPreformatted: Bool { open.last { !$0.element.isInline }?.isPreformatted ?? false }

  private mutating func readPreformatted(_ range: Range<Int>) {
    var index = range.lowerBound
    while let mark = source.index(of: 0x26, in: index..<range.upperBound) {
      text.append(preformatted: index..<mark)
      if let reference = references.text(at: mark, in: source) {
        text.append(reference.text, from: mark..<reference.end)
        index = reference.end
      } else {
        text.append(preformatted: mark..<(mark + 1))
        index = mark + 1
      }
    }
    if index < range.upperBound { text.append(preformatted: index..<range.upperBound) }
    if text.isTooLong { endLongText() }
  }

  // MARK: Markup

  /// Reads the tag, comment or text at a `<`, and returns the index after it.
  private mutating func readMarkup(at index: Int) -> Int {
    guard index + 1 < source.end else { return readMark(at: index) }
    let next = source.bytes[index + 1]
    if next.isASCIILetter, let tag = source.tag(from: index, nameAt: index + 1) {
      leaveDeepLine(at: index)
      return openElement(tag)
    }
    if next == 0x2F, index + 2 < source.end, source.bytes[index + 2].isASCIILetter,
      let tag = source.tag(from: index, nameAt: index + 2)
    {
      leaveDeepLine(at: index)
      closeElement(tag)
      return tag.range.upperBound
    }
    if next == 0x21 || next == 0x3F, let end = commentEnd(from: index) { return end }
    return readMark(at: index)
  }

  /// Reads a `<` as text.
  private mutating func readMark(at index: Int) -> Int {
    readText(index..<(index + 1))
    return index + 1
  }

  /// The index after a comment, a document type or one of Word's conditional comments.
  ///
  /// nil if its end is missing.
  private mutating func commentEnd(from index: Int) -> Int? {
    let isComment =
      index + 3 < source.end && source.bytes[index + 1] == 0x21
      && source.bytes[index + 2] == 0x2D && source.bytes[index + 3] == 0x2D
    // `<!-->` is a complete comment, too.
    if isComment { return source.indexBehind("-->", from: index + 2) }
    return source.indexBehind(">", from: index)
  }

  /// After a line with elements nested too deeply, closes all of them: the next line begins anew.
  private mutating func leaveDeepLine(at index: Int) {
    guard let end = deepLineEnd, index >= end else { return }
    deepLineEnd = nil
    close(to: 0)
    endParagraph()
  }

  // MARK: Limits

  /// Counts an element or text against the limit; false means that the rest is dropped.
  mutating func reserveElement(at offset: Int) -> Bool {
    elementCount += 1
    if elementCount <= builder.limits.elements { return true }
    if !isFull { builder.note(.restLeftOut(limit: builder.limits.elements), at: offset) }
    isFull = true
    return false
  }
}

extension HTMLReader.OpenElement {
  fileprivate var isPreformatted: Bool { element.role == .preformatted }
}

/// Reads HTML and drives a builder, in one pass, with no tree but the elements that are open.
///
/// It is a reader of our own by measurement (64 MiB on one line unless said otherwise):
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
/// outline. libxml2 reads HTML 4 moreover: to it a `<dt>` may stand in a `<dt>`.
///
/// Tags that browsers imply are implied here. Elements nested deeper than the limit are looked
/// through to the end of their line: their text is kept, and what follows begins at the top again.
struct HTMLReader {
  var builder: OutlineBuilder
  var source: HTMLBytes
  var text: HTMLText
  var references = HTMLReferences()
  /// The elements that are open, outermost first.
  var open: [OpenElement] = []
  /// The label and attributes that the next paragraph has of its `<p>`.
  var paragraphTag: (label: TextRange, attributes: Range<Int>)?
  /// Elements and texts so far.
  var elementCount = 0
  /// Where the line ends on which elements were nested too deep.
  var deepLineEnd: Int?
  var isFull = false
  /// Dropped elements whose end tags are too few: don't count them again, so that the search stays
  /// linear.
  var unbalanced: Set<UInt64> = []
  /// What the page says about itself; nil in a piece of HTML, or where that was told.
  var metadata: HTMLMetadata?

  /// An element whose end tag is still to come.
  struct OpenElement {
    /// What it is in the outline.
    enum State {
      /// A span of the text that is open.
      case part
      /// A block of the builder.
      case container(Int)
      /// A `<p>`, whose text is a block.
      case paragraph
      /// Its whole content is one text: headings, `<pre>`.
      case flat
      /// Nothing.
      case through
    }

    let element: HTMLElement
    var state: State
    let tag: Range<Int>
    var label = TextRange.empty
    var attributes = 0..<0
    /// A list's next number; of a row, how many cells it has.
    var number = 0
    /// Of a row, how many cells are names; of a definition list's group, its definitions.
    var namedCount = 0
    /// The level of a heading.
    var level = 0
  }

  /// Reads a part of a document into the builder that is open.
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
    tellMetadata()
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

  /// Ends a text that is too long to be kept as one; what follows is a paragraph or listing of its
  /// own.
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

  /// Reads the tag, comment or text that a `<` begins, and returns the index behind it.
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

  /// Takes a `<` for text.
  private mutating func readMark(at index: Int) -> Int {
    readText(index..<(index + 1))
    return index + 1
  }

  /// Finds the index behind a comment, a document type or a condition that Word wrote.
  ///
  /// It is nil where the closing mark is missing.
  private mutating func commentEnd(from index: Int) -> Int? {
    let isComment =
      index + 3 < source.end && source.bytes[index + 1] == 0x21
      && source.bytes[index + 2] == 0x2D && source.bytes[index + 3] == 0x2D
    // `<!-->` is a comment as well.
    if isComment { return source.indexBehind("-->", from: index + 2) }
    return source.indexBehind(">", from: index)
  }

  /// Begins at the top again behind a line on which elements were nested too deep.
  private mutating func leaveDeepLine(at index: Int) {
    guard let end = deepLineEnd, index >= end else { return }
    deepLineEnd = nil
    close(to: 0)
    endParagraph()
  }

  // MARK: Room

  /// Counts an element or text; false, and the rest is left out, where there are too many.
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

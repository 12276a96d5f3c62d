extension OutlineBuilder {
  /// Adds a line to the open paragraph, or opens a paragraph with it.
  mutating func addLine(_ range: Range<Int>) {
    let text = source.trimmed(range)
    if !text.isEmpty { openLines.append(text) }
  }

  var isInParagraph: Bool { !openLines.isEmpty }

  /// Whether the open paragraph will be the innermost container's own text.
  var isInOwnText: Bool {
    guard isInParagraph, let container = containers.last else { return false }
    return container.kind.mayOpenWithText && blocks.count == container.index + 1
      && blocks[container.index].text.isEmpty
  }

  /// The lines of the open paragraph.
  var paragraphLines: [Range<Int>] { openLines }

  /// Whether the innermost container can still get text of its own.
  var isAwaitingText: Bool {
    guard let container = containers.last, container.kind.mayOpenWithText else { return false }
    return blocks.count == container.index + 1 && blocks[container.index].text.isEmpty
      && !isInParagraph
  }

  /// Ends the open paragraph, as a blank line does.
  mutating func blankLine() { endParagraph() }

  /// Removes and returns the open paragraph's lines, to make another block of them.
  mutating func takeParagraph() -> [Range<Int>] {
    defer { openLines = [] }
    return openLines
  }

  /// Ends the open paragraph, if any.
  ///
  /// It becomes the innermost container's own text if that container may have text and is still
  /// empty.
  mutating func endParagraph() {
    guard let first = openLines.first, let last = openLines.last else { return }
    let range = first.lowerBound..<last.upperBound
    if areAdjacent(openLines), isPlain(range) {
      openLines.removeAll(keepingCapacity: true)
      return addParagraph(verbatim: range)
    }
    let text = inline(openLines)
    openLines = []
    addParagraph(text, at: range)
  }

  /// Adds a paragraph, or makes it the own text of the innermost container if it comes first there.
  mutating func addParagraph(_ text: InlineText, at range: Range<Int>) {
    endParagraph()
    guard !text.trimmed.isEmpty else { return }
    if let container = containers.last, container.kind.mayOpenWithText,
      blocks.count == container.index + 1, blocks[container.index].text.isEmpty
    {
      let start = min(blocks[container.index].source.start, range.lowerBound)
      blocks[container.index].source = SourceRange(start..<max(range.upperBound, start))
      setText(text, of: container.index, from: range)
    } else {
      addBlock(.paragraph, text: text, at: range)
    }
  }

  /// Whether the lines adjoin in the document, so that the paragraph can refer to them uncopied.
  private func areAdjacent(_ lines: [Range<Int>]) -> Bool {
    for index in lines.indices.dropFirst()
    where lines[index].lowerBound != lines[index - 1].upperBound + 1 {
      return false
    }
    return true
  }

  /// Whether a text is free of inline markup.
  private func isPlain(_ range: Range<Int>) -> Bool {
    guard readInline != nil else { return true }
    guard let inlineMarks else { return false }
    return !source.utf8[range].contains(where: inlineMarks.contains)
  }

  private mutating func addParagraph(verbatim range: Range<Int>) {
    guard isAwaitingText, let container = containers.last else {
      addBlock(.paragraph, verbatim: range, at: range)
      return
    }
    let start = min(blocks[container.index].source.start, range.lowerBound)
    blocks[container.index].source = SourceRange(start..<range.upperBound)
    blocks[container.index].text = TextRange(range)
  }

  /// The longest text read for inline markup, in bytes; a hostile text holds millions of marks.
  static let markupLimit = 1 << 20

  /// Joins lines and reads their inline markup; a text over the limit is kept as written and noted.
  mutating func inline(_ lines: [Range<Int>]) -> InlineText {
    var joined: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { joined.append(0x0A) }
      joined.append(contentsOf: source.utf8[line])
    }
    guard let readInline else { return InlineText(joined) }
    if let inlineMarks, !joined.contains(where: inlineMarks.contains) { return InlineText(joined) }
    guard joined.count <= Self.markupLimit else {
      noteUnread(at: lines[0].lowerBound)
      return InlineText(joined)
    }
    ReadingWork.add(joined.count)
    return readInline(joined[...])
  }
}

extension Block.Kind {
  /// Whether the first paragraph inside a block of this kind is the block's own text.
  var mayOpenWithText: Bool {
    switch self {
    case .item, .term, .definition, .cell, .field, .note, .caption: true
    default: false
    }
  }
}

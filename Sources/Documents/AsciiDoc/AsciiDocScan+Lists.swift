extension AsciiDocScan {
  // MARK: Terms and items

  mutating func readTerm(_ term: AsciiDocTerm, _ line: SourceLine) {
    let level = enterList(term.mark, at: line.text.lowerBound)
    // Terms directly below each other share a definition; a blank line separates two entries.
    if run.isAwaitingDefinition, run.blankCount > 0, builder.openKinds.last == .definitionItem {
      builder.close()
    }
    let count = builder.blocks.count
    builder.beginTerm(term.term, indent: level)
    guard builder.blocks.count > count else { return }
    setAttributes(of: count, .definitionList)
    run.isAwaitingDefinition = true
    guard !term.text.isEmpty else { return }
    beginDefinition(at: term.text.lowerBound)
    builder.addLine(term.text)
  }

  mutating func readItem(_ item: AsciiDocItem) {
    let level = enterList(item.listMark, at: item.mark.lowerBound)
    run.isAwaitingDefinition = false
    let count = builder.blocks.count
    builder.beginItem(mark: item.mark, indent: level, isOrdered: item.isOrdered)
    setAttributes(of: count, .list)
    builder.addLine(item.text)
  }

  /// Opens or resumes the list with this marker, closes the lists nested in it, and returns its
  /// depth.
  private mutating func enterList(_ mark: AsciiDocListMark, at offset: Int) -> Int {
    endParagraph()
    // A title, `.Sizes`, belongs to a new list, so the open ones end.
    if run.title != nil, !run.isAttached { endLists() }
    run.isAttached = false
    if let level = run.marks.lastIndex(of: mark) {
      run.marks.removeSubrange((level + 1)...)
      builder.closeContainers(deeperThan: level)
      return level
    }
    if run.isAwaitingDefinition { beginDefinition(at: offset) }
    addCaption()
    run.marks.append(mark)
    return run.marks.count - 1
  }

  private mutating func beginDefinition(at offset: Int) {
    run.isAwaitingDefinition = false
    builder.beginDefinition(indent: max(run.marks.count - 1, 0), at: offset)
  }

  /// Gives the attributes above an item to its list, if the item has just opened one.
  private mutating func setAttributes(of block: Int, _ kind: Block.Kind) {
    if block < builder.blocks.count, builder.blocks[block].kind == kind {
      builder.setAttributes(run.attributes.pairs(in: source), of: block)
    }
    forgetAttributes()
  }

  // MARK: Contents of an item

  /// Reads a `+`, which attaches the next block to the item above.
  ///
  /// Each blank line above the `+` goes up one list, as in Asciidoctor.
  mutating func attach() {
    endParagraph()
    guard !run.marks.isEmpty else { return }
    let levels = min(run.blankCount, run.marks.count - 1)
    if levels > 0 { leaveLists(deeperThan: run.marks.count - 1 - levels) }
    run.isAttached = true
  }

  private mutating func leaveLists(deeperThan level: Int) {
    run.marks.removeSubrange((level + 1)...)
    builder.closeContainers(deeperThan: level)
    run.isAwaitingDefinition = false
  }

  mutating func endLists() {
    builder.closeContainers(atLeast: 0)
    run.marks = []
    (run.isAwaitingDefinition, run.isAttached) = (false, false)
  }

  /// Closes lists until the block that follows is in the right container: the item above, or none.
  ///
  /// A definition may be any block below its term, and an indented paragraph belongs to the item
  /// above it. Authors forget the `+` above a further paragraph; it still belongs to the definition
  /// if the list continues below.
  mutating func beginBlock(_ line: SourceLine, isParagraph: Bool = false) {
    if run.isAwaitingDefinition { return beginDefinition(at: line.text.lowerBound) }
    if run.isAttached || run.marks.isEmpty || isParagraph && line.indent > 0 {
      run.isAttached = false
    } else if let mark = nextTermMark(), let level = run.marks.lastIndex(of: mark) {
      leaveLists(deeperThan: level)
    } else {
      endLists()
    }
  }

  /// The marker of the next term before a heading or table; nil if none follows.
  private mutating func nextTermMark() -> AsciiDocListMark? {
    guard run.marks.contains(where: { $0.byte == 0x3A || $0.byte == 0x3B }) else { return nil }
    let start = run.index - 1
    if let known = run.nextTerm, known.from <= start, start <= known.index { return known.mark }
    var (index, mark) = (run.index, AsciiDocListMark?.none)
    while index < run.end, mark == nil {
      let line = lines[index]
      if line.indent == 0, AsciiDocHeading(line.text, in: source) != nil { break }
      if AsciiDocDelimiter(line.text, in: source)?.content == .table { break }
      mark = AsciiDocTerm(line.text, in: source)?.mark
      index += 1
    }
    run.nextTerm = (start, index - 1, mark)
    return mark
  }

  // MARK: Paragraphs

  /// Ends the open paragraph, and the container opened for that paragraph alone.
  mutating func endParagraph() {
    builder.noteLongParagraph()
    builder.endParagraph()
    if let depth = run.paragraphDepth { builder.close(toDepth: depth) }
    run.paragraphDepth = nil
  }

  mutating func readText(_ line: SourceLine) {
    var text = line.text
    if !builder.isInParagraph {
      let isLiteral = line.indent > 0 && run.marks.isEmpty && !run.isAttached
      beginBlock(line, isParagraph: true)
      if isLiteral, run.attributes.isEmpty { return readLines(language: .empty) }
      if consumeStyle() { return }
      if let admonition = admonition(text) {
        openRecord(TextRange(admonition), at: admonition)
        text = source.trimmed((admonition.upperBound + 1)..<text.upperBound)
      }
      addCaption()
      forgetAttributes()
    }
    builder.addLine(text)
  }

  /// The label of `NOTE: text`; nil if the paragraph begins with no such label.
  private func admonition(_ text: Range<Int>) -> Range<Int>? {
    guard
      let colon = source.offset(
        of: UInt8(ascii: ":"), in: text.lowerBound..<min(text.upperBound, text.lowerBound + 10)),
      colon + 1 < text.upperBound, source.utf8[colon + 1].isSpace
    else { return nil }
    let word = text.lowerBound..<colon
    return source.isAdmonition(word) ? word : nil
  }

  /// Reads a paragraph that its style turns into another block (`[source]`, `[quote]`); false
  /// otherwise.
  private mutating func consumeStyle() -> Bool {
    let style = run.attributes.style
    switch source.string(style) {
    case "source", "listing", "literal", "pass", "stem", "latexmath", "asciimath", "verse":
      readLines(language: codeLanguage)
      return true
    case "quote":
      openQuote(at: style)
    case "sidebar", "example", "abstract", "partintro":
      openRecord(TextRange(style), at: style)
    default:
      guard source.isAdmonition(style) else { return false }
      openRecord(TextRange(style), at: style)
    }
    builder.addLine(lines[run.index - 1].text)
    return true
  }

  /// Opens a record that holds just the next paragraph.
  private mutating func openRecord(_ label: TextRange, at range: Range<Int>) {
    let depth = builder.depth
    addRecord(label, at: range)
    run.paragraphDepth = depth
  }

  private mutating func openQuote(at range: Range<Int>) {
    let depth = builder.depth
    addQuote(at: range.lowerBound)
    run.paragraphDepth = depth
  }

  /// Reads the lines up to the next blank line as code.
  private mutating func readLines(language: TextRange) {
    let start = run.index - 1
    while run.index < run.end, !lines[run.index].isBlank, !source.equals(lines[run.index].text, "+")
    {
      run.index += 1
    }
    addCode(start..<run.index, language: language)
  }
}

extension SourceText {
  func isAdmonition(_ range: Range<Int>) -> Bool {
    equals(range, "NOTE") || equals(range, "TIP") || equals(range, "IMPORTANT")
      || equals(range, "WARNING") || equals(range, "CAUTION")
  }
}

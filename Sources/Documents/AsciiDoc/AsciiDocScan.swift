/// Reads the blocks of an AsciiDoc document line by line.
///
/// Lists nest by their markers, not by indentation: a marker already open resumes its list. Each
/// delimited block is a frame with lists of its own.
struct AsciiDocScan {
  let source: SourceText
  var builder: OutlineBuilder
  let names = AsciiDocNames()
  var lines: [SourceLine]
  var run = Run()
  /// The rows and cells of all tables so far, counted against ``Limits``.
  var cellCount = 0
  /// Whether the next heading would be the document's title, which an author line may follow.
  private var mayNameAuthor = true
  /// The nesting of runs: cells whose content is read as a document.
  private var depth = 0

  /// The state of reading one run of lines: the document, or one `a` cell.
  struct Run {
    var index = 0
    var end = 0
    var delimiters: AsciiDocDelimiters?
    var frames: [Frame] = []
    /// The markers of the open lists, outermost first.
    var marks: [AsciiDocListMark] = []
    /// Whether a term has been read and its definition has not.
    var isAwaitingDefinition = false
    /// Whether a `+` attaches the next block to the item above.
    var isAttached = false
    /// The number of blank lines directly above.
    var blankCount = 0
    /// The attributes of the next block; its title is in `title`.
    var attributes = AsciiDocAttributes()
    var title: Range<Int>?
    /// The builder's depth to return to when the paragraph ends, if it has a container of its own.
    var paragraphDepth: Int?
    /// Cache of `nextTermMark()`: the next term after line `from`, with its marker.
    var nextTerm: (from: Int, index: Int, mark: AsciiDocListMark?)?
  }

  /// A block between delimiters.
  struct Frame {
    let delimiter: AsciiDocDelimiter
    /// The builder's depth when the block opened.
    let depth: Int
    let outerMarks: [AsciiDocListMark]
  }

  init(_ source: SourceText, _ builder: OutlineBuilder) {
    (self.source, self.builder) = (source, builder)
    lines = source.sourceLines
    let names = names
    self.builder.readInline = { text in
      text.count > inlineLengthLimit ? InlineText(text) : AsciiDocText(text, names).inline
    }
    self.builder.inlineMarks = AsciiDocText.marks
  }

  mutating func read() {
    readRun(0..<lines.count)
    addFootnotes(at: source.utf8.count)
  }

  /// Reads a run of lines as a document of its own; false, with nothing read, beyond eight levels.
  @discardableResult
  mutating func readRun(_ range: Range<Int>) -> Bool {
    guard depth < 8 else { return false }
    let (outer, containerCount) = (run, builder.depth)
    depth += 1
    run = Run(index: range.lowerBound, end: range.upperBound)
    run.delimiters = AsciiDocDelimiters(lines, range, in: source)
    while run.index < run.end {
      let line = lines[run.index]
      run.index += 1
      read(line)
    }
    endParagraph()
    builder.close(toDepth: containerCount)
    addCaption()
    depth -= 1
    run = outer
    return true
  }

  private mutating func read(_ line: SourceLine) {
    if line.isBlank || isEmptyBreak(line.text) {
      endParagraph()
      run.blankCount += 1
      return
    }
    if consumeCommentOrCondition(line) { return }
    readFilled(line)
    run.blankCount = 0
  }

  /// Whether a line is a forced gap, `{empty} +`, which adds no text.
  private func isEmptyBreak(_ text: Range<Int>) -> Bool {
    source.equals(text, "{empty} +") || source.equals(text, "{blank} +")
  }

  /// Skips comments and preprocessor conditions; neither ends a paragraph.
  private mutating func consumeCommentOrCondition(_ line: SourceLine) -> Bool {
    if source.isAsciiDocCondition(line.text) { return true }
    guard source.begins(line.text, with: "//") else { return false }
    if let delimiter = AsciiDocDelimiter(line.text, in: source) {
      // An unclosed comment block hides only its delimiter line, not the rest of the file.
      if let end = closing(delimiter) { run.index = end + 1 }
      return true
    }
    return !source.begins(line.text, with: "///")
  }

  /// The index of the line that closes the block just opened; nil if it is unclosed.
  func closing(_ delimiter: AsciiDocDelimiter) -> Int? {
    guard run.delimiters?.hasDelimiter(delimiter, from: run.index) == true else { return nil }
    return (run.index..<run.end).first {
      AsciiDocDelimiter(lines[$0].text, in: source) == delimiter
    }
  }

  private mutating func readFilled(_ line: SourceLine) {
    if consumeUnderline(line) { return }
    if let delimiter = AsciiDocDelimiter(line.text, in: source) {
      return readDelimiter(delimiter, line)
    }
    if source.equals(line.text, "+") { return attach() }
    if source.isAsciiDocAttributes(line.text) {
      endParagraph()
      let inside = (line.text.lowerBound + 1)..<(line.text.upperBound - 1)
      return run.attributes.add(inside, in: source)
    }
    if !builder.isInParagraph, consumeMark(line) { return }
    if let term = AsciiDocTerm(line.text, in: source) { return readTerm(term, line) }
    if let item = AsciiDocItem(line.text, in: source), counts(item) { return readItem(item) }
    readText(line)
  }

  /// Whether a lettered item continues a list or begins one with `a.`: `z. B.` is text.
  private func counts(_ item: AsciiDocItem) -> Bool {
    guard item.listMark.byte == UInt8(ascii: "a") else { return true }
    return run.marks.contains(item.listMark)
      || !builder.isInParagraph && source.utf8[item.mark.lowerBound] == UInt8(ascii: "a")
  }

  /// Reads a heading, attribute, title, rule or macro; false if the line is ordinary text.
  private mutating func consumeMark(_ line: SourceLine) -> Bool {
    if line.indent == 0, let heading = AsciiDocHeading(line.text, in: source) {
      addHeading(heading.text, level: heading.level, at: line.text)
    } else if let entry = AsciiDocEntry(line.text, in: source) {
      readEntries(entry, line)
    } else if isTitle(line.text) {
      // Two titles in a row: the first has no block, so it becomes a caption.
      addCaption()
      run.title = (line.text.lowerBound + 1)..<line.text.upperBound
    } else if source.equals(line.text, "'''") || source.equals(line.text, "---")
      || source.equals(line.text, "***")
    {
      beginBlock(line)
      builder.addBlock(.rule, text: InlineText(), at: line.text)
    } else if let macro = AsciiDocBlockMacro(line.text, in: source) {
      readMacro(macro, line)
    } else {
      // `<<<` is a page break and adds nothing to the outline.
      return source.equals(line.text, "<<<")
    }
    return true
  }

  /// Whether a line is the title of the block below: `.Title`.
  private func isTitle(_ text: Range<Int>) -> Bool {
    guard text.count > 1, source.begins(text, with: ".") else { return false }
    let second = source.utf8[text.lowerBound + 1]
    return second != UInt8(ascii: ".") && !second.isSpace
  }

  // MARK: Headings

  /// Turns the open paragraph into a heading if a line of `=`, `-`, `~`, `^` or `+` of about its
  /// length underlines it.
  private mutating func consumeUnderline(_ line: SourceLine) -> Bool {
    guard run.marks.isEmpty, run.paragraphDepth == nil, builder.isInParagraph,
      let sign = source.repeatedByte(line.text, atLeast: 3),
      let level = Array("=-~^+".utf8).firstIndex(of: sign),
      let title = builder.paragraphLines.first, builder.paragraphLines.count == 1
    else { return false }
    let difference = abs(line.text.count - source.characterCount(title))
    // Authors edit a title and forget its underline, so the lengths may differ; but after a short
    // line, `----` may open a code block.
    let mayBeBlock = AsciiDocDelimiter(line.text, in: source).map {
      run.delimiters?.hasDelimiter($0, from: run.index) ?? false
    }
    guard difference <= (mayBeBlock == false ? 3 : 1) else { return false }
    _ = builder.takeParagraph()
    addHeading(title, level: level + 1, at: title.lowerBound..<line.text.upperBound)
    return true
  }

  private mutating func addHeading(_ text: Range<Int>, level: Int, at range: Range<Int>) {
    endParagraph()
    endLists()
    addCaption()
    if builder.depth == 0 { addFootnotes(at: range.lowerBound) }
    builder.addHeading(text, level: level, at: range)
    if let heading = builder.lastIndex {
      builder.setAttributes(run.attributes.pairs(in: source), of: heading)
    }
    forgetAttributes()
    if mayNameAuthor, level == 1 { readAuthor() }
    mayNameAuthor = false
  }

  /// Adds the collected footnotes to the outline as blocks.
  private mutating func addFootnotes(at offset: Int) {
    for note in names.takeFootnotes() {
      let block = builder.addBlock(.note, text: note.text, at: offset..<offset)
      let label = builder.add(note.key)
      builder.update(block) { $0.label = label }
    }
  }

  mutating func forgetAttributes() {
    run.attributes = AsciiDocAttributes()
    run.title = nil
  }
}

extension AsciiDocScan {
  // MARK: Delimited blocks

  mutating func readDelimiter(_ delimiter: AsciiDocDelimiter, _ line: SourceLine) {
    endParagraph()
    switch delimiter.content {
    case .comment: break
    case .table: readTable(delimiter, line)
    case .code: readCode(delimiter, line)
    case .blocks:
      if let place = run.frames.lastIndex(where: { $0.delimiter == delimiter }) {
        closeFrames(from: place)
      } else {
        openFrame(delimiter, line)
      }
    }
  }

  /// Opens a delimited block of blocks; an opening delimiter without a closing one is dropped.
  private mutating func openFrame(_ delimiter: AsciiDocDelimiter, _ line: SourceLine) {
    guard run.delimiters?.hasDelimiter(delimiter, from: run.index) == true else { return }
    guard run.frames.count < builder.limits.nesting else {
      return builder.noteNesting(limit: builder.limits.nesting, at: line.text.lowerBound)
    }
    let style = run.attributes.style
    if ["source", "listing", "literal", "verse", "pass", "stem"].contains(source.string(style)) {
      return readCode(delimiter, line)
    }
    beginBlock(line)
    run.frames.append(
      Frame(delimiter: delimiter, depth: builder.depth, outerMarks: run.marks))
    run.marks = []
    let isQuote =
      source.equals(style, "quote") || style.isEmpty && delimiter.sign == UInt8(ascii: "_")
    if isQuote {
      addQuote(at: line.text.lowerBound)
    } else {
      let label = style.isEmpty ? builder.addOnce(delimiter.context) : TextRange(style)
      addRecord(label, at: line.text)
    }
  }

  private mutating func closeFrames(from place: Int) {
    let frame = run.frames[place]
    run.frames.removeSubrange(place...)
    builder.close(toDepth: frame.depth)
    run.marks = frame.outerMarks
    (run.isAwaitingDefinition, run.isAttached) = (false, false)
    forgetAttributes()
  }

  /// Opens a record whose fields are the title and the attributes above the block.
  mutating func addRecord(_ label: TextRange, at range: Range<Int>) {
    let title = run.title
    let line = lines[max(run.index - 1, 0)].text.lowerBound
    let start = title?.lowerBound ?? max(range.lowerBound, line)
    let record = builder.open(.record, label: label, at: start..<start)
    builder.setAttributes(
      run.attributes.pairs(in: source).filter { $0.name != Array("style".utf8) }, of: record)
    forgetAttributes()
    guard let title else { return }
    let field = builder.addBlock(.field, text: builder.inline([title]), at: title)
    let name = builder.addOnce("title")
    builder.update(field) { $0.label = name }
  }

  /// Opens a quotation block, with the author and the source of `[quote, author, source]` as its
  /// attributes.
  mutating func addQuote(at offset: Int) {
    addCaption()
    let quote = builder.open(.quote, at: offset..<offset)
    var pairs = run.attributes.pairs(in: source).filter {
      !$0.name.isEmpty && $0.name != Array("style".utf8)
    }
    for (name, value) in zip(["attribution", "citetitle"], run.attributes.positional.dropFirst()) {
      pairs.append((Array(name.utf8), Array(source.utf8[value].prefix(1000))))
    }
    builder.setAttributes(pairs, of: quote)
    forgetAttributes()
  }

  /// Adds the pending title, `.Harbours`, as a caption above the block that follows, because such a
  /// block has no title of its own in an outline.
  mutating func addCaption() {
    guard let title = run.title else { return }
    builder.addBlock(.caption, text: builder.inline([title]), at: title)
    run.title = nil
  }

  // MARK: Code

  /// The language of the code block below, from its attributes: `[source,swift]`.
  var codeLanguage: TextRange {
    let positional = run.attributes.positional
    if let language = run.attributes.value("language", in: source) { return TextRange(language) }
    let style = run.attributes.style
    let isSource = style.isEmpty || source.equals(style, "source")
    if isSource { return positional.count > 1 ? TextRange(positional[1]) : .empty }
    let isPlain = source.equals(style, "listing") || source.equals(style, "literal")
    return isPlain ? .empty : TextRange(style)
  }

  private mutating func readCode(_ delimiter: AsciiDocDelimiter, _ line: SourceLine) {
    // A code block without a closing line: drop the delimiter and read the rest as text.
    guard let end = closing(delimiter) else { return }
    beginBlock(line)
    let range = run.index..<end
    run.index = end + 1
    let fence = source.trimmed((line.text.lowerBound + delimiter.count)..<line.text.upperBound)
    let isFence = delimiter.sign == UInt8(ascii: "`") && !fence.isEmpty
    addCode(range, language: isFence ? TextRange(fence) : codeLanguage)
  }

  /// Adds the lines of a range as one code block.
  mutating func addCode(_ range: Range<Int>, language: TextRange) {
    addCaption()
    let filled = lines[range].filter { !$0.isBlank }
    if let first = filled.first, let last = filled.last {
      let text = filled.map { source.utf8[$0.text] }.joined(separator: [0x0A])
      let code = builder.addBlock(
        .code, text: InlineText(text), at: first.text.lowerBound..<last.text.upperBound)
      builder.update(code) { $0.label = language }
    }
    forgetAttributes()
  }

  // MARK: Macros

  mutating func readMacro(_ macro: AsciiDocBlockMacro, _ line: SourceLine) {
    endParagraph()
    // An included file may continue the open list, so `include::` does not end that list.
    if !source.equals(macro.name, "include") { beginBlock(line) }
    let depth = builder.depth
    addRecord(TextRange(macro.name), at: macro.name)
    if !macro.target.isEmpty { addField(nil, macro.target) }
    for part in source.asciiDocParts(of: macro.attributes) where !part.value.isEmpty {
      addField(part.name, part.value)
    }
    builder.close(toDepth: depth)
  }

  private mutating func addField(_ name: Range<Int>?, _ value: Range<Int>) {
    let field = builder.addBlock(.field, text: InlineText(source.utf8[value]), at: value)
    if let name { builder.update(field) { $0.label = TextRange(name) } }
  }

  // MARK: Attributes of the document

  /// Reads consecutive lines that set attributes, into one metadata block.
  mutating func readEntries(_ first: AsciiDocEntry, _ line: SourceLine) {
    let depth = builder.depth
    let isSeen = !run.isAwaitingDefinition
    if isSeen { builder.open(.metadata, at: line.text.lowerBound..<line.text.lowerBound) }
    var next: AsciiDocEntry? = first
    while let entry = next {
      readEntry(entry, isSeen: isSeen)
      next = run.index < run.end ? AsciiDocEntry(lines[run.index].text, in: source) : nil
      if next != nil { run.index += 1 }
    }
    builder.close(toDepth: depth)
  }

  /// Reads one attribute with the lines on which its value continues.
  private mutating func readEntry(_ entry: AsciiDocEntry, isSeen: Bool) {
    var value: [UInt8] = []
    var part = entry.value
    while let rest = source.continuedAttributeValue(part), run.index < run.end,
      !lines[run.index].isBlank
    {
      value += source.utf8[rest] + [0x20]
      part = lines[run.index].text
      run.index += 1
    }
    value += source.utf8[part]
    let name = source.string(entry.name).lowercased()
    if name.utf8.contains(UInt8(ascii: "!")) {
      names.remove(name.filter { $0 != "!" })
    } else {
      names.define(name, as: value)
    }
    guard isSeen else { return }
    let field = builder.addBlock(
      .field, text: InlineText(value), at: (entry.name.lowerBound - 1)..<part.upperBound)
    let label = builder.add(name.utf8, from: entry.name)
    builder.update(field) { $0.label = label }
  }

  /// Reads the author line and the revision line directly below the document's title.
  mutating func readAuthor() {
    guard run.index < run.end, source.isAsciiDocAuthor(lines[run.index].text) else { return }
    let depth = builder.depth
    let author = lines[run.index].text
    builder.open(.metadata, at: author.lowerBound..<author.lowerBound)
    addMetadata("author", author)
    if run.index < run.end, source.isAsciiDocRevision(lines[run.index].text) {
      addMetadata("revision", lines[run.index].text)
    }
    builder.close(toDepth: depth)
  }

  private mutating func addMetadata(_ name: String, _ range: Range<Int>) {
    let field = builder.addBlock(.field, text: InlineText(source.utf8[range]), at: range)
    let label = builder.addOnce(name)
    builder.update(field) { $0.label = label }
    run.index += 1
  }
}

extension SourceText {
  /// The value without the backslash that continues it on the next line; nil if it ends here.
  fileprivate func continuedAttributeValue(_ value: Range<Int>) -> Range<Int>? {
    guard value.count > 1, utf8[value.upperBound - 1] == UInt8(ascii: "\\"),
      utf8[value.upperBound - 2].isSpace
    else { return nil }
    return trimmed(value.lowerBound..<(value.upperBound - 1))
  }

  /// Whether a line is an author line, `Given Family <address>`: at most three names before the
  /// address.
  fileprivate func isAsciiDocAuthor(_ line: Range<Int>) -> Bool {
    guard line.count < 200 else { return false }
    let text = string(line)
    let words = text.split(separator: " ")
    guard let last = words.last, (2...4).contains(words.count) else { return false }
    let hasAddress = last.hasPrefix("<") && last.hasSuffix(">") && last.contains("@")
    let names = hasAddress ? words.dropLast() : words[...]
    return (1...3).contains(names.count) && (hasAddress || names.count > 1)
      && names.allSatisfy { name in
        name.first?.isUppercase == true && name.allSatisfy { $0.isLetter || "_-.'’".contains($0) }
      }
  }

  /// Whether a line is a revision line: `v1.2, 2026-03-01: remark`.
  fileprivate func isAsciiDocRevision(_ line: Range<Int>) -> Bool {
    let digits = utf8[line].drop { $0 == UInt8(ascii: "v") }
    return line.count < 200 && digits.count + 1 >= line.count && digits.first?.isDigit == true
  }
}

/// Blocks that site generators add to Markdown: directives, admonitions, calls, components.
extension MarkdownReading {
  /// The line without the indent that admonitions give their content; an admonition that a line is not
  /// indented into ends above it.
  mutating func dedented(_ line: Range<Int>) -> Range<Int> {
    guard !openers.isEmpty, !source.isBlank(line) else { return line }
    let indent = source.utf8[line].markdownIndent
    while let last = openers.last, case .admonition(let margin) = last.kind, indent < margin {
      close(openers.removeLast())
    }
    let count = openers.count { if case .admonition = $0.kind { true } else { false } }
    let spaces = source.utf8[line].prefix { $0 == 0x20 || $0 == 0x09 }.count
    return (line.lowerBound + min(spaces, 4 * count))..<line.upperBound
  }

  private mutating func close(_ opener: Opener) {
    endPiece()
    builder.close(toDepth: opener.depth)
  }

  /// Opens a record that goes on below.
  private mutating func open(_ kind: Opener.Kind, label: Range<Int>, line: Range<Int>) {
    let depth = builder.depth
    guard openers.count < builder.limits.nesting else {
      return builder.noteNesting(limit: builder.limits.nesting, at: line.lowerBound)
    }
    builder.open(.record, label: TextRange(label), at: line)
    openers.append(Opener(kind: kind, depth: depth))
  }

  /// Ends the innermost block that passes, and those inside it; whether there was one.
  private mutating func closeOpener(where passes: (Opener.Kind) -> Bool) -> Bool {
    guard let place = openers.lastIndex(where: { passes($0.kind) }) else { return false }
    close(openers[place])
    openers.removeSubrange(place...)
    return true
  }

  /// Reads a line that opens or closes a block of a dialect; false, and nothing is read, for any other.
  mutating func consumeDialectBlock(_ line: Range<Int>) -> Bool {
    let text = source.trimmed(line)
    let bytes = source.utf8[text]
    guard let first = bytes.first, text.count <= 20_000 else { return false }
    switch first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return consumeAdmonition(text, in: line)
    case UInt8(ascii: ":"), UInt8(ascii: "`"), UInt8(ascii: "~"): return consumeFence(text)
    case UInt8(ascii: "{"): return consumeBraceLine(text)
    case UInt8(ascii: "("):
      return bytes.last == 0x3D && !bytes.contains(0x20) && consumeNothing(text)
    case UInt8(ascii: "["): return consumeBracketLine(text)
    case UInt8(ascii: "<"): return consumeComponent(text)
    case UInt8(ascii: "i"), UInt8(ascii: "e"):
      let isCode =
        bytes.starts(with: "import ".utf8) && bytes.string.contains(" from ")
        || bytes.starts(with: "export ".utf8)
      return isCode && "'\";".utf8.contains(bytes.last ?? 0) && consumeNothing(text)
    default: return false
    }
  }

  /// Passes over a line that is markup and says nothing.
  private mutating func consumeNothing(_ line: Range<Int>) -> Bool {
    endPiece()
    index += 1
    piece = MarkdownPiece(from: index)
    return true
  }

  private mutating func consumeAdmonition(_ text: Range<Int>, in line: Range<Int>) -> Bool {
    let bytes = source.utf8[text]
    guard ["!!! ", "??? ", "???+ "].contains(where: { bytes.starts(with: $0.utf8) }) else {
      return false
    }
    endPiece()
    let start = text.lowerBound + bytes.prefix { $0 != 0x20 }.count
    let words = source.trimmed(start..<text.upperBound)
    let name = source.utf8[words].prefix { !$0.isSpace && $0 != 0x22 }
    let margin = source.utf8[source.line(index)].markdownIndent + 4
    open(.admonition(margin), label: name.startIndex..<name.endIndex, line: text)
    if let quote = source.utf8[words].firstIndex(of: 0x22),
      let end = source.utf8[words].lastIndex(of: 0x22), end > quote
    {
      addField("title", value: (quote + 1)..<end)
    }
    return consumeNothing(text)
  }

  /// Adds a field of the record that is open.
  private mutating func addField(_ label: String, value: Range<Int>) {
    builder.open(.field, label: builder.add(label.utf8), at: value)
    builder.addParagraph(inline(value), at: value)
    builder.close()
  }

  private mutating func addFields(
    _ attributes: [(name: [UInt8], value: [UInt8])], at line: Range<Int>
  ) {
    for attribute in attributes {
      builder.open(
        .field, label: builder.add(attribute.name), at: line.upperBound..<line.upperBound)
      builder.addParagraph(
        InlineText(attribute.value), at: line.upperBound..<line.upperBound)
      builder.close()
    }
  }

  // MARK: Directives

  private mutating func consumeFence(_ text: Range<Int>) -> Bool {
    let bytes = source.utf8[text]
    if let last = openers.last(where: \.isDirective), case .directive(let open) = last.kind,
      open.isClosed(by: bytes)
    {
      endPiece()
      _ = closeOpener { if case .directive = $0 { true } else { false } }
      return consumeNothing(text)
    }
    guard let directive = MarkdownDirective(in: text, of: source) else {
      return text.count > 2 && bytes.allSatisfy { $0 == 0x3A } && consumeNothing(text)
    }
    endPiece()
    open(.directive(directive), label: directive.name, line: text)
    if !directive.argument.isEmpty { addField("title", value: directive.argument) }
    _ = consumeNothing(text)
    var name = source.string(directive.name)
    if let next = nextFilledLine, source.utf8[next].starts(with: ".. glossary::".utf8) {
      name = "glossary"
      index = source.lineIndex(of: next.lowerBound) + 1
    }
    if name == "glossary" { readGlossary(until: directive) }
    return true
  }

  private var nextFilledLine: Range<Int>? {
    let next = source.filledLine(from: index)
    return next < source.lineCount ? source.trimmed(source.line(next)) : nil
  }

  /// Reads the lines of a `{glossary}`: terms at the margin and definitions indented, as
  /// reStructuredText has them, or a definition list already.
  private mutating func readGlossary(until fence: MarkdownDirective) {
    var list = MarkdownGlossary()
    builder.open(
      .definitionList,
      at: source.line(min(index, source.lineCount - 1))
        .lowerBound..<source.line(
          min(index, source.lineCount - 1)
        ).lowerBound)
    while index < source.lineCount {
      let line = source.line(index)
      if fence.isClosed(by: source.utf8[line]) { break }
      switch list.role(of: line, in: source) {
      case .option: break
      case .blank: piece.append([], isVerbatim: true)
      case .term(let term):
        endGlossaryDefinition()
        beginGlossaryTerm(term)
      case .definition(let text):
        if builder.openKinds.last != .definition {
          builder.open(.definition, at: text.lowerBound..<text.lowerBound)
          piece = MarkdownPiece(from: index)
        }
        gather(text)
      }
      index += 1
    }
    endGlossaryDefinition()
    builder.close(through: .definitionList)
    piece = MarkdownPiece(from: index)
  }

  private mutating func beginGlossaryTerm(_ term: Range<Int>) {
    let hasDefinition = builder.lastIndex.map { builder.blocks[$0].kind != .term } ?? true
    if hasDefinition, builder.openKinds.last == .definitionItem { builder.close() }
    if builder.openKinds.last != .definitionItem {
      builder.open(.definitionItem, at: term.lowerBound..<term.lowerBound)
    }
    builder.addBlock(.term, text: inline(term), at: term)
  }

  private mutating func endGlossaryDefinition() {
    guard builder.openKinds.last == .definition else { return }
    piece.read(into: &builder, components: components)
    builder.close()
  }

  // MARK: Calls and components

  private mutating func consumeBraceLine(_ text: Range<Int>) -> Bool {
    let bytes = source.utf8[text]
    if bytes.starts(with: "{:".utf8), bytes.last == 0x7D { return consumeNothing(text) }
    guard ["{{<", "{{%", "{%"].contains(where: { bytes.starts(with: $0.utf8) }),
      bytes.suffix(2).elementsEqual("}}".utf8) || bytes.suffix(2).elementsEqual("%}".utf8),
      bytes.count(where: { $0 == 0x7D }) == (bytes.starts(with: "{{".utf8) ? 2 : 1)
    else { return false }
    let call = MarkdownCall(bytes)
    let name = call.name[...].string
    if call.isEnd {
      endPiece()
      _ = closeOpener { if case .call(name) = $0 { true } else { false } }
      return consumeNothing(text)
    }
    endPiece()
    let start = bytes.firstIndex { !"{<%- ".utf8.contains($0) } ?? text.lowerBound
    let label = start..<min(start + call.name.count, text.upperBound)
    if endedCalls.contains(name) {
      open(.call(name), label: label, line: text)
      addCallFields(call, at: text)
    } else {
      builder.open(.record, label: TextRange(label), at: text)
      addCallFields(call, at: text)
      builder.close()
    }
    return consumeNothing(text)
  }

  private mutating func addCallFields(_ call: MarkdownCall, at line: Range<Int>) {
    addFields(call.positional.map { ([], $0) } + call.labelled, at: line)
  }

  private mutating func consumeBracketLine(_ text: Range<Int>) -> Bool {
    let bytes = source.utf8[text]
    if text.count < 12, ["[toc]", "[[toc]]", "[[_toc_]]"].contains(bytes.string.lowercased()) {
      return consumeNothing(text)
    }
    guard bytes.starts(with: "[^".utf8), let end = bytes.firstIndex(of: 0x5D),
      end + 1 < text.upperBound, source.utf8[end + 1] == 0x3A
    else { return false }
    beginFootnote(
      key: (text.lowerBound + 2)..<end, text: source.trimmed((end + 2)..<text.upperBound))
    return true
  }

  /// Reads `<Term name="…">` with its text up to `</Term>`, on one line or on several.
  private mutating func consumeComponent(_ text: Range<Int>) -> Bool {
    var scanner = MarkupScanner(source.utf8[text])
    guard let tag = HTMLTag(consumedFrom: &scanner, components: components),
      tag.name.utf8.first.map({ $0 < UInt8(ascii: "a") }) == true
    else { return false }
    let rest = source.trimmed((text.lowerBound + scanner.index)..<text.upperBound)
    if tag.isEnd {
      guard rest.isEmpty else { return false }
      endPiece()
      _ = closeOpener { if case .component(tag.name) = $0 { true } else { false } }
      return consumeNothing(text)
    }
    let end = Array("</\(tag.name)>".utf8)
    let isOnOneLine = source.utf8[rest].suffix(end.count).elementsEqual(end)
    guard rest.isEmpty || isOnOneLine, tag.isSelfClosing || components.contains(tag.name) else {
      return false
    }
    endPiece()
    let label = (text.lowerBound + 1)..<(text.lowerBound + 1 + tag.name.utf8.count)
    if tag.isSelfClosing || isOnOneLine {
      builder.open(.record, label: TextRange(label), at: text.lowerBound..<rest.lowerBound)
      addFields(tag.attributes, at: text.lowerBound..<rest.lowerBound)
      let inner = source.trimmed(
        rest.lowerBound..<max(rest.upperBound - (isOnOneLine ? end.count : 0), rest.lowerBound))
      if !inner.isEmpty { builder.addParagraph(inline(inner), at: inner) }
      builder.close()
    } else {
      open(.component(tag.name), label: label, line: text)
      addFields(tag.attributes, at: text)
    }
    return consumeNothing(text)
  }
}

extension MarkdownReading.Opener {
  fileprivate var isDirective: Bool { if case .directive = kind { true } else { false } }
}

extension ArraySlice<UInt8> {
  /// How many spaces stand before the text, a tab counted as four.
  fileprivate var markdownIndent: Int {
    var indent = 0
    for byte in self {
      if byte == 0x20 { indent += 1 } else if byte == 0x09 { indent += 4 } else { break }
    }
    return indent
  }
}

/// Reads the blocks that site generators add to Markdown: admonitions, directives, calls,
/// components.
extension MarkdownReading {
  /// An open block that lasts until its end mark.
  struct Opener {
    enum Kind {
      case directive(MarkdownDirective)
      case call(String)
      case component(String)
    }
    let kind: Kind
    /// The builder's depth when the block opened.
    let depth: Int
    /// The lines being read when the block opened.
    let lines: MarkdownLines
  }

  /// Reads a line that opens or closes a dialect's block; false, with nothing read, for any other
  /// line.
  mutating func consumeDialectBlock(_ line: Range<Int>) -> Bool {
    let text = source.trimmed(line)
    let bytes = source.utf8[text]
    guard let first = bytes.first, text.count <= Self.lineLimit else { return false }
    let isConsumed =
      switch first {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): consumeAdmonition(text)
      case UInt8(ascii: ":"), UInt8(ascii: "`"), UInt8(ascii: "~"): consumeFence(text)
      case UInt8(ascii: "{"): consumeCall(text)
      case UInt8(ascii: "<"): consumeComponent(text)
      case UInt8(ascii: "["): consumeFootnote(text) || consumeSilentLine(bytes)
      case UInt8(ascii: "("), UInt8(ascii: "i"), UInt8(ascii: "e"): consumeSilentLine(bytes)
      default: false
      }
    return isConsumed || consumeTextBeforeEnd(text)
  }

  func opensDialectBlock(_ line: Range<Int>) -> Bool {
    let text = source.trimmed(line)
    guard let first = source.utf8[text].first, text.count <= Self.lineLimit else { return false }
    switch first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return isAdmonition(text)
    case UInt8(ascii: ":"), UInt8(ascii: "`"), UInt8(ascii: "~"):
      return MarkdownDirective(in: text, of: source) != nil
    case UInt8(ascii: "{"): return call(in: text).map { !$0.isEnd } ?? false
    case UInt8(ascii: "<"): return component(in: text).map { !$0.tag.isEnd } ?? false
    default: return false
    }
  }

  /// Skips a line without text: `(target)=`, `[toc]`, `{: .class }`, `import … from "…"`.
  mutating func consumeSilentLine(_ text: ArraySlice<UInt8>) -> Bool {
    let isSilent: Bool
    switch text.first {
    case UInt8(ascii: "("): isSilent = text.last == 0x3D && !text.contains(0x20)
    case UInt8(ascii: "{"): isSilent = text.starts(with: "{:".utf8) && text.last == 0x7D
    case UInt8(ascii: "["):
      isSilent =
        text.count < 12 && ["[toc]", "[[toc]]", "[[_toc_]]"].contains(text.string.lowercased())
    default:
      let isImport = text.starts(with: "import ".utf8) && text.string.contains(" from ")
      isSilent =
        (isImport || text.starts(with: "export ".utf8)) && "'\";".utf8.contains(text.last ?? 0)
    }
    if isSilent { blankOut() }
    return isSilent
  }

  // MARK: Records

  /// Opens a record that lasts until its end mark on a later line.
  mutating func open(_ kind: Opener.Kind, label: Range<Int>, line: Range<Int>) -> Bool {
    endPiece()
    guard builder.depth < 2 * builder.limits.nesting else {
      builder.noteNesting(limit: builder.limits.nesting, at: line.lowerBound)
      return false
    }
    openers.append(Opener(kind: kind, depth: builder.depth, lines: lines))
    builder.open(.record, label: TextRange(label), at: line)
    return true
  }

  /// Closes the innermost open block that satisfies a condition, with all blocks inside it; false
  /// if there is none.
  mutating func closeOpener(where passes: (Opener.Kind) -> Bool) -> Bool {
    guard let place = openers.lastIndex(where: { passes($0.kind) }) else { return false }
    endPiece()
    lines = openers[place].lines
    builder.close(toDepth: openers[place].depth)
    openers.removeSubrange(place...)
    return true
  }

  private mutating func addField(_ label: String, value: Range<Int>) {
    builder.open(.field, label: builder.addOnce(label), at: value)
    builder.addParagraph(inline(value), at: value)
    builder.close()
  }

  mutating func addFields(
    _ fields: [(name: [UInt8], value: [UInt8])], at line: Range<Int>
  ) {
    let place = line.upperBound..<line.upperBound
    for field in fields {
      builder.open(.field, label: builder.addOnce(field.name[...].string), at: place)
      builder.addParagraph(InlineText(field.value), at: place)
      builder.close()
    }
  }

  // MARK: Admonitions

  private func isAdmonition(_ text: Range<Int>) -> Bool {
    ["!!! ", "??? ", "???+ "].contains { source.utf8[text].starts(with: $0.utf8) }
  }

  /// Reads `!!! note "Title"` with the lines indented below it.
  private mutating func consumeAdmonition(_ text: Range<Int>) -> Bool {
    guard isAdmonition(text) else { return false }
    endPiece()
    let depth = builder.depth
    let margin = lines.indent(ofLine: index) + 4
    let start = source.utf8[text].firstIndex(of: 0x20) ?? text.upperBound
    let words = source.trimmed(start..<text.upperBound)
    let name = source.utf8[words].prefix { !$0.isSpace && $0 != 0x22 }
    builder.open(.record, label: TextRange(name.startIndex..<name.endIndex), at: text)
    if let quote = source.utf8[words].firstIndex(of: 0x22),
      let end = source.utf8[words].lastIndex(of: 0x22), end > quote
    {
      addField("title", value: (quote + 1)..<end)
    }
    let end = lines.blockEnd(from: index + 1, margin: margin)
    readRegion(MarkdownLines((index + 1)..<end, of: lines, indent: margin))
    builder.close(toDepth: depth)
    return true
  }

  // MARK: Footnotes

  /// Reads a footnote, `[^key]: text`, with all its lines.
  private mutating func consumeFootnote(_ text: Range<Int>) -> Bool {
    let bytes = source.utf8[text]
    guard bytes.starts(with: "[^".utf8), let end = bytes.prefix(300).firstIndex(of: 0x5D),
      end + 1 < text.upperBound, source.utf8[end + 1] == 0x3A
    else { return false }
    endPiece()
    let depth = builder.depth
    builder.open(.note, label: TextRange((text.lowerBound + 2)..<end), at: text.lowerBound..<end)
    readRegion(
      MarkdownLines(
        index..<footnoteEnd, of: lines, indent: lines.indent + 4,
        firstText: source.trimmed((end + 2)..<text.upperBound).lowerBound))
    builder.close(toDepth: depth)
    return true
  }

  /// The index after the last line of the footnote that begins on the current line.
  ///
  /// The lines before its first blank line need no indentation.
  private var footnoteEnd: Int {
    var (next, last, isAfterBlank) = (index + 1, index + 1, false)
    while next < lines.end {
      let line = lines.line(next)
      if source.isBlank(line) {
        isAfterBlank = true
      } else {
        let bytes = source.utf8[line]
        if bytes.starts(with: "[^".utf8) || bytes.first == 0x23 { break }
        if isAfterBlank, lines.indent(ofLine: next) < lines.indent + 2 { break }
        isAfterBlank = false
        last = next + 1
      }
      next += 1
    }
    return last
  }

  // MARK: Directives

  private mutating func consumeFence(_ text: Range<Int>) -> Bool {
    let bytes = source.utf8[text]
    if let place = openers.lastIndex(where: \.isDirective),
      case .directive(let open) = openers[place].kind, open.isClosed(by: bytes)
    {
      _ = closeOpener { if case .directive = $0 { true } else { false } }
      skipLine()
      return true
    }
    guard let directive = MarkdownDirective(in: text, of: source) else {
      guard text.count > 2, bytes.allSatisfy({ $0 == 0x3A }) else { return false }
      blankOut()
      return true
    }
    let isOpen = open(.directive(directive), label: directive.name, line: text)
    if isOpen, !directive.argument.isEmpty {
      addField(directive.isTitled(in: source) ? "title" : "", value: directive.argument)
    }
    skipLine()
    if isOpen { readDirectiveHead(directive) }
    return true
  }

  /// Reads the options below a directive's first line, and the terms of a glossary directive.
  private mutating func readDirectiveHead(_ directive: MarkdownDirective) {
    if directive.isBraced {
      while index < lines.end, let option = lines.option(at: index) {
        let value = option.value
        builder.open(.field, label: TextRange(option.name), at: option.name)
        if !value.isEmpty { builder.addParagraph(InlineText(source.utf8[value]), at: value) }
        builder.close()
        skipLine()
      }
    }
    let next = lines.filledLine(from: index)
    guard next < lines.end else { return }
    // `{eval-rst}` may contain a reStructuredText directive.
    let isNested = source.begins(source.trimmed(lines.line(next)), with: ".. glossary::")
    if isNested || source.utf8[directive.name].elementsEqual("glossary".utf8) {
      if isNested { index = next + 1 }
      readGlossary(until: directive)
    }
  }
}

extension MarkdownReading.Opener {
  fileprivate var isDirective: Bool { if case .directive = kind { true } else { false } }
}

extension MarkdownLines {
  /// A directive's option, `:sorted:` or `:class: wide`; nil if the line is not one.
  fileprivate func option(at index: Int) -> (name: Range<Int>, value: Range<Int>)? {
    let text = trimmed(line(index))
    guard text.count > 2, utf8[text.lowerBound] == 0x3A, utf8[text.lowerBound + 1].isASCIILetter,
      let end = utf8[text].dropFirst().firstIndex(of: 0x3A),
      !utf8[(text.lowerBound + 1)..<end].contains(where: \.isSpace),
      end + 1 == text.upperBound || utf8[end + 1].isSpace
    else { return nil }
    return ((text.lowerBound + 1)..<end, trimmed((end + 1)..<text.upperBound))
  }
}

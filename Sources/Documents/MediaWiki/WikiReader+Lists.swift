// MARK: Lists

extension WikiReader {
  /// Reads a list line, `* item` or `; term : definition`; each mark is one level of nesting.
  mutating func readListLine(_ line: Range<Int>) {
    var rest = line.lowerBound
    while rest < line.upperBound, bytes[rest].isListMark { rest += 1 }
    var marks = line.lowerBound..<rest
    if marks.count > builder.limits.nesting {
      builder.noteNesting(limit: builder.limits.nesting, at: marks.lowerBound)
      marks = marks.lowerBound..<(marks.lowerBound + builder.limits.nesting)
    }
    builder.endParagraph()
    openCellIfNeeded()
    let isTerm = bytes[marks.upperBound - 1] == UInt8(ascii: ";")
    openLevels(marks, isTerm: isTerm)
    let text = source.trimmed(rest..<line.upperBound)
    if isTerm {
      addTerm(text, mark: marks)
    } else if starts(text, "{|") {
      openTable(text, isInItem: true)
    } else {
      addLine(text)
    }
    continuesParagraph = false
  }

  /// Opens and closes lists to match the line's marks, and begins the item.
  private mutating func openLevels(_ marks: Range<Int>, isTerm: Bool) {
    var wanted = bytes[marks].map { $0 == UInt8(ascii: ";") ? UInt8(ascii: ":") : $0 }
    // A list below a term or its definition belongs to that definition.
    if let first = levels.first, first.hasTerm, wanted[0] != UInt8(ascii: ":") {
      wanted.insert(UInt8(ascii: ":"), at: 0)
    }
    var common = 0
    while common < min(levels.count, wanted.count), levels[common].mark == wanted[common] {
      common += 1
    }
    if common < levels.count {
      builder.close(toDepth: levels[common].depth)
      levels.removeSubrange(common...)
    }
    if common == wanted.count {
      beginNextItem(marks, isTerm: isTerm)
    } else {
      for place in common..<wanted.count {
        openLevel(
          wanted[place], marks, isTerm: isTerm, isLast: place == wanted.count - 1)
      }
    }
  }

  private mutating func beginNextItem(_ marks: Range<Int>, isTerm: Bool) {
    guard let last = levels.last else { return }
    if last.mark != UInt8(ascii: ":") {
      builder.close(toDepth: last.depth + 1)
      openItem(last.mark, marks)
    } else if isTerm {
      // Consecutive terms share their definition.
      if last.hasTerm, !last.hasDefinition, !isBelowBlankLine { return }
      builder.close(toDepth: last.depth + 1)
      builder.open(.definitionItem, at: marks.lowerBound..<marks.lowerBound)
      (levels[levels.count - 1].hasTerm, levels[levels.count - 1].hasDefinition) = (true, false)
    } else {
      builder.close(toDepth: last.depth + 2)
      openDefinition(at: marks.lowerBound)
    }
  }

  private mutating func openLevel(
    _ mark: UInt8, _ marks: Range<Int>, isTerm: Bool, isLast: Bool
  ) {
    let place = marks.lowerBound..<marks.lowerBound
    if let outer = levels.last, outer.mark == UInt8(ascii: ":"), builder.depth == outer.depth + 2 {
      openDefinition(at: marks.lowerBound)
    }
    levels.append(Level(mark: mark, depth: builder.depth))
    if mark == UInt8(ascii: ":") {
      builder.open(.definitionList, at: place)
      builder.open(.definitionItem, at: place)
      if isLast, isTerm {
        levels[levels.count - 1].hasTerm = true
      } else {
        openDefinition(at: marks.lowerBound)
      }
    } else {
      let list = builder.open(.list, at: place)
      if mark == UInt8(ascii: "#") { builder.update(list) { $0.traits.insert(.ordered) } }
      openItem(mark, isLast ? marks : place)
    }
  }

  private mutating func openItem(_ mark: UInt8, _ marks: Range<Int>) {
    let depth = levels.count { $0.mark != UInt8(ascii: ":") }
    let item = builder.open(
      .item, label: marks.isEmpty ? .empty : TextRange(marks), at: marks)
    builder.update(item) {
      $0.level = depth
      if mark == UInt8(ascii: "#") { $0.traits.insert(.ordered) }
    }
  }

  mutating func openDefinition(at offset: Int) {
    guard !levels.isEmpty else { return }
    builder.open(.definition, at: offset..<offset)
    levels[levels.count - 1].hasDefinition = true
  }

  /// Adds a term, and the definition after it on the same line.
  private mutating func addTerm(_ text: Range<Int>, mark: Range<Int>) {
    let (term, definition) = termParts(text)
    let index = builder.addBlock(
      .term, text: InlineText(), at: mark.lowerBound..<max(term.upperBound, mark.upperBound))
    builder.setText(builder.inline([term]), of: index, from: term)
    guard let definition, !definition.isEmpty else { return }
    openDefinition(at: definition.lowerBound)
    addLine(definition)
  }

  /// Splits `term : definition`; colons inside links and templates do not separate.
  private func termParts(_ text: Range<Int>) -> (term: Range<Int>, definition: Range<Int>?) {
    guard bytes[text].contains(UInt8(ascii: ":")) else { return (text, nil) }
    let constructs = WikiConstructs(in: bytes, text)
    var loose: Int?
    var index = text.lowerBound
    while index < text.upperBound {
      if let end = unsplitEnd(index, text.upperBound, constructs) {
        index = end
        continue
      }
      if bytes[index] == UInt8(ascii: ":") {
        let next = index + 1 < text.upperBound ? bytes[index + 1] : 0x20
        let isSpaced = next.isSpace && index > text.lowerBound && bytes[index - 1].isSpace
        if isSpaced || loose == nil && next != UInt8(ascii: "/") { loose = index }
        if isSpaced { break }
      }
      index += 1
    }
    guard let loose else { return (text, nil) }
    return (
      source.trimmed(text.lowerBound..<loose), source.trimmed((loose + 1)..<text.upperBound)
    )
  }

  /// The end of the construct, tag or address at an index, inside which a colon does not separate.
  private func unsplitEnd(_ index: Int, _ end: Int, _ constructs: WikiConstructs) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"): break
    default: return nil
    }
    if let construct = constructs.construct(at: index) { return construct.range.upperBound }
    guard index + 1 < end, bytes[index] != UInt8(ascii: "{") else { return nil }
    let closing = bytes[index] == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: "]")
    return bytes[index..<min(index + 1000, end)].firstIndex(of: closing).map { $0 + 1 }
  }

  mutating func closeLists() {
    builder.endParagraph()
    guard let first = levels.first else { return }
    builder.close(toDepth: first.depth)
    levels = []
  }
}

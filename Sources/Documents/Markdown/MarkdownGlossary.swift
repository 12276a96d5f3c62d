/// Reads a `{glossary}` directive: terms at the margin, definitions indented below them.
extension MarkdownReading {
  /// Reads the terms up to the directive's end; a Markdown definition list in it is left to its own
  /// reader.
  mutating func readGlossary(until fence: MarkdownDirective) {
    let first = lines.filledLine(from: index)
    guard first < lines.end else { return }
    let margin = lines.indent(ofLine: first)
    // A fence indented deeper than the terms closes a block inside a definition, not the glossary.
    let end =
      (first..<lines.end).first {
        fence.isClosed(by: source.utf8[lines.line($0)]) && lines.indent(ofLine: $0) <= margin
      } ?? lines.end
    guard first < end, !(first..<end).contains(where: isDefinitionAtMargin) else { return }
    endPiece()
    let depth = builder.depth
    builder.open(
      .definitionList, at: lines.line(first).lowerBound..<lines.line(first).lowerBound)
    index = first
    while index < end {
      if source.isBlank(lines.line(index)) {
        index += 1
      } else if lines.indent(ofLine: index) <= margin {
        beginTerm(source.trimmed(lines.line(index)))
        index += 1
      } else {
        readDefinition(before: end, margin: margin)
      }
    }
    builder.close(toDepth: depth)
    piece = MarkdownPiece(from: index)
  }

  private func isDefinitionAtMargin(_ index: Int) -> Bool {
    source.utf8[lines.line(index)].starts(with: ": ".utf8)
  }

  /// Adds a term; consecutive terms share the next definition.
  private mutating func beginTerm(_ term: Range<Int>) {
    let isFurther = builder.lastIndex.map { builder.blocks[$0].kind == .term } ?? false
    if !isFurther, builder.openKinds.last == .definitionItem { builder.close() }
    if builder.openKinds.last != .definitionItem {
      builder.open(.definitionItem, at: term.lowerBound..<term.lowerBound)
    }
    builder.addBlock(.term, text: inline(term), at: term)
  }

  private mutating func readDefinition(before end: Int, margin: Int) {
    let indent = lines.indent(ofLine: index)
    let region = MarkdownLines(
      index..<min(lines.blockEnd(from: index, margin: margin + 1), end), of: lines,
      indent: indent)
    let start = lines.line(index).lowerBound
    builder.open(.definition, at: start..<start)
    readRegion(region)
    builder.close()
  }
}

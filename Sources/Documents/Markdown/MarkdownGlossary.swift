/// The lines of a `{glossary}` directive, as reStructuredText has them: terms at the margin,
/// definitions indented.
extension MarkdownReading {
  /// Reads them up to the directive's end; a definition list in Markdown's own manner is left as it
  /// is.
  mutating func readGlossary(until fence: MarkdownDirective) {
    let first = lines.filledLine(from: index)
    guard first < lines.end else { return }
    let margin = lines.indent(ofLine: first)
    // A fence deeper than the terms ends what it is in.
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

  /// Adds a term; several of them above a definition share it.
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

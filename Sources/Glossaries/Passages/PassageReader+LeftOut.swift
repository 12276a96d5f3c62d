import Documents

/// Texts that are no passages, kept for whoever asks what became of them.
extension PassageReader {
  /// Keeps the badges and the page's own marks that were taken out of texts.
  mutating func leaveOutMarks() {
    for block in source.blocks {
      for (index, span) in zip(block.spans, source.spans(of: block)) where isHidden(span: index) {
        let isBadge = texts.badges?.contains(span: index) == true
        passages.leftOut.append(
          ExplainedText(
            line: source.line(of: block), role: isBadge ? .field : .navigation,
            rule: isBadge ? .badge : .pageMark,
            text: source.string(span.range)))
      }
    }
  }

  /// Keeps the texts of a block and of what is inside it for whoever asks what became of them.
  mutating func leaveOut(_ index: Int, _ role: TextRole, _ rule: RoleRule) {
    guard keepsAll else { return }
    for block in source.blocks[index..<source.blocks[index].end] where !block.text.isEmpty {
      passages.leftOut.append(
        ExplainedText(
          line: source.line(of: block), role: role, rule: rule, text: source.text(of: block)))
    }
  }

  /// Keeps the texts of blocks that none of the entries made of them holds.
  mutating func leaveOut(_ blocks: Range<Int>, besides entries: ArraySlice<Candidate>) {
    guard keepsAll else { return }
    var held: Set<String> = []
    for entry in entries {
      held.formUnion([entry.headword] + entry.aliases + entry.paragraphs)
      held.formUnion([entry.acronym, entry.expansion].compactMap { $0 })
    }
    for block in source.blocks[blocks] where !block.text.isEmpty {
      let text = source.text(of: block)
      let lines = text.tidied.brokenLines
      if lines.allSatisfy(held.contains) || held.contains(text.replacing("\n", with: " ").tidied) {
        continue
      }
      passages.leftOut.append(
        ExplainedText(
          line: source.line(of: block), role: .field, rule: .besideEntries,
          text: text))
    }
  }
}

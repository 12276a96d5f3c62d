import Documents

/// Keeps the texts outside all passages, so that an explanation can account for them.
extension PassageReader {
  /// Keeps the badges and the page's own marks that were removed from texts.
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

  /// Keeps the texts of a block and its contents for the explanation.
  mutating func leaveOut(_ index: Int, _ role: TextRole, _ rule: RoleRule) {
    guard keepsAll else { return }
    for block in source.blocks[index..<source.blocks[index].end] where !block.text.isEmpty {
      passages.leftOut.append(
        ExplainedText(
          line: source.line(of: block), role: role, rule: rule, text: source.text(of: block)))
    }
  }

  /// Keeps what ``BlockTexts/paragraphs(of:)`` passes over inside an entry or a table: captions, and
  /// the arguments of directives (a picture's path, its width).
  mutating func leaveOutArguments(in blocks: Range<Int>) {
    guard keepsAll else { return }
    for index in blocks where !source.blocks[index].text.isEmpty {
      switch source.blocks[index].kind {
      case .caption: leaveOut(index, .title, .caption)
      case .field: leaveOut(index, .field, .argument)
      default: break
      }
    }
  }

  /// Keeps the texts of blocks that none of their entries contains.
  mutating func leaveOut(_ blocks: Range<Int>, besides entries: ArraySlice<Candidate>) {
    guard keepsAll else { return }
    var held = HeldTexts(entries)
    for block in source.blocks[blocks] where !block.text.isEmpty {
      let text = source.text(of: block)
      if held.consume(text) { continue }
      passages.leftOut.append(
        ExplainedText(
          line: source.line(of: block), role: .field, rule: .besideEntries,
          text: text))
    }
  }
}

/// The texts that entries hold, each as often as they hold it: a value that says a headword once more
/// (`en: CHAdeMO`, `fr: CHAdeMO`) is no part of the entry.
private struct HeldTexts {
  private var counts: [String: Int] = [:]

  init(_ entries: ArraySlice<Candidate>) {
    for entry in entries {
      let pair = [entry.acronym, entry.expansion].compactMap(\.self).filter {
        $0 != entry.headword
      }
      for text in [entry.headword] + entry.aliases + pair { counts[text, default: 0] += 1 }
      for paragraph in entry.paragraphs {
        counts[paragraph, default: 0] += 1
        let lines = paragraph.brokenLines
        guard lines.count > 1 else { continue }
        for line in lines { counts[line.withoutBullet, default: 0] += 1 }
      }
    }
  }

  /// Whether the entries hold a text, its lines together or apart; takes it away from what they hold.
  mutating func consume(_ text: String) -> Bool {
    let whole = text.replacing("\n", with: " ").tidied
    if counts[whole, default: 0] > 0 {
      counts[whole, default: 0] -= 1
      return true
    }
    let lines = text.tidied.brokenLines
    guard lines.allSatisfy({ counts[$0, default: 0] > 0 }) else { return false }
    for line in lines { counts[line, default: 0] -= 1 }
    return true
  }
}

extension String {
  /// A line of a definition without the mark of a list.
  fileprivate var withoutBullet: String { hasPrefix("• ") ? String(dropFirst(2)) : self }
}

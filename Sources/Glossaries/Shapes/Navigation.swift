import Flashcards
import Lexicon

/// What leads around a document and says nothing: contents, rows of letters, lists of sources,
/// links back to the top.
extension Outline {
  /// The outline without its navigation.
  var withoutNavigation: Outline {
    var kept = self
    let dropped = navigation
    guard !dropped.isEmpty else { return self }
    kept.blocks = blocks.indices.filter { !dropped.contains($0) }.map { blocks[$0] }
    return kept
  }

  private var navigation: Set<Int> {
    var dropped: Set<Int> = []
    var counts: [String: Int] = [:]
    let names = Set(blocks.compactMap(\.name))
    for block in blocks {
      if let text = block.wholeLead { counts[text, default: 0] += 1 }
    }
    for (index, block) in blocks.enumerated() {
      if block.isLetterRow { dropped.insert(index) }
      if case .paragraph = block.content, let text = block.wholeLead, counts[text, default: 0] > 2,
        !isFollowedByText(index)
      {
        dropped.insert(index)
      }
    }
    if let last = blocks.indices.last, isFooter(last) { dropped.insert(last) }
    for section in asides { dropped.formUnion(section) }
    for run in listRuns where isContents(run, names) || isListOfSources(run) {
      dropped.formUnion(run)
      if let above = run.first.map({ $0 - 1 }), above >= 0, isAside(above) { dropped.insert(above) }
    }
    if let run = listRuns.last, isListOfLinks(run) {
      dropped.formUnion((run.lowerBound - 1)..<run.upperBound)
    }
    return dropped
  }

  /// Whether the document ends in a list of links with a heading of its own: other pages.
  private func isListOfLinks(_ run: Range<Int>) -> Bool {
    guard run.upperBound == blocks.count, run.count > 3, run.lowerBound > 1,
      case .heading(_, let text, _) = blocks[run.lowerBound - 1].content, !text.isEmpty
    else { return false }
    return run.allSatisfy { blocks[$0].wholeLead != nil }
  }

  /// Whether the last line is a link or a remark and no definition: it stands below one.
  private func isFooter(_ index: Int) -> Bool {
    if index > 1, isLicence(index) { return true }
    guard index > 0, case .paragraph = blocks[index].content, let text = blocks[index].wholeLead,
      text.wordCount <= 8
    else { return false }
    switch blocks[index - 1].content {
    case .paragraph, .listItem, .continuation: return blocks[index - 1].wholeLead == nil
    case .heading(_, let above, _): return above.isEmpty
    case .table, .definition: return true
    }
  }

  /// Whether a short text below another says under which licence the document is.
  private func isLicence(_ index: Int) -> Bool {
    guard case .paragraph(let text, _) = blocks[index].content, text.wordCount <= 40 else {
      return false
    }
    if case .heading = blocks[index - 1].content { return false }
    let folded = text.folded
    return wordsOfLicences.contains { folded.contains($0) }
  }

  /// Whether a text stands below a block, as it does below a label.
  private func isFollowedByText(_ index: Int) -> Bool {
    guard index + 1 < blocks.count else { return false }
    switch blocks[index + 1].content {
    case .heading, .table, .definition: return false
    case .paragraph, .listItem, .continuation: return blocks[index + 1].wholeLead == nil
    }
  }

  /// The lists of the document, as runs of items.
  private var listRuns: [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, block) in blocks.enumerated() {
      guard case .listItem = block.content else { continue }
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }

  /// Whether the items of a list are links to headings of the document.
  private func isContents(_ run: Range<Int>, _ names: Set<String>) -> Bool {
    let links = run.count { index in
      blocks[index].wholeLead.map { names.contains($0.folded) || $0.count == 1 } ?? false
    }
    return run.count > 1 && links * 10 > run.count * 7
  }

  /// Whether a list stands under a heading that announces sources or links.
  private func isListOfSources(_ run: Range<Int>) -> Bool {
    run.lowerBound > 0 && isAside(run.lowerBound - 1)
  }

  /// The sections that announce sources or links and hold lists of them.
  private var asides: [Range<Int>] {
    var sections: [Range<Int>] = []
    for (index, block) in blocks.enumerated() where index >= sections.last?.upperBound ?? 0 {
      guard case .heading(let level, let text, _) = block.content, text.announcesAside else {
        continue
      }
      let end = sectionEnd(after: index, level: level)
      if holdsLists((index + 1)..<end) { sections.append(index..<end) }
    }
    return sections
  }

  /// Whether blocks are lists in the main, and begin with one.
  private func holdsLists(_ section: Range<Int>) -> Bool {
    var (listed, other) = (0, 0)
    for block in blocks[section] {
      switch block.content {
      case .heading: continue
      case .listItem, .continuation: listed += block.size
      case .paragraph(let text, let lead): if lead != text { other += block.size }
      case .table, .definition: return false
      }
      if listed == 0, other > 0 { return false }
    }
    return listed > other
  }

  private func sectionEnd(after index: Int, level: Int) -> Int {
    for next in (index + 1)..<max(blocks.count, index + 1) {
      if case .heading(let other, let text, _) = blocks[next].content, other <= level, !text.isEmpty
      {
        return next
      }
    }
    return blocks.count
  }

  /// Whether a block is the heading of contents, sources or links.
  private func isAside(_ index: Int) -> Bool {
    switch blocks[index].content {
    case .heading(_, let text, _): text.isNameOfAside
    case .paragraph(let text, let lead): lead == text && text.isNameOfAside
    default: false
    }
  }
}

extension Block {
  /// What the block may be called in a table of contents, folded.
  fileprivate var name: String? {
    switch content {
    case .heading(_, let text, _): text.folded
    case .paragraph(let text, let lead): lead == text ? text.folded : nil
    default: nil
    }
  }

  /// The text of a block that is a link, or bold, from end to end.
  fileprivate var wholeLead: String? {
    switch content {
    case .paragraph(let text, let lead), .listItem(let text, let lead, _):
      lead == text ? text : nil
    default: nil
    }
  }

  /// Whether the block is a row of letters, `A | B | C`.
  fileprivate var isLetterRow: Bool {
    let text: String
    switch content {
    case .paragraph(let paragraph, _): text = paragraph
    case .listItem(let item, _, _): text = item
    default: return false
    }
    guard text.utf8.count <= 400 else { return false }
    let words = text.wordForms
    return words.letters + words.longer > 4 && words.letters > words.longer * 4
  }
}

extension String {
  /// Whether a heading announces what is around the entries and not one of them.
  var isNameOfAside: Bool {
    guard utf8.count <= 60 else { return false }
    return namesOfAsides.contains(foldedWords)
  }
}

extension String {
  /// Whether a heading names sources or links, in whatever words around.
  fileprivate var announcesAside: Bool {
    if isNameOfAside { return true }
    guard utf8.count <= 60 else { return false }
    let words = folded.split { !($0.isLetter || $0.isNumber) }
    return words.count <= 4 && words.contains { wordsForAsides.contains(String($0)) }
  }
}

/// Folded words with which a document says under which licence it is.
private let wordsOfLicences = Vocabulary.words(\.phrases.licences).map(\.folded)

/// Folded words of headings above lists of links.
private let wordsForAsides = Set(Vocabulary.words(\.titles.linkLists).map(\.folded))

/// Folded headings of what stands around entries.
private let namesOfAsides = Set(Vocabulary.words(\.titles.boilerplate).map(\.foldedWords))

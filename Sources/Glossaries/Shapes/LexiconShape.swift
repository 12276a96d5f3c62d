import Flashcards

/// Terms alone on their lines, each followed by its paragraphs, as lexicons on web pages are.
///
/// What a copied page brings along, its navigation, a welcome, letters between the entries, a
/// footer, is told by where it stands and how it is spaced, never by its words.
struct LexiconShape: Shape {
  let name = "lexicon"
  let example = """
    A

    Astreinte

    Période pendant laquelle une personne reste joignable.


    T

    Ticket

    Demande suivie jusqu'à sa résolution.
    """

  func recognise(_ outline: Outline) -> Recognition {
    let page = LexiconPage(outline)
    var entries = LexiconEntries(of: page)
    entries.dropWhatIsAbove()
    entries.dropWhatIsOutOfOrder()
    entries.dropFooter()
    let labels = LabelledFields.labels(in: outline)
    let candidates = entries.all.map { $0.candidate(labels) }
    let defined = candidates.filter { !$0.paragraphs.isEmpty }
    guard defined.count > 1 || page.letters != nil && !defined.isEmpty else {
      return Recognition()
    }
    if !page.tellsTerms, entries.all.count(where: \.isSure) * 2 < defined.count {
      // Short lines in pairs, by chance as likely as not: a list.
      return Recognition()
    }
    return Recognition(
      candidates: candidates,
      // The bullets of list items are ours.
      explained: min(defined.reduce(0) { $0 + $1.size }, outline.size), title: page.title)
  }
}

/// A term's line and the paragraphs that follow it.
struct LexiconEntry {
  let term: LexiconLine
  var paragraphs: [LexiconLine] = []

  /// Whether the term is an acronym, and its expansion stands under it.
  var isExpanded = false

  /// Whether a sentence stands under the term, or its expansion.
  var isSure: Bool { isExpanded || paragraphs.contains { $0.kind == .text } }

  /// Whether no sentence stands under the term.
  fileprivate var listsNames: Bool {
    paragraphs.allSatisfy { !($0.text.last.map { ".!?。".contains($0) } ?? false) }
  }

  /// The entry; `labels` are those that return in the document.
  func candidate(_ labels: Set<String>) -> Candidate {
    var candidate = Candidate(
      headword: term.text, paragraphs: paragraphs.flatMap(\.text.brokenLines), line: term.line)
    let fields = LabelledFields(paragraphs.map { ($0.text, nil) }, labels: labels)
    guard fields.hasDefinition else { return candidate }
    candidate.paragraphs = fields.definition
    (candidate.acronym, candidate.expansion) = (fields.acronym, fields.expansion)
    candidate.aliases = fields.aliases
    return candidate
  }
}

/// The entries between a page's welcome and its footer.
private struct LexiconEntries {
  private(set) var all: [LexiconEntry] = []
  private let page: LexiconPage

  init(of page: LexiconPage) {
    self.page = page
    var isOpen = false
    for index in page.body {
      let line = page.lines[index]
      switch line.kind {
      case .letter, .boundary: isOpen = false
      case .furniture: continue
      case .termLike where page.isInFooter(index): return
      case .termLike where page.isTerm(index, afterUndefined: isOpen && lastIsUndefined):
        all.append(LexiconEntry(term: line, isExpanded: page.isExpanded(index)))
        isOpen = true
      case .termLike, .text:
        if isOpen { all[all.count - 1].paragraphs.append(line) }
      }
    }
  }

  private var lastIsUndefined: Bool { all.last?.paragraphs.isEmpty ?? false }

  /// Drops what stands above a glossary's title, and short lines in pairs above the first entry and
  /// below the last where all others are explained: they are links.
  mutating func dropWhatIsAbove() {
    all.removeAll { $0.term.text.isNameOfAside && $0.listsNames }
    guard page.letters == nil else { return }
    let head = all.indices.filter { all[$0].isSure }.prefix(3).last ?? -1
    if let title = all.prefix(head + 1).lastIndex(where: { $0.term.text.namesGlossary }) {
      all.removeSubrange(...title)
    }
    guard let first = all.firstIndex(where: \.isSure), let last = all.lastIndex(where: \.isSure),
      all[first...last].count(where: \.isSure) * 10 >= (last - first + 1) * 9, last - first > 2
    else { return }
    all = Array(all[first...last])
  }

  /// Without letters between them, a sorted lexicon's own order tells where it begins and ends: a
  /// page's title and its footer are seldom where the alphabet would have them.
  mutating func dropWhatIsOutOfOrder() {
    let places = all.indices.filter { !all[$0].paragraphs.isEmpty }
    guard page.letters == nil, places.count >= 6 else { return }
    let initials = places.map { all[$0].term.text.initials.first ?? "#" }
    let sorted = longestSortedRun(of: initials)
    guard sorted.count * 4 >= places.count * 3, let first = sorted.first, let last = sorted.last
    else { return }
    // Among few entries many stand in order by chance.
    let strays = last - first + 1 - sorted.count
    if places.count < 20, strays * 10 > sorted.count { return }
    let end = last + 1 < places.count ? places[last] + 1 : all.count
    let start = first > 0 ? places[first] : 0
    all = Array(all[start..<end])
  }

  /// Cuts the last definition where the page goes on at a distance that nothing inside a
  /// definition had before, and drops terms that nothing follows.
  mutating func dropFooter() {
    // Terms that nothing follows, below all others, are the beginning of the footer.
    let end = all.lastIndex { !$0.paragraphs.isEmpty }.map { $0 + 1 } ?? 0
    if page.letters == nil { all.removeSubrange(end...) }
    guard all.count > 2, let last = all.last else { return }
    // What stands at the top of the page as well.
    let top = Set(page.lines.prefix { $0.line < all[0].term.line }.map(\.text))
    if let again = last.paragraphs.firstIndex(where: { top.contains($0.text) }), again > 0 {
      all[all.count - 1].paragraphs.removeSubrange(again...)
    }
    let usual = all.dropLast().flatMap(\.paragraphs).map(\.blankLinesBefore).max() ?? 1
    // Where no entry is set apart from the next, one blank line is far.
    let isDense = all.count > 5 && all.count { $0.term.blankLinesBefore == 0 } * 2 > all.count
    let near = max(usual, isDense ? 0 : 1)
    let farAway = last.paragraphs.firstIndex { $0.blankLinesBefore > near }
    guard let farAway, farAway > 0 else { return }
    all[all.count - 1].paragraphs.removeSubrange(farAway...)
  }
}

/// The places of the longest run of letters, gaps allowed, that never goes back in the alphabet.
private func longestSortedRun(of letters: [Character]) -> [Int] {
  // Patience sorting: the last places of the best runs of each length.
  var tails: [Int] = []
  var previous = [Int?](repeating: nil, count: letters.count)
  for (index, letter) in letters.enumerated() {
    var (low, high) = (0, tails.count)
    while low < high {
      let middle = (low + high) / 2
      if letters[tails[middle]] <= letter { low = middle + 1 } else { high = middle }
    }
    previous[index] = low > 0 ? tails[low - 1] : nil
    if low < tails.count { tails[low] = index } else { tails.append(index) }
  }
  var run: [Int] = []
  var place = tails.last
  while let index = place {
    run.append(index)
    place = previous[index]
  }
  return run.reversed()
}

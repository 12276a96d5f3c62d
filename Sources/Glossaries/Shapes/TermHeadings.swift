import Flashcards

/// The headings of a document that are terms.
struct TermHeadings {
  /// A term's heading, and where its definition ends.
  struct Entry {
    let heading: TermHeading
    let end: Int
  }

  private(set) var entries: [Entry] = []
  /// Whether most of the terms are an acronym with what it stands for: they need no sentence.
  private(set) var arePairs = false
  /// What returns under the terms, folded: `definition`, `example`.
  let labels: Set<String>
  /// The labels that are headings more than once; a term opens sentences too.
  private let labelHeadings: Set<String>
  private let headings: [TermHeading]
  private let hasDefinition: [Bool]
  private let isLetter: [Bool]
  /// The level at which the terms stand.
  private var level = 0
  /// Whether a title says that a glossary follows.
  private let isTitled: Bool

  /// Nil when no level holds definitions.
  ///
  /// - Parameters:
  ///   - outline: The document.
  ///   - listed: The items of lists that are entries themselves.
  init?(_ outline: Outline, listed: Set<Int> = []) {
    labels = LabelledFields.labels(in: outline)
    headings = TermHeading.all(in: outline, labels: labels)
    guard headings.count > 1 else { return nil }
    isLetter = letters(among: headings)
    isTitled =
      headings[0].text.namesGlossary || outline.frontMatter["title"]?.namesGlossary ?? false
    labelHeadings = labels.intersection(headings.map(\.text.folded).repeated)
    let headings = headings
    hasDefinition = headings.indices.map { index in
      outline.hasDefinition(under: headings[index], listed: listed)
        || headings.isAloneInBold(below: index)
    }
    guard let level = termLevel() else { return nil }
    self.level = level
    let isTerm = terms()
    for index in headings.indices where isTerm[index] {
      // What is deeper, and no term, belongs to the one above.
      var last = index
      while last + 1 < headings.count, !isTerm[last + 1], !endsEntry(last + 1) { last += 1 }
      let blocks = headings[index].index + 1..<headings[last].body.upperBound
      let end = blocks.first { outline.blocks[$0].isDefinition } ?? blocks.upperBound
      entries.append(Entry(heading: headings[index], end: end))
    }
    arePairs = entries.count { $0.heading.isPair } * 2 > entries.count
  }

  private func endsEntry(_ index: Int) -> Bool {
    headings[index].level <= level && !isLabel(index)
      || isLetter[index]
  }

  private func isCandidate(_ index: Int) -> Bool {
    !isLetter[index] && hasDefinition[index] && !isLabel(index)
      && (!headings[index].text.isNameOfAside || isInOrder(index))
  }

  /// Whether a heading is what returns under the terms.
  private func isLabel(_ index: Int) -> Bool { labelHeadings.contains(headings[index].text.folded) }

  /// Whether a heading stands between two of its level where the alphabet would have it.
  private func isInOrder(_ index: Int) -> Bool {
    let own = headings[index]
    let before = headings[..<index].last { $0.level == own.level }
    let after = headings[(index + 1)...].first { $0.level == own.level }
    guard let before, let after else { return false }
    return before.text.folded < own.text.folded && own.text.folded < after.text.folded
  }

  /// The level under which most definitions stand; on a tie, the highest.
  private func termLevel() -> Int? {
    var best: (level: Int, score: Double)?
    for level in 1...TermHeading.boldLevel {
      let all = headings.indices.filter { headings[$0].level == level && !isLetter[$0] }
      let defined = all.filter { isCandidate($0) }
      // A title may have an introduction; it is not the only one of its level by chance.
      // Glossaries in the making have many headings with nothing below.
      guard defined.count > 1, isTitled || defined.count * 4 >= all.count else { continue }
      let names = defined.map { headings[$0].text.folded }
      let score = Double(defined.count) * (names.isSorted ? 1.5 : 1)
      if score > best?.score ?? 0 { best = (level, score) }
    }
    return best?.level
  }

  private func terms() -> [Bool] {
    var isTerm = headings.indices.map { headings[$0].level == level && isCandidate($0) }
    // A term whose definition was forgotten is one all the same, where terms stand on both sides.
    for index in headings.indices where headings[index].level == level && !isTerm[index] {
      isTerm[index] =
        !isLetter[index] && !hasDefinition[index] && !isLabel(index)
        && !headings[index].text.isNameOfAside && !opensSection(index)
    }
    let names = headings.indices.filter { isTerm[$0] }.map { headings[$0].text.folded }
    addSlips(&isTerm, isSorted: names.count > 2 && names.isSorted)
    return isTerm
  }

  /// Whether headings of a lower level stand directly below one.
  private func opensSection(_ index: Int) -> Bool {
    index + 1 < headings.count && headings[index + 1].level > headings[index].level
  }

  /// Adds terms at a wrong level: they stand where the alphabet would have them.
  private func addSlips(_ isTerm: inout [Bool], isSorted: Bool) {
    var next = headings.map { _ in String?.none }
    var following: String?
    for index in headings.indices.reversed() {
      next[index] = following
      if isTerm[index] { following = headings[index].text.folded }
    }
    var previous: String?
    var letter: Character?
    for index in headings.indices {
      let name = headings[index].text.folded
      if isLetter[index] { letter = name.first { $0.isLetter || $0.isNumber } }
      if isTerm[index] { previous = name }
      guard !isTerm[index], isCandidate(index), headings[index].level != level else {
        continue
      }
      let fits = isSorted && (previous ?? name) <= name && name <= (next[index] ?? name)
      let isAlike =
        letter.map { name.first == $0 }
        ?? [previous?.first, next[index]?.first].contains(name.first)
      // Between letters, what is no letter is a term; else it may be a section.
      let isSection =
        letter == nil && headings[index].level < level && (opensTerms(index) || previous == nil)
      if isAlike, fits || letter != nil && headings[index].level < level, !isSection {
        isTerm[index] = true
        previous = name
      }
    }
  }

  /// Whether terms stand directly below a heading.
  private func opensTerms(_ index: Int) -> Bool {
    index + 1 < headings.count && headings[index + 1].level == level
  }
}

/// Which headings are letters above the terms that begin with them.
private func letters(among headings: [TermHeading]) -> [Bool] {
  let isBare = headings.map { $0.text.isLetterHeading }
  var isLetter = headings.map { _ in false }
  for level in Set(headings.map(\.level)) {
    let places = headings.indices.filter { headings[$0].level == level }
    if places.count(where: { isBare[$0] }) > 1 {
      for place in places where isBare[place] { isLetter[place] = true }
    }
    let named = LetterHeadings(in: places.map { headings[$0].text })
    for line in named?.places.keys.sorted() ?? [] { isLetter[places[line]] = true }
  }
  return isLetter
}

extension String {
  /// Whether the text is a letter, `A – C`, `0-9`, `#`.
  fileprivate var isLetterHeading: Bool {
    guard utf8.count <= 20 else { return false }
    let words = split { !($0.isLetter || $0.isNumber) }
    if words.isEmpty { return contains("#") || contains("&") }
    return words.count <= 4 && words.allSatisfy { $0.count == 1 || Int($0) != nil && $0.count < 3 }
  }
}

extension [String] {
  /// What is there more than once.
  fileprivate var repeated: Set<String> {
    Set(Dictionary(grouping: self) { $0 }.filter { $0.value.count > 1 }.keys)
  }

  /// Whether names are in the order of the alphabet, a tenth of slips apart.
  fileprivate var isSorted: Bool {
    guard count > 3 else { return zip(self, dropFirst()).allSatisfy { $0 <= $1 } && count > 1 }
    return zip(self, dropFirst()).count { $0 <= $1 } * 10 >= (count - 1) * 9
  }
}

extension Block {
  /// Whether the syntax says that an entry stands here: it is no part of another.
  fileprivate var isDefinition: Bool {
    if case .definition = content { true } else { false }
  }
}

extension Outline {
  /// Whether a text stands directly under a heading, or the heading is a pair that needs none.
  ///
  /// A list of entries explains no term: its heading is that of a section.
  fileprivate func hasDefinition(under heading: TermHeading, listed: Set<Int>) -> Bool {
    if !heading.opening.isEmpty || heading.isPair { return true }
    if heading.body.count > 2, heading.body.allSatisfy(listed.contains),
      isListItem(heading.index + 1)
    {
      return false
    }
    for block in blocks[heading.body] {
      switch block.content {
      case .paragraph, .listItem, .continuation: return true
      case .heading, .table, .definition: continue
      }
    }
    return false
  }

  private func isListItem(_ index: Int) -> Bool {
    if case .listItem = blocks[index].content { true } else { false }
  }
}

extension TermHeading {
  fileprivate var isPair: Bool { Headword(reading: text).acronym != nil }
}

extension [TermHeading] {
  /// Whether a line in bold, or a link, is all that stands below a heading: it explains that.
  fileprivate func isAloneInBold(below index: Int) -> Bool {
    guard self[index].level < TermHeading.boldLevel, self[index].body.isEmpty, index + 1 < count,
      self[index + 1].level == TermHeading.boldLevel, self[index + 1].body.isEmpty,
      self[index + 1].opening.isEmpty
    else { return false }
    return index + 2 == count || self[index + 2].level < TermHeading.boldLevel
  }
}

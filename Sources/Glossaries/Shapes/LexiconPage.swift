import Flashcards

/// A paragraph of a lexicon, and what its form makes it.
struct LexiconLine {
  enum Kind: Hashable {
    /// Short, and no sentence.
    case termLike
    case text
    /// A letter above the terms that begin with it.
    case letter
    /// A heading or a table, which ends a definition.
    case boundary
    /// A line that returns again and again (`Back to top`), or a rule.
    case furniture
  }

  let text: String
  var kind: Kind
  let line: Int
  let blankLinesBefore: Int
}

/// The paragraphs of a lexicon, and the author's habits in setting them.
struct LexiconPage {
  private(set) var lines: [LexiconLine]
  /// The letters between the terms, where there are any.
  let letters: LetterHeadings?
  /// Where the entries can be.
  let body: Range<Int>
  private var spacing = LexiconSpacing()
  /// Whether the terms stand under their own letters.
  private var lettersTell = false

  init(_ outline: Outline) {
    lines = outline.blocks.map(LexiconLine.init)
    letters = LetterHeadings(in: lines.map(\.text))
    body = letters?.body ?? lines.indices
    if letters == nil { markLettersInARow() }
    for index in letters?.places.keys.sorted() ?? [] { lines[index].kind = .letter }
    markFurniture()
    let likely = body.filter { lines[$0].kind == .termLike && isFollowedByDefinition($0) }
    if let letters {
      let opening = likely.filter { $0 < letters.last && opensGroup($0) }
      let fitting = opening.count { letters.expect(lines[$0].text, at: $0) }
      lettersTell = fitting * 4 > opening.count * 3
    }
    // What is not under its letter may be a term, but nobody learns an author's habits from it.
    let sure = likely.filter { fits($0) != false }
    spacing = LexiconSpacing(
      sure.filter { !opensGroup($0) }.map { index in
        (lines[index].blankLinesBefore, lines[index + 1].blankLinesBefore)
      })
  }

  /// The short line at the very top, with an introduction below it and letters to follow.
  ///
  /// Where another short line comes next, both may as well be navigation.
  var title: String? {
    guard letters != nil, body.lowerBound > 1, lines[0].kind == .termLike, lines[1].kind == .text
    else { return nil }
    return lines[0].text
  }

  /// Whether spacing or letters tell terms from short definitions.
  var tellsTerms: Bool { spacing.tells || lettersTell }

  /// Whether a short line is a term, given that the one before it still lacks its definition or
  /// not.
  func isTerm(_ index: Int, afterUndefined: Bool) -> Bool {
    let line = lines[index]
    let precedesText = kind(after: index) == .text
    // What follows a colon without a line between belongs to it, as do the items of a list.
    if index > 0, lines[index - 1].kind == .text, lines[index - 1].text.last == ":" { return false }
    if spacing.beforeTerm > 0, line.blankLinesBefore == 0, !opensGroup(index) { return false }
    if isExpanded(index) { return true }
    if spacing.tells {
      if line.blankLinesBefore >= spacing.beforeTerm || opensGroup(index) { return true }
      // Authors forget a blank line: then what follows, and the alphabet, speak for a term.
      return precedesText && !afterUndefined && fits(index) != false
        || line.blankLinesBefore > spacing.afterTerm && fits(index) == true
    }
    if precedesText { return opensGroup(index) || fits(index) != false }
    // Two short lines in a row, and no spacing to tell: a term and its short definition.
    return !afterUndefined || fits(index) == true
  }

  /// Whether a short line after the last letter stands under a letter that is not its own.
  func isInFooter(_ index: Int) -> Bool {
    guard let letters, index > letters.last else { return false }
    if fits(index) == false { return true }
    return spacing.tells && lines[index].blankLinesBefore > max(spacing.widest, 2)
      && !opensGroup(index)
  }

  /// Whether the next line says what an acronym stands for, and nothing else.
  func isExpanded(_ index: Int) -> Bool {
    guard index + 1 < body.upperBound else { return false }
    return Expansion(opening: lines[index + 1].text, of: lines[index].text)?.rest.isEmpty ?? false
  }

  /// Whether a term is where the alphabet would have it; nil when letters say nothing here.
  private func fits(_ index: Int) -> Bool? {
    guard let letters, lettersTell else { return nil }
    return letters.expect(lines[index].text, at: index)
  }

  private func kind(after index: Int) -> LexiconLine.Kind? {
    var next = index + 1
    while next < body.upperBound, lines[next].kind == .furniture { next += 1 }
    return next < body.upperBound ? lines[next].kind : nil
  }

  private func opensGroup(_ index: Int) -> Bool {
    guard index > body.lowerBound else { return true }
    return lines[index - 1].kind == .letter || lines[index - 1].kind == .boundary
  }

  private func isFollowedByDefinition(_ index: Int) -> Bool {
    guard index + 1 < body.upperBound else { return false }
    let next = lines[index + 1]
    return next.kind == .text
      || next.kind == .termLike && next.blankLinesBefore < lines[index].blankLinesBefore
  }

  /// Sorts out letters to jump to, one below the other.
  private mutating func markLettersInARow() {
    let isLetter = lines.map(\.text.isLoneLetter)
    for index in lines.indices.dropFirst() where isLetter[index] && isLetter[index - 1] {
      (lines[index - 1].kind, lines[index].kind) = (.furniture, .furniture)
    }
  }

  /// Sorts out short lines that return: they name nothing.
  private mutating func markFurniture() {
    var counts: [String: Int] = [:]
    for line in lines where line.kind == .termLike { counts[line.text, default: 0] += 1 }
    for index in lines.indices where lines[index].kind == .termLike {
      guard counts[lines[index].text, default: 0] > 2 else { continue }
      // `Exemple`, above a text each time, is part of the definitions.
      let introduces = index + 1 < lines.count && lines[index + 1].kind == .text
      lines[index].kind = introduces ? .text : .furniture
    }
  }
}

/// How many blank lines an author leaves where.
private struct LexiconSpacing {
  /// What nearly every term has before it.
  private(set) var beforeTerm = 0
  /// What nearly every definition has before it.
  private(set) var afterTerm = 0
  /// The most a term has before it.
  private(set) var widest = 0
  /// Whether terms stand farther from what is above them than from their definitions.
  private(set) var tells = false

  init() {}

  /// The habits that sure terms show: the blank lines before each of them, and after it.
  init(_ terms: [(before: Int, after: Int)]) {
    let before = terms.map(\.before).sorted()
    let after = terms.map(\.after).sorted()
    guard let last = before.last else { return }
    // A tenth may be slips, and one of three.
    let slips = max(before.count / 10, before.count > 2 ? 1 : 0)
    beforeTerm = before[slips]
    widest = last
    afterTerm = after[after.count - 1 - slips]
    tells = beforeTerm > afterTerm
  }
}

extension LexiconLine {
  fileprivate init(_ block: Block) {
    line = block.line
    blankLinesBefore = block.blankLinesBefore
    switch block.content {
    case .paragraph(let text, _), .continuation(let text):
      self.text = text
      kind = text.contains(where: \.isLetter) ? (text.isTermLike ? .termLike : .text) : .furniture
    case .listItem(let text, _, _): (self.text, kind) = ("• \(text)", .text)
    case .heading(_, let text, _): (self.text, kind) = (text, .boundary)
    case .definition, .table: (text, kind) = ("", .boundary)
    }
  }
}

extension String {
  /// Whether a line is short and no sentence.
  fileprivate var isTermLike: Bool {
    guard utf8.count <= 120, let first, let last else { return false }
    guard first.isLetter || first.isNumber || "\"'«“‘([@#".contains(first) else { return false }
    if ".!?…;,:。！？".contains(last) { return Acronym(self) != nil }
    // `See: …`, an address, a line of a program.
    let name = prefix { !"(（[".contains($0) }
    if name.contains(": ") || name.contains("://") || contains("=") { return false }
    return !contains("\n") && split(separator: " ").count <= 10
  }
}

import Flashcards
import Lexicon

/// Finds the end of a definition when the syntax does not mark it.
extension Evidence {
  /// A definition's passages without the short lines at its end, such as the next section's title
  /// or the page's links.
  ///
  /// `hasDefinition` tells that the headword's own passage already has a definition, so that
  /// nothing needs to remain here.
  func withoutTrailingTitles(_ body: Range<Int>, hasDefinition: Bool = false) -> Range<Int> {
    var end = body.upperBound
    while end - 1 >= body.lowerBound + (hasDefinition ? 0 : 1) {
      let last = end - 1
      if roles[last] == .navigation {
        end -= 1
        continue
      }
      guard isOpen(last), self[last].itemLevel == nil, self[last].headingLevel == nil,
        termLikeness[last] >= 0.7, !self[last].text.isProse, !self[last].endsInColon,
        !self[last - 1].endsInColon, !isEnumeratedLine(last),
        !LeadIn.Separator.signs.contains(where: { leadIn(last, separatedBy: $0) != nil })
      else { break }
      end -= 1
    }
    return body.lowerBound..<end
  }

  /// The last definition's passages, up to the page's footer.
  ///
  /// A footer has a larger gap above it than any inside the other definitions, or says that it is
  /// one; or it is a second paragraph where no other definition has one. `isSection` tells that the
  /// body is a heading's section, which ends at the next heading.
  func withoutFooter(
    _ body: Range<Int>, beside others: [Range<Int>], isSection: Bool = false
  ) -> Range<Int> {
    guard !body.isEmpty else { return body }
    var end = body.upperBound
    if others.count > 1 {
      let widest = others.joined().map { self[$0].gap }.max() ?? 1
      let far = others.count > 2 ? max(widest, 1) : 2 * max(widest, 1)
      if let first = body.dropFirst().first(where: { self[$0].gap > far }) { end = first }
      let most = others.map(\.count).max() ?? 0
      if !isSection, others.count > 3, most <= 1, end - body.lowerBound > most {
        end = body.lowerBound + most
      }
    }
    if let aside = (body.lowerBound..<end).first(where: isTitleOfAside) { end = aside }
    if let links = (body.lowerBound..<end).first(where: { isListOfLinks($0..<end) }) { end = links }
    while end - 1 >= body.lowerBound, isFooter(end - 1) { end -= 1 }
    return body.lowerBound..<max(end, body.lowerBound)
  }

  /// Whether a line above a list is exactly the title of a list beside the entries: `Changelog`.
  private func isTitleOfAside(_ index: Int) -> Bool {
    guard isOpen(index), self[index].itemLevel == nil, self[index].text.utf8.count <= 60,
      index + 1 < count, self[index + 1].itemLevel != nil
    else { return false }
    return namesOfAsides.contains(self[index].text.foldedWords)
  }

  /// Whether a range is a heading followed only by items that are links, to other pages of a site.
  private func isListOfLinks(_ range: Range<Int>) -> Bool {
    guard range.count > 2, self[range.lowerBound].headingLevel != nil else { return false }
    return range.dropFirst().allSatisfy {
      self[$0].itemLevel != nil && self[$0].wholeMark?.kind == .link
    }
  }

  /// Whether a passage below all entries states the document's licence or a contact.
  func isFooter(_ index: Int) -> Bool {
    guard isOpen(index), self[index].itemLevel == nil else { return false }
    let text = self[index].text
    guard text.wordCount(upTo: 41) <= 40 else { return false }
    let folded = text.folded
    if text.contains("©") || wordsOfLicences.contains(where: { folded.contains($0) }) {
      return true
    }
    if text.contains("@"), text.wordCount <= 16 { return true }
    if let label = LeadIn(text, separatedBy: .colon)?.head.folded, labelsOfDocuments.contains(label)
    {
      return true
    }
    if notesOfDocuments.contains(where: { folded.hasPrefix($0) }) { return true }
    // A short link on its own leads to another page.
    return self[index].wholeMark?.kind == .link && text.wordCount <= 8
  }
}

extension Evidence {
  /// The number of reasons to take a headword at the edge of a document for a section about other
  /// things.
  ///
  /// The reasons are its name, a body of only links or dates, and its place in the alphabet.
  func asideLikeness(_ head: Int, _ body: Range<Int>, isOutOfOrder: Bool) -> Int {
    var reasons = isOutOfOrder ? 1 : 0
    if facts.isNameOfAside(head) { reasons += 1 }
    let open = body.filter { isOpen($0) || !self[$0].isText }
    guard !open.isEmpty else { return reasons }
    let linked = open.count { self[$0].leadMark?.kind == .link && self[$0].itemLevel != nil }
    let dated = open.count { self[$0].text.first?.isNumber == true && self[$0].itemLevel != nil }
    let tables = open.count { if case .table = self[$0].kind { true } else { false } }
    if linked * 10 >= open.count * 9 || dated * 10 >= open.count * 9 { reasons += 2 }
    if tables == open.count { reasons += 2 }
    return reasons
  }
}

extension String {
  /// Whether a heading names a section beside the entries, exactly or with one of at most four
  /// words.
  var isNameOfAside: Bool {
    guard utf8.count <= 60 else { return false }
    let words = foldedWords
    if namesOfAsides.contains(words) { return true }
    // Split by bytes, because every headword of a long list is tested.
    let parts = words.utf8.split(separator: 0x20, maxSplits: 4)
    return parts.count <= 4 && parts.contains { wordsForAsides.contains(String(Substring($0))) }
  }
}

/// Folded words in headings above lists of links: `resources`.
private let wordsForAsides = Set(Vocabulary.words(\.titles.linkLists).map(\.folded))

/// Folded headings of sections that are not entries: `about this page`.
private let namesOfAsides = Set(Vocabulary.words(\.titles.boilerplate).map(\.foldedWords))

/// Folded words that mention a licence.
private let wordsOfLicences = Vocabulary.words(\.phrases.licences).map(\.folded)

/// Folded labels of facts about the document: `last update`.
private let labelsOfDocuments = Set(Vocabulary.words(\.titles.documentFields).map(\.folded))

/// Folded beginnings of lines about the whole document: `this page was`.
private let notesOfDocuments = Vocabulary.words(\.phrases.documentNotes).map(\.folded)

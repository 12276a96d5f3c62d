import Flashcards

/// The sections of a longer document that say of themselves that they are its glossary.
struct GlossarySections {
  /// For each passage of the document, whether it stands in one of them.
  let contains: [Bool]
  /// The heading of the first one.
  let heading: Int
  /// The bytes of text that stand in them.
  let size: Int

  /// The sections whose headings name a glossary; nil where there are none, or the document as a
  /// whole is a glossary.
  ///
  /// A handbook is told from a glossary by its title, which speaks of something else, and by two
  /// further sections beside the one that is meant: `Conventions`, `Vocabulary`, `Git`.
  init?(in evidence: Evidence) {
    let headings = evidence.passages.all.indices.filter {
      evidence[$0].headingLevel != nil && evidence.roles[$0] == nil
    }
    guard let title = headings.first, !evidence[title].text.mentionsGlossary,
      evidence.passages.frontMatter["title"]?.mentionsGlossary != true,
      let first = headings.first(where: { evidence[$0].text.namesGlossary }),
      let level = evidence[first].headingLevel
    else { return nil }
    let named = headings.filter {
      evidence[$0].headingLevel == level && evidence[$0].text.namesGlossary
    }
    let others = headings.count { evidence[$0].headingLevel == level } - named.count
    guard others - (evidence[title].headingLevel == level ? 1 : 0) > 1 else { return nil }
    var contains = [Bool](repeating: false, count: evidence.count)
    for heading in named {
      for index in heading..<evidence.sectionEnd(heading) { contains[index] = true }
    }
    self.contains = contains
    heading = first
    size = contains.indices.reduce(0) { contains[$1] ? $0 + evidence[$1].size : $0 }
  }
}

extension Evidence {
  /// The passage after a heading's section: the next heading of its level or a higher one.
  func sectionEnd(_ head: Int) -> Int {
    let level = self[head].headingLevel ?? 0
    var end = head + 1
    while end < count, self[end].headingLevel.map({ $0 > level }) ?? true { end += 1 }
    return end
  }
}

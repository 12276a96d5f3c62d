import Flashcards

/// Reports possible entries that were left out and texts between entries that no entry claimed.
extension LayoutChoice {
  /// Findings about text outside all entries.
  func leftovers(_ free: [Bool], of total: Int) -> [Finding] {
    guard !chosen.isEmpty else { return tablesLeftOut(free) }
    return tablesLeftOut(free) + proposalsLeftOut(free, of: total) + textsLeftOut(free)
  }

  /// Tables whose columns could not be identified, and tables that may or may not have terms.
  private func tablesLeftOut(_ free: [Bool]) -> [Finding] {
    TableLayout().proposals(for: evidence, free: free).flatMap { proposal in
      if proposal.entries.isEmpty { return proposal.findings }
      let tables = Set(proposal.entries.map(\.head)).sorted()
      return chosen.isEmpty
        ? [] : tables.map { Finding(line: evidence[$0].line, kind: .tableLeftOut) }
    }
  }

  /// The headwords of the likeliest entries that were not certain enough to be added.
  private func proposalsLeftOut(_ free: [Bool], of total: Int) -> [Finding] {
    let layouts: [any Layout] = [LeadInLayout(), HeadLayout()]
    let best = layouts.flatMap { $0.proposals(for: evidence, free: free) }
      .filter { $0.quality > 0.55 && $0.entries.count > 2 && !isUnrelated($0) }
      .max { $0.weight(of: total) < $1.weight(of: total) }
    guard let best else { return [] }
    if let heading = sectionOfEntries(among: best) {
      return [Finding(line: heading.line, kind: .onlySectionRead(heading.text))]
    }
    return best.entries.prefix(50).map {
      Finding(line: $0.candidate.line, kind: .entryLeftOut(term: $0.candidate.headword.excerpt))
    }
  }

  /// The headword under which at least half of the chosen entries stand; nil where there is none.
  ///
  /// Such a headword is the title of the glossary's section, and those of the same form are titles of
  /// sections about something else: `Getting here`, `Our words`, `Contact`.
  private func sectionOfEntries(among proposal: Proposal) -> Passage? {
    let heads = chosen.flatMap(\.entries).map(\.head).sorted()
    let titles = proposal.entries.map(\.head).sorted()
    for (place, title) in titles.enumerated() {
      let end = place + 1 < titles.count ? titles[place + 1] : evidence.count
      if heads.count(where: { (title..<end).contains($0) }) * 2 >= heads.count {
        return evidence[title]
      }
    }
    return nil
  }

  /// Whether a proposal consists of list items under a heading of their own, beside chosen entries
  /// that are items as well.
  ///
  /// Authors write acronyms in one way and terms in another.
  func isFurtherList(_ proposal: Proposal) -> Bool {
    guard let first = chosen.first?.entries.first, evidence[first.head].itemLevel != nil,
      !isUnrelated(proposal), let head = proposal.entries.first?.head,
      evidence[head].itemLevel != nil
    else { return false }
    return evidence.passages.all[..<head].contains { $0.headingLevel != nil }
  }

  /// A proposal without the items of lists below a heading that names an unrelated section.
  func withoutAsides(_ proposal: Proposal) -> Proposal {
    guard proposal.entries.contains(where: { evidence[$0.head].itemLevel != nil }) else {
      return proposal
    }
    var proposal = proposal
    var (next, isBelowAside) = (0, false)
    proposal.entries.removeAll { entry in
      while next < entry.head {
        if evidence[next].headingLevel != nil { isBelowAside = evidence[next].text.isNameOfAside }
        next += 1
      }
      return isBelowAside && evidence[entry.head].itemLevel != nil
    }
    return proposal
  }

  /// Whether most headwords begin with a digit, as in a list of changes, or are links.
  private func isUnrelated(_ proposal: Proposal) -> Bool {
    let odd = proposal.entries.count { entry in
      entry.candidate.headword.first?.isNumber == true
        || evidence[entry.head].leadMark?.kind == .link
    }
    return odd * 2 > proposal.entries.count
  }

  /// Texts between entries and directly below the last one that belong to no entry, except
  /// introductions below titles.
  private func textsLeftOut(_ free: [Bool]) -> [Finding] {
    let entries = chosen.flatMap(\.entries)
    guard let first = entries.map(\.head).min(),
      let last = entries.map({ max($0.head, $0.body.upperBound - 1) }).max()
    else { return [] }
    var left: [Int] = []
    var isBelowTitle = false
    for index in first...last {
      if !free[index] {
        isBelowTitle = false
      } else if evidence.isTitleOfPart(index) {
        isBelowTitle = true
      } else if !isBelowTitle, evidence.isOpen(index), evidence[index].text.isProse {
        left.append(index)
      }
    }
    return (left + closingTexts(below: last)).map {
      Finding(line: evidence[$0].line, kind: .textLeftOut(evidence[$0].text.excerpt))
    }
  }

  /// The paragraphs below the last entry, up to a title or rule, that may belong to it: as long as
  /// a definition, and not about the document.
  private func closingTexts(below last: Int) -> [Int] {
    let below = (last + 1)..<evidence.count
    let closing = below.prefix { !evidence.isTitleOfPart($0) && evidence[$0].isText }
    return closing.filter {
      evidence.isOpen($0) && evidence[$0].text.wordCount > 8 && !evidence.isFooter($0)
    }
  }
}

extension Evidence {
  /// Whether a passage is the title of the ones below it: a heading, a letter or a single short
  /// line.
  func isTitleOfPart(_ index: Int) -> Bool {
    if roles[index] == .letter || self[index].headingLevel != nil { return true }
    return isOpen(index) && self[index].itemLevel == nil && termLikeness[index] >= 0.7
      && !self[index].text.isProse
  }
}

extension String {
  /// The beginning of a text, on one line, as a finding quotes it.
  fileprivate var excerpt: String {
    let line = replacing("\n", with: " ")
    return line.count > 60 ? line.prefix(57) + "…" : line
  }
}

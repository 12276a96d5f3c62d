import Flashcards

/// What looked like entries and was left out, and what nobody claimed amid entries: nothing is lost
/// unsaid.
extension LayoutChoice {
  /// Findings about what no entry holds.
  func leftovers(_ free: [Bool], of total: Int) -> [Finding] {
    guard !chosen.isEmpty else { return tablesLeftOut(free) }
    return tablesLeftOut(free) + proposalsLeftOut(free, of: total) + textsLeftOut(free)
  }

  /// Tables whose columns nobody understood, and those that may hold terms or anything else.
  private func tablesLeftOut(_ free: [Bool]) -> [Finding] {
    TableLayout().proposals(for: evidence, free: free).flatMap { proposal in
      if proposal.entries.isEmpty { return proposal.findings }
      let tables = Set(proposal.entries.map(\.head)).sorted()
      return chosen.isEmpty
        ? [] : tables.map { Finding(line: evidence[$0].line, kind: .tableLeftOut) }
    }
  }

  /// The headwords of the likeliest entries that were not sure enough to stand beside the others.
  private func proposalsLeftOut(_ free: [Bool], of total: Int) -> [Finding] {
    let layouts: [any Layout] = [LeadInLayout(), HeadLayout()]
    let best = layouts.flatMap { $0.proposals(for: evidence, free: free) }
      .filter { $0.quality > 0.55 && $0.entries.count > 2 && !isAside($0) }
      .max { $0.weight(of: total) < $1.weight(of: total) }
    guard let best else { return [] }
    if let heading = sectionOfEntries(among: best) {
      return [Finding(line: heading.line, kind: .onlySectionRead(heading.text))]
    }
    return best.entries.prefix(50).map {
      Finding(line: $0.candidate.line, kind: .entryLeftOut(term: $0.candidate.headword.told))
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

  /// Whether a proposal is the items of a list under a heading of its own, where those that were taken are items
  /// too: authors write acronyms in one way and terms in another.
  func isFurtherList(_ proposal: Proposal) -> Bool {
    guard let first = chosen.first?.entries.first, evidence[first.head].itemLevel != nil,
      !isAside(proposal), let head = proposal.entries.first?.head, evidence[head].itemLevel != nil
    else { return false }
    return evidence.passages.all[..<head].contains { $0.headingLevel != nil }
  }

  /// A proposal without the items of lists whose heading says that they stand beside the entries.
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

  /// Whether most headwords begin with a digit, as the versions of a list of changes do, or are
  /// links.
  private func isAside(_ proposal: Proposal) -> Bool {
    let odd = proposal.entries.count { entry in
      entry.candidate.headword.first?.isNumber == true
        || evidence[entry.head].leadMark?.kind == .link
    }
    return odd * 2 > proposal.entries.count
  }

  /// Texts between entries that belong to none of them, introductions below titles apart, and those
  /// directly below the last entry.
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
      Finding(line: evidence[$0].line, kind: .textLeftOut(evidence[$0].text.told))
    }
  }

  /// The paragraphs below the last entry, up to a title or rule, that say no less than a definition
  /// and do not speak of the document: they may be part of that entry.
  private func closingTexts(below last: Int) -> [Int] {
    let below = (last + 1)..<evidence.count
    let closing = below.prefix { !evidence.isTitleOfPart($0) && evidence[$0].isText }
    return closing.filter {
      evidence.isOpen($0) && evidence[$0].text.wordCount > 8 && !evidence.isFooter($0)
    }
  }
}

extension Evidence {
  /// Whether a passage is a heading, a letter or a short line alone, which names what stands below
  /// it.
  func isTitleOfPart(_ index: Int) -> Bool {
    if roles[index] == .letter || self[index].headingLevel != nil { return true }
    return isOpen(index) && self[index].itemLevel == nil && termLikeness[index] >= 0.7
      && !self[index].text.isProse
  }
}

extension String {
  /// The beginning of a text, as a finding quotes it.
  fileprivate var told: String {
    let line = replacing("\n", with: " ")
    return line.count > 60 ? line.prefix(57) + "…" : line
  }
}

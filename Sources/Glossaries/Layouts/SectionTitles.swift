/// The titles above a document's entries, by which each entry gets its section.
struct SectionTitles {
  /// The passages that are titles, in their order, and their names.
  private var titles: [(index: Int, name: String)] = []

  /// Finds the titles outside the entries of the chosen proposals.
  ///
  /// Examines only passages outside entries: an import need not know the role of every text.
  init(around proposals: [Proposal], below title: String?, in evidence: Evidence) {
    var isClaimed = [Bool](repeating: false, count: evidence.count)
    for proposal in proposals {
      for entry in proposal.entries {
        isClaimed[entry.head] = true
        for index in entry.body { isClaimed[index] = true }
      }
      for index in proposal.roles.keys { isClaimed[index] = true }
    }
    let roles = RolesOutsideEntries(evidence, title: title, isClaimed: isClaimed)
    for index in isClaimed.indices where !isClaimed[index] && evidence.roles[index] == nil {
      guard roles.ruleOfSection(index) != nil, let name = evidence[index].text.sectionName else {
        continue
      }
      titles.append((index, name))
    }
  }

  /// Gives each entry the nearest title above it as its section, unless its row has one.
  func name(_ entries: inout [ProposedEntry]) {
    guard !titles.isEmpty else { return }
    var (next, head) = (0, 0)
    var name: String?
    for place in entries.indices {
      // Entries stand in the order of their headwords; begin again where they do not.
      if entries[place].head < head { (next, name) = (0, nil) }
      head = entries[place].head
      while next < titles.count, titles[next].index < head {
        name = titles[next].name
        next += 1
      }
      if let name, entries[place].candidate.section == nil {
        entries[place].candidate.section = name
      }
    }
  }
}

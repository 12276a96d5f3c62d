import Flashcards

/// Derives the roles of all passages from the chosen layouts.
struct RoleReading {
  private let choice: LayoutChoice
  let evidence: Evidence
  private(set) var roles: [(role: TextRole, rule: RoleRule)?]
  /// The entries by the index of their headword's passage.
  private(set) var entries: [Int: [(entry: ProposedEntry, rule: RoleRule)]] = [:]
  /// The entries that the candidates became, by the line of their headword.
  let resolved: [Int: Entry]
  /// The line of the headword above, by the passage that stands below it.
  private(set) var headLines: [Int: Int] = [:]
  /// The headword of a document that is the page of one term.
  private(set) var pageHeadword: String?
  var explained: [ExplainedText] = []

  init(_ choice: LayoutChoice, resolved: [Int: Entry]) {
    self.choice = choice
    self.resolved = resolved
    evidence = choice.evidence
    roles = evidence.passages.all.map { _ in nil }
    for proposal in choice.chosen { claim(proposal) }
    if let page = choice.page { claim(page) }
    claimRest()
  }

  // MARK: Roles

  private mutating func claim(_ proposal: Proposal) {
    let text = DefinitionText(evidence, proposal.entries.map(\.body))
    let rule = RoleRule.layout(proposal.marks)
    for entry in proposal.entries {
      entries[entry.head, default: []].append((entry, rule))
      roles[entry.head] = (.headword, rule)
      for index in entry.body {
        headLines[index] = entry.candidate.line
        let role = evidence.roles[index] ?? (text.isField(index) ? .field : nil)
        roles[index] = (
          role ?? entry.candidate.role(ofPart: evidence[index].text), rule
        )
      }
    }
    for (index, role) in proposal.roles { roles[index] = (role, rule) }
  }

  private mutating func claim(_ page: Recognition) {
    guard let candidate = page.candidates.first else { return }
    pageHeadword = candidate.headword
    for index in candidate.blocks where roles[index] == nil {
      roles[index] = (.definition, .pageOfTerm)
    }
    let above = evidence.passages.all[..<candidate.blocks.lowerBound].lastIndex {
      $0.headingLevel != nil
    }
    if let above, evidence[above].text.headText == candidate.headword {
      roles[above] = (.headword, .pageOfTerm)
    }
  }

  /// Assigns roles to passages outside all entries by their position.
  private mutating func claimRest() {
    let outside = RolesOutsideEntries(
      evidence, title: choice.titleText, isClaimed: roles.map { $0 != nil })
    var isBelowTitle = true
    for index in roles.indices {
      if roles[index] != nil {
        isBelowTitle = false
        continue
      }
      if let role = evidence.roles[index] {
        roles[index] = (role, role.ruleByEvidence)
        if role == .letter { isBelowTitle = true }
        continue
      }
      let (role, rule) = outside.role(of: index, isBelowTitle: isBelowTitle)
      roles[index] = (role, rule)
      if role == .section || role == .title { isBelowTitle = true }
    }
  }
}

extension Candidate {
  /// The role of a paragraph below the candidate's headword.
  fileprivate func role(ofPart text: String) -> TextRole {
    let lines = text.brokenLines
    let isInDefinition = lines.contains { line in
      paragraphs.contains { $0.hasSuffix(line) || line.hasSuffix($0) }
    }
    if isInDefinition || text.isEmpty { return .definition }
    if let acronym, text.firstPlace(of: acronym) != nil { return .pair }
    if let expansion, text.firstPlace(of: expansion) != nil { return .pair }
    return aliases.contains { text.firstPlace(of: $0) != nil } ? .headword : .field
  }
}

extension TextRole {
  /// The rule of a role that the evidence told.
  fileprivate var ruleByEvidence: RoleRule {
    switch self {
    case .letter: .letter
    case .navigation: .navigation
    case .footer: .owner
    default: .form
    }
  }
}

import Flashcards

/// Derives the roles of all passages from the chosen layouts.
struct RoleReading {
  private let choice: LayoutChoice
  let evidence: Evidence
  private(set) var roles: [(role: TextRole, rule: String)?]
  /// The entries by the index of their headword's passage.
  private(set) var entries: [Int: [(entry: ProposedEntry, rule: String)]] = [:]
  /// The entries that the candidates became, by the line of their headword.
  let resolved: [Int: Entry]
  /// The line of the headword above, by the passage that stands below it.
  private(set) var headLines: [Int: Int] = [:]
  /// The headword of a document that is the page of one term.
  private(set) var pageHeadword: String?
  var explained: [ExplainedText] = []

  /// What explains the texts of such a page.
  static let pageRule = "page of a term"

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
    for entry in proposal.entries {
      entries[entry.head, default: []].append((entry, proposal.rule.inWords))
      roles[entry.head] = (.headword, proposal.rule.inWords)
      for index in entry.body {
        headLines[index] = entry.candidate.line
        let role = evidence.roles[index] ?? (text.isField(index) ? .field : nil)
        roles[index] = (
          role ?? entry.candidate.role(ofPart: evidence[index].text), proposal.rule.inWords
        )
      }
    }
    for (index, role) in proposal.roles { roles[index] = (role, proposal.rule.inWords) }
  }

  private mutating func claim(_ page: Recognition) {
    guard let candidate = page.candidates.first else { return }
    pageHeadword = candidate.headword
    for index in candidate.blocks where roles[index] == nil {
      roles[index] = (.definition, Self.pageRule)
    }
    let above = evidence.passages.all[..<candidate.blocks.lowerBound].lastIndex {
      $0.headingLevel != nil
    }
    if let above, evidence[above].text.headText == candidate.headword {
      roles[above] = (.headword, Self.pageRule)
    }
  }

  /// Assigns roles to passages outside all entries by their position.
  private mutating func claimRest() {
    let claimed = roles.indices.filter { roles[$0] != nil }
    let (first, last) = (claimed.first ?? Int.max, claimed.last ?? -1)
    var isBelowTitle = true
    for index in roles.indices {
      if roles[index] != nil {
        isBelowTitle = false
        continue
      }
      if let role = evidence.roles[index] {
        roles[index] = (role, role.evidence)
        if role == .letter { isBelowTitle = true }
        continue
      }
      let (role, rule) = roleByPlace(index, first, last, isBelowTitle: isBelowTitle)
      roles[index] = (role, rule)
      if role == .section || role == .title { isBelowTitle = true }
    }
  }

  private func roleByPlace(
    _ index: Int, _ first: Int, _ last: Int, isBelowTitle: Bool
  ) -> (TextRole, String) {
    let passage = evidence[index]
    if passage.text == choice.titleText { return (.title, "the document's title") }
    if let level = passage.headingLevel {
      let isFirst = !evidence.passages.all[..<index].contains { $0.headingLevel != nil }
      return level == 1 && isFirst || isFirst && index < first && evidence.isOpen(index)
        ? (.title, "the first heading") : (.section, "a heading")
    }
    if last < 0 { return (.introduction, "no entry in this document") }
    if index > last { return (.footer, "below the last entry") }
    if index < first { return (.introduction, "above the first entry") }
    guard passage.isText else { return (.other, "between entries") }
    if evidence.isTitleOfPart(index) { return (.section, "a short line alone") }
    return isBelowTitle ? (.introduction, "below a title") : (.other, "between entries")
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
  /// The evidence for the role, in words for the reader.
  fileprivate var evidence: String {
    switch self {
    case .letter: "a letter that the entries below begin with"
    case .navigation: "links, contents, or a line that returns"
    case .footer: "a line that says whose the document is"
    default: "its form"
    }
  }
}

extension String {
  /// A rule in words for the reader: `text@2, colon` becomes `line indented by 2, colon`.
  fileprivate var inWords: String {
    var words: [String] = []
    for part in split(separator: ",", omittingEmptySubsequences: false) {
      var name = String(part).trimmed
      let isFirst = name.hasSuffix("^")
      while name.hasSuffix("^") { name.removeLast() }
      if name == "text@0" { name = "line" }
      if name.hasPrefix("text@") { name = "line indented by \(name.dropFirst(5))" }
      name = name.replacing("list>", with: "")
      words.append(isFirst ? name + ", first in its element" : name)
    }
    return words.joined(separator: ", ")
  }
}

public import Documents
import Flashcards

/// A document's text from its top to its end, each stretch with its role: every word of it is in an entry, or
/// explained by something else that it is.
public struct Explanation: Sendable {
  /// The stretches in reading order.
  public private(set) var texts: [ExplainedText] = []

  /// The roles of a document's texts.
  ///
  /// It takes what reading takes, and a string for each stretch besides.
  ///
  ///     try Explanation(of: document).texts.map(\.role)  // [.title, .letter, .headword, .definition, …]
  ///
  /// - Throws: When the document cannot be read.
  public init(of document: consuming Document) throws(GlossaryError) {
    let passages: Passages
    do throws(DocumentError) {
      passages = PassageReader.passages(of: try document.read(), keepingAll: true)
    } catch {
      throw GlossaryError(error)
    }
    var reading = RoleReading(LayoutChoice(passages))
    texts = reading.texts()
  }
}

/// Tells the roles of all passages from what was chosen.
struct RoleReading {
  private let choice: LayoutChoice
  private let evidence: Evidence
  private var roles: [(role: TextRole, rule: String)?]
  /// The entries by the passage of their headword.
  private var entries: [Int: [(entry: ProposedEntry, rule: String)]] = [:]
  private var explained: [ExplainedText] = []

  init(_ choice: LayoutChoice) {
    self.choice = choice
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
      entries[entry.head, default: []].append((entry, proposal.rule.told))
      roles[entry.head] = (.headword, proposal.rule.told)
      for index in entry.body {
        let role = evidence.roles[index] ?? (text.isField(index) ? .field : nil)
        roles[index] = (
          role ?? entry.candidate.role(ofPart: evidence[index].text), proposal.rule.told)
      }
    }
    for (index, role) in proposal.roles { roles[index] = (role, proposal.rule.told) }
  }

  private mutating func claim(_ page: Recognition) {
    guard let candidate = page.candidates.first else { return }
    for index in candidate.blocks where roles[index] == nil { roles[index] = (.definition, "page of a term") }
    let above = evidence.passages.all[..<candidate.blocks.lowerBound].lastIndex { $0.headingLevel != nil }
    if let above, evidence[above].text.headText == candidate.headword {
      roles[above] = (.headword, "page of a term")
    }
  }

  /// Tells what no entry holds by where it stands.
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
    if index > last { return (.footer, "below the last entry") }
    if index < first { return (.introduction, "above the first entry") }
    guard passage.isText else { return (.other, "between entries") }
    if evidence.isTitleOfPart(index) { return (.section, "a short line alone") }
    return isBelowTitle ? (.introduction, "below a title") : (.other, "between entries")
  }

  // MARK: Texts

  mutating func texts() -> [ExplainedText] {
    for left in evidence.passages.leftOut where left.line <= evidence.passages.all.first?.line ?? 1 {
      add(left.text, left.line, left.role, left.rule)
    }
    for index in roles.indices { explain(index) }
    for left in evidence.passages.leftOut where left.line > evidence.passages.all.first?.line ?? 1 {
      add(left.text, left.line, left.role, left.rule)
    }
    return explained.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }

  private mutating func add(_ text: String, _ line: Int, _ role: TextRole, _ rule: String) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    explained.append(ExplainedText(line: line, role: role, rule: rule, text: text))
  }

  private mutating func explain(_ index: Int) {
    guard let (role, rule) = roles[index] else { return }
    let passage = evidence[index]
    switch passage.kind {
    case .rule: return
    case .table(let place):
      explainTable(evidence.passages.tables[place], at: index, role, rule)
    case .declared(let place):
      explain(evidence.passages.declared[place], role == .headword ? rule : "definition list", role)
    case .heading, .paragraph, .item:
      guard role == .headword, let entry = entries[index]?.first?.entry.candidate else {
        return add(passage.text, passage.line, role, rule)
      }
      explainHead(passage, entry, rule)
    }
  }

  /// Adds a headword, and what stands behind it in the same passage.
  private mutating func explainHead(_ passage: Passage, _ candidate: Candidate, _ rule: String) {
    let behind = LeadParts(passage.text, candidate)
    add(behind.head, passage.line, .headword, rule)
    add(behind.rest, passage.line, .definition, rule)
  }

  private mutating func explain(_ candidate: Candidate, _ rule: String, _ role: TextRole) {
    guard role == .headword else {
      let text = [candidate.headword] + candidate.aliases + candidate.paragraphs
      return add(text.joined(separator: "\n"), candidate.line, role, rule)
    }
    add(([candidate.headword] + candidate.aliases).joined(separator: "\n"), candidate.line, .headword, rule)
    let pair = [candidate.acronym, candidate.expansion].compactMap { $0 }.filter { $0 != candidate.headword }
    add(pair.joined(separator: "\n"), candidate.line, .pair, rule)
    add(candidate.paragraphs.joined(separator: "\n"), candidate.line, .definition, rule)
  }

  private mutating func explainTable(_ grid: Grid, at index: Int, _ role: TextRole, _ rule: String) {
    let isRead = role == .headword
    if let header = grid.header {
      add(header.cells.joined(separator: "\t"), header.line, isRead ? .title : role, "names of columns")
    }
    var byLine: [Int: Candidate] = [:]
    for (entry, _) in entries[index] ?? [] { byLine[entry.candidate.line] = entry.candidate }
    for row in grid.rows {
      guard isRead, let candidate = byLine[row.line] else {
        let isNames = isRead && grid.header == nil && row.line == grid.rows.first?.line
        let own: TextRole = isRead ? (isNames ? .title : .section) : role
        add(
          row.cells.filter { !$0.isEmpty }.joined(separator: "\t"), row.line, own,
          isRead ? (isNames ? "names of columns" : "a row that is no entry") : rule)
        continue
      }
      for cell in row.cells where !cell.isEmpty { add(cell, row.line, candidate.role(of: cell), rule) }
    }
  }
}

extension Candidate {
  /// What a paragraph below the headword is to the entry.
  fileprivate func role(ofPart text: String) -> TextRole {
    let lines = text.brokenLines
    let isSaid = lines.contains { line in paragraphs.contains { $0.hasSuffix(line) || line.hasSuffix($0) } }
    if isSaid || text.isEmpty { return .definition }
    if let acronym, text.firstPlace(of: acronym) != nil { return .pair }
    if let expansion, text.firstPlace(of: expansion) != nil { return .pair }
    return aliases.contains { text.firstPlace(of: $0) != nil } ? .headword : .field
  }

  /// What a cell of the row is that the candidate was made of.
  fileprivate func role(of cell: String) -> TextRole {
    if cell == headword { return .headword }
    if cell == acronym || cell == expansion { return .pair }
    if aliases.contains(where: { cell.contains($0) }) { return .headword }
    let lines = cell.brokenLines
    if lines.contains(where: paragraphs.contains) { return .definition }
    if let expansion, cell.hasPrefix(expansion) { return .pair }
    return .field
  }
}

/// A passage that begins with its headword, in two parts.
private struct LeadParts {
  let head: String
  let rest: String

  init(_ text: String, _ candidate: Candidate) {
    let name = candidate.headword
    guard let first = candidate.paragraphs.first, !first.isEmpty, text.utf8.count > name.utf8.count,
      let place = text.firstPlace(of: first), place.lowerBound > text.startIndex
    else {
      (head, rest) = (text, "")
      return
    }
    (head, rest) = (String(text[..<place.lowerBound]).trimmed, String(text[place.lowerBound...]))
  }
}

extension TextRole {
  /// How the evidence told the role.
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
  /// A rule as people read it: `text@2, colon` is `line indented by 2, colon`.
  fileprivate var told: String {
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

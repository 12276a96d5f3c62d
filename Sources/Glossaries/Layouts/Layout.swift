/// One way in which authors lay out entries.
///
/// A layout looks at the evidence and proposes what the entries are; it never knows of the others.
protocol Layout: Sendable {
  /// The layout's name in a test's report.
  var name: String { get }
  /// A small glossary laid out so, read by the laws.
  var example: String { get }
  /// Readings of the passages that no chosen proposal has claimed; empty when there are no entries.
  func proposals(for evidence: Evidence, free: [Bool]) -> [Proposal]
}

/// Entries that a layout reads in a document or a part of it, with their quality.
struct Proposal {
  /// What the headwords have in common: ``LayoutMark/heading(level:)``, ``LayoutMark/strong``.
  var marks: [LayoutMark]
  var entries: [ProposedEntry] = []
  /// Findings about what was passed over.
  var findings: [Finding] = []
  /// How well the entries agree with each other and with what entries look like, from 0 to 1; more
  /// where the syntax itself says what they are.
  var quality = 0.0
  /// How many bytes of text the entries explain.
  var explained = 0
  /// Passages whose role the layout tells, beside those of its entries.
  var roles: [Int: TextRole] = [:]
  /// Adds to the entries what stands below their headwords, which only a chosen proposal needs; nil
  /// where it is there already.
  var complete: ((inout Proposal) -> Void)?

  /// The proposal with all that its entries say.
  var completed: Proposal {
    var proposal = self
    proposal.complete = nil
    complete?(&proposal)
    return proposal
  }

  /// How much it counts against other proposals.
  func weight(of total: Int) -> Double {
    let share = Double(explained) / Double(max(total, 1))
    // Of two that explain the same text, the one that takes it apart.
    let fineness = 1 + 0.06 * logarithm(Double(max(entries.count, 1)))
    return share.squareRoot() * share.squareRoot().squareRoot() * quality * fineness
  }
}

/// The natural logarithm's whole and fractional part to a thousandth, without Foundation.
private func logarithm(_ value: Double) -> Double {
  var (value, result) = (value, 0.0)
  while value >= 2 { (value, result) = (value / 2, result + 0.693) }
  return result + (value - 1) * 0.693
}

extension Proposal {
  /// Adds the terms that stand alone in some passages, so that the resolver refuses them with a
  /// finding: nobody has written their definitions yet.
  mutating func addUndefined(_ heads: [Int], in evidence: Evidence) {
    guard !heads.isEmpty else { return }
    for head in heads {
      let candidate = Candidate(
        headword: evidence[head].text.headText, paragraphs: [], line: evidence[head].line,
        blocks: head..<(head + 1))
      entries.append(
        ProposedEntry(candidate: candidate, head: head, body: (head + 1)..<(head + 1)))
    }
    entries.sort { $0.head < $1.head }
  }
}

/// An entry as a layout sees it: the passage of its headword, and those that define it.
struct ProposedEntry {
  var candidate: Candidate
  /// The passage in which the headword stands.
  let head: Int
  /// The passages of the definition, beside what the head's own passage says.
  var body: Range<Int>
}

extension [Proposal] {
  /// The candidates of all entries by their lines, in their order where they stand on one line; one
  /// more than are judged, and no further.
  var candidatesInLineOrder: [Candidate] {
    let places = indices.flatMap { part in self[part].entries.indices.map { (part, $0) } }
    func line(_ place: (Int, Int)) -> Int { self[place.0].entries[place.1].candidate.line }
    // Most are in order already.
    let isInOrder = zip(places, places.dropFirst()).allSatisfy { line($0) <= line($1) }
    let ordered =
      isInOrder ? places : places.sorted { (line($0), $0.0, $0.1) < (line($1), $1.0, $1.1) }
    return ordered.prefix(Glossary.candidateLimit + 1).map { self[$0.0].entries[$0.1].candidate }
  }
}

enum Layouts {
  /// Every layout that is known.
  static let all: [any Layout] = [
    DeclaredLayout(), TableLayout(), LeadInLayout(), HeadLayout(),
  ]
}

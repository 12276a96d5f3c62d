/// A way in which authors lay out entries.
///
/// A layout examines the evidence and proposes entries; it knows nothing of other layouts.
protocol Layout: Sendable {
  /// The layout's name in a test's report.
  var name: String { get }
  /// A small glossary in this layout, on which the tests check the laws of all layouts.
  var example: String { get }
  /// Proposals for passages that no chosen proposal has claimed; empty if there are no entries.
  func proposals(for evidence: Evidence, free: [Bool]) -> [Proposal]
}

/// The entries that a layout finds in a document or a part of it, with their quality.
struct Proposal {
  /// What the headwords have in common: ``LayoutMark/heading(level:)``, ``LayoutMark/strong``.
  var marks: [LayoutMark]
  var entries: [ProposedEntry] = []
  /// Findings about skipped passages.
  var findings: [Finding] = []
  /// How well the entries agree with each other and look like entries, from 0 to 1; higher if the
  /// syntax declares them.
  var quality = 0.0
  /// The number of bytes of text in the entries.
  var explained = 0
  /// Roles that the layout assigns to passages outside its entries.
  var roles: [Int: TextRole] = [:]
  /// Fills in the entries' definitions, which only a chosen proposal needs; nil if they are already
  /// there.
  var complete: ((inout Proposal) -> Void)?

  /// The proposal with its definitions filled in.
  var completed: Proposal {
    var proposal = self
    proposal.complete = nil
    complete?(&proposal)
    return proposal
  }

  /// The weight by which proposals compete; higher wins.
  func weight(of total: Int) -> Double {
    let share = Double(explained) / Double(max(total, 1))
    // Of two proposals that explain the same text, prefer the one with more entries.
    let fineness = 1 + 0.06 * logarithm(Double(max(entries.count, 1)))
    return share.squareRoot() * share.squareRoot().squareRoot() * quality * fineness
  }
}

/// The natural logarithm to a thousandth, without Foundation: exact at powers of two, linear
/// between.
private func logarithm(_ value: Double) -> Double {
  var (value, result) = (value, 0.0)
  while value >= 2 { (value, result) = (value / 2, result + 0.693) }
  return result + (value - 1) * 0.693
}

extension Proposal {
  /// Adds terms without a definition, so that the resolver refuses them with a finding.
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

/// A proposed entry: the passage of its headword, and those of its definition.
struct ProposedEntry {
  var candidate: Candidate
  /// The index of the headword's passage.
  let head: Int
  /// The passages of the definition, apart from text in the head's own passage.
  var body: Range<Int>
}

extension [Proposal] {
  /// The candidates of all entries by line, those on the same line in their order.
  ///
  /// At most one more than the limit, which shows that there are too many.
  var candidatesInLineOrder: [Candidate] {
    let places = indices.flatMap { part in self[part].entries.indices.map { (part, $0) } }
    func line(_ place: (Int, Int)) -> Int { self[place.0].entries[place.1].candidate.line }
    // Fast path: most are already in order.
    let isInOrder = zip(places, places.dropFirst()).allSatisfy { line($0) <= line($1) }
    let ordered =
      isInOrder ? places : places.sorted { (line($0), $0.0, $0.1) < (line($1), $1.0, $1.1) }
    return ordered.prefix(Glossary.candidateLimit + 1).map { self[$0.0].entries[$0.1].candidate }
  }
}

enum Layouts {
  static let all: [any Layout] = [
    DeclaredLayout(), TableLayout(), LeadInLayout(), HeadLayout(),
  ]
}

extension HeadHypothesis {
  /// Bold lines together with titles of accordions, for documents with both.
  static func mixed(in evidence: Evidence, free: [Bool]) -> [HeadHypothesis] {
    var (summaries, bold): ([Int], [Int]) = ([], [])
    let isSummary = evidence.passages.formNames.map { $0.contains("summary>") }
    guard isSummary.contains(true) else { return [] }
    for (index, passage) in evidence.passages.all.enumerated()
    where free[index] && evidence.roles[index] == nil && passage.kind == .paragraph {
      if passage.forms.first.map({ isSummary[$0] }) == true {
        summaries.append(index)
      } else if passage.headMark?.kind == .strong {
        bold.append(index)
      }
    }
    guard !summaries.isEmpty, !bold.isEmpty else { return [] }
    return [
      HeadHypothesis(marks: [.boldOrSummary], heads: (summaries + bold).sorted(), clarity: 0.97)
    ]
  }
}

import Flashcards

/// A document divided between the layouts that explain it.
struct LayoutChoice {
  private(set) var recognition = Recognition()
  /// What was proposed, the chosen ones first; for whoever asks why.
  private(set) var chosen: [Proposal] = []
  let evidence: Evidence

  /// The proposal that explains most of a document, and what others surely explain of the rest.
  init(_ passages: Passages) {
    evidence = Evidence(passages)
    recognition.findings = passages.findings
    var free = [Bool](repeating: true, count: evidence.count)
    let total = evidence.passages.all.reduce(0) { $0 + $1.text.utf8.count }
    while chosen.count < 6 {
      guard let best = best(free, of: total), accepts(best, free) else { break }
      take(best, &free)
    }
    let page = PageLayout.recognition(of: passages)
    let count = chosen.reduce(0) { $0 + $1.entries.count }
    if page.isSure && count < PageLayout.keyPointLimit || count == 0 && !page.candidates.isEmpty {
      recognition.candidates = page.candidates
      return
    }
    recognition.candidates = chosen.flatMap { $0.entries.map(\.candidate) }
      .enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
    recognition.title = title
  }

  private func best(_ free: [Bool], of total: Int) -> Proposal? {
    let proposals = Layouts.all.flatMap { $0.proposals(for: evidence, free: free) }
    return proposals.filter { !$0.entries.isEmpty }
      .map { ($0, $0.weight(of: total)) }
      .enumerated().max { ($0.element.1, $1.offset) < ($1.element.1, $0.offset) }?.element.0
  }

  /// Whether a proposal is sure enough to stand beside those that were taken.
  private func accepts(_ proposal: Proposal, _ free: [Bool]) -> Bool {
    guard !chosen.isEmpty else { return proposal.quality > 0.12 }
    return proposal.quality >= 1 && proposal.entries.count > 2
  }

  private mutating func take(_ proposal: Proposal, _ free: inout [Bool]) {
    chosen.append(proposal)
    for entry in proposal.entries {
      free[entry.head] = false
      for index in entry.body { free[index] = false }
    }
    recognition.findings += proposal.findings
  }

  /// The short line at the top of a page, where something stands between it and the first entry.
  private var title: String? {
    guard let first = chosen.flatMap(\.entries).map(\.head).min(), first > 0, evidence.passages.syntax == "text"
    else { return nil }
    let top = evidence[0]
    return evidence.termLikeness[0] >= 0.5 && top.isText ? top.text : nil
  }
}

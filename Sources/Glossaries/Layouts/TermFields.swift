import Flashcards

/// Finds headwords with a label: `Term: Quay`, and below it `Definition: …`.
extension Evidence {
  /// The headword after a recurring label, `Quay` of `Term: Quay`; nil for a passage without such a
  /// label.
  func labelledTerm(of index: Int) -> String? {
    guard isOpen(index), self[index].text.utf8.count <= 240,
      let label = self[index].label(of: self[index].text), labels.ofTerms.contains(label)
    else { return nil }
    let marked = self[index].leadMark.flatMap {
      LeadIn(self[index].text, lead: self[index].string($0.range))
    }
    let leadIn = marked ?? LeadIn(self[index].text, separatedBy: .colon)
    return leadIn.flatMap { $0.rest.isEmpty ? nil : $0.rest }
  }
}

extension HeadHypothesis {
  /// The hypothesis that labelled terms are the headwords.
  static func labelled(in evidence: Evidence, free: [Bool]) -> [HeadHypothesis] {
    guard !evidence.labels.ofTerms.isEmpty else { return [] }
    let heads = evidence.passages.all.indices.filter {
      free[$0] && evidence.labelledTerm(of: $0) != nil
    }
    return heads.count > 1
      ? [HeadHypothesis(marks: [.labelOfTerm], heads: heads, clarity: 1)] : []
  }
}

extension Evidence {
  /// Whether a passage begins with a label that recurs below entries: `Source: …`.
  func isLabelled(_ index: Int) -> Bool {
    isOpen(index) && self[index].label(of: self[index].text).map { labels.contains($0) } ?? false
  }
}

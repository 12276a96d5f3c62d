import Flashcards

/// Headwords that their author labels as such: `Term: Quay`, and below it `Definition: …`.
extension Evidence {
  /// The headword in a passage that a recurring label opens: `Quay` in `Term: Quay`; nil for a passage
  /// without such a label.
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
  /// Passages that are labelled as terms.
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
  /// Whether a passage opens with a label that returns below entries: `Source: …`.
  func isLabelled(_ index: Int) -> Bool {
    isOpen(index) && self[index].label(of: self[index].text).map { labels.contains($0) } ?? false
  }
}

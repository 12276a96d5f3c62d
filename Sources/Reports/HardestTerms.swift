import Flashcards

/// The terms that learners certainly forget, over all learners.
///
/// It shows which definitions to improve, and judges no person: a term counts from
/// ``Thresholds/termReviews`` reviews by ``Thresholds/termLearners`` learners on. A term is listed
/// when the upper end of its ``Rate/interval`` is below ``Thresholds/retentionPercent``, so that
/// chance alone hardly ever lists a term.
struct HardestTerms: Hashable, Sendable {
  /// The number of terms that can be ranked: they have ``Thresholds/termReviews`` reviews by
  /// ``Thresholds/termLearners`` learners at least.
  let rankableCount: Int
  /// The listed terms, the most certainly forgotten first.
  let terms: [HardTerm]

  /// The hardest terms of some learners' records.
  init(of records: [LearningRecord]) {
    var all: [EntryID: HardTerm] = [:]
    for record in records {
      for deck in record.decks {
        for entry in deck.entries {
          let recall = Rate(of: entry.cards.flatMap(\.laterReviews).map(\.grade))
          guard recall.of > 0 else { continue }
          let term = HardTerm(entry: entry, deck: deck.deck, recall: recall)
          all[entry.id] = all[entry.id].map { $0.joined(with: term) } ?? term
        }
      }
    }
    let known = all.values.filter(\.isMeasured)
    rankableCount = known.count
    terms = known.filter(\.isForgotten).sorted { $0.rank < $1.rank }
  }
}

/// A term and how well all learners together remember it.
struct HardTerm: Hashable, Sendable {
  /// The entry's id.
  let id: EntryID
  /// The headword; untrusted text.
  let term: String
  /// The deck; its title is untrusted text.
  let deck: Deck
  /// The share passed among the reviews that ``Figures/retention`` counts.
  let recall: Rate
  /// The number of learners with such reviews.
  let learners: Int

  /// The sense that tells the term from others of its deck; nil when the headword says it already.
  var sense: String? { id.sense.isEmpty || id.sense == id.key ? nil : id.sense }
}

extension HardTerm {
  fileprivate init(entry: EntryRecord, deck: Deck, recall: Rate) {
    self.init(id: entry.id, term: entry.term, deck: deck, recall: recall, learners: 1)
  }

  fileprivate func joined(with other: HardTerm) -> HardTerm {
    HardTerm(
      id: id, term: term, deck: deck, recall: recall + other.recall,
      learners: learners + other.learners)
  }

  fileprivate var isMeasured: Bool {
    recall.of >= Thresholds.termReviews && learners >= Thresholds.termLearners
  }

  fileprivate var isForgotten: Bool {
    recall.interval.upperBound * 100 < Double(Thresholds.retentionPercent)
  }

  /// The sort key; the id decides between equals, so that the order is always the same.
  fileprivate var rank: (Double, String, String, String) {
    (recall.interval.upperBound, id.deck, id.key, id.sense)
  }
}

import Flashcards

/// The terms that learners surely do not remember, whoever they are.
///
/// It points at definitions that are to be mended, not at people: a term counts from
/// ``Thresholds/termReviews`` reviews by ``Thresholds/termLearners`` learners on. It is listed when
/// even the upper end of its ``Rate/interval`` is under ``Thresholds/retentionPercent``, so that
/// bad luck alone brings hardly any term there.
struct HardestTerms: Hashable, Sendable {
  /// Terms with enough reviews by enough learners.
  let measured: Int
  /// Those of them that are surely not remembered, the surest first.
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
    measured = known.count
    terms = known.filter(\.isForgotten).sorted { $0.rank < $1.rank }
  }
}

/// A term, and how it is remembered by all learners together.
struct HardTerm: Hashable, Sendable {
  /// Which entry.
  let id: EntryID
  /// The headword; untrusted text.
  let term: String
  /// The deck; its title is untrusted text.
  let deck: Deck
  /// The share passed of the reviews that ``Figures/retention`` counts.
  let recall: Rate
  /// The learners whose reviews they are.
  let learners: Int

  /// What tells the term from others of its deck, where the headword does not say it already.
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

  /// The identity decides between equals, so that the order is the same each time.
  fileprivate var rank: (Double, String, String, String) {
    (recall.interval.upperBound, id.deck, id.key, id.sense)
  }
}

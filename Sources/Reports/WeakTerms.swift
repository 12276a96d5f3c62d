import Flashcards

/// The terms that learners remember worst, over all learners of a report.
///
/// A term is ranked by the lower end of its ``Rate/interval`` from ``Thresholds/termReviews``
/// reviews on, and by lapses before. The list shows which definitions to improve, and judges no
/// person: a manager gets it from ``Thresholds/termLearners`` learners on, and only terms that as
/// many learners answered. Learners see all of their own.
struct WeakTerms: Hashable, Sendable {
  /// Whether the list may be shown; false for a manager of fewer than ``Thresholds/termLearners``
  /// learners.
  let isShown: Bool
  /// The number of terms with ``Thresholds/termReviews`` reviews, by as many learners as needed.
  let measuredCount: Int
  /// The terms ever failed, the weakest first: those measured, then the others; empty when the
  /// list is not shown.
  let terms: [WeakTerm]

  /// The terms that are certainly forgotten: chance alone hardly ever explains it.
  var forgotten: [WeakTerm] { terms.filter(\.isForgotten) }
}

/// A term and how well all learners together remember it.
struct WeakTerm: Hashable, Sendable {
  /// The entry's id.
  let id: EntryID
  /// The headword; untrusted text.
  let term: String
  /// The deck; its title is untrusted text.
  let deck: Deck
  /// The reviews that retention counts.
  var sample = ReviewSample()
  /// How often a card was failed after it had been passed.
  var lapses = 0
  /// The number of learners with such reviews.
  var learners = 0

  /// The sense that tells the term from others of its deck; nil when the headword says it already.
  var sense: String? { id.sense.isEmpty || id.sense == id.key ? nil : id.sense }

  /// The share passed among the reviews that retention counts, with its size and interval.
  var recall: Rate { sample.rate }

  /// Whether there are enough reviews to rank the term by the share passed.
  var isMeasured: Bool { recall.of >= Thresholds.termReviews }

  /// Whether the whole interval is below ``Thresholds/retentionPercent``.
  var isForgotten: Bool {
    isMeasured && recall.interval.upperBound * 100 < Double(Thresholds.retentionPercent)
  }
}

/// Collects terms over learners.
struct TermTally: Sendable {
  private var terms: [EntryID: WeakTerm] = [:]

  /// Adds a learner's record of a deck.
  mutating func add(_ deck: DeckRecord, _ calendar: ReportCalendar) {
    for entry in deck.entries {
      var term = WeakTerm(id: entry.id, term: entry.term, deck: deck.deck)
      for card in entry.cards {
        term.lapses += card.schedule.lapses
        for review in card.laterReviews where calendar.includes(review.day) {
          term.sample.add(review)
        }
      }
      guard term.recall.of > 0 else { continue }
      term.learners = 1
      terms[entry.id, default: WeakTerm(id: entry.id, term: entry.term, deck: deck.deck)] += term
    }
  }

  /// The list for an audience, over a number of learners.
  func list(for audience: Audience, learners: Int) -> WeakTerms {
    let least = audience == .learner ? 1 : Thresholds.termLearners
    let isShown = learners >= least
    let known = isShown ? terms.values.filter { $0.learners >= least } : []
    // A measured term that most remember is no weak one, however it compares with the others.
    let failed = known.filter {
      $0.isMeasured
        ? $0.recall.passed * 100 < $0.recall.of * Thresholds.retentionPercent
        : $0.recall.passed < $0.recall.of || $0.lapses > 0
    }
    return WeakTerms(
      isShown: isShown, measuredCount: known.count(where: \.isMeasured),
      terms: failed.sorted { $0.rank < $1.rank })
  }
}

extension WeakTerm {
  fileprivate static func += (one: inout WeakTerm, other: WeakTerm) {
    one.sample += other.sample
    one.lapses += other.lapses
    one.learners += other.learners
  }

  /// The sort key; the id decides between equals, so that the order is always the same.
  fileprivate var rank: (Int, Double, Int, String, String, String) {
    let lower = isMeasured ? recall.interval.lowerBound : 1
    return (isMeasured ? 0 : 1, lower, -lapses, id.deck, id.key, id.sense)
  }
}

import Flashcards

/// The figures of several learners together; an entry counts once for each learner.
struct Totals: Hashable, Sendable {
  /// The learners with a review.
  let begun: Int
  /// All entries.
  let entries: Int
  /// Entries seen.
  let seen: Int
  /// Entries mastered.
  let mastered: Int
  /// Entries that could be mastered: those of learners after their first weeks.
  let masterable: Int
  /// The retention.
  let retention: Rate
  /// The first-try rate.
  let firstTry: Rate
  /// Cards that were due before today.
  let overdue: Int

  /// Adds up figures, one for each learner.
  init(of figures: [Figures]) {
    begun = figures.count { $0.seen > 0 }
    entries = figures.reduce(0) { $0 + $1.entries }
    seen = figures.reduce(0) { $0 + $1.seen }
    mastered = figures.reduce(0) { $0 + $1.mastered }
    masterable = figures.reduce(0) { $0 + ($1.isTooEarly ? 0 : $1.entries) }
    retention = figures.reduce(.zero) { $0 + $1.retention }
    firstTry = figures.reduce(.zero) { $0 + $1.firstTry }
    overdue = figures.reduce(0) { $0 + $1.overdue }
  }
}

/// The totals of one deck over all learners.
struct DeckTotals: Hashable, Sendable {
  /// The deck; its title is untrusted text.
  let deck: Deck
  /// The entries of the deck.
  let entries: Int
  /// The totals.
  let totals: Totals
}

extension Report {
  /// The totals of all learners and decks.
  var totals: Totals { Totals(of: learners.map(\.all)) }

  /// The totals of each deck.
  var deckTotals: [DeckTotals] {
    let figures = learners.flatMap(\.decks)
    let byDeck = Dictionary(grouping: figures, by: \.deck.id)
    var known: Set<String> = []
    return figures.filter { known.insert($0.deck.id).inserted }.map { first in
      DeckTotals(
        deck: first.deck, entries: first.figures.entries,
        totals: Totals(of: (byDeck[first.deck.id] ?? []).map(\.figures)))
    }
  }

  /// The decks with the lowest coverage; empty when all have the same.
  var decksBehind: [DeckTotals] {
    let decks = deckTotals.filter { $0.totals.entries > 0 }
    let coverages = decks.map(\.totals.coverage)
    guard let lowest = coverages.min(), let highest = coverages.max(), lowest < highest else {
      return []
    }
    return decks.filter { $0.totals.coverage == lowest }
  }
}

extension Totals {
  /// Entries seen as a share of all entries; 0 without an entry.
  var coverage: Double { entries > 0 ? Double(seen) / Double(entries) : 0 }

  /// Whether it is too early for any learner to have mastered an entry.
  var isTooEarly: Bool { entries > 0 && masterable == 0 }
}

extension Rate {
  /// A sample without a review.
  static let zero = Rate(passed: 0, of: 0)

  /// Merges two samples.
  static func + (one: Rate, other: Rate) -> Rate {
    Rate(passed: one.passed + other.passed, of: one.of + other.of)
  }
}

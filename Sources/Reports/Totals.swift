import Flashcards

/// The figures of several learners together, in which an entry counts once for each of them.
struct Totals: Hashable, Sendable {
  /// Learners who have reviewed something.
  let begun: Int
  /// Entries to learn.
  let entries: Int
  /// Entries seen.
  let seen: Int
  /// Entries mastered.
  let mastered: Int
  /// Entries that could have been mastered: those of figures for which it is not too early.
  let masterable: Int
  /// How much is still known on a later day.
  let retention: Rate
  /// How much is known at the first question of a day.
  let firstTry: Rate
  /// Cards that were due before today.
  let overdue: Int

  /// The totals of some figures, one a learner.
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

/// What all learners together have learnt of one deck.
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

  /// The totals of each deck, in the order of the decks.
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

  /// The decks of which the least was seen; none when all are seen alike.
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
  /// Entries seen as a share of all entries; 0 where there is none.
  var coverage: Double { entries > 0 ? Double(seen) / Double(entries) : 0 }

  /// Whether nothing can have been mastered yet by anybody.
  var isTooEarly: Bool { entries > 0 && masterable == 0 }
}

extension Rate {
  /// No review at all.
  static let zero = Rate(passed: 0, of: 0)

  /// Two samples as one.
  static func + (one: Rate, other: Rate) -> Rate {
    Rate(passed: one.passed + other.passed, of: one.of + other.of)
  }
}

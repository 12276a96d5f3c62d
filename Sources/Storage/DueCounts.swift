public import Flashcards

/// How many cards are due, to be repeated, and new for a learner on a study day.
public struct DueCounts: Hashable, Sendable {
  /// The counts of one deck: what a review of it alone would ask.
  ///
  /// All decks share the limits of a day, so that they may add up to more than the sums: of two new
  /// glossaries each has twenty new cards, and so has the day.
  public struct InDeck: Hashable, Sendable {
    /// The deck.
    public let deck: Deck
    /// Entries that are not retired.
    public let entries: Int
    /// Due cards, at most one of each entry, and no more than the day still holds.
    public let due: Int
    /// Cards to be repeated today until they get a 4.
    public let repeats: Int
    /// New cards that may be begun today.
    public let new: Int
  }

  /// The decks in the order of their first import; removed decks are left out.
  public let decks: [InDeck]
  /// The study day on which a pause ends; nil without a pause.
  public let pausedUntil: StudyDay?

  /// What the due cards amount to when some wait for another morning; nil when none does.
  public let pile: Pile?

  private let sums: DueSums

  /// Due cards in all decks that are asked today.
  public var due: Int { sums.due }
  /// Due cards that wait for another morning.
  public var held: Int { pile?.held ?? 0 }
  /// The mornings that the due cards take, today's included where it has any.
  public var mornings: Int { pile?.mornings ?? (due > 0 ? 1 : 0) }
  /// Repeats in all decks.
  public var repeats: Int { sums.repeats }
  /// New cards in all decks.
  public var new: Int { sums.new }
  /// All cards of today.
  public var total: Int { due + repeats + new }

  /// The counts of some decks; without `sums`, those of the decks added up.
  public init(
    decks: [InDeck], sums: DueSums? = nil, pausedUntil: StudyDay? = nil, pile: Pile? = nil
  ) {
    self.decks = decks
    self.sums =
      sums
      ?? DueSums(
        due: decks.reduce(0) { $0 + $1.due }, repeats: decks.reduce(0) { $0 + $1.repeats },
        new: decks.reduce(0) { $0 + $1.new })
    self.pausedUntil = pausedUntil
    self.pile = pile
  }
}

/// The number of cards that wait, over all decks.
public struct DueSums: Hashable, Sendable {
  /// Due cards that are asked today, at most one of each entry.
  public let due: Int
  /// Cards to be repeated today until they get a 4.
  public let repeats: Int
  /// New cards that may be begun today.
  public let new: Int
}

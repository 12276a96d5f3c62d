public import Flashcards

/// How many cards are due, to be repeated, and new for a learner on a study day.
public struct DueCounts: Hashable, Sendable {
  /// The counts of one deck.
  public struct InDeck: Hashable, Sendable {
    /// The deck.
    public let deck: Deck
    /// Entries that are not retired.
    public let entries: Int
    /// Due cards, at most one of each entry; those of other mornings included.
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

  /// Due cards in all decks that are asked today; the decks count those of other mornings too.
  public var due: Int { decks.reduce(0) { $0 + $1.due } - held }
  /// Due cards that wait for another morning.
  public var held: Int { pile?.held ?? 0 }
  /// The mornings that the due cards take, today's included where it has any.
  public var mornings: Int { pile?.mornings ?? (due > 0 ? 1 : 0) }
  /// Repeats in all decks.
  public var repeats: Int { decks.reduce(0) { $0 + $1.repeats } }
  /// New cards in all decks.
  public var new: Int { decks.reduce(0) { $0 + $1.new } }
  /// All cards of today.
  public var total: Int { due + repeats + new }

  /// The counts of some decks.
  public init(decks: [InDeck], pausedUntil: StudyDay? = nil, pile: Pile? = nil) {
    self.decks = decks
    self.pausedUntil = pausedUntil
    self.pile = pile
  }
}

public import Flashcards

/// How many cards are due, to be repeated, and new for a learner on a study day.
public struct DueCounts: Hashable, Sendable {
  /// The counts of one deck.
  public struct InDeck: Hashable, Sendable {
    /// The deck.
    public let deck: Deck
    /// Entries that are not retired.
    public let entries: Int
    /// Due cards, at most one of each entry.
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

  /// Due cards in all decks.
  public var due: Int { decks.reduce(0) { $0 + $1.due } }
  /// Repeats in all decks.
  public var repeats: Int { decks.reduce(0) { $0 + $1.repeats } }
  /// New cards in all decks.
  public var new: Int { decks.reduce(0) { $0 + $1.new } }
  /// All cards that wait.
  public var total: Int { due + repeats + new }

  /// The counts of some decks.
  public init(decks: [InDeck], pausedUntil: StudyDay? = nil) {
    self.decks = decks
    self.pausedUntil = pausedUntil
  }
}

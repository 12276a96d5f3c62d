public import Flashcards

/// How much waits for a learner on a study day.
public struct DueCounts: Hashable, Sendable {
  /// A deck and what waits in it.
  public struct InDeck: Hashable, Sendable {
    /// The deck.
    public let deck: Deck
    /// Entries that are not retired.
    public let entries: Int
    /// Cards that are due, at most one an entry.
    public let due: Int
    /// Cards to be repeated until they get a 4.
    public let repeats: Int
    /// New cards that may be begun today.
    public let new: Int

    /// Counts made of their parts.
    public init(deck: Deck, entries: Int, due: Int, repeats: Int, new: Int) {
      self.deck = deck
      self.entries = entries
      self.due = due
      self.repeats = repeats
      self.new = new
    }
  }

  /// The decks in the order in which they were first imported; those that were removed are left
  /// out.
  public let decks: [InDeck]
  /// The study day on which a pause ends, where one keeps everything waiting.
  public let pausedUntil: StudyDay?

  /// Due cards in all decks.
  public var due: Int { decks.reduce(0) { $0 + $1.due } }
  /// Repeats in all decks.
  public var repeats: Int { decks.reduce(0) { $0 + $1.repeats } }
  /// New cards in all decks.
  public var new: Int { decks.reduce(0) { $0 + $1.new } }
  /// All that waits.
  public var total: Int { due + repeats + new }

  /// Counts deck by deck.
  public init(decks: [InDeck], pausedUntil: StudyDay? = nil) {
    self.decks = decks
    self.pausedUntil = pausedUntil
  }
}

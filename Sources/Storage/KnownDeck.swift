public import Flashcards

/// A deck as the database has it, with a stamp to detect later changes.
public struct KnownDeck: Hashable, Sendable {
  /// The deck; nil when the database has no deck with the id asked for.
  public let deck: Deck?
  /// The entries in order, retired ones included.
  public let entries: [KnownEntry]
  let stamp: Digest

  /// A deck that no database has; a plan made from it cannot be applied.
  public init(deck: Deck?, entries: [KnownEntry]) {
    self.init(deck: deck, entries: entries, stamp: .zero)
  }

  init(deck: Deck?, entries: [KnownEntry], stamp: Digest) {
    self.deck = deck
    self.entries = entries
    self.stamp = stamp
  }

  /// The deck as a plan leaves it, with which a further plan can be tried.
  public func after(_ plan: ImportPlan) -> KnownDeck {
    KnownDeck(deck: plan.deck, entries: plan.entries(after: entries))
  }
}

/// Who writes facts that hold for all learners, and when: the database's own device.
public struct FactAuthor: Hashable, Sendable {
  /// The machine's name.
  public let host: String
  /// Tells this file on this machine from its copies.
  public let deviceKey: String
  /// When the facts are written.
  public let moment: Moment

  /// An author made of its parts.
  public init(host: String, deviceKey: String, at moment: Moment) {
    self.host = host
    self.deviceKey = deviceKey
    self.moment = moment
  }
}

/// How much a learner takes on.
public struct StudyLimits: Hashable, Sendable {
  /// New cards a study day, over all sittings.
  public var newCards: Int
  /// Minutes a sitting; nil for no limit.
  public var minutes: Int?
  /// Answers a sitting, repeats included; nil for no limit.
  public var answers: Int?

  /// Limits; what is not given is the everyday measure: 20 new cards, 15 minutes.
  public init(newCards: Int = 20, minutes: Int? = 15, answers: Int? = nil) {
    self.newCards = newCards
    self.minutes = minutes
    self.answers = answers
  }

  /// Due cards that fit into a day: at ten seconds a card, what a quarter of an hour holds.
  public static let dueCardsADay = 90

  /// How many days a pile of due cards takes.
  ///
  ///     StudyLimits.days(forPile: 91)  // 2
  public static func days(forPile due: Int) -> Int {
    (due + dueCardsADay - 1) / dueCardsADay
  }

  /// How many minutes cards take, about: ten seconds for a due one, thirty for a new one, which is
  /// read before it is asked.
  ///
  ///     StudyLimits.minutes(forDue: 12, new: 4)  // 4
  public static func minutes(forDue due: Int, new: Int) -> Int {
    (due * 10 + new * 30 + 59) / 60
  }

  /// How many new cards may be begun today, after those begun already; none while the pile of due
  /// cards is larger than a day.
  public func newCards(pile due: Int, begunToday: Int) -> Int {
    due > Self.dueCardsADay ? 0 : max(0, newCards - begunToday)
  }
}

/// Keeps siblings apart: of one entry, one card is reviewed a day.
public struct SiblingRule: Sendable {
  private var entries: Set<EntryID>

  /// A rule that knows which entries were reviewed today.
  public init(reviewedToday entries: Set<EntryID>) {
    self.entries = entries
  }

  /// Whether a card of the entry may still come today; the first that may takes the entry's place.
  public mutating func reserve(_ entry: EntryID) -> Bool {
    entries.insert(entry).inserted
  }
}

/// Chooses the day's new cards among entries offered in document order.
public struct NewCardChoice: Sendable {
  /// The cards chosen so far.
  public private(set) var chosen: [StudyCard] = []
  private var siblings: SiblingRule
  private let day: StudyDay
  private let limit: Int

  /// A choice of so many cards at most, none of them a sibling of what comes today anyway.
  public init(limit: Int, on day: StudyDay, siblings: SiblingRule) {
    self.limit = limit
    self.day = day
    self.siblings = siblings
  }

  /// Whether there is room for another card.
  public var wantsMore: Bool { chosen.count < limit }

  /// Takes the entry's next new card, where it has one.
  public mutating func offer(_ entry: StudyEntry) {
    guard wantsMore, let card = entry.nextNewCard(on: day), siblings.reserve(entry.id) else {
      return
    }
    chosen.append(card)
  }
}

/// The cards of a sitting, in the order in which they come up.
public struct StudyQueue: Hashable, Sendable {
  /// Cards failed or found hard earlier today, still to be repeated.
  public var repeats: [StudyCard]
  /// Cards that are not due and whose entries say something else since they were last known.
  public var changed: [StudyCard]
  /// Due cards, the relatively latest first.
  public var due: [StudyCard]
  /// New cards in document order.
  public var new: [StudyCard]
  /// The study day on which a pause ends, where one keeps the queue empty.
  public var pausedUntil: StudyDay?

  /// A queue made of its parts.
  public init(
    repeats: [StudyCard] = [], changed: [StudyCard] = [], due: [StudyCard] = [],
    new: [StudyCard] = [], pausedUntil: StudyDay? = nil
  ) {
    self.repeats = repeats
    self.changed = changed
    self.due = due
    self.new = new
    self.pausedUntil = pausedUntil
  }

  /// Whether there is nothing to ask.
  public var isEmpty: Bool { count == 0 }

  /// The number of cards.
  public var count: Int { repeats.count + changed.count + due.count + new.count }

  /// Takes cards that were failed after their entries had changed: they are due, whatever the
  /// schedule says.
  ///
  /// A changed entry of which a card is due is shown with that card, and asked about no further.
  public mutating func take(_ failed: [StudyCard]) {
    let dueEntries = Set(due.map(\.id.entry))
    due += failed.filter { !dueEntries.contains($0.id.entry) }
    for index in due.indices {
      guard let change = changed.first(where: { $0.id.entry == due[index].id.entry }) else {
        continue
      }
      due[index].changedFrom = change.changedFrom
    }
    changed.removeAll { dueEntries.contains($0.id.entry) }
  }
}

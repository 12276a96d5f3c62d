/// How much a learner studies in a day and a sitting.
public struct StudyLimits: Hashable, Sendable {
  /// The most new cards in a study day, over all sittings.
  public var newCards: Int
  /// The time limit of a sitting in minutes; nil for none.
  public var minutes: Int?
  /// The most answers in a sitting, repeats included; nil for no limit.
  public var answers: Int?
  /// The most due cards in a study day, over all sittings; more are spread over mornings.
  public var dueCards: Int
  /// Which part of the due cards a sitting asks.
  public var share = DueShare.today

  /// Limits; the defaults are 20 new cards, 15 minutes and 90 due cards.
  public init(
    newCards: Int = 20, minutes: Int? = 15, answers: Int? = nil,
    dueCards: Int = StudyLimits.dueCardsADay
  ) {
    self.newCards = newCards
    self.minutes = minutes
    self.answers = answers
    self.dueCards = dueCards
  }

  /// The due cards that fit into a day: 15 minutes at ten seconds a card.
  public static let dueCardsADay = 90

  /// The due cards that fit into some minutes, at ten seconds a card as in ``minutes(forDue:new:)``;
  /// without a limit of time, as many as usual.
  ///
  ///     StudyLimits.dueCards(inMinutes: 10)  // 60
  public static func dueCards(inMinutes minutes: Int) -> Int {
    minutes == 0 ? dueCardsADay : minutes * 6
  }

  /// The estimated minutes for some cards, begun ones counted whole, as in ``seconds(forDue:new:)``.
  ///
  ///     StudyLimits.minutes(forDue: 12, new: 4)  // 4
  public static func minutes(forDue due: Int, new: Int) -> Int {
    (seconds(forDue: due, new: new) + 59) / 60
  }

  /// The estimated seconds for some cards: ten for a due one; thirty for a new one, which is read before
  /// it is asked.
  static func seconds(forDue due: Int, new: Int) -> Int { due * 10 + new * 30 }

  /// How many due cards may still be asked today, after some were reviewed.
  public func dueCards(reviewedToday: Int) -> Int { max(0, dueCards - reviewedToday) }

  /// How many new cards may still be begun today; 0 while due cards wait for another morning.
  ///
  /// With such a pile, those begun today need not be counted.
  public func newCards(
    held: Int, begunToday: @autoclosure () throws -> Int
  ) rethrows -> Int {
    held > 0 ? 0 : max(0, newCards - (try begunToday()))
  }
}

/// Which part of the due cards a sitting asks.
public enum DueShare: Hashable, Sendable {
  /// What is left of today's.
  case today
  /// As many as a day holds, beyond today's: the learner goes on.
  case anotherDay
  /// All of them.
  case whole
}

/// Chooses the day's new cards from entries offered in document order.
public struct NewCardChoice: Sendable {
  /// The chosen cards.
  public private(set) var chosen: [StudyCard] = []
  private var siblings: SiblingRule
  private let day: StudyDay
  private let limit: Int

  /// A choice of at most `limit` cards, without siblings of cards already reserved for today.
  public init(limit: Int, on day: StudyDay, siblings: SiblingRule) {
    self.limit = limit
    self.day = day
    self.siblings = siblings
  }

  /// Whether more cards are wanted.
  public var wantsMore: Bool { chosen.count < limit }

  /// Takes the entry's next new card, if it has one.
  public mutating func offer(_ entry: StudyEntry) {
    guard wantsMore, let card = entry.nextNewCard(on: day), siblings.reserve(entry.id) else {
      return
    }
    chosen.append(card)
  }
}

/// The cards of a sitting in the order in which they are asked.
public struct StudyQueue: Hashable, Sendable {
  /// Cards failed or graded Hard earlier today, still to be repeated.
  public var repeats: [StudyCard]
  /// Cards that are not due, of entries that changed since the learner last knew them.
  public var changed: [StudyCard]
  /// Today's due cards, the relatively latest first.
  public var due: [StudyCard]
  /// What the due cards amount to when some wait for another morning; nil when none does.
  public var pile: Pile?
  /// New cards in document order.
  public var new: [StudyCard]
  /// The study day on which a pause ends that empties the queue; nil without a pause.
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

  /// Whether the queue has no card.
  public var isEmpty: Bool { count == 0 }

  /// The number of cards.
  public var count: Int { repeats.count + changed.count + due.count + new.count }

  /// Adds cards failed since their entry changed: they are due whatever their schedule says.
  ///
  /// A changed entry that has a due card is shown with that card, and gets no confirmation.
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

extension StudyQueue {
  /// The queue with each question typed or answered silently, as the learner set it.
  public func asked(by settings: LearnerSettings) -> StudyQueue {
    let asked = { (cards: [StudyCard]) in
      cards.map { card in
        var card = card
        let isTyped = settings.isTyped(card.question.asked)
        card.question = isTyped ? card.question.typed : card.question.selfJudged
        return card
      }
    }
    var queue = self
    queue.repeats = asked(repeats)
    queue.changed = asked(changed)
    queue.due = asked(due)
    queue.new = asked(new)
    return queue
  }
}

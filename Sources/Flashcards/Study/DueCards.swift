/// The due cards of a learner on a study day, entry by entry, and the mornings that they take.
///
/// No count depends on the order of the cards, so that the queue, the forecast and the report, which
/// know different things of them, say the same.
public struct DueCards: Hashable, Sendable {
  /// The due cards of each entry with any, of which none was reviewed on the day.
  private var waiting: [Int] = []
  /// The same of each entry of which a card was reviewed: the others are asked tomorrow.
  private var ofReviewedEntries: [Int] = []
  /// The due cards that were reviewed on the day.
  private(set) var reviewed = 0

  /// No due card, but some that were reviewed on the day.
  public init(reviewed: Int = 0) { self.reviewed = reviewed }

  /// Adds the due cards of one entry.
  ///
  /// `all` are the schedules of all its cards; `current` those of the cards that the present entry has,
  /// as only these are asked.
  public mutating func add(_ current: [Schedule], all: [Schedule], on day: StudyDay) {
    reviewed += all.count { $0.wasReviewedWhenDue(on: day) }
    add(current.count { $0.isAsked(on: day) }, isReviewed: all.wereReviewed(on: day))
  }

  /// Adds so many due cards of one entry, of which a card was reviewed on the day or none.
  public mutating func add(_ count: Int, isReviewed: Bool) {
    guard count > 0 else { return }
    if isReviewed { ofReviewedEntries.append(count) } else { waiting.append(count) }
  }

  /// Adds the due cards of other entries.
  public static func += (one: inout DueCards, other: DueCards) {
    one.waiting += other.waiting
    one.ofReviewedEntries += other.ofReviewedEntries
    one.reviewed += other.reviewed
  }

  /// The fewest mornings in which the cards can be asked: at most so many a day, one of an entry.
  ///
  /// Today counts where it has any. Which cards come first is left open: in the order of the queue,
  /// siblings may need one morning more.
  public func mornings(cardsADay: Int) -> Int {
    let (cardsADay, cards) = (max(1, cardsADay), waiting + ofReviewedEntries)
    guard !cards.isEmpty else { return 0 }
    let room = max(0, cardsADay - reviewed)
    let today = min(room, waiting.count)
    let rest = cards.reduce(0, +) - today
    var days = max(
      1 + (rest + cardsADay - 1) / cardsADay, waiting.max() ?? 0,
      1 + (ofReviewedEntries.max() ?? 0))
    // Entries with a card for every day must all be among today's.
    if waiting.count(where: { $0 == days }) > room { days += 1 }
    return today > 0 ? days : days - 1
  }

  /// What the cards amount to, at most so many a day; nil when all are asked on the day.
  public func pile(cardsADay: Int) -> Pile? {
    Pile(
      cards: waiting.count, held: waiting.count - max(0, cardsADay - reviewed),
      mornings: mornings(cardsADay: cardsADay), cardsADay: cardsADay)
  }
}

/// More due cards than a day holds.
public struct Pile: Hashable, Sendable {
  /// The due cards that wait, today's included: one of an entry.
  public let cards: Int
  /// The cards among them that wait for another morning.
  public let held: Int
  /// The mornings that they and their siblings take, today's included where it has any.
  public let mornings: Int
  /// The most due cards in a day.
  public let cardsADay: Int

  /// A pile; nil where all cards are asked today.
  public init?(cards: Int, held: Int, mornings: Int, cardsADay: Int) {
    guard held > 0 else { return nil }
    self.cards = cards
    self.held = held
    self.mornings = mornings
    self.cardsADay = cardsADay
  }
}

extension Schedule {
  /// Whether the card is due on a day, and not set aside.
  fileprivate func isAsked(on day: StudyDay) -> Bool {
    (due.map { $0 <= day } ?? false) && !isSetAside(on: day)
  }

  /// Whether the card was reviewed on a day or later as one that was due, not as a new one.
  func wasReviewedWhenDue(on day: StudyDay) -> Bool {
    guard let lastDay, let firstDay else { return false }
    return lastDay >= day && firstDay < day
  }
}

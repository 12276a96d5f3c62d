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
    addAll(in: current, all: all, on: day)
  }

  /// The same of any sequences, for callers in this module: another module's loop over them takes four
  /// times as long.
  mutating func addAll(
    in current: some Sequence<Schedule>, all: some Sequence<Schedule>, on day: StudyDay
  ) {
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

  /// All cards, those included that wait for a sibling.
  private var count: Int { (waiting + ofReviewedEntries).reduce(0, +) }

  /// The cards that are asked on the day, at most one of an entry.
  private func today(cardsADay: Int) -> Int {
    min(max(0, cardsADay - reviewed), waiting.count)
  }

  /// The mornings that hold the cards, at most so many each; today counts where it has any.
  ///
  /// The last siblings of an entry may come on later mornings, one a day, as siblings always do: by then
  /// the days are their usual ones again.
  ///
  ///     due.mornings(cardsADay: 90)  // 3 for 200 cards
  public func mornings(cardsADay: Int) -> Int {
    let today = today(cardsADay: cardsADay)
    let later = count - today
    return (today > 0 ? 1 : 0) + (later > 0 ? (later - 1) / max(1, cardsADay) + 1 : 0)
  }

  /// What the cards amount to, at most so many a day; nil when all are asked on the day.
  public func pile(cardsADay: Int) -> Pile? {
    Pile(
      cards: count, held: waiting.count - today(cardsADay: cardsADay),
      mornings: mornings(cardsADay: cardsADay), cardsADay: cardsADay)
  }
}

/// More due cards than a day holds.
public struct Pile: Hashable, Sendable {
  /// The due cards that wait, today's and siblings included.
  public let cards: Int
  /// The entries whose first card waits for another morning, as today has no room for it.
  public let held: Int
  /// The mornings that the cards take, today's included where it has any.
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

/// The cards that are asked on the next days, of those seen so far.
///
/// The rule is that of the queue: one card of an entry a day, and no more due cards than a day holds,
/// the relatively latest first. What a day does not hold waits for the next morning.
struct Forecast {
  /// The due cards of today; none during a pause.
  private var due = DueCards()
  /// The cards by the days on which they may be asked.
  private var cards: [WaitingCard] = []
  /// What is asked beside due cards, on the first day: same-day repeats, and changes.
  private var others = 0
  private let today: StudyDay
  /// The first day on which anything is asked: today, or the end of a pause.
  private let start: StudyDay
  private let cardsADay: Int

  /// What the due cards amount to when some wait for another morning; nil when none does.
  var pile: Pile? { due.pile(cardsADay: cardsADay) }

  /// A forecast from a day on, without entries yet.
  init(from start: StudyDay, on today: StudyDay, cardsADay: Int) {
    (self.start, self.today, self.cardsADay) = (start, today, cardsADay)
  }

  /// Adds an entry.
  mutating func add(_ entry: EntryFigures) {
    // Lazy: lists of schedules, made for each of a hundred thousand entries, took half of the time.
    let all = entry.cards.lazy.map { $0.schedule }
    let current = entry.cards.lazy.filter { $0.isCurrent && !entry.isRetired }.map { $0.schedule }
    let first = all.wereReviewed(on: today) ? max(start, today.advanced(by: 1)) : start
    var isAsked = false
    for schedule in current {
      guard let day = schedule.firstAskingDay(from: first)?.days(since: today) else { continue }
      isAsked = isAsked || day == start.days(since: today)
      // What is asked after the last day changes no day before it.
      guard day < Statistics.forecastDays else { continue }
      cards.append(WaitingCard(entry: entry.place, day: day, schedule, on: start))
    }
    // A change is asked about even though no card is due; a due card shows it by itself.
    if entry.hasChanged, !entry.isRetired, !isAsked { others += 1 }
    guard start == today else { return }
    others += current.count { $0.isToRepeat(on: today) }
    due.addAll(in: current, all: all, on: today)
  }

  /// The number of cards on each of the next days, today first.
  func load() -> [Int] {
    var mornings = Mornings<Int>(cardsADay: cardsADay, reviewedToday: due.reviewed)
    for card in cards.sorted() { mornings.add(card.entry, from: card.day) }
    return (0..<Statistics.forecastDays).map { day in
      (mornings.counts.indices.contains(day) ? mornings.counts[day] : 0)
        + (day == start.days(since: today) ? others : 0)
    }
  }
}

/// A card that waits for a day; the lesser of two is asked first.
private struct WaitingCard: Comparable {
  /// What the card's entry is known by.
  let entry: Int
  /// The first day on which the card may be asked, counted from today.
  let day: Int
  /// The days since the card was due, as a share of its interval.
  private let lateness: Double
  private let interval: Int

  init(entry: Int, day: Int, _ schedule: Schedule, on start: StudyDay) {
    (self.entry, self.day, interval) = (entry, day, schedule.memory.interval)
    let days = schedule.due.map { start.days(since: $0) } ?? 0
    lateness = Double(days) / Double(max(1, interval))
  }

  static func < (one: WaitingCard, other: WaitingCard) -> Bool {
    if one.day != other.day { return one.day < other.day }
    if one.lateness != other.lateness { return one.lateness > other.lateness }
    return (one.interval, one.entry) < (other.interval, other.entry)
  }
}

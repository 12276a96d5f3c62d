/// Computes ``Statistics`` from answers and entries that are added one after the other, so that a log
/// of a million answers need not be in memory.
///
/// All answers must be added before the first entry. The answers of a card must come in the order of
/// the log; the cards may come in any order.
public struct StatisticsBuilder: Sendable {
  private let today: StudyDay
  private let weekAgo: StudyDay
  private let pauses: [Range<StudyDay>]
  private let pausedUntil: StudyDay?
  private var days = DayTotals()
  private var hours = Array(repeating: 0, count: 24)
  private var retention = (passed: 0, of: 0)
  private var laterAnswers = 0
  private var decks: [(deck: Deck, counts: StandingTally)]
  private var before = StandingTally()
  private var forecast: Forecast
  private var hard: [HardPlace] = []
  private var leeches = 0
  private var intervals: [Int] = []
  private var eases: [Int] = []

  /// Starts with some decks, in the order in which they were imported; `cardsADay` is the most due
  /// cards in a day.
  public init(
    of decks: [Deck], pauses: [Range<StudyDay>], on today: StudyDay, cardsADay: Int
  ) {
    self.today = today
    weekAgo = today.advanced(by: -7)
    pausedUntil = pauses.first { $0.contains(today) }?.upperBound
    self.pauses = pauses
    forecast = Forecast(from: pausedUntil ?? today, on: today, cardsADay: cardsADay)
    self.decks = decks.map { ($0, StandingTally()) }
  }

  /// The day a week ago whose standings are shown.
  ///
  /// Of a card reviewed after it, which had another schedule then, the answers are needed one by one; of
  /// any other card a ``CardTally`` is enough.
  public var weekAgoDay: StudyDay { weekAgo }

  /// Adds an answer to a card; `isPresent` says whether the card's entry is not retired.
  mutating func add(
    _ answer: LoggedAnswer, to tally: inout CardTally, isPresent: Bool
  ) {
    add(answer, as: role(of: answer, addedTo: &tally), isPresent: isPresent)
  }

  /// What an answer is to its card, to whose tally it is added; nil for an answer after today, which is
  /// not.
  ///
  /// Apart from ``add(_:as:isPresent:)`` for readers of long logs, whose cards lie anywhere in memory:
  /// the processor fetches the tallies of several answers at a time when nothing else is between them.
  public func role(of answer: LoggedAnswer, addedTo tally: inout CardTally) -> CardTally.Role? {
    answer.day <= today ? tally.add(answer) : nil
  }

  /// Adds an answer with its role; nil for one after today.
  public mutating func add(_ answer: LoggedAnswer, as role: CardTally.Role?, isPresent: Bool) {
    guard let role else {
      laterAnswers += 1
      return
    }
    days.add(answer, isReview: role != .drill)
    if let hour = answer.hour, hours.indices.contains(hour) { hours[hour] += 1 }
    if isPresent, role == .laterReview,
      answer.day.isAmong(theLast: Statistics.retentionDays, to: today)
    {
      retention.of += 1
      retention.passed += answer.grade.passes ? 1 : 0
    }
  }

  /// Adds an entry of the deck at an index, with its cards.
  public mutating func add(_ entry: EntryFigures, ofDeck deck: Int) {
    forecast.add(entry)
    guard !entry.isRetired else { return }
    decks[deck].counts.add(Standing(of: entry.cards.lazy.map(\.schedule), on: today))
    let past = weekAgo
    before.add(Standing(of: entry.cards.lazy.map { $0.schedule(asOf: past) }, on: past))
    var (failures, reviews, isLeech) = (0, 0, false)
    for card in entry.cards {
      failures += card.tally.failures
      reviews += card.tally.reviews
      if card.schedule.isLeech {
        leeches += 1
        isLeech = true
      }
      guard card.isCurrent, card.schedule.isStudied else { continue }
      intervals.append(card.schedule.memory.interval)
      eases.append(card.schedule.memory.easeHundredths)
    }
    if failures > 0 {
      addHard(
        HardPlace(
          deck: deck, entry: entry.place, position: entry.position, failures: failures,
          reviews: reviews, isLeech: isLeech))
    }
  }

  /// The figures; `term` gives the headword of an entry by its ``EntryFigures/place``.
  public func statistics<Failure>(
    term: (Int) throws(Failure) -> String
  ) throws(Failure) -> Statistics {
    var hardest: [HardEntry] = []
    for place in hard {
      hardest.append(
        HardEntry(
          deck: decks[place.deck].deck, term: try term(place.entry), failures: place.failures,
          reviews: place.reviews, isLeech: place.isLeech))
    }
    let days = days.inOrder
    let all = decks.reduce(into: StandingTally()) { $0 += $1.counts }
    return Statistics(
      today: today,
      decks: decks.map { DeckStandings(deck: $0.deck, counts: StandingCounts($0.counts)) }
        .filter { $0.counts.entries > 0 },
      standings: StandingCounts(all), weekAgo: StandingCounts(before), days: days,
      run: StudyRun(days.map(\.day), pauses: pauses, on: today),
      hours: hours, retention: Rate(passed: retention.passed, of: retention.of),
      forecast: forecast.load(), pile: forecast.pile, pausedUntil: pausedUntil, hardest: hardest,
      leeches: leeches,
      intervals: Histogram(ofIntervals: intervals), eases: Histogram(ofEases: eases),
      laterAnswers: laterAnswers)
  }
}

// MARK: - What is hard

extension StatisticsBuilder {
  /// Keeps the five entries with the most failures.
  private mutating func addHard(_ place: HardPlace) {
    let index = hard.firstIndex { place.precedes($0) } ?? hard.count
    guard index < Self.hardestCount else { return }
    hard.insert(place, at: index)
    if hard.count > Self.hardestCount { hard.removeLast() }
  }

  private static let hardestCount = 5
}

/// An entry that is failed often, before its headword is looked up.
private struct HardPlace: Sendable {
  let deck: Int
  let entry: Int
  let position: Int
  let failures: Int
  let reviews: Int
  let isLeech: Bool

  /// Most failures first; of equals, in the order of decks and documents.
  func precedes(_ other: HardPlace) -> Bool {
    (other.failures, deck, position, entry) < (failures, other.deck, other.position, other.entry)
  }
}

/// What statistics need of one entry.
public struct EntryFigures: Sendable {
  /// What the caller knows the entry by.
  public var place: Int
  /// Its place in the document; of entries that are equally hard, those come first that stand first.
  public var position: Int
  /// Whether the glossary no longer has the entry.
  public var isRetired: Bool
  /// Whether the entry changed in substance since the learner last knew it, and is asked about today.
  public var hasChanged: Bool
  /// The cards with any answer or decision.
  public var cards: [CardFigures]

  /// An entry made of its parts.
  public init(
    place: Int, position: Int, isRetired: Bool, hasChanged: Bool = false,
    cards: [CardFigures] = []
  ) {
    self.place = place
    self.position = position
    self.isRetired = isRetired
    self.hasChanged = hasChanged
    self.cards = cards
  }
}

/// What statistics need of one card.
public struct CardFigures: Sendable {
  /// The card's schedule at the end of today.
  let schedule: Schedule
  /// Whether the present entry still has this card; if not, it is never asked.
  let isCurrent: Bool
  let tally: CardTally
  /// The answers of a card that was reviewed after ``StatisticsBuilder/weekAgoDay``.
  private let answers: [LoggedAnswer]?

  /// A card with its schedule as it is stored.
  ///
  /// Of a card with answers, the schedule leaves out those of days after `today`; what is put aside
  /// stays put aside.
  public init(
    schedule: Schedule, isCurrent: Bool, tally: CardTally, answers: [LoggedAnswer]? = nil,
    on today: StudyDay
  ) {
    self.isCurrent = isCurrent
    self.tally = tally
    self.answers = answers
    guard let answers, answers.contains(where: { $0.day > today }) else {
      self.schedule = schedule
      return
    }
    var past = Schedule.replay(answers.lazy.filter { $0.day <= today }.map(\.event))
    past.isSuspended = schedule.isSuspended
    past.buriedUntil = schedule.buriedUntil
    self.schedule = past
  }

  /// The schedule at the end of a past day, as far as a ``Standing`` depends on it.
  fileprivate func schedule(asOf day: StudyDay) -> Schedule {
    guard let answers else { return schedule }
    return .replay(answers.lazy.filter { $0.day <= day }.map(\.event))
  }
}

extension LoggedAnswer {
  fileprivate var event: CardEvent { kind.event(grade, on: day) }
}

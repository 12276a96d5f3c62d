/// A learner's own figures on a study day.
///
/// Answers and the time they took count whatever became of their entries. All other figures are of
/// entries that are not retired.
public struct Statistics: Hashable, Sendable {
  /// The study day on which the figures hold.
  public let today: StudyDay
  /// Where the entries of each deck stand; decks that were removed are left out.
  public let decks: [DeckStandings]
  /// Where the entries of all decks stand.
  public let standings: StandingCounts
  /// Where the entries there are now stood a week ago.
  public let weekAgo: StandingCounts
  /// The study days with any answer, in order.
  public let days: [DayAnswers]
  /// How many answers were given in each hour of the learner's clock: 24 counts, from midnight on.
  ///
  /// Answers whose instant is not known are in none.
  public let hours: [Int]
  /// How much was still known on a later day, in the last ``retentionDays`` days.
  ///
  /// It is the share passed among each card's first review of a study day, cards met that day for
  /// the first time left out.
  public let retention: Rate
  /// How many cards fall due on each of the next ``forecastDays`` days, today first; what is
  /// overdue is due today.
  ///
  /// Suspended cards are no load, and buried ones none before the day on which they are back; all
  /// wait for the end of a pause. Cards are counted, and of one entry only one is reviewed a day:
  /// siblings that fall due together move on to the days after. New cards are not foreseen, nor
  /// when a card will be due after its next review.
  public let forecast: [Int]
  /// The study day on which a pause ends that is in force today; nil where none is.
  public let pausedUntil: StudyDay?
  /// The entries forgotten most often, at most five.
  public let hardest: [HardEntry]
  /// The cards that are leeches.
  public let leeches: Int
  /// The intervals of the cards that were reviewed, in days.
  public let intervals: Histogram
  /// The ease factors of the cards that were reviewed, in hundredths.
  public let eases: Histogram

  /// How many days ``retention`` looks back on, today included.
  public static let retentionDays = 30
  /// How many days ``forecast`` has, today included.
  public static let forecastDays = 30

  /// The figures that follow from what a learner has done.
  public init(of history: StudyHistory, on today: StudyDay) {
    let entries = history.decks.flatMap(\.entries)
    let cards = entries.flatMap(\.cards)
    let present = entries.filter { !$0.isRetired }.flatMap(\.cards)
    let current = present.filter { $0.isCurrent && $0.schedule.isStudied }.map(\.schedule)
    self.today = today
    let decks = history.decks.map {
      DeckStandings(deck: $0.deck, counts: StandingCounts(of: $0.entries, on: today))
    }
    self.decks = decks.filter { $0.counts.entries > 0 }
    standings = StandingCounts(of: entries, on: today)
    weekAgo = StandingCounts(of: entries, asOf: today.advanced(by: -7))
    days = DayAnswers.counted(cards)
    hours = Self.hours(of: cards)
    retention = Self.retention(of: present, on: today)
    pausedUntil = history.pauses.first { $0.contains(today) }?.upperBound
    forecast = Self.forecast(of: current, from: pausedUntil ?? today, on: today)
    hardest = HardEntry.hardest(of: history.decks)
    leeches = present.count { $0.schedule.isLeech }
    intervals = Histogram(ofIntervals: current.map(\.memory.interval))
    eases = Histogram(ofEases: current.map(\.memory.easeHundredths))
  }
}

// MARK: - Answers over time

extension Statistics {
  /// A stretch of study days that ends today.
  public enum Period: CaseIterable, Sendable {
    /// This study day.
    case today
    /// Today and the six days before.
    case last7Days
    /// Today and the 29 days before.
    case last30Days
    /// All days there are, also those that are still to come where a clock was ahead.
    case all
  }

  /// What was answered in a period.
  public func answers(in period: Period) -> AnswerCounts {
    days(in: period).reduce(into: AnswerCounts()) { $0 += $1.counts }
  }

  /// The number of study days in a period with any answer.
  public func activeDays(in period: Period) -> Int { days(in: period).count }

  private func days(in period: Period) -> [DayAnswers] {
    days.filter { day in
      switch period {
      case .today: day.day == today
      case .last7Days: day.day.isAmong(theLast: 7, to: today)
      case .last30Days: day.day.isAmong(theLast: 30, to: today)
      case .all: true
      }
    }
  }

  private static func hours(of cards: [CardHistory]) -> [Int] {
    var hours = Array(repeating: 0, count: 24)
    for card in cards {
      for hour in card.answers.compactMap(\.hour) where hours.indices.contains(hour) {
        hours[hour] += 1
      }
    }
    return hours
  }
}

extension DayAnswers {
  /// The answers of some cards by day; the days in order.
  fileprivate static func counted(_ cards: [CardHistory]) -> [DayAnswers] {
    var days: [StudyDay: AnswerCounts] = [:]
    for card in cards {
      for answer in card.answers { days[answer.day, default: AnswerCounts()].add(answer) }
      for review in card.reviews { days[review.day, default: AnswerCounts()].reviews += 1 }
    }
    return days.map(DayAnswers.init).sorted { $0.day < $1.day }
  }
}

extension CardHistory {
  /// The answers that moved the schedule: the first review of each study day.
  fileprivate var reviews: [LoggedAnswer] {
    answers.reduce(into: []) { reviews, answer in
      if answer.kind == .review, reviews.last?.day != answer.day { reviews.append(answer) }
    }
  }
}

extension StandingCounts {
  /// Counts entries as they stood at the end of a day that is past.
  fileprivate init(of entries: [EntryHistory], asOf day: StudyDay) {
    let then = entries.map { entry in
      EntryHistory(
        term: entry.term, isRetired: entry.isRetired, cards: entry.cards.map { $0.asOf(day) })
    }
    self.init(of: then, on: day)
  }
}

extension CardHistory {
  /// Where the card stood at the end of a day that is past; its answers are left out.
  fileprivate func asOf(_ day: StudyDay) -> CardHistory {
    let events = answers.prefix { $0.day <= day }.map { $0.kind.event($0.grade, on: $0.day) }
    return CardHistory(schedule: .replay(events), isCurrent: isCurrent, answers: [])
  }
}

extension StudyDay {
  /// Whether the day is among so many that end with the other.
  fileprivate func isAmong(theLast days: Int, to last: StudyDay) -> Bool {
    (0..<days).contains(last.days(since: self))
  }
}

// MARK: - Cards

extension Statistics {
  private static func retention(of cards: [CardHistory], on today: StudyDay) -> Rate {
    let later = cards.flatMap { $0.reviews.dropFirst() }
    return Rate(
      of: later.filter { $0.day.isAmong(theLast: retentionDays, to: today) }.map(\.grade))
  }

  private static func forecast(
    of schedules: [Schedule], from start: StudyDay, on today: StudyDay
  ) -> [Int] {
    schedules.reduce(into: Array(repeating: 0, count: forecastDays)) { load, schedule in
      guard let due = schedule.due, !schedule.isSuspended else { return }
      let asked = max(due, schedule.buriedUntil ?? due, start)
      let days = asked.days(since: today)
      if load.indices.contains(days) { load[days] += 1 }
    }
  }
}

/// An entry that is failed again and again, whether it was ever known or not.
public struct HardEntry: Hashable, Sendable {
  /// Its deck.
  public let deck: Deck
  /// The headword; untrusted text.
  public let term: String
  /// How many of its reviews were failed.
  public let failures: Int
  /// How often its cards were reviewed.
  public let reviews: Int
  /// Whether a card of it is a leech.
  public let isLeech: Bool

  /// The entries with the most failed reviews, at most five; of equals, those that come first.
  fileprivate static func hardest(of decks: [DeckHistory]) -> [HardEntry] {
    let hard = decks.flatMap { deck in
      deck.entries.compactMap { HardEntry($0, of: deck.deck) }
    }
    let ordered = hard.enumerated().sorted {
      ($1.element.failures, $0.offset) < ($0.element.failures, $1.offset)
    }
    return ordered.prefix(5).map(\.element)
  }

  /// Nil for an entry that was never failed, or is retired.
  private init?(_ entry: EntryHistory, of deck: Deck) {
    let reviews = entry.cards.flatMap(\.reviews)
    failures = reviews.count { !$0.grade.passes }
    guard failures > 0, !entry.isRetired else { return nil }
    self.deck = deck
    term = entry.term
    self.reviews = reviews.count
    isLeech = entry.cards.contains { $0.schedule.isLeech }
  }
}

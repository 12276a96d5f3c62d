/// A learner's own figures on a study day.
///
/// Answers and time include retired entries; all other figures leave them out. No figure counts
/// answers of later study days, which a clock that was ahead has dated.
public struct Statistics: Hashable, Sendable {
  /// The study day of the figures.
  public let today: StudyDay
  /// The standings of each deck that has entries.
  public let decks: [DeckStandings]
  /// The standings of all decks together.
  public let standings: StandingCounts
  /// The standings of today's entries a week ago.
  public let weekAgo: StandingCounts
  /// The study days with any answer, in order.
  public let days: [DayAnswers]
  /// The study days, and how many stand in a row.
  public let run: StudyRun
  /// The answers in each hour of the learner's clock: 24 counts, from midnight on.
  ///
  /// Leaves out answers whose instant is unknown.
  public let hours: [Int]
  /// The retention of the last ``retentionDays`` days.
  ///
  /// The share passed among each card's first review of a study day, without cards first seen on
  /// that day.
  public let retention: Rate
  /// The cards asked on each of the next ``forecastDays`` days, today first, by
  /// the rule of one card of an entry a day.
  ///
  /// Today's are those that wait now, same-day repeats and changed entries included: the number of
  /// `DueCounts`. Leaves out suspended cards, and moves buried ones to the day of their return and
  /// all to the end of a pause. Does not foresee new cards, nor the dates after the next review.
  public let forecast: [Int]
  /// What the due cards amount to when some wait for another morning; nil when none does.
  public let pile: Pile?
  /// The study day on which the present pause ends; nil without a pause.
  public let pausedUntil: StudyDay?
  /// The entries with the most failures, at most five.
  public let hardest: [HardEntry]
  /// The number of leeches.
  public let leeches: Int
  /// The intervals of the reviewed cards, in days.
  public let intervals: Histogram
  /// The ease factors of the reviewed cards, in hundredths.
  public let eases: Histogram
  /// The answers of later study days, which are left out.
  public let laterAnswers: Int

  /// The number of days of ``retention``, today included.
  public static let retentionDays = 30
  /// The number of days of ``forecast``, today included.
  public static let forecastDays = 30

  /// Computes the figures from a history; `cardsADay` is the most due cards in a day.
  public init(
    of history: StudyHistory, on today: StudyDay, cardsADay: Int = StudyLimits.dueCardsADay
  ) {
    let (history, laterAnswers) = history.through(today)
    self.laterAnswers = laterAnswers
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
    run = StudyRun(days.map(\.day), pauses: history.pauses, on: today)
    hours = Self.hours(of: cards)
    retention = Self.retention(of: present, on: today)
    pausedUntil = history.pauses.first { $0.contains(today) }?.upperBound
    let forecast = Forecast(
      of: entries, from: pausedUntil ?? today, on: today, cardsADay: cardsADay)
    (self.forecast, pile) = (forecast.load(days: Self.forecastDays), forecast.pile)
    hardest = HardEntry.hardest(of: history.decks)
    leeches = present.count { $0.schedule.isLeech }
    intervals = Histogram(ofIntervals: current.map(\.memory.interval))
    eases = Histogram(ofEases: current.map(\.memory.easeHundredths))
  }
}

// MARK: - Answers over time

extension Statistics {
  /// A period of study days that ends today.
  public enum Period: CaseIterable, Sendable {
    /// This study day.
    case today
    /// Today and the six days before.
    case last7Days
    /// Today and the 29 days before.
    case last30Days
    /// All days up to today.
    case all
  }

  /// The answers in a period.
  public func answers(in period: Period) -> AnswerCounts {
    days(in: period).reduce(into: AnswerCounts()) { $0 += $1.counts }
  }

  /// The number of study days with an answer in a period.
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
  /// The answers to some cards, day by day in order.
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
  /// The first review of each study day, which moved the schedule.
  fileprivate var reviews: [LoggedAnswer] {
    answers.reduce(into: []) { reviews, answer in
      if answer.kind == .review, reviews.last?.day != answer.day { reviews.append(answer) }
    }
  }
}

extension StandingCounts {
  /// Counts the standings at the end of a past day.
  fileprivate init(of entries: [EntryHistory], asOf day: StudyDay) {
    let then = entries.map { entry in
      EntryHistory(
        term: entry.term, isRetired: entry.isRetired, cards: entry.cards.map { $0.asOf(day) })
    }
    self.init(of: then, on: day)
  }
}

extension CardHistory {
  /// The card with its schedule at the end of a past day, and without answers.
  fileprivate func asOf(_ day: StudyDay) -> CardHistory {
    let events = answers.prefix { $0.day <= day }.map { $0.kind.event($0.grade, on: $0.day) }
    return CardHistory(schedule: .replay(events), isCurrent: isCurrent, answers: [])
  }
}

extension StudyDay {
  /// Whether the day is among the last `days` days up to another.
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
}

/// An entry that is failed often.
public struct HardEntry: Hashable, Sendable {
  /// The entry's deck.
  public let deck: Deck
  /// The headword; untrusted text.
  public let term: String
  /// The number of failed reviews.
  public let failures: Int
  /// The number of reviews.
  public let reviews: Int
  /// Whether one of the entry's cards is a leech.
  public let isLeech: Bool

  /// The entries with the most failed reviews, at most five; ties in the order of the decks.
  fileprivate static func hardest(of decks: [DeckHistory]) -> [HardEntry] {
    let hard = decks.flatMap { deck in
      deck.entries.compactMap { HardEntry($0, of: deck.deck) }
    }
    let ordered = hard.enumerated().sorted {
      ($1.element.failures, $0.offset) < ($0.element.failures, $1.offset)
    }
    return ordered.prefix(5).map(\.element)
  }

  /// Nil for a retired entry, and for one that was never failed.
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

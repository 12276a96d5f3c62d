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
}

extension Statistics {
  /// Computes the figures from a history; `cardsADay` is the most due cards in a day.
  public init(
    of history: StudyHistory, on today: StudyDay, cardsADay: Int = StudyLimits.dueCardsADay
  ) {
    var builder = StatisticsBuilder(
      of: history.decks.map(\.deck), pauses: history.pauses, on: today, cardsADay: cardsADay)
    let entries = history.decks.flatMap(\.entries)
    var place = 0
    for (deck, history) in history.decks.enumerated() {
      for (position, entry) in history.entries.enumerated() {
        var figures = EntryFigures(
          place: place, position: position, isRetired: entry.isRetired,
          hasChanged: entry.hasChanged)
        for card in entry.cards {
          var tally = CardTally()
          for answer in card.answers {
            builder.add(answer, to: &tally, isPresent: !entry.isRetired)
          }
          figures.cards.append(
            CardFigures(
              schedule: card.schedule, isCurrent: card.isCurrent, tally: tally,
              answers: card.answers, on: today))
        }
        builder.add(figures, ofDeck: deck)
        place += 1
      }
    }
    self = builder.statistics { entries[$0].term }
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
}

extension StudyDay {
  /// Whether the day is among the last `days` days up to another.
  func isAmong(theLast days: Int, to last: StudyDay) -> Bool {
    (0..<days).contains(last.days(since: self))
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
}

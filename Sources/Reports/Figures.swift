import Flashcards

/// The measures of one learner on one deck, or on all of the learner's decks.
///
/// `Measures.swift` defines each of them. No format shows them of a person: ``PersonRow`` has what
/// a manager may see.
struct Figures: Hashable, Sendable {
  /// All entries of the decks.
  let entries: Int
  /// Entries with a reviewed card.
  let seen: Int
  /// Entries seen whose last reviews were passed, with some interval below 21 days.
  let learning: Int
  /// Entries whose intervals are all 21 days or more, and not overdue by as much.
  let mastered: Int
  /// The share passed among first reviews of a later day.
  let retention: Rate
  /// The share passed among all first reviews of a day, first meetings included.
  let firstTry: Rate
  /// Overdue cards that could be asked: at most one of an entry.
  let overdue: Int
  /// The mornings that all due cards take, at most as many a day as fit into the learner's minutes; 0
  /// without an overdue one.
  let mornings: Int
  /// ISO weeks with an answer.
  let activeWeeks: Int
  /// ISO weeks since the first answer, the present one included; 0 without an answer.
  let weeks: Int
  /// The first weeks, in which no entry can be mastered; nil before and after them.
  let firstWeeks: FirstWeeks?

  /// Entries seen that are neither learning nor mastered.
  var toRelearn: Int { seen - learning - mastered }

  /// Entries seen as a share of all entries, 0...1; nil without an entry.
  ///
  /// It counts all entries and is no sample, so that it needs no smallest size.
  var coverage: Double? { entries > 0 ? Double(seen) / Double(entries) : nil }
}

extension Figures {
  /// The figures of a learner's measures.
  init(
    _ measures: RecordMeasures, _ calendar: ReportCalendar,
    cardsADay: Int = StudyLimits.dueCardsADay
  ) {
    let days = measures.activeDays.filter(calendar.includes)
    let activeWeeks = Set(days.map(\.week))
    let now = measures.now
    let first = calendar.since?.week ?? activeWeeks.min()
    self.init(
      entries: now.entries, seen: now.seen, learning: now.learning, mastered: now.mastered,
      retention: measures.retention.rate, firstTry: measures.firstTry.rate, overdue: now.overdue,
      mornings: now.overdue > 0 ? measures.due.mornings(cardsADay: cardsADay) : 0,
      activeWeeks: activeWeeks.count,
      weeks: activeWeeks.isEmpty ? 0 : first.map { calendar.today.week - $0 + 1 } ?? 0,
      firstWeeks: FirstWeeks(since: measures.firstReview, today: calendar.today))
  }
}

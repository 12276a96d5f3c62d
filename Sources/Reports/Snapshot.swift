import Flashcards

/// The figures at the end of a day that add up over entries, decks and learners.
///
/// ``Standing`` defines seen, learning and mastered.
struct Snapshot: Hashable, Sendable {
  /// The entries that the glossary had.
  var entries = 0
  /// Entries with a reviewed card.
  var seen = 0
  /// Entries seen whose last reviews were passed, with some interval below 21 days.
  var learning = 0
  /// Entries whose intervals are all 21 days or more, and not overdue by as much.
  var mastered = 0
  /// Overdue cards that could be asked: at most one of an entry.
  var overdue = 0

  /// Adds another snapshot.
  static func += (one: inout Snapshot, other: Snapshot) {
    one.entries += other.entries
    one.seen += other.seen
    one.learning += other.learning
    one.mastered += other.mastered
    one.overdue += other.overdue
  }

  /// Counts one entry, given its cards' schedules at the end of a day.
  mutating func add(_ schedules: [Schedule], on day: StudyDay, _ pauses: [Range<StudyDay>]) {
    entries += 1
    let standing = Standing(of: schedules, on: day)
    guard standing != .unseen else { return }
    seen += 1
    learning += standing == .learning ? 1 : 0
    mastered += standing == .mastered ? 1 : 0
    overdue += schedules.isOverdue(on: day, pauses) ? 1 : 0
  }
}

extension [Schedule] {
  /// Whether an entry with these cards has an *overdue* card that could be asked on a day.
  ///
  /// One card of an entry is asked a day: none is left for an entry reviewed on the day, and the one that
  /// waited for a sibling of the day before has its first chance. During a pause nothing is asked.
  fileprivate func isOverdue(on day: StudyDay, _ pauses: [Range<StudyDay>]) -> Bool {
    guard contains(where: { $0.isLate(on: day, pauses) }) else { return false }
    return !wereReviewed(on: day.advanced(by: -1)) && !pauses.contains { $0.contains(day) }
  }
}

extension Schedule {
  /// Whether the card was due before a day, days of a pause not counted, and is neither suspended
  /// nor buried beyond that day.
  ///
  /// During a pause mastery still falls with forgetting, but no card becomes overdue.
  fileprivate func isLate(on day: StudyDay, _ pauses: [Range<StudyDay>]) -> Bool {
    guard let due, due < day, !isSetAside(on: day) else { return false }
    let away = pauses.map { $0.clamped(to: due..<day) }
      .reduce(0) { $0 + $1.upperBound.days(since: $1.lowerBound) }
    return day.days(since: due) > away
  }
}

/// A sample of reviews: how many were passed, and how they were answered.
struct ReviewSample: Hashable, Sendable {
  /// The reviews passed.
  var passed = 0
  /// All reviews, by form.
  var forms = AnswerForms()

  /// The share passed, with the sample's size.
  var rate: Rate { Rate(passed: passed, of: forms.count) }

  /// Counts a review.
  mutating func add(_ review: DayGrade) {
    passed += review.grade.passes ? 1 : 0
    forms.add(review.form)
  }

  /// Adds another sample.
  static func += (one: inout ReviewSample, other: ReviewSample) {
    one.passed += other.passed
    one.forms += other.forms
  }
}

import Flashcards

// The exact definitions of the measures; ``Standing`` defines seen, learning and mastered. `Words`
// explains each measure in one sentence: change both together.

/// What one learner's record of some decks says, at the end of each day of a calendar.
struct RecordMeasures: Hashable, Sendable {
  /// The figures at the end of each of ``ReportCalendar/days``; the last ones are today's.
  private(set) var snapshots: [Snapshot]
  /// The reviews of the period that *retention* counts: the first of each study day without the
  /// first meeting, as nothing was learnt before it.
  private(set) var retention = ReviewSample()
  /// The reviews of the period that the *first-try rate* counts: those of retention, and first
  /// meetings.
  private(set) var firstTry = ReviewSample()
  /// The last reviews of the cards of mastered entries.
  private(set) var masteredForms = AnswerForms()
  /// All answers of the period, drills included.
  private(set) var answers = AnswerForms()
  /// The retention and first-try samples of each week of the trend.
  private(set) var weeks: [WeekSamples]
  /// The study day of the first review; nil without one.
  private(set) var firstReview: StudyDay?
  /// The days with an answer up to today; may be unsorted and have duplicates.
  private(set) var activeDays: [StudyDay] = []
  /// The earliest day on which each entry seen is mastered if every review is passed.
  ///
  /// Entries that never get there are left out. Empty without a target.
  private(set) var masteryDays: [StudyDay] = []
  /// What is due today; nothing during a pause.
  private(set) var due = DueCards()

  /// Measures without an entry.
  init(_ calendar: ReportCalendar) {
    snapshots = Array(repeating: Snapshot(), count: calendar.days.count)
    weeks = Array(repeating: WeekSamples(), count: calendar.weeks.count)
  }

  /// Today's figures.
  var now: Snapshot { snapshots.last ?? Snapshot() }

  /// Adds the measures of another deck of the same learner.
  static func += (one: inout RecordMeasures, other: RecordMeasures) {
    for index in one.snapshots.indices { one.snapshots[index] += other.snapshots[index] }
    for index in one.weeks.indices { one.weeks[index] += other.weeks[index] }
    one.retention += other.retention
    one.firstTry += other.firstTry
    one.masteredForms += other.masteredForms
    one.answers += other.answers
    one.firstReview = [one.firstReview, other.firstReview].compactMap(\.self).min()
    one.activeDays += other.activeDays
    one.masteryDays += other.masteryDays
    one.due += other.due
  }
}

/// The samples of one week.
struct WeekSamples: Hashable, Sendable {
  /// The reviews that retention counts.
  var retention = ReviewSample()
  /// The reviews that the first-try rate counts.
  var firstTry = ReviewSample()
  /// All answers, drills included.
  var answers = AnswerForms()

  /// Adds the samples of another deck or learner.
  static func += (one: inout WeekSamples, other: WeekSamples) {
    one.retention += other.retention
    one.firstTry += other.firstTry
    one.answers += other.answers
  }
}

// MARK: - Reading a record

extension RecordMeasures {
  /// Measures a learner's record of one deck.
  init(
    of deck: DeckRecord, pauses: [Range<StudyDay>], _ calendar: ReportCalendar,
    projectsMastery: Bool
  ) {
    self.init(calendar)
    for entry in deck.entries {
      add(entry, isRetired: false, pauses, calendar)
      if projectsMastery, let day = entry.masteryDay(from: calendar.today) {
        masteryDays.append(day)
      }
    }
    for entry in deck.retired { add(entry, isRetired: true, pauses, calendar) }
    for day in deck.answers { add(day, calendar) }
  }

  private mutating func add(
    _ entry: EntryRecord, isRetired: Bool, _ pauses: [Range<StudyDay>],
    _ calendar: ReportCalendar
  ) {
    addSnapshots(of: entry, isRetired: isRetired, pauses, calendar)
    guard !isRetired else { return }
    if !pauses.contains(where: { $0.contains(calendar.today) }) {
      let schedules = entry.cards.map(\.schedule)
      due.add(schedules, all: schedules, on: calendar.today)
    }
    for card in entry.cards where card.schedule.isStudied {
      firstReview = [firstReview, card.schedule.firstDay].compactMap(\.self).min()
      for (index, review) in card.reviews.enumerated() {
        add(review, isFirst: index == 0, calendar)
      }
    }
    if Standing(of: entry.cards.map(\.schedule), on: calendar.today) == .mastered {
      for card in entry.cards { card.reviews.last.map { masteredForms.add($0.form) } }
    }
  }

  /// Counts an entry at the end of each day: by its schedules today, by replay before.
  private mutating func addSnapshots(
    of entry: EntryRecord, isRetired: Bool, _ pauses: [Range<StudyDay>],
    _ calendar: ReportCalendar
  ) {
    var replays = entry.cards.map(CardReplay.init)
    var schedules = replays.map(\.schedule)
    let first = entry.cards.compactMap(\.schedule.firstDay).min()
    let last = calendar.days.count - 1
    for (index, day) in calendar.days.enumerated() {
      if index == last {
        guard !isRetired else { continue }
        schedules = entry.cards.map(\.schedule)
      } else {
        guard entry.presence.isThere(on: day, answeredSince: first) else { continue }
        for card in replays.indices {
          replays[card].advance(through: day)
          schedules[card] = replays[card].schedule
        }
      }
      snapshots[index].add(schedules, on: day, pauses)
    }
  }

  private mutating func add(_ review: DayGrade, isFirst: Bool, _ calendar: ReportCalendar) {
    if calendar.includes(review.day) {
      firstTry.add(review)
      if !isFirst { retention.add(review) }
    }
    guard let week = calendar.weekIndex(of: review.day) else { return }
    weeks[week].firstTry.add(review)
    if !isFirst { weeks[week].retention.add(review) }
  }

  private mutating func add(_ day: DayForms, _ calendar: ReportCalendar) {
    guard day.day <= calendar.today else { return }
    activeDays.append(day.day)
    if calendar.includes(day.day) { answers += day.forms }
    if let week = calendar.weekIndex(of: day.day) { weeks[week].answers += day.forms }
  }
}

extension ReportCalendar {
  /// The place of a day's week in ``weeks``; nil outside of the trend.
  func weekIndex(of day: StudyDay) -> Int? {
    let index = day.week - today.week + weeks.count - 1
    return weeks.indices.contains(index) && day <= today ? index : nil
  }
}

extension CardRecord {
  /// The reviews that *retention* counts: the first of each study day without the first meeting.
  var laterReviews: ArraySlice<DayGrade> { reviews.dropFirst() }
}

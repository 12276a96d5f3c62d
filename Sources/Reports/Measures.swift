import Flashcards

// The definitions, exactly, where they are computed; those of seen, learning and mastered are
// `Standing`'s. `Words` has one sentence of each for people; the two change together.

extension Figures {
  /// The measures of some entries on a day.
  ///
  /// `activeDays` may repeat days and come in any order, as those of several decks do.
  init(
    of entries: [EntryRecord], activeDays: [StudyDay], pauses: [Range<StudyDay>] = [],
    today: StudyDay
  ) {
    let cards = entries.flatMap(\.studiedCards)
    let activeWeeks = Set(activeDays.filter { $0 <= today }.map(\.week))
    let standings = entries.map { Standing(of: $0.cards.map(\.schedule), on: today) }
    self.init(
      entries: entries.count,
      seen: standings.count { $0 != .unseen },
      learning: standings.count { $0 == .learning },
      mastered: standings.count { $0 == .mastered },
      retention: Rate(of: cards.flatMap(\.laterReviews).map(\.grade)),
      firstTry: Rate(of: cards.flatMap(\.reviews).map(\.grade)),
      overdue: cards.count { $0.schedule.isOverdue(on: today, pauses) },
      activeWeeks: activeWeeks.count,
      weeks: activeWeeks.min().map { today.week - $0 + 1 } ?? 0,
      firstWeeks: FirstWeeks(since: cards.compactMap(\.schedule.firstDay).min(), today: today))
  }
}

extension EntryRecord {
  // A card suspended unseen says nothing of the entry.
  fileprivate var studiedCards: [CardRecord] { cards.filter(\.schedule.isStudied) }
}

extension CardRecord {
  /// What *retention* is the share passed of: the first review of each study day, the first meeting
  /// left out, because what was never learnt cannot have been retained.
  ///
  /// The *first-try rate* is the share passed of all ``reviews``, first meetings included.
  var laterReviews: [DayGrade] { Array(reviews.dropFirst()) }
}

extension Schedule {
  /// *Overdue*: due before today, the days of a pause not counted, and put aside neither for good
  /// nor past today.
  ///
  /// Mastery falls with forgetting on holidays too; but nobody is late who was away.
  fileprivate func isOverdue(on today: StudyDay, _ pauses: [Range<StudyDay>]) -> Bool {
    guard let due, due < today, !isSetAside(on: today) else { return false }
    let away = pauses.map { $0.clamped(to: due..<today) }
      .reduce(0) { $0 + $1.upperBound.days(since: $1.lowerBound) }
    return today.days(since: due) > away
  }
}

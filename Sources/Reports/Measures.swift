import Flashcards

// The exact definitions of the measures; ``Standing`` defines seen, learning and mastered. `Words`
// explains each measure in one sentence: change both together.

extension Figures {
  /// Computes the measures of some entries on a day.
  ///
  /// `activeDays` may be unsorted and have duplicates, as days of several decks do.
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
  // A card that was suspended unseen does not count.
  fileprivate var studiedCards: [CardRecord] { cards.filter(\.schedule.isStudied) }
}

extension CardRecord {
  /// The reviews that *retention* counts: the first of each study day without the first meeting, as
  /// nothing was learnt before it.
  ///
  /// The *first-try rate* counts all ``reviews``, first meetings included.
  var laterReviews: [DayGrade] { Array(reviews.dropFirst()) }
}

extension Schedule {
  /// *Overdue*: due before today, days of a pause not counted, and neither suspended nor buried
  /// beyond today.
  ///
  /// During a pause mastery still falls with forgetting, but no card becomes overdue.
  fileprivate func isOverdue(on today: StudyDay, _ pauses: [Range<StudyDay>]) -> Bool {
    guard let due, due < today, !isSetAside(on: today) else { return false }
    let away = pauses.map { $0.clamped(to: due..<today) }
      .reduce(0) { $0 + $1.upperBound.days(since: $1.lowerBound) }
    return today.days(since: due) > away
  }
}

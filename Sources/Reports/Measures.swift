import Flashcards

// The definitions, exactly, where they are computed. `Words` has one sentence of each for people;
// the two change together.

extension Figures {
  /// The interval from which a card counts as well known, in days.
  ///
  /// 21 days is Anki's limit between “young” and “mature” cards.
  static let masteryInterval = 21

  /// The measures of some entries on a day.
  ///
  /// `activeDays` may repeat days and come in any order, as those of several decks do.
  init(of entries: [EntryRecord], activeDays: [StudyDay], today: StudyDay) {
    let cards = entries.flatMap(\.studiedCards)
    let activeWeeks = Set(activeDays.filter { $0 <= today }.map(\.week))
    self.init(
      entries: entries.count,
      seen: entries.count { $0.isSeen },
      learning: entries.count { $0.isLearning },
      mastered: entries.count { $0.isMastered(on: today) },
      retention: Rate(of: cards.flatMap(\.laterReviews)),
      firstTry: Rate(of: cards.flatMap(\.reviews)),
      overdue: cards.count { $0.schedule.isOverdue(on: today) },
      activeWeeks: activeWeeks.count,
      weeks: activeWeeks.min().map { today.week - $0 + 1 } ?? 0)
  }
}

extension EntryRecord {
  // A card suspended unseen says nothing of the entry.
  fileprivate var studiedCards: [CardRecord] { cards.filter(\.schedule.isStudied) }

  /// *Seen*: some card of the entry was reviewed.
  fileprivate var isSeen: Bool { !studiedCards.isEmpty }

  /// *Mastered*: every studied card has an interval of 21 days or more, was passed at its last
  /// review, and is overdue by less than its interval.
  ///
  /// The last condition lets mastery fall with forgetting: a card of 30 days that is 30 days
  /// overdue has waited twice as long as it was known to keep.
  fileprivate func isMastered(on today: StudyDay) -> Bool {
    isSeen
      && studiedCards.map(\.schedule).allSatisfy { card in
        card.isMature && card.passedLast && card.daysOverdue(on: today) < card.memory.interval
      }
  }

  /// *Learning*: seen, every studied card was passed at its last review, and some interval is under
  /// 21 days; so never mastered at the same time.
  ///
  /// An entry seen that is neither is *to relearn*: a card was failed at its last review, or all are
  /// mature and one has waited for too long.
  fileprivate var isLearning: Bool {
    isSeen && studiedCards.allSatisfy(\.schedule.passedLast)
      && !studiedCards.allSatisfy(\.schedule.isMature)
  }
}

extension CardRecord {
  /// What *retention* is the share passed of: the first review of each study day, the first meeting
  /// left out, because what was never learnt cannot have been retained.
  ///
  /// The *first-try rate* is the share passed of all ``reviews``, first meetings included.
  fileprivate var laterReviews: [DayGrade] { Array(reviews.dropFirst()) }
}

extension Schedule {
  fileprivate var isMature: Bool { memory.interval >= Figures.masteryInterval }

  fileprivate var passedLast: Bool { lastGrade?.passes ?? false }

  /// Days since the card was due; negative while it is not.
  fileprivate func daysOverdue(on today: StudyDay) -> Int {
    due.map { today.days(since: $0) } ?? 0
  }

  /// *Overdue*: due before today, and put aside neither for good nor past today.
  fileprivate func isOverdue(on today: StudyDay) -> Bool {
    let isBuried = buriedUntil.map { $0 > today } ?? false
    return daysOverdue(on: today) > 0 && !isSuspended && !isBuried
  }
}

extension Rate {
  /// The share passed of some reviews.
  fileprivate init(of reviews: [DayGrade]) {
    self.init(passed: reviews.count { $0.grade.passes }, of: reviews.count)
  }
}

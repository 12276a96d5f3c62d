import Flashcards

extension EntryRecord {
  /// The earliest day on which the entry is mastered if every review is passed; nil when no card
  /// was reviewed, or a suspended one stands in the way.
  func masteryDay(from today: StudyDay) -> StudyDay? {
    let studied = cards.map(\.schedule).filter(\.isStudied)
    guard !studied.isEmpty else { return nil }
    if Standing(of: studied, on: today) == .mastered { return today }
    let days = studied.map { $0.maturityDay(from: today) }
    return days.contains(nil) ? nil : days.compactMap(\.self).max()
  }
}

extension Schedule {
  /// The day on which the card's interval reaches 21 days if every review is passed.
  fileprivate func maturityDay(from today: StudyDay) -> StudyDay? {
    guard !isSuspended, let due else { return nil }
    var (schedule, day, next) = (self, today, max(due, buriedUntil ?? due, today))
    // A passed card is mature after four reviews, so that six are plenty.
    for _ in 0..<6 where Standing(of: [schedule], on: day) != .mastered {
      day = next
      schedule = schedule.after(.review(.hesitant, day))
      next = schedule.due ?? day
    }
    return Standing(of: [schedule], on: day) == .mastered ? day : nil
  }
}

/// The earliest day on which enough entries are mastered, at the learner's present pace.
struct Projection: Hashable, Sendable {
  /// The days on which the entries seen are mastered at the earliest.
  let masteryDays: [StudyDay]
  /// Entries never seen.
  let unseen: Int
  /// All entries.
  let entries: Int
  /// Entries first seen within ``paceDays`` days.
  let begun: Int
  /// The days over which `begun` were begun; 1 or more.
  let paceDays: Int

  /// The entries that must be mastered to be done: ``Thresholds/donePercent`` of all.
  var needed: Int { Thresholds.entriesToBeDone(of: entries) }

  /// The day on which the needed entries are mastered if every review from today on is passed and
  /// new entries are begun at the present pace; nil when that never happens.
  func finish(from today: StudyDay) -> StudyDay? {
    guard needed > 0 else { return nil }
    let seen = masteryDays.sorted()
    if seen.count >= needed { return merged(seen, from: today)[needed - 1] }
    guard begun > 0, seen.count + unseen >= needed else { return nil }
    return merged(seen, from: today)[needed - 1]
  }

  /// The mastery days of the entries seen and of those to be begun, in order.
  private func merged(_ seen: [StudyDay], from today: StudyDay) -> [StudyDay] {
    guard begun > 0 else { return seen }
    let later = (1...max(1, unseen)).prefix(unseen).map { number in
      today.advanced(
        by: (number * paceDays + begun - 1) / begun + Thresholds.daysToMastery)
    }
    return (seen + later).sorted()
  }
}

/// Where a learner stands against the target date.
struct TargetStanding: Hashable, Sendable {
  /// How a learner stands.
  enum State: String, CaseIterable, Sendable {
    /// The needed entries are mastered.
    case reached
    /// The target can be met at the present pace.
    case onCourse = "on_course"
    /// The target cannot be met at the present pace, even if every review is passed.
    case behind
    /// The target date is past, and the needed entries are not mastered.
    case missed
  }

  /// The target date.
  let day: StudyDay
  /// How the learner stands.
  let state: State
  /// The Monday of the week in which the needed entries are mastered at the earliest; nil when that
  /// is not foreseen, or already so.
  let projectedWeek: StudyDay?

  /// The standing against a target, from a projection.
  init(_ projection: Projection, mastered: Int, target: StudyDay, today: StudyDay) {
    day = target
    let finish = projection.finish(from: today)
    if mastered >= projection.needed {
      (state, projectedWeek) = (.reached, nil)
    } else {
      projectedWeek = finish?.monday
      if target < today {
        state = .missed
      } else {
        state = finish.map { $0 <= target } ?? false ? .onCourse : .behind
      }
    }
  }
}

import Flashcards

/// How far a learner is with some decks.
enum Status: String, CaseIterable, Sendable {
  /// The learner has no review.
  case notBegun = "not_begun"
  /// Too early for mastery to show.
  case firstWeeks = "first_weeks"
  /// Begun, and not done.
  case inProgress = "in_progress"
  /// ``Thresholds/donePercent`` of the entries are mastered.
  case done
  /// The target date is past, and the learner is not done.
  case late

  /// The status that follows from figures and the standing against a target.
  init(_ figures: Figures, target: TargetStanding?) {
    self =
      if figures.isDone {
        .done
      } else if target?.state == .missed {
        .late
      } else if figures.seen == 0 {
        .notBegun
      } else {
        figures.firstWeeks == nil ? .inProgress : .firstWeeks
      }
  }
}

extension Figures {
  /// Whether ``Thresholds/donePercent`` of the entries are mastered.
  var isDone: Bool { entries > 0 && mastered >= Thresholds.entriesToBeDone(of: entries) }
}

/// Whether a manager should talk to a learner; the order is that of the report.
enum Attention: String, CaseIterable, Comparable, Sendable {
  /// The learner has a ``Need``.
  case wantsHelp = "wants_help"
  /// The learner is on the way there: a ``Watch``.
  case watch
  /// Neither.
  case none

  /// Whether one comes before another in the report.
  static func < (one: Attention, other: Attention) -> Bool { one.place < other.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A reason why a learner needs help.
enum Need: Hashable, Sendable {
  /// No answer in the last ``Thresholds/idleWorkingDays`` working days; the last answer was in the
  /// week of that Monday.
  case noAnswer(sinceWeek: StudyDay)
  /// No answer at all in ``Thresholds/idleWorkingDays`` working days since the onboarding began.
  case neverBegan(since: StudyDay)
  /// More than ``Thresholds/overdueCards`` overdue cards.
  case pile(cards: Int, mornings: Int)
  /// Retention below ``Thresholds/retentionPercent`` in the weeks of the trend, with enough data.
  case forgetting(Rate)
  /// The target date cannot be met at the present pace; the earliest week in which it would be, or
  /// nil.
  case behindTarget(StudyDay, week: StudyDay?)
  /// The target date is past, and the learner is not done.
  case missedTarget(StudyDay)
}

/// A reason to keep an eye on a learner who needs no help yet.
enum Watch: Hashable, Sendable {
  /// The pile of overdue cards grew in each of the last ``Thresholds/growingWeeks`` weeks.
  case growingPile(from: Int, to: Int)
  /// No entry is mastered, ``Thresholds/masteryExpected`` days after the first review.
  case nothingMastered
}

/// Why a learner needs help or is to be watched.
enum Reason: Hashable, Sendable {
  case need(Need)
  case watch(Watch)

  /// The reason's name, which programs read.
  var code: String {
    switch self {
    case .need(.noAnswer): "no_answer"
    case .need(.neverBegan): "never_began"
    case .need(.pile): "pile"
    case .need(.forgetting): "forgetting"
    case .need(.behindTarget): "behind_target"
    case .need(.missedTarget): "missed_target"
    case .watch(.growingPile): "growing_pile"
    case .watch(.nothingMastered): "nothing_mastered"
    }
  }
}

/// What the rules look at.
struct Judgement {
  let figures: Figures
  let measures: RecordMeasures
  let target: TargetStanding?
  let pauses: [Range<StudyDay>]
  let calendar: ReportCalendar

  private var today: StudyDay { calendar.today }

  /// The reasons why the learner needs help.
  var needs: [Need] {
    var needs: [Need] = []
    guard figures.entries > 0 else { return [] }
    // Who is done may rest until mastery falls.
    if let idle, !figures.isDone { needs.append(idle) }
    if figures.overdue > Thresholds.overdueCards {
      needs.append(.pile(cards: figures.overdue, mornings: figures.mornings))
    }
    if recentRetention.isForgetting { needs.append(.forgetting(recentRetention)) }
    switch target?.state {
    case .behind: target.map { needs.append(.behindTarget($0.day, week: $0.projectedWeek)) }
    case .missed: target.map { needs.append(.missedTarget($0.day)) }
    case .reached, .onCourse, nil: break
    }
    return needs
  }

  /// The retention of the weeks of the trend: old successes must not hide what is forgotten now.
  private var recentRetention: Rate {
    measures.weeks.reduce(.zero) { $0 + $1.retention.rate }
  }

  /// The reason that the learner does not answer, if that is so.
  private var idle: Need? {
    guard let last = measures.activeDays.max() else {
      return calendar.since.flatMap { isIdle(since: $0) ? .neverBegan(since: $0) : nil }
    }
    return isIdle(since: last) ? .noAnswer(sinceWeek: last.monday) : nil
  }

  /// Whether enough working days have passed since a day, or since the last day of a later pause.
  private func isIdle(since day: StudyDay) -> Bool {
    let last = pauses.map { $0.upperBound.advanced(by: -1) }.reduce(day, max)
    return today.workingDays(since: last) >= Thresholds.idleWorkingDays
  }

  /// The reasons to keep an eye on the learner.
  var watches: [Watch] {
    var watches: [Watch] = []
    let piles = (0...Thresholds.growingWeeks).reversed().compactMap { weeks in
      calendar.index(of: today.advanced(by: -7 * weeks)).map { measures.snapshots[$0].overdue }
    }
    let grows = zip(piles, piles.dropFirst()).allSatisfy { $0 < $1 }
    // The pile of somebody who stopped grows by itself: that they stopped is the reason.
    if idle == nil, let first = piles.first, let last = piles.last, grows,
      last >= Thresholds.watchedPile
    {
      watches.append(.growingPile(from: first, to: last))
    }
    if let first = measures.firstReview, figures.mastered == 0,
      today.days(since: first) >= Thresholds.masteryExpected
    {
      watches.append(.nothingMastered)
    }
    return watches
  }
}

extension Rate {
  fileprivate var isForgetting: Bool {
    of >= Rate.enough && passed * 100 < of * Thresholds.retentionPercent
  }
}

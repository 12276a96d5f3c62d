import Flashcards

/// A learner's status, in the order in which a manager asks.
enum Status: CaseIterable, Sendable {
  /// The learner has a ``Need``.
  case needsHelp
  /// The learner has no review.
  case notBegun
  /// No need, but too early for mastery to show.
  case firstWeeks
  /// No need.
  case onTrack
}

/// A reason why a learner needs help.
enum Need: Hashable, Sendable {
  /// No answer in the last ``Thresholds/idleWorkingDays`` working days; the last answer was in the
  /// week of that Monday.
  case noAnswer(sinceWeek: StudyDay)
  /// More than ``Thresholds/overdueCards`` overdue cards.
  case pile(cards: Int)
  /// Retention below ``Thresholds/retentionPercent``, with enough data.
  case forgetting(Rate)
}

extension Need {
  /// The needs that follow from the figures of all decks and the last answer's day.
  static func all(
    in figures: Figures, lastAnswer: StudyDay?, pauses: [Range<StudyDay>], today: StudyDay
  ) -> [Need] {
    guard figures.seen > 0 else { return [] }
    var needs: [Need] = []
    if let lastAnswer,
      today.workingDays(since: lastDay(lastAnswer, pauses)) >= Thresholds.idleWorkingDays
    {
      needs.append(.noAnswer(sinceWeek: lastAnswer.monday))
    }
    if figures.overdue > Thresholds.overdueCards { needs.append(.pile(cards: figures.overdue)) }
    if figures.retention.isForgetting { needs.append(.forgetting(figures.retention)) }
    return needs
  }
}

extension Need {
  /// The last day with an answer or a pause.
  private static func lastDay(_ lastAnswer: StudyDay, _ pauses: [Range<StudyDay>]) -> StudyDay {
    pauses.map { $0.upperBound.advanced(by: -1) }.reduce(lastAnswer, max)
  }
}

extension Rate {
  fileprivate var isForgetting: Bool {
    of >= Rate.enough && passed * 100 < of * Thresholds.retentionPercent
  }
}

extension LearnerFigures {
  /// The learner's status.
  var status: Status {
    if !needs.isEmpty { return .needsHelp }
    if all.seen == 0 { return .notBegun }
    return all.firstWeeks == nil ? .onTrack : .firstWeeks
  }
}

/// How well one learner knows one entry, judged by the entry's reviewed cards.
public enum Standing: CaseIterable, Sendable {
  /// No card was ever reviewed; suspending a card unseen does not count.
  case unseen
  /// Every studied card was passed at its last review, and some interval is below 21 days.
  case learning
  /// Every studied card has an interval of 21 days or more, was passed at its last review, and is
  /// overdue by less than its interval.
  ///
  /// The last condition lets mastery fall with forgetting: after an interval of 30 days and 30 days
  /// overdue, a card has waited twice as long as it was known to be remembered.
  case mastered
  /// Seen, but neither learning nor mastered: a card was failed at its last review, or is overdue
  /// by its interval.
  case toRelearn

  /// The shortest interval of a mastered card, in days.
  ///
  /// 21 days is Anki's limit between “young” and “mature” cards.
  public static let masteryInterval = 21

  /// The standing of an entry on a day, given its cards' schedules.
  public init(of schedules: some Sequence<Schedule>, on today: StudyDay) {
    var judgement = Judgement()
    for schedule in schedules { judgement.add(schedule, on: today) }
    self = judgement.standing
  }

  /// The same of an array: reports judge every entry at the end of each of twelve weeks, and another
  /// module's loop over any sequence takes four times as long.
  public init(of schedules: [Schedule], on today: StudyDay) {
    var judgement = Judgement()
    for schedule in schedules { judgement.add(schedule, on: today) }
    self = judgement.standing
  }

  /// What an entry's cards say together, in one pass without copies.
  private struct Judgement {
    private var isSeen = false
    private var allPassed = true
    private var allMature = true
    private var allKept = true

    mutating func add(_ schedule: Schedule, on today: StudyDay) {
      guard schedule.isStudied else { return }
      isSeen = true
      allPassed = allPassed && schedule.passedLast
      allMature = allMature && schedule.isMature
      allKept = allKept && schedule.daysOverdue(on: today) < schedule.memory.interval
    }

    var standing: Standing {
      if !isSeen { return .unseen }
      if !allPassed { return .toRelearn }
      if !allMature { return .learning }
      return allKept ? .mastered : .toRelearn
    }
  }
}

extension Schedule {
  /// Days since the card was due; negative before that, 0 for a card never reviewed.
  func daysOverdue(on today: StudyDay) -> Int {
    due.map { today.days(since: $0) } ?? 0
  }

  fileprivate var isMature: Bool { memory.interval >= Standing.masteryInterval }

  fileprivate var passedLast: Bool { lastGrade?.passes ?? false }
}

/// The number of entries of each standing.
public struct StandingCounts: Hashable, Sendable {
  /// All entries, retired ones left out.
  public let entries: Int
  /// Entries that are ``Standing/learning``.
  public let learning: Int
  /// Entries that are ``Standing/mastered``.
  public let mastered: Int
  /// Entries that are ``Standing/toRelearn``.
  public let toRelearn: Int

  /// Entries with a reviewed card.
  public var seen: Int { learning + mastered + toRelearn }
  /// Entries without a reviewed card.
  public var unseen: Int { entries - seen }

  /// Counts that were added up.
  init(_ tally: StandingTally) {
    entries = tally.entries
    learning = tally.learning
    mastered = tally.mastered
    toRelearn = tally.toRelearn
  }
}

/// The standings of one deck's entries.
public struct DeckStandings: Hashable, Sendable {
  /// The deck; its title is untrusted text.
  public let deck: Deck
  /// The number of entries of each standing.
  public let counts: StandingCounts
}

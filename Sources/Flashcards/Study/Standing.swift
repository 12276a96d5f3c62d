/// How well one learner knows one entry, judged by the cards of it that were reviewed.
public enum Standing: CaseIterable, Sendable {
  /// No card of it was ever reviewed; one suspended unseen says nothing of the entry.
  case unseen
  /// Every studied card was passed at its last review, and some interval is still short.
  case learning
  /// Every studied card has an interval of 21 days or more, was passed at its last review, and is
  /// overdue by less than its interval.
  ///
  /// The last condition lets mastery fall with forgetting: a card of 30 days that is 30 days
  /// overdue has waited twice as long as it was known to keep.
  case mastered
  /// Seen, and neither learning nor mastered: a card was failed at its last review, or all are
  /// mature and one has waited for too long.
  case toRelearn

  /// The interval from which a card counts as well known, in days.
  ///
  /// 21 days is Anki's limit between “young” and “mature” cards.
  public static let masteryInterval = 21

  /// Where an entry stands on a day, given the schedules of its cards.
  public init(of schedules: some Sequence<Schedule>, on today: StudyDay) {
    let studied = schedules.filter(\.isStudied)
    if studied.isEmpty {
      self = .unseen
    } else if !studied.allSatisfy(\.passedLast) {
      self = .toRelearn
    } else if !studied.allSatisfy(\.isMature) {
      self = .learning
    } else {
      let isKept = studied.allSatisfy { $0.daysOverdue(on: today) < $0.memory.interval }
      self = isKept ? .mastered : .toRelearn
    }
  }
}

extension Schedule {
  /// Days since the card was due; negative while it is not, and 0 for a card never reviewed.
  public func daysOverdue(on today: StudyDay) -> Int {
    due.map { today.days(since: $0) } ?? 0
  }

  fileprivate var isMature: Bool { memory.interval >= Standing.masteryInterval }

  fileprivate var passedLast: Bool { lastGrade?.passes ?? false }
}

/// How many entries stand where.
public struct StandingCounts: Hashable, Sendable {
  /// Entries there are to learn, retired ones left out.
  public let entries: Int
  /// Entries that are ``Standing/learning``.
  public let learning: Int
  /// Entries that are ``Standing/mastered``.
  public let mastered: Int
  /// Entries that are ``Standing/toRelearn``.
  public let toRelearn: Int

  /// Entries of which some card was reviewed.
  public var seen: Int { learning + mastered + toRelearn }
  /// Entries of which none was.
  public var unseen: Int { entries - seen }

  /// Counts entries that are not retired.
  init(of entries: [EntryHistory], on today: StudyDay) {
    let standings = entries.filter { !$0.isRetired }.map { entry in
      Standing(of: entry.cards.map(\.schedule), on: today)
    }
    self.entries = standings.count
    learning = standings.count { $0 == .learning }
    mastered = standings.count { $0 == .mastered }
    toRelearn = standings.count { $0 == .toRelearn }
  }
}

/// Where the entries of one deck stand.
public struct DeckStandings: Hashable, Sendable {
  /// The deck; its title is untrusted text.
  public let deck: Deck
  /// How many entries stand where.
  public let counts: StandingCounts
}

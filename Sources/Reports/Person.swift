import Flashcards

/// One learner, as a manager may see the learner.
struct Person: Hashable, Sendable {
  /// The learner's name: untrusted text, which two learners may share.
  let name: String
  /// The learner's random id; empty for a learner who never answered.
  let id: String
  /// Whether to talk to the learner.
  let attention: Attention
  /// Why the learner needs help; empty for a learner who does not.
  let needs: [Need]
  /// Why to keep an eye on the learner; a learner who needs help may have such reasons too.
  let watches: [Watch]
  /// The figures of all decks together.
  let all: PersonRow
  /// The figures of each deck, in the order of the record.
  let decks: [PersonRow]
  /// What the learner reached in the weeks of the trend that are over, for ``XAPIReport`` alone.
  let milestones: [Milestone]
}

/// What a manager may see of one learner on one deck, or on all decks: nothing finer.
struct PersonRow: Hashable, Sendable {
  /// The deck, whose title is untrusted text; nil for all decks of the learner.
  let deck: Deck?
  /// How far the learner is.
  let status: Status
  /// Entries seen as a share of all entries, 0...1; nil without an entry.
  let coverage: Double?
  /// Entries mastered in percent of all entries, in whole steps of ``Thresholds/masteryStep``; nil
  /// while it is too early, and without an entry.
  let masteryPercent: Int?
  /// Overdue cards that could be asked: at most one of an entry.
  let overdue: Int
  /// The mornings that the due cards take; 0 without an overdue one.
  let daysToClear: Int
  /// The Monday of the last week with an answer; nil without one.
  let lastActiveWeek: StudyDay?
  /// The share passed among first reviews of a later day, with its sample size.
  let retention: Rate
  /// The Monday of the first week in which an entry can be mastered; nil when it is not too early.
  let masteryWeek: StudyDay?
  /// Where the learner stands against the target date; nil without a target.
  let target: TargetStanding?

  init(
    _ deck: Deck?, _ figures: Figures, lastActive: StudyDay?, target: TargetStanding?
  ) {
    self.deck = deck
    status = Status(figures, target: target)
    coverage = figures.coverage
    masteryPercent = figures.isTooEarly ? nil : figures.masteryPercent
    overdue = figures.overdue
    daysToClear = figures.mornings
    lastActiveWeek = lastActive?.monday
    retention = figures.retention
    masteryWeek = figures.isTooEarly ? figures.firstWeeks?.masteryWeek : nil
    self.target = target
  }

  /// The share of entries mastered, 0...1, in steps.
  var mastery: Double? { masteryPercent.map { Double($0) / 100 } }

  /// The deck's id; `*` for all decks, which is no possible id.
  var deckID: String { deck?.id ?? "*" }
}

extension Figures {
  /// Entries mastered in percent, rounded down to a step: 100 means all.
  fileprivate var masteryPercent: Int? {
    guard entries > 0 else { return nil }
    return mastered * 100 / entries / Thresholds.masteryStep * Thresholds.masteryStep
  }
}

/// What a learner reached in one week on one deck.
struct Milestone: Hashable, Sendable {
  /// The kinds of milestone.
  enum Kind: Hashable, Sendable {
    /// Some answers were given in the week.
    case answered(Int)
    /// More entries were seen than the week before; the share seen, 0...1.
    case progressed(Double)
    /// Every entry was seen for the first time.
    case completed
    /// ``Thresholds/donePercent`` of the entries were mastered for the first time.
    case mastered
  }

  /// The kind of milestone.
  let kind: Kind
  /// The deck.
  let deck: Deck
  /// The Sunday that ended the week.
  let weekEnd: StudyDay
}

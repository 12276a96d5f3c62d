/// A report's conclusion: what a manager should do.
enum Verdict: Hashable, Sendable {
  /// No deck has an entry.
  case noDeck
  /// No learner has a review.
  case nobodyHasBegun
  /// There is one learner, whose status says it.
  case oneLearner(LearnerFigures)
  /// Some learners need help.
  case talk(to: [LearnerFigures])
  /// Nobody needs help, and these learners have not begun.
  case askToBegin([LearnerFigures])
  /// Nobody needs help, and everybody has begun.
  case allIsWell
}

extension Report {
  /// The report's conclusion.
  var verdict: Verdict {
    if learners.allSatisfy({ $0.decks.isEmpty }) { return .noDeck }
    if learners.allSatisfy({ $0.status == .notBegun }) { return .nobodyHasBegun }
    if let learner = learners.first, learners.count == 1 { return .oneLearner(learner) }
    let inNeed = learners.filter { $0.status == .needsHelp }
    if !inNeed.isEmpty { return .talk(to: inNeed) }
    let notBegun = learners.filter { $0.status == .notBegun }
    return notBegun.isEmpty ? .allIsWell : .askToBegin(notBegun)
  }

  /// The number of learners of each status that occurs.
  var tally: [(status: Status, learners: Int)] {
    Status.allCases.map { status in (status, learners.count { $0.status == status }) }
      .filter { $0.learners > 0 }
  }
}

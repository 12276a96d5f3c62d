/// What a report comes down to: what is to be done about it.
enum Verdict: Hashable, Sendable {
  /// There is nothing to learn.
  case noDeck
  /// There is something to learn, and nobody has reviewed any of it.
  case nobodyHasBegun
  /// There is one learner; their status says it.
  case oneLearner(LearnerFigures)
  /// These learners need help.
  case talk(to: [LearnerFigures])
  /// Nobody needs help, and these learners have not begun.
  case askToBegin([LearnerFigures])
  /// Nobody needs help, and everybody has begun.
  case allIsWell
}

extension Report {
  /// What the report comes down to.
  var verdict: Verdict {
    if learners.allSatisfy({ $0.decks.isEmpty }) { return .noDeck }
    if learners.allSatisfy({ $0.status == .notBegun }) { return .nobodyHasBegun }
    if let learner = learners.first, learners.count == 1 { return .oneLearner(learner) }
    let inNeed = learners.filter { $0.status == .needsHelp }
    if !inNeed.isEmpty { return .talk(to: inNeed) }
    let notBegun = learners.filter { $0.status == .notBegun }
    return notBegun.isEmpty ? .allIsWell : .askToBegin(notBegun)
  }

  /// How many learners there are of each status that there is.
  var tally: [(status: Status, learners: Int)] {
    Status.allCases.map { status in (status, learners.count { $0.status == status }) }
      .filter { $0.learners > 0 }
  }
}

/// A report's conclusion: what a manager should do.
enum Verdict: Hashable, Sendable {
  /// No deck has an entry.
  case noDeck
  /// No learner has a review.
  case nobodyHasBegun
  /// There is one learner, whose status says it.
  case onePerson(Person)
  /// Some learners want help.
  case talk(to: [Person])
  /// Nobody wants help, and these learners have not begun.
  case askToBegin([Person])
  /// Nobody wants help, everybody has begun, and these learners are to be watched.
  case watch([Person])
  /// Every learner is done.
  case allAreDone
  /// Nobody wants help or is to be watched, and everybody has begun.
  case allIsWell
}

extension Report {
  /// The report's conclusion.
  var verdict: Verdict {
    if people.allSatisfy({ $0.decks.isEmpty }) { return .noDeck }
    if team.begun == 0 { return .nobodyHasBegun }
    if let person = people.first, people.count == 1 { return .onePerson(person) }
    let inNeed = people.filter { $0.attention == .wantsHelp }
    if !inNeed.isEmpty { return .talk(to: inNeed) }
    let notBegun = people.filter { $0.all.status == .notBegun }
    if !notBegun.isEmpty { return .askToBegin(notBegun) }
    let watched = people.filter { $0.attention == .watch }
    if !watched.isEmpty { return .watch(watched) }
    return people.allSatisfy { $0.all.status == .done } ? .allAreDone : .allIsWell
  }

  /// The number of learners of each attention that occurs, and of each status among those who
  /// need neither help nor watching.
  var tally: PeopleTally {
    PeopleTally(
      learners: people.count, wantHelp: people.count { $0.attention == .wantsHelp },
      watched: people.count { $0.attention == .watch },
      others: Status.allCases.map { status in
        (status, people.count { $0.attention == .none && $0.all.status == status })
      }.filter { $0.1 > 0 })
  }

  /// The glossaries with the lowest coverage; empty when all have the same.
  var glossariesBehind: [GlossaryFigures] {
    let coverages = glossaries.compactMap(\.totals.coverage)
    guard let lowest = coverages.min(), let highest = coverages.max(), lowest < highest else {
      return []
    }
    return glossaries.filter { $0.totals.coverage == lowest }
  }
}

/// How many learners are in each state; every learner is counted once.
struct PeopleTally: Sendable {
  /// All learners.
  let learners: Int
  /// Those who want help.
  let wantHelp: Int
  /// Those to watch.
  let watched: Int
  /// The others by status, without those that do not occur.
  let others: [(status: Status, learners: Int)]
}

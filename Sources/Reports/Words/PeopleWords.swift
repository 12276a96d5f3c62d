import Flashcards

/// The sentences about learners.
///
/// Callers pass names already escaped for the format; all other text is free of markup.
protocol PeopleWords: Sendable {
  // MARK: The verdict

  /// What to do, in one sentence.
  func verdict(_ verdict: Verdict, name: (Person) -> String) -> String
  /// How many learners are in each state, in one sentence.
  func sentence(_ tally: PeopleTally) -> String

  // MARK: One learner

  func name(of attention: Attention) -> String
  func status(_ status: Status) -> String
  func name(of state: TargetStanding.State) -> String
  /// Why a learner needs help and what to do, in whole sentences.
  func need(_ need: Need) -> String
  /// Why to keep an eye on a learner, in whole sentences.
  func watch(_ watch: Watch) -> String
  /// A reason in a few words.
  func short(_ reason: Reason) -> String
  /// What to say to a learner, given the report on the learner; one or two sentences.
  func advice(on person: Person) -> String
  /// Stands above what a manager would see of a learner.
  var previewHeading: String { get }
  /// What of a learner's answers joins the sums of a team.
  var previewOfSums: String { get }
  /// The week from which an entry can be mastered.
  func masteryFrom(weekOf monday: StudyDay) -> String
}

extension PeopleWords {
  /// The most learners that a verdict names; more are counted.
  static var namesAtMost: Int { 5 }

  /// A reason in whole sentences.
  func reason(_ reason: Reason) -> String {
    switch reason {
    case .need(let need): self.need(need)
    case .watch(let watch): self.watch(watch)
    }
  }
}

import Flashcards

/// A section of a page, with its own heading.
enum PageSection: CaseIterable, Sendable {
  case firstWeeks
  case learners
  case figures
  case terms
  case decks
  case judgements
  case definitions
  case source
}

/// The sentences of pages for people, beyond the names of measures.
///
/// Callers pass names of learners, decks and terms already escaped for the format; all other text
/// is free of markup.
protocol PageWords: Sendable {
  // MARK: The page

  func title(_ day: StudyDay) -> String
  func heading(of section: PageSection) -> String
  /// A label with its value: `Seen: 3`.
  func labelled(_ label: String, _ value: String) -> String

  // MARK: The verdict

  var noDeck: String { get }
  var nobodyHasBegun: String { get }
  func verdict(on learner: String, _ status: Status) -> String
  func talk(to learners: [String]) -> String
  func askToBegin(_ learners: [String]) -> String
  var allIsWell: String { get }
  /// The number of learners of each status.
  func tally(_ tally: [(status: Status, learners: Int)], of learners: Int) -> String

  // MARK: Figures

  /// `12 of 42`.
  func count(_ part: Int, of whole: Int) -> String
  /// A whole percentage, as ``Rate`` rounds it; a dash when the whole is 0.
  func share(_ part: Int, of whole: Int) -> String
  /// A rate with its sample size, for a table: `83% (40)`.
  func cell(_ rate: Rate) -> String
  /// A rate with its sample size, for a sentence: `83% (40 reviews)`.
  func sentence(_ rate: Rate) -> String
  /// A range of percentages.
  func range(_ low: Int, _ high: Int) -> String
  func coverage(_ seen: Int, of entries: Int, isTeam: Bool) -> String
  /// The number of mastered entries, without the learners in their first weeks.
  func mastered(_ mastered: Int, of entries: Int, tooEarlyFor learners: Int) -> String
  /// Stands for the number of mastered entries in the first weeks.
  var tooEarly: String { get }

  // MARK: Learners

  var learners: String { get }
  var whyFirstWeeks: String { get }
  func status(_ status: Status) -> String
  var askForFirstSitting: String { get }
  /// What to say about a learner in the first weeks.
  func beginnings(_ figures: Figures) -> String
  func progress(_ figures: Figures) -> String
  /// The week from which an entry can be mastered.
  func masteryFrom(weekOf monday: StudyDay) -> String
  func reason(_ need: Need) -> String

  // MARK: Terms and decks

  var term: String { get }
  var passed: String { get }
  var likelyRange: String { get }
  func tooFewLearners(_ learners: Int) -> String
  var noTermMeasured: String { get }
  func noHardTerm(of measured: Int) -> String
  var mendDefinitions: String { get }
  func moreTerms(_ terms: Int) -> String
  var begunBy: String { get }
  func furthestBehind(_ decks: [String], _ coverage: String) -> String

  // MARK: What it means

  /// One sentence for each threshold.
  var thresholds: [String] { get }
  var privacy: String { get }
}

extension PageWords {
  /// The most learners that a verdict names; more are counted.
  static var namesAtMost: Int { 5 }

  /// The reason for a learner's status, in whole sentences.
  func note(on learner: LearnerFigures) -> String {
    let notes =
      switch learner.status {
      case .needsHelp: learner.needs.map(reason)
      case .notBegun: [askForFirstSitting]
      case .firstWeeks: [beginnings(learner.all)]
      case .onTrack: [progress(learner.all)]
      }
    return (notes + mastery(of: learner)).joined(separator: " ")
  }

  /// The part of the reason without figures: what to do, and what must wait.
  func reasons(for learner: LearnerFigures) -> String {
    (learner.needs.map(reason) + mastery(of: learner)).joined(separator: " ")
  }

  private func mastery(of learner: LearnerFigures) -> [String] {
    learner.all.firstWeeks.map { [masteryFrom(weekOf: $0.masteryWeek)] } ?? []
  }
}

import Flashcards

/// A part of a page, under a heading of its own.
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

/// What pages for people say beyond the names of figures.
///
/// Whoever renders them brings names of learners, decks and terms in a form that is harmless in the
/// format; everything else here is free of markup.
protocol PageWords: Sendable {
  // MARK: The page

  func title(_ day: StudyDay) -> String
  func heading(of section: PageSection) -> String
  /// A label and what it stands before: `Seen: 3`.
  func labelled(_ label: String, _ value: String) -> String

  // MARK: The verdict

  var noDeck: String { get }
  var nobodyHasBegun: String { get }
  func verdict(on learner: String, _ status: Status) -> String
  func talk(to learners: [String]) -> String
  func askToBegin(_ learners: [String]) -> String
  var allIsWell: String { get }
  /// How many learners there are of each status.
  func tally(_ tally: [(status: Status, learners: Int)], of learners: Int) -> String

  // MARK: Figures

  /// `12 of 42`.
  func count(_ part: Int, of whole: Int) -> String
  /// Whole percents, those of ``Rate``; a dash where there is nothing to have a share of.
  func share(_ part: Int, of whole: Int) -> String
  /// A rate and the size of its sample, for a table: `83% (40)`.
  func cell(_ rate: Rate) -> String
  /// A rate and the size of its sample, for a sentence: `83% (40 reviews)`.
  func sentence(_ rate: Rate) -> String
  /// A range of percents.
  func range(_ low: Int, _ high: Int) -> String
  func coverage(_ seen: Int, of entries: Int, isTeam: Bool) -> String
  /// Entries mastered, those of so many learners in their first weeks left out.
  func mastered(_ mastered: Int, of entries: Int, tooEarlyFor learners: Int) -> String
  /// In place of a number of mastered entries in the first weeks.
  var tooEarly: String { get }

  // MARK: Learners

  var learners: String { get }
  var whyFirstWeeks: String { get }
  func status(_ status: Status) -> String
  var askForFirstSitting: String { get }
  /// What there is to say while mastery cannot show.
  func beginnings(_ figures: Figures) -> String
  func progress(_ figures: Figures) -> String
  /// From which week something can be mastered.
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

  /// One sentence for each line that a judgement draws.
  var thresholds: [String] { get }
  var privacy: String { get }
}

extension PageWords {
  /// Names of learners as a verdict says them: too many are counted instead.
  static var namesAtMost: Int { 5 }

  /// Why the learner's status is what it is, in whole sentences.
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

  /// The part of it that is no figure: what is to be done, and what has to wait.
  func reasons(for learner: LearnerFigures) -> String {
    (learner.needs.map(reason) + mastery(of: learner)).joined(separator: " ")
  }

  private func mastery(of learner: LearnerFigures) -> [String] {
    learner.all.firstWeeks.map { [masteryFrom(weekOf: $0.masteryWeek)] } ?? []
  }
}

import Flashcards

/// A section of a page, with its own heading.
enum PageSection: CaseIterable, Sendable {
  case learners
  case team
  case terms
  case flagged
  case glossaries
  case trend
  case onboarding
  case rules
  case definitions
  case source
}

/// The sentences of pages for people, beyond names and meanings of fields.
///
/// Callers pass names of decks and terms already escaped for the format; all other text is free of
/// markup.
protocol PageWords: Sendable {
  // MARK: The page

  func title(_ day: StudyDay) -> String
  func heading(of section: PageSection) -> String
  /// A label with its value: `Seen: 3`.
  func labelled(_ label: String, _ value: String) -> String
  /// `7 December 2026`.
  func date(_ day: StudyDay) -> String
  /// `from 7 September to 27 November 2026`, or `until …` without a start.
  func period(from start: StudyDay?, through end: StudyDay) -> String

  // MARK: Figures

  /// `12 of 42`.
  /// How many reviews of a term were passed: `passed 9 of 15`.
  func passed(_ part: Int, of whole: Int) -> String
  func count(_ part: Int, of whole: Int) -> String
  /// A whole percentage, as ``Rate`` rounds it; a dash when the whole is 0.
  func share(_ part: Int, of whole: Int) -> String
  /// A whole percentage.
  func percent(_ number: Int) -> String
  /// A rate with its sample size, for a table: `83% (40)`.
  func cell(_ rate: Rate) -> String
  /// A rate with its sample size, for a narrow column: `83% (40)`, `– (12)` without enough data.
  func shortCell(_ rate: Rate) -> String
  /// A field's name for a narrow column.
  func columnTitle(of field: Field) -> String
  /// A rate with its sample size, for a sentence: `83% (40 reviews)`.
  func sentence(_ rate: Rate) -> String
  /// A range of percentages.
  func range(_ low: Int, _ high: Int) -> String
  /// The difference to last week in points, or in a number: `+3`, `−2`, `0`.
  func difference(_ difference: Int) -> String
  /// How answers were given: `62% typed, 30% self-graded, 8% chosen`.
  func sentence(_ forms: AnswerForms) -> String
  /// A pile and the days it takes: `31 (1 day)`.
  func pile(_ cards: Int, days: Int) -> String
  /// Stands for mastery in the first weeks.
  var tooEarly: String { get }
  /// Why nothing is mastered in the first weeks.
  var whyTooEarly: String { get }

  // MARK: Terms, glossaries and weeks

  var passed: String { get }
  var likelyRange: String { get }
  func tooFewLearners(_ learners: Int) -> String
  var noWeakTerm: String { get }
  var mendDefinitions: String { get }
  func moreTerms(_ terms: Int) -> String
  /// Asks to look at what was flagged.
  var lookAtFlags: String { get }
  /// A flagged term of a deck, how many learners flagged it, and their words.
  func flagged(_ term: String, _ deck: String, _ words: [String]) -> String
  func furthestBehind(_ decks: [String], _ coverage: String) -> String
  /// A version of a glossary: `version 3 of 7 December 2026 (00ab12cd)`.
  func version(_ version: GlossaryVersion) -> String
  /// What imports changed since a day.
  func changes(_ glossary: GlossaryFigures, since day: StudyDay) -> String
  /// How far the learners were some days after day 0.
  func onboardingPoint(_ point: Onboarding.Point) -> String
  /// The day of an onboarding, and how long it took those who are done.
  func onboarding(_ onboarding: Onboarding, learners: Int) -> String

  // MARK: What it means

  /// One sentence for each rule.
  var rules: [String] { get }
  var privacy: String { get }
  /// What the log says about its own completeness, one sentence for each remark.
  func remarks(on quality: LogQuality) -> [String]
}

import Flashcards
import Storage

/// The sentences of a sitting, for both presentations.
protocol SittingWords: Sendable {
  func cardHeading(
    number: Int, left: Int, deck: String, _ question: Question, isRepeat: Bool
  ) -> String
  func newEntryHeading(number: Int, left: Int, deck: String) -> String
  func changedEntryHeading(number: Int, left: Int, deck: String) -> String
  /// The entry's other names as sentences, one a line: `ARR stands for …`.
  func names(of entry: Entry) -> [String]
  func pair(_ acronym: String, _ expansion: String) -> String
  func aliases(_ names: [String]) -> String
  /// What has just happened in a sitting.
  func note(_ note: SittingSession.Note) -> String
  /// The keys that prompts in the linear presentation do not name.
  var linearHelp: [String] { get }
  var continuePrompt: String { get }
  var typePrompt: String { get }
  var revealPrompt: String { get }
  func choicePrompt(_ count: Int, mayPass: Bool) -> String
  var theAnswer: String { get }

  func gradePreviews(_ previews: [(key: GradeKey, preview: GradePreview)]) -> String
  var keyNotUnderstood: String { get }
  func ending(_ ending: Ending) -> [String]

  // Practice.
  func practiceBegins(_ cards: Int) -> String
  func practiceEnding(_ ending: Ending) -> [String]
  func practiceAgainPrompt(_ cards: Int) -> String
  var nothingMissed: String { get }
  var nothingToPractise: String { get }
  var noAcronyms: String { get }

  // Undo.
  /// What was undone, with its day unless that is the present one.
  func undone(_ deed: RetractedDeed, on day: StudyDay) -> String
  var nothingToUndo: String { get }
}

import Flashcards
import Glossaries
import Storage

/// Every sentence the program says, in one language.
///
/// A language is one type; a sentence that it does not have does not compile. What these functions
/// return is text, not yet safe to print: names and glossary texts are put into it as they are.
protocol Words: Sendable {
  // A sitting.
  func cardHeading(number: Int, left: Int, deck: String, _ question: Question, _ kind: ReviewKind)
    -> String
  func newEntryHeading(number: Int, left: Int, deck: String) -> String
  func pair(_ acronym: String, _ expansion: String) -> String
  func aliases(_ names: [String]) -> String
  var goOnPrompt: String { get }
  var typePrompt: String { get }
  var revealPrompt: String { get }
  func verdict(_ verdict: Verdict) -> String
  var youTyped: String { get }
  var theAnswer: String { get }
  func gradePrompt(proposed: GradeKey) -> String
  func outlook(_ outlooks: [(key: GradeKey, outlook: Outlook)]) -> String
  var keyNotUnderstood: String { get }
  func saved(_ schedule: Schedule, on day: StudyDay) -> String
  var takenBack: String { get }
  var nothingToTakeBack: String { get }
  func ending(_ ending: Ending) -> [String]

  // What waits.
  func dueLine(_ deck: DueCounts.InDeck) -> String
  func duePile(_ counts: DueCounts, days: Int) -> [String]
  var nothingDue: String { get }
  var noGlossaryYet: String { get }
  var startPrompt: String { get }
  func newcomer(_ learner: String, known: [String]) -> String

  // Undo.
  func undone(_ card: String) -> String
  var nothingToUndo: String { get }

  // Import.
  func planHeading(deck: Deck, source: String) -> String
  func planCounts(_ plan: ImportPlan) -> [String]
  func added(_ term: String) -> String
  func changed(_ term: String, _ weight: ChangeWeight) -> String
  func before(_ text: String) -> String
  func after(_ text: String) -> String
  func returned(_ term: String) -> String
  func retired(_ term: String) -> String
  func more(_ count: Int) -> String
  var nothingToChange: String { get }
  var imported: String { get }
  var notImported: String { get }
  var dryRun: String { get }
  func manyRetired(_ retired: Int, of size: Int) -> String
  var applyPrompt: String { get }
  var isYes: @Sendable (String) -> Bool { get }
  func entryCount(_ count: Int) -> String

  // Check.
  func checked(_ result: CheckResult) -> String
  func rebuilt(_ cards: Int) -> String
  func checkFailure(_ failure: CheckFailure) -> String

  // Remarks and errors.
  var warning: String { get }
  var error: String { get }
  func remark(_ remark: Remark) -> String
  func glossaryError(_ error: GlossaryError, file: String) -> String
  func storageError(_ error: StorageError, path: String) -> String
  func failure(_ failure: Failure) -> String
}

extension Deck {
  /// The title, and the slug where it is another word.
  var label: String { title == id ? id : "\(title) (\(id))" }
}

extension Language {
  /// The sentences of the language.
  var words: any Words {
    switch self {
    case .english: English()
    case .french: French()
    }
  }
}

/// Joins neighbouring keys that do the same.
func grouped(
  _ outlooks: [(key: GradeKey, outlook: Outlook)]
) -> [(keys: [GradeKey], outlook: Outlook)] {
  outlooks.reduce(into: []) { groups, next in
    if let last = groups.last, last.outlook == next.outlook {
      groups[groups.count - 1].keys.append(next.key)
    } else {
      groups.append(([next.key], next.outlook))
    }
  }
}

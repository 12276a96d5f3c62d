import Flashcards
import Glossaries
import Storage

/// The sentences of `import`, `entries` and `check`.
protocol ImportWords: Sendable {
  /// What a progress bar shows: reading a file.
  func reading(_ file: String) -> String
  func writing(_ deck: Deck) -> String
  func percent(_ number: Int) -> String
  func planHeading(deck: Deck, source: String) -> String
  func planCounts(_ plan: ImportPlan) -> [String]
  func added(_ term: String) -> String
  func changed(_ term: String, _ weight: ChangeWeight) -> String
  func before(_ text: String) -> String
  func after(_ text: String) -> String
  func renamed(_ before: String, to after: String) -> String
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
  func linted(entries: Int, findings: Int) -> String

  // Check.
  func checked(_ result: CheckResult) -> String
  func rebuilt(_ cards: Int) -> String
  func checkFailure(_ failure: CheckFailure) -> String
}

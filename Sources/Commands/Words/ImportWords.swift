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
  func takesPlace(of source: String) -> String
  func retitled(_ before: String, to after: String) -> String
  /// A term that comes from another deck, or back from there.
  func comes(_ term: String, from deck: Deck, isBack: Bool) -> String
  func goesOn(_ term: String, in deck: Deck) -> String
  func elsewhere(_ term: String, in deck: Deck) -> String
  func more(_ count: Int) -> String
  var nothingToChange: String { get }
  var imported: String { get }
  var notImported: String { get }
  var dryRun: String { get }
  func manyRetired(_ retired: Int, of size: Int) -> String
  var applyPrompt: String { get }
  var isYes: @Sendable (String) -> Bool { get }
  var isNo: @Sendable (String) -> Bool { get }

  // Which deck a document is.
  func resemblance(_ found: Resemblance, of file: String, isShipped: Bool) -> String
  var newVersionPrompt: String { get }
  var ownVersionPrompt: String { get }
  var shippedTextPrompt: String { get }
  func replacePrompt(_ source: String) -> String
  func versionCommand(_ deck: Deck, _ command: String) -> String
  func ownVersionCommand(_ command: String) -> String
  func ownDeckCommand(_ command: String) -> String
  func additionCommand(_ source: String, _ command: String) -> String

  // Terms of one name.
  var sameNames: String { get }
  var sameNamesPrompt: String { get }
  func joinCommand(_ term: String, from deck: String, _ command: String) -> String

  func entryCount(_ count: Int) -> String
  func linted(entries: Int, findings: Int) -> String

  // Check.
  func checked(_ result: CheckResult) -> String
  func rebuilt(_ cards: Int) -> String
  func checkFailure(_ failure: CheckFailure) -> String
}

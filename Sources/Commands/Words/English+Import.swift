import Flashcards
import Glossaries
import Storage

/// English: imports and checks.
extension English {
  func reading(_ file: String) -> String { "Reading \(file)" }
  func writing(_ deck: Deck) -> String { "Writing \(deck.id)" }
  func percent(_ number: Int) -> String { "\(number)%" }

  func planHeading(deck: Deck, source: String) -> String {
    "\(source) → \(deck.label)"
  }

  func planCounts(_ plan: ImportPlan) -> [String] {
    let counts: [(String, Int)] = [
      ("added", plan.newTerms.count), ("renamed", plan.renamed.count),
      ("changed", plan.changed.count),
      ("back again", plan.returned.count), ("moved", plan.moves.count),
      ("retired", plan.lost.count), ("asked elsewhere", plan.elsewhere.count),
      ("unchanged", plan.unchanged),
    ]
    return counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
  }

  func added(_ term: String) -> String { "+ \(term)" }

  func changed(_ term: String, _ weight: ChangeWeight) -> String {
    switch weight {
    case .form: "~ \(term) (form changed)"
    case .substance: "~ \(term) (meaning changed)"
    }
  }

  func before(_ text: String) -> String { "    before: \(text)" }
  func after(_ text: String) -> String { "    after:  \(text)" }
  func renamed(_ before: String, to after: String) -> String {
    "~ \(before) → \(after) (renamed; --keep-apart makes two entries of it)"
  }
  func returned(_ term: String) -> String { "+ \(term) (back, with all progress)" }
  func retired(_ term: String) -> String { "- \(term) (retired; progress is kept)" }
  func more(_ count: Int) -> String { "  … and \(count) more" }
  var nothingToChange: String { "Nothing to change." }
  var imported: String { "Imported. Everybody’s progress is kept." }
  var notImported: String { "Nothing was imported." }
  var dryRun: String { "Nothing was written: this was a dry run." }
  func linted(entries: Int, findings: Int) -> String {
    "\(entryCount(entries)), \(count(findings, "finding", "findings"))."
  }
  func manyRetired(_ retired: Int, of size: Int) -> String {
    "\(retired) of \(size) entries would be retired, more than a fifth. Is this the right file?"
  }
  var applyPrompt: String { "Import these changes? y for yes:" }
  var isYes: @Sendable (String) -> Bool { { ["y", "yes"].contains($0.lowercased()) } }
  func entryCount(_ number: Int) -> String { count(number, "entry", "entries") }

  func checked(_ result: CheckResult) -> String {
    let looked =
      "\(count(result.rows, "row", "rows")), \(count(result.logged, "log entry", "log entries")),"
      + " \(count(result.cards, "schedule", "schedules"))"
    if result.failures.isEmpty { return "All is well: \(looked)." }
    let wrong =
      "\(count(result.failures.count, "error", "errors")) found; checked: \(looked)."
    return wrong
      + (result.canBeRebuilt
        ? " The log is intact. Rebuild the schedules: termwise check --rebuild"
        : " Nothing was changed. What can be done:")
  }

  func rebuilt(_ cards: Int) -> String {
    "\(count(cards, "schedule", "schedules")) rebuilt from the log."
  }

  func checkFailure(_ failure: CheckFailure) -> String {
    switch failure {
    case .integrity(let word): "SQLite found damage: \(word)"
    case .reference(let table): "table \(table): a row refers to another that is missing"
    case .row(let table, let number):
      "table \(table), row \(number): damaged; it no longer has the content that was saved"
    case .chain(let device, let sequence):
      "log of device \(device): broken at record \(sequence)"
    case .presentText(let entry): "entry \(entry): its row differs from its texts"
    case .move(let entry): "entry \(entry): its new name differs from the log"
    case .schedule(let learner, let entry, let kind):
      "schedule of learner \(learner), entry \(entry), \(kind): differs from the log"
    }
  }

  var warning: String { "warning:" }
  var error: String { "error:" }
}

import ArgumentParser
import Flashcards
import Storage

struct ForgetCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Remove a learner and all their answers.",
    discussion: """
      The database and each of its backups are written anew without them; files that restore and \
      check --rebuild kept are removed. Cannot be undone.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The learner's name.")
  var name: String

  @Flag(help: "Forget without asking.")
  var yes = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let path = try context.databasePath()
    guard let store = try context.openStoreToRead() else { throw .noDatabase(path) }
    let names = try context.inDatabase(store.learnerNames())
    let forgetting = try context.inDatabase(Forgetting(of: name, from: path))
    guard let forgetting else { throw .unknownLearner(name, known: names) }
    let locks = try names.map { (name) throws(Failure) in
      try SittingLock(learner: name, database: path, in: context)
    }
    defer { withExtendedLifetime(locks) {} }
    try context.printDiagnostic(
      context.words.forgetPlan(
        name, answers: forgetting.answers, backups: forgetting.backups.count))
    guard try agrees(context) else { return .badData }
    try context.inDatabase(forgetting.apply())
    try LogNoteFile.remove(learner: name, database: path, in: context)
    try context.printResult(context.words.forgotten(name))
    return .done
  }

  private func agrees(_ context: Context) throws(Failure) -> Bool {
    if yes { return true }
    let input = context.lineReader()
    guard input.isTerminal else { throw .forgetNeedsConsent }
    try context.printDiagnostic(context.words.forgetPrompt)
    guard case .text(let line) = input.next() else { return false }
    return context.words.isYes(line.collapsingSpaces)
  }
}

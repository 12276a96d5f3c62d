import ArgumentParser
import Flashcards
import Storage

struct SettingsCommand: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "See and change what is remembered about you.",
    discussion: """
      times on or off: whether a database that a group shares keeps when you answer, how long it takes \
      you, and what you type. There it is off until you turn it on; a database of your own always \
      keeps them. Everybody who may read the file can read what it keeps.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("What to change: times.", valueName: "setting"),
    completion: .list([Setting.times]))
  var name: String?

  @Argument(
    help: ArgumentHelp("on or off.", valueName: "value"),
    completion: .list([Setting.on, Setting.off]))
  var value: String?

  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    if let name { return try change(name, store, context) }
    let learner = try context.reader(of: store)
    try show(learner, store, context)
    return .done
  }

  private func change(
    _ name: String, _ store: Store, _ context: Context
  ) throws(Failure) -> ExitStatus {
    guard name == Setting.times else { throw .unknownSetting(name, known: [Setting.times]) }
    guard let value, [Setting.on, Setting.off].contains(value) else {
      throw .unknownSetting(value ?? "", known: [Setting.on, Setting.off])
    }
    guard try context.inDatabase(store.isShared()) else {
      try context.printDiagnostic(context.words.timesAreYours)
      return .nothing
    }
    let recorder = try AnswerRecorder(in: context, with: store)
    if let status = try recorder.settle(on: .linear(context.lineReader())) { return status }
    try recorder.record([.setting(Setting.times, value)], at: context.now)
    try show(recorder.learner, store, context)
    return .done
  }

  private func show(_ learner: String, _ store: Store, _ context: Context) throws(Failure) {
    let isShared = try context.inDatabase(store.isShared())
    let keeps = try context.inDatabase(store.keepsTimes(of: learner))
    try context.printResult(
      isShared ? context.words.timesAreKept(keeps, of: learner) : context.words.timesAreYours)
  }
}

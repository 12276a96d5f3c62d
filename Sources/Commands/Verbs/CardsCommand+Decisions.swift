import ArgumentParser
import Flashcards
import Storage

struct SuspendCards: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "suspend", abstract: "Put an entry aside until you resume it.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var name: NamedEntry
  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let entry = try name.find(in: context)
    let status = try context.decide(entry.cards.map { .suspend($0.id) })
    guard status == .done else { return status }
    try context.printResult(context.words.putAside(entry, .suspend))
    return .done
  }
}

struct ResumeCards: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Ask an entry again that was put aside.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var name: NamedEntry
  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let entry = try name.find(in: context)
    let day = context.now.studyDay
    let aside = entry.cards.filter { $0.schedule.isSetAside(on: day) }
    guard !aside.isEmpty else {
      try context.printDiagnostic(context.words.notAside(entry))
      return .nothing
    }
    let status = try context.decide(aside.map { .resume($0.id) })
    guard status == .done else { return status }
    try context.printResult(context.words.resumed(entry))
    return .done
  }
}

struct BuryCards: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "bury", abstract: "Put an entry aside until tomorrow.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var name: NamedEntry
  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let entry = try name.find(in: context)
    let tomorrow = context.now.studyDay.advanced(by: 1)
    let status = try context.decide(entry.cards.map { .bury($0.id, until: tomorrow) })
    guard status == .done else { return status }
    try context.printResult(context.words.putAside(entry, .bury))
    return .done
  }
}

struct FlagCards: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "flag", abstract: "Say that a definition is unclear or wrong.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var name: NamedEntry

  @Option(
    help: ArgumentHelp(
      "What is unclear or wrong; these words go to your team with the report.", valueName: "words"))
  var why: String

  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let words = why.collapsingSpaces
    guard !words.isEmpty else { throw .noFlagWords }
    let entry = try name.find(in: context)
    let status = try context.decide([.flag(entry.id, words)])
    guard status == .done else { return status }
    try context.printResult(context.words.done(.flag(words), on: entry.entry))
    return .done
  }
}

struct UnflagCards: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "unflag", abstract: "Take your flag of an entry back.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var name: NamedEntry
  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let entry = try name.find(in: context)
    guard try context.flags()[entry.id] != nil else {
      try context.printDiagnostic(context.words.notFlagged(entry.entry))
      return .nothing
    }
    let status = try context.decide([.unflag(entry.id)])
    guard status == .done else { return status }
    try context.printResult(context.words.done(.flag(""), on: entry.entry))
    return .done
  }
}

extension Context {
  /// The learner's entries that match a condition, in the deck named, or in every deck where none is.
  func entries(
    in deck: String?, where isMeant: (Entry) -> Bool
  ) throws(Failure) -> [StudyEntry] {
    guard let store = try openStore() else { throw .noDatabase(try databasePath()) }
    let decks = try decks(deck.map { [$0] } ?? [], in: store)
    let learner = try learner(in: store)
    return try inDatabase(
      store.entries(for: learner, decks: decks, on: now.studyDay, where: isMeant))
  }

  /// The entry of a name; throws when none or several have it.
  func entry(named name: String, in deck: String?) throws(Failure) -> StudyEntry {
    let wanted = name.folded
    let found = try entries(in: deck) { entry in
      entry.names.contains { $0.folded == wanted }
    }
    guard let entry = found.first else { throw .noSuchEntry(name) }
    // When several entries share a name, prefer the one whose term it is.
    let byTerm = found.filter { $0.entry.term.folded == wanted }
    if byTerm.count == 1 { return byTerm[0] }
    guard found.count == 1 else {
      throw .severalEntries(name, found.map { "\($0.entry.term) (\($0.id.deck))" })
    }
    return entry
  }

  /// The words of the learner's flags, by entry.
  func flags() throws(Failure) -> [EntryID: String] {
    guard let store = try openStore() else { throw .noDatabase(try databasePath()) }
    let learner = try learner(in: store)
    let flags = try inDatabase(store.flags(of: learner))
    return Dictionary(flags.map { ($0.entry, $0.words) }) { $1 }
  }

  /// Records decisions of the learner, once what must be agreed to is.
  func decide(_ decisions: [Decision]) throws(Failure) -> ExitStatus {
    guard let store = try openStore() else { throw .noDatabase(try databasePath()) }
    let recorder = try AnswerRecorder(in: self, with: store)
    if let status = try recorder.settle(on: .linear(lineReader())) { return status }
    try recorder.record(decisions, at: now)
    return .done
  }
}

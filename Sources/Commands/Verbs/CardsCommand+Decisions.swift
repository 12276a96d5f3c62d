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
    let entry = try name.find(in: context, for: Self.self)
    return try context.decide(
      .suspend, on: entry, saying: context.words.putAside(entry, .suspend))
  }
}

struct ResumeCards: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Ask an entry again that was put aside.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var name: NamedEntry
  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let entry = try name.find(in: context, for: Self.self)
    guard entry.isSetAside(on: context.now.studyDay) else {
      try context.printDiagnostic(context.words.notAside(entry))
      return .nothing
    }
    return try context.decide(.resume, on: entry, saying: context.words.resumed(entry))
  }
}

struct BuryCards: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "bury", abstract: "Put an entry aside until tomorrow.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var name: NamedEntry
  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let entry = try name.find(in: context, for: Self.self)
    return try context.decide(.bury, on: entry, saying: context.words.putAside(entry, .bury))
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
    let entry = try name.find(in: context, for: Self.self)
    return try context.decide(
      .flag(words), on: entry, saying: context.words.done(.flag(words), on: entry.entry))
  }
}

struct UnflagCards: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "unflag", abstract: "Take your flag of an entry back.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var name: NamedEntry
  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let entry = try name.find(in: context, for: Self.self)
    guard try context.flags()[entry.id] != nil else {
      try context.printDiagnostic(context.words.notFlagged(entry.entry))
      return .nothing
    }
    return try context.decide(
      .flag(""), on: entry, saying: context.words.done(.flag(""), on: entry.entry))
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

  /// The entry of a name; throws when none has it, or several have it in the same spelling.
  func entry(named name: String, in deck: String?) throws(Failure) -> StudyEntry {
    let found = try entries(in: deck) { $0.match(name) != nil }.meant(by: name)
    guard let entry = found.first else { throw .noSuchEntry(name) }
    guard found.count == 1 else {
      throw .severalEntries(name, try entries(in: deck) { _ in true }.ways(toName: found))
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

  /// Records a decision about an entry, and prints a sentence once it is recorded.
  fileprivate func decide(
    _ decision: EntryDecision, on entry: StudyEntry, saying sentence: String
  ) throws(Failure) -> ExitStatus {
    let status = try decide(decision.decisions(on: entry, day: now.studyDay))
    if status == .done { try printResult(sentence) }
    return status
  }

  /// Records decisions of the learner, after asking what must be agreed to first.
  func decide(_ decisions: [Decision]) throws(Failure) -> ExitStatus {
    guard let store = try openStore() else { throw .noDatabase(try databasePath()) }
    let recorder = try AnswerRecorder(in: self, with: store)
    if let status = try recorder.settle(on: .linear(lineReader())) { return status }
    try recorder.record(decisions, at: now)
    return .done
  }
}

extension Collection where Element: CalledByName {
  /// What to type to name each of some elements: a name that no other has, with its deck where needed.
  func ways(toName elements: [Element]) -> [String] {
    elements.map { element in
      guard let (name, isOnlyInDeck) = distinctName(of: element) else {
        return "\(element.entry.term) (\(element.id.deck))"
      }
      return ShellCommand.quoted(name) + (isOnlyInDeck ? " --deck \(element.id.deck)" : "")
    }
  }
}

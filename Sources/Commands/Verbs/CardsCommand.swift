import ArgumentParser
import Flashcards
import Foundation
import JSON
import Storage

struct CardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cards", abstract: "Look a term up; put entries aside.",
    discussion: """
      A word alone is searched for: what it means, and when its cards come back. --aside lists what \
      is put aside. suspend, resume and bury work on all cards of the entry whose term or acronym \
      you give. join lets a term go on with the progress of one that was retired; separate takes \
      that back.
      """,
    subcommands: [
      SearchCards.self, SuspendCards.self, ResumeCards.self, BuryCards.self, JoinCards.self,
      SeparateCards.self,
    ],
    defaultSubcommand: SearchCards.self)
}

/// The argument that names one entry, and `--deck`.
struct NamedEntry: ParsableArguments {
  @Argument(help: "The entry's term or acronym.")
  var term: [String]

  @Option(
    help: ArgumentHelp("Only in this glossary.", valueName: "glossary"), completion: .decks)
  var deck: String?

  func find(in context: Context) throws(Failure) -> StudyEntry {
    try context.entry(named: term.joined(separator: " "), in: deck)
  }
}

struct SearchCards: Verb {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find entries by a part of their names.")

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp("Only in this glossary.", valueName: "glossary"), completion: .decks)
  var deck: String?

  @Argument(help: ArgumentHelp("What to look for (default: everything).", valueName: "text"))
  var text: [String] = []

  @Flag(help: "Only what is put aside.")
  var aside = false

  @Flag(help: "Print JSON.")
  var json = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let wanted = text.joined(separator: " ").folded
    let day = context.now.studyDay
    let named = try context.entries(in: deck) { entry in
      wanted.isEmpty || entry.names.contains { $0.folded.contains(wanted) }
    }
    let found = named.filter { entry in
      !aside || entry.cards.contains { $0.schedule.isSetAside(on: day) }
    }
    if json {
      let objects = found.flatMap { entry in entry.cards.map { object($0, on: day) } }
      try context.environment.standardOutput.print(.document("cards", [("cards", .array(objects))]))
      return .done
    }
    guard !found.isEmpty else {
      try context.printDiagnostic(context.words.nothingFound)
      return .nothing
    }
    for entry in found {
      try context.printResult(context.words.entryLine(entry))
      for line in context.words.names(of: entry.entry) { try context.printResult("  " + line) }
      for line in entry.entry.definition.split(separator: "\n") {
        try context.printResult("  \(line)")
      }
      for card in entry.cards { try context.printResult(context.words.cardLine(card, on: day)) }
    }
    return .done
  }

  private func object(_ card: StudyCard, on day: StudyDay) -> JSONValue {
    let schedule = card.schedule
    let date = { (day: StudyDay?) in JSONValue.optional(day?.iso) }
    return .object([
      ("deck", .string(card.id.entry.deck)), ("term", .string(card.entry.term)),
      ("kind", .string(card.id.kind)), ("studied", .bool(schedule.isStudied)),
      ("due", date(schedule.due)), ("interval", .count(schedule.memory.interval)),
      ("ease", .number(String(format: "%.2f", Double(schedule.memory.easeHundredths) / 100))),
      ("lapses", .count(schedule.lapses)), ("suspended", .bool(schedule.isSuspended)),
      ("buried_until", date(schedule.buriedUntil.flatMap { day < $0 ? $0 : nil })),
    ])
  }
}

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

  /// Records decisions of the learner, once what must be agreed to is.
  func decide(_ decisions: [Decision]) throws(Failure) -> ExitStatus {
    guard let store = try openStore() else { throw .noDatabase(try databasePath()) }
    let recorder = try AnswerRecorder(in: self, with: store)
    if let status = try recorder.settle(on: .linear(LineReader())) { return status }
    try recorder.record(decisions, at: now)
    return .done
  }
}

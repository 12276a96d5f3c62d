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
      is put aside, --flagged what you flagged. suspend, resume and bury work on all cards of the \
      entry whose term or acronym you give. flag says that its definition is unclear or wrong; your \
      words go to your team with the report. join lets a term go on with the progress of one that was retired; separate takes \
      that back.
      """,
    subcommands: [
      SearchCards.self, SuspendCards.self, ResumeCards.self, BuryCards.self, FlagCards.self,
      UnflagCards.self, JoinCards.self, SeparateCards.self,
    ],
    defaultSubcommand: SearchCards.self)
}

/// The argument that names one entry, and `--deck`.
struct NamedEntry: ParsableArguments {
  @Argument(help: "The entry's term or acronym.", completion: .terms)
  var term: [String]

  @Option(
    help: ArgumentHelp("Only in this glossary.", valueName: "glossary"), completion: .decks)
  var deck: String?

  /// The entry that a command is to work on.
  ///
  /// - Throws: ``Failure/severalTerms(_:)`` where each word is the name of an entry, and not all of
  ///   them together.
  func find(
    in context: Context, for command: (some ParsableCommand).Type
  ) throws(Failure) -> StudyEntry {
    do throws(Failure) {
      return try context.entry(named: term.joined(separator: " "), in: deck)
    } catch {
      guard case .noSuchEntry = error, term.count > 1 else { throw error }
      for word in term {
        guard try !context.entries(in: deck, where: { $0.match(word) != nil }).isEmpty else {
          throw error
        }
      }
      throw .severalTerms(
        term.map { command.text(with: [$0] + (deck.map { ["--deck", $0] } ?? [])) })
    }
  }
}

extension ParsableCommand {
  /// A command of `cards` with some arguments, ready to be copied into a shell.
  fileprivate static func text(with arguments: [String]) -> String {
    ShellCommand.text(["cards", _commandName] + arguments)
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

  @Flag(help: "Only what you flagged as unclear or wrong.")
  var flagged = false

  @Flag(help: "Print JSON.")
  var json = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let wanted = text.joined(separator: " ").folded
    let day = context.now.studyDay
    let named = try context.entries(in: deck) { entry in
      wanted.isEmpty || entry.names.contains { $0.folded.contains(wanted) }
    }
    let flags = try context.flags()
    let found = named.filter { entry in
      (!aside || entry.isSetAside(on: day)) && (!flagged || flags[entry.id] != nil)
    }
    if json {
      let objects = found.flatMap { entry in
        entry.cards.map { JSONValue.card($0, on: day, flag: flags[entry.id]) }
      }
      try context.environment.standardOutput.print(.document("cards", [("cards", .array(objects))]))
      return .done
    }
    guard !found.isEmpty else {
      try context.printDiagnostic(
        flagged && flags.isEmpty ? context.words.noFlags : context.words.nothingFound)
      return .nothing
    }
    for entry in found { try print(entry, flag: flags[entry.id], context) }
    return .done
  }

  private func print(
    _ entry: StudyEntry, flag: String?, _ context: Context
  ) throws(Failure) {
    try context.printResult(context.words.entryLine(entry))
    for line in context.words.names(of: entry.entry) { try context.printResult("  " + line) }
    for line in entry.entry.definition.split(separator: "\n") {
      try context.printResult("  \(line)")
    }
    if let flag { try context.printResult("  " + context.words.flagged(flag)) }
    for card in entry.cards {
      try context.printResult(context.words.cardLine(card, in: entry, on: context.now.studyDay))
    }
  }
}

extension JSONValue {
  /// A card and its schedule; `flag` has the learner's words about its entry.
  static func card(_ card: StudyCard, on day: StudyDay, flag: String? = nil) -> JSONValue {
    let schedule = card.schedule
    let date = { (day: StudyDay?) in JSONValue.optional(day?.iso) }
    return .object([
      ("deck", .string(card.id.entry.deck)), ("term", .string(card.entry.term)),
      ("kind", .string(card.id.kind)), ("studied", .bool(schedule.isStudied)),
      ("due", date(schedule.due)), ("interval", .count(schedule.memory.interval)),
      ("ease", .number(String(format: "%.2f", Double(schedule.memory.easeHundredths) / 100))),
      ("lapses", .count(schedule.lapses)), ("suspended", .bool(schedule.isSuspended)),
      ("buried_until", date(schedule.buriedUntil.flatMap { day < $0 ? $0 : nil })),
      ("flag", .optional(flag)),
    ])
  }
}

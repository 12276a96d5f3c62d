import ArgumentParser
import Flashcards
import Foundation
import Storage
import Terminal

struct ReviewCommand: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Review what is due, then learn something new.",
    discussion: """
      Space or Enter shows the answer; 1 Again, 2 Hard, 3 Good, 4 Easy grade it; u undoes, ? shows \
      the other keys, q quits. Every answer is saved at once.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("Glossaries to review (default: all).", valueName: "glossary"),
    completion: .decks)
  var decks: [String] = []

  @Option(
    name: .customLong("new"),
    help: ArgumentHelp("New cards a day, instead of the setting (20 at first).", valueName: "n"))
  var newCards: Int?

  @Option(
    help: ArgumentHelp(
      "Minutes this session, instead of the setting (15 at first); 0 for no limit.", valueName: "n")
  )
  var minutes: Int?

  @Option(help: ArgumentHelp("Answers this session, repeats included.", valueName: "n"))
  var limit: Int?

  @OptionGroup var presentation: PresentationOptions

  @Option(
    help: ArgumentHelp(
      "Answer with the keys in a file, one key from 1 to 4 on each line; - is standard input.",
      valueName: "file"),
    completion: .file())
  var keys: String?

  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    try check(newCards, "--new", 0...1_000_000)
    try check(minutes, "--minutes", 0...1440)
    try check(limit, "--limit", 1...1_000_000)
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    var limits = context.limits
    limits.newCards = newCards ?? limits.newCards
    if let minutes {
      limits.minutes = minutes == 0 ? nil : minutes
      limits.dueCards = max(limits.dueCards, StudyLimits.dueCards(inMinutes: minutes))
    }
    limits.answers = limit
    if limit != nil { limits.share = .whole }
    let decks = try context.decks(decks, in: store)
    let flow = ReviewFlow(context: context, store: store, limits: limits)
    if let keys {
      let input = LineReader(descriptor: try Self.open(keys))
      return try flow.answer(over: decks, byKeys: input)
    }
    Interruption.watch()
    let presentation = Presentation(presentation, in: context)
    defer { presentation.leave() }
    return try flow.run(over: decks, on: presentation)
  }

  private func check(
    _ number: Int?, _ option: String, _ range: ClosedRange<Int>
  ) throws(Failure) {
    if let number, !range.contains(number) { throw .badNumber(option, range) }
  }

  private static func open(_ path: String) throws(Failure) -> Int32 {
    path == "-" ? STDIN_FILENO : try DocumentFile.open(path)
  }
}

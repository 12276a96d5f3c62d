import ArgumentParser
import Flashcards
import Foundation
import Storage
import Terminal

struct DrillCommand: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "drill", abstract: "Practise, without changing the schedule.",
    discussion: """
      Any card may be asked, learnt or not. What you missed is listed at the end, and asked again \
      if you like. Exits 1 when there is nothing to practise.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("Glossaries to practise (default: all).", valueName: "glossary"),
    completion: .decks)
  var decks: [String] = []

  @Flag(help: "Acronyms only: what they stand for, and the reverse.")
  var acronyms = false

  @Flag(help: "Type the answers where possible.")
  var typed = false

  @Flag(help: "Choose among several answers.")
  var choice = false

  @Flag(help: "Only what you missed in the last seven days, the latest first.")
  var missed = false

  @Option(help: ArgumentHelp("How many cards.", valueName: "n"))
  var count = 10

  @OptionGroup var presentation: PresentationOptions

  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard !typed || !choice else { throw .eitherOr("--typed", "--choice") }
    guard (1...1000).contains(count) else { throw .badNumber("--count", 1...1000) }
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let day = context.now.studyDay
    let practice = Practice(
      acronymsOnly: acronyms, missedSince: missed ? day.advanced(by: -6) : nil, count: count)
    let flow = PracticeFlow(
      context: context, store: store, practice: practice, isTyped: typed, isByChoice: choice,
      decks: try context.decks(decks, in: store))
    Interruption.watch()
    let presentation = Presentation(presentation, in: context)
    defer { presentation.leave() }
    return try flow.run(on: presentation)
  }
}

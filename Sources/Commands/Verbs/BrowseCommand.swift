import ArgumentParser
import Flashcards
import Foundation
import JSON
import Storage
import Terminal

struct BrowseCommand: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Search all entries, read them, put them aside.",
    discussion: """
      Finds a text in terms, acronyms, expansions, other names, definitions and the names of \
      sections, as you type; case, accents, hyphens and apostrophes do not count. In a pipe, or \
      with --plain, what is found is printed: an entry that has exactly this name, or is the only \
      one found, as a whole with your cards and your answers. Exits 1 when nothing is found.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp("Only in this glossary.", valueName: "glossary"), completion: .decks)
  var deck: String?

  @Argument(help: ArgumentHelp("What to look for (default: everything).", valueName: "text"))
  var text: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var presentation: PresentationOptions

  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let decks = try context.decks(deck.map { [$0] } ?? [], in: store)
    let wanted = text.joined(separator: " ")
    let lines = BrowseLines(context: context, store: store, decks: decks)
    if json { return try lines.printJSON(of: wanted) }
    let presentation = Presentation(presentation, in: context)
    defer { presentation.leave() }
    guard case .screen(var session) = presentation else { return try lines.print(wanted) }
    var flow = BrowseFlow(context: context, store: store, decks: decks)
    switch try flow.run(searching: wanted, on: &session) {
    case .left: return .done
    case .ended(let status): return status
    case .tooSmall:
      session.leave()
      // The lines show the search that the command began with.
      if session.draft != wanted { try context.tellDraft(of: session) }
      return try lines.print(wanted)
    }
  }
}

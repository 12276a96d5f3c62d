import ArgumentParser
import Flashcards
import Storage

struct ExportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a glossary's entries as CSV.",
    discussion: """
      The columns are term, acronym, expansion, aliases, qualifier and definition, and section \
      where the glossary has sections. What import reads back under these columns is what was \
      written, so that you can edit the entries in a spreadsheet.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp("The glossary (default: the only one).", valueName: "glossary"),
    completion: .decks)
  var deck: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file (- is standard output).", valueName: "file"),
    completion: .file())
  var output: String?

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let id = try chosenDeck(in: store, context)
    let file = try context.outputFile(output)
    let table = try context.inDatabase(store.entryTable(ofDeck: id))
    try context.write(to: file) { output throws(Failure) in
      try table.write { bytes throws(Failure) in try output.write(bytes) }
    }
    return .done
  }

  private func chosenDeck(in store: Store, _ context: Context) throws(Failure) -> String {
    if let deck, let id = try context.decks([deck], in: store)?.first { return id }
    let known = try context.inDatabase(store.decks()).map(\.id)
    guard known.count < 2 else { throw .deckChoiceNeeded(known) }
    guard let id = known.first else { throw .unknownDeck(deck ?? "", known: known) }
    return id
  }
}

import ArgumentParser
import Flashcards
import Foundation
import Glossaries
import JSON
import Storage

struct ImportCommand: CreatingVerb {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add a glossary, or bring it up to date.",
    discussion: """
      Shows what would be added, changed, renamed and retired, then does it. New entries and changes \
      of form need no consent. When entries are retired, renamed or change their meaning, you are \
      asked; without a terminal, give --yes, or nothing is written and the exit code is 65. Nobody \
      loses progress: an entry is known by its term, not by its text, and a document by its terms, \
      not by its file name.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      "Glossary documents, or folders of them, one glossary each; - is standard input.",
      valueName: "file"),
    completion: .file())
  var files: [String]

  @OptionGroup var columnOptions: ColumnOptions

  @Option(
    help: ArgumentHelp(
      "The document belongs to this glossary, whatever its file is called.", valueName: "glossary"),
    completion: .decks)
  var deck: String?

  @Flag(help: "Make a glossary of its own, whatever it has in common with others.")
  var newDeck = false

  @Option(
    help: ArgumentHelp(
      "With --deck: the document takes the place of this earlier one; none adds to the glossary.",
      valueName: "document"))
  var replaces: String?

  @Flag(help: "Show the plan and write nothing.")
  var dryRun = false

  @Flag(
    help:
      "Agree to changes of meaning, renames, moves and retirements, and to a likely new version.")
  var yes = false

  @Option(
    help: ArgumentHelp(
      "Agree to retire exactly this many entries, even more than a fifth of the glossary.",
      valueName: "n"))
  var retire: Int?

  @Flag(help: "Treat entries that look renamed or moved as different ones.")
  var keepApart = false

  @Flag(help: "Print the plan as JSON.")
  var json = false

  /// The value of `--replaces` by which a document only adds to its deck.
  static let replacesNothing = "none"
  @OptionGroup var creation: CreationOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let choice = try deckChoice()
    // Read all files before writing: an error in the last one must leave nothing half-imported.
    let columns = try columnOptions.declared()
    var documents: [ReadDocument] = []
    for file in files {
      documents.append(
        try DocumentReading(
          context: context, columns: columnOptions.columns.isEmpty ? nil : columns, choice: choice
        ).read(file))
    }
    let glossaryImport = GlossaryImport(
      context: context, dryRun: dryRun, yes: yes, retire: retire, json: json, choice: choice,
      keepsApart: keepApart)
    return try importAll(documents, glossaryImport, context)
  }

  private func importAll(
    _ documents: [ReadDocument], _ glossaryImport: GlossaryImport, _ context: Context
  ) throws(Failure) -> ExitStatus {
    if documents.count > 1, !LineReader().isTerminal, !dryRun {
      try glossaryImport.rehearse(documents)
    }
    for document in documents {
      try context.printFindings(document.findings.map { (document.file, $0) })
      let status = try glossaryImport.run(document)
      guard status == .done else { return status }
    }
    // A later document may have retired what an earlier one has again.
    for document in documents.dropLast() {
      guard !dryRun, try glossaryImport.bringsBack(document) else { continue }
      let status = try glossaryImport.run(document)
      guard status == .done else { return status }
    }
    return .done
  }

  private func deckChoice() throws(Failure) -> DeckChoice {
    if newDeck, deck != nil { throw .eitherOr("--deck", "--new-deck") }
    if replaces != nil, deck == nil { throw .deckNeeded("--replaces") }
    if newDeck { return .newDeck }
    guard let deck else { return .none }
    guard let id = Deck.slug(of: deck) else { throw .badDeckName(deck) }
    let replacement: Replacement? = replaces.map {
      $0 == Self.replacesNothing ? .nothing : .source($0)
    }
    return .named(id, replacement ?? .unsaid)
  }
}

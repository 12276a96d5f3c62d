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
      loses progress: an entry is known by its term, not by its text.
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
      "The glossary's name (default: the document's id, else its file name).", valueName: "glossary"
    ),
    completion: .decks)
  var deck: String?

  @Flag(help: "Show the plan and write nothing.")
  var dryRun = false

  @Flag(help: "Agree to changes of meaning, renames and retirements.")
  var yes = false

  @Option(
    help: ArgumentHelp(
      "Agree to retire exactly this many entries, even more than a fifth of the glossary.",
      valueName: "n"))
  var retire: Int?

  @Flag(help: "Treat entries that look renamed as different ones.")
  var keepApart = false

  @Flag(help: "Print the plan as JSON.")
  var json = false

  @OptionGroup var creation: CreationOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    // Read all files before writing: an error in the last one must leave nothing half-imported.
    let columns = try columnOptions.declared()
    var documents: [ReadDocument] = []
    for file in files { documents.append(try read(file, declaring: columns, context)) }
    for document in documents {
      let status = try importGlossary(document, context)
      guard status == .done else { return status }
    }
    return .done
  }

  /// A document that was read, and what its columns were said to hold.
  private struct ReadDocument {
    let file: String
    let glossary: Glossary
    /// As `ROLE=NAME`; nil where nobody ever said.
    var columns: [String]?
  }

  /// Reads a document as declared; else as at its last import into the same deck.
  private func read(
    _ file: String, declaring columns: DeclaredColumns, _ context: Context
  ) throws(Failure) -> ReadDocument {
    guard columnOptions.columns.isEmpty else {
      return ReadDocument(
        file: file, glossary: try context.readGlossary(file, declaring: columns),
        columns: columns.declarations.map { "\($0.role.rawValue)=\($0.column)" })
    }
    for choice in try rememberedChoices(for: file, context) {
      let glossary = try context.readGlossary(
        file, declaring: ColumnOptions.declared(choice.columns))
      guard try deckID(of: glossary, file) == choice.deck else { continue }
      try context.printDiagnostic(context.words.columnsAsBefore(choice.columns, in: file))
      return ReadDocument(file: file, glossary: glossary, columns: choice.columns)
    }
    return ReadDocument(file: file, glossary: try context.readGlossary(file, declaring: columns))
  }

  private func rememberedChoices(
    for file: String, _ context: Context
  ) throws(Failure) -> [ReadingChoices] {
    guard let store = try context.openStoreToRead() else { return [] }
    let choices = try context.inDatabase(
      store.readingChoices(for: DocumentFile.name(of: file)))
    guard let deck else { return choices }
    return choices.filter { $0.deck == Deck.slug(of: deck) }
  }

  private func importGlossary(
    _ document: ReadDocument, _ context: Context
  ) throws(Failure) -> ExitStatus {
    let (file, glossary) = (document.file, document.glossary)
    try context.printFindings(glossary.findings.map { (file, $0) })
    let id = try deckID(of: glossary, file)
    return try GlossaryImport(
      context: context, dryRun: dryRun, yes: yes, retire: retire, json: json, mayJoin: deck != nil,
      columns: document.columns, keepsApart: keepApart
    ).run(
      glossary, as: Deck(id: id, title: glossary.title, language: glossary.language),
      from: DocumentFile.name(of: file))
  }

  private func deckID(of glossary: Glossary, _ file: String) throws(Failure) -> String {
    let isStandardInput = file == DocumentFile.standardInput
    let stem =
      isStandardInput
      ? glossary.title : (DocumentFile.name(of: file) as NSString).deletingPathExtension
    guard let name = deck ?? glossary.id ?? stem else { throw .deckNameNeeded }
    guard let id = Deck.slug(of: name) else { throw .badDeckName(name) }
    return id
  }
}

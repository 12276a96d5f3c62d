import ArgumentParser
import Flashcards
import Foundation
import Glossaries
import JSON
import Storage

struct ImportCommand: Verb {
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

  func run(in context: Context) throws(Failure) -> ExitStatus {
    // Read all files before writing: an error in the last one must leave nothing half-imported.
    var glossaries: [(file: String, glossary: Glossary)] = []
    let columns = try columnOptions.declared()
    for file in files {
      glossaries.append((file, try context.readGlossary(file, declaring: columns)))
    }
    for (file, glossary) in glossaries {
      let status = try importGlossary(glossary, from: file, context)
      guard status == .done else { return status }
    }
    return .done
  }

  private func importGlossary(
    _ glossary: Glossary, from file: String, _ context: Context
  ) throws(Failure) -> ExitStatus {
    try context.printFindings(glossary.findings.map { (file, $0) })
    let id = try deckID(of: glossary, file)
    return try GlossaryImport(
      context: context, dryRun: dryRun, yes: yes, retire: retire, json: json, mayJoin: deck != nil,
      keepsApart: keepApart
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

import Flashcards
import Foundation
import Glossaries
import Storage

/// A document that was read.
struct ReadDocument {
  /// The path by which the document was named.
  let file: String
  let glossary: Glossary
  /// What tells which deck the document is.
  let profile: GlossaryProfile
  /// What its columns hold, as `ROLE=NAME`; nil where nobody ever said.
  let columns: [String]?

  /// A document from a path.
  init(_ file: String, _ glossary: Glossary, columns: [String]? = nil) {
    self.file = file
    self.glossary = glossary
    self.columns = columns
    profile = GlossaryProfile(
      name: DocumentFile.name(of: file), folder: DocumentFile.folder(of: file),
      id: glossary.id.flatMap(Deck.slug), title: glossary.title, language: glossary.language,
      entries: glossary.entries.map(\.entry))
  }

  /// A glossary that ships with the program.
  init(shipped glossary: Glossary, named source: String) {
    file = source
    self.glossary = glossary
    columns = nil
    profile = GlossaryProfile(
      name: source, title: glossary.title, entries: glossary.entries.map(\.entry))
  }
}

/// Reads documents as declared, else as at their last import.
struct DocumentReading {
  let context: Context
  /// What the columns were said to hold; nil when nothing was said.
  let columns: DeclaredColumns?
  let choice: DeckChoice

  /// Reads a document.
  func read(_ file: String) throws(Failure) -> ReadDocument {
    if let columns {
      return ReadDocument(
        file, try context.readGlossary(file, declaring: columns),
        columns: columns.declarations.map { "\($0.role.rawValue)=\($0.column)" })
    }
    if let document = try readAsBefore(file) { return document }
    return ReadDocument(file, try context.readGlossary(file, declaring: DeclaredColumns()))
  }

  /// Reads a document by the choices of its last import; nil when there are none, or when they make
  /// it another deck.
  private func readAsBefore(_ file: String) throws(Failure) -> ReadDocument? {
    // Standard input can be read once only.
    guard file != DocumentFile.standardInput || choice != .none,
      let store = try context.openStoreToRead()
    else { return nil }
    let names = GlossaryProfile.names(
      of: DocumentFile.name(of: file), in: DocumentFile.folder(of: file))
    var choices: [ReadingChoices] = []
    for name in names { choices += try context.inDatabase(store.readingChoices(for: name)) }
    if case .named(let id, _) = choice { choices = choices.filter { $0.deck == id } }
    guard !choices.isEmpty else { return nil }
    let decks = try context.inDatabase(store.knownDecks()).compactMap(\.profile)
    for known in choices {
      // Another document of the same name may lack the columns.
      guard
        let glossary = try? context.readGlossary(
          file, declaring: ColumnOptions.declared(known.columns))
      else { continue }
      let document = ReadDocument(file, glossary, columns: known.columns)
      let identity = DeckIdentity(of: document.profile, choice: choice, among: decks)
      guard identity.place?.deck == known.deck else { continue }
      try context.printDiagnostic(context.words.columnsAsBefore(known.columns, in: file))
      return document
    }
    return nil
  }
}

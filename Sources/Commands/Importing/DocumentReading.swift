import Flashcards
import Foundation
import Glossaries
import Storage

/// A document that was read.
struct ReadDocument {
  /// The path by which the document was named.
  let file: String
  /// The entries in the order of the document.
  let entries: [Entry]
  /// The section of each entry; empty where no entry stands in a section.
  let sections: [String?]
  let findings: [Finding]
  let title: String?
  let language: String?
  /// What tells which deck the document is.
  let profile: GlossaryProfile
  /// What its columns hold, as `ROLE=NAME`; nil where nobody ever said.
  let columns: [String]?

  /// A document from a path.
  init(_ file: String, _ glossary: Glossary, columns: [String]? = nil) {
    self.file = file
    self.columns = columns
    entries = glossary.entries.map(\.entry)
    sections = glossary.sections
    (findings, title, language) = (glossary.findings, glossary.title, glossary.language)
    profile = GlossaryProfile(
      name: DocumentFile.name(of: file), folder: DocumentFile.folder(of: file),
      id: glossary.id.flatMap(Deck.slug), title: title, language: language, entries: entries)
  }

  /// A glossary that ships with the program.
  init(shipped glossary: Glossary, named source: String) {
    file = source
    columns = nil
    entries = glossary.entries.map(\.entry)
    sections = glossary.sections
    (findings, title, language) = (glossary.findings, glossary.title, glossary.language)
    profile = GlossaryProfile(name: source, title: title, entries: entries)
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
    guard let known = try KnownChoices(context, choice) else {
      return ReadDocument(file, try context.readGlossary(file, declaring: DeclaredColumns()))
    }
    return try read(file, as: known)
  }

  /// Reads a document by the choices of its last import, else as it stands; else, when that makes it
  /// no deck that is known, by those of another document, which may be the same under another name.
  private func read(_ file: String, as known: KnownChoices) throws(Failure) -> ReadDocument {
    let names = GlossaryProfile.names(
      of: DocumentFile.name(of: file), in: DocumentFile.folder(of: file))
    // Standard input can be read once only.
    guard file != DocumentFile.standardInput else {
      let choices = choice == .none ? [] : try known.choices(for: names)
      if let document = try read(file, by: choices, known) { return document }
      return ReadDocument(file, try context.readGlossary(file, declaring: DeclaredColumns()))
    }
    if let document = try read(file, by: try known.choices(for: names), known) { return document }
    let plain: Result<Glossary, Failure>
    do throws(Failure) {
      plain = .success(try context.readGlossary(file, declaring: DeclaredColumns()))
    } catch {
      plain = .failure(error)
    }
    if case .success(let glossary) = plain {
      let document = ReadDocument(file, glossary)
      if known.knows(document) { return document }
    }
    if let document = try read(file, by: try known.choices(), known) { return document }
    return ReadDocument(file, try plain.get())
  }

  /// Reads a document by the first choices that make it their deck; nil when none do.
  private func read(
    _ file: String, by choices: [ReadingChoices], _ known: KnownChoices
  ) throws(Failure) -> ReadDocument? {
    for choices in choices {
      // Another document may lack the columns.
      guard
        let glossary = try? context.readGlossary(
          file, declaring: ColumnOptions.declared(choices.columns))
      else { continue }
      let document = ReadDocument(file, glossary, columns: choices.columns)
      guard known.deck(of: document) == choices.deck else { continue }
      try context.printDiagnostic(context.words.columnsAsBefore(choices.columns, in: file))
      return document
    }
    return nil
  }
}

/// The choices by which the documents of a database were read, and the decks that they made.
private struct KnownChoices {
  private let context: Context
  private let store: Store
  private let choice: DeckChoice
  private let decks: [DeckProfile]

  /// The choices of the database; nil when it has none.
  init?(_ context: Context, _ choice: DeckChoice) throws(Failure) {
    guard let store = try context.openStoreToRead(),
      try !context.inDatabase(store.readingChoices()).isEmpty
    else { return nil }
    self.context = context
    self.store = store
    self.choice = choice
    decks = try context.inDatabase(store.knownDecks()).compactMap(\.profile)
  }

  /// The choices for documents of some names; without names, for any document.
  func choices(for names: [String]? = nil) throws(Failure) -> [ReadingChoices] {
    var found: [ReadingChoices] = []
    if let names {
      for name in names { found += try context.inDatabase(store.readingChoices(for: name)) }
    } else {
      found = try context.inDatabase(store.readingChoices())
    }
    guard case .named(let id, _) = choice else { return found }
    return found.filter { $0.deck == id }
  }

  /// The deck where a document certainly or probably goes.
  func deck(of document: ReadDocument) -> String? {
    DeckIdentity(of: document.profile, choice: choice, among: decks).place?.deck
  }

  /// Whether a document is a deck of the database, or may be several.
  func knows(_ document: ReadDocument) -> Bool {
    guard choice == .none else { return true }
    let deck = deck(of: document)
    return deck == nil || decks.contains { $0.deck.id == deck }
  }
}

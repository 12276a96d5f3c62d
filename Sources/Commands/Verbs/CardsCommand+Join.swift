import ArgumentParser
import Flashcards
import Storage

struct JoinCards: Verb {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Let a term go on with the progress of a retired one.",
    discussion: """
      For a term that moved to another glossary, or came back under another name: answers and \
      schedules of the retired term become those of this one, for all learners.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var name: NamedEntry

  @Option(
    help: ArgumentHelp("The glossary that has retired the term.", valueName: "glossary"),
    completion: .decks)
  var from: String

  @Option(
    help: ArgumentHelp("What the term was called there, if not the same.", valueName: "term"))
  var once: String?

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let entry = try name.find(in: context, for: Self.self)
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let decks = try context.inDatabase(store.knownDecks())
    let from = Deck.slug(of: from) ?? from
    guard let source = decks.first(where: { $0.deck?.id == from }),
      let target = decks.first(where: { $0.deck?.id == entry.id.deck }), let deck = target.deck
    else { throw .unknownDeck(from, known: decks.compactMap { $0.deck?.id }) }
    if let one = source.language, let other = target.language, one != other {
      throw .languagesDiffer(from, deck.id)
    }
    let old = try retired(once ?? entry.entry.term, in: source, from)
    try context.backUpBeforeChange(store)
    let author = try context.factAuthor()
    try context.inDatabase(
      store.record([EntryMove(old.id, to: entry.id)], by: author))
    try context.printResult(context.words.joined(entry.entry.term, deck))
    return .done
  }

  /// The retired entry of a name that has not moved yet.
  private func retired(
    _ name: String, in deck: KnownDeck, _ id: String
  ) throws(Failure) -> KnownEntry {
    let retired = deck.entries.filter { $0.isRetired && $0.target == nil }
    let found = retired.meant(by: name)
    // The name at first import, which the last version may no longer have.
    let earlier = retired.filter { $0.id.key.folded == name.folded }
    guard let first = found.first ?? earlier.first else { throw .noRetiredEntry(name, deck: id) }
    guard found.count < 2 else { throw .severalEntries(name, retired.ways(toName: found)) }
    return first
  }
}

struct SeparateCards: Verb {
  static let configuration = CommandConfiguration(
    commandName: "separate", abstract: "Take back that a term goes on with another one's progress.",
    discussion: """
      For terms that an import or join made one: answers given under the earlier name count for \
      the earlier term again.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var name: NamedEntry

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let entry = try name.find(in: context, for: Self.self)
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let known = try context.inDatabase(store.decks()).first { $0.id == entry.id.deck }
    let deck = known ?? Deck(id: entry.id.deck)
    let names = try context.inDatabase(store.namesMoved(to: entry.id))
    guard !names.isEmpty else {
      try context.printDiagnostic(context.words.notJoined(entry.entry.term, deck))
      return .nothing
    }
    try context.backUpBeforeChange(store)
    let author = try context.factAuthor()
    try context.inDatabase(
      store.record(names.map { EntryMove($0, to: $0) }, by: author))
    try context.printResult(context.words.separated(entry.entry.term, deck))
    return .done
  }
}

import ArgumentParser
import Decks
import Flashcards
import JSON
import Storage
import Terminal

struct DecksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decks", abstract: "List glossaries; add, remove or rename them.",
    subcommands: [ListDecks.self, AddDecks.self, RemoveDecks.self, RenameDeck.self],
    defaultSubcommand: ListDecks.self)
}

struct ListDecks: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List your glossaries, and those you can add.")

  @OptionGroup var common: CommonOptions

  @Flag(help: "Print JSON.")
  var json = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let decks = try context.deckListings(with: context.openStore())
    if json {
      let objects = decks.map { deck in
        JSONValue.object([
          ("id", .string(deck.deck.id)), ("title", .string(deck.deck.title)),
          ("language", .optional(deck.deck.language)), ("entries", .count(deck.entries)),
          ("shipped", .bool(deck.isShipped)), ("added", .bool(deck.isAdded)),
        ])
      }
      try context.environment.standardOutput.print(.document("decks", [("decks", .array(objects))]))
    } else {
      for deck in decks { try context.printResult(context.words.deckLine(deck)) }
      if decks.contains(where: { !$0.isAdded }) {
        try context.printDiagnostic(context.words.howToAdd)
      }
    }
    return .done
  }
}

struct AddDecks: CreatingVerb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add glossaries that come with the program.",
    discussion: "A glossary that you already have is brought up to date.")

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("Glossaries that come with the program.", valueName: "glossary"),
    completion: .shippedDecks)
  var decks: [String]

  @Flag(help: "Agree to changes of meaning and retirements.")
  var yes = false

  @OptionGroup var creation: CreationOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let shipped = try decks.map { (name) throws(Failure) in
      guard let deck = ShippedDecks.named(Deck.slug(of: name) ?? name) else {
        throw .unknownDeck(name, known: ShippedDecks.all.map(\.id))
      }
      return deck
    }
    for deck in shipped {
      let status = try context.add(deck, yes: yes)
      guard status == .done else { return status }
    }
    return .done
  }
}

struct RemoveDecks: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove glossaries.",
    discussion: """
      Their cards are no longer asked. Progress is kept, and comes back when the glossary is added \
      or imported again.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("Glossaries to remove.", valueName: "glossary"), completion: .decks)
  var decks: [String]

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    for id in try context.decks(decks, in: store) ?? [] {
      let known = try context.inDatabase(store.knownDeck(id))
      guard let deck = known.deck else { continue }
      let plan = ImportPlan(removing: deck, known: known.entries)
      try context.backUpBeforeChange(store)
      try context.inDatabase(store.apply(plan, madeFrom: known, at: context.now.milliseconds))
      try context.printResult(
        context.words.removed(
          deck, entries: plan.size,
          isShipped: plan.retired.allSatisfy { $0.source == ShippedDecks.named(id)?.source }))
    }
    return .done
  }
}

struct RenameDeck: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a glossary another title.",
    discussion: """
      Its name on the command line stays, and so does everybody's progress. The title holds until \
      the document brings another one than it had.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The glossary.", valueName: "glossary"), completion: .decks)
  var deck: String

  @Argument(help: "The new title.")
  var title: [String]

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let title = title.joined(separator: " ").collapsingSpaces
    let isPrintable = TerminalText(title).string == title
    guard !title.isEmpty, title.count <= Self.longestTitle, isPrintable else {
      throw .badTitle(title)
    }
    let id = try context.decks([deck], in: store)?.first
    guard let deck = try context.inDatabase(store.decks()).first(where: { $0.id == id }) else {
      throw .unknownDeck(deck, known: [])
    }
    guard deck.title != title else {
      try context.printResult(context.words.nothingToChange)
      return .done
    }
    let author = try context.factAuthor()
    try context.inDatabase(store.retitle(deck: deck.id, to: title, by: author))
    try context.printResult(context.words.titleGiven(deck, title))
    return .done
  }

  /// The most characters of a title.
  private static let longestTitle = 200
}

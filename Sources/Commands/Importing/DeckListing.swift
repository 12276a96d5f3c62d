import Decks
import Documents
import Flashcards
import Glossaries
import Storage

/// A deck in the list of decks: added already, or shipped and ready to be added.
struct DeckListing: Hashable {
  let deck: Deck
  /// The number of entries: in the database when the deck is added, else in the shipped document.
  let entries: Int
  /// Whether the deck's entries come from a document shipped with the program.
  let isShipped: Bool
  /// Whether the deck is in the database.
  let isAdded: Bool
}

extension Context {
  /// The added decks in the order of their import, then shipped decks not yet added, those in the
  /// learner's language first.
  func deckListings(with store: Store?) throws(Failure) -> [DeckListing] {
    var decks: [DeckListing] = []
    if let store {
      decks = try inDatabase(store.decks()).map { (deck) throws(Failure) in
        let entries = try inDatabase(store.knownDeck(deck.id)).entries.filter { !$0.isRetired }
        let source = ShippedDecks.named(deck.id)?.source
        return DeckListing(
          deck: deck, entries: entries.count,
          isShipped: entries.contains { $0.source == source }, isAdded: true)
      }
    }
    let known = Set(decks.map(\.deck.id))
    let isForeign = { (deck: ShippedDeck) in deck.language != language.rawValue }
    let shipped = ShippedDecks.all.filter { !known.contains($0.id) }
    for deck in shipped.filter({ !isForeign($0) }) + shipped.filter(isForeign) {
      let glossary = try read(deck)
      decks.append(
        DeckListing(
          deck: deck.deck(of: glossary), entries: glossary.entries.count, isShipped: true,
          isAdded: false))
    }
    return decks
  }
}

extension Context {
  /// Reads a shipped glossary with the reader that files go through.
  func read(_ deck: ShippedDeck) throws(Failure) -> Glossary {
    do {
      return try Glossary(reading: Document(name: deck.fileName, bytes: deck.document))
    } catch {
      throw .glossary(error, file: deck.fileName)
    }
  }

  /// Adds a shipped deck, or updates it to the document that this program ships.
  func add(_ shipped: ShippedDeck, yes: Bool = false) throws(Failure) -> ExitStatus {
    let glossary = try read(shipped)
    let document = ReadDocument(shipped: glossary, named: shipped.source)
    return try GlossaryImport(context: self, yes: yes, shipped: shipped.deck(of: glossary))
      .run(document)
  }
}

extension ShippedDeck {
  /// The source that the deck's entries are recorded with.
  ///
  /// The slash keeps it apart from every file name, so that a file of the same name is another
  /// source.
  var source: String { "termwise/\(fileName)" }

  /// The deck that the shipped glossary makes.
  func deck(of glossary: Glossary) -> Deck {
    Deck(id: id, title: glossary.title, language: language)
  }
}

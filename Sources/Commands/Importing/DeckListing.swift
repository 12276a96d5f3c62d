import Decks
import Documents
import Flashcards
import Glossaries
import Storage

/// A deck that can be learnt from, or could be.
struct DeckListing: Hashable {
  let deck: Deck
  /// Its entries: those that are there, else those that the shipped document would give.
  let entries: Int
  /// Whether it came with the program.
  let isShipped: Bool
  /// Whether it is there.
  let isAdded: Bool
}

extension Context {
  /// The added decks in the order in which they came, then the shipped ones that are not added,
  /// those in the learner's language first.
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
  /// Reads a shipped glossary as any other.
  func read(_ deck: ShippedDeck) throws(Failure) -> Glossary {
    do {
      return try Glossary(reading: Document(name: deck.fileName, bytes: deck.document))
    } catch {
      throw .glossary(error, file: deck.fileName)
    }
  }

  /// Adds a shipped deck, or brings it to what this program ships.
  func add(_ shipped: ShippedDeck, yes: Bool = false) throws(Failure) -> ExitStatus {
    let glossary = try read(shipped)
    let deck = shipped.deck(of: glossary)
    return try GlossaryImport(context: self, yes: yes, isShipped: true)
      .run(glossary, as: deck, from: shipped.source)
  }
}

extension ShippedDeck {
  /// What its entries are said to come from.
  ///
  /// No file's name has a slash: a document of the same name is another source.
  var source: String { "termwise/\(fileName)" }

  /// The deck that the document makes.
  func deck(of glossary: Glossary) -> Deck {
    Deck(id: id, title: glossary.title, language: language)
  }
}

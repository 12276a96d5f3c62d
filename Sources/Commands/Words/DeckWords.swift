import Flashcards

/// The sentences of the first run and of `decks`.
protocol DeckWords: Sendable {
  var welcome: [String] { get }
  func offer(_ number: Int, _ deck: DeckListing) -> String
  /// The number of entries and the language.
  func size(of deck: DeckListing) -> String
  var offerPrompt: String { get }
  func noSuchNumber(_ last: Int) -> String
  var howToBegin: String { get }
  var howToImport: String { get }
  func deckLine(_ deck: DeckListing) -> String
  var howToAdd: String { get }
  func deckAdded(_ deck: Deck, entries: Int) -> String
  func titleGiven(_ deck: Deck, _ title: String) -> String
  func removed(_ deck: Deck, entries: Int, isShipped: Bool) -> String
}

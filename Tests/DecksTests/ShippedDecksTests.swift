import Decks
import Testing

@Suite struct ShippedDecksTests {
  @Test func `the decks stand in the order of their ids`() {
    #expect(
      ShippedDecks.all.map(\.id) == [
        "customer-success-en", "customer-success-fr", "success-portal-en", "success-portal-fr",
      ])
  }

  @Test func `an id is the file's stem with dots as hyphens`() {
    #expect(
      ShippedDecks.all.map(\.fileName) == [
        "customer-success.en.txt", "customer-success.fr.txt", "success-portal.en.md",
        "success-portal.fr.md",
      ])
    for deck in ShippedDecks.all {
      let stem = deck.fileName.split(separator: ".").dropLast()
      #expect(deck.id == stem.joined(separator: "-"))
    }
  }

  @Test func `a file's name tells its language`() {
    #expect(ShippedDecks.all.map(\.language) == ["en", "fr", "en", "fr"])
  }

  @Test func `a deck is found by its id and by nothing else`() {
    for deck in ShippedDecks.all { #expect(ShippedDecks.named(deck.id) == deck) }
    for id in ["", "customer-success", "customer-success.fr", "Customer-success-fr"] {
      #expect(ShippedDecks.named(id) == nil)
    }
  }
}

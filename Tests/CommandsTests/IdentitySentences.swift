@testable import Commands
@testable import Flashcards

extension SentenceSamples {
  /// The sentences about which glossary a document is, and about terms that move.
  static func ofIdentity(_ words: any Words) -> [String] {
    let deck = Deck(id: "d", title: "Deck")
    let found = { (count: Int) in
      Resemblance(deck: deck, source: "a.md", common: count, read: 2, known: 3)
    }
    return [
      words.takesPlace(of: "a.md"), words.retitled("A", to: "B"),
      words.comes("A", from: deck, isBack: false), words.comes("A", from: deck, isBack: true),
      words.goesOn("A", in: deck), words.elsewhere("A", in: deck),
      words.resemblance(found(1), of: "b.md", isShipped: false),
      words.resemblance(found(2), of: "b.md", isShipped: true),
      words.newVersionPrompt, words.ownVersionPrompt, words.shippedTextPrompt,
      words.replacePrompt("a.md"), words.versionCommand(deck, "c"), words.ownVersionCommand("c"),
      words.ownDeckCommand("c"),
      words.additionCommand("a.md", "c"),
      words.sameNames, words.sameNamesPrompt, words.joinCommand("A", from: "d", "c"),
      words.titleGiven(deck, "B"), words.joined("A", deck), words.separated("A", deck),
      words.notJoined("A", deck),
    ]
  }
}

import Flashcards

/// English: which glossary a document is, and terms that move.
extension English {
  func takesPlace(of source: String) -> String { "Takes the place of \(source)." }
  func retitled(_ before: String, to after: String) -> String { "New title: \(before) → \(after)" }

  func comes(_ term: String, from deck: Deck, isBack: Bool) -> String {
    isBack
      ? "~ \(term) (back from \(deck.label), with all progress)"
      : "~ \(term) (comes from \(deck.label), with all progress; --keep-apart makes two terms of it)"
  }
  func goesOn(_ term: String, in deck: Deck) -> String {
    "~ \(term) (goes on in \(deck.label), with all progress; --keep-apart makes two terms of it)"
  }
  func elsewhere(_ term: String, in deck: Deck) -> String {
    "= \(term) (stays in \(deck.label), where it moved)"
  }

  var isNo: @Sendable (String) -> Bool { { ["n", "no"].contains($0.lowercased()) } }

  func resemblance(_ found: Resemblance, of file: String, isShipped: Bool) -> String {
    let origin = isShipped ? "which comes with Termwise" : "made from \(found.source)"
    return "\(file): \(found.common) of its \(count(found.read, "term", "terms"))"
      + " \(found.common == 1 ? "is" : "are") in \(found.deck.label), \(origin)."
  }
  var newVersionPrompt: String {
    "Is it the new version? y for yes, n for a glossary of its own:"
  }
  var ownVersionPrompt: String {
    "Make it your own version: keep progress, take this text? y for yes, n for a glossary of its own:"
  }
  var shippedTextPrompt: String {
    "Take the text that comes with Termwise, and keep progress? y for yes:"
  }
  func replacePrompt(_ source: String) -> String {
    "Does this file take the place of \(source)? y for yes, n to add to it:"
  }
  func versionCommand(_ deck: Deck, _ command: String) -> String {
    "If it is the new version of \(deck.label): \(command)"
  }
  func ownVersionCommand(_ command: String) -> String {
    "To make it your own version, and keep progress: \(command)"
  }
  func ownDeckCommand(_ command: String) -> String {
    "If it is a glossary of its own: \(command)"
  }
  func additionCommand(_ source: String, _ command: String) -> String {
    "If it adds to \(source): \(command)"
  }

  var sameNames: String { "The name of a retired term, with another definition:" }
  var sameNamesPrompt: String {
    "Which are still the same term, and keep their progress? Their numbers, or Enter for none:"
  }
  func joinCommand(_ term: String, from deck: String, _ command: String) -> String {
    "\(term): \(deck) has or had this name too, with another definition. If it is the same term,"
      + " keep its progress: \(command)"
  }

  func titleGiven(_ deck: Deck, _ title: String) -> String {
    "\(deck.id) now has the title “\(title)” (before: “\(deck.title)”)."
  }

  func joined(_ term: String, _ deck: Deck) -> String {
    "\(term) (\(deck.label)) goes on with the progress of the earlier term."
  }
  func separated(_ term: String, _ deck: Deck) -> String {
    "\(term) (\(deck.label)) keeps only what was learnt under that name."
  }
  func notJoined(_ term: String, _ deck: Deck) -> String {
    "\(term) (\(deck.label)) has no progress of another term."
  }

  /// The sentence for a failure to tell which glossary or which term is meant.
  func identityFailure(_ failure: Failure) -> String {
    switch failure {
    case .deckUnclear(let file):
      "\(file): this may be the new version of a glossary that you have; nothing was written. Choose"
        + " one of the commands above"
    case .ownVersion(let deck):
      "\(deck) is your own version now; nothing was written. To take the text that comes with Termwise,"
        + " and keep progress: termwise decks add \(deck) --yes"
    case .deckInOtherLanguage(let file, let deck):
      "\(file): this document is not in the language of the glossary \(deck). Make it a glossary of its"
        + " own with --new-deck"
    case .noSuchSource(let name, let known):
      "the glossary is not made from “\(name)”. To add to it: --replaces"
        + " \(ImportCommand.replacesNothing). Available: \(known.joined(separator: ", "))"
    case .deckNeeded(let option): "\(option) does not say which glossary. Add --deck NAME"
    case .shippedNameTaken(let deck, let sources):
      "you have another glossary \(deck) already, made from \(sources.joined(separator: ", ")). To learn"
        + " the one that comes with Termwise too, use another database with --db"
    case .noRetiredEntry(let name, let deck):
      "no retired entry of \(deck) has the name “\(name)”. Only a retired term can go on elsewhere; if"
        + " its name was another, give --once NAME"
    case .languagesDiffer(let one, let other):
      "\(one) and \(other) are in different languages. A term only moves to a glossary of the same"
        + " language"
    case .badTitle(let text): "“\(text)” cannot be a title. Give 1 to 200 printable characters"
    default: ""
    }
  }
}

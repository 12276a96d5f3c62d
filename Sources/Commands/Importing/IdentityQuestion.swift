import Flashcards
import Foundation
import Glossaries

/// Asks which deck a document is, where that is not certain.
struct IdentityQuestion {
  let context: Context
  /// The path by which the document was named.
  let file: String
  var yes = false
  var dryRun = false
  /// Whether a person may be asked.
  var mayAsk = true
  /// Whether the document ships with the program.
  var isShipped = false
  /// Whether nothing is written yet, so that what needs no answer is told later.
  var isRehearsal = false

  /// The place of the document; nil when the person stops.
  func place(_ identity: DeckIdentity) throws(Failure) -> DeckPlace? {
    switch identity {
    case .certain(let place): return place
    case .nameless:
      throw file == DocumentFile.standardInput
        ? .deckNameNeeded : .badDeckName(DocumentFile.name(of: file))
    case .otherLanguage(let deck): throw .deckInOtherLanguage(file, deck: deck.id)
    case .noSuchSource(let name, let known): throw .noSuchSource(name, known: known)
    case .unclear(let found):
      for resemblance in found { try show(resemblance) }
      for resemblance in found { try offer(version: resemblance) }
      try offer("--new-deck", words.ownDeckCommand)
      throw .deckUnclear(file)
    case .likely(let place, let found, let otherwise):
      let isAgreed = dryRun || yes && (isShipped || found.isAgreeable)
      if !isAgreed || !isRehearsal { try show(found) }
      return isAgreed ? place : try ask(place, found, otherwise)
    }
  }

  private var words: any Words { context.words }

  private func show(_ found: Resemblance) throws(Failure) {
    try context.printDiagnostic(
      words.resemblance(found, of: DocumentFile.name(of: file), isShipped: found.source.isShipped))
  }

  private func ask(
    _ place: DeckPlace, _ found: Resemblance, _ otherwise: DeckPlace
  ) throws(Failure) -> DeckPlace? {
    let input = context.lineReader()
    guard input.isTerminal, mayAsk else {
      if isShipped { throw .ownVersion(place.deck) }
      try offerChoices(place, found, otherwise)
      throw .deckUnclear(file)
    }
    let isAddition = otherwise.deck == place.deck
    try context.printDiagnostic(
      isShipped
        ? words.shippedTextPrompt
        : isAddition
          ? words.replacePrompt(found.source)
          : found.source.isShipped ? words.ownVersionPrompt : words.newVersionPrompt)
    guard case .text(let line) = input.next() else { return nil }
    let answer = line.collapsingSpaces
    if words.isYes(answer) { return place }
    return words.isNo(answer) && !isShipped ? otherwise : nil
  }

  /// Prints the commands that decide.
  private func offerChoices(
    _ place: DeckPlace, _ found: Resemblance, _ otherwise: DeckPlace
  ) throws(Failure) {
    try offer(version: found)
    if otherwise.deck == place.deck {
      let command = ShellCommand.text(
        "import", file, "--deck", place.deck, "--replaces", ImportCommand.replacesNothing)
      try context.printDiagnostic(words.additionCommand(found.source, command))
    } else {
      try offer("--new-deck", words.ownDeckCommand)
    }
  }

  private func offer(version found: Resemblance) throws(Failure) {
    let command = ShellCommand.text(
      "import", file, "--deck", found.deck.id, "--replaces", found.source)
    try context.printDiagnostic(
      found.source.isShipped
        ? words.ownVersionCommand(command) : words.versionCommand(found.deck, command))
  }

  /// Says that a document whose own id makes it a new deck has the terms of a deck that is there: the
  /// id may have been written into it later.
  func showTwin(_ document: ReadDocument, among decks: [DeckProfile]) throws(Failure) {
    let identity = DeckIdentity(of: document.profile.withoutID, choice: .none, among: decks)
    guard let place = identity.place,
      let deck = decks.first(where: { $0.deck.id == place.deck })
    else { return }
    let command = ShellCommand.text("import", file, "--deck", place.deck)
    try context.printDiagnostic(words.versionCommand(deck.deck, command))
  }

  private func offer(_ option: String, _ sentence: (String) -> String) throws(Failure) {
    try context.printDiagnostic(sentence(ShellCommand.text("import", file, option)))
  }
}

extension String {
  /// Whether a source is a document that ships with the program.
  var isShipped: Bool { hasPrefix("termwise/") }
}

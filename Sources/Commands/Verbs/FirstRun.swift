import Decks
import Flashcards
import Foundation
import Storage
import Terminal

/// The first run: offers the shipped decks, adds one, and starts.
struct FirstRun {
  let context: Context

  func run(_ options: PresentationOptions) throws(Failure) -> ExitStatus {
    let listings = try context.deckListings(with: nil)
    Interruption.watch()
    let presentation = Presentation(options, in: context)
    defer { presentation.leave() }
    guard case .screen(let session) = presentation else { return try read(listings, presentation) }
    var screen = WelcomeScreen(listings, words: context.words)
    switch session.present(&screen) {
    case .chose(.add(let index, let isDrill)):
      // Leave the screens first: the import prints lines that must stay visible.
      presentation.leave()
      guard let store = try add(listings[index]) else { return .badData }
      let next = Presentation(options, in: context)
      defer { next.leave() }
      return try begin(store, isDrill: isDrill, on: next)
    case .chose(.leave): return .done
    case .interrupted: return .interrupted
    case .terminated(let signal): return ExitStatus(signal: signal)
    case .tooSmall:
      presentation.leave()
      return try read(listings, .linear(context.lineReader()))
    }
  }

  /// Offers the decks as lines.
  private func read(_ listings: [DeckListing], _ presentation: Presentation) throws(Failure)
    -> ExitStatus
  {
    guard case .linear(let input) = presentation else { return .done }
    let words = context.words
    for line in words.welcome { try context.printResult(line) }
    for (index, deck) in listings.enumerated() {
      try context.printResult(words.offer(index + 1, deck))
    }
    guard input.isTerminal else {
      try context.printResult(words.howToBegin)
      return .done
    }
    guard let choice = try choose(among: listings, input) else {
      return ExitStatus.ofSignal ?? .done
    }
    guard let store = try add(choice.deck) else { return .badData }
    return try begin(store, isDrill: choice.isDrill, on: presentation)
  }

  /// Adds a deck; nil when the learner declines.
  private func add(_ deck: DeckListing) throws(Failure) -> Store? {
    guard let shipped = ShippedDecks.named(deck.deck.id), try context.add(shipped) == .done else {
      return nil
    }
    return try context.openStore()
  }

  private func begin(
    _ store: Store, isDrill: Bool, on presentation: Presentation
  ) throws(Failure) -> ExitStatus {
    isDrill
      ? try PracticeFlow(context: context, store: store, practice: Practice(acronymsOnly: true))
        .run(on: presentation)
      : try ReviewFlow(context: context, store: store).run(over: nil, on: presentation)
  }

  /// Asks for a deck to learn or to drill; nil when the learner leaves.
  private func choose(
    among listings: [DeckListing], _ input: LineReader
  ) throws(Failure) -> (deck: DeckListing, isDrill: Bool)? {
    while true {
      try context.printResult(context.words.offerPrompt)
      guard case .text(let line) = input.next() else {
        try context.printResult("")
        return nil
      }
      let text = line.collapsingSpaces.lowercased()
      if text == "q" { return nil }
      let number = text.isEmpty || text == "d" ? 1 : Int(text) ?? 0
      if listings.indices.contains(number - 1) { return (listings[number - 1], text == "d") }
      try context.printResult(context.words.noSuchNumber(listings.count))
    }
  }
}

import Decks
import Flashcards
import Foundation
import Storage
import Terminal

/// The first run: the decks that come with the program are offered, and learning begins.
struct FirstRun {
  let context: Context

  func run(_ options: FaceOptions) throws(Failure) -> ExitStatus {
    let shelf = try DeckShelf(context, with: nil).decks
    Interruption.watch()
    let face = Face(options, in: context)
    defer { face.leave() }
    guard case .screen(let session) = face else { return try read(shelf, face) }
    var screen = WelcomeScreen(shelf, words: context.words)
    switch session.hold(&screen) {
    case .chose(.add(let index, let isDrill)):
      // What becomes of the import is said in lines, which stay when the screens are gone.
      face.leave()
      guard let store = try add(shelf[index]) else { return .badData }
      let next = Face(options, in: context)
      defer { next.leave() }
      return try begin(store, isDrill: isDrill, on: next)
    case .chose(.leave): return .done
    case .interrupted: return .interrupted
    case .terminated(let signal): return ExitStatus(signal: signal)
    case .tooSmall:
      face.leave()
      return try read(shelf, .linear(LineReader()))
    }
  }

  /// Offers the decks in lines.
  private func read(_ shelf: [ShelvedDeck], _ face: Face) throws(Failure) -> ExitStatus {
    guard case .linear(let input) = face else { return .done }
    let words = context.words
    for line in words.welcome { try context.say(line) }
    for (index, deck) in shelf.enumerated() {
      try context.say(words.offer(index + 1, deck))
    }
    guard input.isTerminal else {
      try context.say(words.howToBegin)
      return .done
    }
    guard let choice = try choose(among: shelf, input) else {
      return Interruption.hasHappened ? .interrupted : .done
    }
    guard let store = try add(choice.deck) else { return .badData }
    return try begin(store, isDrill: choice.isDrill, on: face)
  }

  /// Adds a deck; nil when that was declined.
  private func add(_ deck: ShelvedDeck) throws(Failure) -> Store? {
    guard let shipped = ShippedDecks.named(deck.deck.id), try context.add(shipped) == .done else {
      return nil
    }
    return try context.openStore()
  }

  private func begin(
    _ store: Store, isDrill: Bool, on face: Face
  ) throws(Failure) -> ExitStatus {
    isDrill
      ? try PracticeRun(context: context, store: store, practice: Practice(acronymsOnly: true))
        .hold(on: face)
      : try SittingRun(context: context, store: store).hold(over: nil, on: face)
  }

  /// The deck that the person at the terminal chooses, to learn or to drill; nil when they leave.
  private func choose(
    among shelf: [ShelvedDeck], _ input: LineReader
  ) throws(Failure) -> (deck: ShelvedDeck, isDrill: Bool)? {
    while true {
      try context.say(context.words.offerPrompt)
      guard case .text(let line) = input.next() else {
        try context.say("")
        return nil
      }
      let text = line.collapsingSpaces.lowercased()
      if text == "q" { return nil }
      let number = text.isEmpty || text == "d" ? 1 : Int(text) ?? 0
      if shelf.indices.contains(number - 1) { return (shelf[number - 1], text == "d") }
      try context.say(context.words.noSuchNumber(shelf.count))
    }
  }
}

import ArgumentParser
import Decks
import Flashcards
import Foundation
import Storage
import Terminal

/// A command that a person types.
protocol Verb: ParsableCommand {
  var common: CommonOptions { get }
  /// Does the work and chooses how the program ends.
  func run(in context: Context) throws(Failure) -> ExitStatus
}

extension Verb {
  func run() throws {
    let environment = Environment.live
    // No other account may read what we write; and a file that may not grow is an error to report,
    // not a signal to die of.
    umask(0o077)
    signal(SIGXFSZ, SIG_IGN)
    let status: ExitStatus
    do {
      status = try run(in: Context(common, in: environment))
    } catch {
      let language = common.language ?? Language(spokenIn: environment.variables)
      let words = language.words
      if error != .outputClosed {
        try? environment.standardError.print(
          TerminalText("termwise: \(words.error) \(words.failure(error))"))
      }
      throw error.status.code
    }
    if status != .done { throw status.code }
  }
}

extension Context {
  /// Says a result.
  func say(_ line: String) throws(Failure) {
    try environment.standardOutput.print(TerminalText(line))
  }

  /// Says something that is not the result.
  func printDiagnostic(_ line: String) throws(Failure) {
    try environment.standardError.print(TerminalText(line))
  }

  /// The decks a person named, checked; nil when none is named, which means all.
  func decks(_ names: [String], in store: Store) throws(Failure) -> [String]? {
    guard !names.isEmpty else { return nil }
    let known = try inDatabase(store.decks())
    return try names.map { (name) throws(Failure) in
      let id = Deck.slug(of: name) ?? name
      guard known.contains(where: { $0.id == id }) else {
        if ShippedDecks.named(id) != nil { throw .deckNotAdded(id) }
        throw .unknownDeck(name, known: known.map(\.id))
      }
      return id
    }
  }

  /// Says so when a learner is new among others, whose name may only have been mistyped.
  func announceNewcomer(_ learner: String, in store: Store) throws(Failure) {
    if let sentence = try newcomer(learner, in: store) { try printDiagnostic(sentence) }
  }

  /// What to say of a learner who is new among others; nil for the others, and for the first.
  func newcomer(_ learner: String, in store: Store) throws(Failure) -> String? {
    let known = try inDatabase(store.learnerNames())
    return known.isEmpty || known.contains(learner) ? nil : words.newcomer(learner, known: known)
  }
}

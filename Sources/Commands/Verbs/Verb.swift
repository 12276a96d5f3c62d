import ArgumentParser
import Decks
import Flashcards
import Foundation
import Storage
import Terminal

/// A subcommand that runs in a ``Context`` and ends with an ``ExitStatus``.
protocol Verb: ParsableCommand {
  var common: CommonOptions { get }
  /// Runs the verb.
  func run(in context: Context) throws(Failure) -> ExitStatus
}

extension Verb {
  func run() throws {
    let environment = Environment.live
    // The umask keeps other accounts from reading the database. SIGXFSZ is ignored, so that a full
    // quota becomes an error message instead of a kill.
    umask(0o077)
    signal(SIGXFSZ, SIG_IGN)
    let status: ExitStatus
    var context: Context?
    do {
      let consent = (self as? any WritingVerb)?.consent
      let creation = (self as? any CreatingVerb)?.creation
      let made = try Context(common, agreeing: consent, creating: creation, in: environment)
      context = made
      status = try run(in: made)
    } catch {
      let language = common.language ?? Language(spokenIn: environment.variables)
      let words = context?.words ?? language.words
      if error != .outputClosed {
        try? environment.standardError.print(
          TerminalText(line: "termwise: \(words.error) \(words.failure(error))"))
        try? context?.printRemedy(for: error)
      }
      throw error.status.code
    }
    if status != .done { throw status.code }
  }
}

extension Context {
  /// Prints a line of the result on standard output.
  func printResult(_ line: String) throws(Failure) {
    try environment.standardOutput.print(TerminalText(line: line))
  }

  /// Prints a line on standard error.
  func printDiagnostic(_ line: String) throws(Failure) {
    try environment.standardError.print(TerminalText(line: line))
  }

  /// Prints a failure that does not end the verb on standard error.
  func complain(_ failure: Failure) throws(Failure) {
    try printDiagnostic("termwise: \(words.error) \(words.failure(failure))")
  }

  /// The ids of the decks named on the command line; nil when none is named, which means all.
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

  /// Warns about a learner unknown to a database that has others, since the name may be mistyped.
  func announceNewcomer(_ learner: String, in store: Store) throws(Failure) {
    if let sentence = try newcomer(learner, in: store) { try printDiagnostic(sentence) }
  }

  /// The warning about an unknown learner; nil when the learner is known or the first.
  func newcomer(_ learner: String, in store: Store) throws(Failure) -> String? {
    let known = try inDatabase(store.learnerNames())
    return known.isEmpty || known.contains(learner) ? nil : words.newcomer(learner, known: known)
  }
}

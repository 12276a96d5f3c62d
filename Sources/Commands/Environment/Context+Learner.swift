import Flashcards
import Foundation
import Storage
import Terminal

extension Context {
  /// The name given by `--learner` or `--as`, normalised; nil without either.
  func namedLearner() throws(Failure) -> String? {
    var names: [String] = []
    for name in [options.learner, actingAs].compactMap({ $0 }) { names.append(try tidy(name)) }
    guard Set(names).count < 2 else { throw .eitherOr("--learner", "--as") }
    return names.first
  }

  private func tidy(_ name: String) throws(Failure) -> String {
    let tidy = name.precomposedStringWithCanonicalMapping.collapsingSpaces
    // Refuse names with control characters: two of them could look the same on the screen.
    let isPrintable = !name.contains(where: \.isNewline) && !name.contains("\u{FFFD}")
    guard !tidy.isEmpty, tidy.count <= 100, isPrintable, TerminalText(name).string == name else {
      throw .badLearner(name)
    }
    return tidy
  }

  /// The learner of this run: `--learner`, else the learner of this account, else the only one if
  /// they belong to no account, else the account's name.
  func learner(in store: Store?) throws(Failure) -> String {
    if let name = try namedLearner() { return name }
    let learners = try store.map { (store) throws(Failure) in
      try inDatabase(store.learners())
    }
    return learners?.usual(for: environment.accountName)?.name
      ?? environment.account?.name ?? "me"
  }
}

extension Context {
  /// The learner whose figures are read.
  ///
  /// - Throws: ``Failure/unknownLearner(_:known:)`` for a name that is unknown to a database that has
  ///   others: a mistyped name must not look like a life without answers.
  func reader(of store: Store?) throws(Failure) -> String {
    if let name = try namedLearner(), let store {
      let known = try inDatabase(store.learnerNames())
      guard known.isEmpty || known.contains(name) else {
        throw .unknownLearner(name, known: known)
      }
    }
    return try learner(in: store)
  }

  /// The sentence about answers that the figures of today leave out; nil when they leave out none.
  func leftOut(for learner: String, in store: Store) throws(Failure) -> String? {
    let facts = try inDatabase(store.laterFacts(of: learner, at: now))
    return facts.flatMap { $0.answers > 0 ? words.leavesOut($0) : nil }
  }
}

extension [Learner] {
  /// The learner of an account: the one bound to it, of several the one with its name, else the
  /// first; else the only learner if bound to no account.
  func usual(for account: String) -> Learner? {
    let bound = filter { $0.account?.name == account }
    if let own = bound.first(where: { $0.name == account }) ?? bound.first { return own }
    return count == 1 && first?.account == nil ? first : nil
  }
}

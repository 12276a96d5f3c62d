import ArgumentParser
import Decks
import Flashcards
import Storage

extension CompletionKind {
  /// Completes the id of a deck in the database that the command line or the environment names.
  static var decks: CompletionKind {
    .custom { words, index, _ in DeckCompletion(of: index, in: words, .live).added }
  }

  /// Completes the id of a shipped deck that has not been added to that database.
  static var shippedDecks: CompletionKind {
    .custom { words, index, _ in DeckCompletion(of: index, in: words, .live).shipped }
  }
}

extension CompletionKind {
  /// Completes the name of a learner in that database.
  static var learners: CompletionKind {
    .custom { words, index, _ in DeckCompletion(of: index, in: words, .live).learners }
  }

  /// Completes the term or acronym of an entry in that database.
  static var terms: CompletionKind {
    .custom { words, index, _ in DeckCompletion(of: index, in: words, .live).terms }
  }
}

/// The deck ids, learners and terms that a shell proposes, those already on the command line left out.
///
/// Proposes nothing when anything fails: an error message would break the line that a person is
/// typing.
struct DeckCompletion {
  /// The ids of decks in the database.
  var added: [String] { offered(known ?? []) }

  /// The ids of shipped decks that are not in the database.
  var shipped: [String] {
    known.map { known in offered(ShippedDecks.all.map(\.id).filter { !known.contains($0) }) } ?? []
  }

  /// The names of learners, those that a shell takes as one plain word.
  var learners: [String] {
    let names = (try? store?.learnerNames()) ?? []
    return names.filter { name in
      !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    }
  }

  /// The terms and acronyms that begin with the word being typed, written with hyphens for spaces,
  /// which count as such where an entry is named.
  var terms: [String] {
    let wanted = current.lowercased()
    let names = (known ?? []).flatMap { deck in
      ((try? store?.names(inDeck: deck)) ?? []).flatMap {
        [$0.term, $0.acronym].compactMap(\.self)
      }
    }
    let slugs = names.compactMap { name in
      Deck.slug(of: name).flatMap { $0.folded == name.folded ? $0 : nil }
    }
    var seen: Set<String> = []
    return Array(
      slugs.filter { $0.hasPrefix(wanted) && seen.insert($0).inserted }.prefix(Self.termsAtMost))
  }

  /// The most terms proposed: a shell shows a longer list only after a question.
  private static let termsAtMost = 200
  /// The word being typed.
  private let current: String
  /// The other words on the command line as typed, quotes included.
  private let typed: [String]
  private let store: Store?
  /// The ids of decks in the database; empty without a database, nil when it cannot be read.
  private let known: [String]?

  init(of index: Int, in words: [String], _ environment: Environment) {
    current = words.indices.contains(index) ? words[index] : ""
    typed = words.enumerated().filter { $0.offset != index }.map(\.element)
    let database = Self.database(among: words, home: environment.variables["HOME"])
    let read = { () throws -> (Store?, [String]) in
      let options = try CommonOptions.parse(database.map { ["--db=\($0)"] } ?? [])
      let store = try Context(options, in: environment).openStoreToRead()
      return (store, try store?.decks().map(\.id) ?? [])
    }
    let result = try? read()
    (store, known) = (result?.0, result?.1)
  }

  private func offered(_ decks: [String]) -> [String] {
    // bash expands proposals, and ids come from a database that anybody may have made. Propose only
    // true slugs: they contain nothing that bash expands.
    decks.filter { Deck.slug(of: $0) == $0 && !typed.contains($0) }
  }

  private static func database(among words: [String], home: String?) -> String? {
    let isOption = { (word: String) in word == "--db" || word.hasPrefix("--db=") }
    guard let index = words.lastIndex(where: isOption) else { return nil }
    // bash splits `--db=PATH` into three words, `--db`, `=` and `PATH`.
    let value = words[(index + 1)...].first { $0 != "=" }
    let path = words[index] == "--db" ? value : String(words[index].dropFirst("--db=".count))
    guard let path else { return nil }
    guard let home, path.hasPrefix("~/") else { return path }
    return home + path.dropFirst()
  }
}

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

/// The deck ids that a shell proposes, those already on the command line left out.
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

  /// The other words on the command line as typed, quotes included.
  private let typed: [String]
  /// The ids of decks in the database; empty without a database, nil when it cannot be read.
  private let known: [String]?

  init(of index: Int, in words: [String], _ environment: Environment) {
    typed = words.enumerated().filter { $0.offset != index }.map(\.element)
    let database = Self.database(among: words, home: environment.variables["HOME"])
    do {
      let options = try CommonOptions.parse(database.map { ["--db=\($0)"] } ?? [])
      known = try Context(options, in: environment).openStoreToRead()?.decks().map(\.id) ?? []
    } catch {
      known = nil
    }
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

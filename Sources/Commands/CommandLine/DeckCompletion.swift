import ArgumentParser
import Decks
import Flashcards
import Storage

extension CompletionKind {
  /// The decks of the database that the command line or the environment names.
  static var decks: CompletionKind {
    .custom { words, index, _ in DeckCompletion(of: index, in: words, .live).added }
  }

  /// The decks that come with the program and are not in that database yet.
  static var shippedDecks: CompletionKind {
    .custom { words, index, _ in DeckCompletion(of: index, in: words, .live).shipped }
  }
}

/// What a shell offers where a deck is to be named: never one that is on the line already.
///
/// Where anything fails there is nothing: a message would land amid the line that a person types.
struct DeckCompletion {
  /// Decks that are there.
  var added: [String] { offered(known ?? []) }

  /// Decks that could be added.
  var shipped: [String] {
    known.map { known in offered(ShippedDecks.all.map(\.id).filter { !known.contains($0) }) } ?? []
  }

  /// The other words on the line, as they were typed, quotes and all.
  private let typed: [String]
  /// The decks that are there, none without a database; nil where that cannot be told.
  private let known: [String]?

  init(of index: Int, in words: [String], _ environment: Environment) {
    typed = words.enumerated().filter { $0.offset != index }.map(\.element)
    let database = Self.database(among: words, home: environment.variables["HOME"])
    do {
      let options = try CommonOptions.parse(database.map { ["--db=\($0)"] } ?? [])
      known = try Context(options, in: environment).openStore()?.decks().map(\.id) ?? []
    } catch {
      known = nil
    }
  }

  private func offered(_ decks: [String]) -> [String] {
    // bash expands what it is offered, and a database may have been made by anybody: only a true
    // slug has nothing to expand.
    decks.filter { Deck.slug(of: $0) == $0 && !typed.contains($0) }
  }

  private static func database(among words: [String], home: String?) -> String? {
    let isOption = { (word: String) in word == "--db" || word.hasPrefix("--db=") }
    guard let index = words.lastIndex(where: isOption) else { return nil }
    // bash makes a word of its own of an equals sign.
    let value = words[(index + 1)...].first { $0 != "=" }
    let path = words[index] == "--db" ? value : String(words[index].dropFirst("--db=".count))
    guard let path else { return nil }
    guard let home, path.hasPrefix("~/") else { return path }
    return home + path.dropFirst()
  }
}

import ArgumentParser
import Flashcards
import Storage

extension CompletionKind {
  /// The decks of the database that the command line or the environment names.
  static var decks: CompletionKind {
    .custom { words, index, _ in DeckCompletion.ids(for: words, at: index, in: .live) }
  }
}

/// What a shell offers where a deck is to be named.
enum DeckCompletion {
  /// The decks that are not among the words yet, but for the word that is being typed.
  ///
  /// Where anything fails there are none: a message would land amid the line that a person types.
  static func ids(
    for words: [String], at index: Int, in environment: Environment
  ) -> [String] {
    let database = database(in: words, home: environment.variables["HOME"])
    guard let options = try? CommonOptions.parse(database.map { ["--db=\($0)"] } ?? []),
      let store = try? Context(options, in: environment).openStore(),
      let decks = try? store.decks()
    else { return [] }
    let typed = Set(words.enumerated().filter { $0.offset != index }.map(\.element))
    // bash expands what it is offered, and a database may have been made by anybody: only a true
    // slug has nothing to expand.
    return decks.map(\.id).filter { Deck.slug(of: $0) == $0 && !typed.contains($0) }
  }

  /// The database named among the words, which come as they were typed, quotes and all.
  private static func database(in words: [String], home: String?) -> String? {
    let isOption = { (word: String) in word == "--db" || word.hasPrefix("--db=") }
    guard let place = words.lastIndex(where: isOption) else { return nil }
    // bash makes a word of its own of an equals sign.
    let value = words[(place + 1)...].first { $0 != "=" }
    let path = words[place] == "--db" ? value : String(words[place].dropFirst("--db=".count))
    guard let path else { return nil }
    guard let home, path.hasPrefix("~/") else { return path }
    return home + path.dropFirst()
  }
}

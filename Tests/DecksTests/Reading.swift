import Decks
import Documents
import Flashcards
import Glossaries
import Testing

/// A shipped deck as the program reads it.
func glossary(_ id: String) throws -> Glossary {
  let deck = try #require(ShippedDecks.named(id))
  return try Glossary(reading: Document(name: deck.fileName, bytes: deck.document))
}

/// The entries of a shipped deck.
func entries(_ id: String) throws -> [Entry] { try glossary(id).entries.map(\.entry) }

/// The texts of a shipped deck that a learner sees.
func texts(_ id: String) throws -> [String] {
  let glossary = try glossary(id)
  let shown = glossary.entries.map(\.entry).flatMap {
    [$0.term, $0.acronym ?? "", $0.expansion ?? "", $0.definition]
  }
  return [glossary.title ?? ""] + shown
}

extension Entry {
  /// The paragraphs of the definition.
  var paragraphs: [String] {
    definition.split(separator: "\n\n").map(String.init)
  }

  /// Everything the entry may be called.
  var names: [String] { [term] + aliases + [acronym, expansion].compactMap { $0 } }

  /// The entry in one line, as the labels have it.
  var label: String {
    let pair = acronym == term ? expansion : acronym
    let words = definition.split { $0 == " " || $0 == "\n" }
    let count = paragraphs.count
    return term + (pair.map { " = \($0)" } ?? "") + ": "
      + words.prefix(3).joined(separator: " ") + " … " + words.suffix(3).joined(separator: " ")
      + (count == 1 ? "" : " [\(count)]")
  }
}

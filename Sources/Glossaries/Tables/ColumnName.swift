import Flashcards
import Lexicon

/// The meaning of a column's name.
enum ColumnName: Hashable {
  case term
  case acronym
  case expansion
  case definition
  /// `Signification`: the definition or, beside another column of definitions, the expansion.
  case meaning
  /// The same in another language: the definition if no other column can be.
  case translation
  /// Other names of the same thing.
  case aliases
  /// A remark: the definition if it says more than all other columns.
  case note
  /// The part of the glossary to which an entry belongs: a category, a theme.
  case section
  /// A known column that is not part of an entry: a source, a date.
  case aside
  case other

  var isOther: Bool { self == .other }

  /// Whether a column with this name is not part of an entry.
  var isAside: Bool { [.aside, .section, .note].contains(self) }

  /// Whether a column with this name may also have the terms.
  var isFree: Bool { !isAside && ![.translation, .definition].contains(self) }

  /// The meaning of a header cell, in any of the lexicon's languages.
  init(_ cell: String) {
    let words = cell.humpsApart.folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard !words.isEmpty, words.count <= 5 else {
      self = .other
      return
    }
    // A language is not part of the name: `short_es`, `Langform (DE)`.
    let named = words.filter { languageCode($0) == nil || Self.handles.contains($0) }
    let phrase = (named.isEmpty ? words : named).joined(separator: " ")
    if let known = Self.phrases[phrase] ?? Self.words[phrase] {
      self = known
    } else if words.last.map(Self.handles.contains) == true {
      self = .aside
    } else {
      // The first known word decides: `Terme (FR)`, `Définition / Definition`, `Related terms`.
      self = words.lazy.compactMap { Self.words[$0] }.first ?? .other
    }
  }

  /// The lexicon's fields for each meaning.
  private static let fields:
    [(name: ColumnName, field: any KeyPath<ColumnNames, WordList> & Sendable)] = [
      (.term, \.term), (.acronym, \.acronym), (.expansion, \.expansion),
      (.definition, \.definition), (.meaning, \.meaning), (.aliases, \.aliases),
      (.translation, \.translation), (.note, \.note),
      (.section, \.section), (.aside, \.aside),
    ]

  /// Folded names of one word, which also count beside other words.
  private static let words = names(\.columns) { !$0.contains(" ") }

  /// Folded names that must match as a whole: phrases, and words that only mean this alone.
  private static let phrases =
    names(\.columns) { $0.contains(" ") }.merging(names(\.wholeColumns) { _ in true }) { $1 }

  private static func names(
    _ columns: KeyPath<Vocabulary, ColumnNames>, where isIncluded: (String) -> Bool
  ) -> [String: ColumnName] {
    var names: [String: ColumnName] = [:]
    for (name, field) in fields {
      for item in Vocabulary.words(columns.appending(path: field)) {
        let words = item.foldedWords
        if isIncluded(words) { names[words] = name }
      }
    }
    return names
  }

  /// Final words of a name that make it an identifier or address: `entry id`, `term url`.
  private static let handles: Set<String> = ["id", "ids", "url", "href", "link", "slug"]
}

extension String {
  /// The text with a space before each capital inside a word: `Long Description` of
  /// `LongDescription`.
  var humpsApart: String {
    var text = ""
    var previous: Character = " "
    for character in self {
      if character.isUppercase, previous.isLowercase { text.append(" ") }
      text.append(character)
      previous = character
    }
    return text
  }
}

extension Table.Row {
  /// Whether the cells are names of columns rather than an entry.
  func isHeader(above rows: [Table.Row]) -> Bool {
    let names = cells.map(ColumnName.init)
    let known = Set(names).subtracting([.other, .section, .aside, .note])
    if known.count >= 2 { return true }
    // `Definition` alone in a cell is a column's name, not a definition.
    let namesDefinition = zip(names, cells).dropFirst().contains {
      $0 == .definition && $1.wordCount == 1
    }
    guard known.contains(.term) || known.contains(.acronym) || namesDefinition else {
      return false
    }
    // One known name may be a term (`Acronyme`), so the other cells must be short like names.
    return cells.allSatisfy { $0.split(separator: " ").count <= 3 }
  }
}

extension [ColumnName] {
  /// The first column of sections that is filled with names and not used otherwise; nil if there is
  /// none.
  func firstSection(with looks: [ColumnLook], besides used: Set<Int>) -> Int? {
    indices.first { column in
      self[column] == .section && !used.contains(column) && looks[column].worded > 0.5
        && !looks[column].isProse && !looks[column].isLinks
    }
  }
}

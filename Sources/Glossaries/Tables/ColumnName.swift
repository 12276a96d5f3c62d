import Flashcards
import Lexicon

/// What the name of a column says about its cells.
enum ColumnName: Hashable {
  case term
  case acronym
  case expansion
  case definition
  /// `Signification`: the definition, or the expansion where another column defines.
  case meaning
  /// The same in another language: the definition where nothing else can be.
  case translation
  /// Further names of the same thing.
  case aliases
  /// What else is to be said: the definition where it says more than all the rest.
  case note
  /// Something known that makes no entry: a source, a category, a date.
  case aside
  case other

  var isOther: Bool { self == .other }

  /// Whether no part of an entry stands below the name.
  var isAside: Bool { self == .aside || self == .note }

  /// What a header cell says, in any of the languages we know header words of.
  init(_ cell: String) {
    let words = cell.humpsApart.folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard !words.isEmpty, words.count <= 5 else {
      self = .other
      return
    }
    // `short_es`, `Langform (DE)`
    let named = words.filter { languageCode($0) == nil || Self.handles.contains($0) }
    let phrase = (named.isEmpty ? words : named).joined(separator: " ")
    if let known = Self.phrases[phrase] ?? Self.words[phrase] {
      self = known
    } else if words.last.map(Self.handles.contains) == true {
      self = .aside
    } else {
      // `Terme (FR)`, `Définition / Definition`, `Related terms`: the first known word.
      self = words.lazy.compactMap { Self.words[$0] }.first ?? .other
    }
  }

  /// The fields of the lexicon, by what they say of a column.
  private static let fields:
    [(name: ColumnName, field: any KeyPath<ColumnNames, WordList> & Sendable)] = [
      (.term, \.term), (.acronym, \.acronym), (.expansion, \.expansion),
      (.definition, \.definition), (.meaning, \.meaning), (.aliases, \.aliases),
      (.translation, \.translation), (.note, \.note), (.aside, \.aside),
    ]

  /// Names of one word, folded, which count beside other words as well.
  private static let words = names(\.columns) { !$0.contains(" ") }

  /// Whole names, folded: phrases, and words that say something only where they stand alone.
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

  /// What a name ends in that leads to something and says nothing: `entry id`, `term url`.
  private static let handles: Set<String> = ["id", "ids", "url", "href", "link", "slug"]
}

extension String {
  /// The text with a space before each capital inside a word: `LongDescription`.
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
    let known = Set(names).subtracting([.other, .aside, .note])
    if known.count >= 2 { return true }
    // `Definition` defines nothing.
    let namesDefinition = zip(names, cells).dropFirst().contains {
      $0 == .definition && $1.wordCount == 1
    }
    guard known.contains(.term) || known.contains(.acronym) || namesDefinition else {
      return false
    }
    // One known name may also be a term: `Acronyme`. Beside it stand names, not a definition.
    return cells.allSatisfy { $0.split(separator: " ").count <= 3 }
  }
}

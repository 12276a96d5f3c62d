/// One headword of a glossary with its definition, and its acronym and expansion where it has them.
///
/// All texts are plain: without markup, entities and control characters. One blank line separates
/// the paragraphs of a definition.
public struct Entry: Hashable, Sendable {
  /// The headword as the glossary writes it, without the acronym in brackets.
  public var term: String
  /// The acronym, `ARR`; an entry has both acronym and expansion, or neither.
  public var acronym: String?
  /// What the acronym's letters stand for.
  public var expansion: String?
  /// Other names for the same thing, in the glossary's order.
  public var aliases: [String]
  /// What tells this entry from an earlier one with the same headword; nil where nothing is needed
  /// to tell them apart.
  ///
  /// Reading a document takes the first four words of the definition, and only for an entry that
  /// has no expansion: `a place where ships` for the second `port`. A table that `export` wrote is
  /// read as it stands, so that an author may write `noun` there.
  public var qualifier: String?
  /// The definition; empty only when the glossary gives just an expansion.
  public var definition: String

  /// An entry; omitted parts are absent.
  public init(
    term: String,
    acronym: String? = nil,
    expansion: String? = nil,
    aliases: [String] = [],
    qualifier: String? = nil,
    definition: String
  ) {
    self.term = term
    self.acronym = acronym
    self.expansion = expansion
    self.aliases = aliases
    self.qualifier = qualifier
    self.definition = definition
  }

  /// All names of the entry, the headword first.
  public var names: [String] { [term] + aliases + [acronym, expansion].compactMap { $0 } }

  /// The term's ``Swift/String/identityForm``, by which the entry is identified at first import.
  ///
  ///     Entry(term: "Plan d’Action", definition: "…").key  // "plan d'action"
  public var key: String { term.identityForm }

  /// What tells entries of one key apart: the expansion, else the qualifier, else empty.
  ///
  /// Never a position: positions move when the file is edited.
  public var sense: String { (expansion ?? qualifier ?? "").identityForm }
}

/// Identifies an entry of a deck, whatever its text says now.
///
/// Key and sense stay those of the *first import*, so that correcting a spelling does not lose a
/// learner's progress.
public struct EntryID: Hashable, Sendable {
  /// The deck's id.
  public let deck: String
  /// The entry's ``Entry/key`` at first import.
  public let key: String
  /// The entry's ``Entry/sense`` at first import.
  public let sense: String

  /// Identifies an entry by its parts.
  public init(deck: String, key: String, sense: String) {
    self.deck = deck
    self.key = key
    self.sense = sense
  }

  /// The id of an entry that is imported for the first time.
  public init(deck: String, of entry: Entry) {
    self.init(deck: deck, key: entry.key, sense: entry.sense)
  }
}

/// The entries of one glossary, under an id that never changes and a title that may.
public struct Deck: Hashable, Sendable {
  /// The id, a slug: lower-case letters, digits and hyphens.
  public let id: String
  /// The title that people see.
  public var title: String
  /// The two-letter code of the definitions' language; nil when the document does not state one.
  public var language: String?

  /// A deck; without a title, the title is the id.
  public init(id: String, title: String? = nil, language: String? = nil) {
    self.id = id
    self.title = title ?? id
    self.language = language
  }

  /// The slug of a name: folded, with hyphens for everything but letters and digits.
  ///
  /// Nil when nothing is left.
  ///
  ///     Deck.slug(of: "Succès client (FR)")  // "succes-client-fr"
  public static func slug(of name: String) -> String? {
    let words = name.folded.split { !($0.isLetter || $0.isNumber) }
    return words.isEmpty ? nil : words.joined(separator: "-")
  }
}

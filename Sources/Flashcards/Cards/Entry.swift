/// One headword of a glossary with its definition, and its acronym and expansion where it has them.
///
/// All texts are plain: markup, entities and control characters are gone. Paragraphs of a
/// definition are separated by one blank line.
public struct Entry: Hashable, Sendable {
  /// The headword as the glossary writes it, its acronym's brackets taken off.
  public var term: String
  /// The short form, `ARR`; never without an expansion.
  public var acronym: String?
  /// What the acronym's letters stand for; never without an acronym.
  public var expansion: String?
  /// Other names for the same thing, in the order in which the glossary gives them.
  public var aliases: [String]
  /// What tells this entry from others of the same headword where no expansion does: `noun`.
  public var qualifier: String?
  /// The definition; empty only where the glossary gives nothing but an expansion.
  public var definition: String

  /// An entry; what is not given is absent.
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

  /// All that the entry is called, its headword first.
  public var names: [String] { [term] + aliases + [acronym, expansion].compactMap { $0 } }

  /// The term in its identity form, under which the entry is first known.
  ///
  ///     Entry(term: "Plan d’Action", definition: "…").key  // "plan d'action"
  public var key: String { term.identityForm }

  /// What tells entries of one key apart: the expansion, else the qualifier, else empty; never a
  /// position, which moves when the file is edited.
  public var sense: String { (expansion ?? qualifier ?? "").identityForm }
}

/// Which entry of which deck, whatever its text says today.
///
/// Key and sense are the entry's own *at first import* and stay when the text is mended, so that
/// nobody's progress hangs on a spelling.
public struct EntryID: Hashable, Sendable {
  /// The deck's slug.
  public let deck: String
  /// The entry's ``Entry/key`` at first import.
  public let key: String
  /// The entry's ``Entry/sense`` at first import.
  public let sense: String

  /// An identity made of its three parts.
  public init(deck: String, key: String, sense: String) {
    self.deck = deck
    self.key = key
    self.sense = sense
  }

  /// The identity that an entry gets when it is imported for the first time.
  public init(deck: String, of entry: Entry) {
    self.init(deck: deck, key: entry.key, sense: entry.sense)
  }
}

/// The entries of one glossary, under a slug that never changes and a title that may.
public struct Deck: Hashable, Sendable {
  /// The slug: lower-case letters, digits and hyphens.
  public let id: String
  /// What people call it.
  public var title: String
  /// The language of its definitions as a two-letter code, where the document says so.
  public var language: String?

  /// A deck of the given slug; its title is the slug where there is none.
  public init(id: String, title: String? = nil, language: String? = nil) {
    self.id = id
    self.title = title ?? id
    self.language = language
  }

  /// The slug made from a name: folded, everything but letters and digits a hyphen.
  ///
  /// Nil when nothing is left.
  ///
  ///     Deck.slug(of: "Succès client (FR)")  // "succes-client-fr"
  public static func slug(of name: String) -> String? {
    let words = name.folded.split { !($0.isLetter || $0.isNumber) }
    return words.isEmpty ? nil : words.joined(separator: "-")
  }
}

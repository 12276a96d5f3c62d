/// A glossary document, as far as it tells which deck it is.
public struct GlossaryProfile: Hashable, Sendable {
  /// The document's name, by which its entries are recorded: `Glossary v2.md`.
  public let name: String
  /// The folder that the document is in; nil for standard input.
  public let folder: String?
  /// The slug that the document gives itself.
  public let id: String?
  /// The document's title.
  public let title: String?
  /// The code of the document's language; nil when it is unknown.
  public let language: String?
  /// The folded terms.
  let terms: Set<String>

  /// The profile of a document's entries; `language` is the stated one.
  public init(
    name: String, folder: String? = nil, id: String? = nil, title: String? = nil,
    language: String? = nil, entries: [Entry]
  ) {
    self.init(
      name: name, folder: folder, id: id, title: title,
      language: GlossaryLanguage.code(stated: language, entries),
      terms: Self.terms(of: entries))
  }

  private static func terms(of entries: [Entry]) -> Set<String> {
    var terms = Set<String>(minimumCapacity: entries.count)
    for index in entries.indices { terms.insert(entries[index].term.folded) }
    return terms
  }

  /// The profile as it would be without the id that the document gives itself.
  public var withoutID: GlossaryProfile {
    GlossaryProfile(
      name: name, folder: folder, id: nil, title: title, language: language, terms: terms)
  }

  private init(
    name: String, folder: String?, id: String?, title: String?, language: String?,
    terms: Set<String>
  ) {
    self.name = name
    self.folder = folder
    self.id = id
    self.title = title
    self.language = language
    self.terms = terms
  }

  /// The name under which the document is recorded where another one has its name already.
  var nameWithFolder: String { Self.names(of: name, in: folder)[1] }

  /// The names under which a document may be recorded: its own, and the one with its folder.
  public static func names(of name: String, in folder: String?) -> [String] {
    [name, "\(name) (\(folder ?? "2"))"]
  }
}

/// A deck of the database, as far as it tells whether a document belongs to it.
public struct DeckProfile: Hashable, Sendable {
  /// The names of an entry that may stand in a document.
  private struct Names: Hashable {
    let current: String
    let first: String

    // The first name tells nearly all entries apart, and both are the same text as a rule.
    func hash(into hasher: inout Hasher) { hasher.combine(first) }
  }

  /// The deck.
  public let deck: Deck
  /// The code of the deck's language; nil when it is unknown.
  public let language: String?
  private let namesBySource: [String: Set<Names>]

  /// The profile of a deck's entries; a deck that was removed is known by its retired ones.
  public init(_ deck: Deck, _ entries: [KnownEntry]) {
    let counted = Self.counted(entries)
    self.deck = deck
    language = Self.language(of: deck, entries, counted)
    // Entries are looked at in their places: copies of a large deck's entries would take as long as
    // reading them.
    var namesBySource: [String: Set<Names>] = [:]
    var (source, names) = ("", Set<Names>())
    for index in counted {
      if entries[index].source != source {
        namesBySource[source] = names
        source = entries[index].source
        names = namesBySource.removeValue(forKey: source) ?? []
        // Most decks have one source.
        if namesBySource.count == 1 { names.reserveCapacity(counted.count) }
      }
      let (first, current) = (entries[index].id.key, entries[index].entry.key)
      let folded = first.folded
      names.insert(Names(current: current == first ? folded : current.folded, first: folded))
    }
    namesBySource[source] = names
    self.namesBySource = namesBySource.filter { !$0.value.isEmpty }
  }

  /// The code of a deck's language; nil when it is unknown.
  public static func language(of deck: Deck, _ entries: [KnownEntry]) -> String? {
    language(of: deck, entries, counted(entries))
  }

  private static func language(
    of deck: Deck, _ entries: [KnownEntry], _ counted: [Int]
  ) -> String? {
    GlossaryLanguage.code(stated: deck.language, counted.lazy.map { entries[$0].entry })
  }

  /// The indices of the entries that are not retired; of all in a deck that was removed.
  private static func counted(_ entries: [KnownEntry]) -> [Int] {
    let active = entries.indices.filter { !entries[$0].isRetired }
    return active.isEmpty ? Array(entries.indices) : active
  }

  /// The names of the documents that the deck is made from.
  public var sources: [String] { namesBySource.keys.sorted() }

  /// What a document has in common with one of the deck's sources.
  func resemblance(of glossary: GlossaryProfile, to source: String) -> Resemblance {
    let names = namesBySource[source] ?? []
    return Resemblance(
      deck: deck, source: source, common: common(names, glossary), read: glossary.terms.count,
      known: names.count)
  }

  /// What a document has in common with the whole deck; its source is the one most in common.
  func resemblance(of glossary: GlossaryProfile) -> Resemblance? {
    guard let source = closestSource(to: glossary) else { return nil }
    let names = namesBySource.values.reduce(into: Set()) { $0.formUnion($1) }
    return Resemblance(
      deck: deck, source: source.source, common: common(names, glossary),
      read: glossary.terms.count, known: names.count)
  }

  /// The source with most in common with a document.
  func closestSource(to glossary: GlossaryProfile) -> Resemblance? {
    sources.map { resemblance(of: glossary, to: $0) }.max { $0.common < $1.common }
  }

  private func common(_ names: Set<Names>, _ glossary: GlossaryProfile) -> Int {
    let count = names.count {
      glossary.terms.contains($0.current) || glossary.terms.contains($0.first)
    }
    return min(count, glossary.terms.count)
  }
}

/// What a document and a deck, or one source of the deck, have in common.
public struct Resemblance: Hashable, Sendable {
  /// The deck.
  public let deck: Deck
  /// The deck's source that has most in common with the document.
  public let source: String
  /// The number of terms in common.
  public let common: Int
  /// The number of terms in the document.
  public let read: Int
  /// The number of terms in the deck or source.
  public let known: Int

  /// Makes a resemblance of its figures.
  public init(deck: Deck, source: String, common: Int, read: Int, known: Int) {
    self.deck = deck
    self.source = source
    self.common = common
    self.read = read
    self.known = known
  }

  private var smaller: Int { min(read, known) }

  /// Whether hardly a term is in common: less than a third of the smaller side.
  var isSlight: Bool { common * 3 < smaller || common == 0 }
  /// Whether most terms are in common: half of the smaller side at least.
  var isMostly: Bool { common > 0 && common * 2 >= smaller }
  /// Whether nearly all terms are in common: 80 % of the smaller side at least.
  ///
  /// One term tells nothing.
  var isNearlyAll: Bool {
    common > 1 && common * 5 >= smaller * 4
  }
  /// Whether the larger side is at most twice the smaller.
  var isOfOneSize: Bool { max(read, known) <= 2 * smaller }

  /// Whether consent given in advance covers that the document is the deck: nearly all terms are in
  /// common, and neither side is much larger.
  public var isAgreeable: Bool { isNearlyAll && isOfOneSize }
}

/// Where a document's entries go.
public struct DeckPlace: Hashable, Sendable {
  /// The id of the deck, known or new.
  public let deck: String
  /// The name under which the document is recorded.
  public let source: String
  /// The source whose place the document takes; nil when it takes none.
  public let replaced: String?

  /// A place in a deck.
  public init(deck: String, source: String, replaced: String? = nil) {
    self.deck = deck
    self.source = source
    self.replaced = replaced == source ? nil : replaced
  }
}

/// Which deck a document is, and how certain that is.
public enum DeckIdentity: Hashable, Sendable {
  /// The place is certain; no question is needed.
  case certain(DeckPlace)
  /// The document probably goes to a place; a person says so, or that it goes to the other one.
  case likely(DeckPlace, Resemblance, otherwise: DeckPlace)
  /// The document could be any of several decks; a person must name one.
  case unclear([Resemblance])
  /// The deck that was named is in another language than the document.
  case otherLanguage(Deck)
  /// The deck that was named has no source of a name; its sources.
  case noSuchSource(String, known: [String])
  /// The document has neither name nor title for a new deck.
  case nameless

  /// The place where the document certainly or probably goes; nil when a person must say.
  public var place: DeckPlace? {
    switch self {
    case .certain(let place), .likely(let place, _, otherwise: _): place
    case .unclear, .otherLanguage, .noSuchSource, .nameless: nil
    }
  }
}

/// What a person said about the deck of a document.
public enum DeckChoice: Hashable, Sendable {
  /// Nothing.
  case none
  /// The id of the deck.
  case named(String, Replacement = .unsaid)
  /// The document is a deck of its own.
  case newDeck
}

/// What a person said about the source whose place a document takes.
public enum Replacement: Hashable, Sendable {
  /// Nothing.
  case unsaid
  /// The document takes no source's place.
  case nothing
  /// The document takes the place of a source.
  case source(String)
}

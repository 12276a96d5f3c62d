extension DeckIdentity {
  /// Decides which deck a document is.
  ///
  /// - What a person said holds, then the document's own id, whatever the document is called.
  /// - Without either, a document of the same name with most terms in common is the same document.
  /// - Nearly all terms in common with exactly one deck make a new version likely.
  /// - Anything else is a deck of its own. A deck in another language is never the same.
  public init(
    of glossary: GlossaryProfile, choice: DeckChoice, among decks: [DeckProfile]
  ) {
    let rules = IdentityRules(glossary, decks)
    switch choice {
    case .named(let id, let replacement):
      self = rules.identity(named: id, replacing: replacement)
    case .newDeck: self = rules.newPlace().map { .certain($0) } ?? .nameless
    case .none: self = glossary.id.map(rules.identity(stated:)) ?? rules.identity()
    }
  }

  /// Decides whether a glossary that ships with the program may bring a deck of its id up to date.
  ///
  /// The deck may meanwhile be somebody's own version, or another glossary of that name: nil.
  public init?(ofShipped glossary: GlossaryProfile, as id: String, among decks: [DeckProfile]) {
    let place = DeckPlace(deck: id, source: glossary.name)
    guard let deck = decks.first(where: { $0.deck.id == id }),
      !deck.sources.contains(glossary.name)
    else {
      self = .certain(place)
      return
    }
    guard let found = deck.closestSource(to: glossary), found.isNearlyAll else { return nil }
    self = .likely(
      DeckPlace(deck: id, source: glossary.name, replaced: found.source), found, otherwise: place)
  }
}

/// The rules by which a document's deck is found.
private struct IdentityRules {
  private let glossary: GlossaryProfile
  private let decks: [DeckProfile]

  init(_ glossary: GlossaryProfile, _ decks: [DeckProfile]) {
    self.glossary = glossary
    self.decks = decks
  }

  /// The identity of a document whose deck a person named.
  func identity(named id: String, replacing replacement: Replacement) -> DeckIdentity {
    let deck = decks.first { $0.deck.id == id }
    if case .source(let name) = replacement {
      guard let deck, deck.sources.contains(name) else {
        return .noSuchSource(name, known: deck?.sources ?? [])
      }
      guard mayBe(deck) else { return .otherLanguage(deck.deck) }
      let source = name == glossary.name ? name : freeSource(in: deck)
      return .certain(DeckPlace(deck: id, source: source, replaced: name))
    }
    guard let deck else { return .certain(DeckPlace(deck: id, source: glossary.name)) }
    guard mayBe(deck) else { return .otherLanguage(deck.deck) }
    if replacement == .nothing {
      return .certain(DeckPlace(deck: id, source: freeSource(in: deck)))
    }
    if let source = ownSource(in: deck) { return .certain(DeckPlace(deck: id, source: source)) }
    let further = DeckPlace(deck: id, source: freeSource(in: deck))
    guard let found = deck.closestSource(to: glossary), found.isAgreeable else {
      return .certain(further)
    }
    return .likely(
      DeckPlace(deck: id, source: further.source, replaced: found.source), found,
      otherwise: further)
  }

  /// The identity of a document that states its id.
  func identity(stated id: String) -> DeckIdentity {
    var id = id
    if let deck = decks.first(where: { $0.deck.id == id }), !mayBe(deck),
      let language = glossary.language
    {
      // A translation that kept the id of the original.
      id += "-\(language)"
    }
    guard let deck = decks.first(where: { $0.deck.id == id }) else {
      return .certain(DeckPlace(deck: id, source: glossary.name))
    }
    if let source = ownSource(in: deck) { return .certain(DeckPlace(deck: id, source: source)) }
    let found = deck.closestSource(to: glossary)
    return .certain(
      DeckPlace(
        deck: id, source: freeSource(in: deck),
        replaced: found.flatMap { $0.isMostly ? $0.source : nil }))
  }

  /// The identity of a document that only its name and its terms tell.
  func identity() -> DeckIdentity {
    let candidates = decks.filter(mayBe)
    let same = candidates.compactMap { deck in
      let found = namesakes(in: deck).first(where: \.isMostly)
      return found.map { DeckPlace(deck: deck.deck.id, source: $0.source) }
    }
    if let place = same.count == 1 ? same[0] : same.first(where: { $0.deck == stem }) {
      return .certain(place)
    }
    let alike = candidates.compactMap { $0.resemblance(of: glossary) }.filter(\.isNearlyAll)
    if same.count > 1 || alike.count > 1 {
      let places = Set(same.map(\.deck)).union(alike.map(\.deck.id))
      return .unclear(
        candidates.filter { places.contains($0.deck.id) }
          .compactMap { $0.resemblance(of: glossary) })
    }
    guard let new = newPlace() else { return .nameless }
    // A namesake with too few terms in common to be certain, and too many to be another glossary.
    let doubtful = candidates.flatMap(namesakes).first { !$0.isSlight }
    guard let found = alike.first ?? doubtful else { return .certain(new) }
    return .likely(
      DeckPlace(deck: found.deck.id, source: glossary.name, replaced: found.source), found,
      otherwise: new)
  }

  /// Whether the document and a deck may be one as far as their languages go; one that is unknown
  /// may be any.
  private func mayBe(_ deck: DeckProfile) -> Bool {
    guard let language = glossary.language, let other = deck.language else { return true }
    return language == other
  }

  /// The sources of a deck that may have been this document, the one most in common first.
  private func namesakes(in deck: DeckProfile) -> [Resemblance] {
    [glossary.name, glossary.nameWithFolder].filter(deck.sources.contains)
      .map { deck.resemblance(of: glossary, to: $0) }.sorted { $0.common > $1.common }
  }

  /// The source of a deck that the document is; a namesake with hardly a term in common is another
  /// document.
  private func ownSource(in deck: DeckProfile) -> String? {
    namesakes(in: deck).first { !$0.isSlight }?.source
  }

  /// The name under which the document becomes a further source of a deck.
  private func freeSource(in deck: DeckProfile) -> String {
    deck.sources.contains(glossary.name) ? glossary.nameWithFolder : glossary.name
  }

  /// The slug of the file's name without its extension; nil for standard input, which has no name.
  private var stem: String? {
    guard glossary.folder != nil else { return nil }
    let name = glossary.name
    let end = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? $0 : nil }
    return Deck.slug(of: String(name[..<(end ?? name.endIndex)]))
  }

  /// A deck of the document's own, under an id that no deck has; nil when nothing names it.
  func newPlace() -> DeckPlace? {
    let taken = Set(decks.map(\.deck.id))
    let title = glossary.title.flatMap(Deck.slug)
    let folder = glossary.folder.flatMap(Deck.slug)
    guard let first = glossary.id ?? stem ?? title else { return nil }
    let isTranslation = decks.contains { $0.deck.id == first && !mayBe($0) }
    let translated = isTranslation ? glossary.language.map { "\(first)-\($0)" } : nil
    let ids = [glossary.id, stem, title, translated, folder].compactMap { $0 }
    let free = ids.first { !taken.contains($0) }
    let counted = (2...).lazy.map { "\(first)-\($0)" }.first { !taken.contains($0) }
    return (free ?? counted).map { DeckPlace(deck: $0, source: glossary.name) }
  }
}

import Testing

@testable import Flashcards

/// Tests which deck a document is, by tables of cases.
@Suite struct `The deck of a document` {
  private static let terms = (1...20).map { "Word \($0)" }

  private static func entries(_ terms: [String], _ language: String? = nil) -> [Entry] {
    let definitions = [
      "en": "What is said of the thing to which it is tied by a rope",
      "fr": "Ce que l’on dit de la chose à laquelle elle est liée par une corde",
    ]
    return terms.map { Entry(term: $0, definition: definitions[language ?? ""] ?? "Xyz.") }
  }

  /// A deck whose terms come from sources.
  private static func deck(
    _ id: String, _ sources: [String: [String]], _ language: String? = nil,
    isRemoved: Bool = false
  ) -> DeckProfile {
    let known = sources.sorted { $0.key < $1.key }.flatMap { source, terms in
      entries(terms, language).map { entry in
        KnownEntry(
          id: EntryID(deck: id, of: entry), entry: entry, source: source, isRetired: isRemoved,
          position: 0)
      }
    }
    return DeckProfile(Deck(id: id), known)
  }

  private static func document(
    _ name: String, _ terms: [String], in folder: String? = "team", id: String? = nil,
    title: String? = nil, language: String? = nil
  ) -> GlossaryProfile {
    GlossaryProfile(
      name: name, folder: folder, id: id, title: title, entries: entries(terms, language))
  }

  /// What is expected, in few words.
  private static func outcome(_ identity: DeckIdentity) -> String {
    func place(_ place: DeckPlace) -> String {
      "\(place.deck) \(place.source)" + (place.replaced.map { " for \($0)" } ?? "")
    }
    switch identity {
    case .certain(let certain): return place(certain)
    case .likely(let likely, let found, let otherwise):
      return "\(place(likely))? \(found.common)/\(found.read)/\(found.known)"
        + (found.isAgreeable ? " agreed" : "") + ", else \(place(otherwise))"
    case .unclear(let found): return "unclear: " + found.map(\.deck.id).joined(separator: " ")
    case .otherLanguage(let deck): return "not the language of \(deck.id)"
    case .noSuchSource(let name, let known): return "\(name) is none of \(known)"
    case .nameless: return "nameless"
    }
  }

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let document: GlossaryProfile
    let choice: DeckChoice
    let decks: [DeckProfile]
    let expected: String

    init(
      _ name: String, _ document: GlossaryProfile, _ choice: DeckChoice, _ decks: [DeckProfile],
      _ expected: String
    ) {
      testDescription = name
      self.document = document
      self.choice = choice
      self.decks = decks
      self.expected = expected
    }

    init(
      _ name: String, _ document: GlossaryProfile, _ decks: [DeckProfile], _ expected: String
    ) {
      self.init(name, document, .none, decks, expected)
    }
  }

  private static let one = deck("one", ["a.md": terms])
  private static let two = deck("two", ["b.md": terms])
  private static let first = Array(terms.prefix(10))

  static let byTerms = [
    Case("first of all", document("a.md", terms), [], "a a.md"),
    Case("same source, same terms", document("a.md", terms), [one], "one a.md"),
    Case("same source, half of the terms", document("a.md", first), [one], "one a.md"),
    Case(
      "same source, half of them others", document("a.md", first + (1...10).map { "New \($0)" }),
      [one], "one a.md"),
    Case(
      "same source, less than half",
      document(
        "a.md",
        Array(terms.prefix(8)) + [
          "A", "B", "C", "D",
          "E", "F", "G", "H", "I", "J", "K", "L",
        ]), [one],
      "one a.md? 8/20/20, else a a.md"),
    Case(
      "same source, hardly any", document("a.md", ["Word 1", "A", "B", "C"]), [one], "a a.md"),
    Case(
      "a namesake, by its title", document("a.md", ["A", "B"], title: "Team B"),
      [deck("a", ["a.md": terms])], "team-b a.md"),
    Case(
      "a namesake, by its folder", document("a.md", ["A", "B"]), [deck("a", ["a.md": terms])],
      "team a.md"),
    Case(
      "a third namesake", document("a.md", ["A", "B"]),
      [deck("a", ["a.md": terms]), deck("team", ["a.md": ["X", "Y"]])], "a-2 a.md"),
    Case(
      "another name, all terms", document("b.md", terms), [one],
      "one b.md for a.md? 20/20/20 agreed, else b b.md"),
    Case(
      "another name, 80 %", document("b.md", Array(terms.prefix(16)) + ["A", "B", "C", "D"]), [one],
      "one b.md for a.md? 16/20/20 agreed, else b b.md"),
    Case(
      "another name, 75 %", document("b.md", Array(terms.prefix(15)) + ["A", "B", "C", "D", "E"]),
      [one], "b b.md"),
    Case(
      "another name, half as large", document("b.md", first), [one],
      "one b.md for a.md? 10/10/20 agreed, else b b.md"),
    Case(
      "another name, less than half as large", document("b.md", Array(terms.prefix(9))), [one],
      "one b.md for a.md? 9/9/20, else b b.md"),
    Case("one term is no evidence", document("b.md", ["Word 1"]), [one], "b b.md"),
    Case("two such decks", document("c.md", terms), [one, two], "unclear: one two"),
    Case("two such decks, and one's source", document("b.md", terms), [one, two], "two b.md"),
    Case(
      "two decks of one source", document("a.md", terms), [one, deck("two", ["a.md": terms])],
      "unclear: one two"),
    Case(
      "two decks of one source, one of its name", document("a.md", terms),
      [one, deck("a", ["a.md": terms])], "a a.md"),
    Case(
      "the source that it mostly matches", document("c.md", first),
      [deck("one", ["a.md": Array(terms.suffix(10)), "b.md": first])],
      "one c.md for b.md? 10/10/20 agreed, else c c.md"),
    Case(
      "a removed deck", document("b.md", terms), [deck("one", ["a.md": terms], isRemoved: true)],
      "one b.md for a.md? 20/20/20 agreed, else b b.md"),
    Case(
      "standard input, by its title", document("-", terms, in: nil, title: "All Words"), [],
      "all-words -"),
    Case("standard input without a title", document("-", terms, in: nil), [], "nameless"),
    Case("standard input, known", document("-", terms, in: nil), [deck("w", ["-": terms])], "w -"),
  ]

  static let byChoice = [
    Case("a new id", document("a.md", terms), .named("x"), [one], "x a.md"),
    Case("its own source", document("a.md", first), .named("one"), [one], "one a.md"),
    Case(
      "a further source", document("b.md", ["A", "B", "C"]), .named("one"), [one], "one b.md"),
    Case(
      "like a new version", document("b.md", terms), .named("one"), [one],
      "one b.md for a.md? 20/20/20 agreed, else one b.md"),
    Case(
      "a part is added", document("b.md", Array(terms.prefix(9))), .named("one"), [one], "one b.md"),
    Case(
      "a namesake is added", document("a.md", ["A", "B", "C"]), .named("one"), [one],
      "one a.md (team)"),
    Case(
      "the namesake again", document("a.md", ["A", "B", "C"]), .named("one"),
      [deck("one", ["a.md": terms, "a.md (team)": ["A", "B", "C"]])], "one a.md (team)"),
    Case(
      "in the place of a source", document("b.md", ["A", "B"]), .named("one", .source("a.md")),
      [one], "one b.md for a.md"),
    Case(
      "in the place of none", document("b.md", terms), .named("one", .nothing), [one], "one b.md"),
    Case(
      "in the place of what is not there", document("b.md", terms), .named("one", .source("c.md")),
      [one], #"c.md is none of ["a.md"]"#),
    Case("a deck of its own", document("a.md", terms), .newDeck, [one], "a a.md"),
    Case(
      "a second deck of its own", document("a.md", terms, in: "a"), .newDeck,
      [deck("a", ["a.md": terms])], "a-2 a.md"),
  ]

  static let byID = [
    Case("an unknown id", document("b.md", terms, id: "x"), [one], "x b.md"),
    Case("a known id", document("a.md", ["A"], id: "one"), [two], "one a.md"),
    Case(
      "a known id under another name", document("b.md", first, id: "one"), [one],
      "one b.md for a.md"),
    Case(
      "a known id, other terms", document("b.md", ["A", "B", "C"], id: "one"), [one], "one b.md"),
    Case("--deck goes before", document("a.md", terms, id: "x"), .named("one"), [one], "one a.md"),
  ]

  private static let english = deck("w", ["w.md": terms], "en")
  static let byLanguage = [
    Case(
      "another language", document("w.md", terms, title: "Mots", language: "fr"), [english],
      "mots w.md"),
    Case(
      "another language without a title", document("w.md", terms, language: "fr"), [english],
      "w-fr w.md"),
    Case(
      "the same language", document("v.md", terms, language: "en"), [english],
      "w v.md for w.md? 20/20/20 agreed, else v v.md"),
    Case("an unknown language", document("w.md", terms), [english], "w w.md"),
    Case(
      "two languages, one of them its own", document("v.md", terms, language: "fr"),
      [english, deck("x", ["x.md": terms], "fr")],
      "x v.md for x.md? 20/20/20 agreed, else v v.md"),
    Case(
      "--deck of another language", document("v.md", terms, language: "fr"), .named("w"), [english],
      "not the language of w"),
    Case(
      "a translation that kept the id", document("v.md", terms, id: "w", language: "fr"), [english],
      "w-fr v.md"),
  ]

  @Test(arguments: byTerms + byChoice + byID + byLanguage)
  func `follows from its terms, its id and what a person said`(_ one: Case) {
    #expect(
      Self.outcome(DeckIdentity(of: one.document, choice: one.choice, among: one.decks))
        == one.expected)
  }

  @Test func `that ships is brought up to date, taken back, or refused`() {
    let shipped = GlossaryProfile(name: "termwise/w.txt", entries: Self.entries(Self.terms))
    let cases: [([DeckProfile], String?)] = [
      ([], "w termwise/w.txt"),
      ([Self.deck("w", ["termwise/w.txt": ["A"]])], "w termwise/w.txt"),
      (
        [Self.deck("w", ["mine.md": Self.terms])],
        "w termwise/w.txt for mine.md? 20/20/20 agreed, else w termwise/w.txt"
      ),
      ([Self.deck("w", ["mine.md": ["A", "B"]])], nil),
    ]
    for (decks, expected) in cases {
      let identity = DeckIdentity(ofShipped: shipped, as: "w", among: decks)
      #expect(identity.map(Self.outcome) == expected)
    }
  }

  @Test(
    arguments: [
      ("fr-CA", "en", "fr"), ("English", "fr", "en"), (nil, "en", "en"), (nil, "fr", "fr"),
      ("??", "fr", "fr"), (nil, nil, nil),
    ] as [(String?, String?, String?)])
  func `is in the language that it states, else in that of its definitions`(
    stated: String?, written: String?, expected: String?
  ) {
    let entries = Self.entries(Self.terms, written)
    #expect(GlossaryLanguage.code(stated: stated, entries) == expected)
  }
}

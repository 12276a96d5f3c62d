import Testing

@testable import Flashcards

@Suite struct `A search among entries` {
  private let index = EntryIndex(
    [
      Entry(term: "Cross-sell", definition: "To sell a customer a product beside the first."),
      Entry(
        term: "Annual Recurring Revenue", acronym: "ARR", expansion: "Annual Recurring Revenue",
        definition: "What contracts bring in a year."),
      Entry(term: "Plan d’action", aliases: ["Feuille de route"], definition: "La suite à donner."),
      Entry(term: "Réachat", definition: "Un client qui revient."),
      Entry(term: "Revenue", definition: "What customers pay, cross-sells included."),
      Entry(term: "C++", definition: "A language."),
      Entry(term: "📘", definition: "A book."),
    ].map { entry in
      StudyEntry(id: EntryID(deck: "d", of: entry), entry: entry, schedules: [:])
    })

  /// The terms found and where, in the order of the places.
  private func found(_ text: String) -> [String] {
    index.places(of: SearchQuery(text))
      .sorted { ($0.place.rawValue, $0.index) < ($1.place.rawValue, $1.index) }
      .map { "\(index.entries[$0.index].entry.term): \($0.place)" }
  }

  @Test(arguments: [
    ("revenue", ["Revenue: name", "Annual Recurring Revenue: nameWord"]),
    ("arr", ["Annual Recurring Revenue: name"]),
    ("cross sell", ["Cross-sell: name", "Revenue: definition"]),
    ("crosssell", ["Cross-sell: name"]),
    ("CROSS-SELL", ["Cross-sell: name", "Revenue: definition"]),
    ("reachat", ["Réachat: name"]),
    ("plan d'action", ["Plan d’action: name"]),
    ("plan daction", ["Plan d’action: name"]),
    ("le plan d’action", ["Plan d’action: name"]),
    ("feuille", ["Plan d’action: nameStart"]),
    ("revenue annual", ["Annual Recurring Revenue: nameWord"]),
    ("venue", ["Annual Recurring Revenue: insideName", "Revenue: insideName"]),
    ("product customer", ["Cross-sell: definition"]),
    ("arr contracts", ["Annual Recurring Revenue: definition"]),
    ("ustomer", []), ("c++", ["C++: name"]), ("📘", ["📘: name"]), ("!?", []),
  ])
  func `folds it as typed answers are, and takes names before definitions`(
    _ text: String, _ expected: [String]
  ) {
    #expect(found(text) == expected)
  }

  @Test func `of nothing finds all entries in their order`() {
    #expect(found("") == index.entries.map { "\($0.entry.term): name" })
  }

  @Test(arguments: ["", "e", "re", "client", "a b", "zzz", "œuvre d'art", "-", "\u{1B}[2J"])
  func `finds the same in pieces as in one`(_ text: String) {
    let query = SearchQuery(text)
    let whole = index.places(of: query).map { "\($0)" }
    for cut in index.entries.indices {
      let later = index.places(of: query, from: cut)
      #expect(
        later.map { "\($0)" } == whole.filter { place in later.contains { "\($0)" == place } })
      #expect(later.allSatisfy { $0.index >= cut })
    }
  }
}

@Suite struct `The place of a match` {
  @Test(arguments: [
    ("rév", "À réviser", ["rév"]), ("crosssell", "Cross-sell", ["Cross-sell"]),
    ("customer", "Customers, not the ex-customer", ["Customer", "customer"]),
    ("d'action", "Plan d’action", ["d", "action"]), ("œuvre", "Maître d’Œuvre", ["Œuvre"]),
    ("x", "Nothing here", []), ("", "Anything", []), ("ustom", "a customer", ["ustom"]),
  ])
  func `is marked in the text as written`(_ text: String, _ whole: String, _ found: [String]) {
    let matches = TextMatches(of: text, in: whole)
    #expect(matches.pieces.filter(\.isFound).map(\.text) == found)
    #expect(matches.pieces.map(\.text).joined() == whole)
  }

  private let parted = EntryIndex(
    [
      ("Churn", "Customers lost.", "Comptes clés"), ("Key account", "A large customer.", nil),
      ("Dunning", "To ask for money.", "Billing & Cash"), ("Billing run", "All bills.", nil),
      ("Credit note", "It takes a billing back.", "Billing & Cash"),
    ].map { term, definition, section in
      let entry = Entry(term: term, definition: definition)
      return StudyEntry(
        id: EntryID(deck: "d", of: entry), entry: entry, section: section, schedules: [:])
    })

  @Test(arguments: [
    ("billing", ["Billing run: nameStart", "Credit note: definition", "Dunning: section"]),
    ("cash bill", ["Dunning: section", "Credit note: section"]),
    ("comptes cles", ["Churn: section"]), ("COMPTE", ["Churn: section"]), ("ash", []),
    ("cash lost", []),
  ])
  func `finds the names of sections behind terms and definitions`(
    _ text: String, _ expected: [String]
  ) {
    let found = parted.places(of: SearchQuery(text))
      .sorted { ($0.place.rawValue, $0.index) < ($1.place.rawValue, $1.index) }
      .map { "\(parted.entries[$0.index].entry.term): \($0.place)" }
    #expect(found == expected)
    for cut in parted.entries.indices {
      let later = parted.places(of: SearchQuery(text), from: cut)
      #expect(later.count == parted.places(of: SearchQuery(text)).count { $0.index >= cut })
    }
  }
}

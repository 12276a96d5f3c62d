import Testing

@testable import Flashcards

/// Pairs of entries that could both be right: no choice may offer them together.
@Suite struct `A second right answer` {
  private static let others = [
    Entry(term: "Kick-off", definition: "First meeting of a project, in which roles are settled."),
    Entry.pair("SLA", "Service Level Agreement", "Promise on delays of reply, with penalties."),
  ]

  private func areApart(_ one: Entry, _ other: Entry) -> Bool {
    let deck = MultipleChoiceDeck([one, other] + Self.others)
    let cards = deck.cards.filter { ["0", "1"].contains($0.id.entry.sense) }
    return cards.allSatisfy { card in
      (0..<3 as Range<UInt64>).allSatisfy { seed in
        let ids = deck.choice(for: card, seed: seed)?.options.map(\.entry.sense) ?? []
        return !(ids.contains("0") && ids.contains("1"))
      }
    }
  }

  @Test(arguments: [
    // One definition under two headwords.
    (
      Entry(term: "Churn", aliases: ["Attrition"], definition: "Loss of accounts in a year."),
      Entry(term: "Attrition", definition: "What a team fears most of all.")
    ),
    // Two headwords that translate each other.
    (
      Entry(term: "Retention", aliases: ["Fidélisation"], definition: "Keeping whom one has."),
      Entry(term: "Fidélisation", aliases: ["Retention"], definition: "Garder ses acheteurs.")
    ),
    // Two senses of one acronym, in two spellings.
    (
      .pair("CSM", "Customer Success Manager", "Looks after accounts and their results."),
      .pair("C.S.M.", "Certified Scrum Master", "A title for whoever leads a sprint.")
    ),
    // Singular and plural, in English and French, of an acronym, and without a small word.
    (
      Entry(term: "Lead", definition: "Somebody who might buy one day."),
      Entry(term: "Leads", definition: "All contacts gathered at a fair.")
    ),
    (
      Entry(term: "Capital propre", definition: "Argent des associés."),
      Entry(term: "Capitaux propres", definition: "Ce qui reste quand tout est payé.")
    ),
    (
      .pair("KPI", "Key Performance Indicator", "A number that a goal hangs on."),
      .pair("KPIs", "Performance measures", "Everything that a board looks at.")
    ),
    (
      Entry(term: "Mise en demeure", definition: "Dernier rappel avant un procès."),
      Entry(term: "La mise demeure", definition: "Lettre recommandée à un débiteur.")
    ),
    // Case, accents and hyphens.
    (
      Entry(term: "Up-sell", definition: "Extra seats for whoever pays."),
      Entry(term: "UPSELL", definition: "A higher tier of a contract.")
    ),
    // A wider and a narrower name.
    (
      Entry(term: "Onboarding", definition: "From signature to results."),
      Entry(term: "Customer on-boarding", definition: "Welcome given to buyers.")
    ),
  ])
  func `is none under another name`(one: Entry, other: Entry) {
    #expect(areApart(one, other))
  }

  @Test func `is none where one acronym stands for several things`() {
    #expect(
      areApart(
        .pair("CSM", "Customer Success Manager", "Looks after accounts and their results."),
        .pair("CSM", "Certified Scrum Master", "A title for whoever leads a sprint.")))
  }

  @Test(arguments: [
    // A full or nearly full copy.
    (
      "Churn is the share of accounts lost in a year.",
      "Loss is the share of accounts lost in a year"
    ),
    (
      "The share of accounts that were lost within a year, in percent.",
      "Share of accounts that we lost within the year, in percent"
    ),
    // A longer copy.
    (
      "The share of accounts that were lost within a year, in percent of the start.",
      "The share of accounts that were lost within a year, in percent of the start. Boards love it."
    ),
    // Synonyms that one of the definitions states.
    ("Accounts that left; also called loss.", "What hurts."),
    ("Accounts that left.", "Another word for churn."),
    ("Accounts that left.", "See churn."), ("Accounts that left.", "Voir « churn »."),
    ("Accounts that left.", "Churn."), ("Clients perdus, aussi appelés loss.", "Ce qui fait mal."),
    ("Clients perdus.", "Pertes de l'année, en anglais churn."),
  ])
  func `is none by the definitions`(definition: String, other: String) {
    #expect(
      areApart(
        Entry(term: "Churn", definition: definition), Entry(term: "Loss", definition: other)))
  }

  @Test(arguments: [
    ("Accounts that left, not to be confused with a synonym of loss.", "What hurts."),
    ("Accounts that left.", "Money gone; not the same as churn."),
    ("Accounts that left, unlike loss.", "Money gone for good."),
  ])
  func `is no entry that the definition tells from the right one`(
    definition: String, other: String
  ) {
    #expect(
      !areApart(
        Entry(term: "Churn", definition: definition), Entry(term: "Loss", definition: other)))
  }

  @Test func `is no acronym one letter apart whose definition is the same`() {
    let deck = MultipleChoiceDeck([
      .pair("EBR", "Executive Business Review", "Strategic meeting held once a quarter or year."),
      .pair("QBR", "Quarterly Business Review", "Strategic meeting held once a quarter or year."),
    ])
    #expect(
      deck.distractors("Executive Business Review", "acronym-expansion")
        == ["Quarterly Business Review"])
    #expect(deck.distractors("Executive Business Review", "definition-term") == [])
  }
}

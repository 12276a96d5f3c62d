@testable import Flashcards

// Decks for multiple choices, with shortcuts to ask about them.

/// A deck for multiple choices.
struct MultipleChoiceDeck {
  let entries: [(id: EntryID, entry: Entry)]
  let maker: ChoiceMaker

  init(_ entries: [Entry], confusions: Confusions = Confusions()) {
    self.entries = entries.enumerated().map { number, entry in
      // Number the entries, since a test's glossary may have a headword twice.
      (EntryID(deck: "deck", key: entry.key, sense: "\(number)"), entry)
    }
    maker = ChoiceMaker(self.entries, confusions: confusions)
  }

  /// All cards of the deck.
  var cards: [StudyCard] {
    entries.flatMap { known in
      let sharesAcronym = entries.contains {
        $0.id != known.id && $0.entry.acronym != nil && $0.entry.acronym == known.entry.acronym
      }
      return StudyEntry(
        id: known.id, entry: known.entry, schedules: [:], sharesAcronym: sharesAcronym
      ).cards
    }
  }

  /// The card of a kind for the entry of a headword.
  func card(_ term: String, _ kind: String) -> StudyCard? {
    cards.first { $0.entry.term == term && $0.id.kind == kind }
  }

  /// The entry of an option.
  func entry(of option: Choice.Option) -> Entry? {
    entries.first { $0.id == option.entry }?.entry
  }

  /// The choice for a card, with a seed.
  func choice(for card: StudyCard, seed: UInt64 = 1) -> Choice? {
    var chance = SeededChance(seed: seed)
    return maker.choice(for: card, using: &chance)
  }

  /// The headwords of the wrong options; empty without a choice.
  func distractors(_ term: String, _ kind: String, seed: UInt64 = 1) -> Set<String> {
    guard let card = card(term, kind), let choice = choice(for: card, seed: seed) else { return [] }
    return Set(choice.options.filter { !$0.isRight }.compactMap { entry(of: $0)?.term })
  }
}

extension Entry {
  /// An entry with acronym and expansion, whose headword is the expansion.
  static func pair(_ acronym: String, _ expansion: String, _ definition: String) -> Entry {
    Entry(term: expansion, acronym: acronym, expansion: expansion, definition: definition)
  }

  /// The vocabulary of a customer success team.
  static let customerSuccess = [
    Entry(
      term: "Adoption",
      definition: "Regular use of a product by those for whom it was bought, week after week."),
    pair("ARR", "Annual Recurring Revenue", "What subscriptions bring in over twelve months."),
    Entry(
      term: "Champion",
      definition: "The user who defends a product among colleagues, unlike an executive sponsor."),
    Entry(term: "Churn", definition: "Accounts that leave, as a share of those at the start."),
    Entry(
      term: "Cross-sell",
      definition: "Another module sold to somebody who is a client. More of the same is an upsell."),
    pair("CSM", "Customer Success Manager", "Looks after accounts and their results."),
    Entry(
      term: "Customer success plan",
      definition: "Goals, milestones and dates that a client and a vendor agree on."),
    Entry(
      term: "Executive sponsor",
      definition: "Senior leader who signed the purchase and answers for its budget."),
    pair("GRR", "Gross Revenue Retention", "Income kept from existing contracts, growth aside."),
    Entry(term: "Kick-off", definition: "First meeting of a project, in which roles are settled."),
    pair("MRR", "Monthly Recurring Revenue", "Fees of thirty days, one-off work excluded."),
    pair("NRR", "Net Revenue Retention", "Opening income after expansion and losses alike."),
    pair("SLA", "Service Level Agreement", "Promise on delays of reply, with penalties."),
    Entry(
      term: "Upsell",
      definition: "A higher tier, or extra seats, taken by somebody who pays already."),
  ]

  /// The vocabulary of a French finance department.
  static let finance = [
    pair("BFR", "besoin en fonds de roulement", "Argent immobilisé par le cycle des achats."),
    pair("CA", "chiffre d'affaires", "Somme des factures émises pendant l'exercice."),
    Entry(term: "Décaissement", definition: "Sortie d'argent de la trésorerie."),
    Entry(term: "Encaissement", definition: "Entrée de fonds sur un compte de la société."),
    pair("ETI", "entreprise de taille intermédiaire", "Société de 250 à 4 999 salariés."),
    pair("ETP", "équivalent temps plein", "Unité qui mesure un volume de travail annuel."),
    Entry(term: "Marge brute", definition: "Prix de vente moins coût d'achat des marchandises."),
    Entry(term: "Marge nette", definition: "Bénéfice final rapporté aux ventes, impôts payés."),
    pair("PME", "petite et moyenne entreprise", "Firme dont l'effectif reste sous 250."),
    Entry(term: "Provision", definition: "Montant mis de côté pour un risque probable."),
  ]
}

@testable import Flashcards
@testable import Reports

/// Forty learners with names of several languages, who learn three glossaries: a page to look at.
///
/// ``SimulatedTeam`` is the one to compute with.
enum Company {
  /// The report for their manager on a Friday.
  static let report = Report(
    of: records, glossaries: glossaries, ReportRequest(friday), logDigest: "5f0c9a2e71b04d18",
    quality: LogQuality(answers: 31_204, retracted: 61, later: 0, setBack: 2, devices: 43))

  private static let names = """
    Agathe Moreau, Amine Haddad, Anaïs Petit, Antoine Roux, Bérénice Faure, Bruno Silva, Camille Noël,
    Charlotte Weiss, Chloé Lambert, Clément Garnier, Daniela Conti, David O’Brien, Elif Yılmaz,
    Émile Perrin, Farida Benali, Fatou Diop, Florian Keller, Gaëlle Le Goff, Hugo Marchand,
    Inès Carvalho, Jeanne d’Arras, Jonas Lindqvist, Julie Fontaine, Karim Nasser, Léa Chevalier,
    Louis Barbier, Lucía Ortega, Maëlys Renard, Marek Nowak, Mathilde Colin, Nadia Rahmani, Noé Dupuis,
    Olivia Hart, Paul Vasseur, Quentin Blanchard, Rosa Bianchi, Sacha Meyer, Théo Leclerc, Yasmine Amrani,
    Zoé Vandenberghe
    """.split { $0 == "," || $0 == "\n" }.map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }

  private static let decks: [(deck: Deck, entries: [Entry])] = [
    (
      Deck(id: "customer-success", title: "Customer Success"),
      [
        "Churn", "NRR", "Adoption", "Champion", "Cohort", "Health score", "Kick-off", "Playbook",
        "Renewal", "Seat", "Segment", "Upsell", "Onboarding", "Sponsor", "Escalation", "Handover",
      ].map { Entry(term: $0, definition: "…") }
    ),
    (
      Deck(id: "atelier", title: "Lexique de l’atelier"),
      (1...60).map { Entry(term: "Geste \($0)", definition: "…") }
    ),
    (
      Deck(id: "produit", title: "Offres et produits"),
      (1...90).map { Entry(term: "Offre \($0)", definition: "…") }
    ),
  ]

  private static let glossaries = decks.enumerated().map { index, deck in
    GlossaryRecord(
      deck: deck.deck, entryCount: deck.entries.count,
      version: GlossaryVersion(
        number: index + 1, day: friday.advanced(by: -3 * index), digest: "c0ffee0\(index)"),
      changes: index == 0
        ? [] : [GlossaryChange(day: friday.advanced(by: -2), kind: .changed, term: "Geste 4")])
  }

  private static let records = names.enumerated().map { index, name in
    play(name: String(name), index).record(on: decks)
  }

  /// The way of the learner at a place in the list.
  private static func play(name: String, _ index: Int) -> Play {
    let paces = ["customer-success": 2, "atelier": 2 + index % 2, "produit": 2 + index % 3]
    return switch index {
    case 3, 21: Play(name: name, days: -75 ... -16, newADay: paces)  // stopped
    case 7, 30: Play(name: name, days: 0 ... -1 + 1, newADay: [:])  // not begun
    case 11, 26: Play(name: name, days: -60...0, newADay: paces, failed: 4)  // forgets
    case 14, 35: Play(name: name, days: -9...0, newADay: paces)  // first weeks
    case 18: Play(name: name, days: -50 ... -7, newADay: ["atelier": 12, "produit": 18])  // a pile
    case 5, 24, 33: Play(name: name, days: -82...0, newADay: paces.mapValues { $0 * 2 })  // done
    default: Play(name: name, days: -40 - index...0, newADay: paces, failed: index % 3)
    }
  }
}

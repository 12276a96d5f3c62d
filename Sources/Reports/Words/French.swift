import Flashcards

/// French: the names and meanings of fields.
///
/// A narrow no-break space stands before `;`, `?`, `!` and `%`, a no-break space before `:` and
/// inside guillemets.
struct French: Words {
  let allDecks = "Tous les glossaires"
  let yes = "oui"
  let no = "non"

  /// `27/11/2026`.
  func numericDate(_ day: StudyDay) -> String {
    let parts = day.iso.split(separator: "-")
    return parts.reversed().joined(separator: "/")
  }

  func name(ofRow kind: ReportRow.Kind) -> String {
    switch kind {
    case .person: "apprenant"
    case .team: "équipe"
    case .glossary: "glossaire"
    case .week: "semaine"
    case .term: "terme"
    }
  }

  func name(of field: Field) -> String {
    switch field {
    case .row: "Ligne"
    case .learner: "Apprenant"
    case .deck: "Glossaire"
    case .deckTitle: "Titre"
    case .term: "Terme"
    case .sense: "Sens"
    case .week: "Semaine du"
    case .attention: "Attention"
    case .status: "Statut"
    case .reasons: "Raisons"
    case .coverage: "Couverture"
    case .mastery: "Maîtrise"
    case .overdue: "Cartes en retard"
    case .daysToClear: "Jours pour rattraper"
    case .lastActiveWeek: "Dernière semaine active"
    case .retention: "Rétention"
    case .retentionReviews: "Rétention (révisions)"
    case .target: "Date visée"
    case .targetState: "Par rapport à la date"
    case .projectedWeek: "Semaine prévue"
    case .learners: "Apprenants"
    case .begun: "Ont commencé"
    case .done: "Ont terminé"
    case .activeLearners: "Apprenants actifs"
    case .entries: "Entrées"
    case .seen: "Vues"
    case .learning: "En cours"
    case .mastered: "Maîtrisées"
    case .toRelearn: "À réapprendre"
    default: rest(field)
    }
  }

  private func rest(_ field: Field) -> String {
    switch field {
    case .firstTry: "Réussite au premier essai"
    case .firstTryReviews: "Premier essai (révisions)"
    case .activeWeeks: "Semaines actives"
    case .weeks: "Semaines"
    case .answers: "Réponses"
    case .typed: "Réponses saisies"
    case .chosen: "Réponses choisies"
    case .selfGraded: "Réponses auto-évaluées"
    case .retentionTyped: "Rétention (saisies)"
    case .retentionChosen: "Rétention (choisies)"
    case .retentionSelfGraded: "Rétention (auto-évaluées)"
    case .firstTryTyped: "Premier essai (saisies)"
    case .firstTryChosen: "Premier essai (choisies)"
    case .firstTrySelfGraded: "Premier essai (auto-évaluées)"
    case .masteredTyped: "Maîtrise (saisies)"
    case .masteredChosen: "Maîtrise (choisies)"
    case .masteredSelfGraded: "Maîtrise (auto-évaluées)"
    case .passed: "Réussites"
    case .reviews: "Révisions"
    case .likelyLow: "Fourchette probable, de"
    case .likelyHigh: "Fourchette probable, à"
    case .lapses: "Oublis"
    case .forgotten: "Sûrement oublié"
    case .glossaryVersion: "Version du glossaire"
    case .glossaryDay: "Version du"
    case .glossaryDigest: "Empreinte du glossaire"
    case .added: "Entrées ajoutées"
    case .changed: "Entrées modifiées"
    case .retired: "Entrées retirées"
    case .periodStart: "Début de la période"
    case .day: "Jour du rapport"
    case .program: "Programme"
    case .logDigest: "Empreinte du journal"
    default: field.rawValue
    }
  }
}

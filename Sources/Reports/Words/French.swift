import Flashcards

struct French: Words {
  let learner = "Apprenant"
  let deck = "Glossaire"
  let deckTitle = "Titre"
  let allDecks = "Tous les glossaires"
  let studyDay = "Jour d’étude"
  let logDigest = "Empreinte du journal"

  func name(of measure: Measure) -> String {
    switch measure {
    case .entries: "Entrées"
    case .seen: "Vues"
    case .coverage: "Couverture"
    case .learning: "En cours"
    case .mastered: "Maîtrisées"
    case .toRelearn: "À réapprendre"
    case .retention: "Rétention"
    case .firstTry: "Réussite au premier essai"
    case .overdue: "Cartes en retard"
    case .activeWeeks: "Semaines actives"
    case .weeks: "Semaines"
    }
  }

  func sampleSize(of measure: Measure) -> String { "\(name(of: measure)) (révisions)" }

  func definition(of measure: Measure, on scale: ShareScale) -> String {
    let range = scale == .fraction ? ", de 0 à 1" : ""
    let insertedRange = scale == .fraction ? range + "," : ""
    return switch measure {
    case .entries:
      "Entrées à apprendre, hors entrées retirées."
    case .seen:
      "Entrées dont au moins une carte a été révisée."
    case .coverage:
      "Part des entrées vues parmi toutes les entrées\(range)."
    case .learning:
      """
      Entrées vues dont chaque carte étudiée a été réussie à sa dernière révision et dont un \
      intervalle au moins est inférieur à \(Standing.masteryInterval) jours.
      """
    case .mastered:
      """
      Entrées dont chaque carte étudiée a un intervalle d’au moins \(Standing.masteryInterval) \
      jours, a été réussie à sa dernière révision et a un retard inférieur à son intervalle.
      """
    case .toRelearn:
      """
      Entrées vues qui ne sont ni en cours ni maîtrisées, parce qu’une carte a été manquée à sa \
      dernière révision ou a un retard au moins égal à son intervalle.
      """
    case .retention:
      """
      Part de réussite\(insertedRange) à la première révision de chaque carte par jour d’étude, pour \
      les seules cartes vues un jour antérieur, non donnée en dessous de \(Rate.enough) révisions.
      """
    case .firstTry:
      """
      Part de réussite\(insertedRange) à la première révision de chaque carte par jour d’étude, \
      premières rencontres comprises, non donnée en dessous de \(Rate.enough) révisions.
      """
    case .overdue:
      "Cartes qui étaient à réviser avant aujourd’hui, ni suspendues ni mises de côté au-delà d’aujourd’hui, sans compter les jours d’une pause."
    case .activeWeeks:
      """
      Semaines ISO (du lundi au dimanche) avec au moins une réponse, répétitions et entraînement \
      compris.
      """
    case .weeks:
      "Semaines ISO (du lundi au dimanche) depuis la première réponse, celle-ci comprise."
    }
  }
}

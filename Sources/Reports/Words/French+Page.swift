import Flashcards

extension French {
  func title(_ day: StudyDay) -> String {
    let names = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    return "Rapport Termwise, \(names[CivilDate(day).weekday]) \(date(day))"
  }

  func heading(of section: PageSection) -> String {
    switch section {
    case .learners: "Apprenants"
    case .team: "L’équipe en chiffres"
    case .terms: "Termes mal retenus"
    case .flagged: "Signalés comme obscurs ou faux"
    case .glossaries: "Glossaires"
    case .trend: "Douze semaines"
    case .onboarding: "Intégration"
    case .rules: "Les règles de ce rapport"
    case .definitions: "Ce que disent les chiffres"
    case .source: "D’où vient ce rapport"
    }
  }

  func labelled(_ label: String, _ value: String) -> String { "\(label)\u{A0}: \(value)" }

  func date(_ day: StudyDay) -> String {
    let names = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ]
    let date = CivilDate(day)
    return "\(date.day == 1 ? "1er" : String(date.day)) \(names[date.month - 1]) \(date.year)"
  }

  func period(from start: StudyDay?, through end: StudyDay) -> String {
    start.map { "du \(date($0)) au \(date(end))" } ?? "jusqu’au \(date(end))"
  }

  /// `a, b et c`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " et " + last
  }

  // MARK: Figures

  func passed(_ part: Int, of whole: Int) -> String { "\(part) réussies sur \(whole)" }

  func count(_ part: Int, of whole: Int) -> String { "\(part) sur \(whole)" }

  func share(_ part: Int, of whole: Int) -> String {
    Rate.percent(part, of: whole).map(percent) ?? "–"
  }

  /// A whole percentage, with French's narrow space before the sign.
  func percent(_ number: Int) -> String { "\(number)\u{202F}%" }

  func cell(_ rate: Rate) -> String { rate.of > 0 ? "\(told(rate)) (\(rate.of))" : "–" }

  func shortCell(_ rate: Rate) -> String {
    rate.of > 0 ? "\(rate.percent.map(percent) ?? "–") (\(rate.of))" : "–"
  }

  func columnTitle(of field: Field) -> String {
    switch field {
    case .coverage: "Vues"
    case .mastery: "Maîtrise"
    case .overdue: "En retard"
    case .lastActiveWeek: "Active, semaine du"
    case .activeLearners: "Actifs"
    case .begun: "Ont commencé"
    default: name(of: field)
    }
  }

  func sentence(_ rate: Rate) -> String {
    "\(told(rate)) (\(rate.of) \(rate.of < 2 ? "révision" : "révisions"))"
  }

  private func told(_ rate: Rate) -> String {
    rate.percent.map(percent) ?? "pas assez de données"
  }

  func range(_ low: Int, _ high: Int) -> String { "\(percent(low)) à \(percent(high))" }

  func difference(_ difference: Int) -> String {
    difference < 0 ? "−\(-difference)" : difference > 0 ? "+\(difference)" : "0"
  }

  func sentence(_ forms: AnswerForms) -> String {
    let parts = [
      ("saisies", forms.typed), ("auto-évaluées", forms.selfGraded), ("choisies", forms.chosen),
    ]
    .filter { $0.1 > 0 }.map { "\(share($0.1, of: forms.count)) \($0.0)" }
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
  }

  func pile(_ cards: Int, days: Int) -> String {
    cards == 0 ? "0" : "\(cards) (\(self.days(days)))"
  }

  func days(_ count: Int) -> String { "\(count) \(count < 2 ? "jour" : "jours")" }

  var tooEarly: String { "trop tôt" }

  var whyTooEarly: String {
    """
    Rien ne peut être maîtrisé dans les \(Thresholds.firstWeeks) premiers jours, même quand tout va \
    bien\u{A0}: les révisions d’une entrée sont espacées de 1, 6 et au moins 14 jours avant de \
    l’être de \(Standing.masteryInterval) jours ou plus, ce qui s’appelle maîtrisée.
    """
  }

  // MARK: Terms, glossaries and weeks

  var passed: String { "Réussites" }
  var likelyRange: String { "Fourchette probable" }

  func tooFewLearners(_ learners: Int) -> String {
    """
    Cette liste demande \(Thresholds.termLearners) apprenants\u{202F}; il y en a ici \(learners). Elle \
    sert à trouver les définitions à améliorer\u{A0}: avec moins de personnes, elle dirait qui oublie \
    quoi.
    """
  }

  var noWeakTerm: String { "Aucun terme n’a été assez oublié pour figurer ici." }

  var mendDefinitions: String {
    """
    Relisez ces définitions\u{A0}: ce que plusieurs personnes oublient est plus souvent mal expliqué \
    que mal appris.
    """
  }

  var lookAtFlags: String {
    "Des apprenants trouvent ces définitions obscures ou fausses, avec leurs mots\u{A0}:"
  }

  func flagged(_ term: String, _ deck: String, _ words: [String]) -> String {
    let learners = words.count == 1 ? "1 apprenant" : "\(words.count) apprenants"
    return "\(term) (\(deck)), \(learners)\u{A0}: "
      + words.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: "\u{202F}; ")
  }

  func moreTerms(_ terms: Int) -> String { terms == 1 ? "Et 1 autre." : "Et \(terms) autres." }

  func furthestBehind(_ decks: [String], _ coverage: String) -> String {
    "Couverture la plus basse\u{A0}: \(list(decks)), \(coverage)."
  }

  func version(_ version: GlossaryVersion) -> String {
    "version \(version.number) du \(date(version.day)) (\(version.digest))"
  }

  func changes(_ glossary: GlossaryFigures, since day: StudyDay) -> String {
    let parts = [
      ("ajoutée", glossary.added.count), ("modifiée", glossary.changed.count),
      ("retirée", glossary.retired.count),
    ].filter { $0.1 > 0 }.map { "\($0.1) \($0.0)\($0.1 > 1 ? "s" : "")" }
    return parts.isEmpty
      ? "aucune entrée changée depuis le \(date(day))"
      : "entrées changées depuis le \(date(day))\u{A0}: \(list(parts))"
  }

  func onboardingPoint(_ point: Onboarding.Point) -> String {
    let snapshot = point.snapshot
    return """
      Jour \(point.days)\u{A0}: \(share(snapshot.seen, of: snapshot.entries)) vues, \
      \(share(snapshot.mastered, of: snapshot.entries)) maîtrisées
      """
  }

  func onboarding(_ onboarding: Onboarding, learners: Int) -> String {
    let done = onboarding.weeksToBeDone.count
    let start = """
      Jour \(onboarding.elapsedDays) depuis le \(date(onboarding.dayZero))\u{A0}: \
      \(count(done, of: learners)) \(done < 2 ? "a" : "ont") terminé
      """
    guard let median = onboarding.weeksToBeDone(quantile: 0.5) else { return start + "." }
    return start + ", en \(median) \(median < 2 ? "semaine" : "semaines") pour la moitié."
  }
}

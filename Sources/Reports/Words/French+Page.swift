import Flashcards

extension French {
  func title(_ day: StudyDay) -> String {
    let names = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    return "Rapport Termwise, \(names[CivilDate(day).weekday]) \(date(day))"
  }

  func heading(of section: PageSection) -> String {
    switch section {
    case .firstWeeks: "Premières semaines"
    case .learners: "Apprenants"
    case .figures: "Chiffres"
    case .terms: "Termes que personne ne retient"
    case .decks: "Glossaires"
    case .judgements: "Comment cette page juge"
    case .definitions: "Ce que disent les chiffres"
    case .source: "D’où vient cette page"
    }
  }

  func labelled(_ label: String, _ value: String) -> String { "\(label)\u{A0}: \(value)" }

  /// `7 décembre 2026`.
  func date(_ day: StudyDay) -> String {
    let names = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ]
    let date = CivilDate(day)
    return "\(date.day == 1 ? "1er" : String(date.day)) \(names[date.month - 1]) \(date.year)"
  }

  /// `a, b et c`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " et " + last
  }

  // MARK: Figures

  func count(_ part: Int, of whole: Int) -> String { "\(part) sur \(whole)" }

  func share(_ part: Int, of whole: Int) -> String {
    Rate.percent(part, of: whole).map(percent) ?? "–"
  }

  /// A whole percentage, with French's narrow space before the sign.
  func percent(_ number: Int) -> String { "\(number)\u{202F}%" }

  func cell(_ rate: Rate) -> String { rate.of > 0 ? "\(told(rate)) (\(rate.of))" : "–" }

  func sentence(_ rate: Rate) -> String {
    "\(told(rate)) (\(rate.of) \(rate.of < 2 ? "révision" : "révisions"))"
  }

  private func told(_ rate: Rate) -> String {
    rate.percent.map(percent) ?? "pas assez de données"
  }

  func range(_ low: Int, _ high: Int) -> String { "\(percent(low)) à \(percent(high))" }

  func coverage(_ seen: Int, of entries: Int, isTeam: Bool) -> String {
    let each = isTeam ? ", comptées une fois par apprenant" : ""
    return "\(share(seen, of: entries)) (\(self.seen(seen, of: entries))\(each))"
  }

  /// The number of entries seen, out of all.
  func seen(_ seen: Int, of entries: Int) -> String {
    "\(seen) \(seen < 2 ? "entrée vue" : "entrées vues") sur \(entries)"
  }

  func mastered(_ mastered: Int, of entries: Int, tooEarlyFor learners: Int) -> String {
    let figure = "\(share(mastered, of: entries)) (\(mastered) sur \(entries))"
    let people = learners == 1 ? "1 apprenant" : "\(learners) apprenants"
    return figure + (learners > 0 ? ", trop tôt pour \(people)" : "")
  }

  var tooEarly: String { "trop tôt" }

  // MARK: Terms and decks

  var term: String { "Terme" }
  var passed: String { "Réussites" }
  var likelyRange: String { "Plage probable" }

  func tooFewLearners(_ learners: Int) -> String {
    """
    Cette liste demande \(Thresholds.termLearners) apprenants, et \(Thresholds.termReviews) \
    révisions d’un terme par \(Thresholds.termLearners) d’entre eux\u{202F}; il y a ici \
    \(learners) \(learners < 2 ? "apprenant" : "apprenants"). Elle sert à trouver les définitions à \
    améliorer\u{A0}: avec moins de personnes, elle dirait qui oublie quoi.
    """
  }

  var noTermMeasured: String {
    """
    Aucun terme n’a encore \(Thresholds.termReviews) révisions par \(Thresholds.termLearners) \
    apprenants, premières rencontres non comprises.
    """
  }

  func noHardTerm(of measured: Int) -> String {
    """
    Aucun des termes qui ont assez de révisions (\(measured)) n’est sûrement retenu moins de \
    \(percent(Thresholds.retentionPercent)) du temps.
    """
  }

  var mendDefinitions: String {
    """
    Relisez ces définitions\u{A0}: ce que plusieurs personnes oublient est plus souvent mal expliqué \
    que mal appris.
    """
  }

  func moreTerms(_ terms: Int) -> String {
    terms == 1 ? "Et 1 autre." : "Et \(terms) autres."
  }

  var begunBy: String { "Commencé par" }

  func furthestBehind(_ decks: [String], _ coverage: String) -> String {
    "Couverture la plus basse\u{A0}: \(list(decks)), \(coverage)."
  }

  // MARK: What it means

  var thresholds: [String] {
    [
      """
      Premières semaines, ou trop tôt\u{A0}: moins de \(Thresholds.firstWeeks) jours depuis la \
      première révision (dans la ligne d’un glossaire\u{A0}: depuis la première dans ce glossaire).
      """,
      """
      Besoin d’aide\u{A0}: aucune réponse pendant les \(Thresholds.idleWorkingDays) derniers jours \
      ouvrés (du lundi au vendredi\u{202F}; les jours d’une pause ne comptent pas), ou plus de \
      \(Thresholds.overdueCards) cartes en retard (deux jours de \(StudyLimits.dueCardsADay)), ou une \
      rétention sous \(percent(Thresholds.retentionPercent)) sur au moins \(Rate.enough) révisions.
      """,
      """
      Termes que personne ne retient\u{A0}: au moins \(Thresholds.termReviews) révisions, premières \
      rencontres non comprises, par au moins \(Thresholds.termLearners) apprenants, et toute la \
      plage probable sous \(percent(Thresholds.retentionPercent))\u{202F}; la part réelle est dans \
      cette plage avec une confiance de \(percent(95)) (intervalle de Wilson).
      """,
      """
      Les pourcentages sont arrondis vers le bas, à \(percent(1)) au moins\u{A0}: \(percent(100)) \
      veut dire tout, \(percent(0)) rien. La taille de l’échantillon est entre parenthèses.
      """,
    ]
  }

  var privacy: String {
    """
    Page faite des seuls jours d’étude, pauses et notes\u{A0}: ni heures, ni vitesse, ni textes saisis. \
    Le moment où quelqu’un a étudié est dit à la semaine près, et personne n’est classé.
    """
  }
}

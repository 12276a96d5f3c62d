import Flashcards

extension French {
  func shortDate(_ day: StudyDay) -> String {
    let names = [
      "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
      "déc.",
    ]
    let date = CivilDate(day)
    return "\(date.day == 1 ? "1er" : String(date.day)) \(names[date.month - 1])"
  }

  func number(_ number: Int) -> String { number.grouped(by: "\u{202F}") }

  var notEnoughData: String { "pas assez de données" }

  func reviews(_ count: Int) -> String {
    "\(number(count)) \(count < 2 ? "révision" : "révisions")"
  }

  func count(_ part: String, of whole: String) -> String { "\(part) sur \(whole)" }

  var peopleTable: String {
    "Tous les glossaires ensemble. La taille de l’échantillon est entre parenthèses."
  }

  var glossaryTable: String {
    "Tous les apprenants ensemble. La taille de l’échantillon est entre parenthèses."
  }

  var periodName: String { "Période" }

  var contents: String { "Sur cette page" }

  func heading(of attention: Attention, people: Int) -> String {
    switch attention {
    case .wantsHelp: "À qui parler (\(people))"
    case .watch: "À suivre (\(people))"
    case .none: "Les autres (\(people))"
    }
  }

  func everybody(_ people: Int) -> String {
    people == 1 ? "Une personne" : "Les \(people) personnes"
  }

  var whatToSay: String { "Que lui dire" }
  var whatToSayToEach: String { "Quoi dire à chacun" }

  func fact(_ reason: Reason) -> String {
    switch reason {
    case .need(.noAnswer(let monday)): "Aucune réponse depuis la \(weekOf(monday))"
    case .need(.neverBegan(let day)): "Aucune réponse depuis le début, le \(shortDate(day))"
    case .need(.pile(let cards, let days)):
      """
      \(number(cards)) cartes en retard\u{A0}: \(self.days(days)) de travail
      """
    case .need(.forgetting(let rate)):
      """
      \(rate.percent.map(percent) ?? notEnoughData) de réussite sur \(reviews(rate.of)), sous \
      \(percent(Thresholds.retentionPercent))
      """
    case .need(.behindTarget(let target, let week?)):
      """
      À ce rythme, terminera la \(weekOf(week)), après la date visée du \(shortDate(target))
      """
    case .need(.behindTarget(let target, nil)):
      "Aucune entrée nouvelle en quatre semaines\u{A0}: ne peut pas terminer pour le \(shortDate(target))"
    case .need(.missedTarget(let target)): "N’a pas terminé pour le \(shortDate(target))"
    case .watch(.growingPile(let from, let to)):
      """
      Cartes en retard en hausse depuis \(Thresholds.growingWeeks) semaines, de \(from) à \(to)
      """
    case .watch(.nothingMastered):
      """
      Rien de maîtrisé, plus de \(Thresholds.masteryExpected / 7) semaines après la première révision
      """
    }
  }

  func saying(to person: Person) -> String {
    let sayings = person.reasons.map(saying).prefix(Self.sayingsAtMost)
    let text = sayings.isEmpty ? saying(person.all.status) : sayings.joined(separator: " ")
    return "«\u{A0}\(text)\u{A0}»"
  }

  private func saying(_ reason: Reason) -> String {
    switch reason {
    case .need(.noAnswer):
      """
      Le glossaire attend depuis un moment. Qu’est-ce qui empêche d’y passer dix minutes par \
      jour\u{202F}?
      """
    case .need(.neverBegan): saying(.notBegun)
    case .need(.pile(_, let days)):
      """
      Le retard représente \(self.days(days)) de travail. Prenez le temps de \
      le rattraper\u{202F}; les nouvelles cartes attendront.
      """
    case .need(.forgetting):
      "On reprend ensemble les termes qui ne tiennent pas, dix minutes\u{202F}?"
    case .need(.behindTarget):
      "La date approche. Dix minutes par jour, ou on la repousse\u{202F}?"
    case .need(.missedTarget): saying(.late)
    case .watch(.growingPile):
      "Le retard grandit un peu chaque semaine. Une heure fixe aiderait-elle\u{202F}?"
    case .watch(.nothingMastered): "Regardons ensemble ce qui ne rentre pas."
    }
  }

  private func saying(_ status: Status) -> String {
    switch status {
    case .notBegun:
      """
      Dix minutes suffisent pour une première séance. Quand voulez-vous la faire cette \
      semaine\u{202F}?
      """
    case .firstWeeks:
      "Vous avez bien commencé. Rien n’est encore maîtrisé, et c’est normal."
    case .inProgress: "Ça avance bien\u{A0}: gardez vos quelques minutes par jour."
    case .done: "Bravo. Quelques minutes par semaine suffisent pour ne rien perdre."
    case .late: "Quelle date serait réaliste, et de quoi avez-vous besoin\u{202F}?"
    }
  }

  func weekOf(_ monday: StudyDay) -> String { "semaine du \(shortDate(monday))" }

  func heading(of chart: TrendChart) -> String {
    switch chart {
    case .progress: "Où en est l’équipe"
    case .retention: "Ce qui est retenu"
    case .activeLearners: "Qui a appris chaque semaine"
    case .overdue: "Cartes en retard"
    }
  }

  var chartFigures: String { "Les chiffres de ce graphique" }

  func describe(_ name: String, from first: String, to last: String) -> String {
    "\(name)\u{A0}: de \(first) à \(last)."
  }

  func weeks(from first: StudyDay, to last: StudyDay) -> String {
    "Semaine par semaine, de celle du \(date(first)) à celle du \(date(last))."
  }

  func sinceLastWeek(_ change: String) -> String { "\(change) depuis dimanche dernier" }
  func thisWeek(_ rate: String) -> String { "cette semaine\u{A0}: \(rate)" }
  func lastWeek(_ number: String) -> String { "la semaine dernière\u{A0}: \(number)" }

  func points(_ difference: Int) -> String {
    difference == 0
      ? "inchangé"
      : "\(self.difference(difference)) \(abs(difference) < 2 ? "point" : "points")"
  }

  func threshold(_ percent: String) -> String { "Le trait pointillé est à \(percent)." }

  func title(of sheet: ReportSheet) -> String {
    switch sheet {
    case .overview: "Synthèse"
    case .learners: "Apprenants"
    case .glossaries: "Glossaires"
    case .terms: "Termes"
    case .weeks: "Semaines"
    case .definitions: "Définitions"
    }
  }

  var name: String { "Nom" }
  var meaning: String { "Sens" }
}

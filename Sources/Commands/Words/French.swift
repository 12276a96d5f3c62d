import Flashcards
import Glossaries
import Storage

/// French: a sitting, and what waits.
///
/// A narrow no-break space stands before `;`, `?` and `!`, a no-break space before `:` and inside
/// guillemets.
struct French: Words {
  func cardHeading(
    number: Int, left: Int, deck: String, _ question: Question, isRepeat: Bool
  ) -> String {
    let again = isRepeat ? " Encore une fois." : ""
    return "Carte \(number), encore \(left) à venir. \(deck)."
      + " \(from(question.given)) \(to(question.asked)).\(again)"
  }

  func newEntryHeading(number: Int, left: Int, deck: String) -> String {
    "Carte \(number), encore \(left) à venir. \(deck). Nouvelle."
  }

  func changedEntryHeading(number: Int, left: Int, deck: String) -> String {
    "Carte \(number), encore \(left) à venir. \(deck). Modifiée depuis que vous l’avez apprise."
  }

  func from(_ aspect: Aspect) -> String {
    switch aspect {
    case .term: "Du terme"
    case .definition: "De la définition"
    case .acronym: "Du sigle"
    case .expansion: "De la forme développée"
    }
  }

  func name(_ aspect: Aspect) -> String {
    switch aspect {
    case .term: "terme"
    case .definition: "définition"
    case .acronym: "sigle"
    case .expansion: "forme développée"
    }
  }

  func to(_ aspect: Aspect) -> String {
    switch aspect {
    case .term: "au terme"
    case .definition: "à la définition"
    case .acronym: "au sigle"
    case .expansion: "à la forme développée"
    }
  }

  func names(of entry: Entry) -> [String] {
    var lines: [String] = []
    if let acronym = entry.acronym, let expansion = entry.expansion {
      lines.append(
        expansion.folded == entry.term.folded
          ? "En abrégé, \(acronym)." : "\(acronym) signifie «\u{A0}\(expansion)\u{A0}».")
    }
    if !entry.aliases.isEmpty {
      lines.append("On dit aussi \(entry.aliases.joined(separator: ", ")).")
    }
    return lines
  }

  func pair(_ acronym: String, _ expansion: String) -> String { "\(acronym)\u{A0}: \(expansion)" }
  func aliases(_ names: [String]) -> String { "Aussi\u{A0}: \(names.joined(separator: ", "))" }

  let continuePrompt =
    "Entrée pour continuer, u pour annuler, h pour l’aide, q pour quitter\u{A0}:"
  let typePrompt = "Tapez la réponse (Entrée seule la montre, Ctrl-D quitte)\u{A0}:"
  let revealPrompt =
    "Entrée pour voir la réponse, u pour annuler, h pour l’aide, q pour quitter\u{A0}:"

  func choicePrompt(_ count: Int, mayPass: Bool) -> String {
    "Un numéro de 1 à \(count), \(mayPass ? "0 pour passer, " : "")h pour l’aide, q pour"
      + " quitter\u{A0}:"
  }

  let theAnswer = "Réponse\u{A0}:"

  func gradePreviews(_ previews: [(key: GradeKey, preview: GradePreview)]) -> String {
    grouped(previews).map { keys, preview in
      "\(keys.map(name).joined(separator: ", "))\u{A0}: \(then(preview))"
    }.joined(separator: " · ")
  }

  func name(_ key: GradeKey) -> String {
    switch key {
    case .again: "À revoir"
    case .hard: "Difficile"
    case .good: "Bien"
    case .easy: "Facile"
    }
  }

  func then(_ preview: GradePreview) -> String {
    switch (preview.repeatsToday, preview.interval) {
    case (true, .some(let days)): "encore aujourd’hui, puis \(inDays(days))"
    case (false, .some(let days)): inDays(days)
    case (true, .none): "encore aujourd’hui"
    case (false, .none): "fini pour aujourd’hui"
    }
  }

  func inDays(_ days: Int) -> String { days == 1 ? "demain" : "dans \(days) jours" }

  let keyNotUnderstood = "Touche inconnue. Tapez 1, 2, 3, 4, u, h ou q."

  let linearHelp = [
    "Tapez - pour mettre l’entrée de côté\u{A0}: elle n’est plus demandée avant demain.",
    "Tapez @ pour suspendre l’entrée\u{A0}: elle n’est plus demandée jusqu’à ce que vous tapiez termwise cards resume"
      + " et son nom.",
    "Tapez\u{A0}! pour signaler l’entrée comme obscure ou fausse, avec vos mots\u{202F}; ils vont à votre équipe.",
    "Tapez u pour annuler la dernière étape. Chaque réponse est enregistrée aussitôt\u{A0}: q ne perd rien.",
    "Là où l’on tape une réponse, les lettres sont du texte\u{A0}: Entrée seule montre la réponse,"
      + " Ctrl-D quitte.",
  ]

  func note(_ note: SittingSession.Note) -> String {
    switch note {
    case .scheduled(let schedule, let day): saved(schedule, on: day)
    case .saved: "Enregistré."
    case .stuck:
      "Trop difficile\u{202F}? Tapez - pour mettre cette entrée de côté jusqu’à demain."
    case .hardAgain(let schedule, let day):
      "Difficile trois fois aujourd’hui. Tapez e pour en rester là\u{A0}: prochaine révision"
        + " \(comesBack(schedule, on: day))."
    case .putAside(let card, .enoughForToday):
      "Enregistré. Assez de \(card.entry.term) pour aujourd’hui."
    case .undone: "Enregistré\u{A0}: dernière étape annulée. Revoici la carte."
    case .putAside(let card, let way): "Enregistré. \(putAside(card.studyEntry, way))"
    case .resumed(let card): "Enregistré. \(resumed(card.studyEntry))"
    case .flagged(let card): "Enregistré. \(card.map { done(.flag("!"), on: $0.entry) } ?? flagged)"
    case .unflagged(let card):
      "Enregistré. \(card.map { done(.flag(""), on: $0.entry) } ?? unflagged)"
    case .nothingToUndo: "Rien à annuler dans cette séance."
    }
  }

  /// When a card comes back: `dans 15 jours`.
  func comesBack(_ schedule: Schedule, on day: StudyDay) -> String {
    inDays(max(1, schedule.due?.days(since: day) ?? 1))
  }

  private func saved(_ schedule: Schedule, on day: StudyDay) -> String {
    guard let due = schedule.due else { return "Enregistré. Le calendrier ne change pas." }
    let days = due.days(since: day)
    let next = days > 0 ? "Prochaine révision \(inDays(days))." : "À réviser dès maintenant."
    return schedule.repeatDay == day
      ? "Enregistré. Encore aujourd’hui. \(next)" : "Enregistré. \(next)"
  }

  func ending(_ ending: Ending) -> [String] {
    let tally = ending.tally
    let answers = tally.answers - tally.warmUps
    let kept =
      switch (answers, tally.warmUps) {
      case (0, 0): "Aucune réponse."
      case (_, 0): count(answers, "réponse enregistrée.", "réponses enregistrées.")
      case (0, let warmUps):
        count(warmUps, "échauffement enregistré.", "échauffements enregistrés.")
      case (_, let warmUps):
        "\(count(answers, "réponse", "réponses")) et"
          + " \(count(warmUps, "échauffement", "échauffements")) enregistrés."
      }
    var lines = ["\(kept) \(why(ending))"]
    if tally.reviews > 0 {
      lines.append("Du premier coup\u{A0}: \(tally.passed) sur \(tally.reviews).")
    }
    if !tally.missed.isEmpty { lines.append("À revoir\u{A0}:") }
    return lines
  }

  private func why(_ ending: Ending) -> String {
    let left = count(ending.left, "carte", "cartes")
    return switch ending.reason {
    case .nothingLeft: "C’est tout pour aujourd’hui."
    case .timeIsUp: "Le temps est écoulé. Il reste \(left) pour plus tard."
    case .answersGiven:
      "Vous avez donné le nombre de réponses demandé. Il reste \(left) pour plus tard."
    case .left: "Il reste \(left) pour plus tard."
    }
  }

  func newcomer(_ learner: String, known: [String]) -> String {
    "Nouvel apprenant\u{A0}: \(learner) (déjà connus\u{A0}: \(known.joined(separator: ", "))). Une"
      + " faute de frappe\u{202F}? Quittez et relancez avec --learner NOM."
  }

  let anotherGlossary =
    "Pour ajouter un glossaire\u{A0}: termwise import FICHIER, ou termwise decks"

  func undone(_ deed: RetractedDeed, on day: StudyDay) -> String {
    let term = "«\u{A0}\(deed.term)\u{A0}»"
    let when = deed.day == day ? "" : ", le \(date(deed.day))"
    let what =
      switch deed.kind {
      case .answer: "votre réponse à \(term)\(when). La carte sera redemandée."
      case .suspend: "la suspension de \(term)\(when)."
      case .resume: "la reprise de \(term)\(when)."
      case .bury: "la mise de côté de \(term)\(when)."
      case .endRepeats: "la fin des répétitions de \(term)\(when)."
      case .flag: "votre signalement de \(term)\(when)."
      case .unflag: "le retrait de votre signalement de \(term)\(when)."
      }
    return "Annulé\u{A0}: \(what)"
  }
  let nothingToUndo = "Rien à annuler."

  /// The number with its thousands apart: `20 000`.
  func withThousands(_ number: Int) -> String { number.grouped(by: "\u{202F}") }

  func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(number) \(number < 2 ? one : several)"
  }
}

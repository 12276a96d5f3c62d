import Flashcards

/// French: who answers, when, and what a wrong clock has dated.
extension French {
  func opening(_ question: OpeningQuestion) -> String {
    switch question {
    case .otherAccount(let learner, let owner):
      "L’apprenant \(learner) est rattaché au compte \(named(owner)), pas au vôtre. Répondre en tant que"
        + " \(learner)\u{202F}? Le journal en gardera la trace."
    case .noAccount(let learner, let account):
      "L’apprenant \(learner) n’est encore rattaché à aucun compte. Est-ce vous, \(account)\u{202F}?"
    case .clock(let doubt, let today):
      "\(doubtful(doubt, today)) Si l’horloge se trompe, les cartes reviendront au mauvais moment. La date"
        + " est-elle juste\u{202F}?"
    case .laterFacts(let facts):
      "\(dated(facts)) L’horloge avançait alors, et leurs cartes ne reviendraient que bien plus tard."
        + " Annuler ces réponses\u{202F}?"
    }
  }

  var yesOrNo: String { "o pour oui, n pour non\u{A0}:" }

  func datedAfterToday(_ facts: LaterFacts) -> String { "\(dated(facts)) \(howToUndo)" }

  func undoneAfterToday(_ count: Int) -> String {
    self.count(
      count, "réponse datée d’après aujourd’hui est annulée",
      "réponses datées d’après aujourd’hui sont annulées")
      + "."
  }

  var nothingAfterToday: String { "Rien n’est daté d’après aujourd’hui." }

  func leavesOut(_ facts: LaterFacts) -> String {
    (facts.answers == 1
      ? "1 réponse datée d’après aujourd’hui, du \(date(facts.last)), n’est pas comptée."
      : "\(facts.answers) réponses datées d’après aujourd’hui, jusqu’au \(date(facts.last)), ne sont pas"
        + " comptées.") + (facts.untrue > 0 ? " \(howToUndo)" : "")
  }

  private var howToUndo: String { "Pour les annuler\u{A0}: termwise undo --after-today" }

  private func dated(_ facts: LaterFacts) -> String {
    facts.untrue < 2
      ? "1 réponse est datée d’après aujourd’hui, du \(date(facts.last))."
      : "\(facts.untrue) réponses sont datées d’après aujourd’hui, jusqu’au \(date(facts.last))."
  }

  /// What the clock says and what contradicts it, also for the error.
  func doubtful(_ doubt: ClockDoubt, _ today: StudyDay) -> String {
    let last =
      switch doubt {
      case .ahead(let day), .behind(let day): date(day)
      }
    return
      "L’horloge de cet ordinateur indique le \(date(today)), mais la dernière entrée du journal est"
      + " du \(last)."
  }

  func openingFailure(_ failure: Failure) -> String {
    switch failure {
    case .clockInDoubt(let doubt, let today):
      "\(doubtful(doubt, today)) Rien n’a été enregistré. Réglez l’horloge\u{202F}; ou, si elle est juste,"
        + " ajoutez --trust-clock"
    case .otherAccount(let learner, let owner):
      "l’apprenant \(learner) est rattaché au compte \(named(owner))\u{202F}; rien n’a été enregistré. Pour"
        + " répondre quand même en tant que \(learner)\u{A0}: --as \(learner.asArgument)"
    case .notShared(let path):
      "\(path)\u{A0}: cette base existe déjà, et a été créée pour une seule personne. Créez-en une autre avec"
        + " --db, ou enlevez --shared"
    default:
      "rien n’a été enregistré. Réglez l’horloge si elle se trompe\u{202F}; donnez votre nom avec --learner"
    }
  }

  private func named(_ account: Account) -> String {
    account.machine.isEmpty ? account.name : "\(account.name) sur \(account.machine)"
  }
}

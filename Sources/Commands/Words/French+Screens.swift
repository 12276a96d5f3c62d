import Flashcards
import Storage

/// French: the pages on a whole screen.
extension French {
  var welcomeTitle: String { "Termwise" }
  var summaryTitle: String { "Fin de la séance" }
  var helpTitle: String { "Touches" }
  var progressTitle: String { "Progression" }
  func practiceTitle(_ deck: String) -> String { "Entraînement · \(deck)" }

  func notesInShort(_ note: SittingSession.Note, isTyping: Bool) -> [String] {
    switch note {
    case .scheduled(let schedule, let day): saved(schedule, on: day)
    case .saved: ["Enregistré."]
    case .stuck:
      ["Trop difficile\u{202F}? Tapez - (de côté).", "Difficile\u{202F}? -\u{A0}: de côté."]
    case .undone: ["Annulé\u{A0}: revoici la carte."]
    case .hardAgain(let schedule, let day):
      [
        "Assez pour aujourd’hui\u{202F}? e\u{A0}: puis \(comesBack(schedule, on: day)).",
        "e\u{A0}: assez, puis \(comesBack(schedule, on: day)).",
      ]
    case .putAside(let card, .enoughForToday):
      ["Assez de \(card.entry.term) pour aujourd’hui.", "Assez pour aujourd’hui."]
    case .putAside(let card, .bury):
      ["De côté jusqu’à demain\u{A0}: \(card.entry.term).", "De côté jusqu’à demain."]
    case .putAside(let card, .suspend):
      ["Suspendue\u{A0}: \(card.entry.term).", "Suspendue."]
        .map { "\($0) \(isTyping ? "Échap, u" : "u") l’annule." }
    case .resumed(let card): ["Reprise\u{A0}: \(card.entry.term).", "Reprise."]
    case .flagged(let card):
      (card.map { ["Signalée\u{A0}: \($0.entry.term)."] } ?? []) + [flagged]
    case .unflagged(let card):
      (card.map { ["Signalement retiré\u{A0}: \($0.entry.term)."] } ?? []) + [unflagged]
    case .nothingToUndo: ["Rien à annuler."]
    }
  }

  /// What was done to a flag, without the name of an entry that is still asked for.
  var flagged: String { "Signalée." }
  /// The same of a flag that was taken back.
  var unflagged: String { "Signalement retiré." }

  func choiceKeys(_ count: Int) -> String {
    "1–\(count) ou a–\(["a", "b", "c", "d"][min(max(count, 1), 4) - 1])\u{A0}: choisir."
  }

  private func saved(_ schedule: Schedule, on day: StudyDay) -> [String] {
    guard let days = schedule.due?.days(since: day), days > 0 else { return ["Enregistré."] }
    return schedule.repeatDay == day
      ? [
        "Enregistré\u{A0}: aujourd’hui, puis \(soon(days)).", "Aujourd’hui, puis \(soon(days)).",
      ] : ["Enregistré\u{A0}: \(inDays(days))."]
  }

  /// A short form of ``inDays(_:)`` for narrow columns.
  private func soon(_ days: Int) -> String { days == 1 ? "demain" : "dans \(days)\u{A0}j" }

  func toCome(_ cards: Int, minutes: Int) -> String {
    "encore \(cards) · environ \(minutes)\u{A0}min"
  }
  func toComeInShort(_ cards: Int, minutes: Int) -> String {
    "encore \(cards) · \(minutes)\u{A0}min"
  }

  var newEntry: String { "Nouvelle entrée" }
  var changedEntry: String { "Modifiée depuis que vous l’avez apprise" }
  func asks(_ question: Question, isRepeat: Bool) -> String {
    "\(from(question.given)) \(to(question.asked))" + (isRepeat ? ", encore une fois" : "")
  }
  func choose(_ asked: Aspect) -> String {
    switch asked {
    case .term: "Choisissez le terme"
    case .definition: "Choisissez la définition"
    case .acronym: "Choisissez le sigle"
    case .expansion: "Choisissez la forme développée"
    }
  }
  var yourAnswer: String { "Votre réponse" }
  var recallHint: String { "Répondez de tête, puis appuyez sur Entrée." }
  var comparison: String { "Écrivez-la à votre façon, puis comparez et notez-vous." }
  var leniency: String { "Majuscules, accents, traits d’union et articles ne comptent pas." }

  func shortGradePreview(_ preview: GradePreview) -> [String] {
    switch (preview.repeatsToday, preview.interval) {
    case (true, .some(let days)): ["aujourd’hui,", "puis \(soon(days))"]
    case (false, .some(let days)): [inDays(days)]
    case (true, .none): ["aujourd’hui encore"]
    case (false, .none): ["fini aujourd’hui"]
    }
  }

  func endingSentence(_ ending: Ending, isPractice: Bool) -> String {
    (isPractice ? practiceEnding(ending) : self.ending(ending)).first ?? ""
  }
  func firstTries(_ passed: Int, of reviews: Int) -> String {
    "Du premier coup\u{A0}: \(passed) sur \(reviews)"
  }
  var toLookAt: String { "À revoir" }
  func tomorrow(_ counts: DueCounts) -> String {
    let minutes = StudyLimits.minutes(forDue: counts.due + counts.repeats, new: counts.new)
    return "Demain\u{A0}: \(waiting(counts.due, counts.repeats, counts.new)),"
      + " environ \(count(minutes, "minute", "minutes"))."
  }

  var allDecks: String { "Tous les glossaires" }
  func waiting(_ deck: DueCounts.InDeck) -> String { waiting(deck.due, deck.repeats, deck.new) }
  func standing(_ standing: DeckStanding, of entries: Int) -> String {
    let known =
      standing.mastered > 0
      ? count(standing.mastered, "maîtrisée", "maîtrisées") : count(standing.seen, "vue", "vues")
    return "\(known) sur \(entries)"
  }

  func notSent(_ draft: String) -> String {
    "Pas envoyé\u{A0}: «\u{A0}\(draft)\u{A0}». Tapez-le à nouveau."
  }
  var windowTooSmall: String {
    "Agrandissez la fenêtre, ou tapez l pour continuer en lignes."
  }

  func hint(_ hint: KeyHint) -> (key: String, action: String) {
    switch hint {
    case .advance: ("Entrée", "continuer")
    case .show: ("Entrée", "voir la réponse")
    case .check: ("Entrée", "vérifier")
    case .grade: ("1–4", "noter")
    case .right: ("r", "c’est juste")
    case .choose: ("1–4", "choisir")
    case .skip: ("0", "passer")
    case .otherKeys: ("Échap", "menu")
    case .typeOn: ("Entrée", "revenir à la saisie")
    case .undo, .undoDecision: ("u", "annuler")
    case .bury: ("-", "de côté")
    case .enough: ("e", "assez pour aujourd’hui")
    case .suspend: ("@", "suspendre")
    case .begin: ("Entrée", "commencer")
    case .pick: ("↑↓", "choisir")
    case .add: ("Entrée", "commencer")
    case .drill: ("d", "sigles")
    case .drillSample: ("d", "ajouter, sigles")
    case .progress: ("p", "progression")
    case .settings: ("s", "réglages")
    case .goOn: ("g", "continuer")
    case .endPause: ("e", "finir la pause")
    case .change: ("Entrée", "changer")
    case .pickSetting: ("↑↓", "choisir")
    case .backToDefault: ("d", "par défaut")
    case .save: ("Entrée", "enregistrer")
    case .keepValue: ("Échap", "annuler")
    case .practise: ("r", "les revoir")
    case .more: ("n", "dix de plus")
    case .another: ("a", "ajouter un glossaire")
    case .done: ("Entrée", "quitter")
    case .scroll: ("↑↓", "défiler")
    case .help: ("?", "aide")
    case .back: ("Entrée", "retour")
    case .leave: ("q", "quitter")
    case .agree: ("o", "oui")
    case .decline: ("n", "non")
    case .tryAgain: ("Entrée", "réessayer")
    case .leaveUnsaved: ("q", "quitter sans elle")
    case .browse: ("b", "parcourir")
    case .read: ("Entrée", "lire")
    case .pickEntry: ("↑↓", "choisir")
    case .search: ("/", "chercher")
    case .leaveSearch: ("Échap", "menu")
    case .drillThese: ("d", "les exercer")
    case .drillThis: ("d", "l’exercer")
    case .takeUp: ("r", "reprendre")
    case .neighbours: ("←→", "autres entrées")
    case .leavePage: ("q", "retour")
    case .flag: ("!", "signaler")
    case .raiseFlag: ("Entrée", "signaler")
    case .lowerFlag: ("Entrée", "retirer le signalement")
    case .cancel: ("Échap", "annuler")
    case .stopProgram: ("Ctrl-Z", "vers le shell")
    }
  }

  func help(_ hint: KeyHint) -> String {
    switch hint {
    case .advance: "continue\u{202F}; après une réponse, accepte la note proposée."
    case .show: "montre la réponse\u{202F}; la barre d’espace aussi."
    case .check: "vérifie ce que vous avez tapé."
    case .grade:
      "notent votre réponse\u{A0}: 1 À revoir, 2 Difficile, 3 Bien, 4 Facile. Sous chaque note, on voit quand"
        + " la carte reviendra\u{202F}; plus c’était facile, plus les intervalles s’allongeront."
    case .right: "veut dire «\u{A0}j’avais raison\u{A0}»\u{A0}: la réponse est notée Bien."
    case .choose:
      "choisissent une réponse\u{202F}; les flèches avec Entrée et les lettres a à d aussi."
    case .skip: "passe ce choix\u{202F}; l’entrée sera demandée quand même."
    case .otherKeys:
      "quitte la saisie\u{A0}: les lettres deviennent des commandes. Entrée y ramène."
    case .typeOn: "revient à la saisie."
    case .undo: "annule la dernière étape de la séance, autant de fois que vous voulez."
    case .bury: "met l’entrée de côté\u{A0}: elle n’est plus demandée avant demain."
    case .enough:
      "met fin aux répétitions de cette carte pour aujourd’hui\u{202F}; sa prochaine révision ne change pas."
    case .suspend:
      "suspend l’entrée\u{A0}: elle n’est plus demandée jusqu’à ce que vous la repreniez dans Parcourir,"
        + " ou avec termwise cards resume et son nom."
    case .begin: "commence avec le glossaire choisi."
    case .pick: "choisissent un glossaire, ou tous."
    case .add: "ajoute le glossaire choisi, et commence."
    case .drillSample: "ajoute le glossaire et en demande dix sigles."
    case .drill: "demande dix sigles, avant une réunion par exemple. Le calendrier ne change pas."
    case .progress: "montre vos propres chiffres."
    case .settings: "ouvre vos réglages\u{A0}: nouvelles cartes par jour, minutes, langue…"
    case .goOn: "continue avec les cartes qui attendent un autre matin."
    case .endPause: "finit la pause\u{A0}: ce qui est à réviser est de nouveau demandé."
    case .change:
      "prend la valeur suivante, ou demande un nombre\u{202F}; les chiffres le commencent aussitôt."
    case .pickSetting: "choisissent un réglage."
    case .backToDefault: "revient à la valeur par défaut."
    case .save: "enregistre la valeur."
    case .keepValue: "laisse la valeur telle qu’elle était."
    case .practise: "redemande les entrées manquées. Le calendrier ne change pas."
    case .more: "apprend dix nouvelles entrées de plus que prévu aujourd’hui."
    case .another: "ajoute un autre des glossaires fournis."
    case .done: "quitte."
    case .scroll: "font défiler un long texte\u{202F}; Page préc. et Page suiv. aussi."
    case .help: "montre les touches."
    case .back: "quitte les touches ou les chiffres."
    case .leave: "quitte\u{202F}; Échap aussi. Chaque réponse est déjà enregistrée."
    case .agree: "accepte."
    case .decline: "refuse\u{A0}: rien n’est enregistré."
    case .tryAgain: "essaie de nouveau d’enregistrer la réponse."
    case .leaveUnsaved: "quitte sans enregistrer la dernière réponse."
    case .browse: "cherche dans toutes les entrées\u{A0}: leur sens, et où en sont vos cartes."
    case .read: "montre l’entrée entière, vos cartes et ce que vous avez répondu."
    case .pickEntry: "choisissent une entrée\u{202F}; Page préc., Page suiv., Début et Fin aussi."
    case .search:
      "revient à la recherche. Majuscules, accents, traits d’union et apostrophes ne comptent pas."
    case .leaveSearch:
      "quitte la recherche\u{A0}: les lettres deviennent des commandes. / y ramène."
    case .drillThese: "demande des cartes de la liste, 20 au plus. Le calendrier ne change pas."
    case .drillThis: "demande les cartes de cette entrée. Le calendrier ne change pas."
    case .takeUp: "reprend l’entrée mise de côté ou suspendue."
    case .undoDecision:
      "annule ce que vous avez décidé ici en dernier sur une entrée, autant de fois que vous voulez."
    case .neighbours: "lisent l’entrée d’avant et celle d’après."
    case .leavePage: "revient en arrière\u{202F}; Échap aussi."
    case .flag:
      "signale l’entrée comme obscure ou fausse, avec vos mots. Ils vont à votre équipe avec le"
        + " rapport."
    case .raiseFlag: "signale l’entrée."
    case .lowerFlag: "retire le signalement."
    case .cancel: "laisse le signalement tel quel."
    case .stopProgram:
      "rend la main au shell, même pendant la saisie\u{202F}; fg vous ramène ici. Rien n’est annulé\u{A0}: c’est"
        + " u qui annule."
    }
  }
}

import Flashcards

// Sentences about learners.

extension French {
  // MARK: The verdict

  var noDeck: String {
    """
    Il n’y a encore rien à apprendre. Importez d’abord un glossaire\u{A0}: termwise import FICHIER
    """
  }

  var nobodyHasBegun: String {
    """
    Personne n’a commencé\u{A0}: demandez une première séance de dix minutes, avec la commande \
    termwise.
    """
  }

  func talk(to learners: [String]) -> String {
    """
    Parlez avec \(people(learners))\u{A0}: les raisons sont données sous \
    «\u{A0}\(heading(of: .learners))\u{A0}».
    """
  }

  func verdict(on learner: String, _ status: Status) -> String {
    switch status {
    case .needsHelp: "Parlez avec \(learner)."
    case .notBegun: "Demandez à \(learner) de commencer."
    case .firstWeeks:
      "\(learner) est dans ses premières semaines\u{A0}: rien ne vous est encore demandé."
    case .onTrack: "\(learner) est en bonne voie\u{A0}: rien ne vous est demandé cette semaine."
    }
  }

  func askToBegin(_ learners: [String]) -> String {
    "Demandez à \(people(learners)) de commencer\u{202F}; les autres n’ont besoin de rien."
  }

  var allIsWell: String {
    "Personne n’a besoin d’aide\u{A0}: rien ne vous est demandé cette semaine."
  }

  func tally(_ tally: [(status: Status, learners: Int)], of learners: Int) -> String {
    let parts = tally.map { status, count in
      switch status {
      case .needsHelp: "\(count) \(count == 1 ? "a" : "ont") besoin d’aide"
      case .notBegun: "\(count) \(count == 1 ? "n’a" : "n’ont") pas commencé"
      case .firstWeeks:
        count == 1
          ? "1 est dans ses premières semaines" : "\(count) sont dans leurs premières semaines"
      case .onTrack: "\(count) \(count == 1 ? "est" : "sont") en bonne voie"
      }
    }
    return "Sur \(learners) apprenants, \(list(parts))."
  }

  private func people(_ names: [String]) -> String {
    names.count > Self.namesAtMost ? "\(names.count) apprenants" : list(names)
  }

  // MARK: Learners

  var learners: String { "Apprenants" }

  var whyFirstWeeks: String {
    """
    Rien ne peut être maîtrisé dans les \(Thresholds.firstWeeks) premiers jours, même quand tout va \
    bien\u{A0}: les révisions d’une entrée sont espacées de 1, 6 et au moins 14 jours avant de \
    l’être de \(Standing.masteryInterval) jours ou plus, ce qui s’appelle maîtrisée. D’ici là, la \
    couverture et la réussite au premier essai disent où l’on en est.
    """
  }

  func status(_ status: Status) -> String {
    switch status {
    case .needsHelp: "besoin d’aide"
    case .notBegun: "pas encore de révision"
    case .firstWeeks: "premières semaines"
    case .onTrack: "en bonne voie"
    }
  }

  var askForFirstSitting: String { "Demandez une première séance de dix minutes." }

  func beginnings(_ figures: Figures) -> String {
    "\(seen(figures)), réussite au premier essai\u{A0}: \(sentence(figures.firstTry))."
  }

  func progress(_ figures: Figures) -> String {
    """
    \(seen(figures)), \(figures.mastered) \(figures.mastered < 2 ? "maîtrisée" : "maîtrisées"), \
    rétention\u{A0}: \(sentence(figures.retention)), \(figures.activeWeeks) \
    \(figures.activeWeeks < 2 ? "semaine active" : "semaines actives") sur \(figures.weeks).
    """
  }

  private func seen(_ figures: Figures) -> String {
    """
    \(seen(figures.seen, of: figures.entries)) \
    (\(share(figures.seen, of: figures.entries)))
    """
  }

  func masteryFrom(weekOf monday: StudyDay) -> String {
    "La maîtrise peut apparaître à partir de la semaine du \(date(monday))."
  }

  func reason(_ need: Need) -> String {
    switch need {
    case .noAnswer(let monday):
      """
      Aucune réponse depuis plus d’une semaine, la dernière dans la semaine du \
      \(date(monday))\u{A0}: demandez ce qui fait obstacle.
      """
    case .pile(let cards):
      """
      \(cards) cartes en retard, soit \(StudyLimits.days(forPile: cards)) jours de travail\u{A0}: \
      il faut lui en laisser le temps\u{202F}; les nouvelles cartes attendent.
      """
    case .forgetting(let rate):
      """
      Rétention de \(sentence(rate)), sous \(percent(Thresholds.retentionPercent))\u{A0}: demandez \
      quelles définitions sont difficiles à comprendre.
      """
    }
  }
}

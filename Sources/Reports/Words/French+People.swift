import Flashcards

// Sentences about learners.

extension French {
  // MARK: The verdict

  func verdict(_ verdict: Verdict, name: (Person) -> String) -> String {
    switch verdict {
    case .noDeck:
      "Il n’y a encore rien à apprendre. Importez d’abord un glossaire\u{A0}: termwise import FICHIER"
    case .nobodyHasBegun:
      """
      Personne n’a commencé\u{A0}: demandez une première séance de dix minutes, avec la commande \
      termwise.
      """
    case .onePerson(let person): self.verdict(on: name(person), person)
    case .talk(let people): "Parlez à \(names(people, name))."
    case .askToBegin(let people):
      "Demandez à \(names(people, name)) de commencer\u{202F}; les autres n’ont besoin de rien."
    case .watch(let people):
      "Personne n’a besoin d’aide. Gardez un œil sur \(names(people, name))."
    case .allAreDone: "Tout le monde a terminé\u{A0}: il n’y a rien à faire."
    case .allIsWell: "Personne n’a besoin d’aide\u{A0}: il n’y a rien à faire."
    }
  }

  private func verdict(on name: String, _ person: Person) -> String {
    switch (person.attention, person.all.status) {
    case (.wantsHelp, _): "Parlez à \(name)."
    case (.watch, _): "Gardez un œil sur \(name)."
    case (.none, .notBegun): "Demandez à \(name) de commencer."
    case (.none, .firstWeeks):
      "\(name) est dans ses premières semaines\u{A0}: il n’y a rien à faire encore."
    case (.none, .done): "\(name) a terminé\u{A0}: il n’y a rien à faire."
    case (.none, .inProgress), (.none, .late):
      "\(name) avance bien\u{A0}: il n’y a rien à faire."
    }
  }

  func sentence(_ tally: PeopleTally) -> String {
    var parts: [String] = []
    if tally.wantHelp > 0 { parts.append("\(tally.wantHelp) \(a(tally.wantHelp)) besoin d’aide") }
    if tally.watched > 0 { parts.append("\(tally.watched) \(est(tally.watched)) à suivre") }
    parts += tally.others.map { status, count in
      switch status {
      case .notBegun: "\(count) n’\(a(count)) pas commencé"
      case .firstWeeks:
        count == 1
          ? "1 est dans ses premières semaines" : "\(count) sont dans leurs premières semaines"
      case .inProgress: "\(count) \(count == 1 ? "avance" : "avancent") bien"
      case .done: "\(count) \(a(count)) terminé"
      case .late: "\(count) \(est(count)) en retard"
      }
    }
    return "Sur \(tally.learners) apprenants, \(list(parts))."
  }

  private func a(_ count: Int) -> String { count == 1 ? "a" : "ont" }
  private func est(_ count: Int) -> String { count == 1 ? "est" : "sont" }

  private func names(_ people: [Person], _ name: (Person) -> String) -> String {
    people.count > Self.namesAtMost ? "\(people.count) apprenants" : list(people.map(name))
  }

  // MARK: One learner

  func name(of attention: Attention) -> String {
    switch attention {
    case .wantsHelp: "besoin d’aide"
    case .watch: "à suivre"
    case .none: "rien à signaler"
    }
  }

  func status(_ status: Status) -> String {
    switch status {
    case .notBegun: "pas commencé"
    case .firstWeeks: "débute"
    case .inProgress: "en cours"
    case .done: "terminé"
    case .late: "en retard"
    }
  }

  func name(of state: TargetStanding.State) -> String {
    switch state {
    case .reached: "atteinte"
    case .onCourse: "possible"
    case .behind: "compromise"
    case .missed: "manquée"
    }
  }

  func need(_ need: Need) -> String {
    switch need {
    case .noAnswer(let monday):
      """
      Aucune réponse depuis plus d’une semaine, la dernière dans la semaine du \
      \(date(monday))\u{A0}: demandez ce qui fait obstacle.
      """
    case .neverBegan(let day):
      """
      Aucune réponse depuis le début, le \(date(day))\u{A0}: demandez une première séance de dix \
      minutes.
      """
    case .pile(let cards, let days):
      """
      \(cards) cartes en retard, soit \(self.days(days)) de travail\u{A0}: \
      il faut lui en laisser le temps\u{202F}; les nouvelles cartes attendent.
      """
    case .forgetting(let rate):
      """
      Rétention de \(sentence(rate)) sur \(Thresholds.trendWeeks) semaines, sous \
      \(percent(Thresholds.retentionPercent))\u{A0}: demandez quelles définitions sont difficiles à \
      comprendre.
      """
    case .behindTarget(let target, let week): behind(target, week)
    case .missedTarget(let target): missed(target)
    }
  }

  private func behind(_ target: StudyDay, _ week: StudyDay?) -> String {
    guard let week else {
      return """
        N’a commencé aucune entrée nouvelle ces quatre dernières semaines et ne peut pas terminer pour \
        le \(date(target))\u{A0}: prévoyez dix minutes par jour, ou une autre date.
        """
    }
    return """
      Au rythme des quatre dernières semaines, terminera au plus tôt dans la semaine du \
      \(date(week)), après la date visée du \(date(target))\u{A0}: prévoyez dix minutes par jour, ou \
      une autre date.
      """
  }

  private func missed(_ target: StudyDay) -> String {
    "N’a pas terminé pour le \(date(target))\u{A0}: convenez d’une nouvelle date."
  }

  func watch(_ watch: Watch) -> String {
    switch watch {
    case .growingPile(let from, let to):
      """
      Les cartes en retard s’accumulent depuis \(Thresholds.growingWeeks) semaines, de \(from) à \
      \(to)\u{A0}: demandez si dix minutes par jour sont possibles.
      """
    case .nothingMastered:
      """
      Rien n’est encore maîtrisé, plus de \(Thresholds.masteryExpected / 7) semaines après la \
      première révision\u{A0}: regardez ensemble ce qui ne reste pas.
      """
    }
  }

  func advice(on person: Person) -> String {
    if !person.reasons.isEmpty { return person.reasons.map(reason).joined(separator: " ") }
    switch person.all.status {
    case .notBegun: return "Demandez une première séance de dix minutes."
    case .firstWeeks:
      let from = person.all.masteryWeek.map { " " + masteryFrom(weekOf: $0) } ?? ""
      return "C’est le début, tout va bien.\(from)"
    case .inProgress, .late: return "Tout va bien\u{A0}: dites-le."
    case .done:
      return """
        C’est acquis\u{A0}: félicitez, et laissez quelques minutes par semaine pour ne pas oublier.
        """
    }
  }

  func short(_ reason: Reason) -> String {
    switch reason {
    case .need(.noAnswer(let monday)): "aucune réponse depuis la semaine du \(date(monday))"
    case .need(.neverBegan(let day)): "aucune réponse depuis le \(date(day))"
    case .need(.pile(let cards, _)): "\(cards) cartes en retard"
    case .need(.forgetting(let rate)): "rétention de \(sentence(rate))"
    case .need(.behindTarget(let day, _)): "date du \(date(day)) compromise"
    case .need(.missedTarget(let day)): "date du \(date(day)) manquée"
    case .watch(.growingPile(let from, let to)): "cartes en retard\u{A0}: de \(from) à \(to)"
    case .watch(.nothingMastered): "rien de maîtrisé"
    }
  }

  var previewHeading: String {
    "Voici tout ce qu’un responsable verrait de vous\u{A0}:"
  }

  var previewOfSums: String {
    """
    Avec d’autres personnes, vos entrées et vos réponses comptent aussi dans les sommes de l’équipe, \
    semaine par semaine, et vos révisions d’un terme dans celles d’au moins \
    \(Thresholds.termLearners) personnes. Seul le format xapi donne aussi votre nombre de réponses par \
    semaine et la semaine où un glossaire est vu en entier ou maîtrisé.
    """
  }

  func masteryFrom(weekOf monday: StudyDay) -> String {
    "La maîtrise peut apparaître à partir de la semaine du \(date(monday))."
  }
}

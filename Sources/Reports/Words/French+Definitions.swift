import Flashcards

extension French {
  func definition(of field: Field, on scale: ShareScale) -> String {
    let range = scale == .fraction ? ", de 0 à 1" : ""
    let insertedRange = scale == .fraction ? range + "," : ""
    return switch field {
    case .attention:
      "Besoin d’aide, à suivre, ou rien à signaler, d’après les règles du rapport."
    case .status:
      """
      Pas commencé, débute, en cours, terminé (\(Thresholds.donePercent)\u{202F}% des \
      entrées maîtrisées) ou en retard sur la date visée.
      """
    case .reasons:
      "Les règles qui disent pourquoi cette personne a besoin d’aide ou est à suivre."
    default: figureDefinition(of: field, range, insertedRange)
    }
  }

  private func figureDefinition(
    of field: Field, _ range: String, _ insertedRange: String
  ) -> String {
    switch field {
    case .coverage:
      "Part des entrées vues parmi toutes les entrées\(range)."
    case .mastery:
      """
      Part des entrées maîtrisées\(insertedRange) parmi celles qui peuvent déjà l’être, arrondie \
      vers le bas à \(Thresholds.masteryStep) points pour une personne.
      """
    case .overdue:
      """
      Cartes à réviser avant aujourd’hui et qui auraient pu être demandées\u{A0}: une par entrée au \
      plus et aucune d’une entrée révisée aujourd’hui ou hier, sans les cartes suspendues ou mises de \
      côté ni les jours d’une pause.
      """
    case .daysToClear:
      """
      Jours qu’il faut pour tout ce qui est à réviser, à \(StudyLimits.dueCardsADay) cartes par jour ou \
      ce que tiennent les minutes de l’apprenant\u{202F}; 0 sans carte en retard\u{202F}; de plusieurs \
      personnes, le plus long.
      """
    case .lastActiveWeek:
      "Lundi de la dernière semaine avec une réponse."
    case .retention:
      """
      Part de réussite\(insertedRange) à la première révision de chaque carte par jour d’étude, pour \
      les seules cartes vues un jour antérieur, non donnée en dessous de \(Rate.enough) révisions.
      """
    default: targetDefinition(of: field, insertedRange)
    }
  }

  private func targetDefinition(of field: Field, _ insertedRange: String) -> String {
    switch field {
    case .retentionReviews:
      "Nombre de révisions derrière la rétention."
    case .targetState:
      """
      Atteinte, possible, compromise ou manquée, selon que \(Thresholds.donePercent)\u{202F}% des \
      entrées peuvent être maîtrisées à la date visée, au rythme des quatre dernières semaines.
      """
    case .projectedWeek:
      """
      Lundi de la semaine où \(Thresholds.donePercent)\u{202F}% des entrées seront maîtrisées au plus \
      tôt, si toutes les révisions sont réussies.
      """
    default: teamDefinition(of: field, insertedRange)
    }
  }

  private func teamDefinition(of field: Field, _ insertedRange: String) -> String {
    switch field {
    case .learners: "Personnes comptées."
    case .begun: "Personnes qui ont au moins une révision."
    case .done:
      "Personnes qui maîtrisent au moins \(Thresholds.donePercent)\u{202F}% de leurs entrées."
    case .activeLearners: "Personnes avec une réponse dans la semaine."
    case .entries: "Entrées à apprendre, hors entrées retirées, comptées une fois par personne."
    case .seen: "Entrées dont au moins une carte a été révisée."
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
    case .firstTry:
      """
      Part de réussite\(insertedRange) à la première révision de chaque carte par jour d’étude, \
      premières rencontres comprises, non donnée en dessous de \(Rate.enough) révisions.
      """
    case .firstTryReviews: "Nombre de révisions derrière la réussite au premier essai."
    case .activeWeeks:
      """
      Semaines ISO (du lundi au dimanche) avec au moins une réponse, répétitions et entraînement \
      compris, au total de tous les apprenants.
      """
    case .weeks:
      """
      Semaines ISO (du lundi au dimanche) depuis la première réponse, celle-ci comprise, \
      au total de tous les apprenants.
      """
    default: formDefinition(of: field, insertedRange)
    }
  }

  private func formDefinition(of field: Field, _ insertedRange: String) -> String {
    switch field {
    case .answers: "Réponses de la période, répétitions et entraînement compris."
    case .typed: "Parmi les réponses, celles qui ont été saisies au clavier."
    case .chosen: "Parmi les réponses, celles qui ont été choisies dans une liste."
    case .selfGraded: "Parmi les réponses, celles que la personne a notées elle-même."
    case .retentionTyped: "Parmi les révisions de la rétention, celles qui ont été saisies."
    case .retentionChosen: "Parmi les révisions de la rétention, celles qui ont été choisies."
    case .retentionSelfGraded:
      "Parmi les révisions de la rétention, celles que la personne a notées elle-même."
    case .firstTryTyped: "Parmi les révisions du premier essai, celles qui ont été saisies."
    case .firstTryChosen: "Parmi les révisions du premier essai, celles qui ont été choisies."
    case .firstTrySelfGraded:
      "Parmi les révisions du premier essai, celles que la personne a notées elle-même."
    case .masteredTyped:
      "Parmi les dernières révisions des cartes d’entrées maîtrisées, celles qui ont été saisies."
    case .masteredChosen:
      "Parmi les dernières révisions des cartes d’entrées maîtrisées, celles qui ont été choisies."
    case .masteredSelfGraded:
      """
      Parmi les dernières révisions des cartes d’entrées maîtrisées, celles que la personne a notées \
      elle-même.
      """
    case .passed: "Révisions réussies d’un terme, parmi celles que compte la rétention."
    case .reviews: "Révisions d’un terme que compte la rétention."
    case .likelyLow, .likelyHigh:
      """
      La part réelle de réussite est dans cette plage\(insertedRange) avec une confiance de \
      95\u{202F}% (intervalle de Wilson), donnée à partir de \(Thresholds.termReviews) révisions.
      """
    case .lapses: "Nombre de fois où une carte du terme a été manquée après avoir été réussie."
    case .forgotten:
      """
      Oui quand toute la fourchette probable est sous \(percent(Thresholds.retentionPercent))\u{A0}: le \
      hasard seul ne l’explique presque jamais.
      """
    case .glossaryVersion:
      "Nombre d’importations qui ont changé le glossaire dans cette base, la première comprise."
    case .glossaryDay: "Jour de la dernière importation qui a changé le glossaire."
    case .glossaryDigest: "La même dans toute base dont le glossaire a le même texte."
    case .added: "Entrées ajoutées ou revenues depuis le début de la période comparée."
    case .changed: "Entrées dont le texte a changé depuis le début de la période comparée."
    case .retired: "Entrées retirées depuis le début de la période comparée."
    default: ""
    }
  }
}

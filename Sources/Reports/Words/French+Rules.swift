import Flashcards

extension French {
  var rules: [String] { rulesAboutPeople + rulesAboutFigures }

  private var rulesAboutPeople: [String] {
    [
      """
      Besoin d’aide\u{A0}: aucune réponse pendant les \(Thresholds.idleWorkingDays) derniers jours \
      ouvrés (du lundi au vendredi\u{202F}; les jours d’une pause ne comptent pas), ou plus de \
      \(Thresholds.overdueCards) cartes en retard (deux jours de \(StudyLimits.dueCardsADay)), ou une \
      rétention sous \(percent(Thresholds.retentionPercent)) sur au moins \(Rate.enough) révisions de \
      \(Thresholds.trendWeeks) semaines, ou une date visée compromise ou manquée.
      """,
      """
      À suivre\u{A0}: au moins \(Thresholds.watchedPile) cartes en retard, en hausse chaque semaine \
      depuis \(Thresholds.growingWeeks) semaines, ou rien de maîtrisé \(Thresholds.masteryExpected) \
      jours après la première révision.
      """,
      """
      Terminé\u{A0}: au moins \(percent(Thresholds.donePercent)) des entrées maîtrisées. La maîtrise \
      baisse quand on oublie.
      """,
      """
      Date visée\u{A0}: compromise quand \(percent(Thresholds.donePercent)) des entrées ne peuvent pas \
      être maîtrisées à temps au rythme des quatre dernières semaines, même si toutes les révisions \
      sont réussies.
      """,
    ]
  }

  private var rulesAboutFigures: [String] {
    [
      """
      Débute\u{A0}: moins de \(Thresholds.firstWeeks) jours depuis la première révision. \
      \(whyTooEarly)
      """,
      """
      Termes mal retenus\u{A0}: ceux d’au moins \(Thresholds.termReviews) révisions, dont moins de \
      \(percent(Thresholds.retentionPercent)) réussies, par le bas de leur fourchette probable, puis \
      les autres par leurs oublis\u{202F}; un responsable les voit à partir de \
      \(Thresholds.termLearners) apprenants. La part réelle est dans cette fourchette avec une confiance de \
      \(percent(95)) (intervalle de Wilson).
      """,
      """
      Les pourcentages sont arrondis vers le bas, à \(percent(1)) au moins\u{A0}: \(percent(100)) \
      veut dire tout, \(percent(0)) rien. La taille de l’échantillon est entre parenthèses\u{202F}; un tiret \
      veut dire pas assez de données.
      """,
    ]
  }

  var privacy: String {
    """
    Ce rapport n’utilise que les jours d’étude, les pauses, les notes et les mots des signalements\u{A0}: \
    ni heures, ni vitesse, ni réponses saisies. Le moment où quelqu’un a étudié est dit à la semaine près, et personne n’est classé.
    """
  }

  func remarks(on quality: LogQuality) -> [String] {
    var remarks = [
      """
      \(quality.answers) \(quality.answers < 2 ? "réponse comptée" : "réponses comptées"), de \
      \(quality.devices) \(quality.devices < 2 ? "appareil" : "appareils")\u{202F}; \
      \(quality.retracted) \(quality.retracted < 2 ? "annulée" : "annulées").
      """
    ]
    if quality.later > 0 {
      remarks.append(
        """
        \(quality.later) \(quality.later < 2 ? "réponse est datée" : "réponses sont datées") d’après \
        aujourd’hui et \(quality.later < 2 ? "n’est pas comptée" : "ne sont pas comptées")\u{A0}: une \
        horloge avançait.
        """)
    }
    if quality.setBack > 0 {
      remarks.append(
        """
        À \(quality.setBack) \(quality.setBack < 2 ? "endroit" : "endroits"), une réponse est datée \
        d’avant la précédente du même appareil\u{A0}: horloge reculée, ou voyage vers l’ouest.
        """)
    }
    return remarks
  }
}

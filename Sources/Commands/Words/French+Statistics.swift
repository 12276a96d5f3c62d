import Flashcards

/// French: a learner's own figures.
extension French {
  func statisticsHeading(_ learner: String, deck: String?, on day: StudyDay) -> String {
    let names = [learner, deck].compactMap { $0 }.joined(separator: ", ")
    return "\(names)\u{A0}: chiffres au \(date(day))"
  }

  func noAnswers(_ counts: StandingCounts) -> String {
    "Pas encore de réponse\u{202F}; \(count(counts.entries, "entrée", "entrées")) à apprendre."
      + " Pour commencer\u{A0}: termwise review"
  }

  func entriesSeen(_ counts: StandingCounts) -> String {
    "Entrées vues\u{A0}: \(counts.seen) sur \(counts.entries)"
  }

  func name(_ standing: Standing) -> String {
    switch standing {
    case .unseen: "Pas encore vues"
    case .learning: "En cours"
    case .mastered: "Maîtrisées"
    case .toRelearn: "À réapprendre"
    }
  }

  func standings(of deck: String, _ counts: StandingCounts) -> String {
    let seen = counts.seen < 2 ? "vue" : "vues"
    return "\(deck)\u{A0}: \(counts.seen) \(seen) sur \(counts.entries)\u{202F};"
      + " \(count(counts.mastered, "maîtrisée", "maîtrisées")), \(counts.learning) en cours,"
      + " \(counts.toRelearn) à réapprendre"
  }

  var weekAgo: String { "Il y a une semaine" }

  func activeDays(ofLast7 days: Int) -> String { "Jours actifs\u{A0}: \(days) sur les 7 derniers" }

  func run(_ run: StudyRun) -> String {
    let all = "Jours d’étude\u{A0}: \(run.days)"
    return run.current > 1 ? "\(all), \(run.current) d’affilée" : all
  }

  func load(answers: Int, due: Int) -> String {
    "Charge\u{A0}: \(count(answers, "réponse", "réponses")) par jour ces 7 derniers jours,"
      + " \(count(due, "carte", "cartes")) à réviser par jour dans les 7 prochains"
  }

  func retention(_ rate: Rate) -> String {
    let share =
      rate.percent.map { "\($0)\u{202F}% encore su un autre jour, sur \(rate.of) révisions" }
      ?? "données insuffisantes (\(count(rate.of, "révision", "révisions")) sur \(Rate.enough))"
    return "Rétention sur \(Statistics.retentionDays) jours\u{A0}: \(share)"
  }

  var forecastHeading: String { "À réviser dans les 7 jours, parmi les cartes déjà vues" }

  func forecastDay(_ day: StudyDay, from today: StudyDay) -> String {
    switch day.days(since: today) {
    case 0: "Aujourd’hui"
    case 1: "Demain"
    default: day.weekday(in: "fr_FR")
    }
  }

  var hardestHeading: String { "Les plus difficiles" }

  func hardest(_ entry: HardEntry) -> String {
    "\(entry.term)\u{A0}: \(count(entry.failures, "échec", "échecs"))"
      + " en \(count(entry.reviews, "révision", "révisions"))\(entry.isLeech ? ", rebelle" : "")"
  }

  var leechAdvice: String {
    "Une entrée rebelle a été oubliée \(Schedule.leechLapses) fois ou plus. Sa définition est-elle"
      + " obscure ou fausse\u{202F}? Signalez-la\u{A0}:\u{A0}! dans une révision ou dans Parcourir."
  }

  var answersHeading: String { "Réponses" }

  func answers(_ counts: AnswerCounts, in period: Statistics.Period) -> String {
    let sum =
      counts.answers == 0
      ? "aucune"
      : "\(count(counts.reviews, "révision", "révisions")),"
        + " \(count(counts.drills, "répétition ou exercice", "répétitions et exercices")),"
        + " \(counts.isTimed ? duration(counts.milliseconds) : "durée non conservée")"
    return "\(name(period))\u{A0}: \(sum)"
  }

  private func name(_ period: Statistics.Period) -> String {
    switch period {
    case .today: "Aujourd’hui"
    case .last7Days: "7 derniers jours"
    case .last30Days: "30 derniers jours"
    case .all: "En tout"
    }
  }

  func duration(_ milliseconds: Int) -> String {
    let minutes = milliseconds / 60_000
    if minutes == 0 { return "\(milliseconds / 1000)\u{A0}s" }
    return minutes < 60
      ? "\(minutes)\u{A0}min" : "\(minutes / 60)\u{A0}h\u{A0}\(minutes % 60)\u{A0}min"
  }

  func keys(_ counts: AnswerCounts) -> String {
    GradeKey.allCases.map { "\(name($0)) \(counts.count(of: $0))" }.joined(separator: ", ")
  }

  func timeRule(untimed: Int) -> String {
    let rule =
      "Une réponse compte une minute au plus\u{A0}: les pauses ne comptent pas comme du travail."
    guard untimed > 0 else { return rule }
    return rule
      + " Pour \(count(untimed, "réponse", "réponses")), la durée n’a pas été enregistrée."
  }

  var timesNotKept: String {
    "La durée de vos réponses n’est pas conservée. Pour changer\u{A0}: termwise settings"
  }

  var intervalsHeading: String { "Cartes par intervalle" }

  func interval(_ range: Histogram.Bin) -> String {
    guard let through = range.through else { return "\(range.from) jours ou plus" }
    return range.from == through
      ? count(through, "jour", "jours") : "\(range.from) à \(through) jours"
  }

  var easesHeading: String { "Cartes par facteur de facilité\u{202F}; chacune commence à 2,50" }

  func ease(_ range: Histogram.Bin) -> String {
    guard let through = range.through else { return "\(factor(range.from)) ou plus" }
    return range.from == through
      ? factor(through) : "\(factor(range.from)) à \(factor(through))"
  }

  private func factor(_ hundredths: Int) -> String {
    "\(hundredths / 100),\(hundredths / 10 % 10)\(hundredths % 10)"
  }
}

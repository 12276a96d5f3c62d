import Flashcards

/// French: a learner's progress at a glance.
extension French {
  var sinceWeekAgo: String { "depuis 7 jours" }

  func dueInWeek(_ cards: Int) -> String {
    "À réviser sous 7 jours\u{A0}: \(cards == 0 ? "aucune carte" : count(cards, "carte", "cartes"))"
  }

  func dueInMonth(_ cards: Int, most: Int) -> String {
    "À réviser sous \(Statistics.forecastDays) jours\u{A0}: \(count(cards, "carte", "cartes"))"
      + (cards == 0 ? "" : " (max. \(most) par jour)")
  }

  func shortDate(_ day: StudyDay) -> String { day.short(in: "fr_FR") }

  var intervalsTitle: String { "Cartes par intervalle" }

  func weekdayInitial(_ day: StudyDay) -> String { day.weekdayInitial(in: "fr_FR") }

  func answers(_ answers: Int, inWeeks weeks: Int) -> String {
    "Réponses en \(weeks) semaines\u{A0}: \(answers)"
  }

  func month(of day: StudyDay) -> String { day.month(in: "fr_FR") }

  func scale(_ marks: String, most: Int) -> String {
    "moins \(marks) plus (max. \(most) par jour)"
  }

  var missedHeading: String { "échecs" }

  func missed(_ entry: HardEntry) -> String { "\(entry.failures) sur \(entry.reviews)" }

  var leechMark: String { ", rebelle" }

  var figuresToCome: String {
    "Dès les premières réponses, cette page montre ce que vous savez, ce qui vient et ce qui résiste."
  }
}

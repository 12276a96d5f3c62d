import Flashcards

/// English: a learner's progress at a glance.
extension English {
  var sinceWeekAgo: String { "since a week ago" }

  func dueInWeek(_ cards: Int) -> String {
    "Due in the next 7 days: \(cards == 0 ? "no cards" : count(cards, "card", "cards"))"
  }

  func dueInMonth(_ cards: Int, most: Int) -> String {
    "Due in the next \(Statistics.forecastDays) days: \(count(cards, "card", "cards"))"
      + (cards == 0 ? "" : " (most: \(most) a day)")
  }

  func shortDate(_ day: StudyDay) -> String { day.short(in: "en_GB") }

  var intervalsTitle: String { "Cards by interval" }

  func weekdayInitial(_ day: StudyDay) -> String { day.weekdayInitial(in: "en_GB") }

  func answers(_ answers: Int, inWeeks weeks: Int) -> String {
    "Answers in \(weeks) weeks: \(answers)"
  }

  func month(of day: StudyDay) -> String { day.month(in: "en_GB") }

  func scale(_ marks: String, most: Int) -> String { "less \(marks) more (most: \(most) a day)" }

  var missedHeading: String { "missed" }

  func missed(_ entry: HardEntry) -> String { "\(entry.failures) of \(entry.reviews)" }

  var leechMark: String { ", a leech" }

  var figuresToCome: String {
    "After the first answers this page shows what you know, what comes next and what is hard."
  }
}

import Flashcards
import Storage

/// English: cards and practice.
extension English {
  func entryLine(_ entry: StudyEntry) -> String {
    "\(entry.entry.label), \(entry.id.deck)"
  }

  func cardLine(_ card: StudyCard, in entry: StudyEntry, on day: StudyDay) -> String {
    "  from \(name(card.question.given)) to \(name(card.question.asked)):"
      + " \(state(card.schedule, on: day))"
      + (entry.keepsWaiting(card, on: day) ? "; \(waitsForSibling)" : "")
  }

  private func state(_ schedule: Schedule, on day: StudyDay) -> String {
    if schedule.isSuspended { return "suspended" }
    if let until = schedule.buriedUntil, day < until {
      let next = schedule.due.flatMap { until < $0 ? "; next review on \(date($0))" : nil } ?? ""
      return "put aside until \(date(until))\(next)"
    }
    guard let due = schedule.due else { return "new" }
    let days = due.days(since: day)
    return days > 0 ? inDays(days) : "due"
  }

  var nothingFound: String { "Nothing found." }
  func putAside(_ entry: StudyEntry, _ way: PutAsideKind) -> String {
    switch way {
    case .bury, .enoughForToday: "Put aside until tomorrow: \(entryLine(entry))."
    case .suspend: "Suspended: \(entryLine(entry)). termwise cards resume brings it back."
    }
  }
  func resumed(_ entry: StudyEntry) -> String { "Resumed: \(entryLine(entry))." }
  func notAside(_ entry: StudyEntry) -> String { "\(entryLine(entry)) is not put aside." }

  func practiceBegins(_ cards: Int) -> String {
    "Practice: \(count(cards, "card", "cards")). The schedule does not change."
  }

  func practiceEnding(_ ending: Ending) -> [String] {
    let (answers, missed) = (ending.tally.answers, ending.tally.missed.count)
    let known = answers == 0 ? "No answers." : "Known: \(answers - missed) of \(answers)."
    return missed == 0 ? [known] : [known, "To review again:"]
  }

  func practiceAgainPrompt(_ cards: Int) -> String {
    "Enter to practise \(cards == 1 ? "that one" : "those \(cards)") once more, q to quit:"
  }

  var nothingMissed: String { "Nothing was missed in the last seven days." }
  var noAcronyms: String { "There are no acronyms to practise here." }
  var nothingToPractise: String { "There are no cards to practise." }
}

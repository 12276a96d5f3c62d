import Flashcards
import Storage

/// French: cards and practice.
extension French {
  func entryLine(_ entry: StudyEntry) -> String {
    "\(entry.entry.label), \(entry.id.deck)"
  }

  func cardLine(_ card: StudyCard, in entry: StudyEntry, on day: StudyDay) -> String {
    "  \(from(card.question.given).lowercased()) \(to(card.question.asked))\u{A0}:"
      + " \(state(card.schedule, on: day))"
      + (entry.keepsWaiting(card, on: day) ? "\u{202F}; \(waitsForSibling)" : "")
  }

  private func state(_ schedule: Schedule, on day: StudyDay) -> String {
    if schedule.isSuspended { return "suspendue" }
    if let until = schedule.buriedUntil, day < until {
      let next =
        schedule.due.flatMap { until < $0 ? "\u{202F}; prochaine révision le \(date($0))" : nil }
        ?? ""
      return "mise de côté jusqu’au \(date(until))\(next)"
    }
    guard let due = schedule.due else { return "nouvelle" }
    let days = due.days(since: day)
    return days > 0 ? inDays(days) : "à réviser"
  }

  var nothingFound: String { "Rien trouvé." }
  func putAside(_ entry: StudyEntry, _ way: PutAsideKind) -> String {
    switch way {
    case .bury, .enoughForToday: "Mise de côté jusqu’à demain\u{A0}: \(entryLine(entry))."
    case .suspend: "Suspendue\u{A0}: \(entryLine(entry)). termwise cards resume la reprend."
    }
  }
  func resumed(_ entry: StudyEntry) -> String { "Reprise\u{A0}: \(entryLine(entry))." }
  func notAside(_ entry: StudyEntry) -> String { "\(entryLine(entry)) n’est pas mise de côté." }

  func practiceBegins(_ cards: Int) -> String {
    "Entraînement\u{A0}: \(count(cards, "carte", "cartes")). Le calendrier ne change pas."
  }

  func practiceEnding(_ ending: Ending) -> [String] {
    let (answers, missed) = (ending.tally.answers, ending.tally.missed.count)
    let known =
      answers == 0
      ? "Aucune réponse." : "Connues\u{A0}: \(answers - missed) sur \(answers)."
    return missed == 0 ? [known] : [known, "À revoir\u{A0}:"]
  }

  func practiceAgainPrompt(_ cards: Int) -> String {
    "Entrée pour reprendre \(cards == 1 ? "celle-là" : "ces \(cards) cartes"), q pour quitter\u{A0}:"
  }

  var nothingMissed: String { "Aucune carte manquée ces sept derniers jours." }
  var noAcronyms: String { "Il n’y a pas de sigles à exercer ici." }
  var nothingToPractise: String { "Il n’y a pas de cartes à exercer." }
}

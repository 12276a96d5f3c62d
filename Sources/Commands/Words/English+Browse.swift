import Flashcards

/// English: entries that are browsed, and flags.
extension English {
  var browseTitle: String { "Browse" }
  var searchLabel: String { "Search:" }

  func found(_ found: Int, of all: Int, _ isReading: Bool) -> String {
    let all = withThousands(all) + (isReading ? "…" : "")
    return "\(withThousands(found)) of \(all)"
  }

  func nothingFound(_ text: String) -> String { "No entry has “\(text)”." }

  func position(_ position: Int, of all: Int) -> String {
    "\(withThousands(position)) of \(withThousands(all))"
  }

  func briefState(of entry: StudyEntry, on day: StudyDay) -> String {
    switch entry.briefState(on: day) {
    case .suspended: "suspended"
    case .aside: "put aside"
    case .new: "new"
    case .due: "due"
    case .inDays(let days): inDays(days)
    }
  }

  func listed(_ entry: StudyEntry, on day: StudyDay) -> String {
    "\(entryLine(entry)): \(briefState(of: entry, on: day))"
  }

  func section(_ name: String) -> String { "Section: \(name)" }

  var cardsHeading: String { "Cards" }

  func standing(of card: StudyCard, in entry: StudyEntry, on day: StudyDay) -> String {
    let name = "From \(name(card.question.given)) to \(name(card.question.asked))"
    let waits = entry.keepsWaiting(card, on: day) ? waitsForSibling : nil
    return "\(name): \(standing(card.schedule, waits, on: day))"
  }

  /// Why a due card is not asked today.
  var waitsForSibling: String {
    "not asked before tomorrow, as another card of this entry was asked today"
  }

  private func standing(_ schedule: Schedule, _ waits: String?, on day: StudyDay) -> String {
    let aside =
      schedule.isSuspended
      ? "suspended"
      : schedule.buriedUntil.flatMap { day < $0 ? "put aside until \(date($0))" : nil }
    guard let due = schedule.due else { return aside ?? "new" }
    let days = due.days(since: day)
    let when = days > 0 ? "due \(inDays(days)), on \(date(due))" : "due since \(date(due))"
    let interval = "interval \(count(schedule.memory.interval, "day", "days"))"
    let today = waits == nil ? "due today" : "due"
    return [aside, days == 0 ? today : when, waits, interval].compactMap { $0 }
      .joined(separator: "; ")
  }

  var historyHeading: String { "History" }
  var noHistory: String { "No answer and no decision yet." }

  func sentence(_ event: EntryEvent) -> String {
    switch event.deed {
    case .answer(let reply): sentence(reply)
    case .suspend: "Suspended."
    case .resume: "Resumed."
    case .bury(let until): "Put aside until \(date(until))."
    case .endRepeats: "Repeats ended for the day."
    case .flag(let words): "Flagged: \(words)"
    case .unflag: "Flag taken back."
    }
  }

  private func sentence(_ reply: EntryEvent.Reply) -> String {
    let card = "From \(name(reply.given)) to \(name(reply.asked))"
    let typed = reply.typed.map { $0.isEmpty ? "" : ", typed “\($0)”" } ?? ""
    let mistaken = reply.mistakenFor.map { ", taken for \($0)" } ?? ""
    let drill = reply.kind == .drill ? " (repeat or drill)" : ""
    return "\(card)\(drill): \(name(reply.key))\(typed)\(mistaken)."
  }

  func done(_ decision: EntryDecision, on entry: Entry) -> String {
    switch decision {
    case .suspend: "Suspended: \(entry.label). r resumes it."
    case .resume: "Resumed: \(entry.label)."
    case .bury: "Put aside until tomorrow: \(entry.label)."
    case .flag(""): "Flag taken back: \(entry.label)."
    case .flag: "Flagged: \(entry.label)."
    }
  }

  var flagTitle: String { "Flag an entry" }
  var flagPrompt: String { "What is unclear or wrong?" }
  var flagLinePrompt: String { "What is unclear or wrong? (Enter alone: nothing)" }
  var flagNotice: String { "Your words go to your team with the report." }
  var flagNoticeAgain: String {
    "Your words go to your team with the report. An empty line takes the flag back."
  }
  func flagged(_ words: String) -> String { "You flagged this: \(words)" }
  func notFlagged(_ entry: Entry) -> String { "\(entry.label) is not flagged." }
  var noFlags: String { "You have flagged no entry." }
}

import Flashcards

/// French: entries that are browsed, and flags.
extension French {
  var browseTitle: String { "Parcourir" }
  var searchLabel: String { "Chercher\u{A0}:" }

  func found(_ found: Int, of all: Int, _ isReading: Bool) -> String {
    let all = withThousands(all) + (isReading ? "…" : "")
    return "\(withThousands(found)) sur \(all)"
  }

  func nothingFound(_ text: String) -> String { "Aucune entrée ne contient «\u{A0}\(text)\u{A0}»." }

  func position(_ position: Int, of all: Int) -> String {
    "\(withThousands(position)) sur \(withThousands(all))"
  }

  func briefState(of entry: StudyEntry, on day: StudyDay) -> String {
    switch entry.briefState(on: day) {
    case .suspended: "suspendue"
    case .aside: "de côté"
    case .new: "nouvelle"
    case .due: "à réviser"
    case .inDays(let days): inDays(days)
    }
  }

  func listed(_ entry: StudyEntry, on day: StudyDay) -> String {
    "\(entryLine(entry))\u{A0}: \(briefState(of: entry, on: day))"
  }

  func section(_ name: String) -> String { "Rubrique\u{A0}: \(name)" }

  var cardsHeading: String { "Cartes" }

  func standing(of card: StudyCard, in entry: StudyEntry, on day: StudyDay) -> String {
    let name = "\(from(card.question.given)) \(to(card.question.asked))"
    let waits = entry.keepsWaiting(card, on: day) ? waitsForSibling : nil
    return "\(name)\u{A0}: \(standing(card.schedule, waits, on: day))"
  }

  /// Why a due card is not asked today.
  var waitsForSibling: String {
    "pas avant demain, car une autre carte de cette entrée a été demandée aujourd’hui"
  }

  private func standing(_ schedule: Schedule, _ waits: String?, on day: StudyDay) -> String {
    let aside =
      schedule.isSuspended
      ? "suspendue"
      : schedule.buriedUntil.flatMap { day < $0 ? "de côté jusqu’au \(date($0))" : nil }
    guard let due = schedule.due else { return aside ?? "nouvelle" }
    let days = due.days(since: day)
    let when =
      days > 0 ? "à réviser \(inDays(days)), le \(date(due))" : "à réviser depuis le \(date(due))"
    let interval = "intervalle de \(count(schedule.memory.interval, "jour", "jours"))"
    let today = waits == nil ? "à réviser aujourd’hui" : "à réviser"
    return [aside, days == 0 ? today : when, waits, interval].compactMap { $0 }
      .joined(separator: "\u{202F}; ")
  }

  var historyHeading: String { "Historique" }
  var noHistory: String { "Encore aucune réponse ni décision." }

  func sentence(_ event: EntryEvent) -> String {
    switch event.deed {
    case .answer(let reply): sentence(reply)
    case .suspend: "Suspendue."
    case .resume: "Reprise."
    case .bury(let until): "Mise de côté jusqu’au \(date(until))."
    case .endRepeats: "Répétitions terminées pour la journée."
    case .flag(let words): "Signalée\u{A0}: \(words)"
    case .unflag: "Signalement retiré."
    }
  }

  private func sentence(_ reply: EntryEvent.Reply) -> String {
    let card = "\(from(reply.given)) \(to(reply.asked))"
    let typed = reply.typed.map { $0.isEmpty ? "" : ", tapé «\u{A0}\($0)\u{A0}»" } ?? ""
    let mistaken = reply.mistakenFor.map { ", confondu avec \($0)" } ?? ""
    let drill = reply.kind == .drill ? " (répétition ou exercice)" : ""
    return "\(card)\(drill)\u{A0}: \(name(reply.key))\(typed)\(mistaken)."
  }

  func done(_ decision: EntryDecision, on entry: Entry) -> String {
    switch decision {
    case .suspend: "Suspendue\u{A0}: \(entry.label). r la reprend."
    case .resume: "Reprise\u{A0}: \(entry.label)."
    case .bury: "De côté jusqu’à demain\u{A0}: \(entry.label)."
    case .flag(""): "Signalement retiré\u{A0}: \(entry.label)."
    case .flag: "Signalée\u{A0}: \(entry.label)."
    }
  }

  var flagTitle: String { "Signaler une entrée" }
  var flagPrompt: String { "Qu’est-ce qui n’est pas clair, ou faux\u{202F}?" }
  var flagLinePrompt: String {
    "Qu’est-ce qui n’est pas clair, ou faux\u{202F}? (Entrée seule\u{A0}: rien)"
  }
  var flagNotice: String { "Vos mots vont à votre équipe avec le rapport." }
  var flagNoticeAgain: String {
    "Vos mots vont à votre équipe avec le rapport. Une ligne vide retire le signalement."
  }
  func flagged(_ words: String) -> String { "Vous avez signalé\u{A0}: \(words)" }
  func notFlagged(_ entry: Entry) -> String { "\(entry.label) n’est pas signalée." }
  var noFlags: String { "Vous n’avez signalé aucune entrée." }
}

import Flashcards
import Glossaries
import Storage

/// English: a sitting, and what waits.
struct English: Words {
  func cardHeading(
    number: Int, left: Int, deck: String, _ question: Question, isRepeat: Bool
  ) -> String {
    let again = isRepeat ? " Again." : ""
    return "Card \(number), \(left) to come. \(deck)."
      + " From \(name(question.given)) to \(name(question.asked)).\(again)"
  }

  func newEntryHeading(number: Int, left: Int, deck: String) -> String {
    "Card \(number), \(left) to come. \(deck). New."
  }

  func changedEntryHeading(number: Int, left: Int, deck: String) -> String {
    "Card \(number), \(left) to come. \(deck). Changed since you learnt it."
  }

  func name(_ aspect: Aspect) -> String {
    switch aspect {
    case .term: "term"
    case .definition: "definition"
    case .acronym: "acronym"
    case .expansion: "expansion"
    }
  }

  func names(of entry: Entry) -> [String] {
    var lines: [String] = []
    if let acronym = entry.acronym, let expansion = entry.expansion {
      lines.append(
        expansion.folded == entry.term.folded
          ? "\(acronym) for short." : "\(acronym) stands for “\(expansion)”.")
    }
    if !entry.aliases.isEmpty {
      lines.append("Also called \(entry.aliases.joined(separator: ", ")).")
    }
    return lines
  }

  func pair(_ acronym: String, _ expansion: String) -> String { "\(acronym): \(expansion)" }
  func aliases(_ names: [String]) -> String { "Also: \(names.joined(separator: ", "))" }

  let goOnPrompt = "Enter to go on, u to undo, h for help, q to leave:"
  let typePrompt = "Type the answer (Enter alone shows it, Ctrl-D leaves):"
  let revealPrompt = "Enter to see the answer, u to undo, h for help, q to leave:"

  func choicePrompt(_ count: Int, mayPass: Bool) -> String {
    "A number from 1 to \(count), \(mayPass ? "0 to skip, " : "")h for help, q to leave:"
  }

  let theAnswer = "Answer:"

  func gradePreviews(_ previews: [(key: GradeKey, preview: GradePreview)]) -> String {
    grouped(previews).map { keys, preview in
      "\(keys.map(name).joined(separator: ", ")): \(then(preview))"
    }.joined(separator: " · ")
  }

  func name(_ key: GradeKey) -> String {
    switch key {
    case .again: "Again"
    case .hard: "Hard"
    case .good: "Good"
    case .easy: "Easy"
    }
  }

  func then(_ preview: GradePreview) -> String {
    switch (preview.repeatsToday, preview.interval) {
    case (true, .some(let days)): "again today, then \(inDays(days))"
    case (false, .some(let days)): inDays(days)
    case (true, .none): "again today"
    case (false, .none): "done for today"
    }
  }

  func inDays(_ days: Int) -> String { days == 1 ? "tomorrow" : "in \(days) days" }

  let keyNotUnderstood = "Unknown key: 1, 2, 3, 4, u, h or q."

  let linearHelp = [
    "- puts the entry aside until tomorrow.",
    "@ suspends it: it is asked no more until you type termwise cards resume and its name.",
    "u takes back what you did last. Everything is kept at once, so that q loses nothing.",
    "Where an answer is typed, letters are text: Enter alone shows the answer, Ctrl-D leaves.",
  ]

  func note(_ note: SittingSession.Note) -> String {
    switch note {
    case .saved(let schedule, let day): saved(schedule, on: day)
    case .kept: "Saved."
    case .stuck(let card):
      "Saved. Hard, this one? - puts \(card.entry.term) aside until tomorrow."
    case .takenBack: "Saved. Undone: here is the card again."
    case .putAside(let card, let way): "Saved. \(putAside(card.studyEntry, way))"
    case .takenUp(let card): "Saved. \(resumed(card.studyEntry))"
    case .nothingToTakeBack: "Nothing to take back in this sitting."
    }
  }

  private func saved(_ schedule: Schedule, on day: StudyDay) -> String {
    guard let due = schedule.due else { return "Saved. The schedule is untouched." }
    let days = due.days(since: day)
    let next = days > 0 ? "Next review \(inDays(days))." : "It is due."
    return schedule.repeatDay == day ? "Saved. Again today. \(next)" : "Saved. \(next)"
  }

  func ending(_ ending: Ending) -> [String] {
    let tally = ending.tally
    let kept =
      tally.answers == 0 ? "No answers." : "\(count(tally.answers, "answer", "answers")) kept."
    var lines = ["\(kept) \(why(ending))"]
    if tally.reviews > 0 {
      lines.append("At the first try: \(tally.passed) of \(tally.reviews).")
    }
    if !tally.missed.isEmpty { lines.append("To look at again:") }
    return lines
  }

  private func why(_ ending: Ending) -> String {
    switch ending.reason {
    case .nothingLeft: "Nothing more is due: stopping here is right."
    case .timeIsUp: "Time is up. \(count(ending.left, "card", "cards")) can wait."
    case .answersGiven:
      "That was the number asked for. \(count(ending.left, "card", "cards")) to come."
    case .left: "\(count(ending.left, "card", "cards")) to come whenever you like."
    }
  }

  func newcomer(_ learner: String, known: [String]) -> String {
    "New learner: \(learner) (known: \(known.joined(separator: ", "))). A slip? Leave, and use"
      + " --learner NAME."
  }

  let startPrompt = "Enter to begin, d to drill acronyms, q to leave:"
  let drillPrompt = "d to drill acronyms, Enter to leave:"

  func undone(_ card: String) -> String { "Taken back: \(card). The card will be asked again." }
  let nothingToUndo = "There is no answer to take back."

  func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(number) \(number == 1 ? one : several)"
  }
}

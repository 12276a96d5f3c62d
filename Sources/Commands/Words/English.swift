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

  let continuePrompt = "Enter to continue, u to undo, h for help, q to quit:"
  let typePrompt = "Type the answer (Enter alone shows it, Ctrl-D quits):"
  let revealPrompt = "Enter to see the answer, u to undo, h for help, q to quit:"

  func choicePrompt(_ count: Int, mayPass: Bool) -> String {
    "A number from 1 to \(count), \(mayPass ? "0 to skip, " : "")h for help, q to quit:"
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

  let keyNotUnderstood = "Unknown key. Type 1, 2, 3, 4, u, h or q."

  let linearHelp = [
    "Type - to put the entry aside: it is not asked until tomorrow.",
    "Type @ to suspend the entry: it is not asked until you type termwise cards resume and its name.",
    "Type ! to flag the entry as unclear or wrong, in your words; they go to your team.",
    "Type u to undo the last step. Every answer is saved at once: q loses nothing.",
    "Where an answer is typed, letters are text: Enter alone shows the answer, Ctrl-D quits.",
  ]

  func note(_ note: SittingSession.Note) -> String {
    switch note {
    case .scheduled(let schedule, let day): saved(schedule, on: day)
    case .saved: "Saved."
    case .stuck: "A hard one? Type - to put this entry aside until tomorrow."
    case .hardAgain(let schedule, let day):
      "Hard three times today. Type e to end its repeats: next review \(comesBack(schedule, on: day))."
    case .putAside(let card, .enoughForToday):
      "Saved. Enough of \(card.entry.term) for today."
    case .undone: "Saved: last step undone. Here is the card again."
    case .putAside(let card, let way): "Saved. \(putAside(card.studyEntry, way))"
    case .resumed(let card): "Saved. \(resumed(card.studyEntry))"
    case .flagged(let card): "Saved. \(card.map { done(.flag("!"), on: $0.entry) } ?? flagged)"
    case .unflagged(let card):
      "Saved. \(card.map { done(.flag(""), on: $0.entry) } ?? unflagged)"
    case .nothingToUndo: "Nothing to undo in this session."
    }
  }

  /// When a card comes back: `in 15 days`.
  func comesBack(_ schedule: Schedule, on day: StudyDay) -> String {
    inDays(max(1, schedule.due?.days(since: day) ?? 1))
  }

  private func saved(_ schedule: Schedule, on day: StudyDay) -> String {
    guard let due = schedule.due else { return "Saved. The schedule does not change." }
    let days = due.days(since: day)
    let next = days > 0 ? "Next review \(inDays(days))." : "Due now."
    return schedule.repeatDay == day ? "Saved. Again today. \(next)" : "Saved. \(next)"
  }

  func ending(_ ending: Ending) -> [String] {
    let tally = ending.tally
    // The counter at the top does not count warm-ups either.
    let kinds = [
      (tally.answers - tally.warmUps, "answer", "answers"), (tally.warmUps, "warm-up", "warm-ups"),
    ].filter { $0.0 > 0 }.map { count($0.0, $0.1, $0.2) }
    let kept = kinds.isEmpty ? "No answers." : "\(kinds.joined(separator: " and ")) saved."
    var lines = ["\(kept) \(why(ending))"]
    if tally.reviews > 0 {
      lines.append("Right the first time: \(tally.passed) of \(tally.reviews).")
    }
    if !tally.missed.isEmpty { lines.append("To review again:") }
    return lines
  }

  private func why(_ ending: Ending) -> String {
    switch ending.reason {
    case .nothingLeft: "All done for today."
    case .timeIsUp: "Time is up. \(count(ending.left, "card", "cards")) left for later."
    case .answersGiven:
      "You have given as many answers as you asked for. \(count(ending.left, "card", "cards")) left for later."
    case .left: "\(count(ending.left, "card", "cards")) left for later."
    }
  }

  func newcomer(_ learner: String, known: [String]) -> String {
    "New learner: \(learner) (known: \(known.joined(separator: ", "))). A typing mistake? Quit, and"
      + " start again with --learner NAME."
  }

  let anotherGlossary = "To add a glossary: termwise import FILE, or termwise decks"

  func undone(_ deed: RetractedDeed, on day: StudyDay) -> String {
    let when = deed.day == day ? "" : ", on \(date(deed.day))"
    let what =
      switch deed.kind {
      case .answer: "your answer to “\(deed.term)”\(when). The card will be asked again."
      case .suspend: "suspending “\(deed.term)”\(when)."
      case .resume: "resuming “\(deed.term)”\(when)."
      case .bury: "putting “\(deed.term)” aside\(when)."
      case .endRepeats: "ending the repeats of “\(deed.term)”\(when)."
      case .flag: "your flag on “\(deed.term)”\(when)."
      case .unflag: "taking back your flag on “\(deed.term)”\(when)."
      }
    return "Undone: \(what)"
  }
  let nothingToUndo = "There is nothing to undo."

  /// The number with its thousands apart: `20,000`.
  func withThousands(_ number: Int) -> String { number.grouped(by: ",") }

  func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(number) \(number == 1 ? one : several)"
  }
}

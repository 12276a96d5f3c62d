import Flashcards
import Storage

/// English: the pages on a whole screen.
extension English {
  var welcomeTitle: String { "Termwise" }
  var summaryTitle: String { "The end" }
  var helpTitle: String { "Keys" }
  var progressTitle: String { "Progress" }
  func practiceTitle(_ deck: String) -> String { "Practice · \(deck)" }

  func noteInShort(_ note: SittingSession.Note) -> String {
    switch note {
    case .saved(let schedule, let day): saved(schedule, on: day)
    case .kept: "Saved."
    case .stuck: "Hard, this one? - puts it aside."
    case .takenBack: "Taken back: here it is again."
    case .putAside(_, .bury): "Aside until tomorrow."
    case .putAside(_, .suspend): "Suspended."
    case .takenUp: "Taken up again."
    case .nothingToTakeBack: "Nothing to take back."
    }
  }

  private func saved(_ schedule: Schedule, on day: StudyDay) -> String {
    guard let days = schedule.due?.days(since: day), days > 0 else { return "Saved." }
    let next = inDays(days)
    return schedule.repeatDay == day ? "Saved: again today, then \(next)." : "Saved: \(next)."
  }

  func toCome(_ cards: Int, minutes: Int) -> String {
    "\(cards) to come · about \(minutes) min"
  }
  func toComeInShort(_ cards: Int, minutes: Int) -> String { "\(cards) left · \(minutes) min" }

  var newEntry: String { "New entry" }
  var changedEntry: String { "Changed since you learnt it" }
  func asks(_ question: Question, isRepeat: Bool) -> String {
    "From \(name(question.given)) to \(name(question.asked))" + (isRepeat ? ", again" : "")
  }
  func choose(_ asked: Aspect) -> String { "Choose the \(name(asked))" }
  var yourAnswer: String { "Your answer" }
  var recallHint: String { "Say it to yourself, then look." }
  var leniency: String { "Case, accents, hyphens and articles do not count." }

  func shortGradePreview(_ preview: GradePreview) -> [String] {
    switch (preview.repeatsToday, preview.interval) {
    case (true, .some(let days)): ["again today,", "then \(inDays(days))"]
    case (false, .some(let days)): [inDays(days)]
    case (true, .none): ["again today"]
    case (false, .none): ["done for today"]
    }
  }

  func endingSentence(_ ending: Ending, isPractice: Bool) -> String {
    (isPractice ? practiceEnding(ending) : self.ending(ending)).first ?? ""
  }
  func firstTries(_ passed: Int, of reviews: Int) -> String {
    "At the first try: \(passed) of \(reviews)"
  }
  var toLookAt: String { "To look at again" }
  func tomorrow(_ counts: DueCounts) -> String {
    let minutes = StudyLimits.minutes(forDue: counts.due + counts.repeats, new: counts.new)
    return "Tomorrow: \(waiting(counts.due, counts.repeats, counts.new)),"
      + " about \(count(minutes, "minute", "minutes"))."
  }

  var allDecks: String { "All glossaries" }
  func waiting(_ deck: DueCounts.InDeck) -> String { waiting(deck.due, deck.repeats, deck.new) }
  func mastered(_ mastered: Int, of entries: Int) -> String { "\(mastered) of \(entries) mastered" }

  func hint(_ hint: KeyHint) -> (key: String, action: String) {
    switch hint {
    case .goOn: ("Enter", "go on")
    case .show: ("Enter", "show the answer")
    case .check: ("Enter", "check")
    case .grade: ("1–4", "grade")
    case .right: ("r", "I was right")
    case .choose: ("1–4", "choose")
    case .passOver: ("0", "skip")
    case .otherKeys: ("Esc", "menu")
    case .typeOn: ("Enter", "back to typing")
    case .undo: ("u", "undo")
    case .bury: ("-", "tomorrow")
    case .suspend: ("@", "suspend")
    case .begin: ("Enter", "begin")
    case .pick: ("↑↓", "pick")
    case .add: ("Enter", "begin")
    case .drill: ("d", "drill acronyms")
    case .progress: ("s", "progress")
    case .practise: ("r", "practise these")
    case .more: ("n", "ten more new ones")
    case .another: ("a", "add a glossary")
    case .done: ("Enter", "leave")
    case .scroll: ("↑↓", "scroll")
    case .help: ("?", "help")
    case .back: ("Enter", "back")
    case .leave: ("q", "leave")
    }
  }

  func help(_ hint: KeyHint) -> String {
    switch hint {
    case .goOn: "goes on; where there is a grade to give, it gives the one that is proposed."
    case .show: "shows the answer; the space bar does so too."
    case .check: "checks what you typed."
    case .grade:
      "1 Again, 2 Hard, 3 Good, 4 Easy. The page says when the card then comes back; the easier it"
        + " was, the faster the times between grow later on."
    case .right: "says that you were right after all: Good, whatever the program thought."
    case .choose: "chooses an answer."
    case .passOver: "goes on without choosing; the entry will be asked all the same."
    case .otherKeys: "makes letters commands, until Enter or Esc brings you back to your answer."
    case .typeOn: "goes back to your answer."
    case .undo: "takes back what you did last in this sitting, again and again if you like."
    case .bury: "puts the entry aside until tomorrow."
    case .suspend:
      "suspends the entry: it is asked no more until you type termwise cards resume and its name."
    case .begin: "begins with what is picked."
    case .pick: "picks one glossary or all of them."
    case .add: "adds the glossary that is picked, and begins."
    case .drill: "asks ten acronyms, before a meeting for instance; the schedule stays as it is."
    case .progress: "shows your own figures."
    case .practise: "asks those entries once more; the schedule stays as it is."
    case .more: "begins with ten new entries more than were meant for today."
    case .another: "adds another glossary that comes with the program."
    case .done: "leaves."
    case .scroll: "scrolls a long text, as Page Up and Page Down do."
    case .help: "shows this page."
    case .back: "goes back."
    case .leave: "leaves. Everything is kept already."
    }
  }
}

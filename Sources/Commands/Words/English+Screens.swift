import Flashcards
import Storage

/// English: the pages on a whole screen.
extension English {
  var welcomeTitle: String { "Termwise" }
  var summaryTitle: String { "End of the session" }
  var helpTitle: String { "Keys" }
  var progressTitle: String { "Progress" }
  func practiceTitle(_ deck: String) -> String { "Practice · \(deck)" }

  func notesInShort(_ note: SittingSession.Note, isTyping: Bool) -> [String] {
    switch note {
    case .scheduled(let schedule, let day): saved(schedule, on: day)
    case .saved: ["Saved."]
    case .stuck: ["A hard one? Press - to put it aside.", "Hard? Press - to put it aside."]
    case .hardAgain(let schedule, let day):
      [
        "Enough for today? e: then \(comesBack(schedule, on: day)).",
        "e: enough, then \(comesBack(schedule, on: day)).",
      ]
    case .putAside(let card, .enoughForToday):
      ["Enough of \(card.entry.term) for today.", "Enough for today."]
    case .undone: ["Undone: here it is again."]
    case .putAside(let card, .bury):
      ["Put aside until tomorrow: \(card.entry.term).", "Put aside until tomorrow."]
    case .putAside(let card, .suspend):
      ["Suspended: \(card.entry.term).", "Suspended."]
        .map { "\($0) \(isTyping ? "Esc, u" : "u") takes it back." }
    case .resumed(let card): ["Resumed: \(card.entry.term).", "Resumed."]
    case .flagged(let card):
      (card.map { ["Flagged: \($0.entry.term)."] } ?? []) + [flagged]
    case .unflagged(let card):
      (card.map { ["Flag taken back: \($0.entry.term)."] } ?? []) + [unflagged]
    case .nothingToUndo: ["Nothing to undo."]
    }
  }

  /// What was done to a flag, without the name of an entry that is still asked for.
  var flagged: String { "Flagged." }
  /// The same of a flag that was taken back.
  var unflagged: String { "Flag taken back." }

  func choiceKeys(_ count: Int) -> String {
    "1–\(count) or a–\(["a", "b", "c", "d"][min(max(count, 1), 4) - 1]) choose."
  }

  private func saved(_ schedule: Schedule, on day: StudyDay) -> [String] {
    guard let days = schedule.due?.days(since: day), days > 0 else { return ["Saved."] }
    let next = inDays(days)
    return schedule.repeatDay == day
      ? ["Saved: again today, then \(next).", "Again today, then \(next)."] : ["Saved: \(next)."]
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
  var recallHint: String { "Answer in your head, then press Enter." }
  var comparison: String { "Type it in your words, then compare and grade yourself." }
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
    "Right the first time: \(passed) of \(reviews)"
  }
  var toLookAt: String { "To review again" }
  func tomorrow(_ counts: DueCounts) -> String {
    let minutes = StudyLimits.minutes(forDue: counts.due + counts.repeats, new: counts.new)
    return "Tomorrow: \(waiting(counts.due, counts.repeats, counts.new)),"
      + " about \(count(minutes, "minute", "minutes"))."
  }

  var allDecks: String { "All glossaries" }
  func waiting(_ deck: DueCounts.InDeck) -> String { waiting(deck.due, deck.repeats, deck.new) }
  func standing(_ standing: DeckStanding, of entries: Int) -> String {
    standing.mastered > 0
      ? "\(standing.mastered) of \(entries) mastered" : "\(standing.seen) of \(entries) seen"
  }

  func notSent(_ draft: String) -> String { "Not sent: “\(draft)”. Type it again." }
  var windowTooSmall: String { "Make this window larger, or press l to go on in lines." }

  func hint(_ hint: KeyHint) -> (key: String, action: String) {
    switch hint {
    case .advance: ("Enter", "continue")
    case .show: ("Enter", "show the answer")
    case .check: ("Enter", "check")
    case .grade: ("1–4", "grade")
    case .right: ("r", "I was right")
    case .choose: ("1–4", "choose")
    case .skip: ("0", "skip")
    case .otherKeys: ("Esc", "menu")
    case .typeOn: ("Enter", "back to typing")
    case .undo, .undoDecision: ("u", "undo")
    case .bury: ("-", "aside")
    case .enough: ("e", "enough for today")
    case .suspend: ("@", "suspend")
    case .begin: ("Enter", "start")
    case .pick: ("↑↓", "choose")
    case .add: ("Enter", "start")
    case .drill: ("d", "drill acronyms")
    case .drillSample: ("d", "add it, drill acronyms")
    case .progress: ("p", "progress")
    case .settings: ("s", "settings")
    case .goOn: ("g", "go on")
    case .endPause: ("e", "end the pause")
    case .change: ("Enter", "change")
    case .pickSetting: ("↑↓", "choose")
    case .backToDefault: ("d", "default")
    case .save: ("Enter", "save")
    case .keepValue: ("Esc", "cancel")
    case .practise: ("r", "practise these")
    case .more: ("n", "ten more new")
    case .another: ("a", "add a glossary")
    case .done: ("Enter", "quit")
    case .scroll: ("↑↓", "scroll")
    case .help: ("?", "help")
    case .back: ("Enter", "back")
    case .leave: ("q", "quit")
    case .agree: ("y", "yes")
    case .decline: ("n", "no")
    case .tryAgain: ("Enter", "try again")
    case .leaveUnsaved: ("q", "quit without it")
    case .browse: ("b", "browse")
    case .read: ("Enter", "read")
    case .pickEntry: ("↑↓", "choose")
    case .search: ("/", "search")
    case .leaveSearch: ("Esc", "menu")
    case .drillThese: ("d", "drill these")
    case .drillThis: ("d", "drill it")
    case .takeUp: ("r", "resume")
    case .neighbours: ("←→", "other entries")
    case .leavePage: ("q", "back")
    case .flag: ("!", "flag")
    case .raiseFlag: ("Enter", "flag it")
    case .lowerFlag: ("Enter", "take the flag back")
    case .cancel: ("Esc", "cancel")
    case .stopProgram: ("Ctrl-Z", "to the shell")
    }
  }

  func help(_ hint: KeyHint) -> String {
    switch hint {
    case .advance: "continues; after an answer, accepts the proposed grade."
    case .show: "shows the answer; so does the space bar."
    case .check: "checks what you typed."
    case .grade:
      "grade your answer: 1 Again, 2 Hard, 3 Good, 4 Easy. Below each grade stands when the card comes"
        + " back; the easier it was, the longer the intervals become."
    case .right: "means “I was right”: the answer is graded Good."
    case .choose: "choose an answer; so do the arrows with Enter, and the letters a to d."
    case .skip: "skips the choice; the entry will still be asked."
    case .otherKeys: "leaves typing; letters become commands. Enter returns."
    case .typeOn: "returns to typing."
    case .undo: "undoes the last step of this session, as often as you like."
    case .bury: "puts the entry aside: it is not asked until tomorrow."
    case .enough: "ends the repeats of this card for today; its next review stays where it is."
    case .suspend:
      "suspends the entry: it is not asked until you resume it in browse, or type termwise cards"
        + " resume and its name."
    case .begin: "starts with the glossary you chose."
    case .pick: "choose one glossary, or all of them."
    case .add: "adds the glossary you chose, and starts."
    case .drillSample: "adds the glossary, and asks ten of its acronyms."
    case .drill: "asks ten acronyms, before a meeting for instance. The schedule does not change."
    case .progress: "shows your own figures."
    case .settings: "opens your settings: new cards a day, minutes, language…"
    case .goOn: "goes on with the cards that wait for another morning."
    case .endPause: "ends the pause: what is due is asked again."
    case .change: "takes the next value, or asks for a number; digits begin a number at once."
    case .pickSetting: "choose a setting."
    case .backToDefault: "goes back to the default value."
    case .save: "saves the value."
    case .keepValue: "leaves the value as it was."
    case .practise: "asks the entries you missed once more. The schedule does not change."
    case .more: "learns ten more new entries than planned for today."
    case .another: "adds another glossary that comes with the program."
    case .done: "quits."
    case .scroll: "scroll a long text; so do Page Up and Page Down."
    case .help: "shows the keys."
    case .back: "returns from the keys or the figures."
    case .leave: "quits; so does Esc. Every answer is already saved."
    case .agree: "agrees."
    case .decline: "declines: nothing is saved."
    case .tryAgain: "tries to save the answer again."
    case .leaveUnsaved: "quits without saving the last answer."
    case .browse: "searches all entries: what they mean, and where your cards stand."
    case .read: "shows the whole entry, your cards of it, and what you answered."
    case .pickEntry: "choose an entry; so do Page Up, Page Down, Home and End."
    case .search: "returns to the search. Case, accents, hyphens and apostrophes do not count."
    case .leaveSearch: "leaves the search; letters become commands. / returns."
    case .drillThese: "asks cards of what is listed, 20 at most. The schedule does not change."
    case .drillThis: "asks the cards of this entry. The schedule does not change."
    case .takeUp: "asks the entry again that was put aside or suspended."
    case .undoDecision: "undoes what you last decided here about an entry, as often as you like."
    case .neighbours: "read the entry before and the one after."
    case .leavePage: "goes back; so does Esc."
    case .flag:
      "flags the entry as unclear or wrong, in your words. They go to your team with the report."
    case .raiseFlag: "flags the entry."
    case .lowerFlag: "takes the flag back."
    case .cancel: "leaves the flag as it was."
    case .stopProgram:
      "leaves for the shell, also while you type; fg brings you back. It undoes nothing: u does."
    }
  }
}

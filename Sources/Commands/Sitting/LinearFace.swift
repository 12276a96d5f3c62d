import Flashcards
import Storage
import Terminal

/// The sitting as plain lines: labels first, nothing redrawn, for screen readers and pipes.
///
/// Texts of a glossary are indented, so that no line of theirs can pass for one of ours.
struct LinearFace {
  private let desk: Desk
  private let context: Context
  private let input: LineReader
  private let deckTitles: [String: String]
  private var sitting: Sitting
  /// The cards that were failed in a sitting that has ended.
  private(set) var missed: [StudyCard] = []
  /// Whether the learner left before the end.
  private(set) var wasLeft = false

  init(_ sitting: Sitting, at desk: Desk, deckTitles: [String: String], input: LineReader) {
    self.sitting = sitting
    self.desk = desk
    context = desk.context
    self.deckTitles = deckTitles
    self.input = input
  }

  private var words: any Words { context.words }

  /// Holds the sitting to its end.
  mutating func run() throws(Failure) -> ExitStatus {
    var now = context.now
    var effects = sitting.receive(.begin, at: now)
    while true {
      for effect in effects { try carryOut(effect, at: now) }
      guard !sitting.hasEnded, let last = effects.last else { break }
      let event = try ask(after: last) ?? .leave
      // One moment for the sitting and for the log: an answer at 04:00 belongs to one day.
      now = context.now
      effects = sitting.receive(event, at: now)
      if effects.isEmpty || effects == [.nothingToTakeBack] { effects += [last] }
    }
    return Interruption.hasHappened ? .interrupted : .done
  }
}

// MARK: - What is shown

extension LinearFace {
  private mutating func carryOut(_ effect: Sitting.Effect, at now: Moment) throws(Failure) {
    switch effect {
    case .introduce(let card): try introduce(card)
    case .ask(let card, let kind): try show(card, kind)
    case .reveal(let card, let kind, let typed, let judgement):
      try reveal(card, kind, typed: typed, judgement)
    case .record(let answer, let schedule):
      let kept = try desk.keep(answer, at: now, expecting: schedule)
      try say(
        sitting.isPractice ? words.practiceSaved : words.saved(kept.schedule, on: now.studyDay))
      try say("")
    case .retract:
      _ = try desk.takeBack(at: now)
      try say(words.takenBack)
      try say("")
    case .nothingToTakeBack: try say(words.nothingToTakeBack)
    case .end(let ending):
      missed = ending.tally.missed
      wasLeft = ending.reason == .left
      if sitting.isPractice { return try endPractice(ending) }
      for line in words.ending(ending) { try say(line) }
      for entry in ending.tally.missedEntries { try quote(entry.term) }
    }
  }

  private func endPractice(_ ending: Ending) throws(Failure) {
    for line in words.practiceEnding(ending) { try say(line) }
    for entry in ending.tally.missedEntries {
      if let acronym = entry.acronym, let expansion = entry.expansion {
        try quote(words.pair(acronym, expansion))
      } else {
        try quote(entry.term)
      }
    }
  }

  private func introduce(_ card: StudyCard) throws(Failure) {
    try say(
      words.newEntryHeading(
        number: sitting.shown, left: sitting.progress.left - 1, deck: title(of: card)))
    try say("")
    try quote(card.entry.term)
    for line in words.names(of: card.entry) { try quote(line) }
    if !card.entry.definition.isEmpty {
      try say("")
      try quote(card.entry.definition)
    }
    try say("")
  }

  private func show(_ card: StudyCard, _ kind: ReviewKind) throws(Failure) {
    try say(
      words.cardHeading(
        number: sitting.shown, left: sitting.progress.left - 1, deck: title(of: card),
        card.question, isRepeat: kind == .drill && !sitting.isPractice))
    try quote(card.question.prompt)
    if let context = card.question.context { try quote("(\(context))") }
  }

  private func reveal(
    _ card: StudyCard, _ kind: ReviewKind, typed: String?, _ judgement: Judgement?
  ) throws(Failure) {
    if let typed, let judgement { try explain(judgement, of: typed) }
    // Another of its names may have been typed, or nothing.
    if judgement?.verdict == .blank || judgement?.expected != card.question.answer {
      try say(words.theAnswer)
      try quote(card.question.answer)
    }
    if sitting.isPractice { return }
    let keys = GradeKey.allCases
    try say(
      words.outlook(keys.map { ($0, Outlook($0, kind, from: card.schedule)) }))
  }

  private func explain(_ judgement: Judgement, of typed: String) throws(Failure) {
    try say(words.verdict(judgement.verdict))
    guard judgement.verdict != .blank else { return }
    let lines = DiffLines(
      Diff(typed: typed, expected: judgement.expected), labels: words.diffLabels,
      columns: min(80, TerminalSize(of: context.environment.output.descriptor)?.columns ?? 80))
    for line in lines.all { try say(line) }
  }

  private func title(of card: StudyCard) -> String {
    deckTitles[card.id.entry.deck] ?? card.id.entry.deck
  }

  /// Says a line, in lines that an eye finds its way back from.
  private func say(_ line: String) throws(Failure) {
    try context.environment.output.print(TerminalText(line), columnsAtMost: 80)
  }

  private func quote(_ text: String) throws(Failure) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      try say(line.isEmpty ? "" : "  \(line)")
    }
  }
}

// MARK: - What is answered

extension LinearFace {
  /// The event that a line of input stands for; nil when the learner is gone.
  private func ask(after shown: Sitting.Effect) throws(Failure) -> Sitting.Event? {
    switch shown {
    case .introduce: try readEnter(words.goOnPrompt, .goOn)
    case .ask(let card, _):
      if card.question.key == nil {
        try readEnter(words.revealPrompt, .reveal)
      } else {
        try readAnswer(to: card)
      }
    case .reveal(_, _, _, let judgement):
      try readGrade(judgement?.verdict)
    case .record, .retract, .nothingToTakeBack, .end: nil
    }
  }

  /// Any line is Enter, save those that are commands.
  private func readEnter(_ prompt: String, _ event: Sitting.Event) throws(Failure) -> Sitting.Event?
  {
    guard let line = try readLine(prompt) else { return nil }
    return command(line) ?? event
  }

  private func readAnswer(to card: StudyCard) throws(Failure) -> Sitting.Event? {
    guard let line = try readLine(words.typePrompt) else { return nil }
    return .type(line, try desk.judgement(on: line, answering: card))
  }

  private func readGrade(_ verdict: Verdict?) throws(Failure) -> Sitting.Event? {
    let proposed = verdict?.proposedKey ?? .good
    let mayOverrule = verdict?.mayBeOverruled ?? false
    let prompt = words.gradePrompt(proposed: proposed, mayOverrule: mayOverrule)
    while let line = try readLine(prompt) {
      let text = line.collapsingSpaces
      if text.isEmpty { return .grade(proposed) }
      if mayOverrule, text.lowercased() == "r" { return .overrule }
      if let key = Int(text).flatMap({ GradeKey(rawValue: $0) }) { return .grade(key) }
      if let command = command(line) { return command }
      try say(words.keyNotUnderstood)
    }
    return nil
  }

  private func command(_ line: String) -> Sitting.Event? {
    switch line.collapsingSpaces.lowercased() {
    case "u": .undo
    case "q": .leave
    default: nil
    }
  }

  /// The next line, after a prompt that ends its own line: what is said next then begins one,
  /// whoever or whatever types ahead.
  private func readLine(_ prompt: String) throws(Failure) -> String? {
    try say(prompt)
    guard case .text(let line) = input.next() else {
      if input.isTerminal { try say("") }
      return nil
    }
    return line
  }
}

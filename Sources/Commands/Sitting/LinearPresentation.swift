import Flashcards
import Storage
import Terminal

/// Shows a sitting as plain lines without redrawing, for screen readers, pipes and `TERM=dumb`.
///
/// Glossary texts are indented, so that none can pass for a line of the program.
struct LinearPresentation {
  let context: Context
  let input: LineReader
  var session: SittingSession
  /// What was typed on a screen and not sent before lines took over; told above the first prompt.
  var draft = ""
  /// Whether the terminal has become large enough for screens again.
  let isRoomForScreens: () -> Bool

  init(
    _ session: SittingSession, input: LineReader,
    until isRoomForScreens: @escaping () -> Bool = { false }
  ) {
    self.session = session
    self.input = input
    self.isRoomForScreens = isRoomForScreens
    context = session.recorder.context
  }

  var words: any Words { context.words }
  private var sitting: Sitting { session.sitting }

  /// Runs the sitting from its present scene to its end, or until there is room for screens.
  mutating func run() throws(Failure) -> ExitStatus {
    do throws(Failure) {
      try runScenes()
    } catch {
      // A terminal that was closed takes no more text; the signal is the reason.
      guard case .outputFailed = error, Interruption.hasHappened else { throw error }
    }
    return ExitStatus.ofSignal ?? .done
  }

  private mutating func runScenes() throws(Failure) {
    var notes = session.scene == nil && session.fault == nil ? try session.receive(.begin) : []
    while true {
      if let fault = session.fault {
        guard let new = try waitOut(fault) else { break }
        notes = new
      }
      guard let scene = session.scene else { break }
      let isChosen = scene.chosen != nil
      // After a choice, print the verdict before the note that the answer is saved.
      if isChosen { try show(scene) }
      for note in notes { try show(note) }
      if isRoomForScreens() { break }
      if !isChosen { try show(scene) }
      if let hint = session.hint { try printLine(words.note(hint)) }
      if case .ended = scene { break }
      if !draft.isEmpty { try printLine(words.notSent(draft)) }
      draft = ""
      notes = try scene.chosen == nil ? answer(scene) : session.receive(.advance)
    }
  }
}

// MARK: - What is shown

extension LinearPresentation {
  private func show(_ note: SittingSession.Note) throws(Failure) {
    try printLine(words.note(note))
    if note != .nothingToUndo { try printLine("") }
  }

  func show(_ scene: SittingSession.Scene) throws(Failure) {
    switch scene {
    case .introduction(let card): try introduce(card)
    case .question(let card, let kind): try ask(card, kind)
    case .reveal(let card, let kind, let response): try reveal(card, kind, response)
    case .choice(let card, let choice, chosen: nil): try offer(choice, for: card)
    case .choice(let card, _, let chosen?):
      let verdict = session.verdict(on: chosen)
      try printLine(words.verdict(verdict, onChoice: card.question.asked))
      if verdict != .right {
        try printLine(words.theAnswer)
        try printIndented(card.question.answer)
      }
    case .ended(let ending):
      let lines = sitting.isPractice ? words.practiceEnding(ending) : words.ending(ending)
      for line in lines { try printLine(line) }
      for entry in ending.tally.missedEntries { try printIndented(words.nameOfMissed(entry)) }
    }
  }

  private func introduce(_ card: StudyCard) throws(Failure) {
    if let before = card.changedFrom { return try showChange(of: card, from: before) }
    try printLine(
      words.newEntryHeading(
        number: sitting.shown, left: session.toCome, deck: session.deckTitle(of: card)))
    try printLine("")
    try printIndented(card.entry.term)
    for line in words.names(of: card.entry) { try printIndented(line) }
    if !card.entry.definition.isEmpty {
      try printLine("")
      try printIndented(card.entry.definition)
    }
    try printLine("")
  }

  private func showChange(of card: StudyCard, from before: Entry) throws(Failure) {
    try printLine(
      words.changedEntryHeading(
        number: sitting.shown, left: session.toCome, deck: session.deckTitle(of: card)))
    try printLine("")
    try printIndented(card.entry.term)
    for diff in words.differences(before, card.entry) {
      try printIndented(words.before(diff.before).collapsingSpaces)
      try printIndented(words.after(diff.after).collapsingSpaces)
    }
    try printLine("")
  }

  private func ask(_ card: StudyCard, _ kind: ReviewKind) throws(Failure) {
    try printLine(
      words.cardHeading(
        number: sitting.shown, left: session.toCome,
        deck: session.deckTitle(of: card), card.question,
        isRepeat: kind == .drill && !sitting.isPractice))
    try printIndented(card.question.prompt)
    if let context = card.question.context { try printIndented("(\(context))") }
  }

  private func offer(_ choice: Choice, for card: StudyCard) throws(Failure) {
    try printLine(words.choose(card.question.asked) + ".")
    try printIndented(card.question.prompt)
    if let context = card.question.context { try printIndented("(\(context))") }
    for (index, option) in choice.options.enumerated() {
      try printIndented("\(index + 1). \(option.text)")
    }
  }

  private func reveal(
    _ card: StudyCard, _ kind: ReviewKind, _ response: Response
  ) throws(Failure) {
    var isAnswerShown = false
    if case .typed(let typed, let judgement?) = response {
      try explain(judgement, of: typed)
      // Print the answer when another of the entry's names, or nothing, was typed.
      isAnswerShown =
        judgement.verdict != .blank && judgement.expected == card.question.answer
    } else if case .typed(let text, nil) = response, !text.isEmpty {
      try printLine("\(words.diffLabels.typed) \(text)")
    }
    if !isAnswerShown {
      try printLine(words.theAnswer)
      try printIndented(card.question.answer)
    }
    if sitting.isPractice { return }
    try printLine(
      words.gradePreviews(
        GradeKey.allCases.map { ($0, GradePreview($0, kind, from: card.schedule)) }))
  }

  private func explain(_ judgement: Judgement, of typed: String) throws(Failure) {
    try printLine(words.verdict(judgement.verdict))
    guard judgement.verdict != .blank else { return }
    let lines = DiffLines(
      Diff(shown: typed, expected: judgement.expected), labels: words.diffLabels,
      columns: min(
        80, TerminalSize(of: context.environment.standardOutput.descriptor)?.columns ?? 80))
    for line in lines.all { try printLine(line) }
  }

  /// Prints a line, wrapped to at most 80 columns.
  func printLine(_ line: String) throws(Failure) {
    try context.environment.standardOutput.print(TerminalText(line: line), columnsAtMost: 80)
  }

  private func printIndented(_ text: String) throws(Failure) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      try printLine(line.isEmpty ? "" : "  \(line)")
    }
  }
}

// MARK: - What is answered

extension LinearPresentation {
  /// Waits for the learner's input to a scene and passes it on; the end of input leaves the
  /// sitting.
  private mutating func answer(
    _ scene: SittingSession.Scene
  ) throws(Failure) -> [SittingSession.Note] {
    switch scene {
    case .introduction: return try session.receive(readEnter(words.continuePrompt, .advance))
    case .question(let card, _):
      guard card.question.isTyped else {
        return try session.receive(readEnter(words.revealPrompt, .reveal))
      }
      guard let line = try readLine(words.typePrompt) else { return try session.receive(.leave) }
      return try session.type(line)
    case .reveal(_, _, let response): return try session.receive(readGrade(response.verdict))
    case .choice(_, let choice, _): return try session.receive(readChoice(choice))
    case .ended: return []
    }
  }

  /// Waits for Enter; any text that is not a command counts as Enter.
  private func readEnter(_ prompt: String, _ event: Sitting.Event) throws(Failure) -> Sitting.Event
  {
    while let line = try readLine(prompt) {
      let text = line.collapsingSpaces
      if text == "!" {
        if let flag = try readFlag() { return flag }
      } else if isHelp(text) {
        try help()
      } else {
        return command(text) ?? event
      }
    }
    return .leave
  }

  private func readGrade(_ verdict: Verdict?) throws(Failure) -> Sitting.Event {
    let proposed = verdict?.proposedKey ?? .good
    let mayOverrule = verdict?.mayBeOverruled ?? false
    let prompt = words.gradePrompt(proposed: proposed, mayOverrule: mayOverrule)
    while let line = try readLine(prompt) {
      let text = line.collapsingSpaces
      if text.isEmpty { return .grade(proposed) }
      if mayOverrule, text.lowercased() == "r" { return .overrule }
      if let key = Int(text).flatMap({ GradeKey(rawValue: $0) }) { return .grade(key) }
      if let command = command(text) { return command }
      if text == "!" {
        if let flag = try readFlag() { return flag }
      } else if isHelp(text) {
        try help()
      } else {
        try printLine(words.keyNotUnderstood)
      }
    }
    return .leave
  }

  private func readChoice(_ choice: Choice) throws(Failure) -> Sitting.Event {
    let count = choice.options.count
    while let line = try readLine(words.choicePrompt(count, mayPass: !sitting.isPractice)) {
      let text = line.collapsingSpaces
      if text == "0", !sitting.isPractice { return .advance }
      if let number = Int(text), (1...count).contains(number) {
        return .choose(choice.options[number - 1])
      }
      if let command = command(text) { return command }
      if text == "!" {
        if let flag = try readFlag() { return flag }
      } else if isHelp(text) {
        try help()
      } else {
        try printLine(words.noSuchNumber(count))
      }
    }
    return .leave
  }

  private func command(_ text: String) -> Sitting.Event? {
    switch text.lowercased() {
    case "u": .undo
    case "-": .putAside(.bury)
    case "@": .putAside(.suspend)
    case "e" where sitting.mayEndRepeats: .putAside(.enoughForToday)
    case "q": .leave
    default: nil
    }
  }

  /// Asks why the shown entry is unclear or wrong; nil where nothing is to be changed.
  private func readFlag() throws(Failure) -> Sitting.Event? {
    if let earlier = session.flag { try printLine(words.flagged(earlier)) }
    try printLine(session.flag == nil ? words.flagNotice : words.flagNoticeAgain)
    guard let line = try readLine(words.flagLinePrompt) else { return nil }
    let text = line.collapsingSpaces
    return text.isEmpty && session.flag == nil ? nil : .flag(text)
  }

  private func isHelp(_ text: String) -> Bool { ["?", "h"].contains(text.lowercased()) }

  private func help() throws(Failure) {
    for line in words.linearHelp { try printLine(line) }
  }

  /// Prints a prompt as a line of its own and reads the next line; nil at the end of input.
  ///
  /// A prompt on the same line as the input would join the next output when input is piped.
  private func readLine(_ prompt: String) throws(Failure) -> String? {
    try printLine(prompt)
    guard case .text(let line) = input.next() else {
      if input.isTerminal { try printLine("") }
      return nil
    }
    return line
  }
}

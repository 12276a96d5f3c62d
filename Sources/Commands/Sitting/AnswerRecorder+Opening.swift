import Flashcards
import Storage
import Terminal

/// What a person must agree to before the first row is written.
enum OpeningQuestion: Hashable {
  /// The learner belongs to another account.
  case otherAccount(learner: String, owner: Account)
  /// The learner belongs to no account, and is called otherwise than this one.
  case noAccount(learner: String, account: String)
  /// The clock may be wrong: what it says is the study day.
  case clock(ClockDoubt, today: StudyDay)
  /// Answers are dated after today, and may be undone.
  case laterFacts(LaterFacts)
}

extension AnswerRecorder {
  /// Begins a session: asks what must be agreed to, offers to undo answers of days to come, and tells
  /// the warnings.
  ///
  /// - Returns: The exit status if the session ends here; else nil.
  func open(on presentation: Presentation) throws(Failure) -> ExitStatus? {
    if let status = try settle(on: presentation) { return status }
    if let status = try offerToUndoLaterFacts(on: presentation) { return status }
    return try presentation.tell(warnings(), context)
  }

  /// What the learner should know before the first question: a copy that lacks the last answer; an
  /// unknown name; a session that was cut off; and, for a database from another computer, what makes
  /// its place unsafe.
  private func warnings() throws(Failure) -> [String] {
    let words = context.words
    var sentences = isOtherCopy ? [words.otherCopy] : []
    if let newcomer = try context.newcomer(learner, in: store) { sentences.append(newcomer) }
    if let start = cutOff { sentences.append(words.cutOff(start)) }
    let known = try context.inDatabase(store.learnerNames())
    if isNewcomerHere, !known.isEmpty { sentences += try context.placeWarnings() }
    return sentences
  }

  /// Asks what must be agreed to before anything is written: who answers, and whether the clock is
  /// right.
  ///
  /// - Parameter presentation: Where a person is asked; nil when nobody can be.
  /// - Returns: The exit status if the person leaves; else nil.
  /// - Throws: ``Failure/otherAccount(learner:owner:)``, ``Failure/clockInDoubt(_:today:)`` when nobody
  ///   can be asked; ``Failure/notAgreed`` when the person says no.
  func settle(on presentation: Presentation?) throws(Failure) -> ExitStatus? {
    if let status = try settleAccount(on: presentation) { return status }
    guard !context.trustsClock else { return nil }
    let now = context.now
    let last = try context.inDatabase(store.lastFact(of: learner, near: now))
    guard let doubt = last.flatMap({ ClockDoubt(at: now, after: $0) }) else { return nil }
    switch try presentation?.ask(.clock(doubt, today: now.studyDay), context) ?? .nobodyThere {
    case .yes: return nil
    case .no: throw .notAgreed
    case .nobodyThere: throw .clockInDoubt(doubt, today: now.studyDay)
    case .ended(let status): return status
    }
  }

  /// Settles which account answers, and what the log says of it.
  private func settleAccount(on presentation: Presentation?) throws(Failure) -> ExitStatus? {
    let learners = try context.inDatabase(store.learners())
    let known = learners.first { $0.name == learner }
    if known == nil, context.actingAs != nil {
      throw .unknownLearner(learner, known: learners.map(\.name))
    }
    let account = Account(
      name: context.environment.accountName, machine: context.environment.machine.name)
    guard known?.account?.name != account.name else { return nil }
    if let owner = known?.account {
      accountDecision = .actingAs(from: account)
      if context.actingAs != nil { return nil }
      switch try presentation?.ask(.otherAccount(learner: learner, owner: owner), context)
        ?? .nobodyThere
      {
      case .yes: return nil
      case .no: throw .notAgreed
      case .nobodyThere: throw .otherAccount(learner: learner, owner: owner)
      case .ended(let status): return status
      }
    }
    let bind = Decision.account(account)
    guard known != nil, learner != account.name else {
      accountDecision = bind
      return nil
    }
    switch try presentation?.ask(.noAccount(learner: learner, account: account.name), context)
      ?? .nobodyThere
    {
    case .yes: accountDecision = bind
    // A learner of no account is anyone's: without consent they stay so.
    case .no, .nobodyThere: break
    case .ended(let status): return status
    }
    return nil
  }

  private func offerToUndoLaterFacts(
    on presentation: Presentation
  ) throws(Failure) -> ExitStatus? {
    let now = context.now
    guard let facts = try context.inDatabase(store.laterFacts(of: learner, at: now)),
      facts.untrue > 0
    else { return nil }
    switch try presentation.ask(.laterFacts(facts), context) {
    case .yes:
      let count = try retractLaterFacts(at: now)
      return try presentation.tell([context.words.undoneAfterToday(count)], context)
    case .no: return nil
    case .nobodyThere:
      try context.printDiagnostic(context.words.datedAfterToday(facts))
      return nil
    case .ended(let status): return status
    }
  }
}

// MARK: - Asking

extension Presentation {
  /// What came of a question.
  enum Reply {
    case yes
    case no
    /// The input is no terminal.
    case nobodyThere
    /// The person left, or a signal arrived.
    case ended(ExitStatus)
  }

  /// Asks a yes-or-no question.
  func ask(_ question: OpeningQuestion, _ context: Context) throws(Failure) -> Reply {
    switch self {
    case .linear(let input): return try Self.ask(question, input, context)
    case .screen(let session):
      var screen = QuestionScreen(question, words: context.words)
      switch session.present(&screen) {
      case .chose(let agrees): return agrees ? .yes : .no
      case .interrupted: return .ended(.interrupted)
      case .terminated(let signal): return .ended(ExitStatus(signal: signal))
      case .tooSmall:
        session.leave()
        return try Self.ask(question, context.lineReader(), context)
      }
    }
  }

  private static func ask(
    _ question: OpeningQuestion, _ input: LineReader, _ context: Context
  ) throws(Failure) -> Reply {
    guard input.isTerminal else { return .nobodyThere }
    try context.printDiagnostic(context.words.opening(question))
    try context.printDiagnostic(context.words.yesOrNo)
    switch input.next() {
    case .text(let line): return context.words.isYes(line.collapsingSpaces) ? .yes : .no
    case .end: return .no
    case .interrupted: return .ended(.interrupted)
    }
  }

  /// Tells some sentences; returns the exit status if the person leaves at that.
  func tell(_ sentences: [String], _ context: Context) throws(Failure) -> ExitStatus? {
    guard !sentences.isEmpty else { return nil }
    guard case .screen(let session) = self else {
      for sentence in sentences { try context.printDiagnostic(sentence) }
      return nil
    }
    switch session.show(sentences.joined(separator: " "), in: context.words) {
    case .chose(let goesOn): return goesOn ? nil : .done
    case .interrupted: return .interrupted
    case .terminated(let signal): return ExitStatus(signal: signal)
    case .tooSmall:
      session.leave()
      for sentence in sentences { try context.printDiagnostic(sentence) }
      return nil
    }
  }
}

import Flashcards
import Storage
import Terminal

/// A sitting, from the queue to its end.
struct SittingRun {
  let context: Context
  let store: Store
  var limits = StudyLimits()

  /// Sits the learner down over some decks, on whichever face; nil stands for all decks.
  func hold(over decks: [String]?, on face: Face) throws(Failure) -> ExitStatus {
    let desk = try Desk(in: context, with: store)
    let queue = try queue(of: desk.learner, decks, limits: limits)
    if let status = try face.announceNewcomer(desk.learner, in: store, context) { return status }
    if queue.isEmpty {
      face.leave()
      try context.say(queue.pausedUntil.map(context.words.isPaused) ?? context.words.nothingDue)
      return .done
    }
    let sitting = Sitting(queue, limits: limits, warmsUp: true)
    let running = RunningSitting(sitting, at: desk, deckTitles: try context.deckTitles(in: store))
    switch face {
    case .screen(let session): return try hold(running, on: session)
    case .linear(let input):
      var linear = LinearFace(running, input: input)
      return try linear.run()
    }
  }

  private func hold(
    _ running: RunningSitting, on session: TerminalSession
  ) throws(Failure) -> ExitStatus {
    let page = { () throws(Failure) in try context.progressPage(in: store) }
    var screens = ScreenFace(
      running, on: session, progressPage: page,
      dueTomorrow: { () throws(Failure) in try dueTomorrow(for: running.desk.learner) })
    let end = try screens.run()
    guard case .over(let ending, practises: true) = end else {
      return try screens.finish(end)
    }
    return try PracticeRun(context: context, store: store, practice: Practice())
      .hold(missed: ending.tally.missed, at: running.desk, on: .screen(session))
  }

  /// Answers a sitting by a list of keys.
  func answer(over decks: [String]?, byKeys input: LineReader) throws(Failure) -> ExitStatus {
    Interruption.watch()
    let desk = try Desk(in: context, with: store)
    var limits = limits
    // Keys have no hurry, whatever the clock says.
    limits.minutes = nil
    let queue = try queue(of: desk.learner, decks, limits: limits, first: limits.answers)
    var run = KeyedRun(Sitting(queue, limits: limits), at: desk, input: input)
    return try run.run()
  }

  private func queue(
    of learner: String, _ decks: [String]?, limits: StudyLimits, first: Int? = nil
  ) throws(Failure) -> StudyQueue {
    try context.using(store) { (store) throws(StorageError) in
      try store.queue(
        for: learner, decks: decks, on: context.now.studyDay, limits: limits, first: first)
    }
  }

  /// The cards that will be due tomorrow if nothing else is answered today.
  private func dueTomorrow(for learner: String) throws(Failure) -> Int {
    try context.using(store) { (store) throws(StorageError) in
      try store.dueCounts(
        for: learner, decks: nil, on: context.now.studyDay.advanced(by: 1), limits: limits
      ).due
    }
  }
}

extension Face {
  /// Says so when a learner is new among others, whose name may only have been mistyped; how the
  /// program ends if the learner leaves at that.
  func announceNewcomer(
    _ learner: String, in store: Store, _ context: Context
  ) throws(Failure) -> ExitStatus? {
    guard case .screen(let session) = self,
      let sentence = try context.newcomer(learner, in: store)
    else {
      try context.announceNewcomer(learner, in: store)
      return nil
    }
    switch session.tell(sentence, in: context.words) {
    case .chose(let goesOn): return goesOn ? nil : .done
    case .interrupted: return .interrupted
    case .terminated(let signal): return ExitStatus(signal: signal)
    case .tooSmall:
      session.leave()
      try context.announceNewcomer(learner, in: store)
      return nil
    }
  }
}

extension TerminalSession {
  /// Shows a sentence until it has been read; whether the learner goes on after it.
  func tell(_ sentence: String, in words: any Words) -> ScreenEnd<Bool> {
    var screen = ReadingScreen(
      title: words.welcomeTitle, main: .goOn, words: words,
      lines: { .paragraph(sentence, to: $0) })
    return hold(&screen)
  }
}

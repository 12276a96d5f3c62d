import Flashcards
import Storage

/// A running sitting: takes the learner's events, records answers, and says what to show.
///
/// Both presentations drive it in the same way and never touch the database.
struct SittingSession {
  /// What is shown until the next event.
  enum Scene: Hashable {
    case introduction(StudyCard)
    case question(StudyCard, ReviewKind)
    case reveal(StudyCard, ReviewKind, Response)
    /// A multiple choice; `chosen` is nil before the answer.
    case choice(StudyCard, Choice, chosen: Choice.Option?)
    case ended(Ending)
  }

  /// What has just happened, to be shown once.
  enum Note: Hashable {
    case scheduled(Schedule, on: StudyDay)
    /// The answer is saved and moved no schedule.
    case saved
    /// The card in hand was missed three times in a row or more.
    case stuck
    /// The card in hand was answered Hard three times today or more; its schedule says when it comes
    /// back.
    case hardAgain(Schedule, on: StudyDay)
    case undone
    case putAside(StudyCard, PutAsideKind)
    case resumed(StudyCard)
    /// A card's entry was flagged; nil before its answer, which its name would give away.
    case flagged(StudyCard?)
    /// The flag was taken back; nil as for ``flagged(_:)``.
    case unflagged(StudyCard?)
    case nothingToUndo

    /// The term that the note names; nil for a note without one.
    var name: String? {
      switch self {
      case .putAside(let card, _), .resumed(let card): card.entry.term
      case .flagged(let card), .unflagged(let card): card?.entry.term
      case .scheduled, .saved, .stuck, .hardAgain, .undone, .nothingToUndo: nil
      }
    }
  }

  /// Work that a fault of the database interrupted, kept until it is done or given up.
  private struct Work {
    /// The text to judge first; nil when it is judged.
    var typed: String?
    var effects: [Sitting.Effect] = []
    var notes: [Note] = []
    /// When the learner acted: an answer keeps its time, however long it waits.
    let moment: Moment
    /// The sitting without what is not done yet.
    var fallback: Sitting
  }

  /// The present scene; nil before ``Sitting/Event/begin``.
  private(set) var scene: Scene?
  private(set) var sitting: Sitting
  let recorder: AnswerRecorder
  private let deckTitles: [String: String]
  /// How many times in a row each card was missed.
  private var misses: [CardID: Int] = [:]
  /// The words of the learner's flags, by entry.
  private var flags: [EntryID: String] = [:]
  /// What was recorded in this session and not undone, in its order.
  private var deeds: [LoggedDeed] = []
  /// The words of each flagged entry before each flag of this session, for undo.
  private var earlierFlags: [String?] = []
  /// What keeps the database from being used at the moment; nil when nothing does.
  private(set) var fault: StorageError?
  private var work: Work?

  /// A session that waits for ``Sitting/Event/begin``.
  init(_ sitting: Sitting, recorder: AnswerRecorder, deckTitles: [String: String]) {
    self.sitting = sitting
    self.recorder = recorder
    self.deckTitles = deckTitles
  }

  /// Handles an event and records what follows from it; empty when the event makes no sense now, or
  /// when a ``fault`` keeps it from being recorded.
  mutating func receive(_ event: Sitting.Event) throws(Failure) -> [Note] {
    if event == .begin { flags = try recorder.flags() }
    // Read the clock once: an answer at 04:00 must have one study day in the sitting and in the
    // log.
    let now = recorder.context.now
    let before = sitting
    let effects = sitting.receive(event, at: now)
    return try carryOut(Work(effects: effects, moment: now, fallback: before))
  }

  /// The way out that is offered beside the answer of a card in trouble; nil while there is no need.
  ///
  /// Only the card in hand is spoken of, since the keys that put aside act on it; and only beside
  /// its answer, since before it the letters of a typed answer are no keys.
  var hint: Note? {
    guard case .reveal(let card, _, _) = scene, !sitting.isPractice else { return nil }
    if sitting.mayEndRepeats {
      return .hardAgain(card.schedule, on: recorder.context.now.studyDay)
    }
    return misses[card.id, default: 0] >= 3 ? .stuck : nil
  }

  /// Shows a multiple choice; without one, skips the warm-up or, in practice, asks the plain
  /// question.
  private mutating func offer(
    _ card: StudyCard, at now: Moment
  ) throws(Failure) -> [Sitting.Effect] {
    if let choice = try recorder.choice(for: card) {
      scene = .choice(card, choice, chosen: nil)
    } else if sitting.isPractice {
      scene = .question(card, .drill)
    } else {
      return sitting.receive(.advance, at: now)
    }
    return []
  }

  /// Judges a typed text and passes it on as the answer to the shown question.
  mutating func type(_ text: String) throws(Failure) -> [Note] {
    try carryOut(Work(typed: text, moment: recorder.context.now, fallback: sitting))
  }

  /// The verdict on a chosen option.
  func verdict(on option: Choice.Option) -> Verdict {
    guard !option.isRight else { return .right }
    // Without the database, the verdict only lacks the other entry's name.
    let names = try? recorder.names(of: option.entry)
    return .wrong(names.map { .confusion($0) } ?? .far)
  }

  /// The cards still to come after the shown one.
  var toCome: Int {
    let left = sitting.progress.left
    // An answered choice of practice has left the count already. A choice before a new card is only
    // its warm-up: the card is still in the count, and the shown one.
    if sitting.isPractice, case .choice(_, _, chosen: .some) = scene { return left }
    return max(0, left - 1)
  }

  /// The estimated minutes left.
  var minutesLeft: Int { sitting.minutesLeft(at: recorder.context.now) }

  /// The title of the card's deck.
  func deckTitle(of card: StudyCard) -> String {
    deckTitles[card.id.entry.deck] ?? card.id.entry.deck
  }

  private mutating func carryOut(_ effect: Sitting.Effect, at now: Moment) throws(Failure) -> Note?
  {
    switch effect {
    case .introduce(let card): scene = .introduction(card)
    case .ask(let card, let kind): scene = .question(card, kind)
    case .reveal(let card, let kind, let response): reveal(card, kind, response)
    case .end(let ending): scene = .ended(ending)
    case .record(let answer, let schedule):
      let kept = try recorder.record(answer, at: now, expecting: schedule)
      deeds.append(kept.deed)
      if answer.key.grade.passes {
        misses[answer.card] = nil
      } else {
        misses[answer.card, default: 0] += 1
      }
      return kept.schedule.due == nil || sitting.isPractice
        ? .saved : .scheduled(kept.schedule, on: now.studyDay)
    case .retract:
      try retract(at: now)
      return .undone
    case .putAside(let card, let way):
      deeds.append(try recorder.record(way.decisions(on: card, day: now.studyDay), at: now))
      return .putAside(card, way)
    case .resume(let card):
      try retract(at: now)
      return .resumed(card)
    case .flag(let card, let words): return try flag(card, words, at: now)
    case .undoFlag(let card): return try undoFlag(of: card, at: now)
    case .nothingToUndo: return .nothingToUndo
    case .offer: break
    }
    return nil
  }

  /// Retracts the last deed of this session.
  ///
  /// It names the deed: one that was merged from another device meanwhile stays.
  private mutating func retract(at now: Moment) throws(Failure) {
    guard let deed = deeds.last else { return }
    try recorder.retract(deed, at: now)
    deeds.removeLast()
  }

  private mutating func reveal(_ card: StudyCard, _ kind: ReviewKind, _ response: Response) {
    if case .chosen(let option) = response, case .choice(_, let choice, _) = scene {
      scene = .choice(card, choice, chosen: option)
    } else {
      scene = .reveal(card, kind, response)
    }
  }
}

// MARK: - Flags

extension SittingSession {
  /// The learner's words about the shown card's entry; nil where it is not flagged.
  var flag: String? { scene?.card.flatMap { flags[$0.id.entry] } }

  private mutating func flag(
    _ card: StudyCard, _ words: String, at now: Moment
  ) throws(Failure) -> Note {
    let entry = card.id.entry
    let decision = words.isEmpty ? Decision.unflag(entry) : .flag(entry, words)
    deeds.append(try recorder.record([decision], at: now))
    earlierFlags.append(flags[entry])
    flags[entry] = words.isEmpty ? nil : words
    return words.isEmpty ? .unflagged(nameable(card)) : .flagged(nameable(card))
  }

  private mutating func undoFlag(of card: StudyCard, at now: Moment) throws(Failure) -> Note {
    try retract(at: now)
    let earlier = earlierFlags.popLast() ?? nil
    flags[card.id.entry] = earlier
    return earlier == nil ? .unflagged(nameable(card)) : .flagged(nameable(card))
  }

  /// The card; nil while the question about it is shown.
  private func nameable(_ card: StudyCard) -> StudyCard? {
    scene?.asked?.id == card.id ? nil : card
  }
}

// MARK: - Faults that may pass

extension SittingSession {
  /// Tries the interrupted work again.
  mutating func retry() throws(Failure) -> [Note] {
    guard let work else { return [] }
    return try carryOut(work)
  }

  /// Gives the interrupted work up and ends the sitting with what was saved.
  mutating func giveUp() throws(Failure) {
    guard let work else { return }
    sitting = work.fallback
    (self.work, fault) = (nil, nil)
    _ = try receive(.leave)
  }

  /// Carries out work until it is done or a fault interrupts it.
  private mutating func carryOut(_ given: Work) throws(Failure) -> [Note] {
    var work = given
    do throws(Failure) {
      // A wait longer than this is shown.
      recorder.waitForLocks(atMost: Self.unnoticedWait)
      defer { recorder.waitForLocks(atMost: AnswerRecorder.usualWait) }
      if let text = work.typed, case .question(let card, _) = scene {
        let judgement = try recorder.judgement(on: text, answering: card)
        work.effects = sitting.receive(.type(text, judgement), at: work.moment)
        (work.typed, work.fallback) = (nil, sitting)
      }
      while let effect = work.effects.first {
        let further: [Sitting.Effect]
        if case .offer(let card) = effect {
          further = try offer(card, at: work.moment)
        } else {
          further = []
          let note = try carryOut(effect, at: work.moment)
          if let note { work.notes.append(note) }
        }
        work.effects = work.effects.dropFirst() + further
        work.fallback = sitting
      }
    } catch {
      guard case .storage(let fault, _) = error, fault.mayPass else { throw error }
      (self.fault, self.work) = (fault, work)
      return []
    }
    (fault, self.work) = (nil, nil)
    return work.notes
  }

  /// Milliseconds to wait for another program's lock before saying so.
  private static var unnoticedWait: Int { 500 }
}
extension StorageError {
  /// Whether the same work may succeed later, without a new session.
  var mayPass: Bool {
    switch self {
    case .busy, .noPermission, .full, .quota, .noInode, .fileTooLarge, .inputOutput: true
    case .empty, .foreign, .newer, .damaged, .strayJournal, .cannotCreate, .folderNotShared,
      .staleCard, .changedMeanwhile, .unexpected:
      false
    }
  }

  /// Whether waiting alone can help.
  var passesByItself: Bool { self == .busy }
}

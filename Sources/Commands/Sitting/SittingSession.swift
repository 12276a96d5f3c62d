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
    case nothingToUndo
  }

  /// The present scene; nil before ``Sitting/Event/begin``.
  private(set) var scene: Scene?
  private(set) var sitting: Sitting
  let recorder: AnswerRecorder
  private let deckTitles: [String: String]
  /// How many times in a row each card was missed.
  private var misses: [CardID: Int] = [:]

  /// A session that waits for ``Sitting/Event/begin``.
  init(_ sitting: Sitting, recorder: AnswerRecorder, deckTitles: [String: String]) {
    self.sitting = sitting
    self.recorder = recorder
    self.deckTitles = deckTitles
  }

  /// Handles an event and records what follows from it; empty when the event makes no sense now.
  mutating func receive(_ event: Sitting.Event) throws(Failure) -> [Note] {
    // Read the clock once: an answer at 04:00 must have one study day in the sitting and in the
    // log.
    let now = recorder.context.now
    var notes: [Note] = []
    var effects = sitting.receive(event, at: now)
    while !effects.isEmpty {
      let effect = effects.removeFirst()
      if case .offer(let card) = effect {
        effects += try offer(card, at: now)
      } else if let note = try carryOut(effect, at: now) {
        notes.append(note)
      }
    }
    return notes
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
    guard case .question(let card, _) = scene else { return [] }
    return try receive(.type(text, recorder.judgement(on: text, answering: card)))
  }

  /// The verdict on a chosen option.
  func verdict(on option: Choice.Option) throws(Failure) -> Verdict {
    guard !option.isRight else { return .right }
    return .wrong(try recorder.names(of: option.entry).map { .confusion($0) } ?? .far)
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
      if answer.key.grade.passes {
        misses[answer.card] = nil
      } else {
        misses[answer.card, default: 0] += 1
      }
      return kept.schedule.due == nil || sitting.isPractice
        ? .saved : .scheduled(kept.schedule, on: now.studyDay)
    case .retract:
      _ = try recorder.retractLastAnswer(at: now)
      return .undone
    case .putAside(let card, let way):
      try recorder.record(way.decisions(on: card, day: now.studyDay), at: now)
      return .putAside(card, way)
    case .resume(let card):
      try recorder.record(card.resumeDecisions, at: now)
      return .resumed(card)
    case .nothingToUndo: return .nothingToUndo
    case .offer: break
    }
    return nil
  }

  private mutating func reveal(_ card: StudyCard, _ kind: ReviewKind, _ response: Response) {
    if case .chosen(let option) = response, case .choice(_, let choice, _) = scene {
      scene = .choice(card, choice, chosen: option)
    } else {
      scene = .reveal(card, kind, response)
    }
  }
}

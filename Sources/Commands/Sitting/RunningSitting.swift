import Flashcards
import Storage

/// A sitting under way at a desk: what the learner does goes in and is kept, what to show comes out.
///
/// Every face drives it alike, and none of them sees the database.
struct RunningSitting {
  /// What is shown until the learner does something.
  enum Scene: Hashable {
    case introduction(StudyCard)
    case question(StudyCard, ReviewKind)
    case reveal(StudyCard, ReviewKind, Response)
    case ended(Ending)
  }

  /// What has just happened, to be said once.
  enum Note: Hashable {
    case saved(Schedule, on: StudyDay)
    case practiceSaved
    case takenBack
    case putAside(StudyCard, Aside)
    case takenUp(StudyCard)
    case nothingToTakeBack
  }

  /// Nil until the sitting has begun.
  private(set) var scene: Scene?
  private(set) var sitting: Sitting
  let desk: Desk
  private let deckTitles: [String: String]

  /// A sitting that has not begun.
  init(_ sitting: Sitting, at desk: Desk, deckTitles: [String: String]) {
    self.sitting = sitting
    self.desk = desk
    self.deckTitles = deckTitles
  }

  /// What follows from an event, once it is kept; nothing where the event makes no sense now.
  mutating func receive(_ event: Sitting.Event) throws(Failure) -> [Note] {
    // One moment for the sitting and for the log: an answer at 04:00 belongs to one day.
    let now = desk.context.now
    var notes: [Note] = []
    for effect in sitting.receive(event, at: now) {
      if let note = try carryOut(effect, at: now) { notes.append(note) }
    }
    return notes
  }

  /// Judges a text and takes it as the answer to the question that is shown.
  mutating func type(_ text: String) throws(Failure) -> [Note] {
    guard case .question(let card, _) = scene else { return [] }
    return try receive(.type(text, desk.judgement(on: text, answering: card)))
  }

  /// About how many minutes it still takes.
  var minutesLeft: Int { sitting.minutesLeft(at: desk.context.now) }

  /// The title of the card's deck.
  func deckTitle(of card: StudyCard) -> String {
    deckTitles[card.id.entry.deck] ?? card.id.entry.deck
  }

  private mutating func carryOut(_ effect: Sitting.Effect, at now: Moment) throws(Failure) -> Note?
  {
    switch effect {
    case .introduce(let card): scene = .introduction(card)
    case .ask(let card, let kind): scene = .question(card, kind)
    case .offer(let card): scene = .question(card, .drill)
    case .reveal(let card, let kind, let response): scene = .reveal(card, kind, response)
    case .end(let ending): scene = .ended(ending)
    case .record(let answer, let schedule):
      let kept = try desk.keep(answer, at: now, expecting: schedule)
      return sitting.isPractice ? .practiceSaved : .saved(kept.schedule, on: now.studyDay)
    case .retract:
      _ = try desk.takeBack(at: now)
      return .takenBack
    case .putAside(let card, let way):
      try desk.keep(way.decisions(on: card, day: now.studyDay), at: now)
      return .putAside(card, way)
    case .takeUp(let card):
      try desk.keep(card.takingUp, at: now)
      return .takenUp(card)
    case .nothingToTakeBack: return .nothingToTakeBack
    }
    return nil
  }
}

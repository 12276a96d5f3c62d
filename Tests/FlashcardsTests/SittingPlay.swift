import Testing

@testable import Flashcards

/// A sitting played by a test, with what was shown as a list of short lines.
///
///     show A · ask B · redo B · end nothingLeft
struct SittingPlay {
  private(set) var sitting: Sitting
  /// What was shown so far, as ``line(_:)`` writes it.
  private(set) var screen: [String] = []
  /// The effects of every event sent so far, oldest first.
  private(set) var effects: [Sitting.Effect] = []
  /// The time, which a test may change.
  var now = minute(0)

  /// Starts a sitting of due and new cards.
  init(
    repeats: [StudyCard] = [], changed: [StudyCard] = [], due: [StudyCard] = [],
    new: [StudyCard] = [],
    limits: StudyLimits = StudyLimits(), warmsUp: Bool = false
  ) {
    sitting = Sitting(
      StudyQueue(repeats: repeats, changed: changed, due: due, new: new), limits: limits,
      warmsUp: warmsUp)
    happen(.begin)
  }

  /// Starts a practice sitting, whose answers move no schedule.
  init(practising cards: [StudyCard], byChoice: Bool = false) {
    sitting = Sitting(practising: cards, byChoice: byChoice)
    happen(.begin)
  }

  mutating func advance() { happen(.advance) }
  mutating func answerAgain() { happen(.grade(.again)) }
  mutating func answerHard() { happen(.grade(.hard)) }
  mutating func answerGood() { happen(.grade(.good)) }
  mutating func answerEasy() { happen(.grade(.easy)) }

  /// Types an answer; the judge knows the asked entry and one other.
  mutating func type(_ text: String) {
    guard case .ask(let card, _) = effects.last else { return }
    let judge = Judge([
      EntryNames(card.id.entry, of: card.entry),
      EntryNames(EntryID("turnover"), of: .named("Turnover")),
    ])
    happen(.type(text, judge.judge(text, answering: card.question, about: card.id.entry)))
  }

  /// Chooses the right option, or another entry's.
  mutating func choose(_ isRight: Bool) {
    guard case .offer(let card) = effects.last else { return }
    let entry = isRight ? card.id.entry : EntryID("turnover")
    happen(.choose(Choice.Option("an answer", of: entry, isRight: isRight)))
  }

  mutating func putAside(_ way: PutAsideKind) { happen(.putAside(way)) }
  mutating func overrule() { happen(.overrule) }
  mutating func reveal() { happen(.reveal) }
  mutating func undo() { happen(.undo) }
  mutating func leave() { happen(.leave) }

  /// Reads introductions and answers with a key until the sitting ends.
  mutating func answerEverything(_ key: GradeKey, atMost: Int = 1_000) {
    for _ in 0..<atMost where !sitting.hasEnded {
      if case .introduce = effects.last { advance() } else { happen(.grade(key)) }
    }
  }

  /// Sends an event and records its effects.
  @discardableResult
  mutating func happen(_ event: Sitting.Event) -> [Sitting.Effect] {
    let new = sitting.receive(event, at: now)
    effects += new
    screen += new.compactMap(Self.line)
    return new
  }

  /// The last line of ``screen``; empty before the first.
  var shown: String { screen.last ?? "" }

  /// The recorded answers that were not retracted.
  var kept: [Answer] {
    effects.reduce(into: []) { kept, effect in
      switch effect {
      case .record(let answer, _): kept.append(answer)
      case .retract: kept.removeLast()
      default: break
      }
    }
  }

  /// How the sitting ended; nil before its end.
  var ending: Ending? {
    if case .end(let ending) = effects.last { ending } else { nil }
  }

  private static func line(_ effect: Sitting.Effect) -> String? {
    switch effect {
    case .introduce(let card): "show \(card.entry.term)"
    case .ask(let card, .review): "ask \(card.entry.term)"
    case .ask(let card, .drill): "redo \(card.entry.term)"
    case .end(let ending): "end \(ending.reason)"
    case .nothingToUndo: "nothing to take back"
    case .offer(let card): "offer \(card.entry.term)"
    case .putAside(let card, let way): "\(way) \(card.entry.term)"
    case .resume(let card): "take up \(card.entry.term)"
    case .flag(let card, let words): "flag \(card.entry.term): \(words)"
    case .undoFlag(let card): "no flag for \(card.entry.term)"
    case .reveal, .record, .retract: nil
    }
  }
}

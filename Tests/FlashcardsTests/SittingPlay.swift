import Flashcards
import Testing

/// A sitting played by hand, so that a test reads as the sitting went: what was shown, line by
/// line.
///
///     show A · ask B · redo B · end nothingLeft
struct SittingPlay {
  private(set) var sitting: Sitting
  /// What was shown so far, in the words of ``line(_:)``.
  private(set) var screen: [String] = []
  /// Everything the sitting asked for, in order.
  private(set) var effects: [Sitting.Effect] = []
  /// The time; a test may move it.
  var now = minute(0)

  /// Sits down to a queue.
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

  /// Sits down to practise.
  init(practising cards: [StudyCard], byChoice: Bool = false) {
    sitting = Sitting(practising: cards, byChoice: byChoice)
    happen(.begin)
  }

  mutating func goOn() { happen(.goOn) }
  mutating func answerAgain() { happen(.grade(.again)) }
  mutating func answerHard() { happen(.grade(.hard)) }
  mutating func answerGood() { happen(.grade(.good)) }
  mutating func answerEasy() { happen(.grade(.easy)) }

  /// Types an answer, which a judge judges who knows the entry that was asked about, and another
  /// one.
  mutating func type(_ text: String) {
    guard case .ask(let card, _) = effects.last else { return }
    let judge = Judge([
      EntryNames(card.id.entry, of: card.entry),
      EntryNames(EntryID("turnover"), of: .named("Turnover")),
    ])
    happen(.type(text, judge.judge(text, answering: card.question, about: card.id.entry)))
  }

  /// Chooses the right answer, or that of another entry.
  mutating func choose(_ isRight: Bool) {
    guard case .offer(let card) = effects.last else { return }
    let entry = isRight ? card.id.entry : EntryID("turnover")
    happen(.choose(Choice.Option("an answer", of: entry, isRight: isRight)))
  }

  mutating func putAside(_ way: Aside) { happen(.putAside(way)) }
  mutating func overrule() { happen(.overrule) }
  mutating func reveal() { happen(.reveal) }
  mutating func undo() { happen(.undo) }
  mutating func leave() { happen(.leave) }

  /// Reads every introduction and answers with the key until the sitting ends.
  mutating func answerEverything(_ key: GradeKey, atMost: Int = 1_000) {
    for _ in 0..<atMost where !sitting.hasEnded {
      if case .introduce = effects.last { goOn() } else { happen(.grade(key)) }
    }
  }

  /// Lets one thing happen, and keeps what follows.
  @discardableResult
  mutating func happen(_ event: Sitting.Event) -> [Sitting.Effect] {
    let new = sitting.receive(event, at: now)
    effects += new
    screen += new.compactMap(Self.line)
    return new
  }

  /// The last thing that was shown.
  var shown: String { screen.last ?? "" }

  /// The answers that were kept and not taken back.
  var kept: [Answer] {
    effects.reduce(into: []) { kept, effect in
      switch effect {
      case .record(let answer, _): kept.append(answer)
      case .retract: kept.removeLast()
      default: break
      }
    }
  }

  /// How the sitting ended, once it has.
  var ending: Ending? {
    if case .end(let ending) = effects.last { ending } else { nil }
  }

  private static func line(_ effect: Sitting.Effect) -> String? {
    switch effect {
    case .introduce(let card): "show \(card.entry.term)"
    case .ask(let card, .review): "ask \(card.entry.term)"
    case .ask(let card, .drill): "redo \(card.entry.term)"
    case .end(let ending): "end \(ending.reason)"
    case .nothingToTakeBack: "nothing to take back"
    case .offer(let card): "offer \(card.entry.term)"
    case .putAside(let card, let way): "\(way) \(card.entry.term)"
    case .takeUp(let card): "take up \(card.entry.term)"
    case .reveal, .record, .retract: nil
    }
  }
}

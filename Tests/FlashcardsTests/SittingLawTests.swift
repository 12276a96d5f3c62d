import Flashcards
import Testing

@Suite struct `Whatever a learner does in a sitting` {
  @Test(arguments: 0..<20)
  func `2,000 sittings keep their laws`(block: UInt64) {
    for seed in (block * 100)..<(block * 100 + 100) { playOne(seed: seed) }
  }

  private func playOne(seed: UInt64) {
    var random = SeededChance(seed: seed)
    let queue = StudyQueue.random(using: &random)
    let limits = StudyLimits(
      minutes: Bool.random(using: &random) ? 5 : nil,
      answers: Bool.random(using: &random) ? Int.random(in: 0...12, using: &random) : nil)
    var watch = Watch(queue, limits)
    for _ in 0..<60 {
      watch.happen(.random(using: &random), after: .random(in: -10...40, using: &random))
    }
    watch.answerTheRest()
    #expect(watch.broken == [], "seed \(seed)")
  }
}

/// A sitting with every law checked at every step.
private struct Watch {
  private(set) var broken: [String] = []
  private var sitting: Sitting
  private let limits: StudyLimits
  private var now = minute(0)
  private var asked: (card: StudyCard, kind: ReviewKind)?
  private var schedules: [CardID: [Schedule]] = [:]
  private var records: [Answer] = []
  private var introduced: Set<CardID> = []
  private var isIntroducing = false
  private let cards: Int

  /// Cards that have no answer yet, or none that was a 4.
  private var toCome: Int {
    schedules.keys.count { card in
      records.last { $0.card == card }?.key.grade.asksForRepeat ?? true
    }
  }

  init(_ queue: StudyQueue, _ limits: StudyLimits) {
    sitting = Sitting(queue, limits: limits)
    self.limits = limits
    cards = queue.count
    for card in queue.repeats + queue.due + queue.new { schedules[card.id] = [card.schedule] }
    happen(.begin, after: 0)
  }

  mutating func happen(_ event: Sitting.Event, after seconds: Int) {
    now = Moment(milliseconds: now.milliseconds + Int64(seconds) * 1000, utcOffset: 0)
    let wasOver = sitting.hasEnded
    let effects = sitting.receive(event, at: now)
    for effect in effects { see(effect, event) }
    if wasOver, event != .undo { hold(effects.isEmpty, "\(event) did something after the end") }
    let progress = sitting.progress
    hold(progress.answered == records.count, "\(progress.answered) answers, \(records.count) kept")
    hold(progress.left == toCome, "\(progress.left) left, and \(toCome) to come")
  }

  /// Good answers to all that is left, which must bring any sitting to its end.
  mutating func answerTheRest() {
    for _ in 0..<(3 * cards + 3) where !sitting.hasEnded {
      happen(isIntroducing ? .goOn : .grade(.good), after: 1)
    }
    hold(sitting.hasEnded, "it does not end")
  }

  private mutating func see(_ effect: Sitting.Effect, _ event: Sitting.Event) {
    isIntroducing = false
    switch effect {
    case .introduce(let card):
      isIntroducing = true
      hold(card.isNewEntry && !card.schedule.isStudied, "an old entry is shown")
      introduced.insert(card.id)
    case .ask(let card, let kind):
      hold(kind == .drill || !card.isNewEntry || introduced.contains(card.id), "asked unseen")
      hold(card.schedule == schedules[card.id]?.last, "asked with another schedule")
      asked = (card, kind)
    case .reveal(let card, let kind, _, _):
      hold(card == asked?.card && kind == asked?.kind, "revealed what was not asked")
    case .record(let answer, let expecting):
      keep(answer, expecting)
    case .retract:
      hold(event == .undo && !records.isEmpty, "took back what was not kept")
      if let last = records.popLast() { schedules[last.card]?.removeLast() }
    case .nothingToTakeBack:
      hold(records.isEmpty || sitting.hasEnded, "kept answers cannot be taken back")
    case .end(let ending):
      check(ending)
    }
  }

  private mutating func keep(_ answer: Answer, _ expecting: Schedule) {
    hold(answer.card == asked?.card.id && answer.kind == asked?.kind, "kept for another card")
    hold(expecting == asked?.card.schedule, "kept against another schedule")
    hold(answer.duration >= 0, "a negative duration")
    let grade = answer.key.grade
    let event: CardEvent =
      answer.kind == .review ? .review(grade, now.studyDay) : .drill(grade, now.studyDay)
    schedules[answer.card, default: []].append(expecting.after(event))
    records.append(answer)
    if let limit = limits.answers { hold(records.count <= max(limit, 0), "past the limit") }
    asked = nil
  }

  private mutating func check(_ ending: Ending) {
    hold(ending.tally.answers == records.count, "the tally says \(ending.tally.answers)")
    hold(ending.left == toCome, "\(ending.left) left at the end, and \(toCome) to come")
    hold(ending.tally.passed <= ending.tally.reviews, "more passed than reviewed")
    switch ending.reason {
    case .nothingLeft: hold(ending.left == 0, "\(ending.left) left at the end of all")
    case .answersGiven: hold(records.count == limits.answers, "ended early")
    case .timeIsUp:
      let spent = now.milliseconds - minute(0).milliseconds
      hold(spent >= Int64(limits.minutes ?? .max / 60_000) * 60_000, "ended before its time")
    case .left: break
    }
  }

  private mutating func hold(_ law: Bool, _ otherwise: String) {
    if !law { broken.append(otherwise) }
  }
}

extension StudyQueue {
  fileprivate static func random(using generator: inout SeededChance) -> StudyQueue {
    func names(_ prefix: String) -> [String] {
      (0..<Int.random(in: 0...5, using: &generator)).map { "\(prefix)\($0)" }
    }
    return StudyQueue(
      repeats: names("R").map(StudyCard.due),
      due: names("D").map(StudyCard.due) + names("T").map(StudyCard.typed),
      new: names("N").map(StudyCard.new))
  }
}

extension Sitting.Event {
  fileprivate static func random(using generator: inout SeededChance) -> Sitting.Event {
    let grades = GradeKey.allCases.map { Sitting.Event.grade($0) }
    let others: [Sitting.Event] = [
      .goOn, .goOn, .goOn, .reveal, .type("T1", Judgement(.right, expected: "T1")),
      .type("", Judgement(.blank, expected: "T1")), .type("T", nil), .undo, .begin, .overrule,
      .type("T2", Judgement(.wrong(.inexact), expected: "T1")),
    ]
    if Int.random(in: 0..<100, using: &generator) == 0 { return .leave }
    return (grades + others).randomElement(using: &generator) ?? .undo
  }
}

import Testing

@testable import Flashcards

@Suite struct `Whatever a learner does in a sitting` {
  @Test(arguments: 0..<20)
  func `10,000 sittings keep their laws`(block: UInt64) {
    for seed in (block * 500)..<(block * 500 + 500) { playOne(seed: seed) }
  }

  private func playOne(seed: UInt64) {
    var random = SeededChance(seed: seed)
    let limits = StudyLimits(
      minutes: Bool.random(using: &random) ? 5 : nil,
      answers: Bool.random(using: &random) ? Int.random(in: 0...12, using: &random) : nil)
    var watch = Watch(.random(using: &random), limits, warmsUp: Bool.random(using: &random))
    // Without elapsed time, an undone sitting equals the earlier one.
    let stands = Bool.random(using: &random) && limits.minutes == nil
    for _ in 0..<40 {
      let seconds = stands ? 0 : Int.random(in: -10...40, using: &random)
      watch.happen(.random(using: &random), after: seconds)
    }
    watch.answerTheRest()
    #expect(watch.broken == [], "seed \(seed)")
  }
}

/// A sitting in which every law is checked after every step.
private struct Watch {
  private(set) var broken: [String] = []
  private var sitting: Sitting
  private let limits: StudyLimits
  private var now = minute(0)
  private var asked: (card: StudyCard, kind: ReviewKind)?
  private var schedules: [CardID: [Schedule]] = [:]
  private var answers: [(answer: Answer, isWarmUp: Bool, isConfirmation: Bool)] = []
  private var introduced: Set<CardID> = []
  private var aside: [EntryID] = []
  private var isIntroducing = false
  private var isOffering = false
  private var isChosen = false
  private var lastShown: (sitting: Sitting, at: Moment)
  /// The sitting before each step that can be undone.
  private var past: [(sitting: Sitting, at: Moment)] = []
  private let cards: Int
  private var lastSteps = (done: 0, left: Int.max)

  /// Cards without an answer, or without a 4.
  private var toCome: Int {
    schedules.keys.count { card in
      !aside.contains(card.entry)
        && answers.last { $0.answer.card == card && !$0.isWarmUp }.map { last in
          // A failed confirmation is reviewed; a passed one is done.
          last.isConfirmation
            ? !last.answer.key.grade.passes : last.answer.key.grade.asksForRepeat
        } ?? true
    }
  }

  init(_ queue: StudyQueue, _ limits: StudyLimits, warmsUp: Bool) {
    sitting = Sitting(queue, limits: limits, warmsUp: warmsUp)
    lastShown = (sitting, minute(0))
    self.limits = limits
    cards = queue.count
    for card in queue.repeats + queue.changed + queue.due + queue.new {
      schedules[card.id] = [card.schedule]
    }
    happen(.begin, after: 0)
  }

  mutating func happen(_ event: Sitting.Event, after seconds: Int) {
    now = Moment(milliseconds: now.milliseconds + Int64(seconds) * 1000, utcOffset: 0)
    let wasOver = sitting.hasEnded
    let effects = sitting.receive(event, at: now)
    if event == .advance, !effects.isEmpty, isIntroducing || isOffering, !isChosen {
      past.append(lastShown)
    }
    for effect in effects { see(effect, event) }
    if wasOver, event != .undo { hold(effects.isEmpty, "\(event) did something after the end") }
    guard !effects.isEmpty else { return }
    let progress = sitting.progress
    hold(progress.answered == answers.count, "\(progress.answered) answers, \(answers.count) kept")
    hold(progress.left == toCome, "\(progress.left) left, and \(toCome) to come")
    hold(sitting.minutesLeft(at: now) >= 1, "no minute left")
    holdSteps(event)
  }

  /// Steps that are done stay done, and those left only grow by repeats.
  private mutating func holdSteps(_ event: Sitting.Event) {
    let steps = sitting.steps
    if event != .undo {
      hold(steps.done >= lastSteps.done, "fewer steps done: \(event)")
      hold(steps.left <= lastSteps.left, "\(event): \(lastSteps.left) then \(steps.left) left")
    }
    lastSteps = steps
  }

  /// Answers all remaining cards Good, which must end any sitting.
  mutating func answerTheRest() {
    for _ in 0..<(3 * cards + 3) where !sitting.hasEnded {
      happen(isIntroducing || isOffering ? .advance : .grade(.good), after: 1)
    }
    hold(sitting.hasEnded, "it does not end")
  }

  private mutating func see(_ effect: Sitting.Effect, _ event: Sitting.Event) {
    switch effect {
    case .introduce, .ask, .offer, .end:
      (isIntroducing, isOffering, isChosen) = (false, false, false)
    default: break
    }
    switch effect {
    case .introduce(let card):
      isIntroducing = true
      let isNew = card.isNewEntry && !card.schedule.isStudied
      hold(isNew || card.changedFrom != nil, "an old entry is shown")
      introduced.insert(card.id)
      show(card, card.isConfirmation ? .drill : .review, event)
    case .ask(let card, let kind):
      hold(kind == .drill || !card.isNewEntry || introduced.contains(card.id), "asked unseen")
      show(card, kind, event)
    case .offer(let card):
      isOffering = true
      hold(introduced.contains(card.id), "offered unseen")
      show(card, .drill, event)
    case .reveal(let card, let kind, let response):
      if case .chosen = response {
        isChosen = true
        hold(isOffering && answers.last?.answer.card == card.id, "chosen among nothing")
      } else {
        hold(card == asked?.card && kind == asked?.kind, "revealed what was not asked")
      }
    case .record(let answer, let expecting):
      keep(answer, expecting)
    case .retract:
      hold(event == .undo && !answers.isEmpty, "took back what was not kept")
      if let last = answers.popLast() { schedules[last.answer.card]?.removeLast() }
    case .putAside(let card, let way):
      hold(card == asked?.card, "put another card aside")
      let hard = answers.count { $0.answer.card == card.id && $0.answer.key == .hard }
      hold(way != .enoughForToday || card.hardAnswersToday + hard >= 3, "ended repeats too early")
      past.append(lastShown)
      aside.append(card.id.entry)
    case .resume(let card):
      hold(event == .undo && aside.popLast() == card.id.entry, "took up another entry")
    case .flag(let card, _):
      hold(card == asked?.card, "flagged another card")
      past.append(lastShown)
      // Undoing a later step leaves the flag: the sitting is not the one that was last shown.
      lastShown.at = minute(-1)
    case .undoFlag:
      hold(event == .undo && past.popLast() != nil, "took back a flag that was not raised")
      lastShown.at = minute(-1)
    case .nothingToUndo:
      hold(past.isEmpty, "what was done cannot be taken back")
    case .end(let ending):
      check(ending)
    }
  }

  private mutating func show(_ card: StudyCard, _ kind: ReviewKind, _ event: Sitting.Event) {
    hold(card.schedule == schedules[card.id]?.last, "asked with another schedule")
    hold(!aside.contains(card.id.entry), "asked though put aside")
    asked = (card, kind)
    if event == .undo, let last = past.popLast(), last.at == now {
      hold(sitting == last.sitting, "another state than before")
    }
    lastShown = (sitting, now)
  }

  private mutating func keep(_ answer: Answer, _ expecting: Schedule) {
    hold(answer.card == asked?.card.id && answer.kind == asked?.kind, "kept for another card")
    hold(expecting == asked?.card.schedule, "kept against another schedule")
    hold(answer.duration >= 0, "a negative duration")
    hold(answer.form != .choice || answer.kind == .drill, "a choice moved the schedule")
    past.append(lastShown)
    let event = answer.kind.event(answer.key.grade, on: now.studyDay)
    schedules[answer.card, default: []].append(expecting.after(event))
    answers.append((answer, isOffering, asked?.card.isConfirmation ?? false))
    if let limit = limits.answers { hold(answers.count <= max(limit, 0), "past the limit") }
    asked = nil
  }

  private mutating func check(_ ending: Ending) {
    hold(ending.tally.answers == answers.count, "the tally says \(ending.tally.answers)")
    let warmUps = answers.count { $0.isWarmUp }
    hold(ending.tally.warmUps == warmUps, "the tally says \(ending.tally.warmUps) warm-ups")
    hold(ending.left == toCome, "\(ending.left) left at the end, and \(toCome) to come")
    hold(ending.tally.passed <= ending.tally.reviews, "more passed than reviewed")
    switch ending.reason {
    case .nothingLeft: hold(ending.left == 0, "\(ending.left) left at the end of all")
    case .answersGiven: hold(answers.count == limits.answers, "ended early")
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
      repeats: names("R").map { name in
        var card = StudyCard.due(name)
        card.hardAnswersToday = Int.random(in: 0...3, using: &generator)
        return card
      },
      changed: names("C").map { name in
        var card = StudyCard.due(name)
        card.changedFrom = .named("before")
        card.isConfirmation = true
        return card
      },
      due: names("D").map(StudyCard.due) + names("T").map(StudyCard.typed),
      new: names("N").map(StudyCard.new))
  }
}

extension Sitting.Event {
  fileprivate static func random(using generator: inout SeededChance) -> Sitting.Event {
    let grades = GradeKey.allCases.map { Sitting.Event.grade($0) }
    let entry = EntryID("turnover")
    let others: [Sitting.Event] = [
      .advance, .advance, .advance, .reveal, .type("T1", Judgement(.right, expected: "T1")),
      .type("", Judgement(.blank, expected: "T1")), .type("T", nil), .undo, .begin, .overrule,
      .type("T2", Judgement(.wrong(.inexact), expected: "T1")),
      .choose(Choice.Option("T1", of: entry, isRight: true)),
      .choose(Choice.Option("T2", of: entry, isRight: false)), .undo,
    ]
    switch Int.random(in: 0..<100, using: &generator) {
    case 0: return .leave
    case 1: return .putAside(.suspend)
    case 2: return .putAside(.bury)
    case 3: return .flag("Unclear.")
    case 4...9: return .putAside(.enoughForToday)
    default: return (grades + others).randomElement(using: &generator) ?? .undo
    }
  }
}

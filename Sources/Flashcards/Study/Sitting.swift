/// One sitting, from the first card to the end: what happened goes in, what to do comes out.
///
/// It knows neither screen nor database. Whoever drives it carries out the effects in their order
/// and must have kept a ``Effect/record(_:expecting:)`` before going on to the next.
///
/// New entries are first shown, and asked after at least three other cards or when nothing else is
/// left. What gets less than a 4 is repeated at the end until it gets one. In practice each card is
/// asked once, and no answer moves a schedule.
public struct Sitting: Sendable {
  /// What the learner did.
  public enum Event: Hashable, Sendable {
    /// Sat down.
    case begin
    /// Has read the introduction.
    case goOn
    /// Wants to see the answer.
    case reveal
    /// Typed an answer, which a ``Judge`` has judged; without a judgement, the learner judges.
    case type(String, Judgement?)
    /// Pressed a grade; without a reveal before it, the learner judges unseen.
    case grade(GradeKey)
    /// Says “I was right” to a verdict that proposes less than Good: it is graded Good.
    case overrule
    /// Takes the last answer of this sitting back.
    case undo
    /// Leaves.
    case leave
  }

  /// What is to be done about it.
  public enum Effect: Hashable, Sendable {
    /// Show a new entry.
    case introduce(StudyCard)
    /// Ask a card.
    case ask(StudyCard, ReviewKind)
    /// Show the answer, and what the typed text was worth.
    case reveal(StudyCard, ReviewKind, typed: String?, Judgement?)
    /// Keep the answer, provided that the card still stands as it stood when it was asked.
    case record(Answer, expecting: Schedule)
    /// Take the last kept answer back.
    case retract
    /// There is no answer of this sitting to take back.
    case nothingToTakeBack
    /// The sitting is over.
    case end(Ending)
  }

  /// Whether this is practice, beside the schedule.
  public let isPractice: Bool

  private let waiting: [StudyCard]
  private let limits: StudyLimits
  private var began: Moment?
  // New cards that were shown, and failed cards, each behind the other. How far they were asked again
  // is in the state; they only grow, so that going back is a matter of a few numbers.
  private var introduced: [Later] = []
  private var repeats: [Later]
  private var missed: [StudyCard] = []
  private var missedCards: Set<CardID> = []
  private var state: State
  /// The state at each question that was answered, to go back to.
  private var past: [State] = []

  /// A sitting over a queue.
  public init(_ queue: StudyQueue, limits: StudyLimits) {
    isPractice = false
    waiting = queue.due + queue.new
    self.limits = limits
    repeats = queue.repeats.map { Later(card: $0, after: -Later.distance) }
    state = State(repeats: repeats.count)
  }

  /// Practice over some cards, each once and in their order.
  public init(practising cards: [StudyCard]) {
    isPractice = true
    waiting = []
    limits = StudyLimits(minutes: nil)
    repeats = cards.map { Later(card: $0, after: -Later.distance) }
    state = State(repeats: repeats.count)
  }

  /// Whether the sitting is over.
  public var hasEnded: Bool {
    if case .ended = state.phase { true } else { false }
  }

  /// How many cards were shown, introductions included.
  public var shown: Int { state.shown }

  /// How many answers were given, and how many cards are still to come, the one in hand included.
  public var progress: (answered: Int, left: Int) {
    let later = introduced.count - state.nextIntroduced + repeats.count - state.nextRepeat
    return (
      state.reviews + state.drills,
      waiting.count - state.nextWaiting + later + state.phase.cardsInHand
    )
  }

  /// What follows from an event; nothing where it makes no sense now.
  public mutating func receive(_ event: Event, at now: Moment) -> [Effect] {
    switch (event, state.phase) {
    case (_, .ended): return event == .undo ? takeBack(at: now) : []
    case (.begin, .idle):
      began = now
      return goOn(at: now)
    case (.goOn, .introducing(let index)):
      introduced.append(Later(card: waiting[index], after: state.shown))
      state.phase = .idle
      return goOn(at: now)
    case (.reveal, .asking(let turn)):
      return reveal(turn, typed: nil, nil)
    case (.type(let text, let judgement), .asking(let turn)):
      let isTyped = card(of: turn).question.key != nil
      return reveal(turn, typed: text, isTyped ? judgement : nil)
    case (.grade(let key), .asking(let turn)):
      return record(key, turn, typed: nil, nil, at: now)
    case (.grade(let key), .revealed(let turn, let typed, let judgement)):
      return record(key, turn, typed: typed, judgement, at: now)
    case (.overrule, .revealed(let turn, let typed, let judgement?))
    where judgement.verdict.mayBeOverruled:
      return record(.good, turn, typed: typed, judgement, isOverruled: true, at: now)
    case (.undo, _): return takeBack(at: now)
    case (.leave, _): return end(.left)
    default: return []
    }
  }
}

// MARK: - Turns

extension Sitting {
  private mutating func reveal(
    _ turn: Turn, typed: String?, _ judgement: Judgement?
  ) -> [Effect] {
    state.phase = .revealed(turn, typed: typed, judgement)
    return [.reveal(card(of: turn), turn.kind, typed: typed, judgement)]
  }

  private mutating func record(
    _ key: GradeKey, _ turn: Turn, typed: String?, _ judgement: Judgement?,
    isOverruled: Bool = false, at now: Moment
  ) -> [Effect] {
    var before = state
    before.phase = .asking(turn)
    past.append(before)
    let card = card(of: turn)
    let verdict = judgement?.verdict
    let isContradicted =
      verdict.map { $0.proposedKey.grade.passes != key.grade.passes } ?? false
    let answer = Answer(
      card: card.id, kind: turn.kind, key: key, form: verdict == nil ? .self : .typed,
      typed: typed, mistakenFor: verdict?.mistakenFor?.id,
      isOverridden: isOverruled || isContradicted,
      duration: Int(max(0, now.milliseconds - turn.asked.milliseconds)))
    var again = card
    again.schedule = card.schedule.after(turn.kind.event(key.grade, on: now.studyDay))
    count(answer, of: again)
    if key.grade.asksForRepeat, !isPractice {
      repeats.append(Later(card: again, after: state.shown))
      state.repeats = repeats.count
    }
    state.phase = .idle
    return [.record(answer, expecting: card.schedule)] + goOn(at: now)
  }

  private mutating func count(_ answer: Answer, of card: StudyCard) {
    let passes = answer.key.grade.passes
    switch answer.kind {
    case .review:
      state.reviews += 1
      if passes { state.passed += 1 }
    case .drill: state.drills += 1
    }
    if !passes, missedCards.insert(card.id).inserted { missed.append(card) }
    state.missed = missed.count
  }

  private mutating func takeBack(at now: Moment) -> [Effect] {
    guard let before = past.popLast(), case .asking(let turn) = before.phase else {
      return [.nothingToTakeBack]
    }
    state = before
    introduced.removeSubrange(state.introduced...)
    repeats.removeSubrange(state.repeats...)
    for card in missed[state.missed...] { missedCards.remove(card.id) }
    missed.removeSubrange(state.missed...)
    state.phase = .asking(Turn(place: turn.place, asked: now))
    return [.retract, .ask(card(of: turn), turn.kind)]
  }

  private mutating func goOn(at now: Moment) -> [Effect] {
    state.introduced = introduced.count
    if let answers = limits.answers, state.reviews + state.drills >= answers {
      return end(.answersGiven)
    }
    if isOverTime(at: now) { return end(.timeIsUp) }
    // Both lines are in the order in which their cards were shown: the head is the ripest.
    let shown = state.nextIntroduced < introduced.count ? introduced[state.nextIntroduced] : nil
    if let shown, isRipe(shown) { return ask(.introduced(state.nextIntroduced), at: now) }
    if state.nextWaiting < waiting.count { return goOnWaiting(at: now) }
    let failed = state.nextRepeat < repeats.count ? repeats[state.nextRepeat] : nil
    switch (shown, failed) {
    case (nil, nil): return end(.nothingLeft)
    case (let shown?, let failed?) where shown.after <= failed.after && !isRipe(failed):
      return ask(.introduced(state.nextIntroduced), at: now)
    case (_, .some): return ask(.repeats(state.nextRepeat), at: now)
    case (.some, nil): return ask(.introduced(state.nextIntroduced), at: now)
    }
  }

  private mutating func goOnWaiting(at now: Moment) -> [Effect] {
    let index = state.nextWaiting
    guard waiting[index].isNewEntry else { return ask(.waiting(index), at: now) }
    state.nextWaiting += 1
    state.shown += 1
    state.phase = .introducing(index)
    return [.introduce(waiting[index])]
  }

  private mutating func ask(_ place: Place, at now: Moment) -> [Effect] {
    switch place {
    case .waiting: state.nextWaiting += 1
    case .introduced: state.nextIntroduced += 1
    case .repeats: state.nextRepeat += 1
    }
    state.shown += 1
    let turn = Turn(place: place, asked: now)
    state.phase = .asking(turn)
    return [.ask(card(of: turn), turn.kind)]
  }

  private mutating func end(_ reason: Ending.Reason) -> [Effect] {
    state.phase = .ended(cardsInHand: state.phase.cardsInHand)
    let tally = Tally(
      reviews: state.reviews, drills: state.drills, passed: state.passed,
      missed: missed)
    return [.end(Ending(reason: reason, tally: tally, left: progress.left))]
  }

  private func card(of turn: Turn) -> StudyCard {
    switch turn.place {
    case .waiting(let index): waiting[index]
    case .introduced(let index): introduced[index].card
    case .repeats(let index): repeats[index].card
    }
  }

  private func isRipe(_ item: Later) -> Bool { state.shown - item.after >= Later.distance }

  private func isOverTime(at now: Moment) -> Bool {
    guard let minutes = limits.minutes, let began else { return false }
    return (now.milliseconds - began.milliseconds) / 60_000 >= Int64(minutes)
  }
}

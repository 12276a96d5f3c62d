/// The state machine of one sitting: takes events, returns effects.
///
/// Knows neither screen nor database. The caller carries out the effects in order, and must have
/// recorded an answer (``Effect/record(_:expecting:)``) before it sends the next event.
///
/// A new entry is introduced, then asked as a multiple choice if there are warm-ups, then asked
/// after at least three other cards or when nothing else is left. A card with a grade below 4 is
/// repeated at the end until it gets a 4. In practice each card is asked once, and no answer moves
/// a schedule.
public struct Sitting: Hashable, Sendable {
  /// Whether this is practice, which moves no schedule.
  public let isPractice: Bool

  /// Whether warm-ups, and in practice all questions, are multiple choices.
  private let offersChoices: Bool
  /// The due cards, followed by the new ones.
  private let waiting: [StudyCard]
  private let dueCount: Int
  private let limits: StudyLimits
  private var began: Moment?
  // Introduced and failed cards in the order in which they were shown. Both lists only grow, and
  // `state` has how far they were asked: undo restores a few numbers.
  private var introduced: [ReturningCard] = []
  private var repeats: [ReturningCard]
  private var missed: [StudyCard] = []
  private var missedCards: Set<CardID> = []
  private var putAsideOrder: [EntryID] = []
  private var putAsideEntries: Set<EntryID> = []
  private var state: State
  /// The state before each step that can be undone.
  private var past: [State] = []

  /// A sitting over a queue; `warmsUp` adds a multiple choice after each introduction.
  public init(_ queue: StudyQueue, limits: StudyLimits, warmsUp: Bool = false) {
    isPractice = false
    offersChoices = warmsUp
    waiting = queue.changed + queue.due + queue.new
    dueCount = queue.changed.count + queue.due.count
    self.limits = limits
    repeats = queue.repeats.map { ReturningCard(card: $0, shownAt: -ReturningCard.distance) }
    state = State(repeatCount: repeats.count)
  }

  /// Practice of some cards, each asked once in their order.
  public init(practising cards: [StudyCard], byChoice: Bool = false) {
    isPractice = true
    offersChoices = byChoice
    waiting = []
    dueCount = 0
    limits = StudyLimits(minutes: nil)
    repeats = cards.map { ReturningCard(card: $0, shownAt: -ReturningCard.distance) }
    state = State(repeatCount: repeats.count)
  }

  /// Whether the sitting has ended.
  public var hasEnded: Bool {
    if case .ended = state.phase { true } else { false }
  }

  /// The number of cards shown, introductions included.
  public var shown: Int { state.shownCount }

  /// The answers given and the cards still to come, the present one included.
  public var progress: (answered: Int, left: Int) {
    let left = counts.new + counts.others + state.phase.cardsInHand
    return (state.reviewCount + state.drillCount, left)
  }

  /// The steps done and left; a new entry's introduction is one step, its question another.
  public var steps: (done: Int, left: Int) {
    let (answered, left) = progress
    let isIntroducing = if case .introducing = state.phase { 1 } else { 0 }
    return (answered + state.introducedCount, left + counts.new + isIntroducing)
  }

  /// The estimated minutes left: at least 1, at most what the time limit leaves.
  public func minutesLeft(at now: Moment) -> Int {
    let (new, others) = counts
    let work = StudyLimits.minutes(forDue: others + state.phase.cardsInHand, new: new)
    guard let limit = limits.minutes else { return max(1, work) }
    return max(1, min(work, limit - minutesSpent(at: now)))
  }

  /// The new cards not shown yet, and the other cards still to come.
  private var counts: (new: Int, others: Int) {
    let newOnes = waiting[max(state.nextWaiting, dueCount)...]
    let due = waiting[state.nextWaiting..<max(state.nextWaiting, dueCount)]
    let later = introduced[state.nextIntroduced...].count + repeats[state.nextRepeat...].count
    guard !putAsideEntries.isEmpty else { return (newOnes.count, due.count + later) }
    let laterPutAside =
      introduced[state.nextIntroduced...].count { isPutAside($0.card) }
      + repeats[state.nextRepeat...].count { isPutAside($0.card) }
    return (
      newOnes.count { !isPutAside($0) }, due.count { !isPutAside($0) } + later - laterPutAside
    )
  }

  /// Handles an event; no effects when the event makes no sense in this state.
  public mutating func receive(_ event: Event, at now: Moment) -> [Effect] {
    switch (event, state.phase) {
    case (_, .ended): return event == .undo ? undo(at: now) : []
    case (.begin, .idle):
      began = now
      return goOn(at: now)
    case (.goOn, .introducing(let index)): return warmUp(index, at: now)
    case (.goOn, .asking(let turn)) where turn.isWarmUp: return skipWarmUp(at: now)
    case (.goOn, .chosen): return goOn(at: now)
    case (.choose(let option), .asking(let turn)) where isOffered(turn):
      return choose(option, turn, at: now)
    // Only a chosen option answers a warm-up.
    case (.reveal, .asking(let turn)) where !turn.isWarmUp:
      return reveal(turn, .shown)
    case (.type(let text, let judgement), .asking(let turn)) where !turn.isWarmUp:
      let isTyped = card(of: turn).question.key != nil
      return reveal(turn, .typed(text, isTyped ? judgement : nil))
    case (.grade(let key), .asking(let turn)) where !turn.isWarmUp:
      return record(key, turn, .shown, at: now)
    case (.grade(let key), .revealed(let turn, let response)):
      return record(key, turn, response, at: now)
    case (.overrule, .revealed(let turn, let response))
    where response.verdict?.mayBeOverruled == true:
      return record(.good, turn, response, isOverruled: true, at: now)
    case (.putAside(let way), _) where !isPractice: return putAside(way, at: now)
    case (.undo, _): return undo(at: now)
    case (.leave, _): return end(.left)
    default: return []
    }
  }
}

// MARK: - Turns

extension Sitting {
  private mutating func reveal(_ turn: Turn, _ response: Response) -> [Effect] {
    state.phase = .revealed(turn, response)
    return [.reveal(card(of: turn), kind(of: turn), response)]
  }

  private mutating func record(
    _ key: GradeKey, _ turn: Turn, _ response: Response, isOverruled: Bool = false, at now: Moment
  ) -> [Effect] {
    [recorded(key, turn, response, isOverruled: isOverruled, at: now)] + goOn(at: now)
  }

  /// Records a choice at once: an option is right or wrong and needs no grade.
  private mutating func choose(
    _ option: Choice.Option, _ turn: Turn, at now: Moment
  ) -> [Effect] {
    let kept = recorded(option.isRight ? .good : .again, turn, .chosen(option), at: now)
    state.phase = .chosen
    return [kept, .reveal(card(of: turn), .drill, .chosen(option))]
  }

  private mutating func recorded(
    _ key: GradeKey, _ turn: Turn, _ response: Response, isOverruled: Bool = false, at now: Moment
  ) -> Effect {
    var before = state
    before.phase = .asking(turn)
    past.append(before)
    let card = card(of: turn)
    let isContradicted =
      response.verdict.map { $0.proposedKey.grade.passes != key.grade.passes } ?? false
    let answer = Answer(
      card: card.id, kind: kind(of: turn), key: key, form: response.form, typed: response.text,
      mistakenFor: response.mistakenFor, isOverridden: isOverruled || isContradicted,
      duration: Int(max(0, now.milliseconds - turn.asked.milliseconds)))
    var again = card
    again.schedule = card.schedule.after(kind(of: turn).event(key.grade, on: now.studyDay))
    count(answer, of: again, in: turn)
    queueAgain(again, key.grade, turn)
    state.phase = .idle
    return .record(answer, expecting: card.schedule)
  }

  /// Queues a card to be repeated today, or to be reviewed after a failed confirmation.
  private mutating func queueAgain(_ card: StudyCard, _ grade: Grade, _ turn: Turn) {
    if isPractice || turn.isWarmUp { return }
    if card.isConfirmation {
      var due = card
      due.isConfirmation = false
      if !grade.passes { introduced.append(ReturningCard(card: due, shownAt: state.shownCount)) }
      state.introducedCount = introduced.count
    } else if grade.asksForRepeat {
      repeats.append(ReturningCard(card: card, shownAt: state.shownCount))
      state.repeatCount = repeats.count
    }
  }

  private mutating func count(_ answer: Answer, of card: StudyCard, in turn: Turn) {
    let passes = answer.key.grade.passes
    switch answer.kind {
    case .review:
      state.reviewCount += 1
      if passes { state.passedCount += 1 }
    case .drill: state.drillCount += 1
    }
    // A failed warm-up is no miss: the card's own question is still to come.
    if !passes, !turn.isWarmUp, missedCards.insert(card.id).inserted { missed.append(card) }
    state.missedCount = missed.count
  }

  private mutating func putAside(_ way: PutAsideKind, at now: Moment) -> [Effect] {
    guard let card = cardInHand else { return [] }
    past.append(state)
    putAsideOrder.append(card.id.entry)
    putAsideEntries.insert(card.id.entry)
    state.putAsideCount = putAsideOrder.count
    state.phase = .idle
    return [.putAside(card, way)] + goOn(at: now)
  }

  private mutating func undo(at now: Moment) -> [Effect] {
    guard let before = past.popLast() else { return [.nothingToTakeBack] }
    let answers = state.reviewCount + state.drillCount - before.reviewCount - before.drillCount
    let wasPutAside = before.putAsideCount != state.putAsideCount
    state = before
    introduced.removeSubrange(state.introducedCount...)
    repeats.removeSubrange(state.repeatCount...)
    for card in missed[state.missedCount...] { missedCards.remove(card.id) }
    missed.removeSubrange(state.missedCount...)
    putAsideEntries.subtract(putAsideOrder[state.putAsideCount...])
    putAsideOrder.removeSubrange(state.putAsideCount...)
    guard let card = cardInHand else { return [.nothingToTakeBack] }
    // Undoing a page turn changes nothing in the log.
    let effects: [Effect] = answers > 0 ? [.retract] : wasPutAside ? [.takeUp(card)] : []
    return effects + showAgain(card, at: now)
  }

  /// Shows the present card again as it was first shown.
  private mutating func showAgain(_ card: StudyCard, at now: Moment) -> [Effect] {
    switch state.phase {
    case .asking(let turn), .revealed(let turn, _):
      let turn = Turn(position: turn.position, asked: now)
      state.phase = .asking(turn)
      return [isOffered(turn) ? .offer(card) : .ask(card, kind(of: turn))]
    case .introducing: return [.introduce(card)]
    case .idle, .chosen, .ended: return []
    }
  }

  private var cardInHand: StudyCard? {
    switch state.phase {
    case .introducing(let index): waiting[index]
    case .asking(let turn), .revealed(let turn, _): card(of: turn)
    case .idle, .chosen, .ended: nil
    }
  }

  /// Whether the question is a multiple choice.
  private func isOffered(_ turn: Turn) -> Bool {
    offersChoices && (isPractice || turn.isWarmUp)
  }

  private func isPutAside(_ card: StudyCard) -> Bool { putAsideEntries.contains(card.id.entry) }
}

// MARK: - What comes next

extension Sitting {
  /// Starts the warm-up of an introduced entry, if there is one.
  private mutating func warmUp(_ index: Int, at now: Moment) -> [Effect] {
    past.append(state)
    introduced.append(ReturningCard(card: waiting[index], shownAt: state.shownCount))
    state.introducedCount = introduced.count
    state.phase = .idle
    if !offersChoices || !waiting[index].isNewEntry || limitReached(at: now) != nil {
      return goOn(at: now)
    }
    return ask(.warmUp(introduced.count - 1), at: now)
  }

  private mutating func skipWarmUp(at now: Moment) -> [Effect] {
    past.append(state)
    state.phase = .idle
    return goOn(at: now)
  }

  private mutating func goOn(at now: Moment) -> [Effect] {
    skipPutAside()
    if let reason = limitReached(at: now) { return end(reason) }
    // Both lists are in the order in which the cards were shown: the first card has waited longest.
    let shown = state.nextIntroduced < introduced.count ? introduced[state.nextIntroduced] : nil
    if let shown, hasWaited(shown) { return ask(.introduced(state.nextIntroduced), at: now) }
    if state.nextWaiting < waiting.count { return goOnWaiting(at: now) }
    let failed = state.nextRepeat < repeats.count ? repeats[state.nextRepeat] : nil
    switch (shown, failed) {
    case (nil, nil): return end(.nothingLeft)
    case (let shown?, let failed?) where shown.shownAt <= failed.shownAt && !hasWaited(failed):
      return ask(.introduced(state.nextIntroduced), at: now)
    case (_, .some): return ask(.repeats(state.nextRepeat), at: now)
    case (.some, nil): return ask(.introduced(state.nextIntroduced), at: now)
    }
  }

  private mutating func skipPutAside() {
    guard !putAsideEntries.isEmpty else { return }
    while state.nextWaiting < waiting.count, isPutAside(waiting[state.nextWaiting]) {
      state.nextWaiting += 1
    }
    while state.nextIntroduced < introduced.count, isPutAside(introduced[state.nextIntroduced].card)
    {
      state.nextIntroduced += 1
    }
    while state.nextRepeat < repeats.count, isPutAside(repeats[state.nextRepeat].card) {
      state.nextRepeat += 1
    }
  }

  private mutating func goOnWaiting(at now: Moment) -> [Effect] {
    let index = state.nextWaiting
    guard waiting[index].isNewEntry || waiting[index].changedFrom != nil else {
      return ask(.waiting(index), at: now)
    }
    state.nextWaiting += 1
    state.shownCount += 1
    state.phase = .introducing(index)
    return [.introduce(waiting[index])]
  }

  private mutating func ask(_ position: Position, at now: Moment) -> [Effect] {
    switch position {
    case .waiting: state.nextWaiting += 1
    case .introduced: state.nextIntroduced += 1
    case .repeats: state.nextRepeat += 1
    case .warmUp: break
    }
    let turn = Turn(position: position, asked: now)
    // A warm-up counts with its introduction as one shown card.
    if !turn.isWarmUp { state.shownCount += 1 }
    state.phase = .asking(turn)
    let card = card(of: turn)
    return [isOffered(turn) ? .offer(card) : .ask(card, kind(of: turn))]
  }

  private mutating func end(_ reason: Ending.Reason) -> [Effect] {
    state.phase = .ended(cardsInHand: state.phase.cardsInHand)
    let tally = Tally(
      reviews: state.reviewCount, drills: state.drillCount, passed: state.passedCount,
      missed: missed)
    return [.end(Ending(reason: reason, tally: tally, left: progress.left))]
  }

  private func card(of turn: Turn) -> StudyCard {
    switch turn.position {
    case .waiting(let index): waiting[index]
    case .introduced(let index): introduced[index].card
    case .warmUp(let index): introduced[index].card.warmUp
    case .repeats(let index): repeats[index].card
    }
  }

  private func kind(of turn: Turn) -> ReviewKind {
    card(of: turn).isConfirmation ? .drill : turn.kind
  }

  private func hasWaited(_ item: ReturningCard) -> Bool {
    state.shownCount - item.shownAt >= ReturningCard.distance
  }

  /// The limit that ends the sitting now; nil when none is reached.
  private func limitReached(at now: Moment) -> Ending.Reason? {
    if let answers = limits.answers, state.reviewCount + state.drillCount >= answers {
      return .answersGiven
    }
    if let minutes = limits.minutes, minutesSpent(at: now) >= minutes { return .timeIsUp }
    return nil
  }

  private func minutesSpent(at now: Moment) -> Int {
    guard let began else { return 0 }
    return Int((now.milliseconds - began.milliseconds) / 60_000)
  }
}

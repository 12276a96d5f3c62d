/// One sitting, from the first card to the end: what happened goes in, what to do comes out.
///
/// It knows neither screen nor database. Whoever drives it carries out the effects in their order
/// and must have kept a ``Effect/record(_:expecting:)`` before going on to the next.
///
/// New entries are first shown, and asked after at least three other cards or when nothing else is
/// left. What gets less than a 4 is repeated at the end until it gets one.
public struct Sitting: Sendable {
  /// What the learner did.
  public enum Event: Hashable, Sendable {
    /// Sat down.
    case begin
    /// Has read the introduction.
    case goOn
    /// Wants to see the answer.
    case reveal
    /// Typed an answer.
    case type(String)
    /// Pressed a grade; without a reveal before it, the learner judges unseen.
    case grade(GradeKey)
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
    case reveal(StudyCard, ReviewKind, typed: String?, Verdict?)
    /// Keep the answer, provided that the card still stands as it stood when it was asked.
    case record(Answer, expecting: Schedule)
    /// Take the last kept answer back.
    case retract
    /// There is no answer of this sitting to take back.
    case nothingToTakeBack
    /// The sitting is over.
    case end(Ending)
  }

  private let waiting: [StudyCard]
  private let limits: StudyLimits
  private var began: Moment?
  private var state = State()
  /// The state at each question that was answered, to go back to.
  private var past: [State] = []

  /// A sitting over a queue.
  public init(_ queue: StudyQueue, limits: StudyLimits) {
    waiting = queue.due + queue.new
    self.limits = limits
    state.later = queue.repeats.map { Later(card: $0, kind: .drill, after: -Later.distance) }
  }

  /// Whether the sitting is over.
  public var hasEnded: Bool {
    if case .ended = state.phase { true } else { false }
  }

  /// How many answers were given, and how many cards are still to come.
  public var progress: (answered: Int, left: Int) {
    (state.tally.answers, waiting.count - state.next + state.later.count + state.phase.cardsInHand)
  }

  /// What follows from an event; nothing where it makes no sense now.
  public mutating func receive(_ event: Event, at now: Moment) -> [Effect] {
    switch (event, state.phase) {
    case (_, .ended): return event == .undo ? takeBack(at: now) : []
    case (.begin, .idle):
      began = now
      return goOn(at: now)
    case (.goOn, .introducing(let card)):
      state.later.append(Later(card: card, kind: .review, after: state.shown))
      state.phase = .idle
      return goOn(at: now)
    case (.reveal, .asking(let turn)):
      return reveal(turn, typed: nil, nil)
    case (.type(let text), .asking(let turn)):
      return reveal(turn, typed: text, turn.card.question.key?.judge(text))
    case (.grade(let key), .asking(let turn)):
      return record(key, turn, typed: nil, nil, at: now)
    case (.grade(let key), .revealed(let turn, let typed, let verdict)):
      return record(key, turn, typed: typed, verdict, at: now)
    case (.undo, _): return takeBack(at: now)
    case (.leave, _): return end(.left)
    default: return []
    }
  }
}

// MARK: - Turns

extension Sitting {
  private mutating func reveal(_ turn: Turn, typed: String?, _ verdict: Verdict?) -> [Effect] {
    state.phase = .revealed(turn, typed: typed, verdict)
    return [.reveal(turn.card, turn.kind, typed: typed, verdict)]
  }

  private mutating func record(
    _ key: GradeKey, _ turn: Turn, typed: String?, _ verdict: Verdict?, at now: Moment
  ) -> [Effect] {
    var before = state
    before.phase = .asking(turn)
    past.append(before)
    let answer = Answer(
      card: turn.card.id, kind: turn.kind, key: key, form: verdict == nil ? .self : .typed,
      typed: typed,
      isOverridden: verdict.map { $0.proposedKey.grade.passes != key.grade.passes } ?? false,
      duration: Int(max(0, now.milliseconds - turn.asked.milliseconds)))
    state.tally.count(answer, of: turn.card)
    let event: CardEvent =
      turn.kind == .review
      ? .review(key.grade, now.studyDay) : .drill(key.grade, now.studyDay)
    if key.grade.asksForRepeat {
      var card = turn.card
      card.schedule = card.schedule.after(event)
      state.later.append(Later(card: card, kind: .drill, after: state.shown))
    }
    state.phase = .idle
    return [.record(answer, expecting: turn.card.schedule)] + goOn(at: now)
  }

  private mutating func takeBack(at now: Moment) -> [Effect] {
    guard let before = past.popLast(), case .asking(let turn) = before.phase else {
      return [.nothingToTakeBack]
    }
    state = before
    state.phase = .asking(Turn(card: turn.card, kind: turn.kind, asked: now))
    return [.retract, .ask(turn.card, turn.kind)]
  }

  private mutating func goOn(at now: Moment) -> [Effect] {
    if let answers = limits.answers, state.tally.answers >= answers { return end(.answersGiven) }
    if isOverTime(at: now) { return end(.timeIsUp) }
    if let index = state.later.firstIndex(where: { $0.kind == .review && isRipe($0) }) {
      return ask(state.later.remove(at: index), at: now)
    }
    if state.next < waiting.count {
      let card = waiting[state.next]
      state.next += 1
      return card.isNewEntry ? introduce(card) : ask(Later(card: card, kind: .review), at: now)
    }
    guard !state.later.isEmpty else { return end(.nothingLeft) }
    return ask(state.later.remove(at: state.later.firstIndex(where: isRipe) ?? 0), at: now)
  }

  private mutating func introduce(_ card: StudyCard) -> [Effect] {
    state.shown += 1
    state.phase = .introducing(card)
    return [.introduce(card)]
  }

  private mutating func ask(_ item: Later, at now: Moment) -> [Effect] {
    state.shown += 1
    state.phase = .asking(Turn(card: item.card, kind: item.kind, asked: now))
    return [.ask(item.card, item.kind)]
  }

  private mutating func end(_ reason: Ending.Reason) -> [Effect] {
    state.phase = .ended(cardsInHand: state.phase.cardsInHand)
    return [.end(Ending(reason: reason, tally: state.tally, left: progress.left))]
  }

  private func isRipe(_ item: Later) -> Bool { state.shown - item.after >= Later.distance }

  private func isOverTime(at now: Moment) -> Bool {
    guard let minutes = limits.minutes, let began else { return false }
    return now.milliseconds - began.milliseconds >= Int64(minutes) * 60_000
  }
}

// MARK: - State

extension Sitting {
  /// A card being asked.
  private struct Turn: Hashable {
    let card: StudyCard
    let kind: ReviewKind
    let asked: Moment
  }

  /// A card that comes again, and the number of cards that had been shown when it last was.
  private struct Later: Hashable {
    var card: StudyCard
    var kind: ReviewKind
    var after = 0

    /// The number of other cards between two showings of one.
    static let distance = 3
  }

  private enum Phase: Hashable {
    case idle
    case introducing(StudyCard)
    case asking(Turn)
    case revealed(Turn, typed: String?, Verdict?)
    case ended(cardsInHand: Int)

    /// Cards that were taken off the queue and not answered yet.
    var cardsInHand: Int {
      switch self {
      case .introducing, .asking, .revealed: 1
      case .ended(let cards): cards
      case .idle: 0
      }
    }
  }

  private struct State {
    var phase = Phase.idle
    var next = 0
    var later: [Later] = []
    var shown = 0
    var tally = Tally()
  }
}

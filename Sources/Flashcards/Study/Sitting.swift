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
  let offersChoices: Bool
  /// The due cards, followed by the new ones.
  let waiting: [StudyCard]
  let dueCount: Int
  let limits: StudyLimits
  var began: Moment?
  // Introduced and failed cards in the order in which they were shown. Both lists only grow, and
  // `state` has how far they were asked: undo restores a few numbers.
  var introduced: [ReturningCard] = []
  var repeats: [ReturningCard]
  var missed: [StudyCard] = []
  var missedCards: Set<CardID> = []
  /// The card of each answer Hard, in order; a card answered Hard twice is there twice.
  var hardAnswers: [CardID] = []
  var putAsideOrder: [EntryID] = []
  var putAsideEntries: Set<EntryID> = []
  var state: State
  /// The state before each step that can be undone.
  var past: [State] = []

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

  /// The steps done and left: a new entry's introduction is one step, its warm-up another, and its
  /// question a third.
  ///
  /// All of them are known beforehand, so that the sum only falls, when something is skipped or put
  /// aside.
  public var steps: (done: Int, left: Int) {
    let (answered, left) = progress
    return (answered + state.introducedCount, left + pagesLeft)
  }

  /// The introductions and warm-ups still to come, the present one included.
  private var pagesLeft: Int {
    let waitingPages = waiting[state.nextWaiting...].reduce(0) { pages, card in
      isPutAside(card) ? pages : pages + self.pages(of: card)
    }
    return switch state.phase {
    case .introducing(let index): waitingPages + pages(of: waiting[index])
    case .asking(let turn) where turn.isWarmUp: waitingPages + 1
    default: waitingPages
    }
  }

  /// The pages before a card's question: its introduction, and the warm-up of a new entry.
  private func pages(of card: StudyCard) -> Int {
    guard card.isNewEntry || card.changedFrom != nil else { return 0 }
    return offersChoices && card.isNewEntry ? 2 : 1
  }

  /// The estimated minutes left: at least 1, at most what the time limit leaves.
  public func minutesLeft(at now: Moment) -> Int {
    let (new, others) = counts
    let work = StudyLimits.minutes(forDue: others + state.phase.cardsInHand, new: new)
    guard let limit = limits.minutes else { return max(1, work) }
    return max(1, min(work, limit - minutesSpent(at: now)))
  }

  /// Whether the present card may end its repeats for today: it was answered Hard three times.
  ///
  /// SM-2 repeats a card until it gets a 4, which a card that stays hard never does. This is our one
  /// step aside from that rule; it moves no schedule.
  public var mayEndRepeats: Bool {
    guard !isPractice, let card = cardInHand else { return false }
    return card.hardAnswersToday + hardAnswers.count { $0 == card.id } >= Self.hardAnswersAtMost
  }

  private static let hardAnswersAtMost = 3

  /// The new cards not shown yet, and the other cards still to come.
  var counts: (new: Int, others: Int) {
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
      return advance(at: now)
    case (.advance, .introducing(let index)): return warmUp(index, at: now)
    case (.advance, .asking(let turn)) where turn.isWarmUp: return skipWarmUp(at: now)
    case (.advance, .chosen): return advance(at: now)
    case (.choose(let option), .asking(let turn)) where isOffered(turn):
      return choose(option, turn, at: now)
    // Only a chosen option answers a warm-up.
    case (.reveal, .asking(let turn)) where !turn.isWarmUp:
      return reveal(turn, .shown)
    case (.type(let text, let judgement), .asking(let turn)) where !turn.isWarmUp:
      let isTyped = card(of: turn).question.key != nil
      return reveal(turn, .typed(text, isTyped ? judgement : nil))
    case (.grade(let key), .asking(let turn)) where !turn.isWarmUp:
      return recordAndGoOn(key, turn, .shown, at: now)
    case (.grade(let key), .revealed(let turn, let response)):
      return recordAndGoOn(key, turn, response, at: now)
    case (.overrule, .revealed(let turn, let response))
    where response.verdict?.mayBeOverruled == true:
      return recordAndGoOn(.good, turn, response, isOverruled: true, at: now)
    case (.putAside(.enoughForToday), _) where !mayEndRepeats: return []
    case (.putAside(let way), _) where !isPractice: return putAside(way, at: now)
    case (.flag(let words), _): return flag(words)
    case (.undo, _): return undo(at: now)
    case (.leave, _): return end(.left)
    default: return []
    }
  }
}

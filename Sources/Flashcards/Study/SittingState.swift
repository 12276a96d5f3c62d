extension Sitting {
  /// Where a card that is asked was taken from.
  enum Position: Hashable {
    case waiting(Int)
    case introduced(Int)
    case repeats(Int)
    /// The choice that follows an introduction; the card itself is still to come.
    case warmUp(Int)
  }

  /// A card being asked.
  struct Turn: Hashable {
    let position: Position
    let asked: Moment

    var kind: ReviewKind {
      switch position {
      case .waiting, .introduced: .review
      case .repeats, .warmUp: .drill
      }
    }

    var isWarmUp: Bool {
      if case .warmUp = position { true } else { false }
    }
  }

  /// A card that comes again, and the number of cards that had been shown when it last was.
  struct ReturningCard: Hashable {
    let card: StudyCard
    let shownAt: Int

    /// The number of other cards between two showings of one.
    static let distance = 3
  }

  enum Phase: Hashable {
    case idle
    /// The index of a waiting card.
    case introducing(Int)
    case asking(Turn)
    case revealed(Turn, Response)
    /// Chosen among answers, and kept.
    case chosen
    case ended(cardsInHand: Int)

    /// Cards that were taken off the queue and not answered yet.
    var cardsInHand: Int {
      switch self {
      case .introducing: 1
      case .asking(let turn), .revealed(let turn, _): turn.isWarmUp ? 0 : 1
      case .ended(let cards): cards
      case .idle, .chosen: 0
      }
    }
  }

  /// Numbers, so that remembering every state of a long sitting costs little.
  struct State: Hashable {
    var phase = Phase.idle
    var nextWaiting = 0
    var nextIntroduced = 0
    var nextRepeat = 0
    /// The lengths of the growing lists.
    var introducedCount = 0
    var repeatCount: Int
    var missedCount = 0
    var asideCount = 0
    var shownCount = 0
    var reviewCount = 0
    var drillCount = 0
    var passedCount = 0
  }
}

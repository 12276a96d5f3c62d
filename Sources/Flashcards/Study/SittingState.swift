extension Sitting {
  /// The list and the index that a card was taken from.
  enum Position: Hashable {
    case waiting(Int)
    case introduced(Int)
    case repeats(Int)
    /// The multiple choice after an introduction; the card's question is still to come.
    case warmUp(Int)
  }

  /// One asking of a card.
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

  /// A card that will be asked again, with the value of ``State/shownCount`` when it was last
  /// shown.
  struct ReturningCard: Hashable {
    let card: StudyCard
    let shownAt: Int

    /// The fewest other cards between two showings of a card.
    static let distance = 3
  }

  enum Phase: Hashable {
    case idle
    /// Introducing the waiting card at an index.
    case introducing(Int)
    case asking(Turn)
    case revealed(Turn, Response)
    /// Showing the result of a multiple choice that is recorded already.
    case chosen
    case ended(cardsInHand: Int)

    /// The number of cards that left the queue and are not answered yet.
    var cardsInHand: Int {
      switch self {
      case .introducing: 1
      case .asking(let turn), .revealed(let turn, _): turn.isWarmUp ? 0 : 1
      case .ended(let cards): cards
      case .idle, .chosen: 0
      }
    }
  }

  /// The part of the sitting that undo restores: numbers only, so that a long history stays small.
  struct State: Hashable {
    var phase = Phase.idle
    var nextWaiting = 0
    var nextIntroduced = 0
    var nextRepeat = 0
    /// The lengths of the growing lists.
    var introducedCount = 0
    var repeatCount: Int
    var missedCount = 0
    var hardCount = 0
    var putAsideCount = 0
    var flagCount = 0
    var shownCount = 0
    var reviewCount = 0
    var drillCount = 0
    var warmUpCount = 0
    var passedCount = 0
  }
}

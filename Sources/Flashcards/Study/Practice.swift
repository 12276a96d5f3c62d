/// What a learner wants to practise, beside the schedule.
public struct Practice: Hashable, Sendable {
  /// Whether only acronyms are asked, and for acronyms.
  public var acronymsOnly: Bool
  /// The study day since which a card must have been failed; nil for any card.
  public var missedSince: StudyDay?
  /// How many cards at most.
  public var count: Int

  /// A wish made of its parts.
  public init(acronymsOnly: Bool = false, missedSince: StudyDay? = nil, count: Int = 10) {
    self.acronymsOnly = acronymsOnly
    self.missedSince = missedSince
    self.count = count
  }

  /// Whether such questions are wanted.
  public func wants(_ question: Question) -> Bool {
    !acronymsOnly || question.given == .acronym || question.asked == .acronym
  }
}

/// Chooses cards to practise among entries offered in any order, studied or not.
///
/// Each entry is asked in one way, at random; in others only when the entries do not suffice.
public struct PracticeChoice: Sendable {
  private let practice: Practice
  private let day: StudyDay
  private var first: [StudyCard] = []
  private var others: [StudyCard] = []

  /// A choice for a wish, on a day.
  public init(_ practice: Practice, on day: StudyDay) {
    self.practice = practice
    self.day = day
  }

  /// Whether there is room for another entry.
  public var wantsMore: Bool { first.count < practice.count }

  /// The cards chosen so far, siblings as far apart as can be.
  public var chosen: [StudyCard] { Array((first + others).prefix(practice.count)) }

  /// Takes one card of the entry, where it has one that is wanted and not put aside.
  public mutating func offer(_ entry: StudyEntry, using chance: inout some RandomNumberGenerator) {
    guard wantsMore else { return }
    var cards = entry.cards.filter(isWanted)
    cards.shuffle(using: &chance)
    first += cards.prefix(1)
    others += cards.dropFirst()
  }

  private func isWanted(_ card: StudyCard) -> Bool {
    !card.schedule.isSetAside(on: day) && practice.wants(card.question)
  }
}

/// Chance that can be had again: the same numbers for the same seed.
///
/// SplitMix64, by Guy Steele, Doug Lea and Christine Flood (2014).
public struct SeededChance: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The numbers that follow from a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

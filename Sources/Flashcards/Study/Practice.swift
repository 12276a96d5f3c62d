/// Which cards a learner wants to practise.
public struct Practice: Hashable, Sendable {
  /// Whether to ask only cards between acronym and expansion.
  public var acronymsOnly: Bool
  /// The study day since which a card must have been failed; nil for any card.
  public var missedSince: StudyDay?
  /// The most cards to ask.
  public var count: Int

  /// A wish made of its parts.
  public init(acronymsOnly: Bool = false, missedSince: StudyDay? = nil, count: Int = 10) {
    self.acronymsOnly = acronymsOnly
    self.missedSince = missedSince
    self.count = count
  }

  /// Whether an entry with some sides may have a wanted question.
  ///
  /// An entry has an acronym and its expansion together or not at all.
  public func mayWant(_ sides: Sides) -> Bool { !acronymsOnly || sides.contains(.acronym) }

  /// Whether a question is among those wanted.
  public func wants(_ question: Question) -> Bool {
    !acronymsOnly || Set([question.given, question.asked]) == [.acronym, .expansion]
  }
}

/// Chooses practice cards from entries that are offered in any order.
///
/// Takes one random card of each entry; further cards of an entry only when there are too few
/// entries.
public struct PracticeChoice: Sendable {
  private let practice: Practice
  private let day: StudyDay
  private var first: [StudyCard] = []
  private var others: [StudyCard] = []

  /// A choice for some practice on a study day.
  public init(_ practice: Practice, on day: StudyDay) {
    self.practice = practice
    self.day = day
  }

  /// Whether more entries are wanted.
  public var wantsMore: Bool { first.count < practice.count }

  /// The chosen cards; cards of one entry are as far apart as possible.
  public var chosen: [StudyCard] { Array((first + others).prefix(practice.count)) }

  /// Adds the entry's cards of the kinds asked for that are neither suspended nor buried, in the
  /// order that chance gives: the first is asked before second cards of other entries.
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

/// A random number generator that gives the same numbers for the same seed.
///
/// SplitMix64, by Guy Steele, Doug Lea and Christine Flood (2014).
public struct SeededChance: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator with a seed.
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

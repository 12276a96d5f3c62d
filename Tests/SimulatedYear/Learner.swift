import Flashcards
import Foundation

/// A learner who forgets: answers the cards of the program's own sittings as memory has it.
struct Learner {
  private var memories: [CardID: Memory] = [:]
  private var difficulties: [EntryID: Double] = [:]
  private var random: SeededChance

  // Seconds for what a learner does; the program's estimate for a due card is ten, for a new one
  // thirty.
  static let introduction = 18.0
  static let answer = 9.0
  /// Reading the right answer after a failure.
  static let correction = 6.0

  init(seed: Int) { random = SeededChance(seed: UInt64(seed)) }

  /// The key that the learner presses on a card, on a day from 1.
  mutating func key(for card: StudyCard, _ kind: ReviewKind, on day: Int) -> GradeKey {
    // A card repeated the same day was just read.
    guard kind == .review else { return number() < 0.95 ? .good : .again }
    guard var memory = memories[card.id] else {
      memories[card.id] = Memory(difficulty: difficulty(of: card.id.entry), on: day)
      // A new card was read some minutes ago.
      return number() < 0.85 ? passedKey() : .again
    }
    let isRecalled = number() < memory.chance(on: day)
    memory.review(isRecalled, on: day)
    memories[card.id] = memory
    return isRecalled ? passedKey() : .again
  }

  /// The share of the cards asked so far that the learner would recall on a day.
  func knowledge(on day: Int) -> Double {
    let chances = memories.values.map { $0.chance(on: day) }
    return chances.reduce(0, +) / Double(max(1, chances.count))
  }

  /// Of what is recalled, an eighth with difficulty and an eighth at once.
  private mutating func passedKey() -> GradeKey {
    let number = number()
    return number < 0.125 ? .hard : number < 0.875 ? .good : .easy
  }

  /// An entry's difficulty: most are near 5, and some as easy as 1 or as hard as 10.
  private mutating func difficulty(of entry: EntryID) -> Double {
    if let known = difficulties[entry] { return known }
    let normal = (0..<12).reduce(0.0) { sum, _ in sum + number() } - 6
    let drawn = min(10, max(1, 5 + 2 * normal))
    difficulties[entry] = drawn
    return drawn
  }

  /// A number from 0 up to 1.
  private mutating func number() -> Double { Double.random(in: 0..<1, using: &random) }
}

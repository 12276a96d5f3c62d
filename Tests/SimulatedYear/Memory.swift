import Foundation

/// What a learner remembers of one card, as far as it is known from reviews in general.
///
/// Forgetting follows a power of the time, and a recall makes the memory the more stable the harder
/// it was: the formulas and constants are those that FSRS-5 publishes as its defaults, fitted to
/// some hundred million reviews of other people. SM-2 has no part in them. Three things are
/// simpler: difficulty belongs to the entry and does not change, repeats on the same day add
/// nothing, and cards of one entry do not help each other.
struct Memory {
  /// The days after which nine of ten such cards are still recalled.
  private(set) var stability: Double
  /// The day of the last review.
  private var day: Int
  /// From 1, easy, to 10.
  private let difficulty: Double

  /// A card just learnt, on a day.
  init(difficulty: Double, on day: Int) {
    self.difficulty = difficulty
    self.day = day
    // The published first stability of an answer that was right, 3.17 days, for a card of middle
    // difficulty; half of it for the hardest, twice as much for the easiest.
    stability = 3.17 * pow(2, (5 - difficulty) / 5)
  }

  /// The chance that the card is recalled on a day.
  func chance(on day: Int) -> Double {
    pow(1 + 19.0 / 81 * Double(day - self.day) / stability, -0.5)
  }

  /// What the card's review on a day leaves.
  mutating func review(_ isRecalled: Bool, on day: Int) {
    let forgotten = 1 - chance(on: day)
    if isRecalled {
      stability *=
        1 + exp(1.54575) * (11 - difficulty) * pow(stability, -0.1192)
        * (exp(1.01925 * forgotten) - 1)
    } else {
      stability = min(
        stability,
        1.9395 * pow(difficulty, -0.11) * (pow(stability + 1, 0.29605) - 1)
          * exp(2.2698 * forgotten))
    }
    self.day = day
  }
}

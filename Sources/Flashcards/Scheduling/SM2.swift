/// The memory state that SM-2 keeps for a card.
public struct SM2State: Hashable, Sendable {
  /// Passes in a row since the last failure: SM-2's *n*.
  public var repetitions: Int
  /// The ease factor in whole hundredths, 130 and more; 250 at the start.
  public var easeHundredths: Int
  /// Days from the last review to the next; 0 before the first.
  public var interval: Int

  /// A state made of its parts.
  public init(repetitions: Int, easeHundredths: Int, interval: Int) {
    self.repetitions = repetitions
    self.easeHundredths = easeHundredths
    self.interval = interval
  }

  /// A card that was never reviewed.
  public static let start = SM2State(repetitions: 0, easeHundredths: 250, interval: 0)
}

/// Algorithm SM-2, (C) Copyright SuperMemo World, 1991. https://www.supermemo.com
/// https://www.super-memory.com
///
/// The rules are those of P. A. Wozniak, “Optimization of learning” (1990), section 3.2. Where that
/// text is silent, its author's own program of 1987 decides:
///
/// - The interval is computed with the ease factor from *before* this answer (the program).
/// - A failure leaves the ease factor unchanged (the text).
/// - Fractions of a day are rounded up (the text).
/// - After a failure the intervals are 1, 1, 6 (the program: the failure itself gives 1).
/// - The ease factor has a floor of 1.30 and no ceiling (the text).
/// - Same-day repeats change nothing, and lateness earns and costs nothing (the text).
enum SM2 {
  /// The longest interval, in days.
  ///
  /// SM-2 has no limit; this one keeps dates within 32 bits.
  static let longestInterval = Int(Int32.max)

  /// The state after an answer with a grade.
  ///
  ///     SM2.next(.start, .perfect)  // repetitions 1, ease 260, interval 1
  static func next(_ state: SM2State, _ grade: Grade) -> SM2State {
    guard grade.passes else {
      return SM2State(repetitions: 0, easeHundredths: state.easeHundredths, interval: 1)
    }
    return SM2State(
      repetitions: state.repetitions + 1,
      easeHundredths: max(130, state.easeHundredths + easeChange(grade)),
      interval: interval(after: state))
  }

  private static func interval(after state: SM2State) -> Int {
    switch state.repetitions {
    case 0: 1
    case 1: 6
    // Whole hundredths keep the product exact. In binary floating point 140 × 3.00 is a little more
    // than 420, and rounding up would give 421.
    default: min(longestInterval, (state.interval * state.easeHundredths + 99) / 100)
    }
  }

  /// 0.1 − (5 − q)(0.08 + (5 − q) · 0.02), in hundredths.
  private static func easeChange(_ grade: Grade) -> Int {
    let missing = 5 - grade.rawValue
    return 10 - missing * (8 + missing * 2)
  }
}

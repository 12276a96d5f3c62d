import Foundation
import Testing

@testable import Flashcards

@Suite struct `SM-2 in exact decimals` {
  @Test func `every sequence of one to six grades gives the same states`() {
    var walk = Walk()
    walk.extend(DecimalSM2(), .start, by: 6)
    print("SM-2 sequences: \(walk.same)/\(walk.sequences)")
    #expect(walk.same == walk.sequences)
    // 6 + 6² + … + 6⁶.
    #expect(walk.sequences == 55_986)
    #expect(walk.firstDifference == nil)
  }

  @Test func `a long life of fives gives the same states up to the longest interval`() {
    var (exact, ours) = (DecimalSM2(), SM2State.start)
    while exact.interval <= Decimal(SM2.longestInterval) {
      #expect(exact.isSame(as: ours))
      exact.answer(5)
      ours = SM2.next(ours, .perfect)
    }
    #expect(ours.interval == SM2.longestInterval)
  }
}

/// SM-2 as published, written independently with decimal fractions.
private struct DecimalSM2 {
  private(set) var repetitions = 0
  private(set) var ease = Decimal(string: "2.5") ?? 0
  private(set) var interval = Decimal(0)

  mutating func answer(_ q: Int) {
    guard q >= 3 else {
      (repetitions, interval) = (0, 1)
      return
    }
    repetitions += 1
    switch repetitions {
    case 1: interval = 1
    case 2: interval = 6
    default: interval = roundedUp(interval * ease)
    }
    let missing = Decimal(5 - q)
    let tenth = Decimal(1) / 10
    let change = tenth - missing * (Decimal(8) / 100 + missing * (Decimal(2) / 100))
    ease = max(Decimal(13) / 10, ease + change)
  }

  func isSame(as state: SM2State) -> Bool {
    repetitions == state.repetitions && ease == Decimal(state.easeHundredths) / 100
      && interval == Decimal(state.interval)
  }

  private func roundedUp(_ exact: Decimal) -> Decimal {
    var (whole, source) = (Decimal(), exact)
    NSDecimalRound(&whole, &source, 0, .down)
    return whole == exact ? whole : whole + 1
  }
}

/// Runs both implementations through all sequences of grades.
private struct Walk {
  private(set) var sequences = 0
  private(set) var same = 0
  private(set) var firstDifference: [Grade]?
  private var path: [Grade] = []

  mutating func extend(_ exact: DecimalSM2, _ ours: SM2State, by length: Int) {
    guard length > 0 else { return }
    for grade in Grade.allCases {
      path.append(grade)
      var nextExact = exact
      nextExact.answer(grade.rawValue)
      let next = SM2.next(ours, grade)
      sequences += 1
      if nextExact.isSame(as: next) {
        same += 1
      } else if firstDifference == nil {
        firstDifference = path
      }
      extend(nextExact, next, by: length - 1)
      path.removeLast()
    }
  }
}

import Testing

@testable import Flashcards

@Suite struct `Study days in a row` {
  private let today = StudyDay(number: 20_778)

  private func run(_ daysAgo: [Int], pausedAgo: [ClosedRange<Int>] = []) -> [Int] {
    let run = StudyRun(
      daysAgo.map { today.advanced(by: -$0) },
      pauses: pausedAgo.map {
        today.advanced(by: -$0.upperBound)..<today.advanced(by: -$0.lowerBound + 1)
      }, on: today)
    return [run.days, run.current, run.longest]
  }

  @Test func `count up to today, or to yesterday as long as today has no answer`() {
    #expect(run([]) == [0, 0, 0])
    #expect(run([0]) == [1, 1, 1])
    #expect(run([2, 1, 0]) == [3, 3, 3])
    #expect(run([3, 2, 1]) == [3, 3, 3])
    #expect(run([4, 3, 2]) == [3, 0, 3])
    #expect(run([9, 8, 7, 1, 0]) == [5, 2, 3])
  }

  @Test func `go on after a pause`() {
    #expect(run([9, 8, 2, 1], pausedAgo: [3...7]) == [4, 4, 4])
    #expect(run([9, 8, 2, 1], pausedAgo: [4...7]) == [4, 2, 2])
    #expect(run([9, 8], pausedAgo: [-3...7]) == [2, 2, 2])
    #expect(run([9, 8, 5], pausedAgo: [6...7]) == [3, 0, 3])
    #expect(run([9, 5, 4], pausedAgo: [8...8, 6...7, 0...3]) == [3, 3, 3])
  }
}

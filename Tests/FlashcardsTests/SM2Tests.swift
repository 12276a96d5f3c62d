import Testing

@testable import Flashcards

@Suite struct `SM-2, point by point` {
  @Test func `a card starts with no repetition, ease 2.50 and no interval`() {
    #expect(SM2State.start == SM2State(repetitions: 0, easeHundredths: 250, interval: 0))
  }

  @Test(arguments: Grade.allCases)
  func `the first pass gives one day, and so does a failure`(grade: Grade) {
    #expect(SM2.next(.start, grade).interval == 1)
  }

  @Test(arguments: [Grade.difficult, .hesitant, .perfect], [Grade.difficult, .hesitant, .perfect])
  func `the second pass gives six days, whatever the ease`(first: Grade, second: Grade) {
    #expect(intervals([first, second]) == [1, 6])
  }

  @Test func `the ease comes from before the answer`() {
    // With the ease factor from after the answer, the third interval would be 16, and 13 for the
    // threes.
    #expect(intervals([.hesitant, .hesitant, .perfect]) == [1, 6, 15])
    #expect(intervals([.difficult, .difficult, .difficult]) == [1, 6, 14])
    // A grade's effect on the ease factor shows in the interval after the next.
    #expect(intervals([.hesitant, .hesitant, .difficult, .hesitant]) == [1, 6, 15, 36])
  }

  @Test(arguments: [
    (Grade.difficult, 236), (.hesitant, 250), (.perfect, 260),
  ])
  func `a pass moves the ease by -0.14, 0 and +0.10`(grade: Grade, ease: Int) {
    #expect(SM2.next(.start, grade).easeHundredths == ease)
  }

  @Test(arguments: [Grade.blackout, .wrong, .familiar], [130, 250, 410])
  func `a failure keeps the ease`(grade: Grade, ease: Int) {
    let state = SM2State(repetitions: 4, easeHundredths: ease, interval: 38)
    #expect(SM2.next(state, grade).easeHundredths == ease)
  }

  @Test func `grades 0, 1 and 2 do the same`() {
    let state = SM2State(repetitions: 4, easeHundredths: 236, interval: 38)
    let after = [Grade.blackout, .wrong, .familiar].map { SM2.next(state, $0) }
    #expect(Set(after) == [SM2State(repetitions: 0, easeHundredths: 236, interval: 1)])
  }

  @Test(arguments: [
    (6, 250, 15), (15, 250, 38), (6, 222, 14), (48, 290, 140), (1, 130, 2), (100, 130, 130),
  ])
  func `a fraction of a day is rounded up, a whole number left alone`(
    interval: Int, ease: Int, next: Int
  ) {
    let state = SM2State(repetitions: 2, easeHundredths: ease, interval: interval)
    #expect(SM2.next(state, .hesitant).interval == next)
  }

  @Test func `after a failure the intervals are 1, 1, 6`() {
    let grades: [Grade] = [.hesitant, .hesitant, .hesitant, .familiar] + fours(3)
    #expect(intervals(grades) == [1, 6, 15, 1, 1, 6, 15])
  }

  @Test func `the ease has no cap`() {
    #expect(states(Array(repeating: .perfect, count: 40)).last?.easeHundredths == 650)
  }

  @Test func `the ease never falls below 1.30`() {
    let eases = states(Array(repeating: .difficult, count: 12)).map(\.easeHundredths)
    #expect(eases == [236, 222, 208, 194, 180, 166, 152, 138, 130, 130, 130, 130])
  }

  @Test func `from the floor the ease rises by exactly 0.10`() {
    let state = SM2State(repetitions: 9, easeHundredths: 130, interval: 374)
    #expect(SM2.next(state, .perfect).easeHundredths == 140)
  }

  @Test func `six fives give 420 days and not 421`() {
    #expect(intervals(Array(repeating: .perfect, count: 6)) == [1, 6, 17, 48, 140, 420])
  }

  @Test func `the interval stops at the largest 32-bit number of days`() {
    let all = intervals(Array(repeating: .perfect, count: 200))
    #expect(all.last == 2_147_483_647)
    #expect(all.max() == SM2.longestInterval)
    let brink = SM2State(repetitions: 9, easeHundredths: 130, interval: 1_651_910_498)
    #expect(SM2.next(brink, .hesitant).interval == 2_147_483_647)
  }

  @Test func `the four keys are grades 2, 3, 4 and 5`() {
    #expect(GradeKey.allCases.map(\.rawValue) == [1, 2, 3, 4])
    #expect(GradeKey.allCases.map(\.grade.rawValue) == [2, 3, 4, 5])
  }

  @Test func `a pass is 3 or more, a repeat is asked for below 4`() {
    #expect(Grade.allCases.map(\.passes) == [false, false, false, true, true, true])
    #expect(Grade.allCases.map(\.asksForRepeat) == [true, true, true, true, false, false])
  }

  @Test func `hard, good and easy promise the same next interval`() {
    for state in states([.perfect, .perfect, .difficult, .hesitant, .perfect]) {
      let promised = [Grade.difficult, .hesitant, .perfect].map { SM2.next(state, $0).interval }
      #expect(Set(promised).count == 1)
    }
  }

  private func states(_ grades: [Grade]) -> [SM2State] {
    var state = SM2State.start
    return grades.map {
      state = SM2.next(state, $0)
      return state
    }
  }

  private func intervals(_ grades: [Grade]) -> [Int] { states(grades).map(\.interval) }

  private func fours(_ count: Int) -> [Grade] { Array(repeating: .hesitant, count: count) }
}

import Testing

@testable import Flashcards

@Suite struct `How a sitting ends` {
  // MARK: Limits

  @Test func `after the answers that were asked for, repeats counted`() {
    var play = SittingPlay(due: [.due("A"), .due("B")], limits: StudyLimits(answers: 3))
    play.answerAgain()
    play.answerAgain()
    play.answerAgain()
    #expect(play.ending?.reason == .answersGiven)
    #expect(play.ending?.tally.answers == 3)
    #expect(play.ending?.left == 2)
  }

  @Test(arguments: [0, -1])
  func `at once when no answers are asked for`(answers: Int) {
    let play = SittingPlay(due: [.due("A")], limits: StudyLimits(answers: answers))
    #expect(play.screen == ["end answersGiven"])
    #expect(play.ending?.left == 1)
  }

  @Test func `at its time limit, with the answer that passes it kept`() {
    var play = SittingPlay(
      due: [.due("A"), .due("B"), .due("C")], limits: StudyLimits(minutes: 10))
    play.answerGood()
    play.now = minute(9)
    play.answerGood()
    play.now = minute(10)
    play.answerGood()
    #expect(play.kept.count == 3)
    #expect(play.ending?.reason == .timeIsUp)
    #expect(play.ending?.left == 0)
  }

  @Test func `at its time limit even if repeats remain`() {
    var play = SittingPlay(due: [.due("A"), .due("B")])
    play.answerAgain()
    play.now = minute(15)
    play.answerAgain()
    #expect(play.screen == ["ask A", "ask B", "end timeIsUp"])
    #expect(play.ending?.left == 2)
  }

  @Test(arguments: [(13, "show N"), (14, "redo A")])
  func `near its time limit with repeats rather than with new entries`(spent: Int, next: String) {
    let due = ["A", "B", "C", "D", "E"].map(StudyCard.due)
    var play = SittingPlay(due: due, new: [.new("N")])
    for _ in 1...4 { play.answerAgain() }
    play.now = minute(spent)
    play.answerGood()
    // Four repeats and a new entry take 70 seconds.
    #expect(play.shown == next)
  }

  @Test func `near its time limit with the new entries for which the repeats leave time`() {
    let due = ["A", "B", "C", "D", "E"].map(StudyCard.due)
    var play = SittingPlay(due: due, new: [.new("N")])
    for _ in 1...4 { play.answerAgain() }
    play.now = minute(14)
    for _ in 1...2 { play.answerGood() }
    #expect(play.shown == "show N")
  }

  @Test func `at its time limit during an introduction, which is not counted twice`() {
    var play = SittingPlay(new: [.new("N"), .new("O")])
    play.now = minute(15)
    play.advance()
    #expect(play.ending?.reason == .timeIsUp)
    #expect(play.ending?.left == 2)
  }

  @Test func `never by the clock where there is no time limit`() {
    var play = SittingPlay(due: [.due("A"), .due("B")], limits: StudyLimits(minutes: nil))
    play.now = minute(1_000_000)
    play.answerGood()
    #expect(play.shown == "ask B")
  }

  @Test func `never because the clock was set back`() {
    var play = SittingPlay(due: [.due("A"), .due("B")])
    play.now = minute(-600)
    play.answerGood()
    #expect(play.shown == "ask B")
  }

  // MARK: Leaving

  @Test func `when the learner leaves, the card in hand is still to come`() {
    var play = SittingPlay(due: [.due("A"), .due("B")])
    play.answerGood()
    play.reveal()
    play.leave()
    #expect(play.ending?.reason == .left)
    #expect(play.ending?.left == 1)
    #expect(play.sitting.hasEnded)
  }

  @Test func `when the learner leaves during an introduction`() {
    var play = SittingPlay(new: [.new("N"), .new("O")])
    play.advance()
    play.leave()
    #expect(play.ending?.left == 2)
  }

  // MARK: Events that make no sense

  @Test func `what makes no sense changes nothing`() {
    var play = SittingPlay(due: [.due("A")], new: [.new("N")])
    #expect(play.happen(.begin) == [])
    #expect(play.happen(.advance) == [])
    play.reveal()
    #expect(play.happen(.reveal) == [])
    #expect(play.happen(.type("late", nil)) == [])
    play.answerGood()
    #expect(play.shown == "show N")
    #expect(play.happen(.grade(.good)) == [])
    #expect(play.happen(.reveal) == [])
    #expect(play.happen(.type("early", nil)) == [])
    play.advance()
    #expect(play.happen(.advance) == [])
    play.answerGood()
    #expect(play.screen == ["ask A", "show N", "ask N", "end nothingLeft"])
    #expect(play.kept.count == 2)
  }

  @Test func `before it begins, nothing can be answered`() {
    var sitting = Sitting(StudyQueue(due: [.due("A")]), limits: StudyLimits())
    for event in [Sitting.Event.advance, .reveal, .type("A", nil), .grade(.good)] {
      #expect(sitting.receive(event, at: minute(0)) == [])
    }
    #expect(sitting.receive(.undo, at: minute(0)) == [.nothingToUndo])
    #expect(sitting.progress == (0, 1))
  }

  @Test(arguments: [
    Sitting.Event.begin, .advance, .reveal, .type("A", nil), .grade(.good), .leave,
  ])
  func `once it is over, only an undo does anything`(event: Sitting.Event) {
    var play = SittingPlay(due: [.due("A")])
    play.answerGood()
    #expect(play.happen(event) == [])
    #expect(play.sitting.hasEnded)
  }
}

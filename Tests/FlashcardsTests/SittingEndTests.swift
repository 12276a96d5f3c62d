import Flashcards
import Testing

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

@Suite struct `Taking back` {
  @Test func `the last answer is taken back, and its card asked again`() {
    var play = SittingPlay(due: [.due("A"), .due("B")])
    play.answerAgain()
    #expect(play.happen(.undo) == [.retract, .ask(.due("A"), .review)])
    #expect(play.sitting.progress == (0, 2))
    play.answerGood()
    play.answerGood()
    #expect(play.screen == ["ask A", "ask B", "ask A", "ask B", "end nothingLeft"])
    #expect(play.ending?.tally.missed == [])
    #expect(play.kept.map(\.key) == [.good, .good])
  }

  @Test func `an answer taken back and given again leads to the same, to the very end`() {
    var random = SeededChance(seed: 1)
    var play = SittingPlay(
      repeats: [.due("R")], due: ["A", "B", "C"].map(StudyCard.due), new: [.new("N"), .new("O")])
    while !play.sitting.hasEnded {
      while play.shown.hasPrefix("show") { play.advance() }
      let key = GradeKey.allCases.randomElement(using: &random) ?? .good
      let first = play.happen(.grade(key))
      play.undo()
      #expect(play.happen(.grade(key)) == first)
    }
    #expect(play.ending?.tally.answers == play.kept.count)
  }

  @Test func `nothing was answered, nothing is taken back`() {
    var play = SittingPlay(due: [.due("A")])
    #expect(play.happen(.undo) == [.nothingToUndo])
    play.answerGood()
    play.undo()
    #expect(play.happen(.undo) == [.nothingToUndo])
    #expect(play.sitting.hasEnded == false)
    play.answerGood()
    #expect(play.ending?.tally.answers == 1)
  }

  @Test func `every answer can be taken back, one by one`() {
    var play = SittingPlay(due: [.due("A"), .due("B")], new: [.new("N")])
    play.answerAgain()
    play.answerHard()
    play.advance()
    play.answerEverything(.good)
    // The introduction's page is one of the six steps.
    for _ in 0..<6 { play.undo() }
    #expect(play.shown == "ask A")
    #expect(play.kept == [])
    #expect(play.sitting.progress == (0, 3))
    #expect(play.happen(.undo) == [.nothingToUndo])
  }

  @Test func `an answer can be taken back after the end`() {
    var play = SittingPlay(due: [.due("A")])
    play.answerGood()
    #expect(play.happen(.undo) == [.retract, .ask(.due("A"), .review)])
    #expect(!play.sitting.hasEnded)
    play.answerHard()
    #expect(play.shown == "redo A")
  }

  @Test func `an answer can be taken back after leaving, but a leave alone cannot`() {
    var play = SittingPlay(due: [.due("A"), .due("B")])
    play.leave()
    #expect(play.happen(.undo) == [.nothingToUndo])
    #expect(play.sitting.hasEnded)
  }

  @Test func `after the time is up an answer can be taken back and given again`() {
    var play = SittingPlay(due: [.due("A"), .due("B")])
    play.now = minute(16)
    play.answerAgain()
    play.undo()
    play.answerGood()
    #expect(play.screen == ["ask A", "end timeIsUp", "ask A", "end timeIsUp"])
    #expect(play.ending?.left == 1)
  }

  @Test func `the time of an answer that was taken back begins anew`() {
    var play = SittingPlay(due: [.due("A")])
    play.now = minute(5)
    play.answerGood()
    play.undo()
    play.now = minute(6)
    play.answerGood()
    #expect(play.kept.map(\.duration) == [60_000])
  }

  @Test func `an introduction that was open is shown again in its turn`() {
    var play = SittingPlay(due: [.due("A")], new: [.new("N")])
    play.answerGood()
    play.undo()
    play.answerGood()
    #expect(play.screen == ["ask A", "show N", "ask A", "show N"])
  }
}

@Suite struct `A typed answer` {
  @Test func `is judged, and the learner's key kept beside the text`() {
    var play = SittingPlay(due: [.typed("Churn")])
    play.type("chürn")
    #expect(
      play.effects.last
        == .reveal(
          .typed("Churn"), .review, .typed("chürn", Judgement(.right, expected: "Churn"))))
    play.answerGood()
    #expect(play.kept.map(\.form) == [.typed])
    #expect(play.kept.map(\.typed) == ["chürn"])
    #expect(play.kept.map(\.isOverridden) == [false])
  }

  @Test(arguments: [
    ("churn", GradeKey.again, true), ("churn", .hard, false), ("churn", .good, false),
    ("churn", .easy, false), ("chrun", .again, true), ("chrun", .good, false),
    ("turn", .again, false), ("turn", .hard, true), ("turn", .good, true),
    ("", .again, false), ("", .easy, true),
  ])
  func `is overridden when the key passes what was wrong, or fails what was right`(
    text: String, key: GradeKey, isOverridden: Bool
  ) {
    var play = SittingPlay(due: [.typed("Churn")])
    play.type(text)
    play.happen(.grade(key))
    #expect(play.kept.map(\.isOverridden) == [isOverridden])
    #expect(play.kept.map(\.key) == [key])
  }

  @Test func `that is another entry's name is kept with that entry`() {
    var play = SittingPlay(due: [.typed("Churn")])
    play.type("turnover")
    play.answerAgain()
    #expect(play.kept.map(\.mistakenFor) == [EntryID("turnover")])
    #expect(play.kept.map(\.isOverridden) == [false])
  }

  @Test func `that was right after all is graded Good, and marked`() {
    var play = SittingPlay(due: [.typed("Churn")])
    play.type("turn")
    play.overrule()
    #expect(play.kept.map(\.key) == [.good])
    #expect(play.kept.map(\.isOverridden) == [true])
    #expect(play.screen == ["ask Churn", "end nothingLeft"])
  }

  @Test func `with two slips is proposed as Hard, and may have been right as well`() {
    var play = SittingPlay(due: [.typed("Customer attrition")])
    play.type("custmer atrition")
    guard case .reveal(_, _, .typed(_, let judgement?)) = play.effects.last else {
      Issue.record("nothing revealed")
      return
    }
    #expect(judgement.verdict.proposedKey == .hard)
    play.overrule()
    #expect(play.kept.map(\.key) == [.good])
    #expect(play.kept.map(\.isOverridden) == [true])
  }

  @Test(arguments: ["churn", "chrun", ""])
  func `is not overruled where nothing speaks against it, or nothing was typed`(text: String) {
    var play = SittingPlay(due: [.typed("Churn")])
    play.type(text)
    play.overrule()
    #expect(play.kept.isEmpty)
    play.answerGood()
    #expect(play.kept.count == 1)
  }

  @Test func `is not overruled before it is given`() {
    var play = SittingPlay(due: [.typed("Churn")])
    play.overrule()
    play.reveal()
    play.overrule()
    #expect(play.kept.isEmpty)
  }

  @Test func `may be left out: the learner looks and judges`() {
    var play = SittingPlay(due: [.typed("Churn")])
    play.reveal()
    #expect(play.effects.last == .reveal(.typed("Churn"), .review, .shown))
    play.answerHard()
    #expect(play.kept.map(\.form) == [.self])
    #expect(play.kept.map(\.typed) == [nil])
    #expect(play.kept.map(\.isOverridden) == [false])
  }

  @Test func `may be left out: the learner judges unseen`() {
    var play = SittingPlay(due: [.typed("Churn")])
    play.answerAgain()
    #expect(play.kept.map(\.form) == [.self])
    #expect(play.kept.map(\.isOverridden) == [false])
  }

  @Test func `to a question that no program can judge is shown beside the answer`() {
    var play = SittingPlay(due: [.due("Churn")])
    play.type("clients that go")
    #expect(
      play.effects.last == .reveal(.due("Churn"), .review, .typed("clients that go", nil)))
    play.answerGood()
    #expect(play.kept.map(\.form) == [.self])
    #expect(play.kept.map(\.typed) == ["clients that go"])
    #expect(play.kept.map(\.isOverridden) == [false])
  }

  @Test func `that was taken back can be typed again`() {
    var play = SittingPlay(due: [.typed("Churn")])
    play.type("turn")
    play.answerAgain()
    play.undo()
    play.type("churn")
    play.answerGood()
    #expect(play.kept.map(\.typed) == ["churn"])
  }
}

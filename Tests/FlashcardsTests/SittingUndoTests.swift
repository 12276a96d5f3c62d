import Testing

@testable import Flashcards

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

import Testing

@testable import Flashcards

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
    ("", .again, false), ("", .easy, false),
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

  @Test(arguments: ["", "  ", "?"], GradeKey.allCases)
  func `to which nothing was typed is graded by the learner alone`(text: String, key: GradeKey) {
    var play = SittingPlay(due: [.typed("Churn")])
    play.type(text)
    play.happen(.grade(key))
    #expect(play.kept.map(\.form) == [.self])
    #expect(play.kept.map(\.typed) == [nil])
    #expect(play.kept.map(\.isOverridden) == [false])
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

import Testing

@testable import Flashcards

@Suite struct `A sitting` {
  // MARK: Order

  @Test func `due cards come before new ones, in the order of the queue`() {
    var play = SittingPlay(due: [.due("A"), .due("B")], new: [.new("N")])
    play.answerEverything(.good)
    #expect(play.screen == ["ask A", "ask B", "show N", "ask N", "end nothingLeft"])
  }

  @Test func `a new entry is shown first, and asked after three other cards`() {
    var play = SittingPlay(new: ["N", "O", "P", "Q", "R"].map(StudyCard.new))
    play.answerEverything(.good)
    #expect(
      play.screen == [
        "show N", "show O", "show P", "show Q", "ask N", "ask O", "ask P", "ask Q", "show R",
        "ask R", "end nothingLeft",
      ])
  }

  @Test func `a new entry is asked at once when nothing else is left`() {
    var play = SittingPlay(new: [.new("N")])
    play.answerEverything(.good)
    #expect(play.screen == ["show N", "ask N", "end nothingLeft"])
  }

  @Test func `a new card of an entry that was met before is asked without being shown`() {
    let reverse = StudyCard.typed("A")
    var play = SittingPlay(new: [reverse])
    #expect(play.screen == ["ask A"])
    play.answerGood()
    #expect(play.ending?.reason == .nothingLeft)
  }

  @Test func `the answer to a new entry is its first review`() {
    var play = SittingPlay(new: [.new("N")])
    play.answerEverything(.good)
    #expect(play.kept.map(\.kind) == [.review])
    #expect(play.ending?.tally.reviews == 1)
  }

  // MARK: Repeats

  @Test func `a failed card is repeated at the end until it gets a 4`() {
    var play = SittingPlay(due: ["A", "B", "C", "D", "E"].map(StudyCard.due))
    play.answerAgain()
    for _ in 0..<4 { play.answerGood() }
    #expect(play.shown == "redo A")
    play.answerHard()
    #expect(play.shown == "redo A")
    play.answerGood()
    #expect(
      play.screen == [
        "ask A", "ask B", "ask C", "ask D", "ask E", "redo A", "redo A", "end nothingLeft",
      ])
    #expect(play.kept.map(\.kind) == [.review, .review, .review, .review, .review, .drill, .drill])
  }

  @Test func `a repeat comes three other cards later where there are three`() {
    var play = SittingPlay(due: ["A", "B", "C", "D"].map(StudyCard.due))
    for _ in 0..<4 { play.answerAgain() }
    for _ in 0..<4 { play.answerHard() }
    play.answerEverything(.good)
    #expect(
      play.screen == [
        "ask A", "ask B", "ask C", "ask D", "redo A", "redo B", "redo C", "redo D", "redo A",
        "redo B", "redo C", "redo D", "end nothingLeft",
      ])
  }

  @Test func `with fewer cards the one that waited longest is repeated`() {
    var play = SittingPlay(due: [.due("A"), .due("B")])
    for _ in 0..<4 { play.answerAgain() }
    #expect(play.screen == ["ask A", "ask B", "redo A", "redo B", "redo A"])
  }

  @Test func `what was left to repeat from earlier today comes after all else`() {
    var play = SittingPlay(repeats: [.due("R")], due: [.due("A")], new: [.new("N")])
    play.answerEverything(.good)
    #expect(play.screen == ["ask A", "show N", "redo R", "ask N", "end nothingLeft"])
    #expect(play.kept.map(\.kind) == [.review, .drill, .review])
  }

  @Test func `a card just answered is not repeated while another may be`() {
    var play = SittingPlay(repeats: ["R", "S", "T", "U"].map(StudyCard.due))
    play.answerAgain()
    play.answerEverything(.good)
    #expect(
      play.screen == ["redo R", "redo S", "redo T", "redo U", "redo R", "end nothingLeft"])
  }

  @Test func `a sitting in which every answer is Good ends at once after the last`() {
    var play = SittingPlay(due: [.due("A"), .due("B")])
    play.answerGood()
    play.answerEasy()
    #expect(play.ending?.reason == .nothingLeft)
    #expect(play.ending?.left == 0)
    #expect(play.ending?.tally.answers == 2)
    #expect(play.ending?.tally.passed == 2)
  }

  @Test func `a sitting over nothing ends as it begins`() {
    let play = SittingPlay()
    #expect(play.screen == ["end nothingLeft"])
    #expect(play.ending?.tally.answers == 0)
  }

  // MARK: What is kept

  @Test func `an answer is kept against the schedule the card was asked with`() {
    let card = StudyCard.due("A")
    var play = SittingPlay(due: [card])
    play.answerAgain()
    guard case .record(let answer, let expecting) = play.effects[1] else {
      Issue.record("nothing was kept")
      return
    }
    #expect(answer.card == card.id)
    #expect(expecting == card.schedule)
    play.answerGood()
    guard case .record(_, let again) = play.effects[3] else {
      Issue.record("the repeat was not kept")
      return
    }
    // The repeat's schedule includes the review.
    #expect(again == card.schedule.after(.review(.familiar, minute(0).studyDay)))
  }

  @Test func `an answer lasts from its question to its grade, and never less than nothing`() {
    var play = SittingPlay(due: [.due("A"), .due("B")])
    play.now = minute(2)
    play.reveal()
    play.now = minute(3)
    play.answerGood()
    play.now = minute(1)
    play.answerGood()
    #expect(play.kept.map(\.duration) == [180_000, 0])
  }

  @Test func `what was missed is told once, in order, repeats included`() {
    var play = SittingPlay(due: [.due("A"), .due("B"), .due("C")])
    play.answerAgain()
    play.answerHard()
    play.answerAgain()
    play.answerAgain()
    play.answerAgain()
    play.leave()
    #expect(play.ending?.tally.missedEntries.map(\.term) == ["A", "C", "B"])
    #expect(play.ending?.tally.reviews == 3)
    #expect(play.ending?.tally.drills == 2)
    #expect(play.ending?.tally.passed == 1)
  }

  // MARK: Progress

  @Test func `progress counts answers, and every card still to come once`() {
    var play = SittingPlay(repeats: [.due("R")], due: [.due("A")], new: [.new("N")])
    var seen: [[Int]] = []
    while !play.sitting.hasEnded {
      seen.append([play.sitting.progress.answered, play.sitting.progress.left])
      if play.shown.hasPrefix("show") { play.advance() } else { play.answerGood() }
    }
    #expect(seen == [[0, 3], [1, 2], [1, 2], [2, 1]])
    #expect(play.sitting.progress == (3, 0))
  }

  @Test func `a failed card stays to come`() {
    var play = SittingPlay(due: [.due("A")])
    play.answerAgain()
    #expect(play.sitting.progress == (1, 1))
  }

  // MARK: Order across kinds

  @Test func `an preview says what each key will do`() {
    let schedule = StudyCard.due("A").schedule
    let previews = GradeKey.allCases.map { GradePreview($0, .review, from: schedule) }
    #expect(previews.map(\.repeatsToday) == [true, true, false, false])
    #expect(previews.map(\.interval) == [1, 15, 15, 15])
    #expect(GradePreview(.good, .drill, from: schedule).interval == nil)
    #expect(GradePreview(.good, .review, from: .new).interval == 1)
  }
}

import Flashcards
import Testing

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

@Suite struct `A warm-up` {
  @Test func `follows the introduction, and comes before no other card than that`() {
    var play = SittingPlay(new: [.new("A"), .new("B")], warmsUp: true)
    play.advance()
    play.choose(true)
    play.advance()
    play.advance()
    #expect(play.screen == ["show A", "offer A", "show B", "offer B"])
  }

  @Test func `is kept as a drill, and the first answer is still the first review`() {
    var play = SittingPlay(new: [.new("A")], warmsUp: true)
    play.advance()
    play.choose(false)
    #expect(play.kept.count == 1)
    play.advance()
    play.answerGood()
    #expect(play.kept.map(\.kind) == [.drill, .review])
    #expect(play.kept.map(\.form) == [.choice, .self])
    #expect(play.kept.map(\.key) == [.again, .good])
    #expect(play.kept.first?.mistakenFor == EntryID("turnover"))
    #expect(play.ending?.tally.missed == [])
  }

  @Test func `may be passed over, and then leaves no answer`() {
    var play = SittingPlay(new: [.new("A")], warmsUp: true)
    play.advance()
    play.advance()
    #expect(play.shown == "ask A")
    #expect(play.kept.isEmpty)
  }

  @Test func `does not put off the question`() {
    let cards = ["A", "B", "C", "D"].map(StudyCard.new)
    var play = SittingPlay(new: cards, warmsUp: true)
    for _ in 0..<8 { play.advance() }
    #expect(play.screen.last == "ask A")
  }

  @Test func `is no place for a grade of one's own`() {
    var play = SittingPlay(new: [.new("A")], warmsUp: true)
    play.advance()
    play.answerEasy()
    #expect(play.kept.isEmpty)
    play.choose(false)
    play.answerEasy()
    #expect(play.kept.map(\.key) == [.again])
  }
}

@Suite struct `A page that was turned` {
  @Test func `is turned back by an undo, an introduction as well as a warm-up`() {
    var play = SittingPlay(due: [.due("D")], new: [.new("A"), .new("B")], warmsUp: true)
    play.answerGood()
    play.advance()
    play.advance()
    play.undo()
    play.undo()
    play.undo()
    #expect(
      play.screen == [
        "ask D", "show A", "offer A", "show B", "offer A", "show A", "ask D",
      ])
    #expect(play.kept.isEmpty)
  }
}

@Suite struct `An entry that is put aside in a sitting` {
  @Test func `is asked no more, and is not missed`() {
    var play = SittingPlay(due: [.due("A"), .due("B")])
    play.answerAgain()
    play.putAside(.suspend)
    play.answerGood()
    #expect(play.screen == ["ask A", "ask B", "suspend B", "redo A", "end nothingLeft"])
    #expect(play.ending?.left == 0)
  }

  @Test func `takes its later cards with it`() {
    var play = SittingPlay(new: [.new("A"), .new("B")], warmsUp: true)
    play.advance()
    play.putAside(.bury)
    play.advance()
    play.choose(true)
    play.advance()
    play.answerGood()
    #expect(play.screen.suffix(5) == ["bury A", "show B", "offer B", "ask B", "end nothingLeft"])
  }

  @Test func `is taken up again by an undo, in its turn`() {
    var play = SittingPlay(due: [.due("A"), .due("B")])
    play.answerGood()
    play.putAside(.bury)
    play.undo()
    play.undo()
    #expect(
      play.screen == [
        "ask A", "ask B", "bury B", "end nothingLeft", "take up B", "ask B", "ask A",
      ])
    #expect(play.kept.isEmpty)
  }

  @Test func `is put aside with every card it makes`() {
    let card = StudyCard.due("A")
    let day = StudyDay(number: 20_000)
    #expect(PutAsideKind.suspend.decisions(on: card, day: day).count == 2)
    #expect(
      PutAsideKind.bury.decisions(on: card, day: day).first
        == .bury(CardID(entry: card.id.entry, kind: "term-definition"), until: day.advanced(by: 1)))
    #expect(card.resumeDecisions.count == 2)
  }
}

@Suite struct `A drill by choice` {
  @Test func `offers every card, and keeps what was chosen`() {
    var play = SittingPlay(practising: [.due("A"), .due("B")], byChoice: true)
    play.choose(true)
    play.advance()
    play.choose(false)
    play.advance()
    #expect(play.screen == ["offer A", "offer B", "end nothingLeft"])
    #expect(play.kept.map(\.key) == [.good, .again])
    #expect(play.ending?.tally.missed.map(\.entry.term) == ["B"])
  }

  @Test func `asks as usual where there is nothing to choose from`() {
    var play = SittingPlay(practising: [.due("A")], byChoice: true)
    play.reveal()
    play.answerGood()
    #expect(play.kept.map(\.form) == [.self])
  }
}

@Suite struct `The time that a sitting still takes` {
  @Test func `is ten seconds a card and thirty for what is new, within the limit`() {
    let play = SittingPlay(due: (0..<12).map { .due("D\($0)") }, new: [.new("A"), .new("B")])
    #expect(play.sitting.minutesLeft(at: play.now) == 3)
    let short = SittingPlay(
      due: (0..<60).map { .due("D\($0)") }, limits: StudyLimits(minutes: 5))
    #expect(short.sitting.minutesLeft(at: minute(2)) == 3)
  }
}

@Suite struct `An entry that has changed` {
  /// A card that is not due, of an entry whose text changed.
  private var confirmation: StudyCard {
    var card = StudyCard.due("A")
    card.changedFrom = .named("B")
    card.isConfirmation = true
    return card
  }

  @Test func `is shown, and asked as a drill after three other cards`() {
    var play = SittingPlay(changed: [confirmation], due: ["D", "E", "F", "G"].map(StudyCard.due))
    play.advance()
    for _ in 0..<5 { play.answerGood() }
    #expect(
      play.screen == [
        "show A", "ask D", "ask E", "ask F", "redo A", "ask G", "end nothingLeft",
      ])
    #expect(play.kept.map(\.kind) == [.review, .review, .review, .drill, .review])
  }

  @Test func `is reviewed at once when that is failed, and repeated like any other`() {
    var play = SittingPlay(changed: [confirmation])
    play.advance()
    play.answerAgain()
    play.answerAgain()
    play.answerGood()
    #expect(play.screen == ["show A", "redo A", "ask A", "redo A", "end nothingLeft"])
    #expect(play.kept.map(\.kind) == [.drill, .review, .drill])
    play.undo()
    play.undo()
    play.undo()
    play.answerGood()
    #expect(play.screen.suffix(2) == ["redo A", "end nothingLeft"])
  }

  @Test func `is shown before its review where it is due`() {
    var card = StudyCard.due("A")
    card.changedFrom = .named("B")
    var play = SittingPlay(due: [card])
    play.advance()
    play.answerGood()
    #expect(play.kept.map(\.kind) == [.review])
  }

  @Test func `moves no schedule but by a review`() {
    var play = SittingPlay(changed: [confirmation])
    play.advance()
    play.answerEasy()
    #expect(play.screen == ["show A", "redo A", "end nothingLeft"])
    #expect(play.ending?.tally.reviews == 0)
  }
}

import Testing

@testable import Flashcards

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
  }
}

@Suite struct `A card that stays hard` {
  @Test func `is repeated until it gets a 4, as SM-2 says`() {
    var play = SittingPlay(due: [.due("A")])
    for _ in 0..<6 { play.answerHard() }
    #expect(play.shown == "redo A")
    #expect(play.kept.map(\.kind) == [.review] + Array(repeating: .drill, count: 5))
  }

  @Test func `may end its repeats after the third Hard of the day, and not before`() {
    var play = SittingPlay(due: [.due("A")])
    for _ in 0..<2 { play.answerHard() }
    #expect(!play.sitting.mayEndRepeats)
    #expect(play.happen(.putAside(.enoughForToday)).isEmpty)
    play.answerHard()
    #expect(play.sitting.mayEndRepeats)
    play.reveal()
    play.putAside(.enoughForToday)
    #expect(play.shown == "end nothingLeft")
    #expect(play.kept.count == 3)
  }

  @Test func `counts the answers of earlier sittings of the day`() {
    var card = StudyCard.due("A")
    card.hardAnswersToday = 2
    var play = SittingPlay(repeats: [card])
    #expect(!play.sitting.mayEndRepeats)
    play.answerHard()
    #expect(play.sitting.mayEndRepeats)
  }

  @Test func `is repeated again when the end of its repeats is undone`() {
    var play = SittingPlay(due: [.due("A")])
    for _ in 0..<3 { play.answerHard() }
    play.putAside(.enoughForToday)
    play.undo()
    #expect(play.shown == "redo A")
    #expect(play.sitting.mayEndRepeats)
    play.undo()
    #expect(!play.sitting.mayEndRepeats)
  }

  @Test func `comes back on the day that its schedule says, alone of its entry`() {
    let card = StudyCard.due("A")
    let day = StudyDay(number: 20_000)
    #expect(
      PutAsideKind.enoughForToday.decisions(on: card, day: day)
        == [.endRepeats(card.id, until: day.advanced(by: 1))])
    let schedule = card.schedule.after(.review(.difficult, day))
    let aside = schedule.after(.bury(until: day.advanced(by: 1)))
    #expect(aside.due == schedule.due)
    #expect(aside.memory == schedule.memory)
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

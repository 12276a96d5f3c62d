import Testing

@testable import Flashcards

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

  @Test func `is a step that the counter knows beforehand`() {
    var play = SittingPlay(due: [.due("D")], new: [.new("A"), .new("B")], warmsUp: true)
    var steps = [play.sitting.steps]
    for _ in 0..<2 {
      while !play.sitting.hasEnded, steps.count < 30 {
        switch play.effects.last {
        case .introduce, .reveal: play.advance()
        case .offer: play.choose(true)
        default: play.answerGood()
        }
        steps.append(play.sitting.steps)
      }
    }
    #expect(Set(steps.map { $0.done + $0.left }) == [7])
    #expect(steps.map(\.done) == steps.map(\.done).sorted())
    #expect(steps.last?.left == 0)
    #expect(play.ending?.tally.warmUps == 2)
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

import Testing

@testable import Flashcards

@Suite struct `A flag in a sitting` {
  @Test func `leaves the card in hand, and is undone by itself`() {
    var play = SittingPlay(due: [.due("A"), .due("B")])
    play.reveal()
    #expect(play.happen(.flag("Circular.")).count == 1)
    #expect(play.screen == ["ask A", "flag A: Circular."])
    play.undo()
    #expect(play.screen.last == "no flag for A")
    play.answerGood()
    #expect(play.kept.count == 1)
    #expect(play.shown == "ask B")
  }

  @Test func `stays when a later step is undone`() {
    var play = SittingPlay(due: [.due("A"), .due("B")])
    play.happen(.flag("Circular."))
    play.answerGood()
    play.undo()
    #expect(play.screen == ["ask A", "flag A: Circular.", "ask B", "ask A"])
    play.undo()
    #expect(play.shown == "no flag for A")
    play.undo()
    #expect(play.shown == "nothing to take back")
  }

  @Test func `is possible in practice, and not after a choice`() {
    var play = SittingPlay(practising: [.due("A"), .due("B")], byChoice: true)
    play.choose(true)
    #expect(play.happen(.flag("Circular.")).isEmpty)
    play.advance()
    #expect(play.happen(.flag("Circular.")).count == 1)
  }
}

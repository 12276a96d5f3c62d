import Flashcards
import Terminal

/// How far a sitting has come, for the heading of its screens.
struct SittingProgress: Hashable {
  /// The deck of the card that is shown.
  let deck: String
  let isPractice: Bool
  /// Steps that were taken, and those that are left: an introduction is one, a question another.
  let steps: Steps
  /// Cards that come after the one in hand.
  let toCome: Int
  /// About how many minutes it still takes.
  let minutes: Int
}

extension SittingProgress {
  struct Steps: Hashable {
    let done: Int
    let left: Int
  }

  /// Where a sitting stands now.
  init(of session: SittingSession) {
    let (done, left) = session.sitting.steps
    self.init(
      deck: session.scene?.card.map(session.deckTitle) ?? "",
      isPractice: session.sitting.isPractice, steps: Steps(done: done, left: left),
      toCome: session.toCome, minutes: session.minutesLeft)
  }

  /// The heading's right side, the longest form first.
  func status(_ words: any Words) -> [[Span]] {
    let bar = Bar.filled(share: steps.done, of: steps.done + steps.left, columns: 16)
    let long = words.toCome(toCome, minutes: minutes)
    return [
      [Span(long + "  "), Span(bar.done, .good), Span(bar.rest, .dim)],
      [Span(long)], [Span(words.toComeInShort(toCome, minutes: minutes))],
    ]
  }
}

import Flashcards
import Terminal

/// How far a sitting has come, for the heading of its screens.
struct SittingProgress: Hashable {
  /// The title of the shown card's deck.
  let deck: String
  let isPractice: Bool
  /// Whether the card in hand may end its repeats for today.
  var mayEndRepeats = false
  /// The learner's words about the shown card's entry; nil where it is not flagged.
  var flag: String?
  /// The steps done and left; a new entry's introduction is one step, its question another.
  let steps: Steps
  /// The cards still to come after the shown one.
  let toCome: Int
  /// The estimated minutes left.
  let minutes: Int
}

extension SittingProgress {
  struct Steps: Hashable {
    let done: Int
    let left: Int
  }

  /// Takes the progress from a session.
  init(of session: SittingSession) {
    let (done, left) = session.sitting.steps
    self.init(
      deck: session.scene?.card.map(session.deckTitle) ?? "",
      isPractice: session.sitting.isPractice, steps: Steps(done: done, left: left),
      toCome: session.toCome, minutes: session.minutesLeft)
    mayEndRepeats = session.sitting.mayEndRepeats
    flag = session.flag
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

import Flashcards
import Terminal

/// How far a sitting has come, for the heading of its screens.
struct SittingProgress: Hashable {
  /// The deck of the card that is shown.
  let deck: String
  let isPractice: Bool
  /// Answers given.
  let answered: Int
  /// Cards still to come, the one in hand included.
  let left: Int
  /// About how many minutes it still takes.
  let minutes: Int
}

extension SittingProgress {
  /// Where a sitting stands now.
  init(of running: RunningSitting) {
    let (answered, left) = running.sitting.progress
    self.init(
      deck: running.scene?.card.map(running.deckTitle) ?? "",
      isPractice: running.sitting.isPractice, answered: answered, left: left,
      minutes: running.minutesLeft)
  }

  /// The heading's right side, the longest form first.
  func status(_ words: any Words) -> [[Span]] {
    let bar = Bar.filled(share: answered, of: answered + left, columns: 16)
    let toCome = words.toCome(left, minutes: minutes)
    return [
      [Span(toCome + "  "), Span(bar.done, .good), Span(bar.rest, .dim)],
      [Span(toCome)], [Span(words.toComeInShort(left, minutes: minutes))],
    ]
  }
}

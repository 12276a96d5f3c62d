/// Facts about single passages, computed when first asked for.
///
/// The hypotheses about a long lexicon ask for the same fact of each passage a dozen times.
final class PassageFacts {
  private let passages: [Passage]
  /// The facts of each passage, in two bytes, because a document may have a million passages.
  private var known: [Known]

  private struct Known {
    /// The separators that may end its lead-in; `unknown` until asked for.
    var separators: SeparatorSet = .unknown
    /// 0 until asked for, 1 for no, 2 for yes.
    var nameOfAside: UInt8 = 0
  }

  init(_ passages: [Passage]) {
    self.passages = passages
    known = [Known](repeating: Known(), count: passages.count)
  }

  /// Whether a passage names a section beside the entries; see ``Swift/String/isNameOfAside``.
  func isNameOfAside(_ index: Int) -> Bool {
    if known[index].nameOfAside == 0 {
      known[index].nameOfAside = passages[index].text.isNameOfAside ? 2 : 1
    }
    return known[index].nameOfAside == 2
  }

  /// Whether a separator may end a passage's lead-in; can be true without one, but never false with
  /// one.
  func mayHold(_ separator: LeadIn.Separator, _ index: Int) -> Bool {
    if known[index].separators == .unknown {
      known[index].separators = passages[index].text.separatorsThatMayStand
    }
    return known[index].separators.contains(SeparatorSet(separator))
  }
}

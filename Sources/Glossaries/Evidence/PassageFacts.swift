/// Facts about single passages, each found when it is first asked for.
///
/// The hypotheses about a long lexicon ask the same of each of its passages a dozen times.
final class PassageFacts {
  private let passages: [Passage]
  /// What is known of each passage: two bytes, as a document may have a million.
  private var known: [Known]

  private struct Known {
    /// The separators that may stand near its beginning; nil where nobody has asked.
    var separators: SeparatorSet = .unknown
    /// 0 where nobody has asked, 1 for no, 2 for yes.
    var nameOfAside: UInt8 = 0
  }

  init(_ passages: [Passage]) {
    self.passages = passages
    known = [Known](repeating: Known(), count: passages.count)
  }

  /// Whether a passage announces what stands around entries: see ``Swift/String/isNameOfAside``.
  func isNameOfAside(_ index: Int) -> Bool {
    if known[index].nameOfAside == 0 {
      known[index].nameOfAside = passages[index].text.isNameOfAside ? 2 : 1
    }
    return known[index].nameOfAside == 2
  }

  /// Whether a separator may end a lead-in of a passage; never false where one does.
  func mayHold(_ separator: LeadIn.Separator, _ index: Int) -> Bool {
    if known[index].separators == .unknown {
      known[index].separators = passages[index].text.separatorsThatMayStand
    }
    return known[index].separators.contains(SeparatorSet(separator))
  }
}

/// Two versions of a text with the differing words in brackets.
///
///     WordDiff(from: "at most 12 kg", to: "at most 15 kg").after  // "at most [15] kg"
public struct WordDiff: Hashable, Sendable {
  /// The old version.
  public let before: String
  /// The new version.
  public let after: String

  /// The most words that are compared one by one: the table of words grows with the square.
  private static let wordsAtMost = 1_000

  /// Compares two texts word by word, ignoring the spaces between words.
  ///
  /// Texts with less than half of their words in common get no brackets: nearly all words would be
  /// in brackets.
  public init(from before: String, to after: String) {
    let old = before.split(whereSeparator: \.isWhitespace)
    let new = after.split(whereSeparator: \.isWhitespace)
    guard max(old.count, new.count) <= Self.wordsAtMost,
      case let kept = Self.common(old, new), kept.count * 2 >= max(old.count, new.count),
      kept.count > 0
    else {
      (self.before, self.after) = (before, after)
      return
    }
    self.before = Self.bracketed(old, keeping: Set(kept.map(\.old)))
    self.after = Self.bracketed(new, keeping: Set(kept.map(\.new)))
  }

  /// The indices of the longest common subsequence of words in both texts.
  private static func common(
    _ old: [Substring], _ new: [Substring]
  ) -> [(old: Int, new: Int)] {
    let width = new.count + 1
    var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i * width + j] =
          old[i] == new[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var (pairs, i, j) = ([(old: Int, new: Int)](), 0, 0)
    while i < old.count, j < new.count {
      if old[i] == new[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }

  private static func bracketed(_ words: [Substring], keeping kept: Set<Int>) -> String {
    var (text, isOpen) = ("", false)
    for (index, word) in words.enumerated() {
      let isKept = kept.contains(index)
      if isKept, isOpen { text += "]" }
      if index > 0 { text += " " }
      if !isKept, !isOpen { text += "[" }
      text += word
      isOpen = !isKept
    }
    return text + (isOpen ? "]" : "")
  }
}

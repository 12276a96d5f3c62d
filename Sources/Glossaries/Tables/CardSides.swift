import Lexicon

/// The columns with the two sides of a card, by the names that flashcard programs use: `Front`,
/// `Back`.
struct CardSides {
  let front: Int
  let back: Int

  /// The sides in a header; nil if it has no known pair of names.
  init?(in names: [String]) {
    let names = names.map(\.foldedWords)
    for (first, second) in namesOfSides {
      guard let front = names.firstIndex(of: first), let back = names.firstIndex(of: second) else {
        continue
      }
      (self.front, self.back) = (front, back)
      return
    }
    return nil
  }
}

/// The folded names of both sides, in every language.
private let namesOfSides: [(String, String)] = Vocabulary.words(\.cardSides).compactMap { pair in
  let sides = pair.split(separator: "/").map { String($0).foldedWords }
  return sides.count == 2 ? (sides[0], sides[1]) : nil
}

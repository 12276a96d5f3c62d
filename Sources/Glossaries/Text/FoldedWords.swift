import Flashcards

extension String {
  /// The folded words of a text with one space between two: `À voir, aussi :` is `a voir aussi`.
  var foldedWords: String {
    folded.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }
}

extension [String] {
  /// The texts by length, the longest first, in their order where they are as long: what is a
  /// prefix of another comes after it.
  var longestFirst: [String] {
    enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
      .map(\.element)
  }
}

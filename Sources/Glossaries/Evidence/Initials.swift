import Flashcards

extension String {
  /// The folded first letters or digits under which a term may be filed, a leading article
  /// counted or not.
  var initials: [Character] {
    let words = split(maxSplits: 2) { !($0.isLetter || $0.isNumber) }.prefix(2)
    // Folding takes Unicode's tables, and every term of a large lexicon passes here.
    let folded = words.map {
      $0.utf8.allSatisfy { $0 < 0x80 } ? $0.lowercased() : String($0).folded
    }
    guard let first = folded.first else { return [] }
    return folded.prefix(first.isLittle ? 2 : 1).compactMap(\.first)
  }
}

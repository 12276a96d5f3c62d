import Flashcards

/// Acronyms that definitions use and no glossary defines, each at its first use.
struct UndefinedAcronyms: LintRule {
  func findings(in corpus: LintCorpus) -> [LintFinding] {
    var uses: [String: (item: LintCorpus.Item, count: Int)] = [:]
    var explained: Set<String> = []
    for item in corpus.items {
      let found = acronyms(in: item.entry.definition)
      explained.formUnion(found.filter(\.isExplained).map(\.acronym))
      for acronym in Set(found.map(\.acronym)) where corpus.items(named: acronym).isEmpty {
        uses[acronym, default: (item, 0)].count += 1
      }
    }
    return uses.filter { !explained.contains($0.key) }.map { acronym, use in
      use.item.finding(.undefinedAcronym(acronym, uses: use.count))
    }
  }

  /// The words of a text that are written as acronyms: two capitals at least, and nothing else but
  /// digits, a plural `s` apart.
  ///
  /// What begins a bracket is explained by the words before it, and what a bracket follows, by the
  /// words in that; once explained it is so everywhere. In a text in capitals no word is an
  /// acronym.
  private func acronyms(in text: String) -> [(acronym: String, isExplained: Bool)] {
    guard text.contains(where: \.isLowercase) else { return [] }
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.indices.compactMap { index in
      let word = words[index]
      let isExplained =
        word.hasPrefix("(") || index + 1 < words.count && words[index + 1].hasPrefix("(")
      var letters = word.drop { !$0.isLetter && !$0.isNumber }
      while let last = letters.last, !last.isLetter, !last.isNumber { letters.removeLast() }
      if letters.hasSuffix("s") { letters.removeLast() }
      let isWritten = letters.allSatisfy { $0.isUppercase || $0.isNumber }
      let capitals = letters.count(where: \.isUppercase)
      guard isWritten, (2...6).contains(letters.count), capitals >= 2, !letters.isRomanNumber
      else { return nil }
      return (String(letters), isExplained)
    }
  }
}

extension Substring {
  fileprivate var isRomanNumber: Bool { allSatisfy { "IVXLC".contains($0) } }
}

import Flashcards

/// Reports acronyms that definitions use and no glossary defines, each at its first use.
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

  /// The acronyms in a text: words with at least two capitals and otherwise only digits, apart from
  /// a plural `s`.
  ///
  /// An acronym in a bracket is explained by the words before it, and one before a bracket by the
  /// words in that; one explanation is enough for all texts. In a text in capitals, no word counts
  /// as an acronym.
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

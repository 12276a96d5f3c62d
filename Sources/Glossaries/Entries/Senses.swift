/// Splits a definition into the senses that it gives a headword.
extension Candidate {
  /// One candidate per sense; nil if it has only one, which is itself.
  ///
  /// Senses are numbered from the first word on (`1. … 2. …`), or each paragraph begins with
  /// another expansion of the acronym.
  var senses: [Candidate]? {
    guard !isSense, exact == nil, expansion == nil, !paragraphs.isEmpty else { return nil }
    let texts = numbered ?? expansions
    guard texts.count > 1 else { return nil }
    return texts.map { text in
      var sense = self
      sense.paragraphs = text.brokenLines
      sense.isSense = true
      return sense
    }
  }

  /// The texts after `1.`, `2.` and so on; nil if the definition does not begin with a number.
  private var numbered: [String]? {
    // Test for `1` or `(` first: joining the paragraphs of every definition would cost more.
    guard let first = paragraphs.first?.utf8.first, first == 0x31 || first == 0x28 else {
      return nil
    }
    let text = paragraphs.joined(separator: "\n")
    guard text.utf8.count <= 4000, var rest = text.afterNumber(1) else { return nil }
    var senses: [String] = []
    while let next = rest.placeOfNumber(senses.count + 2) {
      senses.append(String(rest[..<next.lowerBound]).tidied)
      rest = rest[next.upperBound...]
    }
    senses.append(String(rest).tidied)
    let areTexts = senses.allSatisfy { $0.count { $0.isLetter } > 2 }
    return senses.count > 1 && areTexts ? senses : nil
  }

  private var expansions: [String] {
    guard paragraphs.count > 1, paragraphs.count < 10, Acronym(loose: headword) != nil else {
      return []
    }
    let texts = paragraphs.map { $0.hasPrefix("• ") ? String($0.dropFirst(2)) : $0 }
    let expansions = texts.map { Expansion(opening: $0, of: headword)?.text }
    let areOwn = !expansions.contains(nil) && Set(expansions).count == texts.count
    return areOwn ? texts : []
  }
}

extension String {
  /// The text after a number at the beginning, `1.`, `1)` or `(1)`; nil without that number.
  fileprivate func afterNumber(_ number: Int) -> Substring? {
    for mark in ["\(number). ", "\(number)) ", "(\(number)) "] where hasPrefix(mark) {
      return dropFirst(mark.count)
    }
    return nil
  }
}

extension Substring {
  /// The first place of a number after white space, `1.`, `1)` or `(1)`.
  fileprivate func placeOfNumber(_ number: Int) -> Range<Index>? {
    ["\(number). ", "\(number)) ", "(\(number)) "].flatMap { mark in
      [" ", "\n"].compactMap { firstPlace(of: $0 + mark) }
    }.min { $0.lowerBound < $1.lowerBound }
  }
}

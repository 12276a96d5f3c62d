/// Removes decoration that nearly all headwords have: numbers, quotation marks, `[edit]`.
extension [ProposedEntry] {
  /// Removes the quotation marks, numbers and brackets that nearly all headwords have.
  mutating func dropHabits() {
    dropQuotes()
    guard count > 2 else { return }
    dropNumbers()
    dropBrackets()
  }

  /// Removes quotation marks, also those around whole definitions: `"Quay": "A wall",`.
  private mutating func dropQuotes() {
    let unquoted = map(\.candidate.headword.withoutQuotes)
    guard count > 2 || !unquoted.contains(nil) else { return }
    let areAllQuoted = !unquoted.contains(nil)
    drop(from: unquoted)
    guard areAllQuoted else { return }
    for place in indices {
      let paragraphs = self[place].candidate.paragraphs
      if paragraphs.count == 1, let text = paragraphs[0].inStraightQuotes {
        self[place].candidate.paragraphs = [text]
      }
    }
  }

  /// Removes numbers that rise from entry to entry: `2.14 Quay`.
  private mutating func dropNumbers() {
    let numbered = map(\.candidate.headword.behindNumber)
    let numbers = numbered.compactMap { $0?.number }
    guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0.lexicographicallyPrecedes($1) }) else {
      return
    }
    drop(from: numbered.map { $0?.rest })
  }

  /// Removes a bracket that nearly all headwords end in: `Quay[edit]`.
  private mutating func dropBrackets() {
    let brackets = map(\.candidate.headword.squareBracket)
    guard let first = brackets.lazy.compactMap(\.self).first else { return }
    drop(
      from: zip(self, brackets).map { entry, bracket in
        bracket == first ? String(entry.candidate.headword.dropLast(first.count)).trimmed : nil
      })
  }

  /// Replaces the headwords by shorter ones if nine of ten have a shorter form.
  private mutating func drop(from shorter: [String?]) {
    guard shorter.count(where: { $0?.isEmpty == false }) * 10 >= count * 9 else { return }
    for (place, headword) in zip(indices, shorter) {
      if let headword, !headword.isEmpty { self[place].candidate.headword = headword }
    }
  }
}

extension String {
  /// The parts of a number at the beginning, and the text after it; nil if there is none.
  ///
  ///     "2.14 Quay".behindNumber        // ([2, 14], "Quay")
  var behindNumber: (number: [Int], rest: String)? {
    let digits = prefix { $0.isNumber || $0 == "." || $0 == ")" }
    guard digits.count < count, digits.first?.isNumber == true, digits.count <= 10 else {
      return nil
    }
    let rest = dropFirst(digits.count)
    guard rest.first?.isWhitespace == true else { return nil }
    let number = digits.split { !$0.isNumber }.compactMap { Int($0) }
    return number.isEmpty ? nil : (number, String(rest).trimmed)
  }

  /// The text without the quotation marks around its beginning; nil if it does not begin with one.
  ///
  ///     "« Quai » (Q)".withoutQuotes        // "Quai (Q)"
  fileprivate var withoutQuotes: String? {
    guard let first, let close = closingQuotes[first] else { return nil }
    let end = indices.dropFirst().first { index in
      guard self[index] == close else { return false }
      let next = self.index(after: index)
      // An apostrophe inside does not close the quotation: `'l'eau'`.
      return next == endIndex || !self[next].isLetter
    }
    guard let end else { return nil }
    let inner = String(self[index(after: startIndex)..<end]).trimmed
    let rest = String(self[index(after: end)...]).trimmed
    return rest.isEmpty ? inner : "\(inner) \(rest)"
  }

  /// The text inside straight quotes, which a comma or semicolon may follow; nil if there are none.
  fileprivate var inStraightQuotes: String? {
    var text = self[...]
    while let last = text.last, ",;".contains(last) { text.removeLast() }
    guard text.count > 2, let first = text.first, first == text.last, "\"'`".contains(first) else {
      return nil
    }
    let inner = text.dropFirst().dropLast()
    return inner.contains(first) ? nil : String(inner)
  }

  /// The square bracket at the end; nil if there is none.
  var squareBracket: String? {
    guard last == "]", let start = lastIndex(of: "["), start > startIndex else { return nil }
    return String(self[start...])
  }
}

private let closingQuotes: [Character: Character] = [
  "«": "»", "“": "”", "„": "“", "‹": "›", "「": "」", "『": "』", "\"": "\"",
  "'": "'", "`": "`",
]

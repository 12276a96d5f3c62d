/// How many slips are forgiven, by length.
enum Leniency {
  /// The slips allowed in a name of that many letters: 0 in a very short one, 1 in an ordinary one,
  /// 2 in a long one.
  static func slips(inNameOf letters: Int) -> Int {
    switch letters {
    case ...4: 0
    case ...11: 1
    default: 2
    }
  }

  /// The letters that may differ in a word of that many letters; a second change would make another
  /// word of all but the longest.
  static func changes(inWordOf letters: Int) -> Int { letters > 8 ? 2 : 1 }

  /// The least distance between two changes in a word, in letters; closer changes make another
  /// syllable.
  static let distance = 3
}

extension Alignment {
  /// The slips in the typed text; throws when the difference is more than slips.
  ///
  /// A word known from another name is no misspelling.
  func slips(
    typed: Spelling, expected: Spelling, isKnownWord: (String) -> Bool
  ) throws(NoSlip) -> [Slip] {
    var slips: [Slip] = []
    for step in steps {
      guard let slip = step.kind.slip else { continue }
      if slip != .agreement || !slips.contains(.agreement) { slips.append(slip) }
    }
    guard !hasSurplusWord(typed) else { throw NoSlip(fault: .otherWord) }
    for word in editedWords(typed: typed, expected: expected) {
      try word.check(isKnownWord: isKnownWord)
    }
    let letters = expected.letters.count - expected.articleLength
    // Allow agreement at any length: even an acronym has a plural.
    let allowed = max(Leniency.slips(inNameOf: letters), slips == [.agreement] ? 1 : 0)
    guard slips.count <= allowed else { throw NoSlip(fault: .far) }
    return slips
  }

  /// Whether the typed text has an extra word other than a small word: the `C` of `vitamin C`.
  private func hasSurplusWord(_ typed: Spelling) -> Bool {
    var isSurplus = Array(repeating: false, count: typed.letters.count)
    for step in steps where step.kind == .surplusLetter { isSurplus[step.typed.lowerBound] = true }
    return typed.words.contains { word in isSurplus[word.letters].allSatisfy { $0 } }
  }

  /// The words of the expected text that were edited.
  private func editedWords(typed: Spelling, expected: Spelling) -> [EditedWord] {
    var words = expected.words.map { EditedWord($0, of: expected) }
    var aligned = 0
    for step in steps {
      if step.kind != .smallWord, step.kind != .article {
        let touched = step.words(typed: typed, expected: expected, alignedBefore: aligned)
        for index in touched { words[index].append(step, typed) }
      }
      if !step.expected.isEmpty { aligned = step.typed.upperBound }
    }
    return words.filter { !$0.edits.isEmpty }
  }
}

/// Thrown when a difference is more than slips.
struct NoSlip: Error {
  let fault: Fault
}

extension Alignment.Kind {
  /// The slip of this kind of edit; nil for an edit that does not count.
  fileprivate var slip: Slip? {
    switch self {
    case .same, .article: nil
    case .wrongLetter: .wrongLetter
    case .missingLetter: .missingLetter
    case .surplusLetter: .surplusLetter
    case .swappedLetters: .swappedLetters
    case .smallWord: .smallWord
    case .agreement: .agreement
    }
  }
}

extension Alignment.Step {
  /// The indices of the expected text's words that the step touches: two when letters of
  /// neighbouring words are swapped.
  ///
  /// `typed` letters were aligned before the step.
  fileprivate func words(
    typed text: Spelling, expected name: Spelling, alignedBefore aligned: Int
  ) -> Range<Int> {
    guard expected.isEmpty else {
      return name.word(at: expected.lowerBound)..<name.word(at: expected.upperBound - 1) + 1
    }
    guard !name.words.isEmpty else { return 0..<0 }
    // A letter added between two words belongs to the word that it was typed with.
    let start = text.words[text.word(at: typed.lowerBound)].letters.lowerBound
    let isAhead = start >= aligned && expected.lowerBound < name.letters.count
    let word = name.word(at: isAhead ? expected.lowerBound : max(0, expected.lowerBound - 1))
    return word..<word + 1
  }
}

extension Spelling {
  /// The index of the word that holds a letter.
  fileprivate func word(at letter: Int) -> Int {
    words.firstIndex { $0.letters.upperBound > letter } ?? 0
  }
}

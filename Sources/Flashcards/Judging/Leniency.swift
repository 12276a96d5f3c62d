/// How many slips are no fault, and where.
enum Leniency {
  /// The slips that a name of so many letters allows: none in a very short one, one in an ordinary
  /// one, two in a long one.
  static func slips(inNameOf letters: Int) -> Int {
    switch letters {
    case ...4: 0
    case ...11: 1
    default: 2
    }
  }

  /// The letters that may differ in a word, be missing or too many; a second one would make another
  /// word of all but the longest.
  static func changes(inWordOf letters: Int) -> Int { letters > 8 ? 2 : 1 }

  /// How many letters two changes stand apart at least; nearer they are another syllable.
  static let distance = 3
}

extension Alignment {
  /// The slips by which the typed text differs; throws where it differs in more.
  ///
  /// A word that is known from some other name is no misspelling.
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
    // Number is no matter of length: even an acronym has a plural.
    let allowed = max(Leniency.slips(inNameOf: letters), slips == [.agreement] ? 1 : 0)
    guard slips.count <= allowed else { throw NoSlip(fault: .far) }
    return slips
  }

  /// Whether a word was typed that stands for none, and does not only join others: the C of
  /// `vitamin C`.
  private func hasSurplusWord(_ typed: Spelling) -> Bool {
    var isSurplus = Array(repeating: false, count: typed.letters.count)
    for step in steps where step.kind == .surplusLetter { isSurplus[step.typed.lowerBound] = true }
    return typed.words.contains { word in isSurplus[word.letters].allSatisfy { $0 } }
  }

  /// The words of the expected text whose letters were edited.
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

/// What a difference is that is more than slips.
struct NoSlip: Error {
  let fault: Fault
}

extension Alignment.Kind {
  /// The slip that it is; nil where nothing differs that counts.
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
  /// The words of the expected text that the step is about: two where neighbours of two words are
  /// swapped.
  ///
  /// Of the typed text, so many letters as are aligned belong to expected ones before the step.
  fileprivate func words(
    typed text: Spelling, expected name: Spelling, alignedBefore aligned: Int
  ) -> Range<Int> {
    guard expected.isEmpty else {
      return name.word(at: expected.lowerBound)..<name.word(at: expected.upperBound - 1) + 1
    }
    guard !name.words.isEmpty else { return 0..<0 }
    // A letter too many between two words belongs to the one that it is typed with.
    let start = text.words[text.word(at: typed.lowerBound)].letters.lowerBound
    let isAhead = start >= aligned && expected.lowerBound < name.letters.count
    let word = name.word(at: isAhead ? expected.lowerBound : max(0, expected.lowerBound - 1))
    return word..<word + 1
  }
}

extension Spelling {
  /// The word that a letter is in.
  fileprivate func word(at letter: Int) -> Int {
    words.firstIndex { $0.letters.upperBound > letter } ?? 0
  }
}

/// A word of a name and the edits typed in it; tells a misspelling from another word.
struct EditedWord {
  /// A misspelling of one letter: wrong, missing or surplus; or two neighbours swapped.
  struct Edit {
    let kind: Alignment.Kind
    /// The index in the word of the edit's first letter.
    let index: Int
    /// Whether the edit cannot make another word: swapped neighbours, a letter doubled or a doubled
    /// letter written once.
    let isHarmless: Bool
  }

  /// The misspellings in the word, without agreement, articles and small words.
  private(set) var edits: [Edit] = []
  private let word: Spelling.Word
  private let name: Spelling
  private var typed: [Spelling.Letter] = []
  private var typedText = ""

  init(_ word: Spelling.Word, of name: Spelling) {
    self.word = word
    self.name = name
  }

  /// Adds a step that touches the word.
  mutating func append(_ step: Alignment.Step, _ text: Spelling) {
    typed += text.letters[step.typed]
    typedText += text.written(step.typed)
    switch step.kind {
    case .same, .article, .agreement, .smallWord: return
    case .swappedLetters: add(step, isHarmless: true)
    case .wrongLetter: add(step, isHarmless: false)
    case .missingLetter:
      add(step, isHarmless: name.letters.isDoubled(at: step.expected.lowerBound))
    case .surplusLetter:
      add(step, isHarmless: text.letters.isDoubled(at: step.typed.lowerBound))
    }
  }

  private mutating func add(_ step: Alignment.Step, isHarmless: Bool) {
    let index = max(0, step.expected.lowerBound - word.letters.lowerBound)
    edits.append(Edit(kind: step.kind, index: index, isHarmless: isHarmless))
  }

  /// Throws when the word is more than misspelt.
  func check(isKnownWord: (String) -> Bool) throws(NoSlip) {
    let letters = word.letters.count
    let hasSign = typed.contains { !$0.scalar.properties.isAlphabetic && $0.scalar != "&" }
    if word.role == .exact || hasSign { throw NoSlip(fault: .inexact) }
    if word.role == .small {
      guard edits.count == 1 else { throw NoSlip(fault: .far) }
      return
    }
    let changes = edits.filter { !$0.isHarmless }
    guard letters > 2, !changes.contains(where: changesShortWord) else {
      throw NoSlip(fault: .otherWord)
    }
    guard edits.count <= 2, changes.count <= Leniency.changes(inWordOf: letters) else {
      throw NoSlip(fault: .far)
    }
    guard changes.isEmpty || !isOtherWord else { throw NoSlip(fault: .otherWord) }
    // A last letter is often agreement: `brut` is a slip for `brute` even when a name has `brut`.
    let isAgreement = edits.allSatisfy { $0.index >= letters - 1 }
    guard isAgreement || !isKnownWord(typed.text) else { throw NoSlip(fault: .otherWord) }
  }

  private var isOtherWord: Bool {
    let isOtherSyllable = zip(edits, edits.dropFirst()).contains { one, next in
      // A doubled letter next to a change may be a prefix: `irresponsible` is no slip for
      // `responsible`.
      let distance = one.isHarmless || next.isHarmless ? 1 : Leniency.distance
      return next.index - one.index <= distance
    }
    let text = name.text(of: word.letters)
    return isOtherSyllable || text.isOpposite(of: typed.text) || text.isTranslation(of: typed.text)
      || isOtherRole
  }

  /// Whether an edit makes another word of a short one: `lead` and `load`, `cession` and `session`.
  ///
  /// `ksession` cannot be a word.
  private func changesShortWord(_ change: Edit) -> Bool {
    let letters = word.letters.count
    if letters == 3 { return true }
    switch (change.kind, change.index) {
    case (.wrongLetter, 0): return letters <= 7 && typed.text.mayBeWord
    case (.wrongLetter, _): return letters == 4
    case (.surplusLetter, 0): return letters <= 5 && typed.text.mayBeWord
    case (_, 0): return letters == 4
    default: return false
    }
  }

  /// Whether the actor replaces the one acted on: `employer` and `employee`.
  ///
  /// In French `-er` and `-ée` sound alike, so that one for the other is a spelling slip.
  private var isOtherRole: Bool {
    let written = name.written(word.letters).lowercased()
    let typed = typedText.lowercased()
    return written.hasSuffix("ee") && typed.hasSuffix("er")
      || written.hasSuffix("er") && typed.hasSuffix("ee")
  }
}

extension [Spelling.Letter] {
  fileprivate func isDoubled(at index: Int) -> Bool {
    let letter = self[index].scalar
    return index > 0 && self[index - 1].scalar == letter
      || index + 1 < count && self[index + 1].scalar == letter
  }

  fileprivate var text: String { String(String.UnicodeScalarView(map(\.scalar))) }
}

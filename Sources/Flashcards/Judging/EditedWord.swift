/// A word of a name beside what was typed for it, to tell a misspelling from another word.
struct EditedWord {
  /// A difference of a letter or two.
  struct Edit {
    let kind: Alignment.Kind
    /// The letter of the word before which or at which it is.
    let index: Int
    /// Whether it is of the sort that makes no other word: neighbours swapped, a letter doubled, a
    /// doubled one written once.
    let isHarmless: Bool
  }

  /// The differences, those of number left out.
  private(set) var edits: [Edit] = []
  private let word: Spelling.Word
  private let name: Spelling
  private var typed: [Spelling.Letter] = []
  private var typedText = ""

  init(_ word: Spelling.Word, of name: Spelling) {
    self.word = word
    self.name = name
  }

  /// Takes a step that is about the word.
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

  /// Throws where the word is more than misspelt.
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
    // A last letter is a matter of agreement, and `brut` a slip for `brute` though a name has it.
    let isAgreement = edits.allSatisfy { $0.index >= letters - 1 }
    guard isAgreement || !isKnownWord(typed.text) else { throw NoSlip(fault: .otherWord) }
  }

  private var isOtherWord: Bool {
    let isOtherSyllable = zip(edits, edits.dropFirst()).contains { one, next in
      // A doubled letter may be half of a change all the same: `irresponsible`.
      let distance = one.isHarmless || next.isHarmless ? 1 : Leniency.distance
      return next.index - one.index <= distance
    }
    let text = name.text(of: word.letters)
    return isOtherSyllable || text.isOpposite(of: typed.text) || text.isTranslation(of: typed.text)
      || isOtherRole
  }

  /// Whether a change makes another word of a short one, as most do: `lead` and `load`, `cession`
  /// and `session`; `ksession` can be no word.
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

  /// Whether who does something stands for whom it is done to: `employer` and `employee`.
  ///
  /// In French `-er` and `-ée` sound alike, and one for the other is a slip of spelling.
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

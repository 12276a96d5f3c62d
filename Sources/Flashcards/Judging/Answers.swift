import Lexicon

/// The texts that count as right answers to a question.
struct Answers {
  /// A text that counts as right.
  struct Answer {
    /// The text as its glossary writes it.
    let text: String
    /// The text as it is judged.
    let spelling: Spelling

    init(_ text: String, isAcronym: Bool = false) {
      self.text = text
      spelling = Spelling(text, isAcronym: isAcronym)
    }
  }

  private let single: [Answer]
  /// Two names together, one of them at least being asked for: `ARR (annual recurring revenue)`.
  private let pairs: [Answer]
  private let shown: [Answer]

  /// The answers that a key takes.
  ///
  /// Pairs are left out where the typed text is too short for any.
  init(_ key: AnswerKey, typed: Spelling) {
    let answer = { (text: String) in Answer(text, isAcronym: text == key.acronym) }
    single = key.accepted.flatMap(\.alternatives).map(answer)
    shown = key.shown.flatMap(\.alternatives).map(answer)
    pairs = Self.pairs(single, single + shown, lettersAtMost: typed.letters.count + 4)
  }

  private static func pairs(
    _ one: [Answer], _ other: [Answer], lettersAtMost limit: Int
  ) -> [Answer] {
    one.prefix(6).flatMap { one in
      other.prefix(6).flatMap { other -> [Answer] in
        guard one.text != other.text,
          one.spelling.letters.count + other.spelling.letters.count <= limit
        else { return [] }
        return [Answer("\(one.text) (\(other.text))"), Answer("\(other.text) (\(one.text))")]
      }
    }
  }

  /// The words of all answers.
  var words: Set<String> {
    Set(
      (single + shown).flatMap { answer in
        answer.spelling.words.map { answer.spelling.text(of: $0.letters) }
      })
  }

  /// The answer that a text is, whatever does not count left out.
  func exact(_ typed: Spelling, _ text: String) -> Answer? {
    if typed.letters.isEmpty {
      // Some names have no letter at all, `📘`.
      let form = text.identityForm
      return single.first { $0.spelling.letters.isEmpty && $0.text.identityForm == form }
    }
    let pairKeys = typed.keys(leavingOut: wordsBetweenNames)
    return single.first { $0.hasKey(among: typed.keys) }
      ?? pairs.first { $0.hasKey(among: pairKeys) }
  }

  /// Whether a text says no more than the question does.
  func repeatsQuestion(_ typed: Spelling) -> Bool {
    shown.contains { $0.hasKey(among: typed.keys) }
  }

  /// The answers that a text may be near to, the nearest first.
  func near(_ typed: Spelling) -> [NearAnswer] {
    (single + pairs).compactMap { NearAnswer($0, typed) }
      .sorted { $0.alignment.cost < $1.alignment.cost }
  }
}

extension Answers.Answer {
  /// Whether a text of these keys is the answer, whatever does not count left out.
  fileprivate func hasKey(among keys: Set<String>) -> Bool {
    !spelling.letters.isEmpty && !spelling.keys.isDisjoint(with: keys)
  }
}

/// An answer beside the text that was typed for it.
struct NearAnswer {
  let text: String
  let alignment: Alignment
  private let typed: Spelling
  private let expected: Spelling

  /// Nil where one has no letters, or so many more than the other that no slips explain it.
  init?(_ answer: Answers.Answer, _ typed: Spelling, costAtMost limit: Int = .max) {
    let difference = typed.letters.count - answer.spelling.letters.count
    guard !typed.letters.isEmpty, !answer.spelling.letters.isEmpty, abs(difference) <= 12,
      let alignment = Alignment(of: typed, with: answer.spelling, costAtMost: limit)
    else { return nil }
    text = answer.text
    self.alignment = alignment
    self.typed = typed
    expected = answer.spelling
  }

  /// The slips by which the text differs; throws where they are more than slips.
  func slips(isKnownWord: (String) -> Bool) throws(NoSlip) -> [Slip] {
    try alignment.slips(typed: typed, expected: expected, isKnownWord: isKnownWord)
  }
}

/// Words between two names for the same thing: `Churn or attrition`.
private let wordsBetweenNames = Set(
  Vocabulary.words(\.functionWords.or, of: [.english, .french]))

import Lexicon

/// The right answers to a question, prepared for comparison.
struct Answers {
  /// One right answer.
  struct Answer {
    /// The answer as the glossary writes it.
    let text: String
    /// The answer's letters and words.
    let spelling: Spelling

    init(_ text: String, isAcronym: Bool = false) {
      self.text = text
      spelling = Spelling(text, isAcronym: isAcronym)
    }
  }

  private let single: [Answer]
  /// Two names in one answer, at least one of them asked for: `ARR (annual recurring revenue)`.
  private let pairs: [Answer]
  private let shown: [Answer]

  /// The answers of an answer key.
  ///
  /// Leaves out pairs when the typed text is too short for any of them.
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

  /// The answer that equals a text, apart from what does not count; nil when none does.
  func exact(_ typed: Spelling, _ text: String) -> Answer? {
    if typed.letters.isEmpty {
      // A name such as `📘` has no letters: compare it as text.
      let form = text.identityForm
      return single.first { $0.spelling.letters.isEmpty && $0.text.identityForm == form }
    }
    let pairKeys = typed.keys(leavingOut: wordsBetweenNames)
    return single.first { $0.hasKey(among: typed.keys) }
      ?? pairs.first { $0.hasKey(among: pairKeys) }
  }

  /// Whether a text only repeats names that the question shows.
  func repeatsQuestion(_ typed: Spelling) -> Bool {
    shown.contains { $0.hasKey(among: typed.keys) }
  }

  /// The answers similar to a text, the nearest first.
  func near(_ typed: Spelling) -> [NearAnswer] {
    (single + pairs).compactMap { NearAnswer($0, typed) }
      .sorted { $0.alignment.cost < $1.alignment.cost }
  }
}

extension Answers.Answer {
  /// Whether the answer has one of the keys of a text.
  fileprivate func hasKey(among keys: Set<String>) -> Bool {
    !spelling.letters.isEmpty && !spelling.keys.isDisjoint(with: keys)
  }
}

/// A right answer aligned with the typed text.
struct NearAnswer {
  let text: String
  let alignment: Alignment
  private let typed: Spelling
  private let expected: Spelling

  /// Nil when one text has no letters, or the lengths differ too much for slips.
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

  /// The slips between the texts; throws when the difference is more than slips.
  func slips(isKnownWord: (String) -> Bool) throws(NoSlip) -> [Slip] {
    try alignment.slips(typed: typed, expected: expected, isKnownWord: isKnownWord)
  }
}

/// Words between two names for the same thing: `Churn or attrition`.
private let wordsBetweenNames = Set(
  Vocabulary.words(\.functionWords.or, of: [.english, .french]))

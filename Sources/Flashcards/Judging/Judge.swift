/// Judges typed answers to questions about the entries of one deck.
///
/// It knows the names of all entries: an answer nearer to another entry's name is a confusion, not
/// a slip.
public struct Judge: Sendable {
  private let index: NameIndex
  private let otherMeanings: [String: [OtherMeaning]]

  /// A judge for the entries of a deck; `otherMeanings` says what its acronyms stand for in other decks.
  public init(_ entries: [EntryNames], otherMeanings: [String: [OtherMeaning]] = [:]) {
    index = NameIndex(entries)
    self.otherMeanings = otherMeanings
  }

  /// Judges a typed text as the answer to a question about an entry.
  ///
  /// Nil when the question has no answer key.
  public func judge(
    _ text: String, answering question: Question, about id: EntryID
  ) -> Judgement? {
    guard let judgement = judgement(on: text, answering: question, about: id) else { return nil }
    switch judgement.verdict {
    case .wrong(.far), .wrong(.otherWord), .wrong(.inexact): break
    default: return judgement
    }
    guard let meant = otherMeaning(of: text, answering: question, about: id) else {
      return judgement
    }
    return Judgement(
      .wrong(.meaningElsewhere(glossary: meant.glossary)), expected: judgement.expected)
  }

  /// The meaning of the shown acronym in another deck that a text gives, slips allowed.
  private func otherMeaning(
    of text: String, answering question: Question, about id: EntryID
  ) -> OtherMeaning? {
    guard question.given == .acronym else { return nil }
    return otherMeanings[question.prompt]?.first { meaning in
      let elsewhere = question.answered(by: meaning.expansion)
      return judgement(on: text, answering: elsewhere, about: id)?.verdict.proposedKey == .good
    }
  }

  /// The judgement on a text as this deck alone has it.
  private func judgement(
    on text: String, answering question: Question, about id: EntryID
  ) -> Judgement? {
    guard let key = question.key else { return nil }
    let typed = Spelling(text)
    let answers = Answers(key, typed: typed)
    if let exact = answers.exact(typed, text) {
      let other = rival(of: exact, typed: text, typed, about: id)
      return Judgement(other.map { .wrong(.confusion($0)) } ?? .right, expected: exact.text)
    }
    if text.isBlank { return Judgement(.blank, expected: question.answer) }
    let near = answers.near(typed)
    let expected = near.first?.text ?? question.answer
    if answers.repeatsQuestion(typed) {
      return Judgement(.wrong(.repetition(of: question.given)), expected: expected)
    }
    if let other = index.names(equalTo: typed, except: id).first {
      return Judgement(.wrong(.confusion(index.entry(of: other))), expected: expected)
    }
    return judge(typed, near, isForeign: isForeign(to: answers), about: id, expected: expected)
  }

  /// Judges a text that is no name: a slip, a confusion, or wrong.
  private func judge(
    _ typed: Spelling, _ near: [NearAnswer], isForeign: (String) -> Bool, about id: EntryID,
    expected: String
  ) -> Judgement {
    if let (answer, slips) = slipped(near, isForeign) {
      let cost = answer.alignment.cost
      let other = confusion(typed, costAtMost: cost, about: id) { _ in true }
      return Judgement(other.map { .wrong(.confusion($0)) } ?? .slip(slips), expected: answer.text)
    }
    let other = confusion(typed, costAtMost: Alignment.slipsCost, about: id) { other in
      (try? other.slips { _ in false }) != nil
    }
    let fault = other.map { .confusion($0) } ?? fault(near.first, isForeign)
    return Judgement(.wrong(fault), expected: expected)
  }

  /// The nearest answer from which the text differs only by slips.
  private func slipped(
    _ near: [NearAnswer], _ isKnownWord: (String) -> Bool
  ) -> (NearAnswer, [Slip])? {
    for answer in near {
      if let slips = try? answer.slips(isKnownWord: isKnownWord) { return (answer, slips) }
    }
    return nil
  }

  private func fault(_ nearest: NearAnswer?, _ isKnownWord: (String) -> Bool) -> Fault {
    guard let nearest, nearest.alignment.cost <= Alignment.slipsCost else { return .far }
    do throws(NoSlip) {
      _ = try nearest.slips(isKnownWord: isKnownWord)
      return .far
    } catch {
      return error.fault
    }
  }

  /// The entry whose name equals the text including accents while the expected answer does not:
  /// `péché` is not `pêche`.
  private func rival(
    of answer: Answers.Answer, typed text: String, _ typed: Spelling, about id: EntryID
  ) -> EntryNames? {
    let form = text.identityForm
    guard form != answer.text.identityForm else { return nil }
    return index.names(equalTo: typed, except: id).first { $0.text.identityForm == form }
      .map(index.entry)
  }

  /// The entry whose name is nearest to the text, if near enough.
  private func confusion(
    _ typed: Spelling, costAtMost limit: Int, about id: EntryID,
    where isNear: (NearAnswer) -> Bool
  ) -> EntryNames? {
    var best: (cost: Int, name: NameIndex.Name)?
    for name in index.names(near: typed, within: limit / 3 + 1, except: id) {
      let answer = Answers.Answer(name.text, isAcronym: name.isAcronym)
      let limit = best.map { $0.cost - 1 } ?? limit
      guard let near = NearAnswer(answer, typed, costAtMost: limit), isNear(near) else { continue }
      best = (near.alignment.cost, name)
    }
    return best.map { index.entry(of: $0.name) }
  }

  /// Returns a test for words of other entries' names, which cannot be misspellings of this one's.
  private func isForeign(to answers: Answers) -> (String) -> Bool {
    let own = answers.words
    return { word in !own.contains(word) && index.knows(word: word) }
  }
}

extension String {
  /// Whether the text has no letter, digit or symbol to judge.
  fileprivate var isBlank: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .otherSymbol, .mathSymbol, .currencySymbol, .modifierSymbol: false
      default: !scalar.properties.isAlphabetic && !scalar.properties.isEmojiPresentation
      }
    } && !contains(where: \.isNumber)
  }
}

import Flashcards
import Lexicon

extension String {
  /// The term in a question, `churn` of `What is churn?`; the unchanged text if it is no question.
  var withoutQuestion: String {
    // Fast path: most texts end in an ASCII letter or a full stop, as no question does.
    guard let lastByte = utf8.last, !endingsOfStatements.contains(lastByte) else { return self }
    let isQuestion = last.map { "?？".contains($0) } ?? false
    let text = drop { "¿".contains($0) || $0.isWhitespace }.dropLast(isQuestion ? 1 : 0)
    for ending in questionEndings where text.hasSuffix(ending) {
      return String(text.dropLast(ending.count))
    }
    guard isQuestion else { return self }
    let plain = text.lowercased().replacing("’", with: "'")
    for question in questions where plain.hasPrefix(question) && plain.count == text.count {
      let rest = text.dropFirst(question.count)
      // `What isolates…` does not begin with “what is”; Chinese has no space after the question's
      // words.
      if question.last?.isCased ?? false, rest.first?.isLetter ?? false { continue }
      let term = String(rest).trimmed.withoutVerb
      return term.isEmpty ? self : term
    }
    return self
  }
}

extension String {
  /// The text without a question's final verb: `churn` of `churn mean`.
  fileprivate var withoutVerb: String {
    let lower = lowercased()
    for verb in questionVerbs where lower.hasSuffix(" " + verb) && lower.count == count {
      return String(dropLast(verb.count)).trimmed
    }
    return self
  }
}

/// Verbs at the end of a question, the longest first: `stand for` before `stand`.
private let questionVerbs = Vocabulary.words(\.phrases.questionVerbs).longestFirst

/// Words that begin a question, the longest first: `what is a` before `what is`.
private let questions = Vocabulary.words(\.phrases.questions).longestFirst

/// Words that end a question, the longest first: `란 무엇인가` before `란`.
private let questionEndings = Vocabulary.words(\.phrases.questionEndings).longestFirst

/// ASCII bytes that no question ends in.
private let endingsOfStatements = Set<UInt8>(0..<0x80).subtracting([0x3F])
  .subtracting(questionEndings.compactMap(\.utf8.last))

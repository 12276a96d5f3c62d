/// What a card shows, what it asks for, and which answers are right.
public struct Question: Hashable, Sendable {
  /// The side of the entry that is shown.
  public let given: Aspect
  /// The side that is asked for.
  public let asked: Aspect
  /// The text of the given side.
  public let prompt: String
  /// A text that tells the entry from others with the same prompt; nil when the prompt is
  /// unambiguous.
  public let context: String?
  /// The full answer, shown when it is revealed.
  public let answer: String
  /// The typed answers that are right; nil when the learner grades the answer alone.
  public let key: AnswerKey?
  /// Whether the learner types the answer; without a ``key``, to compare it and grade it alone.
  public let isTyped: Bool

  /// A question made of its parts; it is typed where there is a key, unless said otherwise.
  init(
    given: Aspect, asked: Aspect, prompt: String, context: String?, answer: String, key: AnswerKey?,
    isTyped: Bool? = nil
  ) {
    self.given = given
    self.asked = asked
    self.prompt = prompt
    self.context = context
    self.answer = answer
    self.key = key
    self.isTyped = isTyped ?? (key != nil)
  }

  /// The same question without an answer key, so that the learner grades the answer alone.
  public var selfJudged: Question {
    Question(
      given: given, asked: asked, prompt: prompt, context: context, answer: answer, key: nil)
  }

  /// The same question, answered by typing.
  var typed: Question {
    Question(
      given: given, asked: asked, prompt: prompt, context: context, answer: answer, key: key,
      isTyped: true)
  }

  /// The same question with another answer, which alone is right.
  func answered(by answer: String) -> Question {
    Question(
      given: given, asked: asked, prompt: prompt, context: context, answer: answer,
      key: AnswerKey(accepted: [answer], shown: key?.shown ?? [], acronym: key?.acronym))
  }

  /// The same question with a context.
  func inContext(_ context: String?) -> Question {
    Question(
      given: given, asked: asked, prompt: prompt, context: context, answer: answer, key: key,
      isTyped: isTyped)
  }
}

/// The typed answers that are right; a ``Judge`` compares answers with it.
public struct AnswerKey: Hashable, Sendable {
  /// The right texts; the first one is shown.
  let accepted: [String]
  /// Names that the question shows: they may accompany an accepted text but are wrong alone.
  let shown: [String]
  /// The accepted text that is an acronym, in which no letter may differ; nil when none is.
  let acronym: String?

  /// An answer key that accepts the given texts.
  init(accepted: [String], shown: [String] = [], acronym: String? = nil) {
    self.accepted = accepted
    self.shown = shown
    self.acronym = acronym
  }
}

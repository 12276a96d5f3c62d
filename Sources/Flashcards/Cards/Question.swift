/// What is shown to a learner, and what counts as right.
public struct Question: Hashable, Sendable {
  /// The side of the entry that is shown.
  public let given: Aspect
  /// The side that is asked for.
  public let asked: Aspect
  /// The text of the given side.
  public let prompt: String
  /// A word that tells the entry from others with the same prompt.
  public let context: String?
  /// The asked side in full, as it is revealed.
  public let answer: String
  /// What a typed answer is held against; nil where the learner judges.
  public let key: AnswerKey?

  /// A question made of its parts.
  public init(
    given: Aspect, asked: Aspect, prompt: String, context: String?, answer: String, key: AnswerKey?
  ) {
    self.given = given
    self.asked = asked
    self.prompt = prompt
    self.context = context
    self.answer = answer
    self.key = key
  }

  /// The same question, judged by the learner and not typed.
  public var selfJudged: Question {
    Question(
      given: given, asked: asked, prompt: prompt, context: context, answer: answer, key: nil)
  }

  /// The same question with another context.
  func inContext(_ context: String?) -> Question {
    Question(
      given: given, asked: asked, prompt: prompt, context: context, answer: answer, key: key)
  }
}

/// What counts as a right typed answer; a ``Judge`` holds it against what was typed.
public struct AnswerKey: Hashable, Sendable {
  /// The texts that are right, the one to show first.
  public let accepted: [String]
  /// Other names of the entry, which the question shows: right beside an accepted one, wrong alone.
  public let shown: [String]
  /// Which of the texts is an acronym, where one is: no letter of it may differ.
  public let acronym: String?

  /// A key that accepts the given texts.
  public init(accepted: [String], shown: [String] = [], acronym: String? = nil) {
    self.accepted = accepted
    self.shown = shown
    self.acronym = acronym
  }
}

import Flashcards

/// The sentences about typed and chosen answers, and about the input of `judge`.
protocol JudgingWords: Sendable {
  func verdict(_ verdict: Verdict) -> String
  /// The verdict on a chosen option.
  func verdict(_ verdict: Verdict, onChoice asked: Aspect) -> String
  /// The labels before the two lines of a diff.
  var diffLabels: (typed: String, expected: String) { get }
  /// Asks for a grade key; Enter gives the proposed one, and `r` overrules a verdict where it may.
  func gradePrompt(proposed: GradeKey, mayOverrule: Bool) -> String
  func answerLineFault(_ fault: AnswerLineFault) -> String
}

import Flashcards

/// The sentences about who answers, when, and what a wrong clock has dated.
protocol OpeningWords: Sendable {
  /// What must be agreed to before the first answer, as a question.
  func opening(_ question: OpeningQuestion) -> String
  /// The prompt below such a question.
  var yesOrNo: String { get }
  /// Answers are dated after today; what to do.
  func datedAfterToday(_ facts: LaterFacts) -> String
  func undoneAfterToday(_ count: Int) -> String
  var nothingAfterToday: String { get }
  /// Figures leave out answers that are dated after today.
  func leavesOut(_ facts: LaterFacts) -> String
}

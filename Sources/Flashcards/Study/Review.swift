/// Whether a graded answer moves the schedule.
public enum ReviewKind: String, CaseIterable, Sendable {
  /// The answer moves the schedule.
  case review
  /// The answer does not: a same-day repeat, warm-up or practice. It is logged all the same.
  case drill

  /// The schedule event of an answer of this kind.
  public func event(_ grade: Grade, on day: StudyDay) -> CardEvent {
    switch self {
    case .review: .review(grade, day)
    case .drill: .drill(grade, day)
    }
  }
}

/// How an answer was given.
public enum AnswerForm: String, CaseIterable, Sendable {
  /// Typed, and judged with the answer key.
  case typed
  /// Chosen among options.
  case choice
  /// Recalled silently and graded by the learner.
  case `self`
}

/// A graded answer, before it is recorded.
public struct Answer: Hashable, Sendable {
  /// The card that was asked.
  public var card: CardID
  /// Whether the answer moves the schedule.
  public var kind: ReviewKind
  /// The grade key that was pressed.
  public var key: GradeKey
  /// How the answer was given.
  public var form: AnswerForm
  /// The typed text; nil when nothing was typed.
  public var typed: String?
  /// The entry whose name was given by mistake.
  public var mistakenFor: EntryID?
  /// Whether the learner overrode the verdict: a pass for a failure, the reverse, or “I was right”.
  public var isOverridden: Bool
  /// Milliseconds from the question to the grade.
  public var duration: Int

  /// An answer made of its parts.
  package init(
    card: CardID,
    kind: ReviewKind,
    key: GradeKey,
    form: AnswerForm,
    typed: String? = nil,
    mistakenFor: EntryID? = nil,
    isOverridden: Bool = false,
    duration: Int = 0
  ) {
    self.card = card
    self.kind = kind
    self.key = key
    self.form = form
    self.typed = typed
    self.mistakenFor = mistakenFor
    self.isOverridden = isOverridden
    self.duration = duration
  }
}

/// Whether a graded answer moves the schedule.
public enum ReviewKind: String, CaseIterable, Sendable {
  /// It does.
  case review
  /// It does not: a same-day repeat, a warm-up, practice. It is logged all the same.
  case drill

  /// What an answer of this kind is to a schedule.
  public func event(_ grade: Grade, on day: StudyDay) -> CardEvent {
    switch self {
    case .review: .review(grade, day)
    case .drill: .drill(grade, day)
    }
  }
}

/// How an answer was given.
public enum AnswerForm: String, CaseIterable, Sendable {
  /// Typed, and held against the answer key.
  case typed
  /// Chosen among several.
  case choice
  /// Recalled silently and judged by the learner.
  case `self`
}

/// A graded answer as the learner gave it, before it is kept.
public struct Answer: Hashable, Sendable {
  /// The card that was asked.
  public var card: CardID
  /// Whether it moves the schedule.
  public var kind: ReviewKind
  /// The key the learner pressed.
  public var key: GradeKey
  /// How it was given.
  public var form: AnswerForm
  /// The text as typed, where it was typed.
  public var typed: String?
  /// The entry whose name was given by mistake, where it was another's.
  public var mistakenFor: EntryID?
  /// Whether the learner contradicts the program's verdict: passed for failed, or the reverse, or
  /// “I was right”.
  public var isOverridden: Bool
  /// Milliseconds from the question to the grade.
  public var duration: Int

  /// An answer made of its parts.
  public init(
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

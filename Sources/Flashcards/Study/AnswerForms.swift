/// The number of answers given in each form, behind a figure.
public struct AnswerForms: Hashable, Sendable {
  /// Answers that were typed.
  public var typed: Int
  /// Answers chosen among options.
  public var chosen: Int
  /// Answers recalled silently and graded by the learner.
  public var selfGraded: Int

  /// Counts of answers; without arguments, none.
  public init(typed: Int = 0, chosen: Int = 0, selfGraded: Int = 0) {
    self.typed = typed
    self.chosen = chosen
    self.selfGraded = selfGraded
  }

  /// All answers.
  public var count: Int { typed + chosen + selfGraded }

  /// The number of answers of a form.
  public subscript(form: AnswerForm) -> Int {
    switch form {
    case .typed: typed
    case .choice: chosen
    case .self: selfGraded
    }
  }

  /// Counts more answers of a form.
  public mutating func add(_ form: AnswerForm, count: Int = 1) {
    switch form {
    case .typed: typed += count
    case .choice: chosen += count
    case .self: selfGraded += count
    }
  }

  /// Adds the counts of other answers.
  public static func += (counts: inout AnswerForms, other: AnswerForms) {
    counts.typed += other.typed
    counts.chosen += other.chosen
    counts.selfGraded += other.selfGraded
  }
}

/// A multiple-choice question's options: the right answer and similar wrong ones.
///
/// Recognising an answer is easier than recalling it. Therefore a choice serves warm-up and drill,
/// and never moves a schedule.
public struct Choice: Hashable, Sendable {
  /// One of the answers.
  public struct Option: Hashable, Sendable {
    /// The text to show; may have line breaks.
    public let text: String
    /// The entry that the option belongs to.
    public let entry: EntryID
    /// Whether the option is the right answer.
    public let isRight: Bool

    /// Creates an option that shows `text`.
    public init(_ text: String, of entry: EntryID, isRight: Bool) {
      self.text = text
      self.entry = entry
      self.isRight = isRight
    }
  }

  /// The options in the order of display; exactly one is right.
  public let options: [Option]

  /// The most options that a choice has.
  static let optionsAtMost = 4

  init(_ options: [Option]) {
    self.options = options
  }
}

/// The answers among which a learner chooses: the right one, and some that could pass for it.
///
/// Recognising is easier than recalling, so that a choice warms up and drills, and never moves a
/// schedule.
public struct Choice: Hashable, Sendable {
  /// One of the answers.
  public struct Option: Hashable, Sendable {
    /// What is shown, on as many lines as it has.
    public let text: String
    /// The entry that it belongs to.
    public let entry: EntryID
    /// Whether it is the one that was asked for.
    public let isRight: Bool

    /// An answer made of its parts.
    public init(_ text: String, of entry: EntryID, isRight: Bool) {
      self.text = text
      self.entry = entry
      self.isRight = isRight
    }
  }

  /// The answers in the order in which they are shown, exactly one of them right.
  public let options: [Option]

  /// How many answers are shown at most.
  public static let optionsAtMost = 4

  /// A choice among some answers.
  public init(_ options: [Option]) {
    self.options = options
  }
}

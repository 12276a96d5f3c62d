/// The names and values of what a learner can set; they are in learners' logs and never change.
public enum Setting {
  /// Whether a shared database keeps the learner's instants, durations and typed answers.
  public static let times = "times"
  /// A setting that is on.
  public static let on = "on"
  /// A setting that is off.
  public static let off = "off"
}

import Flashcards
import Storage

/// Saves a change of a learner's settings, and reads them again.
struct SettingChange {
  let context: Context
  let store: Store

  /// What came of a change.
  enum Outcome {
    /// It is saved, which the sentence says; the other one from when on it holds, if not at once.
    case saved(String, from: String?)
    /// The setting has no meaning in this database, for a reason that the sentence says.
    case notSettable(String)
    /// The person left at a question, or a signal arrived.
    case ended(ExitStatus)
  }

  /// Sets a setting to a value, or with nil back to its default.
  ///
  /// A person may be asked who they are before the first row is written, where `presentation` says.
  func save(
    _ setting: Setting, _ value: String?, asking presentation: Presentation
  ) throws(Failure) -> Outcome {
    let isShared = try context.inDatabase(store.isShared())
    guard setting.name != .times || isShared else {
      return .notSettable(context.words.timesAreYours)
    }
    let recorder = try AnswerRecorder(in: context, with: store)
    if let status = try recorder.settle(on: presentation) { return .ended(status) }
    let now = context.now
    let decision = Decision.setting(setting.name, value, at: now)
    try recorder.record([decision], at: now)
    context.remember(from: store)
    let words = context.words
    return .saved(
      words.saved(setting.name, context.settings[setting.name], isDefault: value == nil),
      from: decision.dayStartHoldsFrom.map(words.holds))
  }
}

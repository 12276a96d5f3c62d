import Flashcards

/// The sentences about settings: the command, the page and the lines.
protocol SettingWords: Sendable {
  var settingsTitle: String { get }
  /// What a setting is about, in few words: `New cards a day`.
  func title(of setting: Setting.Name) -> String
  /// What a setting does, in sentences.
  func explanation(of setting: Setting.Name) -> String
  /// A value as people say it: `04:00`.
  func reading(_ value: String, of setting: Setting.Name) -> String
  /// The values that a setting may have, as they are typed.
  func allowed(by setting: Setting) -> String
  /// The mark of a value that the learner did not set.
  var byDefault: String { get }
  /// How a setting is changed on the command line.
  var howToSet: String { get }
  /// A setting was saved.
  func saved(_ setting: Setting.Name, _ value: String, isDefault: Bool) -> String
  /// Another hour at which days begin holds from a day on.
  func holds(from day: StudyDay) -> String
  /// The prompt for a value, on a page.
  func newValue(of setting: Setting) -> String
  /// The prompt below the settings as lines.
  var settingPrompt: String { get }
  /// The database is not shared: times are always kept.
  var timesAreYours: String { get }
  func settingFailure(_ failure: Failure) -> String
}

extension Words {
  /// A setting with its value: two lines for the command and the linear presentation.
  func lines(of setting: Setting, _ settings: LearnerSettings, today: StudyDay) -> [String] {
    let mark = settings.isDefault(setting.name) ? " (\(byDefault))" : ""
    return [
      "\(setting.name.rawValue): \(settings[setting.name])" + mark,
      "  \(title(of: setting.name)). \(about(setting, settings, today: today))",
    ]
  }

  /// What a setting does, when a change of it holds that does not yet, and its values.
  func about(_ setting: Setting, _ settings: LearnerSettings, today: StudyDay) -> String {
    let start = setting.name == .dayStart ? settings.dayStart.lastChange : nil
    return [
      start.flatMap { today < $0 ? holds(from: $0) : nil }, explanation(of: setting.name),
      allowed(by: setting),
    ].compactMap(\.self).joined(separator: " ")
  }
}

extension Setting {
  /// The values of words, each with how people say it where that is another text.
  func words(_ reading: (String) -> String) -> String? {
    guard case .words(let words) = values else { return nil }
    return words.map { word in
      let read = reading(word)
      return read == word ? word : "\(word) (\(read))"
    }.joined(separator: ", ")
  }
}

/// An hour as clocks show it: `04:00`.
func clock(_ hour: String) -> String { (hour.count < 2 ? "0" : "") + hour + ":00" }

extension String {
  /// An error's text as a sentence of its own, with the full stop that it lacks.
  var asSentence: String { last == "?" ? self : self + "." }
}

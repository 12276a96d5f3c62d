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
  /// A setting was saved; another hour at which days begin holds from a day on.
  func saved(_ setting: Setting.Name, _ value: String, from day: StudyDay?) -> String
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
  func lines(of setting: Setting, _ value: String, isDefault: Bool) -> [String] {
    [
      "\(setting.name.rawValue): \(value)" + (isDefault ? " (\(byDefault))" : ""),
      "  \(title(of: setting.name)). \(explanation(of: setting.name)) \(allowed(by: setting))",
    ]
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

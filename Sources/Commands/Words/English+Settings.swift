import Flashcards

/// English: settings.
extension English {
  var settingsTitle: String { "Settings" }

  func title(of setting: Setting.Name) -> String {
    switch setting {
    case .newCards: "New cards a day"
    case .minutes: "Minutes a session"
    case .language: "Language"
    case .color: "Colours"
    case .expansions: "From acronym to expansion"
    case .acronyms: "From expansion to acronym"
    case .terms: "From definition to term"
    case .definitions: "From term to definition"
    case .dayStart: "Start of a study day"
    case .times: "Times and typed answers"
    }
  }

  func explanation(of setting: Setting.Name) -> String {
    switch setting {
    case .newCards: "At most so many are begun in a day, over all sessions."
    case .minutes:
      "A session ends after so many. A day asks at most six due cards for each of them: 90 for 15"
        + " minutes, and 90 without a limit."
    case .language: "The language of screens and sentences."
    case .color: "Nothing is said by colour alone."
    case .expansions, .acronyms, .terms:
      "You type the answer and it is judged, or you answer in your head and grade yourself."
    case .definitions:
      "You answer in your head, or type to compare. You always grade a definition yourself."
    case .dayStart:
      "Another hour holds from the next study day on. Past answers keep their day."
    case .times:
      "Whether this shared database keeps when you answer, how long it takes you and what you type."
        + " \(readByAll)"
    }
  }

  func reading(_ value: String, of setting: Setting.Name) -> String {
    switch (setting, value) {
    case (.dayStart, _): clock(value)
    case (.minutes, "0"): "no limit"
    case (.language, Setting.automatic): "that of LANG"
    case (.language, "en"): "English"
    case (.language, "fr"): "French"
    case (.color, Setting.automatic): "as the terminal can"
    case (_, Setting.byOneself): "self-graded"
    default: value
    }
  }

  func allowed(by setting: Setting) -> String { "Values: \(values(of: setting))." }

  private func values(of setting: Setting) -> String {
    switch setting.values {
    case .words: setting.words { reading($0, of: setting.name) } ?? ""
    case .numbers(let range):
      "\(range.lowerBound) to \(range.upperBound)"
        + (setting.name == .minutes ? " (0: no limit)" : "")
    }
  }

  private var readByAll: String { "Everybody who may read the file can read it." }

  var byDefault: String { "default" }

  var howToSet: String {
    "To change one: termwise settings NAME VALUE. Back to the default: termwise settings NAME default."
  }

  func saved(_ setting: Setting.Name, _ value: String, isDefault: Bool) -> String {
    let mark = isDefault ? " (\(byDefault))" : ""
    let said = "Saved. \(title(of: setting)): \(reading(value, of: setting))\(mark)."
    return (setting, value) == (.times, Setting.on) ? "\(said) \(readByAll)" : said
  }

  func holds(from day: StudyDay) -> String {
    "It holds from \(date(day)) on; until then, days begin as before."
  }

  func newValue(of setting: Setting) -> String {
    "\(title(of: setting.name)), \(values(of: setting)):"
  }

  var settingPrompt: String { "A name and a value to change one, Enter to go back:" }

  var timesAreYours: String {
    "times: always kept. Nobody shares this database: when you answer, how long it takes you and what you"
      + " type is for you alone."
  }

  func settingFailure(_ failure: Failure) -> String {
    switch failure {
    case .badSetting(let setting, let text):
      "\(title(of: setting.name)): “\(text)” is not possible. Values: \(values(of: setting)), or default"
    case .unknownSetting(let name, let likest?):
      "\(name): no such setting. Did you mean “\(likest)”?"
    case .unknownSetting(let name, nil):
      "\(name): no such setting. The settings: \(Setting.Name.allCases.map(\.rawValue).joined(separator: ", "))"
    default: timesAreYours
    }
  }
}

import ArgumentParser
import Flashcards
import JSON
import Storage

struct SettingsCommand: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "See and change what is remembered about you.",
    discussion: """
      Alone, it lists every setting with its value and what it does. With a name and a value, it \
      changes one; the value default takes the change back. A setting belongs to one learner, and \
      stays when the program is installed anew. An option of a command, such as --new, counts in its \
      place that once.

      times says whether a database that a group shares keeps when you answer, how long it takes you, \
      and what you type. There it is off until you turn it on; a database of your own always keeps \
      them. Everybody who may read the file can read what it keeps.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("What to change (default: list all).", valueName: "setting"),
    completion: .list(Setting.Name.allCases.map(\.rawValue)))
  var name: String?

  @Argument(
    help: ArgumentHelp("The new value, or default.", valueName: "value"),
    completion: .list([Setting.backToDefault] + Setting.allWords))
  var value: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let setting = try name.map { (name) throws(Failure) in try Setting.called(name) }
    if let setting, let value {
      let change = SettingChange(context: context, store: store)
      switch try change.save(setting, try setting.parsed(value), asking: .linear(LineReader())) {
      case .saved(let sentence, let from):
        try context.printResult([sentence, from].compactMap(\.self).joined(separator: " "))
      case .notSettable(let sentence):
        try context.printDiagnostic(sentence)
        return .nothing
      case .ended(let status): return status
      }
      return .done
    }
    let learner = try context.reader(of: store)
    let shown = setting.map { [$0] } ?? Setting.all
    let isShared = try context.inDatabase(store.isShared())
    if json {
      try context.environment.standardOutput.print(
        .settings(shown, context.settings, of: learner, isShared: isShared))
    } else {
      for line in context.lines(of: shown, isShared: isShared) { try context.printResult(line) }
      if setting == nil { try context.printResult(context.words.howToSet) }
    }
    return .done
  }
}

extension Context {
  /// Settings with their values, as lines.
  func lines(of shown: [Setting], isShared: Bool) -> [String] {
    shown.flatMap { setting in
      setting.name == .times && !isShared
        ? [words.timesAreYours]
        : words.lines(of: setting, settings, today: now.studyDay)
    }
  }
}

extension Setting {
  /// The setting that a person names.
  ///
  /// - Throws: ``Failure/unknownSetting(_:likest:)``.
  static func called(_ name: String) throws(Failure) -> Setting {
    guard let setting = Setting(named: name) else {
      let names = Setting.Name.allCases.map(\.rawValue)
      throw .unknownSetting(name, likest: name.lowercased().likest(among: names))
    }
    return setting
  }

  /// The value that a person typed; nil for the default.
  ///
  /// - Throws: ``Failure/badSetting(_:_:)``.
  func parsed(_ text: String) throws(Failure) -> String? {
    if text.lowercased() == Self.backToDefault { return nil }
    guard let value = value(text) else { throw .badSetting(self, text) }
    return value
  }

  /// All values that are words, each once.
  fileprivate static var allWords: [String] {
    all.reduce(into: []) { words, setting in
      guard case .words(let more) = setting.values else { return }
      words += more.filter { !words.contains($0) }
    }
  }
}

extension JSONValue {
  /// Settings as JSON, schema `termwise.settings`.
  ///
  /// `values` lists words, `from` and `to` bound a number. Without sharing, `times` cannot be set and is
  /// always `on`.
  fileprivate static func settings(
    _ shown: [Setting], _ settings: LearnerSettings, of learner: String, isShared: Bool
  ) -> JSONValue {
    let objects = shown.map { setting in
      let isFixed = setting.name == .times && !isShared
      return JSONValue.object(
        [
          ("name", .string(setting.name.rawValue)),
          ("value", json(isFixed ? Setting.on : settings[setting.name], of: setting)),
          ("is_default", .bool(isFixed || settings.isDefault(setting.name))),
          ("default", json(isFixed ? Setting.on : setting.usual, of: setting)),
        ] + allowed(by: setting, isFixed: isFixed))
    }
    return .document(
      "settings", [("learner", .string(learner)), ("settings", .array(objects))])
  }

  private static func json(_ value: String, of setting: Setting) -> JSONValue {
    if case .numbers = setting.values { return Int(value).map { .count($0) } ?? .null }
    return .string(value)
  }

  private static func allowed(
    by setting: Setting, isFixed: Bool
  ) -> [(key: String, value: JSONValue)] {
    switch setting.values {
    case .words(let words):
      [("values", .array(isFixed ? [.string(Setting.on)] : words.map { .string($0) }))]
    case .numbers(let range):
      [("from", .count(range.lowerBound)), ("to", .count(range.upperBound))]
    }
  }
}

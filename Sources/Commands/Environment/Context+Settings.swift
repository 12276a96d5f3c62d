import ArgumentParser
import Flashcards
import Storage
import Terminal

/// The learner's settings as last read; the copies of a context share them.
final class RememberedSettings {
  var values = LearnerSettings()
}

extension Context {
  /// What is remembered for the learner; the defaults until the database is opened.
  var settings: LearnerSettings { remembered.values }

  /// The language of `--language`, else the one that the learner set, else that of the environment.
  var language: Language {
    options.language ?? settings.language ?? Language(spokenIn: environment.variables)
  }

  /// The sentences in that language.
  var words: any Words { language.words }

  /// How much the learner studies in a day and a sitting.
  var limits: StudyLimits { settings.limits }

  /// When to use colours: as `--color` or `NO_COLOR` say, else as the learner set.
  func colors(_ option: ColorMode.Choice?) -> ColorMode.Choice {
    let isSilenced = environment.variables["NO_COLOR"].map { !$0.isEmpty } ?? false
    if option == nil, isSilenced { return .auto }
    return option ?? ColorMode.Choice(rawValue: settings[.color]) ?? .auto
  }

  /// Reads the settings of the learner of this run, once the database is open and after each change.
  ///
  /// A name that is no name, and a damage, are told by the command that needs the learner.
  func remember(from store: Store) {
    guard let learner = try? learner(in: store), let values = try? store.settings(of: learner)
    else { return }
    remembered.values = values
  }
}

extension Language {
  /// The language of help and of errors about a command line: that of `--language`, else the one that
  /// the learner set, else that of the environment.
  init(of arguments: [String], in environment: Environment) {
    if let language = Self.value(of: "--language", in: arguments).flatMap(Language.init(rawValue:))
    {
      self = language
      return
    }
    let options = ["--db", "--learner"].flatMap { option in
      Self.value(of: option, in: arguments).map { ["\(option)=\($0)"] } ?? []
    }
    let context = try? Context(CommonOptions.parse(options), in: environment)
    _ = try? context?.openStoreToRead()
    self = context?.language ?? Language(spokenIn: environment.variables)
  }

  /// The value of an option, wherever it stands on a command line; nil when it is not there.
  private static func value(of option: String, in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == option { return arguments.dropFirst(index + 1).first }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }
}

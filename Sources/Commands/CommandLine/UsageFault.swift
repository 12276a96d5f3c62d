import Foundation

/// What is wrong with a command line, as the argument parser found it.
enum UsageFault: Hashable {
  /// The command has no such option; `likest` is the one that was probably meant, behind its command
  /// where that is another: `termwise review --new`.
  case unknownOption(String, likest: String?)
  /// An option without its value: `--new <n>`.
  case missingValue(String)
  /// A flag with a value: `--json=3`.
  case needlessValue(String)
  case unexpectedArguments([String])
  /// A value that its option or argument does not take; `choices` is empty for numbers.
  case unfitValue(String, of: String, choices: [String])
  /// A required argument or option is missing: `<file>`, `--until <date>`.
  case missingArgument(String)
  /// A fault that this program does not know, in the parser's English.
  case other(String)
}

extension UsageFault {
  /// Reads the parser's message; the parser keeps its errors' cases to itself.
  ///
  /// `options` are the options of the command, among which a misspelt one is looked for.
  init(message: String, options: [String]) {
    let lines = message.prefix { $0 != "\n" }
    if let match = lines.firstMatch(of: /^Unknown option '([^']+)'/) {
      let option = String(match.1)
      self = .unknownOption(option, likest: option.likest(among: options))
    } else if let match = lines.firstMatch(of: /^Missing value for '(.+)'$/) {
      self = .missingValue(String(match.1))
    } else if let match = lines.firstMatch(of: /^The option '([^']+)' does not take any value/) {
      self = .needlessValue(String(match.1))
    } else if let match = lines.firstMatch(
      of: /^(?:\d+ unexpected arguments:|Unexpected argument) '(.*)'$/)
    {
      self = .unexpectedArguments(String(match.1).components(separatedBy: "', '"))
    } else if let match = lines.firstMatch(of: /^The value '(.*)' is invalid for '([^']+)'(.*)$/) {
      self = .unfitValue(
        String(match.1), of: String(match.2),
        choices: match.3.matches(of: /'([^']+)'/).map { String($0.1) })
    } else if let match = lines.firstMatch(of: /^Missing expected argument '(.+?)(?: \.\.\.)?'$/) {
      self = .missingArgument(String(match.1))
    } else {
      self = .other(message.trimmingCharacters(in: ["."]))
    }
  }
}

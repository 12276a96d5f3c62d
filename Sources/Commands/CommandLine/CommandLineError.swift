import ArgumentParser
import Flashcards

/// An error of the argument parser about a command line, to be told in the reader's language.
struct CommandLineError {
  /// The arguments as typed.
  let arguments: [String]
  /// The parser's message.
  let message: String
  /// The commands that the parser entered, the program first: `termwise`, `decks`, `add`.
  let path: [any ParsableCommand.Type]

  /// Takes an error of `Termwise.parseAsRoot()`.
  init(_ error: any Error, arguments: [String]) {
    self.arguments = arguments
    message = Termwise.message(for: error)
    // The usage below the message names the command: `See 'termwise decks add --help' for more …`.
    let usage = Termwise.fullMessage(for: error)
    let names = usage.firstMatch(of: /See '([a-z -]+) --help'/)?.1.split(separator: " ") ?? []
    path = names.dropFirst().reduce(into: [Termwise.self]) { path, name in
      path += path.last?.configuration.subcommands.filter { $0._commandName == name } ?? []
    }
  }

  /// What is wrong; a misspelt command comes before the options that it would have had.
  var failure: Failure {
    if let failure = misspeltCommand { return failure }
    var fault = UsageFault(message: message, options: options.map(\.name))
    if case .unknownOption(let option, let name?) = fault,
      let command = options.first(where: { $0.name == name })?.command
    {
      fault = .unknownOption(option, likest: "\(command) \(name)")
    }
    if case .unexpectedArguments(let words) = fault, let word = words.first, path.count > 2 {
      let parent = path[path.count - 2]
      if let likest = word.likest(among: parent.visibleCommands) {
        let name = parent._commandName
        return .unknownVerb("\(name) \(word)", likest: "\(name) \(likest)")
      }
    }
    return .usage(fault, command: command)
  }

  /// The command as a reader types it; a hidden one, which runs when none is named, is left out.
  var command: String {
    path.filter { $0.configuration.shouldDisplay }.map { $0._commandName }.joined(separator: " ")
  }

  /// The options that may have been meant: those of the command, and when none is named those of
  /// the everyday commands too, each with its command.
  private var options: [(name: String, command: String?)] {
    let own = path.last?.optionNames.map { (name: $0, command: String?.none) } ?? []
    guard !isCommandNamed else { return own }
    let everyday = Termwise.configuration.groupedSubcommands.first?.subcommands ?? []
    return own
      + everyday.flatMap { command in
        command.optionNames.map { ($0, "\(Termwise._commandName) \(command._commandName)") }
      }
  }

  /// Whether the command line names a command first.
  private var isCommandNamed: Bool { path.count > 1 && path[1].configuration.shouldDisplay }

  /// The failure when the command line names no command first, but a misspelt one or options.
  private var misspeltCommand: Failure? {
    guard !isCommandNamed else { return nil }
    let commands = Termwise.visibleCommands
    if let word = arguments.first, !word.hasPrefix("-") {
      return .unknownVerb(word, likest: word.likest(among: commands))
    }
    return arguments.first(where: commands.contains).map { .unknownVerb($0, likest: $0) }
  }
}

extension ParsableCommand {
  /// The names of the subcommands that help shows.
  static var visibleCommands: [String] {
    configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
  }

  /// The long names of the command's options: `--new`.
  fileprivate static var optionNames: [String] {
    Termwise.helpMessage(for: Self.self, columns: 200).matches(of: /(?m)^  (?:-\w, )?(--[a-z-]+)/)
      .map { String($0.1) }
  }
}

import ArgumentParser

/// What a command line asks help about.
enum HelpRequest {
  case program
  case command(any ParsableCommand.Type)
  /// Help about a word that is no command.
  case unknown(String)

  /// nil when the arguments ask for no help.
  ///
  ///     HelpRequest(["decks", "add", "--help"])  // .command(DecksAddCommand.self)
  init?(_ arguments: [String]) {
    let typed = arguments.prefix { $0 != "--" }
    let isCommand = typed.first == "help"
    guard isCommand || typed.contains(where: { Self.options.contains($0) }) else { return nil }
    let words = typed.dropFirst(isCommand ? 1 : 0)
    if let first = words.first, !first.hasPrefix("-"), Termwise.subcommand(named: first) == nil {
      self = .unknown(first)
      return
    }
    guard let start = words.firstIndex(where: { Termwise.visibleCommands.contains($0) }) else {
      self = .program
      return
    }
    var command: any ParsableCommand.Type = Termwise.self
    for word in words[start...] {
      guard let next = command.subcommand(named: word) else { break }
      command = next
    }
    self = .command(command)
  }

  private static let options = ["-h", "--help", "--help-hidden"]
}

extension ParsableCommand {
  /// The subcommand of a name, hidden or not; nil when there is none.
  static func subcommand(named name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0._commandName == name }
  }
}

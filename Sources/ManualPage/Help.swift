/// The part of `--experimental-dump-help` that the manual page uses.
struct Help: Decodable {
  var command: Command
}

/// A command or a subcommand.
struct Command: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool?
  var defaultSubcommand: String?
  var arguments: [Argument]?
  var subcommands: [Command]?

  /// The visible subcommands, without `help`.
  var verbs: [Command] {
    (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
  }

  /// The commands that a person can run: this command where it has no subcommands, else all of them
  /// that have none.
  var leaves: [Command] { verbs.isEmpty ? [self] : verbs.flatMap(\.leaves) }

  /// The visible arguments.
  var shownArguments: [Argument] { (arguments ?? []).filter { $0.shouldDisplay ?? true } }
}

/// An option, a flag, or a positional argument.
struct Argument: Decodable, Hashable {
  var kind: Kind
  var names: [Name]?
  var valueName: String?
  var abstract: String?
  /// Details below the abstract.
  var discussion: String?
  var defaultValue: String?
  /// All that an option takes, where it takes only some words.
  var allValues: [String]?
  var isOptional: Bool
  var isRepeating: Bool
  var shouldDisplay: Bool?

  enum Kind: String, Decodable {
    case positional
    case option
    case flag
  }

  struct Name: Decodable, Hashable {
    var kind: Kind
    var name: String

    /// The name as typed, with its dashes.
    var typed: String { (kind == .long ? "--" : "-") + name }

    enum Kind: String, Decodable {
      case short
      case long
      case longWithSingleDash
    }
  }
}

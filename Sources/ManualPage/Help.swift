/// What `--experimental-dump-help` prints, as far as a manual needs it.
struct Help: Decodable {
  var command: Command
}

/// A command or a verb of one.
struct Command: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool?
  var defaultSubcommand: String?
  var arguments: [Argument]?
  var subcommands: [Command]?

  /// The verbs that are shown, without `help`, which says again what the page says.
  var verbs: [Command] {
    (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
  }

  /// The verbs that do something: the command itself, or those under it.
  var leaves: [Command] { verbs.isEmpty ? [self] : verbs.flatMap(\.leaves) }

  /// The arguments that are shown.
  var shownArguments: [Argument] { (arguments ?? []).filter { $0.shouldDisplay ?? true } }
}

/// An option, a flag, or a word that stands by its place.
struct Argument: Decodable, Hashable {
  var kind: Kind
  var names: [Name]?
  var valueName: String?
  var abstract: String?
  var defaultValue: String?
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

    /// The name as it is typed.
    var typed: String { (kind == .long ? "--" : "-") + name }

    enum Kind: String, Decodable {
      case short
      case long
      case longWithSingleDash
    }
  }
}

import ArgumentParser

/// What `termwise --help` prints: commands by how often they are needed, then examples.
enum HelpPage {
  /// The lines; each command has the name and the summary that its own help has.
  static var lines: [String] {
    [Termwise.configuration.abstract, ""] + usage
      + Termwise.configuration.groupedSubcommands.flatMap(section)
      + section("Examples", examples) + section("Options", options)
      + ["termwise help COMMAND shows the options of a command.", ""]
      + Termwise.notice.split(separator: "\n").map(String.init)
  }

  private static let usage = ["USAGE", "  termwise", "  termwise COMMAND [OPTIONS]", ""]

  private static let examples = [
    ("termwise", "See what is due today, then review it."),
    ("termwise drill --acronyms", "Ask ten acronyms before a meeting."),
    ("termwise import glossary.md", "Add your own glossary."),
  ]

  private static let options = [
    ("--version", "Show the version."),
    ("-h, --help", "Show this help, or that of a command."),
  ]

  private static func section(_ group: CommandGroup) -> [String] {
    section(
      group.name,
      group.subcommands.filter { $0.configuration.shouldDisplay }
        .map { ($0._commandName, $0.configuration.abstract) })
  }

  /// A heading, and its names in a column with what they do beside them.
  private static func section(_ title: String, _ rows: [(name: String, text: String)]) -> [String] {
    let width = rows.map(\.name.count).max() ?? 0
    return [title.uppercased()]
      + rows.map { row in
        "  " + row.name + String(repeating: " ", count: width - row.name.count + 2) + row.text
      } + [""]
  }
}

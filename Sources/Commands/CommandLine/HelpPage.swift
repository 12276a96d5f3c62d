import ArgumentParser
import Terminal

/// What help says of the program or of one of its commands, laid out for any width.
struct HelpPage: Hashable {
  enum Block: Hashable {
    case paragraph(String)
    case section(title: String, rows: [Row])
  }

  /// An option, an argument or a command, and what it does.
  struct Row: Hashable {
    /// The name as typed, with its value: `--new <n>`.
    var label: String
    var text: String
    /// Details below the text; empty for most.
    var details = ""
  }

  var blocks: [Block]
}

// MARK: - The program

extension HelpPage {
  /// The page of the program: its commands by how often they are needed, then examples.
  static var program: HelpPage {
    HelpPage(
      blocks: [
        .paragraph(Termwise.configuration.abstract),
        .section(
          title: "Usage",
          rows: [
            Row(label: "termwise", text: ""), Row(label: "termwise COMMAND [OPTIONS]", text: ""),
          ]),
      ] + Termwise.configuration.groupedSubcommands.map(section) + [
        .section(title: "Examples", rows: examples), .section(title: "Options", rows: options),
        .paragraph("To see the options of a command: termwise help COMMAND"),
        .paragraph(Termwise.notice),
      ])
  }

  private static let examples = [
    Row(label: "termwise", text: "See what is due today, then review it."),
    Row(label: "termwise drill --acronyms", text: "Ask ten acronyms before a meeting."),
    Row(label: "termwise import glossary.md", text: "Add your own glossary."),
  ]

  private static let options = [
    Row(label: "--version", text: "Show the version."),
    Row(label: "-h, --help", text: "Show this help, or that of a command."),
  ]

  private static func section(_ group: CommandGroup) -> Block {
    .section(
      title: group.name,
      rows: group.subcommands.filter { $0.configuration.shouldDisplay }
        .map { Row(label: $0._commandName, text: $0.configuration.abstract) })
  }
}

// MARK: - Layout

extension HelpPage {
  /// The most columns for labels that have their texts beside them.
  private static let labelColumns = 32
  /// The terminal width from which an option's description is printed beside the option; a narrower
  /// terminal gets it on the lines below.
  private static let columnsForTwo = 60

  /// The page's lines, in a language and for a width.
  func lines(columns: Int, _ words: any Words) -> [String] {
    let parts = blocks.map { block in
      switch block {
      case .paragraph(let text): Self.wrapped(words.help(text), to: columns)
      case .section(let title, let rows): section(words.help(title), rows, columns, words)
      }
    }
    return Array(parts.joined(separator: [""]))
  }

  private func section(
    _ title: String, _ rows: [Row], _ columns: Int, _ words: any Words
  ) -> [String] {
    let labels = rows.map { "  " + words.help(label: $0.label) }
    let longest = labels.map { $0.count + 2 }.max() ?? 0
    let width = min(longest, Self.labelColumns)
    let lines = zip(labels, rows).flatMap { label, row -> [String] in
      let text = words.help(row.text)
      let details = Self.wrapped(words.help(row.details), to: columns, indent: 8)
      guard !text.isEmpty else { return Self.wrapped(label, to: columns, hanging: 4) + details }
      let isBeside = columns >= Self.columnsForTwo && label.count + 2 <= width
      guard isBeside else {
        let indent = columns >= Self.columnsForTwo ? width : 6
        return Self.wrapped(label, to: columns, hanging: 4)
          + Self.wrapped(text, to: columns, indent: indent) + details
      }
      let column = Self.wrapped(text, to: columns, indent: width)
      return [label + column[0].dropFirst(label.count)] + column.dropFirst() + details
    }
    return [title.uppercased()] + lines
  }

  /// A text broken into lines of at most `columns`; no line for an empty text.
  private static func wrapped(
    _ text: String, to columns: Int, indent: Int = 0, hanging: Int = 0
  ) -> [String] {
    guard !text.isEmpty else { return [] }
    let lines = TerminalText(text).lines(wrappedTo: columns - indent, hanging: hanging)
    return lines.map { String(repeating: " ", count: indent) + $0.string }
  }
}

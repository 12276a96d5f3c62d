import ArgumentParser
import Foundation

extension HelpPage {
  /// The page of a command, taken from the parser's text.
  ///
  /// The parser itself lays help out in one way only, which fails on a terminal of 26 columns or
  /// fewer; ask it for lines that never end, and lay them out here.
  init(of command: any ParsableCommand.Type) {
    let endless = 1_000_000
    let text = Termwise.helpMessage(for: command, columns: endless)
    // What every command has comes last, in a section of its own.
    let shared =
      Self.rows(in: CommonOptions.helpMessage(columns: endless)).map(\.label) + ["--version"]
    blocks = []
    var common: [Row] = []
    for part in text.components(separatedBy: "\n\n") {
      if let overview = part.removingPrefix("OVERVIEW: ") {
        blocks.append(.paragraph(overview))
      } else if let usage = part.removingPrefix("USAGE: ") {
        blocks.append(.section(title: "Usage", rows: [Row(label: Self.short(usage), text: "")]))
      } else if let title = Self.titles.first(where: { part.hasPrefix($0.key + ":\n") }) {
        let rows = Self.rows(in: part)
        let own = rows.filter { !shared.contains($0.label) }
        common += rows.filter { shared.contains($0.label) }
        if !own.isEmpty { blocks.append(.section(title: title.value, rows: own)) }
      } else if !part.hasPrefix("  See '") {
        blocks.append(.paragraph(part))
      }
    }
    blocks.append(.section(title: "Common options", rows: common))
  }

  /// The parser's headings and ours.
  private static let titles = [
    "ARGUMENTS": "Arguments", "OPTIONS": "Options", "SUBCOMMANDS": "Commands",
  ]

  /// The usage line with `[OPTIONS]` in place of the optional options: a list of twelve would hide
  /// the arguments.
  private static func short(_ usage: String) -> String {
    // What the parser writes of a command with more than twelve options.
    if usage.contains("<options>") {
      return usage.replacing(/\[?<options>\]?/, with: "[OPTIONS]")
    }
    let rest = usage.replacing(/\ \[--[^\]]*\]/, with: "")
    let names = rest.prefix { $0 != "<" && $0 != "[" }.split(separator: " ")
      .prefix { !$0.hasPrefix("-") }.joined(separator: " ")
    return rest == usage ? usage : names + " [OPTIONS]" + rest.dropFirst(names.count)
  }

  /// The rows in a section of the parser's text: a label in 26 columns and its text beside it, or
  /// the text on the next line behind a longer label; details are indented by eight columns.
  private static func rows(in text: String) -> [Row] {
    let lines = text.split(separator: "\n")
    var rows: [Row] = []
    for (index, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count
      let content = String(line.dropFirst(indent))
      switch (indent, rows.indices.last) {
      case (2, _):
        let next = index + 1 < lines.count ? lines[index + 1].prefix { $0 == " " }.count : 0
        rows.append(next == 26 ? Row(label: content, text: "") : row(of: line))
      case (8, let last?): rows[last].details += (rows[last].details.isEmpty ? "" : "\n") + content
      case (26, let last?): rows[last].text = content
      default: break
      }
    }
    return rows
  }

  /// A row with its text, if any, beside its label.
  private static func row(of line: Substring) -> Row {
    let label = line.prefix(26).drop { $0 == " " }
    let name = label.reversed().drop { $0 == " " }.reversed()
    return Row(label: String(name), text: String(line.dropFirst(26)))
  }
}

extension String {
  /// The text behind a prefix; nil when it begins otherwise.
  fileprivate func removingPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}

/// A table of GitHub's Markdown whose columns are straight in the source as well.
struct MarkdownTable {
  /// A column's title and side.
  struct Column {
    let title: String
    /// Numbers stand on the right.
    let isNumber: Bool

    static func text(_ title: String) -> Column { Column(title: title, isNumber: false) }
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }

  let columns: [Column]
  /// As many cells a row as there are columns, harmless already.
  let rows: [[String]]

  /// The lines of the table.
  var text: String {
    let widths = columns.indices.map(width)
    let header = line(columns.map(\.title), widths)
    let rule = zip(columns, widths).map { column, width in
      String(repeating: "-", count: width - (column.isNumber ? 1 : 0))
        + (column.isNumber ? ":" : "")
    }
    return ([header, line(rule, widths)] + rows.map { line($0, widths) }).joined(separator: "\n")
  }

  /// A cell wider than this does not widen the others.
  private static let widthAtMost = 40

  private func width(of index: Int) -> Int {
    let cells = [columns[index].title] + rows.map { $0[index] }
    // A rule has three characters at least.
    return max(3, cells.map(\.count).filter { $0 <= Self.widthAtMost }.max() ?? 0)
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(columns, zip(cells, widths)).map { column, cell in
      let (text, width) = cell
      let space = String(repeating: " ", count: max(0, width - text.count))
      return column.isNumber ? space + text : text + space
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }
}

/// A table of GitHub's Markdown, its columns aligned in the source too.
struct MarkdownTable {
  /// A column's title and alignment.
  struct Column {
    let title: String
    /// Numbers are aligned right.
    let isNumber: Bool

    static func text(_ title: String) -> Column { Column(title: title, isNumber: false) }
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }

  let columns: [Column]
  /// The rows, each with one escaped cell for each column.
  let rows: [[String]]

  /// The table's text.
  var text: String {
    let widths = columns.indices.map(width)
    let header = line(columns.map(\.title), widths)
    let rule = zip(columns, widths).map { column, width in
      String(repeating: "-", count: width - (column.isNumber ? 1 : 0))
        + (column.isNumber ? ":" : "")
    }
    return ([header, line(rule, widths)] + rows.map { line($0, widths) }).joined(separator: "\n")
  }

  /// The width up to which a cell widens its column.
  private static let widthAtMost = 40

  private func width(of index: Int) -> Int {
    let cells = [columns[index].title] + rows.map { $0[index] }
    // A rule needs three characters.
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

/// A table of GitHub's Markdown, its columns aligned in the source too.
///
/// It fits into ``MarkdownText/columns``: when names are too long for that, the widest columns of
/// text are narrowed, and what does not fit ends in an ellipsis.
struct MarkdownTable {
  /// A column's title and alignment.
  struct Column {
    let title: String
    /// Numbers are aligned right, and never shortened.
    let isNumber: Bool

    /// A column of untrusted text, which the table escapes.
    static func text(_ title: String) -> Column { Column(title: title, isNumber: false) }
    /// A column of numbers and words of the program.
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }

  let columns: [Column]
  /// The rows, each with one cell for each column.
  let rows: [[String]]

  /// The table's text.
  var text: String {
    let widths = self.widths
    let header = line(columns.map(\.title), widths)
    let rule = zip(columns, widths).map { column, width in
      String(repeating: "-", count: width - (column.isNumber ? 1 : 0))
        + (column.isNumber ? ":" : "")
    }
    return ([header, padded(rule, widths)] + rows.map { line($0, widths) })
      .joined(separator: "\n")
  }

  /// The narrowest that a column of text becomes.
  private static let widthAtLeast = 8

  /// The width of each column, narrowed until the table fits.
  private var widths: [Int] {
    var widths = columns.indices.map { index in
      // A rule needs three characters.
      rows.reduce(max(3, columns[index].title.count)) { width, row in
        max(width, safe(row[index], in: index).count)
      }
    }
    // Each column has a bar and two spaces; one bar more ends the line.
    let room = MarkdownText.columns - 3 * columns.count - 1
    while widths.reduce(0, +) > room {
      let candidates = columns.indices.filter {
        !columns[$0].isNumber && widths[$0] > Self.widthAtLeast
      }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      let others = widths.reduce(0, +) - widths[widest]
      let next = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      widths[widest] = max(Self.widthAtLeast, min(widths[widest] - 1, max(next, room - others)))
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    padded(
      zip(cells, widths).enumerated().map { index, cell in
        safe(cell.0, in: index, width: cell.1)
      }, widths)
  }

  private func padded(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(columns, zip(cells, widths)).map { column, cell in
      let (text, width) = cell
      let space = String(repeating: " ", count: max(0, width - text.count))
      return column.isNumber ? space + text : text + space
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }

  /// A cell with its markup escaped, shortened to a width.
  private func safe(_ cell: String, in column: Int, width: Int = .max) -> String {
    guard !columns[column].isNumber else { return cell }
    let whole = cell.harmlessInMarkdown
    guard whole.count > width else { return whole }
    // Shorten before escaping: half an escape would spoil the table.
    for count in stride(from: width - 1, to: 0, by: -1) {
      let short = (String(cell.prefix(count)) + "…").harmlessInMarkdown
      if short.count <= width { return short }
    }
    return "…"
  }
}

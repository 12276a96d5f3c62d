/// Rows with tabs between their cells, as a browser copies a table.
struct CopiedTable {
  private(set) var rows: [Table.Row] = []
  /// The line of the first row; nil before it.
  private(set) var first: TypedLine?
  /// Lines after the last row, which belong to the table only if another row follows.
  private(set) var held: [TypedLine] = []
  /// Short lines between rows, which head those below them.
  private(set) var headings: [TypedLine] = []
  private var columnCount = 0

  /// The most lines that may stand between two rows without being rows; one more ends the table.
  ///
  /// Such lines continue the last cell or head the rows below; more of them are the document's text.
  private static let holdLimit = 6

  var isEmpty: Bool { rows.isEmpty }

  /// Whether a row has as many cells as those above.
  func hasWidth(of cells: [String]) -> Bool { cells.count == columnCount }

  mutating func append(_ cells: [String], at line: TypedLine) {
    if rows.isEmpty { (first, columnCount) = (line, cells.count) }
    appendHeld(above: line)
    rows.append(Table.Row(cells: cells, line: line.number))
  }

  mutating func appendToLastCell(_ line: TypedLine) {
    appendHeld()
    let last = rows[rows.count - 1].cells.count - 1
    rows[rows.count - 1].cells[last] += " \(line.text)"
  }

  /// Keeps a line that is not a row until it is known where it belongs.
  ///
  /// - Returns: False if the line ends the table, because of its kind or because there are too
  ///   many.
  mutating func hold(_ line: TypedLine) -> Bool {
    guard held.count < Self.holdLimit, line.indent == 0 else { return false }
    switch line.kind {
    case .text, .bulleted, .numbered: held.append(line)
    case .row, .rule, .furniture: return false
    }
    return true
  }

  /// Adds the sentences between two rows to the cell above them, and drops short lines, which are
  /// headings.
  ///
  /// A single short line without a blank line around it is a term whose other cells are empty.
  private mutating func appendHeld(above next: TypedLine? = nil) {
    if let line = held.first, held.count == 1, line.isTermLike, line.blankLinesBefore == 0,
      next?.blankLinesBefore == 0, !rows.isEmpty, !line.text.isLoneLetter
    {
      let empty = [String](repeating: "", count: columnCount - 1)
      rows.append(Table.Row(cells: [line.text] + empty, line: line.number))
      held = []
    }
    for line in held where !rows.isEmpty {
      if line.isTermLike || line.text.isLoneLetter {
        headings.append(line)
        continue
      }
      let last = rows[rows.count - 1].cells.count - 1
      rows[rows.count - 1].cells[last] += "\n\(line.text)"
    }
    held = []
  }
}

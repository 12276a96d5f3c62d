/// Rows with tabs between their cells, as a browser copies a table.
struct CopiedTable {
  private(set) var rows: [Table.Row] = []
  private(set) var first: TypedLine?
  /// Lines after the last row of which only what follows can say whether they are part of the table.
  private(set) var held: [TypedLine] = []
  private var width = 0

  /// More lines than this between two rows end a table.
  private static let holdLimit = 6

  var isEmpty: Bool { rows.isEmpty }

  /// Whether a row has as many cells as those above.
  func goesOn(with cells: [String]) -> Bool { cells.count == width }

  mutating func append(_ cells: [String], at line: TypedLine) {
    if rows.isEmpty { (first, width) = (line, cells.count) }
    takeHeld()
    rows.append(Table.Row(cells: cells, line: line.number))
  }

  /// Takes a line that goes on with the last cell.
  mutating func goOn(with line: TypedLine) {
    takeHeld()
    let last = rows[rows.count - 1].cells.count - 1
    rows[rows.count - 1].cells[last] += " \(line.text)"
  }

  /// Takes a line that is no row, until it is known what it belongs to; false when there are too
  /// many of them, or when it is none that a table has.
  mutating func holds(_ line: TypedLine) -> Bool {
    guard held.count < Self.holdLimit, line.indent == 0 else { return false }
    switch line.kind {
    case .text, .bulleted, .numbered: held.append(line)
    case .row, .rule, .furniture: return false
    }
    return true
  }

  /// Sentences between two rows go on with the last cell; short lines are headings.
  private mutating func takeHeld() {
    for line in held where !rows.isEmpty && !line.isTermLike && !line.text.isLoneLetter {
      let last = rows[rows.count - 1].cells.count - 1
      rows[rows.count - 1].cells[last] += "\n\(line.text)"
    }
    held = []
  }
}

/// Rows and cells of a page's table, and whether it holds data at all.
extension Page {
  struct Row {
    let node: Int
    let cells: [Int]
    /// Whether the page sets it apart as names of columns.
    let isHeader: Bool
  }

  /// The rows of a table, without those of a footer and of tables inside.
  func rows(of table: Int) -> [Row] {
    tree.children(of: table).filter { name($0) == "tr" }.map { node in
      let cells = tree.children(of: node).filter { name($0) == "td" || name($0) == "th" }
      return Row(node: node, cells: cells, isHeader: tree.isHeader(node))
    }
  }

  /// Whether a table has no data, and only puts things beside each other.
  func laysOut(_ table: Int, _ rows: [Row]) -> Bool {
    if tree.attribute("role", of: table).isPresentation { return true }
    let cells = rows.flatMap(\.cells)
    if !rows.contains(where: { $0.cells.count > 1 }) { return true }
    let inner: Structure = [.table, .definitionList, .details, .titleHeading, .heading(2)]
    if cells.contains(where: { !structures[$0].isDisjoint(with: inner) }) { return true }
    guard rows.count < 3 else { return false }
    return cells.contains { !structures[$0].isDisjoint(with: Structure.headings) }
  }

  /// How many columns or rows a cell goes over.
  func span(_ name: String, of cell: Int) -> Int {
    max(tree.attribute(name, of: cell).flatMap { Int($0.trimmed) } ?? 1, 1)
  }
}

/// The rows of a table, each cell in its column whatever spans the columns and rows before it.
struct TableGrid {
  struct Cell {
    let text: String
    let columns: Int
    let rows: Int
  }

  private(set) var findings: [Finding] = []
  private var header: Table.Row?
  private var rows: [Table.Row] = []
  /// What reaches down into a column from rows above, and into how many rows more.
  private var hanging: [Int: (text: String, rows: Int)] = [:]

  /// The table; nil where it has no row but a header.
  var table: Table? {
    rows.isEmpty ? nil : Table(header: header, rows: rows)
  }

  mutating func append(_ cells: [Cell], line: Int, isHeader: Bool) {
    guard cells.count <= Table.columnLimit else {
      findings.append(Finding(line: line, remark: .tooManyColumns(limit: Table.columnLimit)))
      return
    }
    // One cell across all columns is a heading amid the rows.
    if cells.count == 1, cells[0].columns > 1, hanging.isEmpty { return }
    let row = Table.Row(cells: node(cells), line: line)
    if row.cells.allSatisfy(\.isEmpty) { return }
    guard isHeader, rows.isEmpty, header == nil else {
      if !isHeader || row.cells != header?.cells { rows.append(row) }
      return
    }
    header = row
  }

  private mutating func node(_ cells: [Cell]) -> [String] {
    var texts: [String] = []
    var added: [Int: (text: String, rows: Int)] = [:]
    var remaining = cells[...]
    while texts.count < Table.columnLimit, !remaining.isEmpty || hanging[texts.count] != nil {
      let column = texts.count
      if let above = hanging[column] {
        texts.append(above.text)
        continue
      }
      let cell = remaining.removeFirst()
      let width = min(cell.columns, Table.columnLimit - column)
      // A term goes over the column beside it for want of an acronym there, and a definition
      // over the one before.
      let node = column == 0 || cell.columns > width ? 0 : width - 1
      for offset in 0..<width {
        let text = offset == node ? cell.text : ""
        texts.append(text)
        if cell.rows > 1 { added[column + offset] = (text, cell.rows) }
      }
    }
    hanging.merge(added) { _, new in new }
    hanging = hanging.compactMapValues { $0.rows > 1 ? ($0.text, $0.rows - 1) : nil }
    while texts.last?.isEmpty == true { texts.removeLast() }
    return texts
  }
}

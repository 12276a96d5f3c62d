/// Tells tables of data from those that lay a page out, and reads their rows.
extension Page {
  struct Row {
    let node: Int
    let cells: [Int]
    /// Whether its cells name columns.
    let isHeader: Bool
  }

  /// The rows of a table, without those of its footer and of tables inside it.
  func rows(of table: Int) -> [Row] {
    tree.children(of: table).filter { name($0) == "tr" }.map { node in
      let cells = tree.children(of: node).filter { name($0) == "td" || name($0) == "th" }
      return Row(node: node, cells: cells, isHeader: tree.isHeader(node))
    }
  }

  /// Whether a table only puts blocks beside each other: by its role, a single column, or headings, lists
  /// of definitions and tables in its cells.
  func laysOut(_ table: Int, _ rows: [Row]) -> Bool {
    if tree.attribute("role", of: table).isPresentation { return true }
    let cells = rows.flatMap(\.cells)
    if !rows.contains(where: { $0.cells.count > 1 }) { return true }
    let inner: Structure = [.table, .definitionList, .details, .titleHeading, .heading(2)]
    if cells.contains(where: { !structures[$0].isDisjoint(with: inner) }) { return true }
    guard rows.count < 3 else { return false }
    return cells.contains { !structures[$0].isDisjoint(with: Structure.headings) }
  }

  /// How many columns or rows a cell spans, from 1 on.
  func span(_ name: String, of cell: Int) -> Int {
    max(tree.attribute(name, of: cell).flatMap { Int($0.trimmed) } ?? 1, 1)
  }
}

/// Puts the cells of a table into columns, spans of the cells before and above them counted.
struct TableGrid {
  struct Cell {
    let text: String
    let columns: Int
    let rows: Int
  }

  private(set) var findings: [Finding] = []
  private var header: Table.Row?
  private var rows: [Table.Row] = []
  /// By column, the text of a cell above that spans rows, and how many rows it still spans.
  private var hanging: [Int: (text: String, rows: Int)] = [:]

  /// The table; nil where it has no row beside a header.
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
      // In the first column the text stands at the left: a term without an acronym beside it. In others
      // it stands at the right: a definition that takes the acronym's column too.
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

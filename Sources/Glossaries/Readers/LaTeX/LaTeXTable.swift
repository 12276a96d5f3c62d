/// The rows of a `tabular` or of one of its cousins.
struct LaTeXTable {
  private let bytes: [UInt8]
  private let names: [String: String]
  /// The places of the cells of each row, and whether a rule stands below the row.
  private var rows: [[Range<Int>]] = []
  private var headerEnd: Int?
  private var bodyStart = 0
  private var isTooWide = false

  /// The table between two places, the first of which stands before its column specification.
  init(_ start: Int, _ end: Int, in bytes: [UInt8], names: [String: String]) {
    (self.bytes, self.names) = (bytes, names)
    split(start..<end)
  }

  private mutating func split(_ range: Range<Int>) {
    var (cells, cellStart, depth) = ([Range<Int>](), range.lowerBound, 0)
    var index = range.lowerBound
    func isAt(_ mark: String) -> Bool { bytes[index..<range.upperBound].starts(with: mark.utf8) }
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "%"):
        while index < range.upperBound, bytes[index] != 0x0A { index += 1 }
        continue
      case 0x7B: depth += 1
      case 0x7D: depth -= 1
      case UInt8(ascii: "&") where depth <= 0:
        cells.append(cellStart..<index)
        cellStart = index + 1
      case UInt8(ascii: "\\"):
        let isEnd = isAt("\\end{")
        if isAt("\\\\") && depth <= 0 || isAt("\\tabularnewline") || isEnd {
          cells.append(cellStart..<index)
          take(cells)
          cells = []
          index += isAt("\\\\") ? 2 : 15
          cellStart = min(index, range.upperBound)
          if isEnd { return }
          continue
        }
        if headerEnd == nil, isAt("\\midrule") || isAt("\\hline"), rows.count == 1 {
          headerEnd = 1
        }
        let ends = ["\\endfirsthead", "\\endhead", "\\endfoot", "\\endlastfoot"]
        if let end = ends.first(where: isAt) {
          // A long table says its header again for each page, and what closes each.
          bodyStart = rows.count
          cells = []
          index += end.utf8.count
          cellStart = index
          continue
        }
        index += 1
      default: break
      }
      index += 1
    }
  }

  private mutating func take(_ cells: [Range<Int>]) {
    if cells.count > Table.columnLimit {
      isTooWide = true
    } else if cells.count > 1 {
      rows.append(cells)
    }
  }

  func findings(line: Int) -> [Finding] {
    isTooWide
      ? [Finding(line: line, remark: .tooManyColumns(limit: Table.columnLimit))] : []
  }

  func table(lineAt line: (Int) -> Int) -> Table {
    var table = Table()
    for (index, cells) in rows.enumerated() where index == 0 || index >= bodyStart {
      let texts = cells.map { LaTeXText(bytes[$0], names).inline.text }
      let start = cells[0].first { !bytes[$0].isSpace } ?? cells[0].lowerBound
      table.rows.append(Table.Row(cells: texts, line: line(start)))
    }
    let hasHeader = bodyStart > 0 || headerEnd != nil
    if hasHeader, table.rows.count > 1, let first = table.rows.first,
      bodyStart > 0 || first.isHeader(above: table.rows)
    {
      table.header = table.rows.removeFirst()
    }
    return table
  }
}

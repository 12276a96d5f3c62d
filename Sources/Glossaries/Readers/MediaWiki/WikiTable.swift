/// A table between `{|` and `|}`.
struct WikiTable {
  private var rows: [(cells: [String], isHeader: Bool, line: Int)]
  private(set) var findings: [Finding] = []
  /// Rows of tables inside a cell are left out.
  private var depth = 0
  private var isCaption = false

  init(line: Int) { rows = [([], true, line)] }

  mutating func add(_ text: String, line: Int) {
    if text.hasPrefix("{|") { depth += 1 }
    guard depth == 0 else {
      if text.hasPrefix("|}") { depth -= 1 }
      return
    }
    if text.hasPrefix("|+") {
      isCaption = true
    } else if text.hasPrefix("|-") {
      isCaption = false
      if !rows[rows.count - 1].cells.isEmpty { rows.append(([], true, line)) }
    } else if text.hasPrefix("!") || text.hasPrefix("|") {
      isCaption = false
      addCells(of: text, line: line)
    } else if !isCaption, let last = rows[rows.count - 1].cells.indices.last, !text.isEmpty {
      // A cell goes on: `* item` below it, or another paragraph.
      rows[rows.count - 1].cells[last] += "<br>" + text
    }
  }

  private mutating func addCells(of text: String, line: Int) {
    let isHeader = text.hasPrefix("!")
    var current = rows.removeLast()
    if current.cells.isEmpty { current = ([], isHeader, line) }
    current.isHeader = current.isHeader && isHeader
    for cell in text.dropFirst().wikiCells(isHeader: isHeader) {
      current.cells.append(cell.withoutCellAttributes)
    }
    if current.cells.count > Table.columnLimit {
      let remark = Remark.tooManyColumns(limit: Table.columnLimit)
      findings.append(Finding(line: line, remark: remark))
      current.cells = []
    }
    rows.append(current)
  }

  var table: Table {
    var table = Table()
    for row in rows where !row.cells.isEmpty {
      let read = Table.Row(
        cells: row.cells.map { WikiText($0.trimmed).inline.text }, line: row.line)
      if row.isHeader, table.header == nil, table.rows.isEmpty {
        table.header = read
      } else {
        table.rows.append(read)
      }
    }
    return table
  }
}

extension Substring {
  /// The parts between `||`, and between `!!` in a header.
  fileprivate func wikiCells(isHeader: Bool) -> [String] {
    var cells: [String] = []
    var current: [UInt8] = []
    var depth = 0
    var previous: UInt8 = 0
    for byte in utf8 {
      switch byte {
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D: depth = depth > 0 ? depth - 1 : 0
      default: break
      }
      let parts = byte == 0x7C || byte == 0x21 && isHeader
      if parts, previous == byte, depth == 0, current.last == byte {
        current.removeLast()
        cells.append(String(decoding: current, as: UTF8.self))
        current = []
        previous = 0
      } else {
        current.append(byte)
        previous = byte
      }
    }
    return cells + [String(decoding: current, as: UTF8.self)]
  }
}

extension String {
  /// The text of `style="…" | text`.
  fileprivate var withoutCellAttributes: String {
    guard let bar = firstIndex(of: "|") else { return self }
    let attributes = self[..<bar]
    guard !attributes.contains("["), !attributes.contains("{") else { return self }
    return String(self[index(after: bar)...])
  }
}

/// A table between two `|===`, whose cells may stand one a line or in rows.
struct AsciiDocTable {
  private var columns: Int?
  private var hasHeader: Bool
  private let separator: UInt8
  private let format: UInt8?
  private var cells: [AsciiDocCell] = []
  /// The first line's cells make the columns where no attribute counts them.
  private var firstLineCells = 0
  private var sawBlank = false
  private var text = ""
  private var line = 0
  private(set) var findings: [Finding] = []

  init(attributes: String, opening: String) {
    let named = attributes.lowercased()
    columns = named.columnCount
    hasHeader = named.contains("header") && !named.contains("noheader")
    separator = opening.first == "!" ? 0x21 : 0x7C
    switch opening.first {
    case ",": format = 0x2C
    case ":": format = 0x3A
    default:
      format =
        named.contains("format=csv") || named.contains("format=\"csv") || named.contains(",csv")
        ? 0x2C : named.contains("dsv") ? 0x3A : nil
    }
  }

  mutating func add(_ next: MarkupLine) {
    if line == 0 { line = next.number }
    if format != nil {
      text += next.text + "\n"
      return
    }
    if next.isBlank {
      if !cells.isEmpty, !sawBlank, width(of: cells[...]) == firstLineCells {
        hasHeader = hasHeader || isRow
      }
      sawBlank = true
      return
    }
    let bytes = Array(next.text.utf8)
    var (start, isOpen) = (0, false)
    var index = 0
    let before = cells.count
    var span = 1
    while index <= bytes.count {
      let ends = index == bytes.count
      guard ends || bytes[index] == separator && (index == 0 || bytes[index - 1] != 0x5C) else {
        index += 1
        continue
      }
      var piece = bytes[start..<index].string
      let specifier = ends ? "" : piece.cellSpecifier(isFirst: !isOpen)
      piece = String(piece.dropLast(specifier.count))
      if isOpen {
        cells.append(AsciiDocCell(text: piece.trimmed, line: next.number, span: span))
      } else if let last = cells.indices.last, !piece.trimmed.isEmpty {
        // A cell goes on over several lines; a blank one between them parts paragraphs.
        cells[last].text += (sawBlank ? "\n" : " ") + piece.trimmed
      }
      (start, isOpen) = (index + 1, true)
      span = specifier.columnSpan
      index += 1
    }
    if cells.count > before {
      if firstLineCells == 0 { firstLineCells = width(of: cells[before...]) }
      sawBlank = false
    }
  }

  /// Whether the cells so far are one row of several.
  private var isRow: Bool { columns.map { width(of: cells[...]) == $0 } ?? (cells.count > 1) }

  private func width(of cells: ArraySlice<AsciiDocCell>) -> Int { cells.reduce(0) { $0 + $1.span } }

  /// The table, its cells' markup read.
  mutating func table(reading read: (String) -> String) -> Table {
    var table = Table()
    if let format {
      var records = DelimitedRecords(Array(text.utf8), separator: format)
      while let record = try? records.next() {
        let cells = record.fields.prefix(Table.columnLimit).map { read($0) }
        table.rows.append(Table.Row(cells: cells, line: line + record.line - 1))
      }
    } else {
      let width = max(columns ?? firstLineCells, 1)
      guard width <= Table.columnLimit else {
        let remark = Remark.tooManyColumns(limit: Table.columnLimit)
        findings.append(Finding(line: line, remark: remark))
        return table
      }
      let cells = cells.flatMap { cell in
        [cell] + Array(repeating: AsciiDocCell(text: "", line: cell.line), count: cell.span - 1)
      }
      for start in stride(from: 0, to: cells.count, by: width) {
        let row = cells[start..<min(start + width, cells.count)]
        table.rows.append(
          Table.Row(cells: row.map { read($0.text) }, line: row.first?.line ?? line))
      }
    }
    if hasHeader, table.rows.count > 1 { table.header = table.rows.removeFirst() }
    return table
  }
}

/// A cell, and how many columns it takes.
private struct AsciiDocCell {
  var text: String
  let line: Int
  var span = 1
}

extension String {
  /// How many columns `cols="1,3*,a"` makes.
  fileprivate var columnCount: Int? {
    guard let start = firstRange(of: "cols=") else { return nil }
    let rest = self[start.upperBound...]
    let quote = rest.first
    let value: Substring
    if quote == "\"" || quote == "'" {
      value = rest.dropFirst().prefix { $0 != quote }
    } else {
      value = rest.prefix { $0 != "," && $0 != "]" }
    }
    let parts = value.split(omittingEmptySubsequences: value.isEmpty) { ",;".contains($0) }
    let counts = parts.map { part -> Int in
      guard let star = part.firstIndex(of: "*") else { return 1 }
      return Int(part[..<star].drop { $0 == " " }) ?? 1
    }
    let count = counts.reduce(0) { $0 + min($1, 1000) }
    return count > 0 ? count : nil
  }

  /// How many columns the cell behind a specifier takes: 3 for `3+^s`.
  fileprivate var columnSpan: Int {
    let count = prefix(while: \.isNumber)
    guard dropFirst(count.count).first == "+", let span = Int(count) else { return 1 }
    return Swift.max(1, min(span, Table.columnLimit))
  }

  /// The marks of the next cell at the end of a cell's text: `2+^.>s`.
  fileprivate func cellSpecifier(isFirst: Bool) -> String {
    let reversed = reversed().prefix { "0123456789.+*<>^adehlmsv".contains($0) }
    guard !reversed.isEmpty else { return "" }
    let rest = dropLast(reversed.count)
    // A cell's text may end in such letters; a specifier stands apart from it.
    return rest.isEmpty && isFirst
      || rest.last?.isWhitespace == true && reversed.count <= 8
        && !reversed.contains(where: { "dehlms".contains($0) && reversed.count > 1 })
      ? String(suffix(reversed.count)) : ""
  }
}

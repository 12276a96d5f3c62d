/// Reads the sheets of an .ods workbook from its `content.xml`.
final class ODSContent: XMLHandler {
  private let workbook: WorkbookText
  private let limits: Limits
  private var styles = ODSStyles()
  private var tableDepth = 0
  /// The element depth inside a comment or drawing, whose text does not belong to the cell.
  private var skippedDepth = 0
  private var row = 0
  private var rowCount = 1
  private var isRowHidden = false
  private var cells: [Cell] = []
  private var column = 0
  private var cell: Cell?
  private var text = ODSText()

  private struct Cell {
    let column: Int
    var count: Int
    var rowSpan = 1
    var columnSpan = 1
    var text = InlineText()
  }

  init(into workbook: WorkbookText, limits: Limits) {
    (self.workbook, self.limits) = (workbook, limits)
  }

  var isDone: Bool { workbook.isFull }

  func open(_ name: XMLName, _ attributes: XMLAttributes) {
    if skippedDepth > 0 {
      skippedDepth += 1
      return
    }
    switch name {
    case "annotation", "frame", "g", "custom-shape", "shapes", "tracked-changes", "forms":
      skippedDepth = 1
    case "table":
      // No spreadsheet shows a table inside another table's cell.
      if tableDepth > 0 { skippedDepth = 1 } else { beginSheet(attributes) }
    case "table-row" where tableDepth > 0: beginRow(attributes)
    case "table-cell" where tableDepth > 0: beginCell(attributes)
    case "covered-table-cell" where tableDepth > 0:
      column += min(attributes.number("number-columns-repeated") ?? 1, 1 << 20)
    case _ where cell != nil: text.open(name, attributes, boldStyles: styles.bold)
    default: styles.open(name, attributes)
    }
  }

  func add(_ piece: UnsafeBufferPointer<UInt8>) {
    if cell != nil, skippedDepth == 0 { text.add(piece) }
  }

  func close(_ name: XMLName) {
    if skippedDepth > 0 {
      skippedDepth -= 1
      return
    }
    switch name {
    case "table" where tableDepth > 0:
      tableDepth = 0
      workbook.endSheet()
    case "table-row" where tableDepth > 0: endRow()
    case "table-cell" where cell != nil: endCell()
    case _ where cell != nil: text.close(name)
    default: styles.close(name)
    }
  }

  private func beginSheet(_ attributes: XMLAttributes) {
    tableDepth = 1
    row = 0
    let isHidden = attributes["style-name"].map(styles.hiddenTables.contains) ?? false
    workbook.beginSheet(attributes["name"] ?? "", isHidden: isHidden)
  }

  private func beginRow(_ attributes: XMLAttributes) {
    rowCount = max(attributes.number("number-rows-repeated") ?? 1, 1)
    isRowHidden = (attributes["visibility"] ?? "visible") != "visible"
    (cells, column) = ([], 0)
  }

  private func beginCell(_ attributes: XMLAttributes) {
    text = ODSText()
    cell = Cell(
      column: column, count: max(attributes.number("number-columns-repeated") ?? 1, 1),
      rowSpan: attributes.number("number-rows-spanned") ?? 1,
      columnSpan: attributes.number("number-columns-spanned") ?? 1)
  }

  private func endCell() {
    guard var cell else { return }
    self.cell = nil
    cell.text = text.text
    column += min(cell.count, 1 << 20)
    // Skip empty cells: they are repeated up to the end of the sheet.
    if !cell.text.isEmpty { cells.append(cell) }
  }

  private func endRow() {
    defer { row = min(row + rowCount, 1 << 24) }
    guard !cells.isEmpty else { return }
    if let last = cells.last, last.column + last.count > limits.columns {
      return workbook.skipWideRow(row)
    }
    for number in row..<min(row + rowCount, 1 << 24) where !workbook.isFull {
      workbook.beginRow(number, isHidden: isRowHidden)
      for cell in cells {
        for offset in 0..<cell.count {
          workbook.addCell(cell.text, column: cell.column + offset)
        }
        workbook.addMerge(
          WorkbookText.Merge(
            row: number, column: cell.column, rowCount: cell.rowSpan,
            columnCount: cell.columnSpan))
      }
      workbook.endRow()
    }
  }
}

/// The styles of an .ods workbook that affect the outline.
private struct ODSStyles {
  /// The names of styles with bold text.
  private(set) var bold: Set<String> = []
  /// The names of styles of hidden sheets.
  private(set) var hiddenTables: Set<String> = []
  private var name: String?

  /// The most styles kept, to bound hostile files.
  private static let limit = 100_000

  mutating func open(_ element: XMLName, _ attributes: XMLAttributes) {
    switch element {
    case "style": name = attributes["name"]
    case "text-properties":
      guard let name, attributes["font-weight"] == "bold", bold.count < Self.limit else { return }
      bold.insert(name)
    case "table-properties":
      guard let name, attributes["display"] == "false", hiddenTables.count < Self.limit else {
        return
      }
      hiddenTables.insert(name)
    default: break
    }
  }

  mutating func close(_ element: XMLName) {
    if case "style" = element { name = nil }
  }
}

/// Assembles the text of an .ods workbook's cell as it is shown.
private struct ODSText {
  private(set) var text = InlineText()
  private var paragraphDepth = 0
  /// The open spans, innermost last; nil for those without effect.
  private var spans: [Int?] = []

  mutating func open(_ name: XMLName, _ attributes: XMLAttributes, boldStyles: Set<String>) {
    switch name {
    case "p", "h":
      if paragraphDepth == 0, !text.isEmpty { text.append(0x0A) }
      paragraphDepth += 1
    case "s":
      let count = min(attributes.number("c") ?? 1, 100)
      text.append(repeatElement(UInt8(ascii: " "), count: count))
    case "tab": text.append(0x20)
    case "line-break": text.append(0x0A)
    case "span":
      let isBold = attributes["style-name"].map(boldStyles.contains) ?? false
      spans.append(isBold ? text.open(.strong) : nil)
    case "a": spans.append(text.open(.link, label: Array((attributes["href"] ?? "").utf8)))
    default: break
    }
  }

  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    guard paragraphDepth > 0 else { return }
    // Line ends and repeated spaces are only the file's layout, so each run becomes one space.
    for byte in piece {
      if !byte.isSpace {
        text.append(byte)
      } else if let last = text.last, last != 0x20, last != 0x0A {
        text.append(0x20)
      }
    }
  }

  mutating func close(_ name: XMLName) {
    switch name {
    case "p", "h": paragraphDepth -= 1
    case "span", "a": if let span = spans.popLast() ?? nil { text.close(span) }
    default: break
    }
  }
}

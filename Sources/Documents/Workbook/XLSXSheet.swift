/// Reads a sheet of an .xlsx workbook, cell by cell.
final class XLSXSheet: XMLHandler {
  private let workbook: WorkbookText
  private let strings: XLSXStrings
  private let styles: XLSXStyles
  private let startsIn1904: Bool
  private var isInValue = false
  private var isInCell = false
  private var column = 0
  private var nextColumn = 0
  private var style = 0
  private var type = CellType.number
  private var value: [UInt8] = []
  private var text = XLSXText()

  /// The type of a cell's value.
  private enum CellType {
    case number
    /// The index of a shared text.
    case shared
    case inline
    case boolean
    /// A formula's text, an error or a date.
    case text

    init(_ name: String?) {
      switch name {
      case "s": self = .shared
      case "inlineStr": self = .inline
      case "b": self = .boolean
      case "str", "e", "d": self = .text
      default: self = .number
      }
    }
  }

  init(
    into workbook: WorkbookText, strings: XLSXStrings, styles: XLSXStyles, startsIn1904: Bool
  ) {
    (self.workbook, self.strings, self.styles) = (workbook, strings, styles)
    self.startsIn1904 = startsIn1904
  }

  /// Whether the workbook's limit is reached; merged cells come after all rows and are then missed.
  var isDone: Bool { workbook.isFull }

  func open(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      workbook.beginRow(
        attributes.number("r").map { $0 - 1 },
        isHidden: attributes.isTrue("hidden") || attributes["ht"] == "0")
      nextColumn = 0
    case "c":
      column = attributes["r"].flatMap(CellReference.init)?.column ?? nextColumn
      style = attributes.number("s") ?? 0
      type = CellType(attributes["t"])
      isInCell = true
      value.removeAll(keepingCapacity: true)
      if type == .inline { text = XLSXText() }
    case "v": isInValue = isInCell
    case "mergeCell": addMerge(attributes["ref"] ?? "")
    default: if isInCell, type == .inline { text.open(name, attributes) }
    }
  }

  func add(_ piece: UnsafeBufferPointer<UInt8>) {
    if isInValue {
      value.append(contentsOf: piece)
    } else if isInCell, type == .inline {
      text.add(piece)
    }
  }

  func close(_ name: XMLName) {
    switch name {
    case "v": isInValue = false
    case "c":
      isInCell = false
      nextColumn = column + 1
      let shown = shownText
      if !shown.isEmpty { workbook.addCell(shown, column: column) }
    case "row": workbook.endRow()
    default: if isInCell, type == .inline { text.close(name) }
    }
  }

  /// The cell's text as the workbook shows it.
  private var shownText: InlineText {
    switch type {
    case .shared: return Int(value[...].string).map { strings[$0] } ?? InlineText()
    case .inline: return text.text
    case .boolean: return InlineText((value.first == 0x31 ? "TRUE" : "FALSE").utf8)
    case .text: return InlineText(value.withoutEscapes)
    case .number: return value.isEmpty ? InlineText() : shownNumber
    }
  }

  private var shownNumber: InlineText {
    let format = styles.format(ofStyle: style)
    let isWhole = value.count < 16 && value.allSatisfy { (0x30...0x39).contains($0) }
    if isWhole, format.isGeneral { return InlineText(value) }
    guard let number = Double(value[...].string) else { return InlineText(value) }
    return InlineText(format.text(of: number, startsIn1904: startsIn1904).utf8)
  }

  private func addMerge(_ reference: String) {
    let corners = reference.split(separator: ":").compactMap { CellReference(String($0)) }
    guard corners.count == 2 else { return }
    workbook.addMerge(
      WorkbookText.Merge(
        row: corners[0].row, column: corners[0].column,
        rowCount: corners[1].row - corners[0].row + 1,
        columnCount: corners[1].column - corners[0].column + 1))
  }
}

/// A cell's row and column, from 0: `B12` is row 11, column 1.
struct CellReference: Hashable {
  let row: Int
  let column: Int

  /// Reads a cell's name; nil if it is invalid or beyond 16,777,216 rows or columns.
  init?(_ name: String) {
    var (column, row) = (0, 0)
    for byte in name.utf8 where byte != UInt8(ascii: "$") {
      if byte.isASCIILetter, row == 0 {
        column = column * 26 + Int(byte | 0x20) - 0x60
      } else if (0x30...0x39).contains(byte), column > 0 {
        row = row * 10 + Int(byte) - 0x30
      } else {
        return nil
      }
      guard column < 1 << 24, row < 1 << 24 else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    (self.row, self.column) = (row - 1, column - 1)
  }
}

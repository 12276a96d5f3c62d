/// The relations of a part of an Office file: links to other parts.
final class XLSXRelations: XMLHandler {
  /// The target and type of each relation, by its identifier.
  private(set) var relations: [String: (target: String, type: String)] = [:]
  let isDone = false

  func open(_ name: XMLName, _ attributes: XMLAttributes) {
    guard case "Relationship" = name, let id = attributes["Id"], let target = attributes["Target"],
      attributes["TargetMode"] != "External"
    else { return }
    relations[id] = (target, attributes["Type"] ?? "")
  }

  func close(_ name: XMLName) {}
  func add(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// The sheets of a workbook, in order.
final class XLSXContents: XMLHandler {
  struct Sheet {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var startsIn1904 = false
  let isDone = false

  func open(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr": startsIn1904 = attributes.isTrue("date1904")
    case "sheet":
      let state = attributes["state"] ?? "visible"
      sheets.append(
        Sheet(
          name: attributes["name"] ?? "", relation: attributes["id"] ?? "",
          isHidden: state != "visible"))
    default: break
    }
  }

  func close(_ name: XMLName) {}
  func add(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// The number formats of a workbook's cell styles.
final class XLSXStyles: XMLHandler {
  private var codes: [Int: String] = [:]
  private var formatNumbers: [Int] = []
  private var formats: [Int: NumberFormat] = [:]
  private var isInCellFormats = false
  let isDone = false

  /// The most formats kept, to bound hostile files.
  private static let limit = 100_000

  func open(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard codes.count < Self.limit, let number = attributes.number("numFmtId") else { return }
      codes[number] = attributes["formatCode"]
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats && formatNumbers.count < Self.limit:
      formatNumbers.append(attributes.number("numFmtId") ?? 0)
    default: break
    }
  }

  func close(_ name: XMLName) {
    if case "cellXfs" = name { isInCellFormats = false }
  }

  func add(_ text: UnsafeBufferPointer<UInt8>) {}

  /// The number format of a style.
  func format(ofStyle style: Int) -> NumberFormat {
    let number = style < formatNumbers.count ? formatNumbers[style] : 0
    if let known = formats[number] { return known }
    let format =
      codes[number].map(NumberFormat.init) ?? NumberFormat(builtIn: number) ?? .general
    formats[number] = format
    return format
  }
}

/// A spreadsheet program's workbook: `.xlsx` or `.ods`.
///
/// Both are ZIP archives of XML files. Each sheet with cells becomes a table with the sheet's name
/// as its caption.
struct Workbook {
  /// The syntax's name in outlines and findings.
  static let name = "workbook"
  /// The file extensions of workbooks.
  static let fileExtensions = ["xlsx", "xlsm", "xltx", "ods", "ots"]

  private let archive: ZipArchive
  private let limits: Limits
  private let kind: Kind

  private enum Kind {
    /// Office Open XML, with the name of its main part.
    case xlsx(String)
    case ods
  }

  /// Recognises a workbook by the files in an archive; nil if it is another kind of archive.
  private init?(_ archive: ZipArchive, limits: Limits) {
    (self.archive, self.limits) = (archive, limits)
    if archive.entry("xl/workbook.xml") != nil {
      kind = .xlsx("xl/workbook.xml")
    } else if archive.entry("content.xml") != nil, archive.isOpenDocumentSpreadsheet {
      kind = .ods
    } else {
      return nil
    }
  }

  /// Reads a workbook into an outline; nil if the bytes are not a workbook.
  ///
  /// - Throws: If the bytes are a workbook that cannot be read.
  static func outline(
    of bytes: [UInt8], fileExtension: String, limits: Limits
  ) throws(DocumentError) -> Outline? {
    // The signature of OLE files: encrypted workbooks and all old .xls files.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      throw .unreadableWorkbook
    }
    guard bytes.starts(with: [0x50, 0x4B]), bytes.count > 4, bytes[2] < 9, bytes[3] < 9 else {
      return nil
    }
    let isNamedSo = fileExtensions.contains(fileExtension)
    guard let archive = ZipArchive(bytes) else {
      if isNamedSo { throw .unreadableWorkbook }
      return nil
    }
    guard let workbook = Workbook(archive, limits: limits) else {
      if isNamedSo || archive.hasEntry(beginningWith: "xl/") { throw .unreadableWorkbook }
      return nil
    }
    return try workbook.outline()
  }

  private func outline() throws(DocumentError) -> Outline {
    let text = WorkbookText(limits: limits)
    var budget = limits.bytes
    switch kind {
    case .xlsx(let main): try readXLSX(main, into: text, budget: &budget)
    case .ods:
      let content = ODSContent(into: text, limits: limits)
      try archive.read("content.xml", budget: &budget, limits: limits, to: content)
    }
    text.finish()
    return try WorkbookOutline(text).outline(limits: limits)
  }

  private func readXLSX(
    _ main: String, into text: WorkbookText, budget: inout Int
  ) throws(DocumentError) {
    let (contents, relations) = (XLSXContents(), XLSXRelations())
    try archive.read(main, budget: &budget, limits: limits, to: contents)
    try archive.read("xl/_rels/workbook.xml.rels", budget: &budget, limits: limits, to: relations)
    let (strings, styles) = (XLSXStrings(), XLSXStyles())
    for (target, type) in relations.relations.values {
      if type.hasSuffix("/sharedStrings") {
        try archive.read(path(of: target), budget: &budget, limits: limits, to: strings)
      } else if type.hasSuffix("/styles") {
        try archive.read(path(of: target), budget: &budget, limits: limits, to: styles)
      }
    }
    for sheet in contents.sheets where !text.isFull {
      guard let relation = relations.relations[sheet.relation],
        relation.type.hasSuffix("/worksheet")
      else { continue }
      text.beginSheet(sheet.name, isHidden: sheet.isHidden)
      let reader = XLSXSheet(
        into: text, strings: strings, styles: styles, startsIn1904: contents.startsIn1904)
      try archive.read(path(of: relation.target), budget: &budget, limits: limits, to: reader)
      text.endSheet()
    }
  }

  /// The path in the archive of a relation's target, which is relative to `xl`.
  private func path(of target: String) -> String {
    var parts: [Substring] = target.hasPrefix("/") ? [] : ["xl"]
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

extension ZipArchive {
  /// Whether the archive's type is that of an OpenDocument spreadsheet.
  fileprivate var isOpenDocumentSpreadsheet: Bool {
    guard let entry = entry("mimetype") else { return false }
    var type: [UInt8] = []
    var budget = 1000
    try? unpack(entry, budget: &budget) {
      type.append(contentsOf: $0)
      return true
    }
    return type[...].string.hasPrefix("application/vnd.oasis.opendocument.spreadsheet")
  }
}

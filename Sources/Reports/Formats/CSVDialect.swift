/// A CSV cell with the type that a spreadsheet should read.
enum CSVCell {
  /// Untrusted text.
  case text(String)
  /// A whole number; nil gives an empty cell.
  case count(Int?)
  /// A share from 0 to 1; nil gives an empty cell.
  case share(Double?)
}

/// The punctuation of a CSV file.
struct CSVDialect {
  let separator: String
  let decimalMark: String
  let hasByteOrderMark: Bool

  /// RFC 4180, for programs.
  static let rfc4180 = CSVDialect(separator: ",", decimalMark: ".", hasByteOrderMark: false)

  /// The dialect that Excel opens by double click on a French Windows.
  ///
  /// Without the byte order mark, Excel reads the file as Windows-1252.
  static let excelFrench = CSVDialect(separator: ";", decimalMark: ",", hasByteOrderMark: true)

  /// The dialect that Excel opens by double click on an English Windows.
  static let excelEnglish = CSVDialect(separator: ",", decimalMark: ".", hasByteOrderMark: true)

  /// The bytes of a file: UTF-8, each row ended by CRLF.
  func bytes(of rows: [[CSVCell]]) -> [UInt8] {
    let lines = rows.map { row in row.map(written).joined(separator: separator) + "\r\n" }
    return Array(((hasByteOrderMark ? "\u{FEFF}" : "") + lines.joined()).utf8)
  }

  private func written(_ cell: CSVCell) -> String {
    switch cell {
    case .text(let text): quoted(text.harmlessInSpreadsheets)
    case .count(let count): count.map { String($0) } ?? ""
    case .share(let share): share.map { fourDecimals($0, mark: decimalMark) } ?? ""
    }
  }

  private func quoted(_ text: String) -> String {
    // Compare scalars: a quote and a combining accent form one character, which would hide the
    // quote.
    let special = ",;\"\n".unicodeScalars
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(doubled)\""
  }
}

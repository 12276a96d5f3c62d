/// A cell of a CSV file, by what a spreadsheet should take it for.
enum CSVCell {
  /// Untrusted text.
  case text(String)
  /// A whole number.
  case count(Int)
  /// A number from 0 to 1; an empty cell for nil.
  case share(Double?)
}

/// How a CSV file is punctuated.
struct CSVDialect {
  let separator: String
  let decimalMark: String
  let hasByteOrderMark: Bool

  /// RFC 4180, which programs read.
  static let rfc4180 = CSVDialect(separator: ",", decimalMark: ".", hasByteOrderMark: false)

  /// What Excel opens by a double click where Windows is set to French.
  ///
  /// Without the byte order mark it would read the file as Windows-1252.
  static let excelFrench = CSVDialect(separator: ";", decimalMark: ",", hasByteOrderMark: true)

  /// The bytes of a file: UTF-8, each row ended by CRLF.
  func bytes(of rows: [[CSVCell]]) -> [UInt8] {
    let lines = rows.map { row in row.map(written).joined(separator: separator) + "\r\n" }
    return Array(((hasByteOrderMark ? "\u{FEFF}" : "") + lines.joined()).utf8)
  }

  private func written(_ cell: CSVCell) -> String {
    switch cell {
    case .text(let text): quoted(text.harmlessInSpreadsheets)
    case .count(let count): String(count)
    case .share(let share): share.map { fourDecimals($0, mark: decimalMark) } ?? ""
    }
  }

  private func quoted(_ text: String) -> String {
    // Scalars and not characters: a combining accent after a quote makes one character of the two,
    // and the quote would go unnoticed.
    let special = ",;\"\n".unicodeScalars
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(doubled)\""
  }
}

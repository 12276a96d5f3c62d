/// One record of delimited text.
struct DelimitedRecord {
  /// The fields as written, quotes taken off.
  var fields: [String] = []
  /// The 1-based line on which it begins.
  let line: Int
  let separator: UInt8
  var findings: [Finding] = []
}

/// The records of a text, one at a time.
struct DelimitedRecords {
  private let text: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1
  private var lineStart = 0

  /// The records of a text whose line ends are line feeds.
  init(_ text: [UInt8], separator: UInt8) {
    self.text = text
    self.separator = separator
  }

  /// The next record that is more than a blank line; nil at the end.
  mutating func next() throws(GlossaryError) -> DelimitedRecord? {
    while index < text.count, text[index] == 0x0A { endLine() }
    guard index < text.count else { return nil }
    var record = DelimitedRecord(line: line, separator: separator)
    while true {
      record.fields.append(try nextField(of: &record))
      guard index < text.count else { return record }
      if text[index] == 0x0A {
        endLine()
        return record
      }
      index += 1
    }
  }

  private mutating func endLine() {
    index += 1
    line += 1
    lineStart = index
  }

  /// The field that begins here; the index is then at what ends it.
  private mutating func nextField(of record: inout DelimitedRecord) throws(GlossaryError) -> String
  {
    let start = index
    var content = start
    // RFC 4180 knows no space before a quote; people write one after each comma.
    while content < text.count, text[content] == 0x20 { content += 1 }
    if content < text.count, text[content] == 0x22 {
      index = content + 1
      return try quotedField(of: &record)
    }
    skipToFieldEnd()
    return String(decoding: text[start..<index], as: UTF8.self)
  }

  private mutating func skipToFieldEnd() {
    while index < text.count, text[index] != separator, text[index] != 0x0A { index += 1 }
  }

  private mutating func quotedField(of record: inout DelimitedRecord) throws(GlossaryError)
    -> String
  {
    let openingLine = line
    var bytes: [UInt8] = []
    while index < text.count {
      switch text[index] {
      case 0x22 where index + 1 < text.count && text[index + 1] == 0x22:
        bytes.append(0x22)
        index += 2
      case 0x22:
        index += 1
        return String(decoding: bytes + textAfterQuote(in: &record), as: UTF8.self)
      case 0x0A:
        bytes.append(0x0A)
        endLine()
      case let byte:
        bytes.append(byte)
        index += 1
      }
    }
    throw .unclosedQuote(line: openingLine)
  }

  /// What stands between a closing quote and the end of the field: nothing, if all is well.
  private mutating func textAfterQuote(in record: inout DelimitedRecord) -> ArraySlice<UInt8> {
    let start = index
    skipToFieldEnd()
    let rest = text[start..<index]
    if rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return [] }
    let column = String(decoding: text[lineStart..<start], as: UTF8.self).count + 1
    record.findings.append(Finding(line: line, column: column, remark: .textAfterClosingQuote))
    return rest
  }
}

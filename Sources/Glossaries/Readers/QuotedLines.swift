/// Delimited text each line of which stands in quotes as if it were one field.
///
/// A spreadsheet that took such a text for one column writes it so: `"Bail,""Contrat, écrit"""`.
extension SourceText {
  /// The text as it was before its lines were quoted; itself where they are not.
  var withoutQuotedLines: SourceText {
    guard let first = utf8.first(where: { $0 != 0x0A }), first == 0x22 else { return self }
    var records = DelimitedRecords(utf8, separator: 0x2C)
    var unquoted: [UInt8] = []
    var lines: [Range<Int>] = []
    while let record = try? records.next() {
      guard record.fields.count == 1, let text = record.fields.first?.utf8,
        text.contains(where: Self.separators.contains)
      else { return self }
      // Blank lines that were passed over keep their places.
      while lines.count + 1 < record.line { lines.append(unquoted.endLine(from: unquoted.count)) }
      for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
        let start = unquoted.count
        unquoted += line
        lines.append(unquoted.endLine(from: start))
      }
    }
    return lines.count > 1 ? SourceText(utf8: unquoted, lines: lines) : self
  }

  private static let separators: Set<UInt8> = [0x2C, 0x3B, 0x09, 0x7C]
}

extension [UInt8] {
  /// Ends the line that began at a place; the range it stands in.
  fileprivate mutating func endLine(from start: Int) -> Range<Int> {
    defer { append(0x0A) }
    return start..<count
  }
}

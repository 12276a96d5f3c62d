/// Comma-separated values (RFC 4180), also with semicolons, tabs or bars as separators.
struct DelimitedText: Syntax {
  let name = "CSV"
  let fileExtensions = ["csv", "tsv"]
  let isBounded = true
  let example = """
    terme;sigle;définition
    Astreinte;;"Période pendant laquelle une personne reste joignable.

    Elle donne lieu à compensation."
    Service Level Agreement;SLA;Engagement écrit sur un niveau de service.
    Ticket;;"Demande suivie jusqu'à sa résolution."
    """

  func confidence(in source: SourceText) -> Double {
    let text = QuotedLines(source)?.text ?? source
    let head = DelimitedHead(of: text)
    let layout = text.utf8.withUnsafeBufferPointer {
      DelimitedLayout(of: $0, from: head.end, separator: head.separator, limits: Limits())
    }
    guard let layout else { return 0 }
    if head.separator != nil { return 0.95 }
    // Cells between bars with a line of hyphens are a Markdown table.
    if layout.separator == UInt8(ascii: "|"), text.hasTableRule { return 0 }
    // A single line with a comma is a sentence.
    let filledCount = (0..<text.lineCount).lazy.filter { !text.isBlank(text.line($0)) }.prefix(2)
      .count
    if layout.separator == UInt8(ascii: ","), filledCount < 2 { return 0 }
    if layout.separator == UInt8(ascii: ","), !layout.hasNames, text.isProseWithCommas { return 0 }
    if layout.separator == UInt8(ascii: ";"), text.hasEntitiesForSemicolons { return 0 }
    // Squared, because rows of varying width are lines of prose with commas.
    return 0.8 * layout.fit * layout.fit
  }

  func read(_ source: SourceText, into builder: inout OutlineBuilder) throws(DocumentError) {
    let quotedLines = QuotedLines(source)
    var rows = DelimitedRows(quotedLines?.text ?? source, quotedLines: quotedLines)
    try rows.read(into: &builder)
  }
}

extension SourceText {
  /// Whether the text is prose and no table: at least half of the lines with commas among the first
  /// 200 are sentences, with a space after each comma and a full stop, `!`, `?` or colon at the end.
  fileprivate var isProseWithCommas: Bool {
    var (commaCount, sentenceCount) = (0, 0)
    for index in 0..<min(lineCount, 200) {
      let line = utf8[trimmed(self.line(index))]
      guard line.contains(0x2C), let last = line.last else { continue }
      commaCount += 1
      let isSpaced = zip(line, line.dropFirst()).allSatisfy { $0 != 0x2C || $1 == 0x20 }
      if isSpaced, ".!?:".utf8.contains(last), !line.contains(0x22) { sentenceCount += 1 }
    }
    return sentenceCount * 2 >= commaCount
  }

  /// Whether most semicolons in the first lines end character references: `&eacute;`, `&#243;`.
  fileprivate var hasEntitiesForSemicolons: Bool {
    var (count, entityCount) = (0, 0)
    for index in 0..<min(lineCount, 200) {
      var isReference = false
      for byte in utf8[self.line(index)] {
        switch byte {
        case UInt8(ascii: "&"): isReference = true
        case UInt8(ascii: ";"):
          count += 1
          if isReference { entityCount += 1 }
          isReference = false
        case UInt8(ascii: "#"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"):
          break
        default: isReference = false
        }
      }
    }
    return entityCount * 2 > count
  }

  /// Whether one of the first 200 lines is a Markdown table's delimiter row: `|---|:-:|`.
  fileprivate var hasTableRule: Bool {
    (0..<min(lineCount, 200)).contains { index in
      let line = utf8[line(index)]
      return line.contains(UInt8(ascii: "-")) && line.contains(UInt8(ascii: "|"))
        && line.allSatisfy { "-|: \t".utf8.contains($0) }
    }
  }
}

/// Comma-separated values (RFC 4180), their cousins with semicolons and tabs included.
struct DelimitedText: GlossaryReader {
  let name = "CSV"
  let fileExtensions = ["csv", "tsv"]
  let example = """
    terme;sigle;définition
    Astreinte;;"Période pendant laquelle une personne reste joignable.

    Elle donne lieu à compensation."
    Service Level Agreement;SLA;Engagement écrit sur un niveau de service.
    Ticket;;"Demande suivie jusqu'à sa résolution."
    """

  func confidence(in source: SourceText) -> Double {
    // Squared: rows that often differ are lines of prose with commas in them.
    let regularity = DelimitedLayout(of: source)?.regularity ?? 0
    return 0.8 * regularity * regularity
  }

  func outline(of source: SourceText) throws(GlossaryError) -> Outline {
    var outline = Outline()
    var table = Table()
    let layout = DelimitedLayout(of: source)
    var records = DelimitedRecords(source.utf8, separator: layout?.separator ?? 0x2C)
    while let record = try records.next() {
      outline.findings += record.findings
      if let row = record.row(columns: layout?.columns, findings: &outline.findings) {
        table.rows.append(row)
      }
    }
    let line = table.rows.first?.line ?? 1
    outline.blocks = [Block(content: .table(table), line: line, blankLinesBefore: 0)]
    return outline
  }
}

/// Which separator a text uses, and how many columns most of its rows have.
private struct DelimitedLayout {
  let separator: UInt8
  let columns: Int
  /// The share of rows that have so many columns.
  let regularity: Double

  /// The most regular layout of the first rows; nil where no separator makes columns.
  init?(of source: SourceText) {
    let beginning = Array(source.utf8.prefix(1 << 16))
    let layouts = [0x3B, 0x09, 0x2C].compactMap { DelimitedLayout(of: beginning, separator: $0) }
    // Where two fit, the one with more columns has seen more of the structure.
    guard let best = layouts.max(by: { $0.rank < $1.rank }) else { return nil }
    self = best
  }

  private init?(of beginning: [UInt8], separator: UInt8) {
    var records = DelimitedRecords(beginning, separator: separator)
    var counts: [Int: Int] = [:]
    var total = 0
    while total < 200, let record = try? records.next() {
      guard let filled = record.fields.firstIndex(where: { !$0.trimmed.isEmpty }) else { continue }
      // A tab before everything indents a text; it makes no columns.
      counts[filled > 0 ? 0 : record.fields.count, default: 0] += 1
      total += 1
    }
    guard let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      (2...Table.columnLimit).contains(usual.key)
    else { return nil }
    self.separator = separator
    columns = usual.key
    regularity = Double(usual.value) / Double(total)
  }

  private var rank: (Double, Int) { (regularity, columns) }
}

extension DelimitedRecord {
  /// The record as a row; surplus cells, as an unquoted comma makes them, join the last one.
  fileprivate func row(columns: Int?, findings: inout [Finding]) -> Table.Row? {
    if fields.count > Table.columnLimit {
      findings.append(Finding(line: line, remark: .tooManyColumns(limit: Table.columnLimit)))
      return nil
    }
    var cells = fields.map(\.tidied)
    if let columns, let lastFilled = cells.lastIndex(where: { !$0.isEmpty }), lastFilled >= columns
    {
      findings.append(
        Finding(line: line, remark: .surplusCells(expected: columns, found: lastFilled + 1)))
      let surplus = fields[(columns - 1)...lastFilled]
      let separator = String(decoding: [self.separator], as: UTF8.self)
      cells = cells.prefix(columns - 1) + [surplus.joined(separator: separator).tidied]
    }
    return cells.allSatisfy(\.isEmpty) ? nil : Table.Row(cells: cells, line: line)
  }
}

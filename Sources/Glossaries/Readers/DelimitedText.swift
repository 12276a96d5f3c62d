/// Comma-separated values (RFC 4180), their cousins with semicolons, tabs and bars included.
struct DelimitedText: GlossaryReader {
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
    let source = source.withoutQuotedLines
    guard let layout = DelimitedLayout(of: source) else { return 0 }
    // Between bars, a line of hyphens makes a table in Markdown.
    let isMarkdown = source.lines.indices.prefix(200).contains {
      source.tableColumns(at: $0) != nil
    }
    if layout.separator == 0x7C, isMarkdown { return 0 }
    // A lone line with a comma is a sentence.
    let filled = source.lines.lazy.filter { !source.isBlank($0) }.prefix(2)
    if layout.separator == 0x2C, filled.count < 2 { return 0 }
    // Squared: rows that often differ are lines of prose with commas in them.
    let byRows = 0.8 * layout.regularity * layout.regularity
    return layout.header == nil ? byRows : max(byRows, 0.8 * layout.reaching * layout.reaching)
  }

  func outline(of source: SourceText) throws(GlossaryError) -> Outline {
    let source = source.withoutQuotedLines
    var outline = Outline()
    var table = Table()
    let layout = DelimitedLayout(of: source)
    var records = DelimitedRecords(source.utf8, separator: layout?.separator ?? 0x2C)
    var position = 0
    while let record = try records.next() {
      if record.isComment { continue }
      defer { position += 1 }
      guard table.rows.count < SourceText.filledLineLimit else {
        let remark = Remark.restLeftOut(limit: SourceText.filledLineLimit)
        outline.findings.append(Finding(line: record.line, remark: remark))
        break
      }
      outline.findings += record.findings
      if let layout, position < layout.header ?? layout.preamble {
        // What stands above the names of the columns: the sheet's title, its date.
        let text = record.fields.map(\.tidied).filter { !$0.isEmpty }.joined(separator: " ")
        if !text.isEmpty, !text.isSeparatorNote {
          let content: Block.Content =
            outline.blocks.isEmpty ? .heading(level: 1, text: text) : .paragraph(text)
          outline.append(content, line: record.line, of: source)
        }
        continue
      }
      if let row = record.row(columns: layout?.columns, findings: &outline.findings) {
        if position == layout?.header { table.header = row } else { table.rows.append(row) }
      }
    }
    let line = table.header?.line ?? table.rows.first?.line ?? 1
    outline.append(.table(table), line: line, of: source)
    return outline
  }
}

/// Which separator a text uses, and how many columns most of its rows have.
private struct DelimitedLayout {
  let separator: UInt8
  let columns: Int
  /// The share of rows that have so many columns.
  let regularity: Double
  /// The share of rows that have so many columns or more.
  let reaching: Double
  /// The place of the record that names the columns, where one does.
  let header: Int?
  /// How many records stand above the table.
  let preamble: Int

  /// The names of columns stand no farther down than this.
  private static let headerLimit = 12

  /// The most regular layout of the first rows; nil where no separator makes columns.
  init?(of source: SourceText) {
    let beginning = Array(source.utf8.prefix(1 << 16))
    let layouts = [0x3B, 0x09, 0x2C, 0x7C].compactMap {
      DelimitedLayout(of: beginning, separator: $0)
    }
    // Where two fit, the one with more columns has seen more of the structure.
    guard let best = layouts.max(by: { $0.rank < $1.rank }) else { return nil }
    self = best
  }

  private init?(of beginning: [UInt8], separator: UInt8) {
    var records = DelimitedRecords(beginning, separator: separator)
    var widths: [Int] = []
    /// The place of the first record that has more than its first field filled.
    var firstRow: Int?
    var header: (place: Int, width: Int)?
    while widths.count < 200, let record = try? records.next() {
      if record.isComment { continue }
      let width = record.width
      // Above the names of columns stand no rows that have as many.
      if firstRow == nil, width > 1, !record.isAlone { firstRow = widths.count }
      if header == nil, widths.count < Self.headerLimit, width > 1,
        (firstRow == widths.count || !widths.contains(width)) && record.namesColumns
          || record.namesTermAndDefinition
      {
        header = (widths.count, width)
      }
      widths.append(width)
    }
    var first = header?.place ?? firstRow ?? 0
    // A line or two above rows that are all alike are no rows.
    if header == nil, first > 3 || widths.count - first <= 3 { first = 0 }
    let counts = Dictionary(grouping: widths.dropFirst(first).filter { $0 >= 0 }) { $0 }
    let total = counts.values.reduce(0) { $0 + $1.count }
    guard let most = counts.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }) else {
      return nil
    }
    // Names count the columns, even where every row has a comma too many.
    let usual = header?.width ?? most.key
    guard (2...Table.columnLimit).contains(usual) else { return nil }
    self.separator = separator
    columns = usual
    self.header = header?.place
    preamble = first
    // Below names, empty cells at the end of a row may be left out.
    let short =
      header == nil ? 0 : counts.reduce(0) { $0 + (2..<usual ~= $1.key ? $1.value.count : 0) }
    regularity = Double((counts[usual]?.count ?? 0) + short) / Double(max(total, 1))
    let enough = counts.reduce(0) { $0 + ($1.key >= usual ? $1.value.count : 0) }
    reaching = Double(enough) / Double(max(total, 1))
  }

  private var rank: (Int, Double, Int) { (header == nil ? 0 : 1, regularity, columns) }
}

extension DelimitedRecord {
  /// How many columns it has; 0 for a line that a tab indents, -1 for one that says nothing.
  fileprivate var width: Int {
    guard let filled = fields.firstIndex(where: { !$0.trimmed.isEmpty }) else { return -1 }
    // A tab before everything indents a text; it makes no columns.
    let rest = fields.dropFirst(filled + 1)
    return filled > 0 && rest.allSatisfy { $0.trimmed.isEmpty } ? 0 : fields.count
  }

  /// Whether nothing but the first field is filled, as in a sheet's title.
  fileprivate var isAlone: Bool { fields.dropFirst().allSatisfy { $0.trimmed.isEmpty } }

  /// Whether it is a remark in the place of a record: `# updated in May`.
  fileprivate var isComment: Bool {
    guard let first = fields.first, first.utf8.first == 0x23 else { return false }
    return fields.count == 1 || first.hasPrefix("# ")
  }

  /// Whether the fields are names of columns.
  fileprivate var namesColumns: Bool {
    guard fields.count <= Table.columnLimit, fields.allSatisfy({ $0.utf8.count <= 60 }) else {
      return false
    }
    return Table.Row(cells: fields.map(\.tidied), line: line).isHeader(above: [])
  }

  /// Whether the fields are names that no entry has side by side.
  fileprivate var namesTermAndDefinition: Bool {
    guard fields.count <= Table.columnLimit, fields.allSatisfy({ $0.wordCount <= 3 }) else {
      return false
    }
    let names = Set(fields.map(ColumnName.init))
    return !names.isDisjoint(with: [.term, .acronym])
      && !names.isDisjoint(with: [.definition, .expansion, .meaning])
  }

  /// The record as a row; surplus cells, as an unquoted comma makes them, join the one that they
  /// were cut from.
  fileprivate func row(columns: Int?, findings: inout [Finding]) -> Table.Row? {
    if fields.count > Table.columnLimit {
      findings.append(Finding(line: line, remark: .tooManyColumns(limit: Table.columnLimit)))
      return nil
    }
    var fields = fields
    if let columns, let lastFilled = fields.lastIndex(where: { !$0.trimmed.isEmpty }),
      lastFilled >= columns
    {
      findings.append(
        Finding(line: line, remark: .surplusCells(expected: columns, found: lastFilled + 1)))
      fields = Array(fields[...lastFilled])
      let separator = String(decoding: [self.separator], as: UTF8.self)
      // White space follows a comma in a sentence, and seldom one between cells.
      while fields.count > columns,
        let place = fields.indices.dropFirst().last(where: { fields[$0].first == " " })
      {
        fields[place - 1] += separator + fields.remove(at: place)
      }
      if fields.count > columns {
        let surplus = fields[(columns - 1)...].joined(separator: separator)
        fields = fields.prefix(columns - 1) + [surplus]
      }
    }
    let cells = fields.map(\.plainCell)
    return cells.allSatisfy(\.isEmpty) ? nil : Table.Row(cells: cells, line: line)
  }
}

extension String {
  /// The text without the HTML that portals export.
  fileprivate var plainCell: String {
    let text = tidied
    guard text.utf8.contains(0x3C) || text.utf8.contains(0x26) else { return text }
    return text.plainData.tidied
  }

  /// Excel's `sep=;`, which names the separator.
  fileprivate var isSeparatorNote: Bool { hasPrefix("sep=") || self == "sep" }
}

extension String {
  /// The text without the Markdown or HTML that data files like to carry.
  var plainData: String {
    guard utf8.count <= 20_000, looksMarkedUp else { return self }
    return brokenLines.map(CommonMark.plainText).joined(separator: "\n")
  }

  private var looksMarkedUp: Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      switch (previous, byte) {
      case (0x2A, 0x2A), (0x5D, 0x28), (_, 0x60), (_, 0x26): return true
      case (0x3C, 0x2F), (0x3C, 0x41...0x5A), (0x3C, 0x61...0x7A): return true
      default: previous = byte
      }
    }
    return false
  }
}

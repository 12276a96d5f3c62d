/// The four sorts of tables that reStructuredText has.
struct ReSTTable {
  private let directive: ReSTDirective
  private var options: [String: String] = [:]
  private var body: ArraySlice<MarkupLine>
  private let substitutions: Substitutions
  private(set) var findings: [Finding] = []

  init(_ directive: ReSTDirective, _ body: [MarkupLine], _ substitutions: Substitutions) {
    self.directive = directive
    self.substitutions = substitutions
    self.body = body[...]
    while let line = self.body.first, line.isBlank || line.reSTField != nil {
      if let field = line.reSTField { options[field.name] = field.text }
      self.body.removeFirst()
    }
  }

  var table: Table {
    mutating get {
      var table = directive.name == "list-table" ? listTable : csvTable
      if let header = options["header"] {
        table.header = records(header, line: body.first?.number ?? 1).first
      } else if (options["header-rows"].flatMap { Int($0) } ?? 0) > 0, table.rows.count > 1 {
        table.header = table.rows.removeFirst()
      }
      return table
    }
  }

  /// `* - cell` begins a row, `- cell` another cell.
  private var listTable: Table {
    mutating get {
      var rows: [(cells: [String], line: Int)] = []
      let margin = body.first?.indent ?? 0
      for line in body where !line.isBlank {
        if line.indent <= margin, line.text.hasPrefix("* -") || line.text == "*" {
          rows.append(([String(line.text.dropFirst(3)).trimmed], line.number))
        } else if !rows.isEmpty, line.text == "-" || line.text.hasPrefix("- "),
          line.indent <= margin + 4
        {
          rows[rows.count - 1].cells.append(String(line.text.dropFirst(1)).trimmed)
        } else if let last = rows.last?.cells.indices.last {
          rows[rows.count - 1].cells[last] += " " + line.text
        }
      }
      var table = Table()
      for row in rows {
        guard row.cells.count <= Table.columnLimit else {
          let remark = Remark.tooManyColumns(limit: Table.columnLimit)
          findings.append(Finding(line: row.line, remark: remark))
          continue
        }
        let cells = row.cells.map { ReSTText($0, substitutions).inline.text }
        table.rows.append(Table.Row(cells: cells, line: row.line))
      }
      return table
    }
  }

  private var csvTable: Table {
    let text = body.map(\.text).joined(separator: "\n")
    return Table(rows: records(text, line: body.first?.number ?? 1))
  }

  private func records(_ text: String, line: Int) -> [Table.Row] {
    let separator: UInt8 =
      switch options["delim"] {
      case nil: 0x2C
      case "tab"?: 0x09
      case "space"?: 0x20
      case let sign?: sign.utf8.first ?? 0x2C
      }
    var records = DelimitedRecords(Array(text.utf8), separator: separator)
    var rows: [Table.Row] = []
    while let record = try? records.next() {
      let cells = record.fields.prefix(Table.columnLimit).map {
        ReSTText($0.tidied, substitutions).inline.text
      }
      rows.append(Table.Row(cells: cells, line: line + record.line - 1))
    }
    return rows
  }

  /// A table drawn with `+`, `-` and `|`.
  static func grid(_ lines: [MarkupLine], _ substitutions: Substitutions) -> Table {
    var table = Table()
    var cells: [String] = []
    var start = 0
    func close(_ isHeader: Bool) {
      guard !cells.isEmpty else { return }
      let texts = cells.map { ReSTText($0.trimmed, substitutions).inline.text }
      let row = Table.Row(cells: texts, line: start)
      if isHeader, table.rows.isEmpty, table.header == nil {
        table.header = row
      } else {
        table.rows.append(row)
      }
      cells = []
    }
    for line in lines {
      if line.text.isGridRule {
        close(line.text.contains("="))
        continue
      }
      var parts = line.text.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
      if line.text.hasSuffix("|") { parts.removeLast() }
      if cells.isEmpty {
        start = line.number
        cells = parts.map { String($0).trimmed }
      } else {
        for (column, part) in parts.enumerated() where column < cells.count {
          let more = String(part).trimmed
          if !more.isEmpty { cells[column] += " " + more }
        }
      }
    }
    close(false)
    return table
  }

  /// A table whose columns are as wide as the equals signs above them.
  static func simple(
    _ lines: [MarkupLine], _ source: SourceText, _ substitutions: Substitutions
  ) -> Table {
    guard let first = lines.first else { return Table() }
    let starts = columnStarts(first)
    guard starts.count <= Table.columnLimit else { return Table() }
    var table = Table()
    var rules = 0
    for line in lines {
      if line.isSimpleTableRule {
        rules += 1
        if rules == 2, table.rows.count > 0, line.number != lines.last?.number {
          table.header = table.rows.removeFirst()
        }
        continue
      }
      if line.isBlank || line.isRule(of: "-", atLeast: 2) { continue }
      let cells = cells(of: source.string(source.lines[line.number - 1]), starts)
      // A row whose first column is empty goes on with the one above it.
      if cells.first?.isEmpty == true, let last = table.rows.indices.last {
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
          table.rows[last].cells[column] += " " + cell
        }
      } else {
        table.rows.append(Table.Row(cells: cells, line: line.number))
      }
    }
    for row in table.rows.indices {
      table.rows[row].cells = table.rows[row].cells.map { ReSTText($0, substitutions).inline.text }
    }
    return table
  }

  /// The columns, in characters from the margin, at which the rule's parts begin.
  private static func columnStarts(_ rule: MarkupLine) -> [Int] {
    var starts: [Int] = []
    var previous: Character = " "
    for (offset, sign) in rule.text.enumerated() {
      if sign == "=", previous == " " { starts.append(rule.indent + offset) }
      previous = sign
    }
    return starts
  }

  private static func cells(of line: String, _ starts: [Int]) -> [String] {
    let characters = Array(line)
    return starts.enumerated().map { column, start in
      guard start < characters.count else { return "" }
      let end =
        column + 1 < starts.count ? min(starts[column + 1], characters.count) : characters.count
      return String(characters[start..<end]).trimmed
    }
  }
}

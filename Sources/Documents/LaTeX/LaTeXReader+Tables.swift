// MARK: Tables

/// Splits a `tabular` or similar environment into rows of ranges.
private struct LaTeXRows {
  /// The rows, each as the ranges of its cells.
  private(set) var rows: [[Range<Int>]] = []
  private(set) var captions: [Range<Int>] = []
  /// Whether a rule is directly below the first row.
  private(set) var hasRuleBelowFirst = false
  /// The number of rows before a long table's body; they are repeated on each page.
  private(set) var bodyStart = 0
  /// The offsets before and after the table's end.
  private(set) var end: (before: Int, after: Int)

  /// The column limit; one cell more is collected, which shows that the row exceeds it.
  private let cellLimit: Int
  private var cells: [Range<Int>] = []
  private var cellStart: Int

  /// Reads the rows from the input's index to the end of the environment.
  init(_ input: LaTeXScanner, of name: String, cellLimit: Int) {
    self.cellLimit = cellLimit
    cellStart = input.index
    end = (input.end, input.end)
    var input = input
    split(&input, Array(name.utf8))
  }

  private mutating func split(_ input: inout LaTeXScanner, _ name: [UInt8]) {
    // Counts of open braces, of open environments, and of those with the table's own name.
    var (depth, environmentDepth, sameDepth) = (0, 0, 0)
    while input.index < input.end {
      switch input.bytes[input.index] {
      case UInt8(ascii: "%"): input.skipComment()
      case UInt8(ascii: "{"):
        depth += 1
        input.index += 1
      case UInt8(ascii: "}"):
        depth -= 1
        input.index += 1
      case UInt8(ascii: "&"):
        if depth <= 0, environmentDepth == 0 { endCell(at: input.index, next: input.index + 1) }
        input.index += 1
      case UInt8(ascii: "\\"):
        if let begins = environmentMark(input, name) {
          if begins.isSame, !begins.isBegin, sameDepth == 0 { return finish(&input) }
          let change = begins.isBegin ? 1 : -1
          environmentDepth = max(environmentDepth + change, 0)
          if begins.isSame { sameDepth += change }
        }
        readCommand(&input, isOutermost: depth <= 0 && environmentDepth == 0)
      default: input.index += 1
      }
    }
    endRow(at: input.end, next: input.end, input)
  }

  /// Whether an environment begins or ends here, and whether it has the table's name; nil if
  /// neither.
  private func environmentMark(
    _ input: LaTeXScanner, _ name: [UInt8]
  ) -> (isBegin: Bool, isSame: Bool)? {
    let isBegin = input.isAt("\\begin{")
    guard isBegin || input.isAt("\\end{") else { return nil }
    let start = input.index + (isBegin ? 7 : 5)
    guard start + name.count < input.end else { return (isBegin, false) }
    for offset in name.indices where input.bytes[start + offset] != name[offset] {
      return (isBegin, false)
    }
    let next = input.bytes[start + name.count]
    return (isBegin, next == UInt8(ascii: "}") || next == UInt8(ascii: "*"))
  }

  private mutating func finish(_ input: inout LaTeXScanner) {
    let start = input.index
    endRow(at: start, next: start, input)
    _ = input.consumeName()
    _ = input.group()
    end = (start, input.index)
  }

  private mutating func endCell(at offset: Int, next: Int) {
    if cells.count <= cellLimit { cells.append(cellStart..<offset) }
    cellStart = next
  }

  private mutating func endRow(at offset: Int, next: Int, _ input: LaTeXScanner) {
    endCell(at: offset, next: next)
    defer { cells = [] }
    let first = input.trimmed(cells[0])
    if cells.count == 1 {
      if input.isAt("\\caption", first.lowerBound), !first.isEmpty {
        return captions.append(first)
      }
      if isOfRules(first, input) { return }
    }
    rows.append(cells)
  }

  /// Whether a row contains nothing but rules.
  private func isOfRules(_ range: Range<Int>, _ input: LaTeXScanner) -> Bool {
    LaTeXText.inline(input.bytes, range, LaTeXNames()).trimmed.isEmpty
  }

  private mutating func readCommand(_ input: inout LaTeXScanner, isOutermost: Bool) {
    let start = input.index
    guard isOutermost else {
      input.index += 2
      return
    }
    if input.isAt("\\\\") {
      input.index += 2
      if input.index < input.end, input.bytes[input.index] == UInt8(ascii: "*") { input.index += 1 }
      if input.index < input.end, input.bytes[input.index] == UInt8(ascii: "[") {
        _ = input.option()
      }
      return endRow(at: start, next: input.index, input)
    }
    guard start + 1 < input.end, input.bytes[start + 1].isASCIILetter else {
      input.index += 2
      return
    }
    switch input.string(input.consumeName()) {
    case "tabularnewline", "cr": endRow(at: start, next: input.index, input)
    case "midrule", "hline", "hhline": if rows.count == 1 { hasRuleBelowFirst = true }
    case "endfirsthead", "endhead", "endfoot", "endlastfoot":
      // The rows so far are a long table's headers and footers for each page, not its body.
      bodyStart = rows.count
      (cells, cellStart) = ([], input.index)
    default: break
    }
  }
}

extension LaTeXReader {
  mutating func readTable(_ name: String, from start: Int) {
    _ = input.option()
    if ["tabularx", "tabulary", "xltabular"].contains(name) { _ = input.group() }
    if input.isAt("{") || !name.hasSuffix("tblr") { _ = input.group() }
    // `\begin{tabular*}{width}{columns}` has a second group.
    if input.isAt("{") { _ = input.group() }
    let table = LaTeXRows(input, of: name, cellLimit: builder.limits.columns)
    let at = place(start..<input.index)
    builder.open(.table, at: at)
    tableDepth += 1
    defer { tableDepth -= 1 }
    for caption in table.captions { readPart(caption) }
    let hasHeader = table.bodyStart > 0 || table.hasRuleBelowFirst
    for (index, cells) in table.rows.enumerated() where index == 0 || index >= table.bodyStart {
      readRow(cells, isHeader: index == 0 && hasHeader && table.rows.count > 1)
    }
    builder.close()
    input.index = table.end.after
    dropText()
  }

  private mutating func readRow(_ cells: [Range<Int>], isHeader: Bool) {
    let first = cellText(cells[0])
    guard cells.count <= builder.limits.columns else {
      let offset = place(first).lowerBound
      return builder.note(.tooManyColumns(limit: builder.limits.columns), at: offset)
    }
    let row = builder.open(.row, at: place(first.lowerBound..<first.lowerBound))
    if isHeader { builder.update(row) { $0.traits.insert(.header) } }
    for cell in cells {
      let text = cellText(cell)
      let index = builder.open(.cell, at: place(text.lowerBound..<text.lowerBound))
      let (columns, rows) = spans(of: text)
      builder.update(index) {
        if isHeader { $0.traits.insert(.header) }
        ($0.columnSpan, $0.rowSpan) = (columns, rows)
      }
      readPart(text)
      builder.close()
    }
    builder.close()
  }

  /// A cell without the rules above its row.
  private func cellText(_ range: Range<Int>) -> Range<Int> {
    var text = input.trimmed(range)
    while let first = text.first, bytes[first] == UInt8(ascii: "\\") {
      var ahead = input
      (ahead.index, ahead.end) = (first, text.upperBound)
      let name = ahead.string(ahead.consumeName())
      guard
        LaTeXCommands.switches.contains(name) && LaTeXCommands.fonts[name] == nil
          || ["cline", "cmidrule", "rowcolor", "addlinespace", "hhline"].contains(name)
      else { break }
      _ = ahead.arguments(count: 1)
      text = input.trimmed(min(ahead.index, text.upperBound)..<text.upperBound)
    }
    return text
  }

  /// The columns and rows spanned by `\multicolumn{2}{c}{…}` and `\multirow{2}{*}{…}`.
  private func spans(of text: Range<Int>) -> (columns: Int, rows: Int) {
    var ahead = input
    var (columns, rows) = (1, 1)
    (ahead.index, ahead.end) = (text.lowerBound, text.upperBound)
    for _ in 0..<2 {
      let isColumns = ahead.isAt("\\multicolumn")
      guard isColumns || ahead.isAt("\\multirow") else { break }
      _ = ahead.consumeName()
      _ = ahead.option()
      guard let group = ahead.group(), let count = Int(ahead.string(ahead.trimmed(group))) else {
        break
      }
      if isColumns { columns = max(count, 1) } else { rows = max(abs(count), 1) }
      _ = ahead.option()
      guard ahead.group() != nil, let inner = ahead.group() else { break }
      (ahead.index, ahead.end) = (inner.lowerBound, inner.upperBound)
    }
    return (columns, rows)
  }
}

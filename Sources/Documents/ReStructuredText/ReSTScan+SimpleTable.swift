extension ReSTScan {
  /// Reads a simple table, whose columns are as wide as the equals signs above them.
  mutating func readSimpleTable() {
    let first = index
    guard let end = simpleTableEnd(from: first) else {
      index += 1
      return
    }
    index = end
    let columns = runs(of: UInt8(ascii: "="), in: lines[first])
    let start = lines[first].text.lowerBound
    guard columns.count <= builder.limits.columns else {
      return builder.note(.tooManyColumns(limit: builder.limits.columns), at: start)
    }
    var rows: [[ReSTCell]] = []
    var (ruleCount, headerCount) = (0, 0)
    for place in first..<end {
      let line = lines[place]
      if line.isBlank { continue }
      if source.isReSTSimpleRule(line.text) || source.repeatedByte(line.text, atLeast: 2) == 0x3D {
        ruleCount += 1
        if ruleCount == 2, place < end - 1 { headerCount = rows.count }
      } else if source.utf8[line.text].allSatisfy({ $0 == 0x2D || $0 == 0x20 }) {
        if let last = rows.popLast() { rows.append(spanned(last, by: line, columns)) }
      } else {
        add(cells(of: line, columns), to: &rows)
      }
    }
    if !rows.isEmpty { addTable(rows, headerCount: headerCount, at: start) }
  }

  /// The index after the table's last rule, the one that a blank line follows; nil if there is
  /// none.
  private mutating func simpleTableEnd(from first: Int) -> Int? {
    guard !body.lacksTableEnd else { return nil }
    for next in (first + 1)..<max(body.end, first + 1)
    where source.isReSTSimpleRule(lines[next].text)
      && (next + 1 == body.end || lines[next + 1].isBlank)
    {
      return next + 1
    }
    body.lacksTableEnd = true
    return nil
  }

  /// Adds a row; an empty first cell makes it a continuation of the row above.
  private func add(_ cells: [ReSTCell], to rows: inout [[ReSTCell]]) {
    guard let last = rows.indices.last, cells.first?.lines.first?.isBlank == true,
      rows[last].count == cells.count
    else { return rows.append(cells) }
    for (column, cell) in cells.enumerated() { rows[last][column].lines += cell.lines }
  }

  /// The positions at which runs of a sign begin, in characters from the margin.
  private func runs(of sign: UInt8, in line: SourceLine) -> [Int] {
    var starts: [Int] = []
    var previous: UInt8 = 0x20
    for (offset, byte) in source.utf8[line.text].enumerated() {
      if byte == sign, previous != sign { starts.append(line.indent + offset) }
      previous = byte
    }
    return starts
  }

  private func cells(of line: SourceLine, _ columns: [Int]) -> [ReSTCell] {
    let offsets = source.offsets(of: columns, in: line)
    return columns.indices.map { column in
      let end = column + 1 < columns.count ? offsets[column + 1] : line.text.upperBound
      let part = source.sourceLine(offsets[column]..<max(end, offsets[column]))
      return ReSTCell(lines: [part], column: column, start: part.text.lowerBound)
    }
  }

  /// Joins the cells of a row over which the line of hyphens below it extends.
  private func spanned(_ row: [ReSTCell], by line: SourceLine, _ columns: [Int]) -> [ReSTCell] {
    let starts = Set(runs(of: 0x2D, in: line))
    var joined: [ReSTCell] = []
    for cell in row {
      if let last = joined.indices.last, cell.column < columns.count,
        !starts.contains(columns[cell.column])
      {
        joined[last].columnSpan += cell.columnSpan
        joined[last].lines = zip(joined[last].lines, cell.lines).map { left, right in
          let text = left.isBlank ? right.text : left.text.lowerBound..<right.text.upperBound
          return right.isBlank ? left : SourceLine(text: text, indent: left.indent)
        }
      } else {
        joined.append(cell)
      }
    }
    return joined
  }
}

extension SourceText {
  /// The offsets in a line of positions in ascending order, in characters from the margin.
  ///
  /// A position beyond the line has the line's end as its offset.
  func offsets(of columns: [Int], in line: SourceLine) -> [Int] {
    var offsets: [Int] = []
    var (offset, column) = (line.text.lowerBound, line.indent)
    for wanted in columns {
      while column < wanted, offset < line.text.upperBound {
        offset += 1
        while offset < line.text.upperBound, utf8[offset] & 0xC0 == 0x80 { offset += 1 }
        column += 1
      }
      offsets.append(offset)
    }
    return offsets
  }
}

/// Recognises GitHub's pipe tables and splits their lines into cells.
extension MarkdownLines {
  /// The number of columns of the table that begins on a line; nil if there is none.
  ///
  /// A table is recognised by its second line, `|---|:--:|`, below a line with as many cells.
  func tableColumns(at index: Int) -> Int? {
    guard index + 1 < end, let columns = delimiterColumns(in: line(index + 1)),
      utf8[line(index)].contains(0x7C), !isIndentedCode(line(index))
    else { return nil }
    let headers = barCells(in: line(index), limit: 200).count
    // Authors add a column and forget the delimiter row; a single cell on either line may be a
    // rule.
    return headers == columns || min(headers, columns) > 1 ? max(headers, columns) : nil
  }

  /// The index of a table's next row from `index` on; nil at the end of the table.
  ///
  /// For GitHub a blank line ends a table, but authors mean the rows below it to belong to the
  /// table.
  func nextTableRow(from index: Int, columns: Int) -> Int? {
    guard index < end else { return nil }
    if utf8[line(index)].contains(0x7C) { return index }
    var next = index
    while next < end, isBlank(line(next)) { next += 1 }
    guard next > index, next < end, tableColumns(at: next) == nil else { return nil }
    let text = utf8[trimmed(line(next))]
    let isRow = text.first == 0x7C && text.last == 0x7C
    return isRow && barCells(in: line(next), limit: 200).count == columns ? next : nil
  }

  /// The locations of a row's cells, and their number before surplus ones were joined to the last.
  func tableCells(in line: Range<Int>, columns: Int) -> (cells: [Range<Int>], found: Int) {
    var ranges = barCells(in: line, limit: 200)
    if ranges.count > columns {
      // GitHub splits cells even at a bar inside code; if that makes too many cells, the author did
      // not know.
      let outsideCode = barCells(in: line, limit: 200, codeSpansHold: true)
      if outsideCode.count == columns { ranges = outsideCode }
    }
    // A picture before the first cell has no column of its own.
    if ranges.count > columns, isPicture(ranges[0]) { ranges.removeFirst() }
    let found = ranges.count
    if found > columns, columns > 0 {
      let surplus = ranges[columns - 1].lowerBound..<ranges[found - 1].upperBound
      ranges = ranges.prefix(columns - 1) + [surplus]
    }
    return (ranges, found)
  }

  /// Whether a cell contains only a picture, `![text](address)`.
  private func isPicture(_ range: Range<Int>) -> Bool {
    let text = utf8[trimmed(range)]
    return text.starts(with: "![".utf8) && text.last == 0x29 && !text.dropLast().contains(0x29)
  }

  /// The number of columns of a delimiter row of hyphens, colons and bars; nil for any other line.
  private func delimiterColumns(in range: Range<Int>) -> Int? {
    let line = trimmed(range)
    guard let first = utf8[line].first, first == 0x7C || first == 0x2D || first == 0x3A,
      utf8[line].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x2D || $0 == 0x3A || $0 == 0x7C }),
      utf8[line].contains(0x2D), utf8[line].contains(0x7C)
    else { return nil }
    let cells = barCells(in: range, limit: 200)
    return cells.allSatisfy { utf8[$0].contains(0x2D) } ? cells.count : nil
  }

  private func isIndentedCode(_ range: Range<Int>) -> Bool {
    utf8[range].first == 0x09 || utf8[range].prefix { $0 == 0x20 }.count > 3
  }

  /// The locations of the cells of a line, between its bars, up to `limit`.
  ///
  /// The limit is above that of columns, so an oversized line is still recognised as one.
  private func barCells(
    in range: Range<Int>, limit: Int, codeSpansHold: Bool = false
  ) -> [Range<Int>] {
    let line = trimmed(range)
    var ranges: [Range<Int>] = []
    var start = utf8[line].first == 0x7C ? line.lowerBound + 1 : line.lowerBound
    var index = start
    var inCode = false
    while index < line.upperBound, ranges.count <= limit {
      switch utf8[index] {
      case 0x5C: index += 1
      case 0x60 where codeSpansHold: inCode.toggle()
      case 0x7C where !inCode:
        ranges.append(start..<index)
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < line.upperBound { ranges.append(start..<line.upperBound) }
    return ranges
  }
}

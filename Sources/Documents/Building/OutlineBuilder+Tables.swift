extension OutlineBuilder {
  /// Adds a row of cells between bars, `| a | b |`; see ``addRow(_:parts:)``.
  mutating func addBarRow(_ line: Range<Int>) -> Int? {
    let hasLastBar = line.count > 1 && source.utf8[line.upperBound - 1] == 0x7C
    return addRow(
      (line.lowerBound + 1)..<(hasLastBar ? line.upperBound - 1 : line.upperBound), parts: 0x7C)
  }

  /// Adds a row to the open table, with `separator` between its cells.
  ///
  /// A row over the column limit is left out and recorded as a problem.
  ///
  /// - Returns: The row's index; nil if it was left out.
  @discardableResult
  mutating func addRow(_ line: Range<Int>, parts separator: UInt8) -> Int? {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line where source.utf8[index] == separator {
      cells.append(start..<index)
      start = index + 1
      // A hostile line may have millions of cells, so stop here.
      guard cells.count < limits.columns else {
        note(.tooManyColumns(limit: limits.columns), at: line.lowerBound)
        return nil
      }
    }
    cells.append(start..<line.upperBound)
    let row = open(.row, at: line.lowerBound..<line.lowerBound)
    for cell in cells { addCell(cell) }
    close()
    return row
  }

  /// Adds a cell to the open row, with its inline markup read.
  @discardableResult
  mutating func addCell(_ range: Range<Int>) -> Int {
    let trimmed = source.trimmed(range)
    return addBlock(.cell, text: inline([trimmed]), at: trimmed)
  }
}

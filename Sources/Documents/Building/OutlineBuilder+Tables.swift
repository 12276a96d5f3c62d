extension OutlineBuilder {
  /// Adds a row whose cells stand between bars, `| a | b |`, as ``addRow(_:parts:)`` does.
  mutating func addBarRow(_ line: Range<Int>) -> Int? {
    let hasLastBar = line.count > 1 && source.utf8[line.upperBound - 1] == 0x7C
    return addRow(
      (line.lowerBound + 1)..<(hasLastBar ? line.upperBound - 1 : line.upperBound), parts: 0x7C)
  }

  /// Adds a row whose cells a byte parts to the table that is open.
  ///
  /// A row of more columns than are read is a problem and left out.
  ///
  /// - Returns: The row's index; nil where it was left out.
  @discardableResult
  mutating func addRow(_ line: Range<Int>, parts separator: UInt8) -> Int? {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line where source.utf8[index] == separator {
      cells.append(start..<index)
      start = index + 1
      // A hostile line has millions of cells.
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

  /// Adds a cell to the row that is open; its inline markup is read.
  @discardableResult
  mutating func addCell(_ range: Range<Int>) -> Int {
    let trimmed = source.trimmed(range)
    return addBlock(.cell, text: inline([trimmed]), at: trimmed)
  }
}

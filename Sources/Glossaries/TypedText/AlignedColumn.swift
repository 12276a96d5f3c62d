/// The second column of a list that its author aligned with spaces.
///
///     Berth      The length of quay given to a ship.
///     Bollard    An iron post on the quay.
struct AlignedColumn {
  /// The column's start, in characters from the margin.
  let start: Int

  /// nil unless at least six lines in ten have a word after a gap at the same position.
  init?(in lines: some Sequence<ArraySlice<UInt8>>) {
    var counts: [Int: Int] = [:]
    var lineCount = 0
    for line in lines {
      lineCount += 1
      if let gap = line.wordBehindGap(from: 0) { counts[gap.column, default: 0] += 1 }
    }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value >= 5, best.value * 10 >= lineCount * 6
    else { return nil }
    start = best.key
  }

  /// The two cells of a line; nil unless it begins with a term at the margin.
  func cells(_ line: ArraySlice<UInt8>) -> [String]? {
    // A term that is too long for its column shifts the text after it.
    guard let gap = line.wordBehindGap(from: start) else { return nil }
    return [line[..<gap.index].tidied.string, line[gap.index...].tidied.string]
  }

  /// Whether a line continues the second column of the line above.
  func continues(_ line: TypedLine) -> Bool {
    line.indent == start && line.blankLinesBefore == 0
  }
}

extension ArraySlice<UInt8> {
  /// The first word after at least two spaces, in a line that begins at the margin.
  ///
  /// - Parameter least: The first column, in characters from 0, at which the word may begin.
  /// - Returns: The word's column and the index of its first byte; nil if there is none.
  fileprivate func wordBehindGap(from least: Int) -> (column: Int, index: Int)? {
    guard let first, first != 0x20, first != 0x09 else { return nil }
    var column = -1
    var spaceCount = 0
    for (index, byte) in zip(indices, self) where byte & 0xC0 != 0x80 {
      column += 1
      // Stop here: no author sets a column farther to the right.
      if column == 200 { return nil }
      if byte == 0x20 {
        spaceCount += 1
        continue
      }
      if spaceCount > 1, column >= least { return (column, index) }
      spaceCount = 0
    }
    return nil
  }
}

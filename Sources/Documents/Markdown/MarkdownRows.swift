/// Reads the rows of pipe tables; most cells have no markup but `<br>` and character references.
extension MarkdownReading {
  /// Reads the table that begins on the current line.
  mutating func readTable(columns: Int) {
    let start = lines.line(index)
    guard columns <= builder.limits.columns else {
      builder.note(.tooManyColumns(limit: builder.limits.columns), at: start.lowerBound)
      index += 2
      while index < lines.end, source.utf8[lines.line(index)].contains(0x7C) { index += 1 }
      return
    }
    builder.open(.table, at: start.lowerBound..<start.lowerBound)
    addRow(at: index, columns: columns, isHeader: true)
    index += 2
    while let next = lines.nextTableRow(from: index, columns: columns) {
      index = next + 1
      addRow(at: next, columns: columns, isHeader: false)
    }
    builder.close()
  }

  private mutating func addRow(at index: Int, columns: Int, isHeader: Bool) {
    let line = lines.line(index)
    let (cells, found) = lines.tableCells(in: line, columns: columns)
    if found > builder.limits.columns {
      return builder.note(.tooManyColumns(limit: builder.limits.columns), line: index + 1)
    }
    if found > columns {
      builder.note(.surplusCells(expected: columns, found: found), line: index + 1)
    }
    let row = builder.open(.row, at: line.lowerBound..<line.lowerBound)
    if isHeader { builder.update(row) { $0.traits.insert(.header) } }
    for cell in cells { addCell(source.trimmed(cell), line: index + 1) }
    builder.close()
  }

  private mutating func addCell(_ cell: Range<Int>, line: Int) {
    let bytes = source.utf8[cell]
    let look = MarkdownCellLook(cell, of: source.utf8)
    if look.isPlain {
      builder.addBlock(.cell, verbatim: cell, at: cell)
    } else if look.isSimple {
      builder.addBlock(.cell, text: look.text(of: bytes), at: cell)
    } else {
      if !CommonMark.reads(bytes) { builder.note(.markupNotRead, line: line) }
      builder.addBlock(.cell, text: cellText(cell, bytes), at: cell)
    }
  }

  private func cellText(_ cell: Range<Int>, _ bytes: ArraySlice<UInt8>) -> InlineText {
    guard bytes.contains(0x7C) else { return inline(cell) }
    // In a cell `\|` is a bar, even inside code.
    var unescaped: [UInt8] = []
    for byte in bytes {
      if byte == 0x7C, unescaped.last == 0x5C { unescaped.removeLast() }
      unescaped.append(byte)
    }
    return inline(unescaped[...])
  }
}

/// The kinds of markup that one pass over a cell finds.
///
/// Spares most cells cmark-gfm, which takes some microseconds per cell, a hundred times as long.
private struct MarkdownCellLook {
  /// Whether the cell is plain text.
  private(set) var isPlain = true
  /// Whether the cell's only markup is `<br>`, character references and escapes.
  private(set) var isSimple = true

  init(_ cell: Range<Int>, of utf8: [UInt8]) {
    // Copy it: each access to a global checks that it has been initialised.
    let marks = Self.marks
    utf8.withUnsafeBufferPointer { bytes in
      var index = cell.lowerBound
      while index < cell.upperBound {
        let byte = bytes[index]
        // Skips letters, digits, most signs and everything beyond ASCII.
        if marks.contains(byte) { note(byte, at: index, before: cell.upperBound, bytes) }
        index += byte == UInt8(ascii: "\\") ? 2 : 1
      }
    }
  }

  private static let marks = ByteSet("&\\<*_`[]~{!")

  private mutating func note(
    _ mark: UInt8, at index: Int, before end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch mark {
    case UInt8(ascii: "&"), UInt8(ascii: "\\"): isPlain = false
    case UInt8(ascii: "<"):
      isPlain = false
      if bytes[index..<end].breakLength(at: index) == nil { isSimple = false }
    case UInt8(ascii: "!") where index + 1 == end || bytes[index + 1] != UInt8(ascii: "["): break
    default: (isPlain, isSimple) = (false, false)
    }
  }

  /// Bytes that may be markup in a simple cell.
  private static let breaks = ByteSet("&\\<")

  /// The text of a simple cell.
  func text(of bytes: ArraySlice<UInt8>) -> InlineText {
    let breaks = Self.breaks
    var text = TaggedText()
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), let length = bytes.breakLength(at: index) {
        text.requestLineBreak()
        index += length
      } else if byte == UInt8(ascii: "&"),
        let end = bytes[index...].prefix(34).firstIndex(of: UInt8(ascii: ";")),
        let decoded = entityText(bytes[index...end].string)
      {
        text.append(decoded: decoded)
        index = end + 1
      } else if byte == UInt8(ascii: "\\"), index + 1 < bytes.endIndex,
        bytes[index + 1].isASCIIPunctuation
      {
        text.append(bytes[index + 1])
        index += 2
      } else {
        let start = index
        index += 1
        while index < bytes.endIndex, !breaks.contains(bytes[index]) { index += 1 }
        text.append(bytes[start..<index])
      }
    }
    return text.finished
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The length of the `<br>`, `<br/>` or `<br />` at an index; nil if there is none.
  fileprivate func breakLength(at index: Int) -> Int? {
    guard index + 3 < endIndex, self[index + 1] | 0x20 == UInt8(ascii: "b"),
      self[index + 2] | 0x20 == UInt8(ascii: "r")
    else { return nil }
    var end = index + 3
    while end < endIndex, self[end] == 0x20 || self[end] == 0x2F { end += 1 }
    return end < endIndex && self[end] == UInt8(ascii: ">") ? end + 1 - index : nil
  }
}

extension UInt8 {
  /// Whether Markdown allows a backslash escape before this byte.
  fileprivate var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

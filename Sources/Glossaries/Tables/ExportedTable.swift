import Documents
import Flashcards

/// A table under the header of ``EntryTable``, whose rows are entries as they stand: nothing in them
/// is guessed, taken apart, or read as markup.
struct ExportedTable {
  /// The entries as candidates that only have to be judged.
  private(set) var candidates: [Candidate] = []
  private(set) var findings: [Finding] = []
  private let columnCount: Int

  /// The table of an outline; nil when its first line is another one.
  ///
  /// A spreadsheet may have written it with semicolons or tabs.
  init?(_ outline: Outline) {
    guard outline.syntax == "CSV", outline.lineCount > 0 else { return nil }
    let first = outline.source(ofLine: 1)
    let headers = [EntryTable.header, EntryTable.header + [EntryTable.section]]
    let separator = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].first { separator in
      headers.contains {
        first.elementsEqual($0.joined(separator: String(UnicodeScalar(separator))).utf8)
      }
    }
    guard let separator else { return nil }
    columnCount = first.split(separator: separator).count
    var row = RowReader(separator: separator)
    var start = 2
    for number in 2..<max(2, outline.lineCount + 1) {
      row.read(outline.source(ofLine: number))
      guard !row.isOpen else { continue }
      take(row.consumeCells(), line: start)
      start = number + 1
    }
    if row.isOpen { take(row.consumeCells(), line: start) }
  }

  private mutating func take(_ cells: [String], line: Int) {
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    if cells.count > columnCount {
      let kind = Finding.Kind.document(
        .surplusCells(expected: columnCount, found: cells.count))
      findings.append(Finding(line: line, kind: kind))
    }
    let section = columnCount > EntryTable.header.count ? EntryTable.section(of: cells) : nil
    candidates.append(
      Candidate(exact: EntryTable.entry(of: cells), section: section?.sectionName, line: line))
  }
}

/// Reads the cells of a row, which may go over several lines.
private struct RowReader {
  let separator: UInt8
  /// Whether a quote is still open at the end of the line.
  private(set) var isOpen = false
  private var cells: [[UInt8]] = [[]]

  init(separator: UInt8) { self.separator = separator }

  mutating func read(_ line: ArraySlice<UInt8>) {
    if isOpen { append(0x0A) }
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        if isOpen, index < line.endIndex, line[index] == byte {
          append(byte)
          index += 1
        } else {
          isOpen.toggle()
        }
      } else if byte == separator, !isOpen {
        cells.append([])
      } else {
        append(byte)
      }
    }
  }

  private mutating func append(_ byte: UInt8) { cells[cells.count - 1].append(byte) }

  mutating func consumeCells() -> [String] {
    defer {
      cells = [[]]
      isOpen = false
    }
    return cells.map { String(decoding: $0, as: UTF8.self) }
  }
}

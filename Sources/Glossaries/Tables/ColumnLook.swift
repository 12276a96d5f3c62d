import Flashcards

/// Figures about a column's cells: share filled, length, words.
struct ColumnLook {
  /// The share of cells that are not empty.
  let filled: Double
  /// The share of the filled cells with the form of an acronym.
  let acronyms: Double
  /// The share of the filled cells with a letter; the others are row numbers.
  let worded: Double
  /// The mean length of the filled cells, in bytes.
  let length: Double
  /// Whether the cells are words rather than acronyms.
  var isPhrases: Bool { length > 15 && acronyms < 0.1 }
  /// Whether most cells are sentences.
  var isProse: Bool { length > 60 && acronyms < 0.3 }
  /// Whether the cells are addresses, numbers, or a few recurring words.
  let isAside: Bool
  /// Whether most cells are addresses.
  let isLinks: Bool
  /// Whether the cells are one or two recurring words: `internal`, `to review`.
  let isCategory: Bool

  init(of column: Int, in rows: ArraySlice<Table.Row>) {
    let cells = rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil }
      .filter { !$0.isEmpty }
    let count = Double(max(cells.count, 1))
    filled = Double(cells.count) / Double(max(rows.count, 1))
    acronyms = Double(cells.count { Acronym($0) != nil }) / count
    worded = Double(cells.count { $0.contains(where: \.isLetter) }) / count
    length = Double(cells.reduce(0) { $0 + $1.utf8.count }) / count
    let odd = cells.count { $0.hasPrefix("http") || $0.hasPrefix("www.") || $0.isNumber }
    isLinks = cells.count { $0.hasPrefix("http") || $0.hasPrefix("www.") } * 2 > cells.count
    let differentCount = Set(cells).count
    let isRepeated = cells.count >= 6 && differentCount * 2 < cells.count
    isAside = odd * 2 > cells.count || isRepeated
    isCategory =
      cells.count >= 4 && differentCount * 4 <= cells.count * 3
      && cells.allSatisfy { $0.utf8.count <= 40 && $0.wordCount <= 3 }
  }
}

extension [ColumnLook] {
  /// Whether most cells of one column abbreviate those of another.
  func fits(acronym: Int, expansion: Int, _ rows: ArraySlice<Table.Row>) -> Bool {
    guard acronym != expansion, self[expansion].length < 120 else { return false }
    let pairs = rows.filter {
      $0.cells.count > Swift.max(acronym, expansion) && !$0.cells[acronym].isEmpty
        && !$0.cells[expansion].isEmpty
    }
    let fitting = pairs.count {
      Acronym($0.cells[acronym])?.fits($0.cells[expansion]) ?? false
    }
    return fitting * 2 > pairs.count
  }
}

extension String {
  fileprivate var isNumber: Bool {
    utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x23 }
  }
}

/// Rows of cells.
struct Table {
  /// The row that the syntax sets apart as a header, where it does so.
  var header: Row?
  var rows: [Row] = []
  /// Whether it is all that its file holds, as in CSV.
  var isWholeFile = false
  /// The roles that a person declares, by the indices of the columns.
  var roles: [Int: DeclaredColumns.Role] = [:]
  /// What the head of a flashcard program's export says of the columns.
  var flashcardHeader = FlashcardHeader()

  struct Row {
    var cells: [String]
    /// The 1-based line on which it begins.
    let line: Int
    /// The columns whose text stands in a cell that began in a row above.
    var hangingColumns: [Int] = []

    var size: Int { cells.reduce(0) { $0 + $1.utf8.count } }
  }

  var size: Int { rows.reduce(header?.size ?? 0) { $0 + $1.size } }

  /// The most columns a table may have: a hostile one has ten thousand.
  static let columnLimit = 100
}

/// A table: rows of cells.
struct Table {
  /// The row that the syntax marks as header; nil if there is none.
  var header: Row?
  var rows: [Row] = []
  /// Whether it is the whole content of its file, as in CSV.
  var isWholeFile = false
  /// The declared roles of the columns, by index.
  var roles: [Int: DeclaredColumns.Role] = [:]
  /// The declarations at the head of a flashcard program's export.
  var flashcardHeader = FlashcardHeader()

  struct Row {
    var cells: [String]
    /// The line on which it begins, from 1.
    let line: Int
    /// The columns whose text belongs to a cell that began in a row above.
    var hangingColumns: [Int] = []
    /// The title in a row of its own directly above.
    var title: String?

    var size: Int { cells.reduce(0) { $0 + $1.utf8.count } }
  }

  var size: Int { rows.reduce(header?.size ?? 0) { $0 + $1.size } }

  /// The most columns of a table; a hostile one has ten thousand.
  static let columnLimit = 100
}

import Documents

/// A document as a sequence of passages.
struct Passages {
  /// The passages in reading order.
  var all: [Passage] = []
  /// The tables, which passages refer to by index.
  var tables: [Grid] = []
  /// The entries that the syntax declares; ``Passage/Kind/declared(_:)`` has an index into them.
  var declared: [Candidate] = []
  /// For each block, the index of its parent; its own index at the top level.
  var parents: [Int32] = []
  /// For each block, the index after its contents.
  var ends: [Int32] = []
  /// The fields of the front matter, by their keys in lower case.
  var frontMatter: [String: String] = [:]
  /// The roles of columns that the user declared with `--column`.
  var declaredColumns = DeclaredColumns()
  /// The names of the records' fields, in order of first appearance.
  var recordColumns: [String] = []
  /// The problems found by the syntax reader.
  var findings: [Finding] = []
  /// The rules to read entries by; a measurement leaves some out.
  var rules: Set<ReadingRule> = .all
  /// The name of the syntax.
  var syntax = ""
  /// The texts outside all passages: navigation, footnotes, front matter.
  ///
  /// Kept only for an explanation.
  var leftOut: [ExplainedText] = []

  /// The names of forms, by number.
  var formNames: [String] = []
  private var formNumbers: [String: Int] = [:]

  /// The form of a data file's value, in ``Passage/forms``.
  ///
  /// A document with values is not prose, so it is not read as the page of one term.
  static let valueForm = "value"

  /// The number of a form, which is added if it is new.
  mutating func form(_ name: String) -> Int {
    if let number = formNumbers[name] { return number }
    formNumbers[name] = formNames.count
    formNames.append(name)
    return formNames.count - 1
  }
}

/// Rows of cells, from any syntax.
struct Grid {
  var header: Row?
  var rows: [Row] = []
  /// The most cells of a row, including empty ones at its end.
  var columnCount = 0

  struct Row {
    var cells: [String]
    /// The line on which it begins, from 1.
    let line: Int
    /// The index of the row's block; -1 if it has none.
    var block = -1
    /// Whether one cell spans the whole width: a title between rows.
    var isTitle = false
    /// The columns whose text belongs to a cell that began in a row above.
    var hangingColumns: [Int] = []

    /// The number of bytes of its texts.
    var size: Int { cells.reduce(0) { $0 + $1.utf8.count } }
  }

  /// The most columns of a table; a hostile one has ten thousand.
  static let columnLimit = 100
}

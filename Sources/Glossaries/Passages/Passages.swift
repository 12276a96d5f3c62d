import Documents

/// A document as a sequence of passages.
struct Passages {
  /// The passages in reading order.
  var all: [Passage] = []
  /// The tables, by the index that a passage has.
  var tables: [Grid] = []
  /// Entries that the syntax declares; ``Passage/Kind/declared(_:)`` holds an index into them.
  var declared: [Candidate] = []
  /// For each block, the block it is in; itself at the top.
  var parents: [Int32] = []
  /// For each block, the index after all that is inside it.
  var ends: [Int32] = []
  /// The fields of the front matter, by their keys in lower case.
  var frontMatter: [String: String] = [:]
  /// The roles of columns that `--column` declares.
  var declaredColumns = DeclaredColumns()
  /// The names of the fields of its records, in the order in which they first stand there.
  var recordColumns: [String] = []
  /// Problems that the syntax reader found.
  var findings: [Finding] = []
  /// The rules by which its entries are told; a measurement leaves some out.
  var rules: Set<ReadingRule> = .all
  /// The name of the syntax.
  var syntax = ""
  /// Texts that are no passages: navigation, footnotes, front matter.
  ///
  /// Kept only where somebody asks.
  var leftOut: [ExplainedText] = []

  /// The names of forms, by their numbers.
  var formNames: [String] = []
  private var formNumbers: [String: Int] = [:]

  /// The form of texts that are values of data, and no text of their author's.
  static let valueForm = "value"

  /// The number of a form.
  mutating func form(_ name: String) -> Int {
    if let number = formNumbers[name] { return number }
    formNumbers[name] = formNames.count
    formNames.append(name)
    return formNames.count - 1
  }
}

/// Rows of cells, whatever syntax set them.
struct Grid {
  var header: Row?
  var rows: [Row] = []
  /// The most cells that a row has, empty ones at its end counted.
  var columnCount = 0

  struct Row {
    var cells: [String]
    /// The 1-based line on which it begins.
    let line: Int
    /// The row's block; -1 where it has none.
    var block = -1
    /// Whether one cell takes the whole width: a title amid the rows.
    var isTitle = false
    /// The columns whose text stands in a cell that began in a row above.
    var hangingColumns: [Int] = []

    /// The bytes of its texts.
    var size: Int { cells.reduce(0) { $0 + $1.utf8.count } }
  }

  /// The most columns a table may have: a hostile one has ten thousand.
  static let columnLimit = 100
}

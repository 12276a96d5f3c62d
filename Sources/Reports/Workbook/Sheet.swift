import Flashcards

/// One sheet of a workbook, as values.
struct Sheet: Sendable {
  /// The name on the tab: at most 31 characters, none of `[]:*?/\`.
  let name: String
  let columns: [SheetColumn]
  /// The rows below the header, each with at most one cell for each column.
  var rows: [[SheetCell]]
  /// Whether the first row has the columns' titles, stays in sight and filters the rows.
  var hasHeader = true
  /// The colours of cells by their words.
  var marks: [SheetMark] = []
}

extension Sheet {
  /// The lines that a row's longest text takes, about: fonts differ.
  func lineCount(of cells: [SheetCell]) -> Int {
    zip(columns, cells).map { column, cell in
      switch cell {
      case .text(let text) where column.wraps: column.lineCount(of: text)
      default: 1
      }
    }.max() ?? 1
  }

  /// The lines of the longest title.
  var headerLineCount: Int { columns.map { $0.lineCount(of: $0.title, scale: 1.25) }.max() ?? 1 }
}

extension SheetColumn {
  /// The lines of a text in the column, in a font that is wider by a scale.
  fileprivate func lineCount(of text: String, scale: Double = 1) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
      lines + max(1, Int((Double(line.count) * scale / width).rounded(.up)))
    }
  }
}

/// A column of a sheet.
struct SheetColumn: Sendable {
  let title: String
  /// The width in characters of the default font.
  let width: Double
  /// Whether long text goes on in a further line of its cell.
  var wraps = false
  /// Whether a bar as long as the share lies behind each number.
  var hasBars = false

  static func text(_ title: String, width: Double) -> SheetColumn {
    SheetColumn(title: title, width: width)
  }

  static func sentences(_ title: String, width: Double) -> SheetColumn {
    SheetColumn(title: title, width: width, wraps: true)
  }

  static func number(_ title: String, width: Double = 12) -> SheetColumn {
    SheetColumn(title: title, width: width)
  }

  static func share(_ title: String, width: Double = 12) -> SheetColumn {
    SheetColumn(title: title, width: width, hasBars: true)
  }
}

/// A cell with the type that a spreadsheet computes with.
enum SheetCell: Hashable, Sendable {
  /// A text, which no spreadsheet takes for a formula.
  case text(String)
  /// A text in the form of a title, a heading or a remark.
  case styled(String, SheetStyle)
  /// A whole number; nil leaves the cell empty.
  case count(Int?)
  /// A share from 0 to 1, shown as a percentage; nil leaves the cell empty.
  case share(Double?)
  /// A date; nil leaves the cell empty.
  case day(StudyDay?)

  static let empty = SheetCell.count(nil)
}

/// How a text of a sheet without a header looks.
enum SheetStyle: Hashable, Sendable {
  case title
  case sentence
  case heading
}

/// Colours the cells of a column that have exactly one word, which says the same as the colour.
struct SheetMark: Sendable {
  enum Tone: Sendable, CaseIterable {
    case alarm
    case caution
    case calm
  }

  /// The column's index, from 0.
  let column: Int
  let word: String
  let tone: Tone
}

/// A workbook, as values.
struct Workbook: Sendable {
  let title: String
  let subject: String
  /// The program and its version.
  let author: String
  /// Where the figures come from.
  let comments: String
  /// The day that the file says it was made on, so that the same report gives the same bytes.
  let day: StudyDay
  let language: Language
  let sheets: [Sheet]
}

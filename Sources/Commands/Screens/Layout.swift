import Terminal

/// Where the parts of a page stand in a terminal of some size.
///
/// A page is a column in the middle, so that lines stay short enough to find one's way back: a
/// heading line, a rule where there is room, what is read, a rule, and a line of keys.
struct Layout: Hashable {
  let size: TerminalSize

  /// The smallest terminal that a page is for; in a smaller one the sitting goes on in plain lines.
  static let smallest = TerminalSize(columns: 40, rows: 12)

  /// Columns of the page, its margins included.
  var columns: Int { min(size.columns, 82) }
  /// Columns at the left of the page.
  var left: Int { (size.columns - columns) / 2 }
  /// Columns before and after what is read.
  var margin: Int { columns >= 60 ? 3 : 1 }
  /// Columns that a text may take.
  var textColumns: Int { columns - 2 * margin }

  /// Whether there is room for more than is needed.
  var isRoomy: Bool { size.rows >= 16 }
  /// Empty lines above what is read.
  var air: Int { isRoomy ? 1 + max(0, size.rows - 24) / 6 : 0 }
  /// Lines for what is read.
  var bodyRows: Int { size.rows - (isRoomy ? 4 : 3) }
}

extension TerminalSize {
  /// Whether a page fits.
  var suitsPages: Bool {
    columns >= Layout.smallest.columns && rows >= Layout.smallest.rows
  }
}

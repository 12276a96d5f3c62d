import Terminal

/// The positions of a page's parts in a terminal of some size.
///
/// A page is a centred column, because long lines are hard to read: a heading, a rule if there is
/// room, the body, a rule, and the key line.
struct Layout: Hashable {
  let size: TerminalSize
  /// The most columns of the page; figures may take more than prose, which tires in long lines.
  var widest = 82

  /// The smallest terminal that fits a page; a smaller one gets the linear presentation.
  static let smallest = TerminalSize(columns: 40, rows: 12)

  /// The width of the page, margins included.
  var columns: Int { min(size.columns, widest) }
  /// The columns left of the page.
  var left: Int { (size.columns - columns) / 2 }
  /// The columns left and right of the body.
  var margin: Int { columns >= 60 ? 3 : 1 }
  /// The columns that body text may take.
  var textColumns: Int { columns - 2 * margin }

  /// Whether the terminal is tall enough for empty lines and a rule below the heading.
  var isRoomy: Bool { size.rows >= 16 }
  /// The empty lines above the body.
  var air: Int { isRoomy ? 1 + max(0, size.rows - 24) / 6 : 0 }
  /// The lines of the body.
  var bodyRows: Int { size.rows - (isRoomy ? 4 : 3) }
}

extension TerminalSize {
  /// Whether a page fits the terminal.
  var suitsPages: Bool {
    columns >= Layout.smallest.columns && rows >= Layout.smallest.rows
  }
}

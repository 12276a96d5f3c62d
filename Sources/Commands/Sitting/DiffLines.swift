import Flashcards
import Terminal

/// A diff as pairs of lines, the typed answer over the expected one, aligned column by column.
///
/// Brackets enclose differences and an underscore stands for a missing letter, so that a screen
/// reader and a terminal without colour show them too. Columns stop agreeing behind a space that
/// only one side has inside a word: a space on the other side would say that it has one too.
///
///     You typed: com[_]ission
///     Expected:  com[m]ission
struct DiffLines {
  private let lines: [Line]

  /// A line of the screen: the typed or the expected characters of a row of cells.
  private struct Line {
    let label: String
    let cells: [Cell]
    let side: WritableKeyPath<Cell, String>

    var text: String {
      (label + cells.map { $0[keyPath: side] }.joined()).trimmingTrailingSpaces
    }

    var styled: StyledLine {
      let different: Style = side == \.typed ? .bad : .good
      return StyledLine(
        [Span(label, .dim)]
          + cells.map { Span($0[keyPath: side], $0.isSame ? .plain : different) })
    }
  }

  /// The lines with their labels, none wider than `columns`.
  var all: [String] { lines.map(\.text) }

  /// The same lines for a screen, with colour added to the brackets.
  var styled: [StyledLine] { lines.map(\.styled) }

  /// Lays a diff out in pairs of lines, the typed and the expected one broken at the same column.
  ///
  /// Texts with nothing in common have no columns to compare: all lines of the typed one come first.
  init(_ diff: Diff, labels: (typed: String, expected: String), columns: Int) {
    let labelWidth = max(labels.typed.displayWidth, labels.expected.displayWidth) + 1
    let labels = (
      typed: labels.typed.padded(to: labelWidth), expected: labels.expected.padded(to: labelWidth)
    )
    let width = max(20, columns - labelWidth)
    guard diff.segments.count > 1 else {
      // The diff is one segment, all the same or all different: brackets would enclose everything.
      let texts = diff.segments.first.map { ($0.typed, $0.expected) } ?? ("", "")
      lines =
        Self.lines(of: texts.0, labels.typed, \.typed, columns: width)
        + Self.lines(of: texts.1, labels.expected, \.expected, columns: width)
      return
    }
    let cells = diff.segments.flatMap(Self.cells).withoutSpacesInWords
    lines = Self.rows(of: cells, columns: width).flatMap { row in
      [
        Line(label: labels.typed, cells: row, side: \.typed),
        Line(label: labels.expected, cells: row, side: \.expected),
      ]
    }
  }

  /// A text by itself, its label before the first line.
  private static func lines(
    of text: String, _ label: String, _ side: WritableKeyPath<Cell, String>, columns: Int
  ) -> [Line] {
    let cells = text.shownCharacters.map { Cell($0, $0, isSame: true) }
    return rows(of: cells, columns: columns).enumerated().map { index, row in
      Line(label: index == 0 ? label : "".padded(to: label.displayWidth), cells: row, side: side)
    }
  }

  /// One column of a pair of lines: the typed and the expected character, padded to the same width.
  fileprivate struct Cell {
    fileprivate(set) var typed: String
    fileprivate(set) var expected: String
    let width: Int
    let isSame: Bool
    /// The side that has no character here, and only a space to keep the columns; nil when both
    /// have one, or differ.
    let paddedSide: WritableKeyPath<Cell, String>?
    /// Whether both sides have a space, at which a line may end.
    var isSpace: Bool { typed == " " && expected == " " && paddedSide == nil }

    init(_ typed: String, _ expected: String, isSame: Bool, filler: String = " ") {
      self.isSame = isSame
      paddedSide = !isSame ? nil : typed.isEmpty ? \.typed : expected.isEmpty ? \.expected : nil
      width = max(typed.displayWidth, expected.displayWidth)
      self.typed = typed.padded(to: width, with: filler)
      self.expected = expected.padded(to: width, with: filler)
    }
  }

  private static func cells(_ segment: Diff.Segment) -> [Cell] {
    let (typed, expected) = (segment.typed.shownCharacters, segment.expected.shownCharacters)
    let isSame = segment.kind == .same
    let cells = (0..<max(typed.count, expected.count)).map { index in
      Cell(
        index < typed.count ? typed[index] : "", index < expected.count ? expected[index] : "",
        isSame: isSame, filler: isSame ? " " : "_")
    }
    guard !isSame else { return cells }
    let (open, close) = (Cell("[", "[", isSame: false), Cell("]", "]", isSame: false))
    return [open] + cells + [close]
  }

  /// Breaks cells into rows of at most so many columns: at the last space of a row, or where the row
  /// is full when its second half has no space.
  private static func rows(of cells: [Cell], columns: Int) -> [[Cell]] {
    var rows: [[Cell]] = []
    var row: [Cell] = []
    for cell in cells {
      if row.width + cell.width > columns, !cell.isSpace {
        let space = row.lastIndex(where: \.isSpace) ?? 0
        let end = 2 * space >= row.count ? space + 1 : row.count
        rows.append(row[..<end].withoutLastSpace)
        row.removeFirst(end)
      }
      row.append(cell)
    }
    return rows + [row.width > columns ? row[...].withoutLastSpace : row]
  }
}

extension Collection<DiffLines.Cell> {
  fileprivate var width: Int { reduce(0) { $0 + $1.width } }
}

extension ArraySlice<DiffLines.Cell> {
  fileprivate var withoutLastSpace: [DiffLines.Cell] {
    Array(last?.isSpace == true ? dropLast() : self)
  }
}

extension Diff {
  /// The diff of a typed answer, as it is shown: white space that the learner doubled does not count,
  /// and would stand in the expected line too.
  init(shown typed: String, expected: String) {
    self.init(typed: typed.collapsingSpaces, expected: expected)
  }
}

extension [DiffLines.Cell] {
  /// The cells without the padding that would part a word: nobody wrote a space in `Lifetime` when
  /// the other line says `life time`.
  fileprivate var withoutSpacesInWords: [DiffLines.Cell] {
    var cells = self
    for (index, cell) in enumerated() {
      guard let side = cell.paddedSide else { continue }
      let before = self[..<index].last { $0.paddedSide != side }
      let after = self[(index + 1)...].first { $0.paddedSide != side }
      let isInWord = [before, after].allSatisfy { neighbour in
        neighbour.map { $0.isSame && $0[keyPath: side] != " " } ?? false
      }
      if isInWord { cells[index][keyPath: side] = "" }
    }
    return cells
  }
}

extension String {
  /// The characters after sanitising, one string each.
  fileprivate var shownCharacters: [String] { TerminalText(self).string.map { String($0) } }

  fileprivate func padded(to width: Int, with filler: String = " ") -> String {
    self + String(repeating: filler, count: max(0, width - displayWidth))
  }

  /// The text without trailing spaces.
  var trimmingTrailingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}

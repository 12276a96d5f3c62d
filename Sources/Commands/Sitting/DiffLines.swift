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
  private let rows: [[Cell]]
  private let labels: (typed: String, expected: String)

  /// The lines with their labels, none wider than `columns`.
  var all: [String] {
    rows.flatMap { row in
      [
        labels.typed + row.map(\.typed).joined(), labels.expected + row.map(\.expected).joined(),
      ].map(\.trimmingTrailingSpaces)
    }
  }

  /// The same lines for a screen, with colour added to the brackets.
  var styled: [StyledLine] {
    rows.flatMap { row in
      [
        StyledLine(
          [Span(labels.typed, .dim)] + row.map { Span($0.typed, $0.isSame ? .plain : .bad) }),
        StyledLine(
          [Span(labels.expected, .dim)] + row.map { Span($0.expected, $0.isSame ? .plain : .good) }),
      ]
    }
  }

  /// Lays a diff out in pairs of lines, both broken at the same column.
  init(_ diff: Diff, labels: (typed: String, expected: String), columns: Int) {
    let labelWidth = max(labels.typed.displayWidth, labels.expected.displayWidth) + 1
    self.labels = (labels.typed.padded(to: labelWidth), labels.expected.padded(to: labelWidth))
    // Don't bracket texts with nothing in common: everything would be in brackets.
    let isBracketed = diff.segments.count > 1
    let cells = diff.segments.flatMap { Self.cells($0, isBracketed: isBracketed) }
    rows = Self.rows(of: cells.withoutSpacesInWords, columns: max(20, columns - labelWidth))
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

    init(_ typed: String, _ expected: String, isSame: Bool, filler: String = " ") {
      self.isSame = isSame
      paddedSide = !isSame ? nil : typed.isEmpty ? \.typed : expected.isEmpty ? \.expected : nil
      width = max(typed.displayWidth, expected.displayWidth)
      self.typed = typed.padded(to: width, with: filler)
      self.expected = expected.padded(to: width, with: filler)
    }
  }

  private static func cells(_ segment: Diff.Segment, isBracketed: Bool) -> [Cell] {
    let (typed, expected) = (segment.typed.shownCharacters, segment.expected.shownCharacters)
    let isSame = segment.kind == .same || !isBracketed
    let cells = (0..<max(typed.count, expected.count)).map { index in
      Cell(
        index < typed.count ? typed[index] : "", index < expected.count ? expected[index] : "",
        isSame: isSame, filler: isSame ? " " : "_")
    }
    guard !isSame else { return cells }
    let (open, close) = (Cell("[", "[", isSame: false), Cell("]", "]", isSame: false))
    return [open] + cells + [close]
  }

  private static func rows(of cells: [Cell], columns: Int) -> [[Cell]] {
    var rows: [[Cell]] = [[]]
    var used = 0
    for cell in cells {
      if used + cell.width > columns {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(cell)
      used += cell.width
    }
    return rows
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

import Flashcards
import Terminal

/// A diff as pairs of lines, typed over expected, each column over its like.
///
/// What differs stands in brackets, and an underscore stands for nothing: read aloud or seen without
/// colour, the lines say the same.
///
///     You typed: com[_]ission
///     Expected:  com[m]ission
struct DiffLines {
  /// The lines, labels included, none wider than was asked for.
  let all: [String]

  /// The lines of a diff, broken at the same columns.
  init(_ diff: Diff, labels: (typed: String, expected: String), columns: Int) {
    let labelWidth = max(labels.typed.displayWidth, labels.expected.displayWidth) + 1
    let (typedLabel, expectedLabel) = (
      labels.typed.padded(to: labelWidth), labels.expected.padded(to: labelWidth)
    )
    // Texts with little in common are shown as they are.
    let isBracketed = diff.segments.count > 1
    let cells = diff.segments.flatMap { Self.cells($0, isBracketed: isBracketed) }
    all = Self.rows(of: cells, columns: max(20, columns - labelWidth)).flatMap { row in
      [
        typedLabel + row.map(\.typed).joined(), expectedLabel + row.map(\.expected).joined(),
      ].map(\.trimmingTrailingSpaces)
    }
  }

  /// A place of the lines: what stands in it above and below, equally wide.
  private struct Cell {
    let typed: String
    let expected: String
    let width: Int

    init(_ typed: String, _ expected: String, filler: String = " ") {
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
        filler: isSame ? " " : "_")
    }
    return isSame ? cells : [Cell("[", "[")] + cells + [Cell("]", "]")]
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

extension String {
  /// The characters as they will be shown, one string each.
  fileprivate var shownCharacters: [String] { TerminalText(self).string.map { String($0) } }

  fileprivate var displayWidth: Int { TerminalText(self).displayWidth }

  fileprivate func padded(to width: Int, with filler: String = " ") -> String {
    self + String(repeating: filler, count: max(0, width - displayWidth))
  }

  /// The text without the spaces at its end.
  var trimmingTrailingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}

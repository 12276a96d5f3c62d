import Flashcards
import Terminal

/// How many cards fall due on each of some days, as small columns with the days and numbers under
/// them.
struct DueColumns {
  /// The number of cards on each day, the first day's first.
  let cards: [Int]
  let first: StudyDay
  let words: any Words

  /// The columns of a day, and those from one day to the next.
  private static let (cell, step) = (3, 5)

  /// The lines; a line a day where a number is too wide to stand under its column.
  var lines: [StyledLine] {
    let most = cards.max() ?? 0
    guard String(most).count <= Self.cell else { return list }
    let days = cards.indices.map(first.advanced)
    let columns = cards.map { count in
      String(repeating: Bar.column(count, of: most), count: Self.cell)
    }
    return [
      Self.row(columns, .plain),
      Self.row(days.map { " " + words.weekdayInitial($0) }, .dim),
      Self.row(cards.map { String($0).alignedRight(in: Self.cell - ($0 < 10 ? 1 : 0)) }, .plain),
    ]
  }

  private static func row(_ texts: [String], _ style: Style) -> StyledLine {
    let cells = texts.map { $0 + String(repeating: " ", count: step - $0.count) }
    return StyledLine([Span(cells.joined().trimmingTrailingSpaces, style)])
  }

  private var list: [StyledLine] {
    let digits = cards.map { String($0).count }.max() ?? 0
    return cards.enumerated().map { offset, count in
      let day = words.forecastDay(first.advanced(by: offset), from: first)
      return StyledLine([
        Span(String(count).alignedRight(in: digits)), Span("  " + day),
      ])
    }
  }
}

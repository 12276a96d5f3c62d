import Flashcards
import Terminal

/// A chart of the cards due on each of some days: columns with weekdays and numbers below.
struct DueColumns {
  /// The number of cards due each day, from the first day on.
  let cards: [Int]
  let first: StudyDay
  let words: any Words

  /// The width of a column, and the distance from one column's start to the next.
  private static let (cell, step) = (3, 5)

  /// The chart's lines; a list with one line a day when a number is wider than its column.
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

import Flashcards
import Terminal

/// A chart of the cards due on each of many days: narrow columns of several lines, and the date of
/// each Monday below.
struct MonthColumns {
  /// The number of cards due each day, from the first day on.
  let cards: [Int]
  let first: StudyDay
  let words: any Words

  /// The lines that the highest column takes.
  private static let height = 4

  /// The chart's lines in at most some columns; days that have no room are left out.
  func lines(columns: Int) -> [StyledLine] {
    let step = columns >= cards.count * 2 ? 2 : 1
    let shown = Array(cards.prefix(columns / step))
    let most = shown.max() ?? 0
    let rows = (0..<Self.height).reversed().map { row in
      let signs = shown.map { String(part($0, of: most, row: row)) }
      return StyledLine([Span(Self.joined(signs, step))])
    }
    return rows + [StyledLine([Span(dates(shown.count, step), .dim)])]
  }

  /// The part of a day's column that stands in a row from the bottom; at least one step for any card.
  private func part(_ count: Int, of most: Int, row: Int) -> Character {
    guard count > 0, most > 0 else { return row == 0 ? "·" : " " }
    let steps = max(1, (count * Self.height * 8 + most - 1) / most)
    return Bar.column(min(max(0, steps - row * 8), 8), of: 8)
  }

  private static func joined(_ signs: [String], _ step: Int) -> String {
    signs.map { $0 + String(repeating: " ", count: step - 1) }.joined().trimmingTrailingSpaces
  }

  /// The dates of Mondays, each below its column; one without room is left out.
  private func dates(_ count: Int, _ step: Int) -> String {
    (0..<count).reduce(into: "") { line, offset in
      let day = first.advanced(by: offset)
      // Day 0 is a Thursday, so that Monday is day −3.
      let isMonday = (day.number + 3).quotientAndRemainder(dividingBy: 7).remainder == 0
      guard offset == 0 || isMonday, line.isEmpty || line.count < offset * step else { return }
      let date = words.shortDate(day)
      guard offset * step + date.count <= count * step else { return }
      line += String(repeating: " ", count: offset * step - line.count) + date
    }
  }
}

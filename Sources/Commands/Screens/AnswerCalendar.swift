import Flashcards
import Terminal

/// A calendar of answers a day over the last weeks: one column a week, Monday on top.
struct AnswerCalendar {
  let today: StudyDay
  let words: any Words
  private let answers: [StudyDay: Int]

  /// How many weeks the calendar shows, the present one included.
  let weeks: Int
  /// The marks for no answer, then for more and more of them.
  private static let marks: [Character] = Array("·░▒▓█")

  /// A calendar that ends today; answers of days outside it are left out.
  init(_ days: [DayAnswers], to today: StudyDay, weeks: Int = 12, words: any Words) {
    self.weeks = weeks
    self.today = today
    self.words = words
    let first = Self.monday(of: today, weeksAgo: weeks - 1)
    answers = days.filter { (first...today).contains($0.day) }
      .reduce(into: [:]) { $0[$1.day, default: 0] += $1.counts.answers }
  }

  /// The heading with the sum, then months, weekdays and the marks' legend; the heading alone when
  /// all answers fall on one day.
  func lines(columns: Int) -> [StyledLine] {
    let sum = answers.values.reduce(0, +)
    let heading = [StyledLine].wrapped(
      words.answers(sum, inWeeks: weeks), .title, to: columns)
    guard answers.count > 1 else { return heading }
    return heading + [months] + (0..<7).map(row)
      + [StyledLine].wrapped(words.scale(String(Self.marks), most: most), .dim, to: columns)
  }

  private var most: Int { answers.values.max() ?? 0 }

  private static func monday(of day: StudyDay, weeksAgo weeks: Int) -> StudyDay {
    // Day 0 is a Thursday, so that Monday is day −3.
    StudyDay(number: (day.week - weeks) * 7 - 3)
  }

  private var mondays: [StudyDay] {
    (0..<weeks).reversed().map { Self.monday(of: today, weeksAgo: $0) }
  }

  private func row(_ weekday: Int) -> StyledLine {
    let days = mondays.map { $0.advanced(by: weekday) }.filter { $0 <= today }
    let cells = days.map { day in
      let count = answers[day] ?? 0
      let mark = Bar.level(count, of: most, among: Self.marks)
      return Span(" \(mark)", count == 0 ? .dim : .good)
    }
    return StyledLine([Span(words.weekdayInitial(mondays[0].advanced(by: weekday)), .dim)] + cells)
  }

  /// The months' names, each over the first week that has a day of that month.
  ///
  /// A month with too few weeks for its name gets none.
  private var months: StyledLine {
    let names = mondays.map { words.month(of: min($0.advanced(by: 6), today)) }
    let starts = names.indices.filter { $0 == 0 || names[$0] != names[$0 - 1] }
    let line = zip(starts, starts.dropFirst() + [weeks * 2]).reduce(StyledLine()) {
      line, start in
      let name = Span(names[start.0], .dim)
      let room = (start.1 - start.0) * 2
      return name.text.displayWidth < room
        ? line.padded(to: 2 + start.0 * 2).followed(by: StyledLine([name])) : line
    }
    return line
  }
}

import Flashcards

/// The texts of the progress page.
protocol ProgressWords: Sendable {
  /// The heading over the change of each number.
  var sinceWeekAgo: String { get }
  func dueInWeek(_ cards: Int) -> String
  func dueInMonth(_ cards: Int, most: Int) -> String
  /// A day and its month in few columns: `3 Nov`.
  func shortDate(_ day: StudyDay) -> String
  /// Heads the intervals of the cards, on the page.
  var intervalsTitle: String { get }
  func weekdayInitial(_ day: StudyDay) -> String
  func answers(_ answers: Int, inWeeks weeks: Int) -> String
  func month(of day: StudyDay) -> String
  /// The legend of the calendar's marks; `most` is the highest count of a day.
  func scale(_ marks: String, most: Int) -> String
  /// The heading over failures out of reviews.
  var missedHeading: String { get }
  func missed(_ entry: HardEntry) -> String
  /// The mark after a leech's term.
  var leechMark: String { get }
  var figuresToCome: String { get }
}

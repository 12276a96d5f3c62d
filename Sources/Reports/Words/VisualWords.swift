import Flashcards

/// A chart of the trend.
enum TrendChart: CaseIterable, Sendable {
  /// Coverage and mastery.
  case progress
  case retention
  case activeLearners
  case overdue
}

/// The words of the page with charts, and of the workbook, beyond those of every page.
protocol VisualWords: Sendable {
  /// `7 Sep`.
  func shortDate(_ day: StudyDay) -> String
  /// A whole number with its thousands apart: `1,234`.
  func number(_ number: Int) -> String
  /// A share of a sample that is too small.
  var notEnoughData: String { get }
  /// The size of a sample: `1,234 reviews`.
  func reviews(_ count: Int) -> String
  /// A part of a whole, both already written as numbers.
  func count(_ part: String, of whole: String) -> String
  var peopleTable: String { get }
  var glossaryTable: String { get }
  /// The name of the days that the report is about.
  var periodName: String { get }
  /// What stands above the links to the sections.
  var contents: String { get }
  func heading(of attention: Attention, people: Int) -> String
  /// The heading of a table of all people.
  func everybody(_ people: Int) -> String
  var whatToSay: String { get }
  var whatToSayToEach: String { get }
  /// Why to talk to a learner or to watch, in one short sentence without a full stop; ``saying(to:)``
  /// has the advice.
  func fact(_ reason: Reason) -> String
  /// What to say to a learner: the learner is spoken to, in quotes.
  func saying(to person: Person) -> String
  /// The week of a Monday: `week of 7 Sep`.
  func weekOf(_ monday: StudyDay) -> String
  func heading(of chart: TrendChart) -> String
  /// What opens the table of a chart.
  var chartFigures: String { get }
  /// What a line shows, from its first value to its last.
  func describe(_ name: String, from first: String, to last: String) -> String
  /// The weeks of a chart.
  func weeks(from first: StudyDay, to last: StudyDay) -> String
  /// How the present number changed since last week.
  func sinceLastWeek(_ change: String) -> String
  /// A rate of the present week alone.
  func thisWeek(_ rate: String) -> String
  /// A number of last week.
  func lastWeek(_ number: String) -> String
  func points(_ difference: Int) -> String
  /// The share that a learner should remember, where a chart has a line for it.
  func threshold(_ percent: String) -> String
  func title(of sheet: ReportSheet) -> String
  /// The header of a column of names, and of their meanings.
  var name: String { get }
  var meaning: String { get }
}

/// A sheet of the workbook.
enum ReportSheet: CaseIterable, Sendable {
  case overview
  case learners
  case glossaries
  case terms
  case weeks
  case definitions
}

extension VisualWords {
  /// What to say about the first reasons; one would hide a second, three are a lecture.
  static var sayingsAtMost: Int { 2 }
}

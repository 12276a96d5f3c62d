import Flashcards
import Storage

/// The sentences about what is due: the first screen, `due` and pauses.
protocol TodayWords: Sendable {
  func date(_ day: StudyDay) -> String
  /// Names of days as people type them, with the days from today.
  var daysAhead: [(name: String, days: Int)] { get }
  func today(_ day: StudyDay) -> String
  func todayLine(_ deck: DueCounts.InDeck, mastered: Int) -> String
  func dueLine(_ deck: DueCounts.InDeck) -> String
  func dueSum(_ counts: DueCounts) -> [String]
  func news(_ news: DeckNews) -> String
  var nothingDue: String { get }
  func isPaused(until day: StudyDay) -> String
  var noGlossaryYet: String { get }
  /// How to add another glossary.
  var anotherGlossary: String { get }
  var startPrompt: String { get }
  var drillPrompt: String { get }
  func newcomer(_ learner: String, known: [String]) -> String
}

import Flashcards
import Storage

/// The sentences about what is due: the first screen, `due` and pauses.
protocol TodayWords: Sendable {
  func date(_ day: StudyDay) -> String
  /// Names of days as people type them, with the days from today.
  var daysAhead: [(name: String, days: Int)] { get }
  func today(_ day: StudyDay) -> String
  func todayLine(_ deck: DueCounts.InDeck, _ standing: DeckStanding) -> String
  func dueLine(_ deck: DueCounts.InDeck) -> String
  /// What is asked today and how long it takes, which may be several sessions of so many minutes.
  func dueSum(_ counts: DueCounts, minutesASession limit: Int?) -> [String]
  func news(_ news: DeckNews) -> String
  var nothingDue: String { get }
  func isPaused(until day: StudyDay) -> String
  var noGlossaryYet: String { get }
  /// More is due than a day holds: how many mornings that takes.
  func pile(_ pile: Pile) -> String
  /// How to go on with such a pile today.
  func howToGoOn(_ pile: Pile) -> String
  /// The prompt below what is due, as lines.
  func homePrompt(_ state: HomeState) -> String
  /// The prompt after today's share of a pile, as lines.
  var goOnPrompt: String { get }
  /// How to add another glossary.
  var anotherGlossary: String { get }
  func newcomer(_ learner: String, known: [String]) -> String
}

/// What can be started from what is due today.
enum HomeState: CaseIterable {
  /// Something is due.
  case due
  /// Nothing is due.
  case done
  /// Today's share is done, and cards wait for another morning.
  case pile
  /// A pause is in force.
  case paused

  init(_ counts: DueCounts) {
    self =
      counts.pausedUntil != nil
      ? .paused : counts.total > 0 ? .due : counts.pile != nil ? .pile : .done
  }
}

import Flashcards

/// The sentences of `browse`, and of flags.
protocol BrowseWords: Sendable {
  var browseTitle: String { get }
  /// The label before the text of the search.
  var searchLabel: String { get }
  /// How many entries have the text, of how many; whether further ones are still being read.
  func found(_ found: Int, of all: Int, _ isReading: Bool) -> String
  func nothingFound(_ text: String) -> String
  func position(_ position: Int, of all: Int) -> String
  /// When the entry comes back, in a word or two.
  func briefState(of entry: StudyEntry, on day: StudyDay) -> String
  /// The entry's line in a list, with when it comes back.
  func listed(_ entry: StudyEntry, on day: StudyDay) -> String
  /// The section of the glossary in which an entry stands.
  func section(_ name: String) -> String
  var cardsHeading: String { get }
  /// A card, and where it stands.
  func standing(of card: StudyCard, in entry: StudyEntry, on day: StudyDay) -> String
  var historyHeading: String { get }
  var noHistory: String { get }
  /// What a learner did about an entry.
  func sentence(_ event: EntryEvent) -> String
  /// What was decided about an entry.
  func done(_ decision: EntryDecision, on entry: Entry) -> String

  // Flags.
  var flagTitle: String { get }
  var flagPrompt: String { get }
  /// The same where lines are read: an empty one leaves all as it is.
  var flagLinePrompt: String { get }
  /// Says that the words of a flag go to the team.
  var flagNotice: String { get }
  /// The same where a flag is in force, with how to take it back.
  var flagNoticeAgain: String { get }
  /// The learner's words about an entry.
  func flagged(_ words: String) -> String
  func notFlagged(_ entry: Entry) -> String
  var noFlags: String { get }
}

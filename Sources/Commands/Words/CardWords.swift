import Flashcards

/// The sentences of `cards` and of decisions about cards.
protocol CardWords: Sendable {
  func entryLine(_ entry: StudyEntry) -> String
  func cardLine(_ card: StudyCard, in entry: StudyEntry, on day: StudyDay) -> String
  var nothingFound: String { get }
  func putAside(_ entry: StudyEntry, _ way: PutAsideKind) -> String
  func resumed(_ entry: StudyEntry) -> String
  func notAside(_ entry: StudyEntry) -> String
  func paused(until day: StudyDay) -> String
  var pauseEnded: String { get }
  var notPaused: String { get }

  // Terms that go on under another name.
  func joined(_ term: String, _ deck: Deck) -> String
  func separated(_ term: String, _ deck: Deck) -> String
  func notJoined(_ term: String, _ deck: Deck) -> String
}

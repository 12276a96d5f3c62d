public import Flashcards
import GRDB

extension Store {
  /// The entries that are meant, with where their cards stand for a learner, deck by deck in document
  /// order; nil stands for every deck.
  public func entries(
    for learner: String, decks: [String]?, on day: StudyDay, where isMeant: (StudyEntry) -> Bool
  ) throws(StorageError) -> [StudyEntry] {
    try withoutActuallyEscaping(isMeant) { isMeant throws(StorageError) in
      try read { db in
        let reader = try StudyReader(
          learner: learnerNumber(learner, db), decks: decks, on: day, db)
        let numbers = try Int64.fetchAll(
          db, sql: "SELECT number FROM entry ORDER BY deck, position, number")
        return try numbers.compactMap { try reader.studyEntry($0) }.filter(isMeant)
      }
    }
  }
}

public import Flashcards
import GRDB

extension Store {
  /// The number of entries that a learner has mastered, by deck.
  public func masteredCounts(
    of learner: String, on day: StudyDay
  ) throws(StorageError) -> [String: Int] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT schedule.entry, deck.id, card_kind, \(Sides.column), \(Schedule.columns)
          FROM schedule
          JOIN entry ON entry.number = schedule.entry JOIN deck ON deck.number = entry.deck
          \(CurrentRevision.join)
          WHERE learner = ? AND last_day IS NOT NULL AND is_retired = 0
          ORDER BY schedule.entry
          """, arguments: [try learnerNumber(learner, db)])
      var counts: [String: Int] = [:]
      var current: (entry: Int64, deck: String, schedules: [Schedule])?
      func close() {
        guard let (_, deck, schedules) = current else { return }
        if Standing(of: schedules, on: day) == .mastered { counts[deck, default: 0] += 1 }
      }
      while let row = try rows.next() {
        let kind = CardKinds.named(try row.value(2))
        let sides = try Sides(row: row, from: 3)
        guard kind?.mayAsk(about: sides) ?? false else { continue }
        let entry: Int64 = try row.value(0)
        if current?.entry != entry {
          close()
          current = (entry, try row.value(1), [])
        }
        current?.schedules.append(try Schedule(row: row, from: 4))
      }
      close()
      return counts
    }
  }
}

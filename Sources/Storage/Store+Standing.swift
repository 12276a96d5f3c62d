public import Flashcards
import GRDB

/// How many entries of a deck a learner knows.
public struct DeckStanding: Hashable, Sendable {
  /// Entries with a reviewed card.
  public private(set) var seen = 0
  /// Entries mastered.
  public private(set) var mastered = 0

  /// A deck of which so much is known.
  public init(seen: Int = 0, mastered: Int = 0) {
    self.seen = seen
    self.mastered = mastered
  }

  fileprivate mutating func add(_ standing: Standing) {
    seen += standing == .unseen ? 0 : 1
    mastered += standing == .mastered ? 1 : 0
  }
}

extension Store {
  /// How well a learner knows each deck, by the deck's id; decks not begun are left out.
  public func standings(
    of learner: String, on day: StudyDay
  ) throws(StorageError) -> [String: DeckStanding] {
    try read { db in
      let rows = try Row.fetchCursor(
        db, sql: Self.studiedCards, arguments: [try learnerNumber(learner, db)])
      var standings: [String: DeckStanding] = [:]
      var current: (entry: Int64, deck: String, schedules: [Schedule])?
      func close() {
        guard let (_, deck, schedules) = current else { return }
        standings[deck, default: DeckStanding()].add(Standing(of: schedules, on: day))
      }
      while let row = try rows.next() {
        let kind = CardKinds.named(try row.value(2))
        guard kind?.mayAsk(about: try Sides(row: row, from: 3)) ?? false else { continue }
        let entry: Int64 = try row.value(0)
        if current?.entry != entry {
          close()
          current = (entry, try row.value(1), [])
        }
        current?.schedules.append(try Schedule(row: row, from: 4))
      }
      close()
      return standings
    }
  }

  /// The SQL for the schedules of a learner's studied cards, entry by entry.
  private static let studiedCards = """
    SELECT schedule.entry, deck.id, card_kind, \(Sides.column), \(Schedule.columns)
    FROM schedule
    JOIN entry ON entry.number = schedule.entry JOIN deck ON deck.number = entry.deck
    \(CurrentRevision.join)
    WHERE learner = ? AND last_day IS NOT NULL AND is_retired = 0
    ORDER BY schedule.entry
    """
}

public import Flashcards
import Foundation
import GRDB

/// A piece of the entries that are browsed.
public struct BrowsedEntries: Sendable {
  /// The place in the list of entries behind which a piece begins.
  public struct Position: Hashable, Sendable {
    fileprivate var deck: Int64
    fileprivate var position: Int
    fileprivate var entry: Int64

    /// The place before all entries.
    public static let start = Position(deck: -1, position: 0, entry: 0)
  }

  /// The entries, deck by deck in document order, without retired ones.
  public let entries: [StudyEntry]
  /// Where the next piece begins; nil behind the last one.
  public let next: Position?
}

extension Store {
  /// At most some entries behind a position, with a learner's schedules; nil for all decks.
  ///
  /// A large glossary is read in pieces, so that no key waits for the whole.
  public func browsedEntries(
    for learner: String, decks: [String]?, behind position: BrowsedEntries.Position,
    atMost limit: Int
  ) throws(StorageError) -> BrowsedEntries {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT entry.deck, position, entry.number, deck.id, key, sense, is_retired,
            section, \(Entry.columns)
          FROM entry JOIN deck ON deck.number = entry.deck \(CurrentRevision.join)
          WHERE (entry.deck, position, entry.number) > (?1, ?2, ?3)
          ORDER BY entry.deck, position, entry.number LIMIT ?4
          """,
        arguments: [position.deck, position.position, position.entry, limit])
      var reader = BrowseReader()
      while let row = try rows.next() { try reader.add(row, decks: decks) }
      let schedules = try schedules(
        of: reader.entries.map(\.number), for: learnerNumber(learner, db), db)
      return BrowsedEntries(
        entries: reader.entries.map { number, id, entry, section in
          StudyEntry(
            id: id, entry: entry, section: section, schedules: schedules[number] ?? [:])
        }, next: reader.count == limit ? reader.last : nil)
    }
  }

  /// A learner's schedules of some entries, by entry and card kind.
  private func schedules(
    of entries: [Int64], for learner: Int64?, _ db: Database
  ) throws -> [Int64: [String: Schedule]] {
    guard let learner, !entries.isEmpty else { return [:] }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry, card_kind, \(Schedule.columns) FROM schedule
        WHERE learner = ?1 AND entry IN (SELECT value FROM json_each(?2))
        """, arguments: [learner, "[" + entries.map(String.init).joined(separator: ",") + "]"])
    var schedules: [Int64: [String: Schedule]] = [:]
    while let row = try rows.next() {
      schedules[try row.value(0), default: [:]][try row.value(1)] = try Schedule(row: row, from: 2)
    }
    return schedules
  }
}

/// Collects the rows of a piece.
private struct BrowseReader {
  private(set) var entries: [(number: Int64, id: EntryID, entry: Entry, section: String?)] = []
  private(set) var last = BrowsedEntries.Position.start
  private(set) var count = 0
  /// The last deck's id: 100,000 ids of one deck share their memory.
  private var deck = ""

  mutating func add(_ row: Row, decks: [String]?) throws {
    count += 1
    last = BrowsedEntries.Position(
      deck: try row.value(0), position: try row.position(1), entry: try row.value(2))
    let deck: String = try row.value(3)
    if deck != self.deck { self.deck = deck }
    guard !(try row.value(6) as Bool), decks?.contains(deck) ?? true else { return }
    let id = EntryID(deck: self.deck, key: try row.value(4), sense: try row.value(5))
    entries.append((last.entry, id, try Entry(row: row, from: 8), try row.value(7)))
  }
}

extension Store {
  /// Some entries with a learner's schedules, in the order of their ids; those that are retired are
  /// left out.
  public func studyEntries(
    _ ids: [EntryID], for learner: String, on day: StudyDay
  ) throws(StorageError) -> [StudyEntry] {
    try read { db in
      let reader = try StudyReader(learner: learnerNumber(learner, db), decks: nil, on: day, db)
      return try ids.compactMap { id in
        try entryNumber(id, db).flatMap { try reader.studyEntry($0) }
      }
    }
  }
}

public import Flashcards
import GRDB

/// What imports changed in a deck since a learner last answered.
public struct DeckNews: Hashable, Sendable {
  /// The deck.
  public let deck: Deck
  /// The headwords that were added or came back.
  public internal(set) var added: [String] = []
  /// The headwords whose text changed.
  public internal(set) var changed: [String] = []
  /// The headwords that were retired.
  public internal(set) var retired: [String] = []
  /// Whether the whole deck is new.
  public internal(set) var isNew: Bool
}

extension Store {
  /// What was imported since a learner's last answer, deck by deck; empty for a learner who never
  /// answered.
  ///
  /// A term that moved is neither retired in its old deck nor new in the other one.
  public func news(for learner: String) throws(StorageError) -> [DeckNews] {
    try read { db in
      guard let last = try lastAnswer(of: learnerNumber(learner, db), db) else { return [] }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT deck.id, title, language, deck.created > ?1, before.is_retired, after.is_retired,
            after.term, before.term IS NOT after.term OR before.acronym IS NOT after.acronym
              OR before.expansion IS NOT after.expansion OR before.aliases IS NOT after.aliases
              OR before.qualifier IS NOT after.qualifier
              OR before.definition IS NOT after.definition
          FROM (
            SELECT entry, min(number) AS first, max(number) AS last FROM revision
            WHERE imported > ?1 GROUP BY entry) AS changes
          JOIN revision AS after ON after.number = changes.last
          LEFT JOIN revision AS before ON before.number = (
            SELECT max(number) FROM revision
            WHERE revision.entry = changes.entry AND revision.number < changes.first)
          JOIN entry ON entry.number = changes.entry JOIN deck ON deck.number = entry.deck
          WHERE entry.number NOT IN (SELECT entry FROM moved_entry)
            AND (before.number IS NOT NULL
              OR entry.number NOT IN (SELECT target FROM moved_entry))
          ORDER BY deck.number, position, entry.number
          """, arguments: [last])
      return try rows.reduce(into: []) { news, row in try Self.add(row, to: &news) }
    }
  }

  private static func add(_ row: Row, to news: inout [DeckNews]) throws {
    let deck = try Deck(row: row)
    if news.last?.deck != deck { news.append(DeckNews(deck: deck, isNew: try row.value(3))) }
    let term: String = try row.value(6)
    let wasThere = try row.value(4) as Bool? == false
    let isThere = try !(row.value(5) as Bool)
    switch (wasThere, isThere) {
    case (false, true): news[news.count - 1].added.append(term)
    case (true, false): news[news.count - 1].retired.append(term)
    case (true, true) where try row.value(7): news[news.count - 1].changed.append(term)
    default: break
    }
    if news[news.count - 1].isEmpty { news.removeLast() }
  }

  /// The instant of the learner's last answer on any device, the end of its day where none is kept;
  /// nil without answers.
  private func lastAnswer(of learner: Int64?, _ db: Database) throws -> Int64? {
    let devices = try Int64.fetchAll(
      db, sql: "SELECT number FROM device WHERE learner = ?", arguments: [learner])
    return try devices.compactMap { device in
      try Int64.fetchOne(
        db,
        sql: """
          SELECT coalesce(instant, (day + 1) * 86400000) FROM review
          WHERE device = ? AND NOT EXISTS (
            SELECT 1 FROM decision WHERE decision.review = review.id AND kind = 'retract')
          ORDER BY sequence DESC LIMIT 1
          """, arguments: [device])
    }.max()
  }
}

extension DeckNews {
  fileprivate var isEmpty: Bool { added.isEmpty && changed.isEmpty && retired.isEmpty }
}

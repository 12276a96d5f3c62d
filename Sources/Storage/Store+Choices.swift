public import Flashcards
import GRDB

extension Store {
  /// Makes multiple choices for a deck's entries that are not retired, given what the learner has
  /// confused; an unknown learner has confused nothing.
  public func choiceMaker(
    forDeck deck: String, learner: String
  ) throws(StorageError) -> ChoiceMaker {
    try read { db in
      ChoiceMaker(
        try entries(ofDeck: deck, db),
        confusions: try confusions(inDeck: deck, of: try learnerNumber(learner, db), db))
    }
  }

  /// How many of a device's last answers are searched for confusions: some months.
  ///
  /// A million answers would take seconds, and old confusions say little.
  private static let confusionsRemembered = 20_000

  /// What a learner recently gave by mistake for the entries of a deck.
  ///
  /// Leaves out retracted answers, and those that the learner overruled.
  private func confusions(
    inDeck id: String, of learner: Int64?, _ db: Database
  ) throws -> Confusions {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT deck.id, asked.key, asked.sense, deck.id, given.key, given.sense, count(*)
        FROM device
        CROSS JOIN review ON review.device = device.number AND review.sequence > (
          SELECT max(sequence) FROM review WHERE review.device = device.number) - ?
        \(CurrentEntry.join("review"))
        LEFT JOIN moved_entry AS moved_given ON moved_given.entry = mistaken_for
        JOIN entry AS asked ON asked.number = \(CurrentEntry.number("review"))
        JOIN entry AS given ON given.number = coalesce(moved_given.target, mistaken_for)
          AND given.deck = asked.deck
        JOIN deck ON deck.number = asked.deck
        WHERE device.learner = ? AND deck.id = ? AND is_overridden = 0
          AND NOT EXISTS (
            SELECT 1 FROM decision
            WHERE decision.review = review.id AND decision.kind IN ('retract', 'right'))
        GROUP BY asked.number, given.number
        """, arguments: [Self.confusionsRemembered, learner, id])
    var confusions = Confusions()
    while let row = try rows.next() {
      confusions.add(
        try EntryID(row: row, from: 3), for: try EntryID(row: row), times: try row.count(6))
    }
    return confusions
  }
}

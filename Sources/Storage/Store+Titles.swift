public import Flashcards
import GRDB

extension Store {
  /// Gives a deck another title, for all learners; its id stays.
  ///
  /// The fact also has the title that the deck's document gave it, so that the next import of the
  /// same document does not bring that one back.
  ///
  /// - Throws: ``StorageError/changedMeanwhile`` when the database lacks the deck.
  public func retitle(
    deck id: String, to title: String, by author: FactAuthor
  ) throws(StorageError) {
    try write { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT number, title FROM deck WHERE id = ?", arguments: [id])
      guard let row else { throw StorageError.changedMeanwhile }
      let known: String = try row.value(1)
      let given = try givenTitle(ofDeck: id, titled: known, db)
      let fields = ["deck": id, "title": title, "instead": given?.instead ?? known]
      try append(
        NewDecision(.title, payload: try payload(fields)), by: try databaseAuthor(author, db),
        at: author.moment, db)
      try setTitle(title, ofDeck: try row.value(0), db)
    }
  }

  /// Whether a title, which a deck's document gives it, is the one that a person replaced.
  public func isReplacedTitle(_ title: String, ofDeck deck: Deck) throws(StorageError) -> Bool {
    try read { db in
      try givenTitle(ofDeck: deck.id, titled: deck.title, db)?.instead == title
    }
  }

  /// The newest fact about a deck's title; nil when the present title has another origin.
  private func givenTitle(
    ofDeck id: String, titled title: String, _ db: Database
  ) throws -> (title: String, instead: String)? {
    let payloads = try String.fetchAll(
      db,
      sql: """
        SELECT payload FROM decision
        WHERE learner IS NULL AND kind = 'title' AND payload IS NOT NULL ORDER BY lamport, id
        """)
    let facts = try payloads.map { try Payload.fields($0) }.filter { $0["deck"] == id }
    guard let fact = facts.last, fact["title"] == title, let instead = fact["instead"] else {
      return nil
    }
    return (title, instead)
  }

  /// Writes a deck's title.
  func setTitle(_ title: String, ofDeck number: Int64, _ db: Database) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, language, created FROM deck WHERE number = ?", arguments: [number])
    guard let row else { throw StorageError.changedMeanwhile }
    try NewRow(
      table: Schema.deck,
      values: [
        .integer(number), .text(try row.value(0)), .text(title),
        .optional(try row.value(1) as String?),
        .integer(try row.value(2) as Int64),
      ]
    ).insert(db, replacing: true)
  }
}

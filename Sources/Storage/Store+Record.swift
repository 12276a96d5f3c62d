public import Flashcards
import Foundation
import GRDB

/// What the records of some learners come from.
public struct RecordSource: Hashable, Sendable {
  /// A digest of the last rows of the learners' logs, which traces a figure to its data.
  public let logDigest: Digest
  /// What the logs say about their own completeness.
  public let quality: LogQuality
}

extension Store {
  /// Reads the records of learners up to the end of a study day, one after the other: study days,
  /// pauses, grades, forms of answers and flags only.
  ///
  /// Leaves out later answers, so that a past report can be made again. An unknown learner's record
  /// has no reviews. Everything is read in one transaction; no more than one record is in memory.
  /// `start` makes the result from the glossaries, which are read first; `add` adds a record to it.
  /// `offset`, in minutes ahead of UTC, decides on which study day an import falls.
  public func reduceLearningRecords<Result>(
    of learners: [String], through day: StudyDay, utcOffset offset: Int,
    from start: ([GlossaryRecord]) -> Result,
    _ add: (inout Result, LearningRecord) -> Void
  ) throws(StorageError) -> (result: Result, source: RecordSource) {
    try readThrough { db in
      let glossaries = try GlossaryReader.glossaries(utcOffset: offset, db)
      // A removed deck has no entries and therefore nothing to report.
      var result = start(glossaries.map(\.record).filter { $0.entryCount > 0 })
      var quality = LogQuality()
      var log = try AnswerLog(db)
      let decks = try EntryPlaces(db)
      for learner in learners {
        let reader = RecordReader(
          number: try learnerNumber(learner, db), day: day, offset: offset, db)
        add(
          &result,
          try reader.record(
            of: learner, glossaries,
            pauses: try pauses(of: reader.number, through: day, db),
            flags: try flags(of: reader.number, through: day, db),
            cardsADay: LearnerSettings(try settingDecisions(of: reader.number, db)).limits.dueCards,
            from: &log, decks: decks,
            &quality))
      }
      return (
        result, RecordSource(logDigest: try logDigest(of: learners, db), quality: quality)
      )
    }
  }

  private func logDigest(of learners: [String], _ db: Database) throws -> Digest {
    var input = DigestInput()
    let devices = try Row.fetchAll(
      db,
      sql: """
        SELECT learner.name, device.id, device.number
        FROM device LEFT JOIN learner ON learner.number = device.learner ORDER BY device.id
        """)
    let names = Set(learners)
    // Facts of the database are about everybody's figures.
    for row in devices where try (row.value(0) as String?).map(names.contains) ?? true {
      let head = try LogHead(of: try row.value(2), db)
      guard head.sequence > 0 else { continue }
      input.append(Value(row[1] as DatabaseValue))
      input.append(.integer(head.sequence))
      input.append(.blob(head.chain.bytes))
    }
    return input.digest
  }
}

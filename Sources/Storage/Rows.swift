import Flashcards
import Foundation
import GRDB

extension Schedule {
  /// The columns of a schedule, in the order in which ``init(row:)`` reads them.
  static let columns =
    "repetitions, ease, interval, due, first_day, last_day, last_grade, lapses, repeat_day, "
    + "is_suspended, buried_until"

  /// Reads a schedule from eleven columns that begin at an index.
  init(row: Row, from index: Int = 0) {
    let day = { (offset: Int) -> StudyDay? in
      (row[index + offset] as Int?).map { StudyDay(number: $0) }
    }
    self.init(
      memory: SM2State(
        repetitions: row[index], easeHundredths: row[index + 1], interval: row[index + 2]),
      due: day(3), firstDay: day(4), lastDay: day(5),
      lastGrade: (row[index + 6] as Int?).flatMap { Grade(rawValue: $0) },
      lapses: row[index + 7], repeatDay: day(8), isSuspended: row[index + 9],
      buriedUntil: day(10))
  }

  /// The row of a learner's card.
  func row(learner: Int64, entry: Int64, kind: String) -> NewRow {
    NewRow(
      table: Schema.schedule,
      values: [
        .integer(learner), .integer(entry), .text(kind), .integer(memory.repetitions),
        .integer(memory.easeHundredths), .integer(memory.interval), .optional(due?.number),
        .optional(firstDay?.number), .optional(lastDay?.number), .optional(lastGrade?.rawValue),
        .integer(lapses), .optional(repeatDay?.number), .flag(isSuspended),
        .optional(buriedUntil?.number),
      ])
  }
}

extension Entry {
  /// The columns of an entry's text, in the order in which ``init(row:)`` reads them.
  static let columns = "term, acronym, expansion, aliases, qualifier, definition"

  /// Reads an entry from six columns that begin at an index.
  init(row: Row, from index: Int = 0) {
    let aliases: String = row[index + 3]
    self.init(
      term: row[index], acronym: row[index + 1], expansion: row[index + 2],
      aliases: aliases.split(separator: "\n").map(String.init), qualifier: row[index + 4],
      definition: row[index + 5])
  }

  /// The row of a revision that says this.
  func revision(number: Int64, entry: Int64, at instant: Int64, source: String, isRetired: Bool)
    -> NewRow
  {
    NewRow(
      table: Schema.revision,
      values: [
        .integer(number), .integer(entry), .integer(instant), .text(source), .flag(isRetired),
        .text(term), .optional(acronym), .optional(expansion),
        .text(aliases.joined(separator: "\n")), .optional(qualifier), .text(definition),
      ])
  }
}

extension Row {
  /// The UUID in a column of sixteen bytes; nil where they are not sixteen.
  func uuid(_ index: Int) -> UUID? {
    guard let data = self[index] as Data?, data.count == 16 else { return nil }
    return data.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }
}

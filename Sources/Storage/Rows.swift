import Flashcards
import Foundation
import GRDB

extension Schedule {
  /// A schedule's columns, in the order that ``init(row:from:)`` reads.
  static let columns =
    "repetitions, ease, interval, due, first_day, last_day, last_grade, lapses, repeat_day, "
    + "is_suspended, buried_until"

  /// Reads a schedule from eleven columns, starting at an index.
  init(row: Row, from index: Int = 0) throws(StorageError) {
    self.init(
      memory: SM2State(
        repetitions: try row.count(index), easeHundredths: try row.count(index + 1),
        interval: try row.count(index + 2)),
      due: try row.dayIfAny(index + 3), firstDay: try row.dayIfAny(index + 4),
      lastDay: try row.dayIfAny(index + 5), lastGrade: try row.gradeIfAny(index + 6),
      lapses: try row.count(index + 7), repeatDay: try row.dayIfAny(index + 8),
      isSuspended: try row.value(index + 9), buriedUntil: try row.dayIfAny(index + 10))
  }

  /// The schedule as a row of a learner's card.
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
  /// The columns of an entry's text, in the order that ``init(row:from:)`` reads.
  static let columns = "term, acronym, expansion, aliases, qualifier, definition"

  /// Reads an entry from six columns, starting at an index.
  init(row: Row, from index: Int = 0) throws(StorageError) {
    let aliases: String = try row.value(index + 3)
    self.init(
      term: try row.value(index), acronym: try row.value(index + 1),
      expansion: try row.value(index + 2),
      aliases: aliases.split(separator: "\n").map(String.init),
      qualifier: try row.value(index + 4), definition: try row.value(index + 5))
  }

  /// The entry as a row of `revision`.
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

extension EntryID {
  /// Reads an id from three columns, starting at an index: deck, key and sense.
  init(row: Row, from index: Int = 0) throws(StorageError) {
    self.init(
      deck: try row.value(index), key: try row.value(index + 1), sense: try row.value(index + 2))
  }
}

extension Deck {
  /// Reads a deck from three columns, starting at an index: id, title and language.
  init(row: Row, from index: Int = 0) throws(StorageError) {
    self.init(
      id: try row.value(index), title: try row.value(index + 1) as String,
      language: try row.value(index + 2))
  }
}

/// Reads columns, and throws ``StorageError/damaged(_:)`` for values that no program writes.
///
/// In a damaged file a column can hold anything, even in a strict table, and GRDB's own subscripts
/// stop the program there. Numbers are checked against bounds within which no sum overflows.
extension Row {
  /// The value in a column.
  func value<Wanted: DatabaseValueConvertible & StatementColumnConvertible>(
    _ index: Int
  ) throws(StorageError) -> Wanted {
    do { return try decode(atIndex: index) } catch { throw damage(index) }
  }

  /// A number that counts or identifies: a sequence, Lamport counter or row number.
  func ordinal(_ index: Int) throws(StorageError) -> Int64 {
    let number: Int64 = try value(index)
    guard (0...1 << 53).contains(number) else { throw damage(index) }
    return number
  }

  /// A number that sizes memory.
  func count(_ index: Int) throws(StorageError) -> Int {
    let number: Int = try value(index)
    guard (0...Int(Int32.max)).contains(number) else { throw damage(index) }
    return number
  }

  /// A position in a deck; negative for entries put above the first one.
  func position(_ index: Int) throws(StorageError) -> Int {
    let number: Int = try value(index)
    guard number.magnitude <= Int32.max else { throw damage(index) }
    return number
  }

  /// The study day in a column; throws for NULL.
  func day(_ index: Int) throws(StorageError) -> StudyDay {
    guard let day = try dayIfAny(index) else { throw damage(index) }
    return day
  }

  /// The study day in a column; nil for NULL, a date that is not set.
  func dayIfAny(_ index: Int) throws(StorageError) -> StudyDay? {
    guard let number = try value(index) as Int? else { return nil }
    guard number.magnitude <= 1 << 40 else { throw damage(index) }
    return StudyDay(number: number)
  }

  /// The grade in a column; throws for NULL.
  func grade(_ index: Int) throws(StorageError) -> Grade {
    guard let grade = try gradeIfAny(index) else { throw damage(index) }
    return grade
  }

  /// The grade in a column; nil for NULL, a card without an answer.
  func gradeIfAny(_ index: Int) throws(StorageError) -> Grade? {
    guard let number = try value(index) as Int? else { return nil }
    guard let grade = Grade(rawValue: number) else { throw damage(index) }
    return grade
  }

  /// Whether an answer moved the schedule.
  func reviewKind(_ index: Int) throws(StorageError) -> ReviewKind {
    guard let kind = ReviewKind(rawValue: try value(index)) else { throw damage(index) }
    return kind
  }

  /// The fields of a payload; nil for a decision without one.
  func payloadIfAny(_ index: Int) throws(StorageError) -> [String: String]? {
    guard let text = try value(index) as String? else { return nil }
    return try Payload.fields(text)
  }

  /// How an answer was given.
  func answerForm(_ index: Int) throws(StorageError) -> AnswerForm {
    guard let form = AnswerForm(rawValue: try value(index)) else { throw damage(index) }
    return form
  }

  /// A moment from two columns, instant and UTC offset, starting at an index; nil when either is
  /// unknown.
  func momentIfAny(_ index: Int) throws(StorageError) -> Moment? {
    guard let instant = try value(index) as Int64?, let offset = try value(index + 1) as Int?
    else { return nil }
    guard instant.magnitude <= 1 << 56 else { throw damage(index) }
    guard offset.magnitude <= 1 << 24 else { throw damage(index + 1) }
    return Moment(milliseconds: instant, utcOffset: offset)
  }

  /// The UUID in a column of 16 bytes.
  func uuid(_ index: Int) throws(StorageError) -> UUID {
    let data: Data = try value(index)
    guard data.count == 16 else { throw damage(index) }
    return data.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }

  private func damage(_ index: Int) -> StorageError {
    .damaged("\(Array(columnNames)[index]): no such value is ever written")
  }
}

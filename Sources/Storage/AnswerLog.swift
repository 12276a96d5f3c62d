import Flashcards
import GRDB

/// An answer of the log, as numbers.
struct LoggedRow {
  var sequence: Int64 = 0
  /// The entry's present number: that of the entry it became, if it moved.
  var entry: Int64 = 0
  /// The number of the card's kind in ``AnswerLog/kinds``.
  var kind = 0
  var day = StudyDay(number: 0)
  var review = ReviewKind.review
  var grade = Grade.blackout
}

/// Reads the answers of devices in the order of their logs, without retracted ones.
///
/// One pass over the table in its own order: SQLite then reads each page once, and no row becomes an
/// object. A query that sorted a million answers by card would take ten times as long, and so would
/// one that looked each card's answers up in an index.
struct AnswerLog {
  /// The kinds met so far.
  private(set) var kinds = CardKindNames()
  private let db: Database
  private let targets: [Int64: Int64]
  /// The sequences of each device's retracted answers, in order.
  private let retracted: [Int64: [Int64]]

  init(_ db: Database) throws {
    self.db = db
    targets = try Self.targets(db)
    retracted = try Self.sequences(
      db,
      """
      SELECT review.device, review.sequence FROM decision
      CROSS JOIN review ON review.id = decision.review
      WHERE decision.kind = 'retract' AND decision.review IS NOT NULL
      """)
  }

  /// What each entry that moved became.
  private static func targets(_ db: Database) throws -> [Int64: Int64] {
    let rows = try RawRows(db, "SELECT entry, target FROM moved_entry")
    var targets: [Int64: Int64] = [:]
    while try rows.next() { targets[try rows.ordinal(0)] = try rows.ordinal(1) }
    return targets
  }

  /// Devices with some sequences of their logs, in order.
  private static func sequences(_ db: Database, _ sql: String) throws -> [Int64: [Int64]] {
    let rows = try RawRows(db, sql)
    var sequences: [Int64: [Int64]] = [:]
    while try rows.next() { sequences[rows.integer(0), default: []].append(rows.integer(1)) }
    return sequences.mapValues { $0.sorted() }
  }

  /// The number under which an entry goes on.
  func current(_ entry: Int64) -> Int64 { targets.isEmpty ? entry : targets[entry] ?? entry }

  /// The number of the card kind in a column.
  mutating func kind(_ column: Int, of rows: RawRows) throws(StorageError) -> Int {
    try kinds.index(column, of: rows)
  }

  /// Which columns a reader wants beside those of ``LoggedRow``.
  enum Columns {
    /// When the answer was given, and how long it took.
    case times
    /// The same, and the Lamport counter.
    case timesAndCounter
    /// How it was given, and the Lamport counter.
    case form

    /// The columns, for SQL.
    var sql: String {
      switch self {
      case .times: "instant, utc_offset, duration"
      case .timesAndCounter: "instant, utc_offset, duration, lamport"
      // A program before this one recorded as typed what was graded alone, nothing being typed. Where
      // typed texts are not kept, such an answer cannot be told from a typed one.
      case .form:
        "CASE WHEN form = 'typed' AND trim(typed) = '' THEN 'self' ELSE form END, lamport"
      }
    }
  }

  /// The index of the first column that was asked for.
  static let firstColumn = 6

  /// Calls a body with each answer of a learner's device, and with the row, for further columns.
  ///
  /// `sees` gets the day of every row, retracted ones too.
  mutating func read(
    device: Int64, of learner: Int64, _ columns: Columns,
    seeing sees: (StudyDay) -> Void = { _ in },
    _ body: (LoggedRow, RawRows) throws -> Void
  ) throws {
    let rows = try RawRows(
      cached: db,
      """
      SELECT sequence, entry, card_kind, day, kind, grade, \(columns.sql) FROM review
      WHERE device = ?1 AND learner = ?2 ORDER BY sequence
      """, [device, learner])
    defer { rows.end() }
    // Rows come in the order of their sequences, as retracted ones are listed: a set would hash each of
    // a million sequences.
    var retracted = (retracted[device] ?? []).makeIterator()
    var nextRetracted = retracted.next() ?? .max
    var row = LoggedRow()
    while try rows.next() {
      row.sequence = try rows.ordinal(0)
      row.day = StudyDay(number: try rows.day(3))
      sees(row.day)
      while nextRetracted < row.sequence { nextRetracted = retracted.next() ?? .max }
      if nextRetracted == row.sequence { continue }
      row.entry = current(try rows.ordinal(1))
      row.kind = try kinds.index(2, of: rows)
      row.review = try rows.reviewKind(4)
      row.grade = try rows.grade(5)
      try body(row, rows)
    }
  }

  /// The devices of a learner, in the order in which their rows are folded on equal days and counters.
  static func devices(of learner: Int64, _ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT number FROM device WHERE learner = ? ORDER BY id"),
      arguments: [learner])
  }
}

extension RawRows {
  /// Whether an answer moved the schedule.
  func reviewKind(_ column: Int) throws(StorageError) -> ReviewKind {
    let content = content(of: column)
    if content.isText("review") { return .review }
    if content.isText("drill") { return .drill }
    throw damage(column)
  }

  /// The grade in a column; throws for NULL.
  func grade(_ column: Int) throws(StorageError) -> Grade {
    guard let grade = Grade(rawValue: Int(try number(column, in: 0...5))) else {
      throw damage(column)
    }
    return grade
  }

  /// How an answer was given.
  func answerForm(_ column: Int) throws(StorageError) -> AnswerForm {
    let content = content(of: column)
    if content.isText("self") { return .`self` }
    if content.isText("typed") { return .typed }
    if content.isText("choice") { return .choice }
    throw damage(column)
  }

  /// The hour on the learner's clock at an instant in two columns, instant and UTC offset; nil when
  /// either is unknown.
  func hourIfAny(_ column: Int) throws(StorageError) -> Int? {
    guard let instant = try numberIfAny(column, in: -(1 << 56)...1 << 56),
      let offset = try numberIfAny(column + 1, in: -(1 << 24)...1 << 24)
    else { return nil }
    return Moment(milliseconds: instant, utcOffset: Int(offset)).hour
  }

  /// A schedule from eleven columns, starting at an index: ``Schedule/columns``.
  func schedule(_ column: Int) throws(StorageError) -> Schedule {
    Schedule(
      memory: SM2State(
        repetitions: try count(column), easeHundredths: try count(column + 1),
        interval: try count(column + 2)),
      due: try studyDay(column + 3), firstDay: try studyDay(column + 4),
      lastDay: try studyDay(column + 5),
      lastGrade: isNull(column + 6) ? nil : try grade(column + 6), lapses: try count(column + 7),
      repeatDay: try studyDay(column + 8), isSuspended: integer(column + 9) != 0,
      buriedUntil: try studyDay(column + 10))
  }

  /// The study day in a column; nil for NULL.
  func studyDay(_ column: Int) throws(StorageError) -> StudyDay? {
    try dayIfAny(column).map { StudyDay(number: $0) }
  }

  /// A number that sizes memory.
  func count(_ column: Int) throws(StorageError) -> Int {
    Int(try number(column, in: 0...Int64(Int32.max)))
  }
}

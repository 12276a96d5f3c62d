public import Flashcards
import GRDB

extension Store {
  /// A learner's own figures on a study day, from some decks; nil means all.
  ///
  /// An unknown learner has seen nothing. One pass over the learner's log.
  public func statistics(
    of learner: String, decks: [String]?, on day: StudyDay, limits: StudyLimits = StudyLimits()
  ) throws(StorageError) -> Statistics {
    try readThrough { db in
      let number = try learnerNumber(learner, db)
      var reader = try StatisticsReader(
        of: number, decks: decks, pauses: pauses(of: number, db), on: day,
        cardsADay: limits.dueCards, db)
      return try reader.statistics()
    }
  }
}

/// Reads the figures of one learner.
///
/// Answers are added up as they come, a batch at a time, and schedules are read in the order of the
/// entries: nothing is made of a million answers but sums. Only the cards reviewed in the last week,
/// whose schedules were others a week ago, keep their answers.
private struct StatisticsReader {
  private let db: Database
  private let learner: Int64?
  private let decks: [String]?
  private let day: StudyDay
  private var builder: StatisticsBuilder
  private var log: AnswerLog
  /// The places of the decks asked for, by row number.
  private let deckPlaces: [Int64: Int]
  private let entries: EntryPlaces
  /// Whether the glossary has an entry, for entries of the decks asked for.
  private let presence: EntryFlags
  private var cards: AnsweredCards
  private var batch: [ReadAnswer] = []

  init(
    of learner: Int64?, decks: [String]?, pauses: [Range<StudyDay>], on day: StudyDay,
    cardsADay: Int, _ db: Database
  ) throws {
    (self.db, self.learner, self.decks, self.day) = (db, learner, decks, day)
    let rows = try Row.fetchAll(
      db, sql: "SELECT number, id, title, language FROM deck ORDER BY number"
    ).filter { try decks?.contains($0.value(1)) ?? true }
    builder = StatisticsBuilder(
      of: try rows.map { try Deck(row: $0, from: 1) }, pauses: pauses, on: day,
      cardsADay: cardsADay)
    deckPlaces = Dictionary(
      uniqueKeysWithValues: try rows.enumerated().map { (try $1.value(0), $0) })
    log = try AnswerLog(db)
    entries = try EntryPlaces(db)
    presence = EntryFlags(entries, ofDecks: deckPlaces)
    cards = AnsweredCards(entriesThrough: entries.all.last?.number ?? 0)
  }

  mutating func statistics() throws -> Statistics {
    if let learner {
      try findRecentCards(of: learner)
      try readAnswers(of: learner)
    }
    try addEntries()
    return try builder.statistics { try term(of: Int64($0)) }
  }

  /// Marks the cards whose answers are kept.
  private mutating func findRecentCards(of learner: Int64) throws {
    let rows = try RawRows(
      db, "SELECT entry, card_kind FROM schedule WHERE learner = ?1 AND last_day > ?2",
      [learner, Int64(builder.weekAgoDay.number)])
    while try rows.next() {
      cards.keepAnswers(of: try rows.ordinal(0), try log.kind(1, of: rows))
    }
  }

  /// Adds the answers in the order in which they count.
  ///
  /// That is the order of the log, where a single device wrote it and its clock was never set back; all
  /// others are sorted first.
  private mutating func readAnswers(of learner: Int64) throws {
    let devices = try AnswerLog.devices(of: learner, db)
    guard devices.count == 1 else { return try readSortedAnswers(of: learner, devices) }
    let start = (builder, cards)
    var log = log
    var last = StudyDay(number: .min)
    do {
      try log.read(device: devices[0], of: learner, .times) { row, rows in
        guard row.day >= last else { throw OutOfOrder() }
        last = row.day
        add(try LoggedAnswer(row, rows), of: row)
      }
      addBatch()
    } catch is OutOfOrder {
      (builder, cards) = start
      batch.removeAll()
      try readSortedAnswers(of: learner, devices)
    }
  }

  private struct OutOfOrder: Error {}

  private mutating func readSortedAnswers(of learner: Int64, _ devices: [Int64]) throws {
    var log = log
    var answers: [SortedAnswer] = []
    for (place, device) in devices.enumerated() {
      try log.read(device: device, of: learner, .timesAndCounter) { row, rows in
        answers.append(
          SortedAnswer(
            row: row, answer: try LoggedAnswer(row, rows),
            lamport: try rows.ordinal(AnswerLog.firstColumn + 3), device: place))
      }
    }
    answers.sort()
    for answer in answers { add(answer.answer, of: answer.row) }
    addBatch()
  }

  private static let batchSize = 256

  private mutating func add(_ answer: LoggedAnswer, of row: LoggedRow) {
    guard let isPresent = presence[row.entry] else { return }
    batch.append(
      ReadAnswer(answer: answer, entry: row.entry, kind: row.kind, isPresent: isPresent))
    if batch.count == Self.batchSize { addBatch() }
  }

  /// Adds up the answers read so far.
  ///
  /// The cards come first, in a loop of their own: each look-up waits for memory, and the processor
  /// has several of them wait at the same time.
  private mutating func addBatch() {
    for index in batch.indices { cards.add(&batch[index], to: builder) }
    for read in batch { builder.add(read.answer, as: read.role, isPresent: read.isPresent) }
    batch.removeAll(keepingCapacity: true)
  }

  private mutating func addEntries() throws {
    let study = StudyReader(learner: learner, decks: decks, on: day, db)
    let changed = Set(try study.changes().map(\.entry))
    var schedules = try SchedulesByEntry(of: learner, db)
    for entry in entries.all {
      guard let deck = deckPlaces[entry.deck] else { continue }
      var figures = EntryFigures(
        place: Int(entry.number), position: entry.position, isRetired: !entry.isPresent,
        hasChanged: changed.contains(entry.number))
      figures.cards = cards.figures(
        of: entry, try schedules.cards(of: entry.number, &log), on: day)
      builder.add(figures, ofDeck: deck)
    }
  }

  private func term(of entry: Int64) throws -> String {
    let row = try Row.fetchOne(
      db, sql: "SELECT term FROM entry \(CurrentRevision.join) WHERE entry.number = ?",
      arguments: [entry])
    return try row?.value(0) ?? ""
  }
}

/// Whether each entry of some decks is present: a byte an entry, which a million answers look up in any
/// order.
private struct EntryFlags {
  private enum Flag: UInt8 { case other, retired, present }

  private var near: [Flag]
  private var far: [Int64: Flag] = [:]

  init(_ entries: EntryPlaces, ofDecks decks: [Int64: Int]) {
    near = Array(repeating: .other, count: entries.all.count + 1)
    for entry in entries.all where decks[entry.deck] != nil {
      let flag: Flag = entry.isPresent ? .present : .retired
      if near.indices.contains(Int(entry.number)) {
        near[Int(entry.number)] = flag
      } else {
        far[entry.number] = flag
      }
    }
  }

  /// Nil for an entry of another deck.
  subscript(entry: Int64) -> Bool? {
    let flag = near.indices.contains(Int(entry)) ? near[Int(entry)] : far[entry] ?? .other
    return flag == .other ? nil : flag == .present
  }
}

/// An answer with what it is sorted by.
private struct SortedAnswer: Comparable {
  let row: LoggedRow
  let answer: LoggedAnswer
  let lamport: Int64
  let device: Int

  private var order: (StudyDay, Int64, Int, Int64) { (answer.day, lamport, device, row.sequence) }

  static func < (one: SortedAnswer, other: SortedAnswer) -> Bool { one.order < other.order }
  static func == (one: SortedAnswer, other: SortedAnswer) -> Bool { one.order == other.order }
}

extension LoggedAnswer {
  /// The answer in a row that has instant, UTC offset and duration behind its own columns.
  fileprivate init(_ row: LoggedRow, _ rows: RawRows) throws(StorageError) {
    let first = AnswerLog.firstColumn
    self.init(
      day: row.day, kind: row.review, grade: row.grade, hour: try rows.hourIfAny(first),
      duration: try rows.numberIfAny(first + 2, in: .min ... .max).map { Int($0) })
  }
}

public import Flashcards
import GRDB

extension Store {
  /// A learner's own figures on a study day, from some decks; nil means all.
  ///
  /// An unknown learner has seen nothing. One pass over the learner's log.
  public func statistics(
    of learner: String, decks: [String]?, on day: StudyDay, limits: StudyLimits = StudyLimits()
  ) throws(StorageError) -> Statistics {
    try read { db in
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
/// Entries and cards are places in lists, answers are added up as they come: nothing is made of a
/// million answers but sums. Only the cards reviewed in the last week, whose schedules were others a
/// week ago, keep their answers.
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
  private var cards = CardStates()

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
  }

  mutating func statistics() throws -> Statistics {
    if let learner {
      try readSchedules(of: learner)
      try readAnswers(of: learner)
    }
    let changed = try changedEntries()
    for entry in entries.all {
      guard let deck = deckPlaces[entry.deck] else { continue }
      builder.add(figures(of: entry, hasChanged: changed.contains(entry.number)), ofDeck: deck)
    }
    return try builder.statistics { try term(of: Int64($0)) }
  }

  private func changedEntries() throws -> Set<Int64> {
    let study = StudyReader(learner: learner, decks: decks, on: day, db)
    return Set(try study.changes().map(\.entry))
  }

  private mutating func readSchedules(of learner: Int64) throws {
    let rows = try RawRows(
      db, "SELECT entry, card_kind, \(Schedule.columns) FROM schedule WHERE learner = ?1", [learner]
    )
    while try rows.next() {
      let card = cards.place(try rows.ordinal(0), try log.kind(1, of: rows))
      let schedule = try rows.schedule(2)
      cards.set(schedule, of: card, keepingAnswers: builder.needsAnswers(of: schedule))
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
    } catch is OutOfOrder {
      (builder, cards) = start
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
  }

  private mutating func add(_ answer: LoggedAnswer, of row: LoggedRow) {
    guard let isPresent = presence[row.entry] else { return }
    let card = cards.place(row.entry, row.kind)
    builder.add(answer, to: &cards.tallies[card], isPresent: isPresent)
    cards.keep(answer, of: card)
  }

  private func figures(of entry: EntryPlaces.Place, hasChanged: Bool) -> EntryFigures {
    var figures = EntryFigures(
      place: Int(entry.number), position: entry.position, isRetired: !entry.isPresent,
      hasChanged: hasChanged)
    figures.cards = cards.figures(of: entry.number, on: day) { kind in
      entry.isPresent && kind < CardKinds.all.count
        && CardKinds.all[kind].mayAsk(about: entry.sides)
    }
    return figures
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

/// What is kept of each card while a log is read, in lists by the card's place.
///
/// The lists are apart because a log comes to its cards in any order: the tallies of a hundred thousand
/// cards fit into the processor's cache, and with everything else beside them would not.
private struct CardStates {
  private var numbers = CardNumbers()
  var tallies: [CardTally] = []
  private var schedules: [Schedule] = []
  /// The answers of the cards that keep them.
  private var answers: [Int: [LoggedAnswer]] = [:]
  private var keepsAnswers: [Bool] = []

  /// The place of a card, made when it is new.
  mutating func place(_ entry: Int64, _ kind: Int) -> Int {
    let place = Int(numbers.number(entry, kind))
    if place == tallies.count {
      tallies.append(CardTally())
      schedules.append(.new)
      keepsAnswers.append(false)
    }
    return place
  }

  mutating func set(_ schedule: Schedule, of place: Int, keepingAnswers: Bool) {
    schedules[place] = schedule
    keepsAnswers[place] = keepingAnswers
  }

  mutating func keep(_ answer: LoggedAnswer, of place: Int) {
    if keepsAnswers[place] { answers[place, default: []].append(answer) }
  }

  /// The cards of an entry; `isCurrent` says which kinds of card its present text makes.
  func figures(of entry: Int64, on day: StudyDay, isCurrent: (Int) -> Bool) -> [CardFigures] {
    (0..<numbers.kindCount).compactMap { kind in
      numbers.known(entry, kind).map { number in
        let place = Int(number)
        return CardFigures(
          schedule: schedules[place], isCurrent: isCurrent(kind), tally: tallies[place],
          answers: keepsAnswers[place] ? answers[place] ?? [] : nil, on: day)
      }
    }
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
      duration: rows.isNull(first + 2) ? nil : Int(rows.integer(first + 2)))
  }
}

import Flashcards
import GRDB

/// The answers and decisions about one learner's cards, card by card in the order in which schedules
/// are folded: study day, Lamport counter, device, sequence.
///
/// A million answers stay where they were read; only their places are sorted.
struct CardLog {
  /// An answer, or a decision about a card.
  struct Event {
    /// The event as a schedule takes it.
    let event: CardEvent
    /// How an answer was given; of decisions, ``AnswerForm/self``.
    let form: AnswerForm
    let day: StudyDay
  }

  /// What is kept of a row of the log.
  private struct Logged {
    let lamport: Int64
    let sequence: Int64
    let day: StudyDay
    let card: Int32
    /// The device's place among the learner's devices.
    let device: Int32
    let what: What
    let grade: Grade
    let form: AnswerForm

    /// Whether the row comes before another in the order of the fold.
    func precedes(_ other: Logged) -> Bool {
      if day != other.day { return day < other.day }
      if lamport != other.lamport { return lamport < other.lamport }
      return (device, sequence) < (other.device, other.sequence)
    }
  }

  private enum What: UInt8 { case review, drill, suspend, resume, bury }

  /// The cards in the order of entry and kind.
  private(set) var cards: [CardKey] = []
  private var log: [Logged] = []
  /// The ends of burials, by their places in ``log``.
  private var ends: [Int: StudyDay] = [:]
  /// Places in ``log``, card by card.
  private var places: [Int32] = []
  /// Where the events of each card begin in ``places``; one more than there are cards.
  private var starts: [Int] = []

  /// The events of the card at an index.
  func events(ofCard index: Int) -> some Collection<Event> {
    places[starts[index]..<starts[index + 1]].lazy.map { event(at: Int($0)) }
  }

  private func event(at place: Int) -> Event {
    let row = log[place]
    let event: CardEvent =
      switch row.what {
      case .review: .review(row.grade, row.day)
      case .drill: .drill(row.grade, row.day)
      case .suspend: .suspend
      case .resume: .resume
      case .bury: .bury(until: ends[place] ?? row.day)
      }
    return Event(event: event, form: row.form, day: row.day)
  }

  /// Reads the log of a learner up to a day; nil means all of it.
  ///
  /// `sees` gets the device's place and the day of every answer, retracted and later ones too;
  /// `counts` every answer that counts, drills included.
  init(
    of learner: Int64, through last: StudyDay? = nil, from log: inout AnswerLog, _ db: Database,
    seeing sees: (Int, StudyDay) -> Void = { _, _ in },
    counting counts: (LoggedRow, AnswerForm) -> Void = { _, _ in }
  ) throws {
    var numbers = CardNumbers()
    let devices = try AnswerLog.devices(of: learner, db)
    self.log.reserveCapacity(try Self.mostAnswers(of: devices, db))
    for (place, device) in devices.enumerated() {
      func see(_ day: StudyDay) { sees(place, day) }
      try log.read(device: device, of: learner, .form, seeing: see) { row, rows in
        if let last, row.day > last { return }
        let form = try rows.answerForm(AnswerLog.firstColumn)
        counts(row, form)
        self.log.append(
          Logged(
            lamport: try rows.ordinal(AnswerLog.firstColumn + 1), sequence: row.sequence,
            day: row.day, card: numbers.number(row.entry, row.kind), device: Int32(place),
            what: row.review == .review ? .review : .drill, grade: row.grade, form: form))
      }
    }
    try readDecisions(of: learner, through: last, devices, &numbers, &log, db)
    group(numbers, learner: learner, log.kinds.names)
  }

  /// How many answers some devices have at most: the last sequences of their logs.
  ///
  /// A list that grows by doubling holds a million answers twice while it grows.
  private static func mostAnswers(of devices: [Int64], _ db: Database) throws -> Int {
    let most: Int64 = 1 << 21
    return try devices.reduce(0) { sum, device in
      let rows = try RawRows(
        cached: db, "SELECT max(sequence) FROM review WHERE device = ?1", [device])
      defer { rows.end() }
      // A damaged file may have any number.
      return try rows.next() ? Int(min(Int64(sum) + min(max(0, rows.integer(0)), most), most)) : sum
    }
  }

  /// Adds the decisions about cards that are not retracted.
  private mutating func readDecisions(
    of learner: Int64, through last: StudyDay?, _ devices: [Int64], _ numbers: inout CardNumbers,
    _ log: inout AnswerLog, _ db: Database
  ) throws {
    let rows = try RawRows(
      cached: db,
      """
      SELECT device, sequence, lamport, day, entry, card_kind, kind, until FROM decision
      WHERE learner = ?1 AND kind IN ('suspend', 'resume', 'bury') AND entry IS NOT NULL
        AND card_kind IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM decision AS undone
          WHERE undone.review = decision.id AND undone.kind = 'retract')
      """, [learner])
    while try rows.next() {
      let day = StudyDay(number: try rows.day(3))
      if let last, day > last { continue }
      guard let place = devices.firstIndex(of: rows.integer(0)) else { continue }
      let what: What =
        rows.has("suspend", in: 6) ? .suspend : rows.has("bury", in: 6) ? .bury : .resume
      if what == .bury, let end = try rows.studyDay(7) { ends[self.log.count] = end }
      self.log.append(
        Logged(
          lamport: try rows.ordinal(2), sequence: try rows.ordinal(1), day: day,
          card: numbers.number(log.current(try rows.ordinal(4)), try log.kind(5, of: rows)),
          device: Int32(place), what: what, grade: .blackout, form: .`self`))
    }
    rows.end()
  }

  /// Sorts the cards, and for each of them the places of its events.
  private mutating func group(_ numbers: CardNumbers, learner: Int64, _ kinds: [String]) {
    let order = numbers.inOrder(of: kinds)
    cards = order.map { number in
      let card = numbers.cards[Int(number)]
      return CardKey(learner: learner, entry: card.entry, kind: kinds[card.kind])
    }
    var rank = [Int32](repeating: 0, count: order.count)
    for (index, number) in order.enumerated() { rank[Int(number)] = Int32(index) }
    starts = [Int](repeating: 0, count: order.count + 1)
    for row in log { starts[Int(rank[Int(row.card)]) + 1] += 1 }
    for index in order.indices { starts[index + 1] += starts[index] }
    var next = starts
    let sorted = sortedPlaces
    places = [Int32](unsafeUninitializedCapacity: log.count) { buffer, count in
      for index in log.indices {
        let place = sorted.map { $0[index] } ?? Int32(index)
        let card = Int(rank[Int(log[Int(place)].card)])
        buffer.initializeElement(at: next[card], to: place)
        next[card] += 1
      }
      count = log.count
    }
  }

  /// The places of the rows in the order of the fold; nil when they stand in it, as in the log of a
  /// single device whose clock was never set back: a million of them then need no sorting.
  private var sortedPlaces: [Int32]? {
    let isInOrder = zip(log, log.dropFirst()).allSatisfy { !$1.precedes($0) }
    guard !isInOrder else { return nil }
    return log.indices.map { Int32($0) }.sorted { log[Int($0)].precedes(log[Int($1)]) }
  }
}

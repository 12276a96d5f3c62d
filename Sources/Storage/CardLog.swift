import Flashcards
import GRDB

/// The answers and decisions about one learner's cards, card by card in the order in which schedules
/// are folded: study day, Lamport counter, device, sequence.
struct CardLog {
  /// An answer, or a decision about a card.
  struct Event {
    fileprivate var card: Int32
    fileprivate var what: What
    fileprivate var grade: UInt8
    /// How an answer was given; of decisions, ``AnswerForm/self``.
    fileprivate(set) var form: AnswerForm
    fileprivate(set) var day: StudyDay
    fileprivate var until: Int
    fileprivate var lamport: Int64
    /// The device's place among the learner's devices, and the sequence in its log.
    fileprivate var order: (device: Int32, sequence: Int64)
  }

  fileprivate enum What: UInt8 { case review, drill, suspend, resume, bury }

  /// The cards in the order of entry and kind.
  private(set) var cards: [CardKey] = []
  private var events: [Event] = []
  /// Where the events of each card begin in ``events``; one more than there are cards.
  private var starts: [Int] = []

  /// The events of the card at an index.
  func events(ofCard index: Int) -> ArraySlice<Event> { events[starts[index]..<starts[index + 1]] }

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
    for (place, device) in devices.enumerated() {
      func see(_ day: StudyDay) { sees(place, day) }
      try log.read(device: device, of: learner, .form, seeing: see) { row, rows in
        if let last, row.day > last { return }
        let form = try rows.answerForm(AnswerLog.firstColumn)
        counts(row, form)
        events.append(
          Event(
            card: numbers.number(row.entry, row.kind),
            what: row.review == .review ? .review : .drill,
            grade: UInt8(row.grade.rawValue), form: form, day: row.day, until: 0,
            lamport: try rows.ordinal(AnswerLog.firstColumn + 1),
            order: (Int32(place), row.sequence)))
      }
    }
    let hasDecisions = try readDecisions(
      of: learner, through: last, devices, &numbers, &log, db)
    if hasDecisions || !Self.isInOrder(events) { events.sort(by: Self.precedes) }
    group(numbers, learner: learner, log.kinds.names)
  }

  /// Whether events are in the order of the fold, as in the log of a single device whose clock was
  /// never set back: a million of them then need no sorting.
  private static func isInOrder(_ events: [Event]) -> Bool {
    zip(events, events.dropFirst()).allSatisfy { !precedes($1, $0) }
  }

  private static func precedes(_ one: Event, _ other: Event) -> Bool {
    if one.day != other.day { return one.day < other.day }
    if one.lamport != other.lamport { return one.lamport < other.lamport }
    return one.order < other.order
  }

  /// Adds the decisions about cards that are not retracted; returns whether there are any.
  private mutating func readDecisions(
    of learner: Int64, through last: StudyDay?, _ devices: [Int64], _ numbers: inout CardNumbers,
    _ log: inout AnswerLog, _ db: Database
  ) throws -> Bool {
    let count = events.count
    let rows = try RawRows(
      db,
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
      events.append(
        Event(
          card: numbers.number(log.current(try rows.ordinal(4)), try log.kind(5, of: rows)),
          what: what, grade: 0, form: .`self`, day: day, until: try rows.dayIfAny(7) ?? day.number,
          lamport: try rows.ordinal(2), order: (Int32(place), try rows.ordinal(1))))
    }
    return events.count > count
  }

  /// Puts the events in the order of the cards, and those of each card in the order that they have.
  private mutating func group(_ numbers: CardNumbers, learner: Int64, _ kinds: [String]) {
    let found = numbers.cards.enumerated().map { number, card in
      (number: number, key: CardKey(learner: learner, entry: card.entry, kind: kinds[card.kind]))
    }.sorted { ($0.key.entry, $0.key.kind) < ($1.key.entry, $1.key.kind) }
    cards = found.map(\.key)
    var rank = [Int](repeating: 0, count: found.count)
    for (index, card) in found.enumerated() { rank[card.number] = index }
    starts = [Int](repeating: 0, count: found.count + 1)
    for event in events { starts[rank[Int(event.card)] + 1] += 1 }
    for index in 0..<found.count { starts[index + 1] += starts[index] }
    var next = starts
    events = [Event](unsafeUninitializedCapacity: events.count) { buffer, count in
      for event in events {
        let card = rank[Int(event.card)]
        buffer.initializeElement(at: next[card], to: event)
        next[card] += 1
      }
      count = events.count
    }
  }
}

extension CardLog.Event {
  /// The event as a schedule takes it.
  var event: CardEvent {
    switch what {
    case .review: .review(Grade(rawValue: Int(grade)) ?? .blackout, day)
    case .drill: .drill(Grade(rawValue: Int(grade)) ?? .blackout, day)
    case .suspend: .suspend
    case .resume: .resume
    case .bury: .bury(until: StudyDay(number: until))
    }
  }

}

import Flashcards
import Foundation
import GRDB

/// Reads one learner's record up to the end of a study day.
struct RecordReader {
  /// The learner's row number; nil for an unknown learner.
  let number: Int64?
  private let day: StudyDay
  private let offset: Int
  private let db: Database

  init(number: Int64?, day: StudyDay, offset: Int, _ db: Database) {
    self.number = number
    self.day = day
    self.offset = offset
    self.db = db
  }

  /// The learner's record of all glossaries that have an entry; adds what it counted to `quality`.
  func record(
    of name: String, _ glossaries: [GlossaryReader.Glossary], pauses: [Range<StudyDay>],
    flags: [EntryFlag], cardsADay: Int, _ quality: inout LogQuality
  ) throws -> LearningRecord {
    let cards = try cards()
    let days = try days()
    for day in days.values.joined() { quality.answers += day.forms.count }
    try addRemarks(to: &quality)
    let decks = glossaries.map { glossary in
      let all = glossary.entries.map { entry in
        (entry.isRetired, record(of: entry, cards[entry.number] ?? []))
      }
      return DeckRecord(
        deck: glossary.record.deck, entries: all.filter { !$0.0 }.map(\.1),
        retired: all.filter { $0.0 }.map(\.1), answers: days[glossary.number] ?? [])
    }
    let (id, enrolled) = try learner()
    // A removed deck has no entries and therefore nothing to report.
    return LearningRecord(
      learner: name, id: id, enrolled: enrolled, decks: decks.filter { !$0.entries.isEmpty },
      pauses: pauses, flags: flags, cardsADay: cardsADay)
  }

  private func learner() throws -> (id: String, enrolled: StudyDay?) {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, created FROM learner WHERE number = ?", arguments: [number])
    guard let row else { return ("", nil) }
    let moment = Moment(milliseconds: try row.value(1), utcOffset: offset)
    return (try row.uuid(0).uuidString.lowercased(), moment.studyDay)
  }

  private func record(
    of entry: GlossaryReader.GlossaryEntry, _ cards: [(kind: String, record: CardRecord)]
  ) -> EntryRecord {
    // Leave out cards that the present entry no longer makes, such as those of a removed acronym.
    let current = cards.filter { kind, _ in
      CardKinds.named(kind)?.mayAsk(about: entry.sides) ?? false
    }
    return EntryRecord(
      id: entry.id, term: entry.term, presence: entry.presence, cards: current.map(\.record))
  }

  /// The reviewed cards, by entry.
  private func cards() throws -> [Int64: [(kind: String, record: CardRecord)]] {
    let rows = try Row.fetchCursor(
      db, sql: Store.events { "\($0).learner = ?1 AND \($0).day <= ?2" },
      arguments: [number, day.number])
    var cards: [Int64: [(kind: String, record: CardRecord)]] = [:]
    var current: (card: CardKey, fold: CardFold)?
    func close() {
      guard let (card, fold) = current, fold.schedule.isStudied else { return }
      cards[card.entry, default: []].append((card.kind, fold.record))
    }
    while let row = try rows.next() {
      let card = try CardKey(row: row, from: 7)
      if current?.card != card {
        close()
        current = (card, CardFold())
      }
      try current?.fold.add(row)
    }
    close()
    return cards
  }

  /// The answers of each day that are not retracted, by deck.
  private func days() throws -> [Int64: [DayForms]] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT deck, day, form, count(*) FROM review \(CurrentEntry.join("review"))
        JOIN entry ON entry.number = \(CurrentEntry.number("review"))
        WHERE learner = ? AND day <= ? AND NOT EXISTS (
          SELECT 1 FROM decision WHERE decision.review = review.id AND decision.kind = 'retract')
        GROUP BY deck, day, form ORDER BY deck, day, form
        """, arguments: [number, day.number])
    var days: [Int64: [DayForms]] = [:]
    while let row = try rows.next() {
      let (deck, day): (Int64, StudyDay) = (try row.value(0), try row.day(1))
      var forms = AnswerForms()
      if let last = days[deck]?.last, last.day == day {
        forms = last.forms
        days[deck]?.removeLast()
      }
      forms.add(try row.answerForm(2), count: try row.count(3))
      days[deck, default: []].append(DayForms(day: day, forms: forms))
    }
    return days
  }

  /// Counts what the log says about its own completeness.
  private func addRemarks(to quality: inout LogQuality) throws {
    quality.retracted +=
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM decision WHERE learner = ? AND kind = 'retract' AND day <= ?
          """, arguments: [number, day.number]) ?? 0
    let devices = try Int64.fetchAll(
      db, sql: "SELECT number FROM device WHERE learner = ? ORDER BY number", arguments: [number])
    for device in devices {
      let rows = try Row.fetchCursor(
        db, sql: "SELECT day FROM review WHERE device = ? ORDER BY sequence",
        arguments: [device])
      var last: StudyDay?
      while let row = try rows.next() {
        let day = try row.day(0)
        if day > self.day { quality.later += 1 }
        if let last, day < last { quality.setBack += 1 }
        last = day
      }
      quality.devices += last == nil ? 0 : 1
    }
  }
}

/// Replays one card, and keeps the first review of each day and the decisions about the card.
private struct CardFold {
  private(set) var schedule = Schedule.new
  private var reviews: [DayGrade] = []
  private var shelvings: [Shelving] = []

  var record: CardRecord {
    CardRecord(schedule: schedule, reviews: reviews, shelvings: shelvings)
  }

  /// Adds the event in a row of ``Store/events(where:)``.
  mutating func add(_ row: Row) throws {
    guard let event = try CardEvent(row: row) else { return }
    schedule = schedule.after(event)
    switch event {
    case .review(let grade, let day):
      // A second review on a day counts as a drill.
      guard reviews.last?.day != day else { return }
      reviews.append(DayGrade(day: day, grade: grade, form: try row.answerForm(10)))
    case .drill: break
    case .suspend, .resume, .bury:
      shelvings.append(Shelving(day: try row.day(0), event: event))
    }
  }
}

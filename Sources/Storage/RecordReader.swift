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
    flags: [EntryFlag], cardsADay: Int, from log: inout AnswerLog, decks: EntryPlaces,
    _ quality: inout LogQuality
  ) throws -> LearningRecord {
    var answers = RecordAnswers(through: day)
    let cards = try reviewedCards(from: &log, decks: decks, addingTo: &answers)
    answers.add(to: &quality)
    quality.retracted += try retractedCount()
    let days = answers.days
    let records = glossaries.map { glossary in
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
      learner: name, id: id, enrolled: enrolled, decks: records.filter { !$0.entries.isEmpty },
      pauses: pauses, flags: flags, cardsADay: cardsADay)
  }

  /// The reviewed cards, by entry.
  private func reviewedCards(
    from log: inout AnswerLog, decks: EntryPlaces, addingTo answers: inout RecordAnswers
  ) throws -> [Int64: [(kind: String, record: CardRecord)]] {
    var cards: [Int64: [(kind: String, record: CardRecord)]] = [:]
    guard let number else { return cards }
    let own = try CardLog(
      of: number, through: day, from: &log, db, seeing: { answers.see($1, onDevice: $0) },
      counting: { row, form in
        if let deck = decks[row.entry]?.deck { answers.count(form, on: row.day, inDeck: deck) }
      })
    for (index, card) in own.cards.enumerated() {
      let fold = CardFold(own.events(ofCard: index))
      guard fold.schedule.isStudied else { continue }
      cards[card.entry, default: []].append((card.kind, fold.record))
    }
    return cards
  }

  private func learner() throws -> (id: String, enrolled: StudyDay?) {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, created FROM learner WHERE number = ?"),
      arguments: [number])
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

  /// How often the learner took an answer back.
  private func retractedCount() throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM decision WHERE learner = ? AND kind = 'retract' AND day <= ?
            AND EXISTS (SELECT 1 FROM review WHERE review.id = decision.review)
          """),
      arguments: [number, day.number]) ?? 0
  }
}

/// What one pass over a learner's answers adds up: forms by day and deck, and what the log says about
/// its own completeness.
private struct RecordAnswers {
  private struct Place: Hashable {
    let deck: Int64
    let day: StudyDay
  }

  private let today: StudyDay
  private var forms: [Place: AnswerForms] = [:]
  /// The place of the answers added last: most answers are of the same day and deck as the one
  /// before.
  private var open: (place: Place, forms: AnswerForms)?
  private var last: (device: Int, day: StudyDay)?
  private var answers = 0
  private var later = 0
  private var setBack = 0
  private var devices = 0

  init(through today: StudyDay) {
    self.today = today
  }

  /// Takes note of any row, in the order of its device's log.
  mutating func see(_ day: StudyDay, onDevice device: Int) {
    if day > today { later += 1 }
    if let last, last.device == device {
      if day < last.day { setBack += 1 }
    } else {
      devices += 1
    }
    last = (device, day)
  }

  /// Counts an answer.
  mutating func count(_ form: AnswerForm, on day: StudyDay, inDeck deck: Int64) {
    answers += 1
    if let place = open?.place, place.day == day, place.deck == deck {
      open?.forms.add(form)
      return
    }
    close()
    open = (Place(deck: deck, day: day), AnswerForms())
    open?.forms.add(form)
  }

  private mutating func close() {
    guard let open else { return }
    forms[open.place, default: AnswerForms()] += open.forms
  }

  func add(to quality: inout LogQuality) {
    quality.answers += answers
    quality.later += later
    quality.setBack += setBack
    quality.devices += devices
  }

  /// The answers of each day, by deck.
  var days: [Int64: [DayForms]] {
    var whole = self
    whole.close()
    return Dictionary(grouping: whole.forms, by: \.key.deck).mapValues { days in
      days.map { DayForms(day: $0.key.day, forms: $0.value) }.sorted { $0.day < $1.day }
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

  init(_ events: some Collection<CardLog.Event>) {
    reviews.reserveCapacity(events.count)
    for event in events { add(event) }
  }

  private mutating func add(_ logged: CardLog.Event) {
    schedule = schedule.after(logged.event)
    switch logged.event {
    case .review(let grade, let day):
      // A second review on a day counts as a drill.
      guard reviews.last?.day != day else { return }
      reviews.append(DayGrade(day: day, grade: grade, form: logged.form))
    case .drill: break
    case .suspend, .resume, .bury:
      shelvings.append(Shelving(day: logged.day, event: logged.event))
    }
  }
}

import Flashcards
import GRDB

/// An answer on its way from the log to the sums.
struct ReadAnswer {
  let answer: LoggedAnswer
  let entry: Int64
  let kind: Int
  let isPresent: Bool
  /// What the answer is to its card; nil until that is looked up, and after today.
  var role: CardTally.Role?
}

/// What is kept of each card while a log is read.
struct AnsweredCards {
  /// One piece of memory for all that an answer changes.
  private struct Card {
    var tally = CardTally()
    /// The place of the last answer in ``AnsweredCards/kept``; negative before the first one.
    var last: Int32 = -1
    var keepsAnswers = false
    var isAnswered = false
  }

  /// An answer of a card that keeps them, with the place of the card's answer before it.
  private struct KeptAnswer {
    let day: StudyDay
    let kind: ReviewKind
    let grade: Grade
    let previous: Int32
  }

  private var cards: CardTable<Card>
  private var kept: [KeptAnswer] = []

  init(entriesThrough last: Int64) {
    cards = CardTable(entriesThrough: last, startingWith: Card())
  }

  mutating func keepAnswers(of entry: Int64, _ kind: Int) {
    cards[entry, kind].keepsAnswers = true
  }

  /// Adds an answer to its card, and finds its role.
  mutating func add(_ read: inout ReadAnswer, to builder: StatisticsBuilder) {
    Self.add(&read, to: &cards[read.entry, read.kind], builder, keepingIn: &kept)
  }

  private static func add(
    _ read: inout ReadAnswer, to card: inout Card, _ builder: StatisticsBuilder,
    keepingIn kept: inout [KeptAnswer]
  ) {
    let answer = read.answer
    read.role = builder.role(of: answer, addedTo: &card.tally)
    card.isAnswered = true
    guard card.keepsAnswers else { return }
    kept.append(
      KeptAnswer(
        day: answer.day, kind: answer.kind, grade: answer.grade, previous: card.last))
    card.last = Int32(kept.count - 1)
  }

  /// The figures of an entry's cards: those with a schedule, and those that have answers alone.
  func figures(
    of entry: EntryPlaces.Place, _ schedules: [(kind: Int, schedule: Schedule)], on day: StudyDay
  ) -> [CardFigures] {
    var figures = schedules.map { self.figures(of: entry, $0.kind, $0.schedule, on: day) }
    for kind in 0..<cards.kindCount where cards[entry.number, kind].isAnswered {
      guard !schedules.contains(where: { $0.kind == kind }) else { continue }
      figures.append(self.figures(of: entry, kind, .new, on: day))
    }
    return figures
  }

  private func figures(
    of entry: EntryPlaces.Place, _ kind: Int, _ schedule: Schedule, on day: StudyDay
  ) -> CardFigures {
    let card = cards[entry.number, kind]
    let isCurrent =
      entry.isPresent && kind < CardKinds.all.count
      && CardKinds.all[kind].mayAsk(about: entry.sides)
    return CardFigures(
      schedule: schedule, isCurrent: isCurrent, tally: card.tally,
      answers: card.keepsAnswers ? answers(upTo: card.last) : nil, on: day)
  }

  /// A card's answers, given the place of the last one.
  private func answers(upTo last: Int32) -> [LoggedAnswer] {
    var answers: [LoggedAnswer] = []
    var next = last
    while next >= 0 {
      let answer = kept[Int(next)]
      answers.append(LoggedAnswer(day: answer.day, kind: answer.kind, grade: answer.grade))
      next = answer.previous
    }
    return answers.reversed()
  }
}

/// Reads the schedules of a learner's cards beside the entries, both in the order of the entries'
/// numbers, so that no more than those of one entry are in memory.
struct SchedulesByEntry {
  private let rows: RawRows?
  /// The entry of the present row; nil behind the last one.
  private var entry: Int64?

  init(of learner: Int64?, _ db: Database) throws {
    rows = try learner.map {
      try RawRows(
        db,
        """
        SELECT entry, card_kind, \(Schedule.columns) FROM schedule WHERE learner = ?1
        ORDER BY entry, card_kind
        """, [$0])
    }
    try step()
  }

  private mutating func step() throws {
    guard let rows, try rows.next() else {
      entry = nil
      return
    }
    entry = try rows.ordinal(0)
  }

  /// The cards of an entry with their schedules; entries must be asked for in the order of their
  /// numbers.
  mutating func cards(
    of number: Int64, _ log: inout AnswerLog
  ) throws -> [(kind: Int, schedule: Schedule)] {
    var cards: [(kind: Int, schedule: Schedule)] = []
    while let entry, entry <= number, let rows {
      if entry == number {
        cards.append((try log.kind(1, of: rows), try rows.schedule(2)))
      }
      try step()
    }
    return cards
  }
}

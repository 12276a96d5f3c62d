import Flashcards
import Foundation
import Storage

/// An answer of a history, in few bytes: a million of them are held and sorted.
struct HistoryAnswer {
  /// Milliseconds before the present.
  var ago: Int64
  /// The entry's place among the database's entries.
  var entry: Int32
  /// Whether the definition asks for the term, and not the reverse.
  var isReverse: Bool
  var key: GradeKey
  var isDrill: Bool
  var milliseconds: Int32
}

/// The answers of one learner, oldest first.
struct History {
  private(set) var answers: [HistoryAnswer] = []

  /// Milliseconds of a day.
  static let day: Int64 = 86_400_000
  /// The most days between two answers about a card, so that a history is a few years long.
  private static let longestGap = 90
  /// Answers about a card, drills left out.
  private static let reviewsOfCard = 10

  /// Makes the answers of a learner who answers each card when it is due, or some days later; three
  /// cards of five are due at the present.
  init(
    answers count: Int, about entryCount: Int, using chance: inout some RandomNumberGenerator
  ) {
    let cards = min(2 * entryCount, max(1, count / Self.reviewsOfCard))
    answers.reserveCapacity(count + cards)
    for card in 0..<cards {
      let share = count * (card + 1) / cards - count * card / cards
      append(share, about: card, using: &chance)
    }
    answers.sort { $0.ago > $1.ago }
  }

  private mutating func append(
    _ count: Int, about card: Int, using chance: inout some RandomNumberGenerator
  ) {
    var schedule = Schedule.new
    var day = 0
    let first = answers.count
    while answers.count - first < count {
      let key = GradeKey.drawn(using: &chance)
      schedule = schedule.after(.review(key.grade, StudyDay(number: day)))
      // Held as days from the first answer, and turned round below.
      let time = Int64(day) * Self.day + Int64.random(in: 0..<Self.day / 6, using: &chance)
      add(card, key, at: time, isDrill: false, using: &chance)
      if key.rawValue < GradeKey.good.rawValue, answers.count - first < count {
        add(card, .good, at: time + 600_000, isDrill: true, using: &chance)
      }
      let lateness =
        Int.random(in: 0..<3, using: &chance) == 0
        ? Int.random(in: 0..<6, using: &chance) : 0
      day += min(schedule.memory.interval, Self.longestGap) + lateness
    }
    let isDue = Int.random(in: 0..<5, using: &chance) < 3
    let interval = min(schedule.memory.interval, Self.longestGap)
    let behind =
      isDue
      ? interval + Int.random(in: 0..<30, using: &chance)
      : Int.random(in: 1..<max(2, interval), using: &chance)
    let last = answers[answers.count - 1].ago
    for index in first..<answers.count {
      answers[index].ago = last - answers[index].ago + Int64(behind) * Self.day
    }
  }

  private mutating func add(
    _ card: Int, _ key: GradeKey, at time: Int64, isDrill: Bool,
    using chance: inout some RandomNumberGenerator
  ) {
    answers.append(
      HistoryAnswer(
        ago: time, entry: Int32(card / 2), isReverse: !card.isMultiple(of: 2), key: key,
        isDrill: isDrill, milliseconds: Int32.random(in: 1500..<19_500, using: &chance)))
  }

  /// Reads a log: a line an answer, with tabs between milliseconds ago, the entry's place from 0,
  /// direction (0: the term asks), key from 1 to 4, and at the end milliseconds taken.
  init(reading text: String) throws {
    for (index, line) in text.split(separator: "\n").enumerated() {
      let numbers = line.split(separator: "\t").map { Int64($0) }
      guard numbers.count >= 5, let ago = numbers[0], let entry = numbers[1],
        let direction = numbers[2], let key = numbers[3].flatMap({ GradeKey(rawValue: Int($0)) }),
        let taken = numbers[numbers.count - 1], let place = Int32(exactly: entry),
        let milliseconds = Int32(exactly: taken)
      else {
        // A first line may name the columns.
        guard index > 0 else { continue }
        throw Options.Fault(text: "line \(index + 1) of the log: not an answer")
      }
      answers.append(
        HistoryAnswer(
          ago: ago, entry: place, isReverse: direction != 0, key: key, isDrill: false,
          milliseconds: milliseconds))
    }
    answers.sort { $0.ago > $1.ago }
  }

  /// The history as events before the present; every two-hundredth made-up answer is taken back.
  func events(
    about entries: [EntryID], before now: Int64, takingBack: Bool
  ) -> some Sequence<SampleEvent> {
    answers.enumerated().lazy.flatMap { index, answer -> [SampleEvent] in
      let moment = Moment(milliseconds: now - answer.ago, utcOffset: 60)
      let kind = answer.isReverse ? "definition-term" : "term-definition"
      let given = Answer(
        card: CardID(entry: entries[Int(answer.entry) % entries.count], kind: kind),
        kind: answer.isDrill ? .drill : .review, key: answer.key, form: .self,
        duration: Int(answer.milliseconds))
      let isTakenBack = takingBack && index % 200 == 199
      return [.answer(given, moment)] + (isTakenBack ? [.retraction(moment)] : [])
    }
  }
}

extension GradeKey {
  /// Eight of a hundred answers fail, twelve are hard, twelve easy.
  fileprivate static func drawn(using chance: inout some RandomNumberGenerator) -> GradeKey {
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<8: .again
    case 8..<20: .hard
    case 20..<88: .good
    default: .easy
    }
  }
}

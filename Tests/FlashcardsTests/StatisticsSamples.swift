@testable import Flashcards

/// The day of the figures.
let today = day(1000)

/// A number of days before today.
func ago(_ days: Int) -> StudyDay { today.advanced(by: -days) }

/// An answer some days ago.
func answer(
  _ days: Int, _ grade: Grade = .hesitant, _ kind: ReviewKind = .review, hour: Int? = nil,
  duration: Int? = 5_000
) -> LoggedAnswer {
  LoggedAnswer(day: ago(days), kind: kind, grade: grade, hour: hour, duration: duration)
}

/// A card with answers, its schedule replayed from them.
func card(_ answers: LoggedAnswer...) -> CardHistory {
  CardHistory(
    schedule: .replay(answers.map { $0.kind.event($0.grade, on: $0.day) }), answers: answers)
}

/// A reviewed card with a given schedule.
func studied(
  interval: Int = 6, ease: Int = 250, due: Int = 0, lapses: Int = 0, isSuspended: Bool = false,
  buriedUntil: Int? = nil, isCurrent: Bool = true
) -> CardHistory {
  CardHistory(
    schedule: Schedule(
      memory: SM2State(repetitions: 2, easeHundredths: ease, interval: interval),
      due: today.advanced(by: due), firstDay: ago(60), lastDay: ago(6), lastGrade: .hesitant,
      lapses: lapses, isSuspended: isSuspended,
      buriedUntil: buriedUntil.map { today.advanced(by: $0) }),
    isCurrent: isCurrent, answers: [])
}

/// The figures of one deck whose entries have the given cards.
func figures(_ entries: [CardHistory]...) -> Statistics {
  statistics(entries.enumerated().map { EntryHistory(term: "term \($0)", cards: $1) })
}

/// The figures of one deck.
func statistics(_ entries: [EntryHistory]) -> Statistics {
  Statistics(
    of: StudyHistory(decks: [DeckHistory(deck: Deck(id: "deck"), entries: entries)]), on: today)
}

extension CardHistory {
  /// A card that was never answered.
  static let new = CardHistory(schedule: .new, answers: [])
}

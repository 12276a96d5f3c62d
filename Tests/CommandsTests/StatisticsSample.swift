@testable import Flashcards

/// 2026-11-20, a Friday.
let friday = StudyDay(number: 20_777)

/// Six weeks of answers in two glossaries, one of them hostile.
let sampleHistory = StudyHistory(decks: [
  DeckHistory(
    deck: Deck(id: "roastery", title: "Roastery"),
    entries: [
      studied("Batch", [.perfect, .hesitant, .hesitant, .hesitant], every: 6, last: 2),
      studied("Yield", [.hesitant, .perfect, .perfect, .perfect], every: 9, last: 0),
      studied(
        "Cupping", [.hesitant, .familiar, .difficult, .familiar, .hesitant], every: 3, last: 1),
      studied("Crema", Array(repeating: [.hesitant, .wrong], count: 8).flatMap(\.self), every: 2),
      EntryHistory(term: "Arabica", cards: []),
    ]
      + (1...10).map {
        studied("Term \($0)", [.hesitant, .hesitant, .perfect], every: 5, last: $0)
      }),
  DeckHistory(
    deck: Deck(id: "harm", title: "\u{1B}]0;owned\u{7} \u{202E}mrah"),
    entries: [
      studied("\u{1B}[2J\u{9B}31mGone", [.hesitant, .familiar], every: 4, last: 3),
      EntryHistory(term: "\u{200B}", cards: []),
    ]),
])

/// An entry with one card, reviewed every `days` days until `last` days before that Friday.
func studied(
  _ term: String, _ grades: [Grade], every days: Int, last: Int = 0
) -> EntryHistory {
  let reviews = grades.enumerated().flatMap { index, grade in
    let day = friday.advanced(by: -last - days * (grades.count - 1 - index))
    let review = LoggedAnswer(
      day: day, kind: .review, grade: grade, hour: 8 + index, duration: 9_000 + 20_000 * index)
    let repeated = LoggedAnswer(day: day, kind: .drill, grade: .hesitant)
    return grade.asksForRepeat ? [review, repeated] : [review]
  }
  return EntryHistory(
    term: term,
    cards: [
      CardHistory(
        schedule: .replay(reviews.map { $0.kind.event($0.grade, on: $0.day) }), answers: reviews)
    ])
}

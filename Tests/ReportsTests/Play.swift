@testable import Flashcards
@testable import Reports

/// 2026-11-27, a Friday: the day of the reports.
let friday = StudyDay(number: 20_784)

/// A simulated learner who studies on working days.
struct Play {
  let name: String
  /// The days of study, counted from ``friday``.
  let days: ClosedRange<Int>
  /// New entries a day from each deck, by id.
  var newADay: [String: Int] = ["customer-success": 4]
  /// Days with practice only, counted from ``friday``.
  var practice: ClosedRange<Int>?
  /// The share of failed reviews, in tenths, for terms that are not hard.
  var failed = 1

  /// The terms that all learners fail most of the time.
  static let hardTerms = ["Churn", "NRR"]

  /// The learner's record of some decks.
  func record(on decks: [(deck: Deck, entries: [Entry])]) -> LearningRecord {
    LearningRecord(
      learner: name,
      decks: decks.map { deck, entries in
        var cards = entries.map { _ in CardRecord(schedule: .new, reviews: []) }
        var activeDays: [StudyDay] = []
        for day in days.map(friday.advanced) where day.weekday < 5 {
          if sit(at: &cards, of: deck.id, entries, on: day) { activeDays.append(day) }
        }
        if !activeDays.isEmpty {
          activeDays += (practice.map(Array.init) ?? []).map(friday.advanced)
        }
        return DeckRecord(
          deck: deck,
          entries: zip(entries, cards).map { entry, card in
            EntryRecord(
              id: EntryID(deck: deck.id, of: entry), term: entry.term,
              cards: card.reviews.isEmpty ? [] : [card])
          }, activeDays: activeDays)
      })
  }

  /// Reviews due and new cards; false when there were none.
  private func sit(
    at cards: inout [CardRecord], of deck: String, _ entries: [Entry], on day: StudyDay
  ) -> Bool {
    var new = newADay[deck] ?? 0
    var isActive = false
    for index in cards.indices {
      let schedule = cards[index].schedule
      if schedule.isStudied {
        guard schedule.daysOverdue(on: day) >= 0 else { continue }
      } else {
        guard new > 0 else { continue }
        new -= 1
      }
      let grade = grade(of: entries[index], at: index, review: cards[index].reviews.count)
      cards[index] = CardRecord(
        schedule: schedule.after(.review(grade, day)),
        reviews: cards[index].reviews + [DayGrade(day: day, grade: grade)])
      isActive = true
    }
    return isActive
  }

  private func grade(of entry: Entry, at index: Int, review: Int) -> Grade {
    let tenths = Self.hardTerms.contains(entry.term) ? 8 : failed
    return (index * 7 + review * 3 + name.count) % 10 < tenths ? .familiar : .hesitant
  }
}

/// A deck of twelve entries and one of two hundred.
let decksOfPages: [(deck: Deck, entries: [Entry])] = [
  (
    Deck(id: "customer-success", title: "Customer Success"),
    [
      Entry(term: "Churn", definition: "…"),
      Entry(term: "NRR", acronym: "NRR", expansion: "Net Revenue Retention", definition: "…"),
    ]
      + [
        "Adoption", "Champion", "Cohort", "Health score", "Kick-off", "Playbook", "Renewal", "Seat",
        "Segment", "Upsell",
      ].map { Entry(term: $0, definition: "…") }
  ),
  (
    Deck(id: "portal", title: "Portal | words"),
    (1...200).map { Entry(term: "Word \($0)", definition: "…") }
  ),
]

/// The learners of each sample page.
enum PageSample: String, CaseIterable, CustomStringConvertible {
  case noDeck = "no-deck"
  case noReview = "no-review"
  case dayThree = "day-three"
  case team

  var description: String { rawValue }

  var report: Report { Report(of: records, ReportRequest(friday), logDigest: "00ab12") }

  private var records: [LearningRecord] {
    switch self {
    case .noDeck: [LearningRecord(learner: "Ada", decks: [])]
    case .noReview: [Play(name: "Ada", days: 0...0, newADay: [:]).record(on: decksOfPages)]
    case .dayThree: [Play(name: "Grace", days: -2...0).record(on: [decksOfPages[0]])]
    case .team:
      [
        Play(name: "Ada", days: -60...0, newADay: ["customer-success": 4, "portal": 5]),
        Play(name: "Grace", days: -2...0),
        Play(name: "Barbara", days: -45 ... -12),
        Play(name: "Edsger", days: -30...0, failed: 5),
        Play(
          name: "Alan", days: -12 ... -5, newADay: ["customer-success": 4, "portal": 40],
          practice: -4...0),
      ].map { $0.record(on: decksOfPages) }
    }
  }
}

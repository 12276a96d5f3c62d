import Flashcards

@testable import Reports

/// A team of forty people who learn sixty terms over twelve weeks, the same each time.
enum SimulatedTeam {
  /// How a group of people studies.
  enum Habit: String, CaseIterable {
    /// Every working day, from the first week on.
    case steady
    /// Every working day of the last two weeks.
    case newcomer
    /// Every working day of the first weeks, and no more.
    case quiet
    /// Not at all.
    case absent
    /// Every working day, and little of it stays.
    case forgetful
    /// Once a week, and fewer cards than fall due.
    case hurried
  }

  /// The Friday of the report; the team began twelve weeks before.
  static let today = StudyDay(number: 20_784)
  static let dayZero = today.advanced(by: -12 * 7 + 3)
  /// The terms that everybody forgets.
  static let hardTerms = ["Term 7", "Term 23"]

  static let deck = Deck(id: "words", title: "Company words")

  /// How many people have each habit: forty in all.
  static let sizes: [(habit: Habit, people: Int)] = [
    (.steady, 26), (.newcomer, 3), (.quiet, 3), (.absent, 2), (.forgetful, 3), (.hurried, 3),
  ]

  /// The names of the people of a habit.
  static func names(_ habit: Habit) -> [String] {
    let people = sizes.first { $0.habit == habit }?.people ?? 0
    return (1...people).map { "\(habit.rawValue) \($0)" }
  }

  /// The records of all people, in no order that means anything.
  static var records: [LearningRecord] {
    sizes.flatMap { habit, _ in names(habit).map { (habit, $0) } }.enumerated()
      .map { number, person in record(of: person.1, person.0, seed: UInt64(number)) }
      .sorted { $0.learner.reversed().lexicographicallyPrecedes($1.learner.reversed()) }
  }

  private static func record(of name: String, _ habit: Habit, seed: UInt64) -> LearningRecord {
    var person = SimulatedPerson(habit: habit, seed: seed)
    for day in (dayZero.number...today.number).map(StudyDay.init) { person.live(day) }
    let entries = person.cards.enumerated().map { number, card in
      EntryRecord(
        term: "Term \(number)", in: deck.id, cards: card.reviews.isEmpty ? [] : [card])
    }
    return LearningRecord(
      learner: name, enrolled: dayZero,
      decks: [DeckRecord(deck: deck, entries: entries, activeDays: person.activeDays)])
  }
}

/// One person of the team.
private struct SimulatedPerson {
  let habit: SimulatedTeam.Habit
  var cards = (0..<60).map { _ in CardRecord(schedule: .new, reviews: []) }
  var activeDays: [StudyDay] = []
  private var state: UInt64

  init(habit: SimulatedTeam.Habit, seed: UInt64) {
    self.habit = habit
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  /// Studies on a day, as the habit has it.
  mutating func live(_ day: StudyDay) {
    guard studies(on: day) else { return }
    var due = habit == .hurried ? 4 : 90
    var new = habit == .hurried ? 5 : 3
    var isActive = false
    for index in cards.indices {
      let schedule = cards[index].schedule
      if let next = schedule.due {
        guard next <= day, due > 0 else { continue }
        due -= 1
      } else {
        guard new > 0 else { continue }
        new -= 1
      }
      isActive = true
      answer(index, on: day)
    }
    if isActive { activeDays.append(day) }
  }

  private func studies(on day: StudyDay) -> Bool {
    let ago = SimulatedTeam.today.days(since: day)
    return switch habit {
    case .steady, .forgetful: day.weekday < 5
    case .newcomer: day.weekday < 5 && ago < 14
    case .quiet: day.weekday < 5 && ago > 50
    case .absent: false
    case .hurried: day.weekday == 0
    }
  }

  private mutating func answer(_ index: Int, on day: StudyDay) {
    let isHard = SimulatedTeam.hardTerms.contains("Term \(index)")
    let passing: UInt64 = isHard ? 40 : habit == .forgetful ? 55 : 95
    let grade: Grade = random(below: 100) < passing ? .hesitant : .familiar
    cards[index] = CardRecord(
      schedule: cards[index].schedule.after(.review(grade, day)),
      reviews: cards[index].reviews + [DayGrade(day: day, grade: grade)])
  }

  /// The next number of SplitMix64, below a bound.
  private mutating func random(below bound: UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return (number ^ (number >> 31)) % bound
  }
}

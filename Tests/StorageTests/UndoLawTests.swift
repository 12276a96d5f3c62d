import Flashcards
import GRDB
import Testing

@testable import Storage

/// A learner's log as the test knows it: what still counts of it.
private struct RandomLog {
  let store: Store
  private let ada: Enrolment
  private var chance: SeededChance
  private var day = today
  /// The events that count, each with its card; those of answers can be taken back.
  private var events: [(card: CardID, event: CardEvent, isAnswer: Bool)] = []
  private var settings: [SettingDecision] = []
  private var pausedUntil: StudyDay?

  init(seed: Int) throws {
    chance = SeededChance(seed: UInt64(seed))
    store = try Store.sample()
    ada = try store.enrol()
  }

  /// Answers, decides, sets something or undoes, each about as often.
  mutating func act() throws {
    if Int.random(in: 0..<4, using: &chance) == 0 { day = day.advanced(by: 1) }
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: try answer()
    case 1: try decide()
    case 2: try set()
    default: try undo()
    }
  }

  private mutating func answer() throws {
    guard let term = sampleEntries.randomElement(using: &chance)?.term,
      let key = GradeKey.allCases.randomElement(using: &chance),
      let kind = ReviewKind.allCases.randomElement(using: &chance)
    else { return }
    let asked = card(term)
    _ = try store.record(
      Answer(card: asked, kind: kind, key: key, form: .self), by: ada, at: noon(day),
      expecting: schedules[asked] ?? .new)
    events.append((asked, kind.event(key.grade, on: day), true))
  }

  private mutating func decide() throws {
    guard let term = sampleEntries.randomElement(using: &chance)?.term else { return }
    let (subject, end) = (card(term), day.advanced(by: 3))
    let choices: [(decision: Decision, event: CardEvent?)] = [
      (.suspend(subject), .suspend), (.resume(subject), .resume),
      (.bury(subject, until: end), .bury(until: end)), (.pause(until: end), nil),
      (.endPause, nil), (.flag(subject.entry, "?"), nil),
    ]
    guard let choice = choices.randomElement(using: &chance) else { return }
    try store.record([choice.decision], by: ada, at: noon(day))
    if let event = choice.event { events.append((subject, event, false)) }
    if choice.decision == .endPause { pausedUntil = nil }
    if choice.decision == .pause(until: end) { pausedUntil = end }
  }

  private mutating func set() throws {
    guard let setting = Setting.all.randomElement(using: &chance) else { return }
    let values: [String?]
    switch setting.values {
    case .words(let words): values = words + [nil]
    case .numbers(let range): values = [String(range.upperBound), "7", nil]
    }
    let value = values[Int.random(in: values.indices, using: &chance)]
    let decision = Decision.setting(setting.name, value, at: noon(day))
    try store.record([decision], by: ada, at: noon(day))
    settings.append(
      SettingDecision(
        name: setting.name.rawValue, value: value ?? Setting.backToDefault,
        from: decision.dayStartHoldsFrom))
  }

  /// Takes the last answer back, whatever was decided and set since.
  private mutating func undo() throws {
    let undone = try store.retractLastAnswer(by: ada, at: noon(day))
    let last = events.lastIndex(where: \.isAnswer)
    #expect(undone?.card == last.map { events[$0].card })
    if let last { events.remove(at: last) }
  }

  /// The schedules of all cards that something counts of.
  private var schedules: [CardID: Schedule] {
    Dictionary(grouping: events, by: \.card).mapValues { .replay($0.map(\.event)) }
      .filter { $0.value != .new }
  }

  /// Expects the database to be as if nothing but what counts had ever happened.
  func expectExactState() throws {
    let entries = try store.entries(for: "Ada", decks: nil, on: day) { _ in true }
    let kept = Dictionary(entries.flatMap(\.cards).map { ($0.id, $0.schedule) }) { $1 }
    #expect(kept.filter { $0.value != .new } == schedules)
    #expect(try store.settings(of: "Ada") == LearnerSettings(settings))
    let end = pausedUntil.flatMap { day < $0 ? $0 : nil }
    #expect(try store.endOfPause(of: "Ada", on: day) == end)
    #expect(try store.check().failures == [])
  }
}

@Suite struct `Whatever was answered, decided and set` {
  @Test(arguments: 0..<24)
  func `undo restores the exact state, and replay equals projection after each step`(
    seed: Int
  ) throws {
    var log = try RandomLog(seed: seed)
    for _ in 0..<60 {
      try log.act()
      try log.expectExactState()
    }
  }
}

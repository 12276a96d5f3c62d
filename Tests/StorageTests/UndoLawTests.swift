import Flashcards
import GRDB
import Testing

@testable import Storage

/// A learner's log as the test knows it: what still counts of it.
private struct RandomLog {
  /// A deed that counts, with what it did to each card or to a flag.
  private struct Deed {
    let kind: RetractedDeed.Kind
    let day: StudyDay
    var events: [(card: CardID, event: CardEvent)] = []
    /// The entry whose flag got some words; nil words took it back.
    var flag: (entry: EntryID, words: String?)?
  }

  let store: Store
  private let ada: Enrolment
  private var chance: SeededChance
  private var day = today
  private var deeds: [Deed] = []
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
    switch Int.random(in: 0..<5, using: &chance) {
    case 0: try answer()
    case 1: try decide()
    case 2: try flag()
    case 3: try set()
    default: try undo()
    }
  }

  private mutating func answer() throws {
    guard let asked = try randomEntry()?.cards.randomElement(using: &chance),
      let key = GradeKey.allCases.randomElement(using: &chance),
      let kind = ReviewKind.allCases.randomElement(using: &chance),
      let form = AnswerForm.allCases.randomElement(using: &chance)
    else { return }
    let typed = form == .typed ? ["churn", ""].randomElement(using: &chance) : nil
    let answer = Answer(
      card: asked.id, kind: kind, key: key, form: form, typed: typed,
      isOverridden: Bool.random(using: &chance))
    _ = try store.record(answer, by: ada, at: noon(day), expecting: schedules[asked.id] ?? .new)
    deeds.append(
      Deed(kind: .answer, day: day, events: [(asked.id, kind.event(key.grade, on: day))]))
  }

  private mutating func randomEntry() throws -> StudyEntry? {
    guard let entry = sampleEntries.randomElement(using: &chance) else { return nil }
    return try store.studyEntries(
      [EntryID(deck: "sample", of: entry)], for: "Ada", on: day
    ).first
  }

  /// Decides about all cards of an entry, about the repeats of one, or about everything.
  private mutating func decide() throws {
    let end = day.advanced(by: 1)
    guard let entry = try randomEntry() else { return }
    let aside = entry.cards.filter { $0.schedule.isSetAside(on: day) }.map(\.id)
    switch Int.random(in: 0..<6, using: &chance) {
    case 0: try record(.suspend, .suspend, entry, entry.cards.map { ($0.id, .suspend) })
    case 1: try record(.resume, .resume, entry, aside.map { ($0, .resume) })
    case 2: try record(.bury, .bury, entry, entry.cards.map { ($0.id, .bury(until: end)) })
    case 3:
      guard let card = entry.cards.randomElement(using: &chance) else { return }
      let decisions = PutAsideKind.enoughForToday.decisions(on: card, day: day)
      try store.record(decisions, by: ada, at: noon(day))
      deeds.append(Deed(kind: .endRepeats, day: day, events: [(card.id, .bury(until: end))]))
    case 4:
      pausedUntil = day.advanced(by: 3)
      try store.record([.pause(until: day.advanced(by: 3))], by: ada, at: noon(day))
    default:
      pausedUntil = nil
      try store.record([.endPause], by: ada, at: noon(day))
    }
  }

  private mutating func record(
    _ kind: RetractedDeed.Kind, _ decision: EntryDecision, _ entry: StudyEntry,
    _ events: [(CardID, CardEvent)]
  ) throws {
    try store.record(decision.decisions(on: entry, day: day), by: ada, at: noon(day))
    guard !events.isEmpty else { return }
    deeds.append(Deed(kind: kind, day: day, events: events))
  }

  private mutating func flag() throws {
    guard let entry = try randomEntry()?.id,
      let words = ["Which one?", "Whose?", nil].randomElement(using: &chance)
    else { return }
    let decision = words.map { Decision.flag(entry, $0) } ?? .unflag(entry)
    try store.record([decision], by: ada, at: noon(day))
    deeds.append(
      Deed(kind: words == nil ? .unflag : .flag, day: day, flag: (entry: entry, words: words)))
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

  /// Takes the last deed back, whatever was set since.
  private mutating func undo() throws {
    let undone = try store.retractLastDeed(by: ada, at: noon(day))
    let last = deeds.popLast()
    #expect(undone?.kind == last?.kind)
    #expect(undone?.day == last?.day)
    #expect(undone?.card == last?.events.first?.card)
    if let flag = last?.flag { #expect(undone?.entry == flag.entry) }
  }

  /// The schedules of all cards that something counts of.
  private var schedules: [CardID: Schedule] {
    Dictionary(grouping: deeds.flatMap(\.events), by: \.card)
      .mapValues { .replay($0.map(\.event)) }
      .filter { $0.value != .new }
  }

  /// The words of each flag that stands, in the order in which they were raised.
  private var flags: [String] {
    deeds.compactMap(\.flag).reduce(into: [(entry: EntryID, words: String)]()) { flags, flag in
      flags.removeAll { $0.entry == flag.entry }
      if let words = flag.words { flags.append((flag.entry, words)) }
    }.map { "\($0.entry.key): \($0.words)" }
  }

  /// Expects the database to be as if nothing but what counts had ever happened.
  func expectExactState() throws {
    let entries = try store.entries(for: "Ada", decks: nil, on: day) { _ in true }
    let kept = Dictionary(entries.flatMap(\.cards).map { ($0.id, $0.schedule) }) { $1 }
    #expect(kept.filter { $0.value != .new } == schedules)
    #expect(try store.flags(of: "Ada").map { "\($0.entry.key): \($0.words)" } == flags)
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

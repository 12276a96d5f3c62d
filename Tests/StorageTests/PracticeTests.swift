import Flashcards
import Testing

@testable import Storage

@Suite struct `Cards to practise` {
  private func cards(
    _ store: Store, _ practice: Practice, for learner: String = "Ada", decks: [String]? = nil,
    seed: UInt64 = 1
  ) throws -> [StudyCard] {
    var chance = SeededChance(seed: seed)
    return try store.practiceCards(
      for: learner, decks: decks, on: today, practice, using: &chance)
  }

  @Test func `are had by who is not known, and without a single answer`() throws {
    let found = try cards(Store.sample(), Practice(acronymsOnly: true))
    #expect(Set(found.map(\.id.kind)) == ["acronym-expansion", "expansion-acronym"])
    #expect(Set(found.map(\.entry.acronym)) == ["NRR"])
    #expect(found.map(\.schedule) == [.new, .new])
  }

  @Test func `are of the decks that are asked for, retired entries left out`() throws {
    let store = try Store.sample()
    try store.take([Entry(term: "Zeal", definition: "Eagerness.")], deck: "other")
    #expect(try Set(cards(store, Practice(), decks: ["other"]).map(\.entry.term)) == ["Zeal"])
    try store.take(Array(sampleEntries.prefix(6)))
    #expect(try cards(store, Practice(acronymsOnly: true)) == [])
  }

  @Test func `follow from the seed`() throws {
    let store = try Store.sample()
    #expect(try cards(store, Practice(count: 4)) == cards(store, Practice(count: 4)))
    #expect(try cards(store, Practice(count: 4)) != cards(store, Practice(count: 4), seed: 2))
  }

  @Test func `that were missed come with the latest failure first, of reviews and of drills`()
    throws
  {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Cohort"), .again, on: today.advanced(by: -7), by: ada)
    try store.answer(card("Churn"), .again, on: today.advanced(by: -6), by: ada)
    try store.answer(card("Renewal"), .again, .drill, on: today.advanced(by: -2), by: ada)
    try store.answer(card("Playbook"), .again, on: today.advanced(by: -1), by: ada)
    try store.answer(card("Playbook"), .good, .drill, on: today.advanced(by: -1), by: ada)
    try store.answer(card("Onboarding"), .good, by: ada)
    let week = Practice(missedSince: today.advanced(by: -6))
    #expect(try cards(store, week).map(\.entry.term) == ["Playbook", "Renewal", "Churn"])
    #expect(try cards(store, Practice(missedSince: week.missedSince, count: 1)).count == 1)
    #expect(try cards(store, week, for: "Bob") == [])
  }

  @Test func `were not missed when the failure was taken back, or the card is put aside`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), .again, by: ada)
    try store.answer(card("Cohort"), .again, by: ada)
    _ = try store.retractLastDeed(by: ada, at: noon(today))
    try store.record([.suspend(card("Churn"))], by: ada, at: noon(today))
    #expect(try cards(store, Practice(missedSince: today)) == [])
  }

  @Test func `leave every schedule as it was when they are answered`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), on: today.advanced(by: -1), by: ada)
    let before = try store.text("SELECT group_concat(quote(digest)) FROM schedule")
    for (index, found) in try cards(store, Practice(count: 30)).enumerated() {
      let key = GradeKey.allCases[index % 4]
      try store.answer(found.id, key, .drill, by: ada)
    }
    #expect(try store.number("SELECT count(*) FROM review WHERE kind = 'drill'") > 10)
    #expect(try store.text("SELECT group_concat(quote(digest)) FROM schedule") == before)
    #expect(try store.check().failures == [])
  }
}

@Suite struct `Mastered entries` {
  @Test func `are counted deck by deck, without those that are retired`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    for name in ["Churn", "Cohort"] {
      for days in [-60, -59, -53, -38, 0] {
        try store.answer(card(name), .good, on: today.advanced(by: days), by: ada)
      }
    }
    try store.answer(card("Renewal"), .good, by: ada)
    #expect(try store.standings(of: "Ada", on: today)["sample"]?.mastered == 2)
    #expect(try store.standings(of: "Ada", on: today.advanced(by: 500))["sample"]?.mastered == 0)
    #expect(try store.standings(of: "Bob", on: today) == [:])
    try store.take(Array(sampleEntries.dropFirst()))
    #expect(try store.standings(of: "Ada", on: today)["sample"]?.mastered == 1)
  }
}

@Suite struct `A deck that is removed` {
  private func remove(_ store: Store) throws {
    let known = try store.knownDeck("sample")
    let deck = try #require(known.deck)
    try store.apply(
      ImportPlan(removing: deck, known: known.entries), madeFrom: known, at: 5)
  }

  @Test func `is nowhere, and comes back whole with its document`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), by: ada)
    let before = try store.schedule(of: card("Churn"), for: ada)
    try remove(store)
    #expect(try store.decks() == [])
    #expect(try store.learningRecord(of: "Ada").decks == [])
    #expect(
      try store.dueCounts(for: "Ada", decks: nil, on: today, limits: StudyLimits()).decks == [])
    #expect(try store.queue(for: "Ada", decks: nil, on: today, limits: StudyLimits()).isEmpty)
    let plan = try store.take(sampleEntries)
    #expect(plan.returned.count == 7)
    #expect(!plan.needsConsent)
    #expect(try store.schedule(of: card("Churn"), for: ada) == before)
    #expect(try store.check().failures == [])
  }

  @Test func `keeps the documents that its entries came from`() throws {
    let store = try Store.sample()
    try store.take([Entry(term: "Zeal", definition: "Eagerness.")], from: "more.md")
    try remove(store)
    let sources = try store.knownDeck("sample").entries.map(\.source)
    #expect(Set(sources) == ["sample.md", "more.md"])
  }
}

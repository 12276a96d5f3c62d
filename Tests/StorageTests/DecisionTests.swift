import Flashcards
import Foundation
import Testing

@testable import Storage

@Suite struct `A decision` {
  private let tomorrow = today.advanced(by: 1)

  private func cards(_ store: Store, on day: StudyDay = today) throws -> [CardID] {
    let queue = try store.queue(for: "Ada", decks: nil, on: day, limits: StudyLimits())
    return (queue.due + queue.new).map(\.id)
  }

  @Test func `to suspend keeps a card out until it is resumed, and loses nothing`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), by: ada)
    let before = try store.schedule(of: card("Churn"), for: ada)
    try store.record([.suspend(card("Churn"))], by: ada, at: noon(today))
    #expect(try !cards(store, on: tomorrow).contains(card("Churn")))
    #expect(try !cards(store, on: today.advanced(by: 1000)).contains(card("Churn")))
    try store.record([.resume(card("Churn"))], by: ada, at: noon(tomorrow))
    #expect(try cards(store, on: tomorrow).first == card("Churn"))
    #expect(try store.schedule(of: card("Churn"), for: ada) == before)
    #expect(try store.check().failures == [])
  }

  @Test func `to suspend is possible before a card was ever asked`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.record([.suspend(card("Churn"))], by: ada, at: noon(today))
    #expect(try !cards(store).contains(card("Churn")))
    #expect(try store.check().failures == [])
    try store.record([.resume(card("Churn"))], by: ada, at: noon(today))
    #expect(try cards(store).first == card("Churn"))
    #expect(try store.number("SELECT count(*) FROM schedule") == 0)
    #expect(try store.check().failures == [])
  }

  @Test func `to bury ends by itself on its day`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), on: today.advanced(by: -1), by: ada)
    try store.record([.bury(card("Churn"), until: tomorrow)], by: ada, at: noon(today))
    #expect(try !cards(store).contains(card("Churn")))
    #expect(try cards(store, on: tomorrow).contains(card("Churn")))
    #expect(try store.check().failures == [])
  }

  @Test func `about several cards is kept whole or not at all`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    #expect(throws: StorageError.staleCard(card("Nobody"))) {
      try store.record(
        [.suspend(card("Churn")), .suspend(card("Nobody"))], by: ada, at: noon(today))
    }
    #expect(try store.number("SELECT count(*) FROM decision") == 0)
    #expect(try cards(store).first == card("Churn"))
  }

  @Test func `stands in the log between answers, and the schedules follow from it`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), by: ada)
    try store.record([.suspend(card("Churn")), .pause(until: tomorrow)], by: ada, at: noon(today))
    let kept = try store.answer(card("Cohort"), by: ada)
    #expect(kept.sequence == 4)
    #expect(try store.retractLastDeed(by: ada, at: noon(today))?.card == card("Cohort"))
    #expect(try store.check().failures == [])
    #expect(try store.schedule(of: card("Churn"), for: ada).isSuspended)
    let before = try store.text("SELECT group_concat(quote(digest)) FROM schedule")
    #expect(try store.rebuildSchedules() == 1)
    #expect(try store.text("SELECT group_concat(quote(digest)) FROM schedule") == before)
  }
}

@Suite struct `A pause` {
  private func isEmpty(_ store: Store, _ learner: String = "Ada", in days: Int) throws -> Bool {
    try store.queue(
      for: learner, decks: nil, on: today.advanced(by: days), limits: StudyLimits()
    ).isEmpty
  }

  @Test func `keeps everything waiting until its day, for its learner alone`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.record([.pause(until: today.advanced(by: 3))], by: ada, at: noon(today))
    #expect(try isEmpty(store, in: 0))
    #expect(try isEmpty(store, in: 2))
    #expect(try !isEmpty(store, in: 3))
    #expect(try !isEmpty(store, "Bob", in: 0))
    let counts = try store.dueCounts(for: "Ada", decks: nil, on: today, limits: StudyLimits())
    #expect(counts.pausedUntil == today.advanced(by: 3))
    #expect(counts.total == 0)
    #expect(counts.decks.map(\.entries) == [7])
  }

  @Test func `ends early when it is ended, and the latest word holds`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.record([.pause(until: today.advanced(by: 9))], by: ada, at: noon(today))
    try store.record([.endPause], by: ada, at: noon(today.advanced(by: 1)))
    #expect(try !isEmpty(store, in: 1))
    try store.record(
      [.pause(until: today.advanced(by: 9))], by: ada, at: noon(today.advanced(by: 2)))
    try store.record(
      [.pause(until: today.advanced(by: 4))], by: ada, at: noon(today.advanced(by: 3)))
    #expect(try isEmpty(store, in: 3))
    #expect(try !isEmpty(store, in: 4))
    #expect(try store.check().failures == [])
  }

  @Test func `is no decision about a card`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.record([.pause(until: today.advanced(by: 9))], by: ada, at: noon(today))
    try store.record([.resume(card("Churn"))], by: ada, at: noon(today))
    #expect(try isEmpty(store, in: 1))
    try store.record([.suspend(card("Churn")), .endPause], by: ada, at: noon(today))
    #expect(try store.schedule(of: card("Churn"), for: ada).isSuspended)
  }
}

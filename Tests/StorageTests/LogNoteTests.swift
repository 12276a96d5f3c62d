import Foundation
import Testing

@testable import Flashcards
@testable import Storage

@Suite struct `A note about the log` {
  @Test func `is written in one line of the same length, and read back`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    #expect(try store.logNote(of: ada) == nil)
    var lengths: Set<Int> = []
    for offset in 0..<12 {
      let day = today.advanced(by: offset)
      let note = try store.answer(card("Churn"), on: day, by: ada).note
      #expect(note.sequence == offset + 1)
      #expect(try store.logNote(of: ada) == note)
      #expect(LogNote(note.line) == note)
      lengths.insert(note.line.utf8.count)
    }
    #expect(lengths.count == 1)
    for text in ["", "x 1 y", "\(UUID()) 1 abc"] { #expect(LogNote(text) == nil) }
  }

  @Test func `tells the file that was written to from its copies`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let first = try store.answer(card("Churn"), by: ada).note
    try store.record([.suspend(card("Cohort"))], by: ada, at: noon(today))
    let second = try #require(try store.logNote(of: ada))
    #expect(second.sequence == 2)
    #expect(try store.has(first))
    #expect(try store.has(second))
    #expect(try !store.has(LogNote(device: first.device, sequence: 3, chain: second.chain)))
    #expect(try !store.has(LogNote(device: first.device, sequence: 1, chain: second.chain)))
    #expect(try !store.has(LogNote(device: UUID(), sequence: 1, chain: first.chain)))
  }

  @Test func `that the file lacks has the learner go on as a new device`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), by: ada)
    let anew = try store.enrol(
      "Ada", host: "laptop", deviceKey: "here", anew: true, at: 3)
    #expect(anew.learner == ada.learner)
    #expect(anew.device != ada.device)
    #expect(try store.enrol() == anew)
    #expect(try store.answer(card("Cohort"), by: anew).sequence == 1)
    #expect(try store.check().failures == [])
  }
}

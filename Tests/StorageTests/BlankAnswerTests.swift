import Flashcards
import Testing

@testable import Storage

@Suite struct `An answer kept as typed, to which nothing was typed` {
  @Test(arguments: [("", 0), (" ", 0), ("churn", 1)])
  func `counts as self-graded`(text: String, typed: Int) throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    _ = try store.record(
      Answer(
        card: card("Churn"), kind: .review, key: .good, form: .typed, typed: text,
        isOverridden: true), by: ada, at: noon(today), expecting: .new)
    let record = try store.learningRecord(of: "Ada")
    let forms = record.decks.flatMap(\.answers).map(\.forms)
    #expect(forms.map(\.typed) == [typed])
    #expect(forms.map(\.selfGraded) == [1 - typed])
    let reviews = record.decks.flatMap(\.entries).flatMap(\.cards).flatMap(\.reviews)
    #expect(reviews.map(\.form) == [typed == 1 ? .typed : .self])
    #expect(try store.check().failures == [])
  }
}

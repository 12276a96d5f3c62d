import Flashcards
import Foundation
import Testing

@testable import Storage

@Suite struct `The choices for a document` {
  private let columns = ["term=Front", "definition=2"]

  @Test func `are remembered by deck and source, and the newest hold`() throws {
    let store = try Store.sample()
    try store.take([Entry(term: "Quay", definition: "A wall.")], deck: "port", from: "sample.md")
    #expect(try store.readingChoices(for: "sample.md") == [])
    try store.remember(columns: columns, of: "sample.md", in: "port", at: 3)
    #expect(
      try store.readingChoices(for: "sample.md") == [
        ReadingChoices(deck: "port", columns: columns)
      ])
    #expect(try store.readingChoices(for: "other.md") == [])
    try store.remember(columns: ["term=1"], of: "sample.md", in: "port", at: 4)
    try store.remember(columns: columns, of: "sample.md", in: "sample", at: 5)
    #expect(
      try store.readingChoices(for: "sample.md") == [
        ReadingChoices(deck: "port", columns: ["term=1"]),
        ReadingChoices(deck: "sample", columns: columns),
      ])
    #expect(try store.check().failures == [])
  }

  @Test func `are written only when they differ`() throws {
    let store = try Store.sample()
    for _ in 0..<3 {
      try store.remember(columns: columns, of: "sample.md", in: "sample", at: 3)
    }
    try store.remember(columns: columns, of: "sample.md", in: "nowhere", at: 3)
    try store.remember(columns: [], of: "new.md", in: "sample", at: 3)
    #expect(try store.number("SELECT count(*) FROM source") == 1)
    try store.remember(columns: [], of: "sample.md", in: "sample", at: 4)
    #expect(try store.readingChoices(for: "sample.md") == [])
  }
}

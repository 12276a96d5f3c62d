import ArgumentParser
import Decks
import Flashcards
import Foundation
import Storage
import Testing

@testable import Commands

/// Tests the deck ids that completion proposes to a shell.
@Suite struct DeckCompletionTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("termwise-\(UUID().uuidString)").path

  /// A home folder whose database has some decks.
  private func home(_ decks: [String], database: String = "termwise.db") throws -> Environment {
    let path = "\(folder)/\(database)"
    let store = try Store.openOrCreate(at: path, newID: { UUID() })
    for deck in decks {
      let plan = ImportPlan(
        deck: Deck(id: deck), source: "g.csv", known: [],
        read: [Entry(term: "Batch", definition: "Beans that are roasted together.")])
      try store.apply(plan, madeFrom: try store.knownDeck(deck), at: 0)
    }
    return Environment(
      variables: ["HOME": folder, "TERMWISE_DB": path], clock: { 0 }, zone: .gmt,
      newID: { UUID() }, account: nil, machine: Environment.Machine(id: "m", name: "laptop"),
      standardOutput: Output(descriptor: -1), standardError: Output(descriptor: -1))
  }

  @Test func `learners are offered who are known, as plain words`() throws {
    defer { remove() }
    let home = try home(["roastery"])
    let path = try #require(home.variables["TERMWISE_DB"])
    let store = try #require(try Store.open(at: path, newID: { UUID() }))
    for name in ["ana", "Émile", "$(date)", "two words"] {
      _ = try store.enrol(name, host: "h", deviceKey: "k", anew: false, at: 0)
    }
    let words = ["termwise", "due", "--learner", ""]
    let completion = DeckCompletion(of: 3, in: words, home)
    #expect(completion.learners.sorted() == ["ana", "Émile"])
  }

  @Test func `terms are offered with hyphens, and each names its entry`() throws {
    defer { remove() }
    let home = try home(["roastery"])
    let path = try #require(home.variables["TERMWISE_DB"])
    let store = try #require(try Store.open(at: path, newID: { UUID() }))
    let plan = ImportPlan(
      deck: Deck(id: "sea"), source: "s.csv", known: [],
      read: [
        Entry(term: "Bill of lading", definition: "A receipt."),
        Entry(term: "Bâbord", definition: "The left."),
        Entry(term: "Berth $(rm)", definition: "A place."),
        Entry(
          term: "TEU", acronym: "TEU", expansion: "twenty-foot equivalent unit", definition: ""),
      ])
    try store.apply(plan, madeFrom: try store.knownDeck("sea"), at: 0)
    let offered = { (word: String) in
      DeckCompletion(of: 3, in: ["termwise", "cards", "suspend", word], home).terms
    }
    #expect(offered("b") == ["batch", "bill-of-lading", "babord"])
    #expect(offered("te") == ["teu"])
    let context = try Context(CommonOptions.parse([]), in: home)
    for term in offered("") { _ = try context.entry(named: term, in: nil) }
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private func offered(_ line: String, in environment: Environment) -> [String] {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let completion = DeckCompletion(of: words.count - 1, in: words, environment)
    return line.hasPrefix("termwise decks add ") ? completion.shipped : completion.added
  }

  @Test func `every deck is offered that is not on the line yet`() throws {
    defer { remove() }
    let home = try home(["roastery", "atelier"])
    #expect(offered("termwise review ", in: home) == ["roastery", "atelier"])
    #expect(offered("termwise review atelier ", in: home) == ["roastery"])
    #expect(offered("termwise review atelier", in: home) == ["roastery", "atelier"])
  }

  @Test func `shipped decks are offered until they are there`() throws {
    defer { remove() }
    let shipped = ShippedDecks.all.map(\.id)
    var home = try home(["roastery", shipped[0]])
    #expect(offered("termwise decks add ", in: home) == Array(shipped.dropFirst()))
    home.variables["TERMWISE_DB"] = "\(folder)/none.db"
    #expect(offered("termwise decks add \(shipped[1]) ", in: home).count == shipped.count - 1)
  }

  @Test(arguments: [
    "--db ~/other.db", "--db=~/other.db", "--db = ~/other.db", "--db missing.db --db ~/other.db",
  ])
  func `the database on the line is the one asked`(_ option: String) throws {
    defer { remove() }
    _ = try home(["elsewhere"], database: "other.db")
    let home = try home(["roastery"])
    #expect(offered("termwise review \(option) ", in: home) == ["elsewhere"])
  }

  @Test func `nothing is offered, and nothing made, where there is no database`() throws {
    defer { remove() }
    let home = try home(["roastery"])
    #expect(offered("termwise review --db \(folder)/none.db ", in: home).isEmpty)
    #expect(offered("termwise review --db \(folder) ", in: home).isEmpty)
    #expect(offered("termwise decks add --db \(folder) ", in: home).isEmpty)
    var homeless = home
    homeless.variables = [:]
    #expect(offered("termwise review ", in: homeless).isEmpty)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.allSatisfy { $0.hasPrefix("termwise.db") })
  }

  @Test func `a deck whose name a shell would expand is not offered`() throws {
    defer { remove() }
    let home = try home(["$(rm -r ~)", "roastery", "~", "a b"])
    #expect(offered("termwise review ", in: home) == ["roastery"])
  }
}

import Flashcards
import Foundation
import Storage
import Synchronization

/// Fills a database with a history, through the module that keeps the real ones.
struct SampleDatabase {
  let options: Options
  private let store: Store
  private var chance: SeededChance

  /// Opens or makes the database; the same options make the same history.
  init(_ options: Options) throws {
    self.options = options
    chance = SeededChance(seed: options.seed)
    // Another learner added to the same database needs other ids.
    let name = options.learner.utf8.reduce(into: UInt64(17)) { $0 = $0 &* 31 &+ UInt64($1) }
    let ids = Mutex(SeededChance(seed: options.seed ^ name))
    store = try Store.openOrCreate(at: options.database) {
      ids.withLock { chance in
        let (high, low) = (chance.next(), chance.next())
        return withUnsafeBytes(of: (high, low)) { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
      }
    }
  }

  /// Writes the history; returns the numbers of entries, learners, answers and cards.
  mutating func fill() throws -> String {
    let entries = try entriesToLearn()
    var answerCount = 0
    let learners = options.log == nil ? options.learnerCount : 1
    for number in 0..<learners {
      let history = try history(ofLearner: number, about: entries.count)
      answerCount += history.answers.count
      let name = learners == 1 ? options.learner : "\(options.learner) \(number + 1)"
      let enrolment = try store.enrol(
        name, host: "sample", deviceKey: "sample", at: options.now - 1000 * History.day)
      try store.append(
        history.events(about: entries, before: options.now, takingBack: options.log == nil),
        by: enrolment)
    }
    let cards = try store.rebuildSchedules()
    return "\(entries.count) entries, \(learners) learners, \(answerCount) answers, \(cards) cards"
  }

  private mutating func history(ofLearner number: Int, about entryCount: Int) throws -> History {
    if let log = options.log {
      return try History(reading: String(contentsOfFile: log, encoding: .utf8))
    }
    let (count, learners) = (options.answerCount, options.learnerCount)
    return History(
      answers: count * (number + 1) / learners - count * number / learners, about: entryCount,
      using: &chance)
  }

  /// The entries of the database; makes a deck of them when it has none.
  private func entriesToLearn() throws -> [EntryID] {
    let known = try store.entriesOfAllDecks()
    guard known.isEmpty else { return known.map(\.id) }
    let deck = try store.knownDeck("sample")
    let entries = (1...options.entryCount).map { number in
      Entry(
        term: "Term \(number)",
        definition: "What the sample's term number \(number) means, in a sentence of usual length.")
    }
    let plan = ImportPlan(
      deck: Deck(id: "sample", title: "Sample", language: "en"), source: "sample.csv", known: [],
      read: entries)
    try store.apply(plan, madeFrom: deck, at: options.now - 1001 * History.day)
    return try store.entriesOfAllDecks().map(\.id)
  }
}

import Foundation
import GRDB
import Testing

@testable import Flashcards
@testable import Storage

/// A database to which everything happens at random.
private struct RandomHistory {
  let path: String
  private(set) var store: Store
  private var chance: SeededChance
  private var learners: [Enrolment] = []
  private var moment: Int64 = 1
  private var restoreCount: UInt8 = 0

  init(at path: String, seed: Int) throws {
    self.path = path
    chance = SeededChance(seed: UInt64(seed))
    store = try Store.openOrCreate(at: path, newID: ids(from: 1))
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    try store.take(sampleEntries)
    try store.take(otherEntries, deck: "other", from: "other.md")
    try enrol()
  }

  /// Enrols two learners, one of them on two devices.
  private mutating func enrol(anew: Bool = false) throws {
    learners = try [("Ada", "here"), ("Grace", "here"), ("Ada", "away")].map { name, key in
      try store.enrol(name, host: "laptop", deviceKey: key, anew: anew, at: 2)
    }
  }

  /// Answers, decides, moves, renames, retitles, retires, undoes, backs up or restores.
  mutating func act() throws {
    let cards = sampleEntries.map { card($0.term) } + otherEntries.map { other($0.term) }
    guard let asked = cards.randomElement(using: &chance),
      let learner = learners.randomElement(using: &chance),
      let key = GradeKey.allCases.randomElement(using: &chance)
    else { return }
    let day = today.advanced(by: Int.random(in: 0..<60, using: &chance))
    switch Int.random(in: 0..<20, using: &chance) {
    case 0: _ = try store.retractLastDeed(by: learner, at: noon(day))
    case 1:
      let present = noon(today.advanced(by: Int.random(in: 40..<60, using: &chance)))
      _ = try store.retractLaterFacts(by: learner, at: present)
    case 2:
      if let target = cards.randomElement(using: &chance) {
        try store.move((asked, target), at: noon(day))
      }
    case 3: try decide(about: asked, by: learner, on: day)
    case 4: try store.take(sampleEntries.shuffled(using: &chance).dropLast(3))
    case 5: try rename()
    case 6:
      moment += 1
      try store.backUp(at: moment)
    case 7: try restore()
    case 8: try importWithMoves()
    case 9: try renameFile()
    case 10: try store.retitle(deck: "other", to: "Title \(moment)", by: store.factAuthor(on: day))
    case 11: try separate(on: day)
    default:
      let current = try store.currentSchedule(of: asked, for: learner)
      let answer = Answer(
        card: asked, kind: key == .easy ? .drill : .review, key: key, form: .self)
      _ = try store.record(answer, by: learner, at: noon(day), expecting: current)
    }
  }

  private mutating func decide(
    about card: CardID, by learner: Enrolment, on day: StudyDay
  ) throws {
    let decisions: [Decision] = [
      .suspend(card), .resume(card), .bury(card, until: day.advanced(by: 2)), .endPause,
      .pause(until: day.advanced(by: 9)), .flag(card.entry, "?"),
      .setting(.newCards, "3", at: noon(day)),
      .account(Account(name: "ada", machine: "laptop")),
      .actingAs(from: Account(name: "zoe", machine: "laptop")),
    ]
    try store.record(
      Array(decisions.shuffled(using: &chance).prefix(2)), by: learner, at: noon(day))
  }

  /// Imports the sample with an entry under another name, which its definition tells.
  private mutating func rename() throws {
    var entries = sampleEntries
    let index = Int.random(in: 0..<6, using: &chance)
    entries[index].term += " \(Int.random(in: 0..<3, using: &chance))"
    try store.take(entries)
  }

  /// Moves terms between the decks as imports do: each deck gets some of all terms.
  private mutating func importWithMoves() throws {
    let all = sampleEntries.shuffled(using: &chance)
    let cut = Int.random(in: 1..<all.count, using: &chance)
    for (deck, entries) in [("sample", all[..<cut]), ("other", all[cut...])] {
      try store.take(Array(entries), deck: deck, from: deck + ".md", moving: true)
    }
  }

  /// Imports the sample from a file of another name, which takes the place of the last one.
  private mutating func renameFile() throws {
    let source = try store.knownDeck("sample").entries.first?.source ?? "sample.md"
    let next = "sample \(Int.random(in: 0..<3, using: &chance)).md"
    try store.take(
      sampleEntries.shuffled(using: &chance), from: next,
      replacing: next == source ? nil : source)
  }

  /// Takes back all moves to one entry.
  private mutating func separate(on day: StudyDay) throws {
    let targets = try store.knownDecks().flatMap(\.entries).compactMap(\.target)
    guard let target = targets.randomElement(using: &chance) else { return }
    let names = try store.namesMoved(to: target)
    try store.record(names.map { EntryMove($0, to: $0) }, by: store.factAuthor(on: day))
  }

  /// Goes back to a backup; the learners go on as new devices.
  private mutating func restore() throws {
    let backups = BackupFolder(ofDatabase: path).list()
    guard let backup = backups.randomElement(using: &chance) else { return }
    try store.close()
    _ = try Restoration(of: backup.path, to: path).apply(at: moment)
    restoreCount += 1
    store = try #require(try Store.open(at: path, newID: ids(from: 1 + restoreCount)))
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    try enrol(anew: true)
  }
}

@Suite struct `Whatever happens in whatever order` {
  @Test(arguments: 0..<12)
  func `the schedules are what the log gives`(seed: Int) throws {
    try withFolder { folder in
      var history = try RandomHistory(at: folder + "/ours.db", seed: seed)
      for _ in 0..<200 { try history.act() }
      let store = history.store
      let result = try store.check()
      #expect(result.failures == [])
      for days in [20, 45, 59, 75, 120] { try store.checkFigures(on: today.advanced(by: days)) }
      let digests = "SELECT group_concat(quote(digest)) FROM schedule"
      let before = try store.text(digests)
      #expect(try store.rebuildSchedules() == result.cards)
      #expect(try store.text(digests) == before)
      // A team's view: payloads that do not travel stay behind, and every chain holds.
      try store.tamper(
        "UPDATE decision SET payload = NULL, salt = NULL WHERE kind IN ('setting', 'account')")
      try store.reseal("decision")
      #expect(try store.check().failures.filter { !$0.isOfTrigger } == [])
    }
  }
}

extension Store {
  /// The schedule that an answer about a card moves: that of the entry which it became.
  fileprivate func currentSchedule(of card: CardID, for learner: Enrolment) throws -> Schedule {
    try read { db in
      guard let entry = try entryNumber(card.entry, db) else { return .new }
      return try schedule(
        of: card.kind, entry: currentEntry(of: entry, db), learner: learner.learnerNumber, db)
        ?? .new
    }
  }
}

import Flashcards
import Foundation
import JSON
import Storage
import Terminal

/// Prints the found entries as lines or JSON.
struct BrowseLines {
  let context: Context
  let store: Store
  /// The ids of the decks to browse; nil means all.
  let decks: [String]?

  private static let piece = 10_000
  /// The columns of the place of a match.
  private static let passageColumns = 76

  private var words: any Words { context.words }
  private var today: StudyDay { context.now.studyDay }

  /// Prints what is found: one entry as a whole, several as a list.
  func print(_ text: String) throws(Failure) -> ExitStatus {
    let learner = try context.reader(of: store)
    let browsing = try browsing(searching: text, for: learner)
    guard browsing.foundCount > 0 else {
      try context.printDiagnostic(text.isEmpty ? words.noGlossaryYet : words.nothingFound(text))
      return .nothing
    }
    if let entry = browsing.onlyEntry {
      try printWhole(entry, flag: browsing.flags[entry.id], for: learner)
    } else {
      for position in 0..<browsing.foundCount {
        if let entry = browsing[position] { try printLine(of: entry, at: position, browsing) }
      }
    }
    return .done
  }

  /// All entries, searched.
  private func browsing(
    searching text: String, for learner: String
  ) throws(Failure) -> Browsing {
    let flags = try context.inDatabase(store.flags(of: learner))
    var browsing = Browsing(
      on: today, searching: text,
      flags: Dictionary(flags.map { ($0.entry, $0.words) }) { $1 })
    var next: BrowsedEntries.Position? = .start
    while let position = next {
      let piece = try context.inDatabase(
        store.browsedEntries(
          for: learner, decks: decks, behind: position, atMost: Self.piece))
      browsing.append(piece.entries)
      next = piece.next
    }
    return browsing
  }

  private func printLine(
    of entry: StudyEntry, at position: Int, _ browsing: Browsing
  ) throws(Failure) {
    try context.printResult(words.listed(entry, on: today))
    let passage = entry.passage(of: browsing.text, in: browsing.foundPlace(at: position))
    let spans = passage.spans(columns: Self.passageColumns, .plain)
    let line = spans.map(\.text.string).joined()
    if !line.isEmpty { try context.printResult("  " + line) }
    if let flag = browsing.flags[entry.id] { try context.printResult("  " + words.flagged(flag)) }
  }

  private func printWhole(
    _ entry: StudyEntry, flag: String?, for learner: String
  ) throws(Failure) {
    try context.printResult(words.entryLine(entry))
    if let section = entry.section { try context.printResult("  " + words.section(section)) }
    for line in words.names(of: entry.entry) { try context.printResult("  " + line) }
    for line in entry.entry.definition.split(separator: "\n") {
      try context.printResult("  \(line)")
    }
    if let flag { try context.printResult(words.flagged(flag)) }
    if !entry.cards.isEmpty { try context.printResult(words.cardsHeading) }
    for card in entry.cards {
      try context.printResult("  " + words.standing(of: card, in: entry, on: today))
    }
    try context.printResult(words.historyHeading)
    let history = try context.inDatabase(store.history(of: entry.id, for: learner))
    if history.isEmpty { try context.printResult("  " + words.noHistory) }
    for (day, events) in history.days {
      try context.printResult("  " + words.date(day))
      for event in events { try context.printResult("    " + words.sentence(event)) }
    }
  }
}

// MARK: - JSON

extension BrowseLines {
  /// Prints what is found as JSON; the history only of an entry that lines would print as a whole.
  func printJSON(of text: String) throws(Failure) -> ExitStatus {
    let learner = try context.reader(of: store)
    let browsing = try browsing(searching: text, for: learner)
    let only = browsing.onlyEntry?.id
    let history = try only.map { (entry) throws(Failure) in
      try context.inDatabase(store.history(of: entry, for: learner))
    }
    let entries = (0..<browsing.foundCount).lazy.compactMap { position in
      browsing[position].map { entry in
        JSONValue.browsed(
          entry, in: browsing.foundPlace(at: position), flag: browsing.flags[entry.id],
          history: entry.id == only ? history : nil, on: browsing.today)
      }
    }
    try context.environment.standardOutput.print(
      documentOf: "browse", [("entries", AnySequence(entries))])
    return browsing.foundCount > 0 ? .done : .nothing
  }
}

extension JSONValue {
  fileprivate static func browsed(
    _ entry: StudyEntry, in place: EntryIndex.Place?, flag: String?, history: [EntryEvent]?,
    on day: StudyDay
  ) -> JSONValue {
    .object([
      ("deck", .string(entry.id.deck)), ("term", .string(entry.entry.term)),
      ("acronym", .optional(entry.entry.acronym)),
      ("expansion", .optional(entry.entry.expansion)),
      ("aliases", .array(entry.entry.aliases.map { .string($0) })),
      ("definition", .string(entry.entry.definition)), ("section", .optional(entry.section)),
      ("found_in", .string(place?.word ?? "name")), ("flag", .optional(flag)),
      ("cards", .array(entry.cards.map { .card($0, on: day) })),
      ("history", history.map { .array($0.map { .event($0) }) } ?? .null),
    ])
  }

  private static func event(_ event: EntryEvent) -> JSONValue {
    let day = ("day", JSONValue.string(event.day.iso))
    let what = { (name: String) in ("what", JSONValue.string(name)) }
    switch event.deed {
    case .suspend: return .object([day, what("suspend")])
    case .resume: return .object([day, what("resume")])
    case .bury(let until): return .object([day, what("bury"), ("until", .string(until.iso))])
    case .endRepeats(let until):
      return .object([day, what("end_repeats"), ("until", .string(until.iso))])
    case .flag(let words): return .object([day, what("flag"), ("words", .string(words))])
    case .unflag: return .object([day, what("unflag")])
    case .answer(let reply):
      return .object([
        day, what(reply.kind.rawValue), ("given", .string(reply.given.rawValue)),
        ("asked", .string(reply.asked.rawValue)), ("key", .count(reply.key.rawValue)),
        ("typed", .optional(reply.typed)), ("mistaken_for", .optional(reply.mistakenFor)),
      ])
    }
  }
}

extension EntryIndex.Place {
  /// The part of an entry, as JSON names it.
  fileprivate var word: String {
    switch self {
    case .name, .nameStart, .nameWord, .insideName: "name"
    case .definition: "definition"
    case .section: "section"
    }
  }
}

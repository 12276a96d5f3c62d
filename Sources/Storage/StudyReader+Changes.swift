import Flashcards
import GRDB

/// A card whose entry changed in substance since the learner last knew it.
struct ChangedCard {
  /// The entry's row number.
  let entry: Int64
  let card: StudyCard
  /// The entry's version that the learner knew.
  let before: Entry
  /// Whether the card was failed since the change and is therefore due.
  let hasFailed: Bool
}

extension StudyReader {
  /// How long a change is asked about, in milliseconds; later, the next review shows it.
  private static let window: Int64 = 30 * 86_400_000

  /// The studied cards of entries that changed in substance, one of each entry.
  ///
  /// A review settles a change, and so does any passed answer.
  func changes() throws -> [ChangedCard] {
    guard let learner else { return [] }
    return try entriesRevisedLately().compactMap { entry in
      try change(of: entry, for: learner)
    }
  }

  /// The numbers of the entries with a recent second revision, or a recent one under a new name.
  private func entriesRevisedLately() throws -> [Int64] {
    let start = Int64(day.number) * 86_400_000 - Self.window
    var entries: Set<Int64> = []
    // Backwards through the entries with several texts, which have an index of their own.
    let revised = try RawRows(
      db,
      """
      SELECT entry.number, imported FROM entry \(CurrentRevision.join)
      WHERE revision_count <> 1 AND entry.revision > 0 ORDER BY entry.revision DESC
      """)
    while try revised.next(), revised.integer(1) >= start { entries.insert(revised.integer(0)) }
    let moved = try RawRows(
      db,
      """
      SELECT entry.number, imported FROM entry \(CurrentRevision.join)
      WHERE entry.number IN (SELECT target FROM moved_entry)
      """)
    while try moved.next() {
      if moved.integer(1) >= start { entries.insert(moved.integer(0)) }
    }
    return entries.sorted()
  }

  private func change(of number: Int64, for learner: Int64) throws -> ChangedCard? {
    guard let studied = try studyEntry(number) else { return nil }
    let cards = studied.cards.filter { $0.schedule.isStudied && !$0.schedule.isSetAside(on: day) }
    guard !cards.isEmpty else { return nil }
    let answers = try answers(about: number, of: learner)
    let revisions = try revisions(of: number)
    guard let settled = answers.last(where: { $0.kind == .review || $0.passes }),
      let known = revisions.last(where: { $0.imported <= settled.instant }) ?? revisions.first,
      let current = revisions.last(where: \.isOwn),
      ChangeWeight(from: known.entry, to: studied.entry) == .substance
    else { return nil }
    let failed = answers.last { !$0.passes && $0.kind == .drill && $0.instant >= current.imported }
    let asked =
      cards.first { $0.id.kind == failed?.card }
      ?? cards.first { $0.question.asked == .definition } ?? cards[0]
    return ChangedCard(
      entry: number, card: asked, before: known.entry, hasFailed: failed != nil)
  }

  private struct GivenAnswer {
    let card: String
    let kind: ReviewKind
    let passes: Bool
    let instant: Int64
  }

  /// The answers to an entry's cards that are not retracted, by time; one without an instant counts
  /// at the end of its day.
  private func answers(about entry: Int64, of learner: Int64) throws -> [GivenAnswer] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT card_kind, kind = 'review', grade, coalesce(instant, (day + 1) * 86400000)
        FROM review WHERE learner = ?1 AND entry IN \(CurrentEntry.names(of: "?2")) AND NOT EXISTS (
          SELECT 1 FROM decision WHERE decision.review = review.id AND decision.kind = 'retract')
        ORDER BY 4, lamport, device, sequence
        """, arguments: [learner, entry])
    return try rows.map { row in
      GivenAnswer(
        card: try row.value(0), kind: try row.value(1) ? .review : .drill,
        passes: Grade(rawValue: try row.count(2))?.passes ?? false, instant: try row.value(3))
    }
  }

  /// The versions of an entry, those under earlier names too; `isOwn` are those under its name.
  private func revisions(
    of entry: Int64
  ) throws -> [(imported: Int64, isOwn: Bool, entry: Entry)] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT imported, entry = ?1, \(Entry.columns) FROM revision
        WHERE entry IN \(CurrentEntry.names(of: "?1")) AND is_retired = 0 ORDER BY number
        """, arguments: [entry])
    return try rows.map { (try $0.value(0), try $0.value(1), try Entry(row: $0, from: 2)) }
  }
}

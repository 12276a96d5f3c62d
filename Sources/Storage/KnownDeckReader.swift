import Flashcards
import GRDB

/// Reads decks with all their entries.
///
/// The entries are read in the order in which they lie in the file, and sorted afterwards: looking up
/// each text in the order of the document takes three times as long.
struct KnownDeckReader {
  /// A deck while its entries are read.
  private struct Reading {
    let deck: Deck
    /// The document that goes on for each source whose place another one took.
    let successors: [String: String]
    var entries: [KnownEntry] = []
    /// The row numbers of the entries.
    var numbers: [Int64] = []
  }

  private let db: Database
  private let store: Store
  private let texts: SharedTexts
  private var decks: [Int64: Reading] = [:]
  private var sources = RecurringText()
  private var sections = RecurringText()

  /// Reads the deck with an id; all decks for nil.
  init(_ id: String? = nil, sharing texts: SharedTexts, _ db: Database, _ store: Store) throws {
    (self.db, self.store, self.texts) = (db, store, texts)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, title, language, number,
          (SELECT count(*) FROM entry WHERE entry.deck = deck.number)
        FROM deck WHERE id = coalesce(?, id)
        """, arguments: [id])
    for row in rows {
      let number: Int64 = try row.value(3)
      var reading = Reading(
        deck: try Deck(row: row), successors: try store.successors(ofSourcesIn: number, db))
      reading.entries.reserveCapacity(try row.count(4))
      decks[number] = reading
    }
    if !decks.isEmpty { try readEntries(of: id == nil ? nil : decks.keys.first) }
  }

  /// The decks in the order of their first import; they are given away.
  consuming func all() throws -> [KnownDeck] {
    var known: [KnownDeck] = []
    for number in decks.keys.sorted() {
      guard var reading = decks.removeValue(forKey: number) else { continue }
      let order = reading.entries.indices.sorted { one, other in
        let (first, second) = (reading.entries[one].position, reading.entries[other].position)
        return first == second ? reading.numbers[one] < reading.numbers[other] : first < second
      }
      reading.entries.arrange(order)
      var stamp = try DeckStamp(store, db)
      for (one, index) in zip(order, reading.entries.indices) {
        stamp.add(
          reading.numbers[one], at: reading.entries[index].position,
          in: reading.entries[index].section)
      }
      known.append(KnownDeck(deck: reading.deck, entries: reading.entries, stamp: stamp.digest))
    }
    return known
  }

  private mutating func readEntries(of deck: Int64?) throws {
    let targets = try targets()
    let rows = try RawRows(
      db,
      """
      SELECT entry.number, deck, position, is_retired, key, sense, source, section,
        \(Entry.columns)
      FROM entry NOT INDEXED CROSS JOIN revision ON revision.number = entry.revision
      \(deck == nil ? "" : "WHERE deck = ?1") ORDER BY entry.number
      """, deck.map { [$0] } ?? [])
    while try rows.next() {
      guard let place = decks.index(forKey: rows.integer(1)) else { continue }
      let known = try entry(of: rows, decks.values[place], targets)
      decks.values[place].entries.append(known)
      decks.values[place].numbers.append(rows.integer(0))
    }
  }

  private mutating func entry(
    of rows: RawRows, _ reading: Reading, _ targets: [Int64: EntryID]
  ) throws -> KnownEntry {
    let number = try rows.ordinal(0)
    let source = try sources.text(6, of: rows)
    return KnownEntry(
      id: EntryID(deck: reading.deck.id, key: try rows.text(4), sense: try rows.text(5)),
      entry: try texts.entry(8, of: rows),
      source: reading.successors.isEmpty ? source : reading.successors[source] ?? source,
      isRetired: rows.integer(3) != 0, position: try rows.position(2),
      section: rows.isNull(7) ? nil : try sections.text(7, of: rows),
      target: targets.isEmpty ? nil : targets[number])
  }

  /// What each entry that moved became, by row numbers.
  private func targets() throws -> [Int64: EntryID] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT moved_entry.entry, deck.id, target.key, target.sense
        FROM moved_entry JOIN entry AS target ON target.number = moved_entry.target
        JOIN deck ON deck.number = target.deck
        """)
    var targets: [Int64: EntryID] = [:]
    while let row = try rows.next() { targets[try row.value(0)] = try EntryID(row: row, from: 1) }
    return targets
  }
}

extension Array {
  /// Puts at each index the element from the index that `order` has there, without a second array.
  fileprivate mutating func arrange(_ order: [Int]) {
    var order = order
    for start in indices where order[start] != start {
      var index = start
      while order[index] != start {
        let next = order[index]
        swapAt(index, next)
        order[index] = index
        index = next
      }
      order[index] = index
    }
  }
}

/// The texts of a document, of which a database has most to the letter: entries read from it then have
/// the document's texts, instead of copies that take their time to make and to compare.
struct SharedTexts {
  private let entries: [Entry]
  /// Places in ``entries`` by a hash of the term's bytes; of several, the last.
  private let places: [Int: Int32]

  init(_ entries: [Entry] = []) {
    self.entries = entries
    var places: [Int: Int32] = [:]
    places.reserveCapacity(entries.count)
    for index in entries.indices {
      places[Self.hash(entries[index].term)] = Int32(index)
    }
    self.places = places
  }

  /// The entry in six columns, starting at an index: ``Entry/columns``.
  func entry(_ column: Int, of rows: RawRows) throws(StorageError) -> Entry {
    if !entries.isEmpty, let place = places[Self.hash(rows.content(of: column))],
      try isSame(Int(place), column, rows)
    {
      return entries[Int(place)]
    }
    return Entry(
      term: try rows.text(column), acronym: try rows.textIfAny(column + 1),
      expansion: try rows.textIfAny(column + 2), aliases: try aliases(column + 3, of: rows),
      qualifier: try rows.textIfAny(column + 4), definition: try rows.text(column + 5))
  }

  private func aliases(_ column: Int, of rows: RawRows) throws(StorageError) -> [String] {
    try rows.text(column).split(separator: "\n").map(String.init)
  }

  /// Whether columns have an entry's texts to the letter.
  private func isSame(
    _ place: Int, _ column: Int, _ rows: RawRows
  ) throws(StorageError) -> Bool {
    guard rows.has(entries[place].term, in: column),
      rows.has(entries[place].definition, in: column + 5),
      rows.has(entries[place].acronym, in: column + 1),
      rows.has(entries[place].expansion, in: column + 2),
      rows.has(entries[place].qualifier, in: column + 4)
    else { return false }
    guard !entries[place].aliases.isEmpty else { return rows.has("", in: column + 3) }
    return try aliases(column + 3, of: rows).elementsEqual(entries[place].aliases) { one, other in
      one.utf8.elementsEqual(other.utf8)
    }
  }

  private static func hash(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: bytes)
    return hasher.finalize()
  }
}

/// A text that most rows have as the row before had it.
private struct RecurringText {
  private var last = ""

  mutating func text(_ column: Int, of rows: RawRows) throws(StorageError) -> String {
    if last.isEmpty || !rows.has(last, in: column) { last = try rows.text(column) }
    return last
  }
}

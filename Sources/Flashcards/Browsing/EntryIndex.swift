/// Entries of a learner, searchable by their names, definitions and sections.
///
/// Searches bytes in memory: the database cannot fold accents and hyphens, and a search through
/// 100,000 entries takes a few milliseconds. Entries are appended in pieces, in the order in which
/// they are listed.
public struct EntryIndex: Sendable {
  /// Where a text was found in an entry, the best place first.
  public enum Place: Int, CaseIterable, Sendable {
    /// It is a name.
    case name
    /// A name begins with it.
    case nameStart
    /// A word of a name begins with it.
    case nameWord
    /// It stands inside a word of a name.
    case insideName
    /// The definition has it.
    case definition
    /// The name of the entry's section has it.
    case section

    /// Whether a name has it.
    public var isInName: Bool { rawValue < Place.definition.rawValue }
  }

  /// The entries in their order.
  public private(set) var entries: [StudyEntry] = []
  /// Each name's words, a space before each word and a line break behind each name.
  private var names = IndexedText()
  /// Each name's letters without spaces, a line break before and behind each name.
  private var letters = IndexedText()
  private var definitions = IndexedText()
  private var sections = IndexedSections()

  /// An index without entries.
  public init() {}

  /// An index of some entries.
  public init(_ entries: [StudyEntry]) {
    for entry in entries { append(entry) }
  }

  /// Appends an entry.
  public mutating func append(_ entry: StudyEntry) {
    entries.append(entry)
    letters.bytes.append(SearchForm.lineBreak)
    var known: [String] = []
    for name in entry.entry.names where !known.contains(name) {
      known.append(name)
      let words = SearchForm.words(of: name)
      for word in words { names.bytes += [SearchForm.space] + word }
      names.bytes.append(SearchForm.lineBreak)
      letters.bytes += words.joined()
      letters.bytes.append(SearchForm.lineBreak)
    }
    definitions.bytes.append(SearchForm.space)
    SearchForm.append(entry.entry.definition, to: &definitions.bytes)
    names.endEntry()
    letters.endEntry()
    definitions.endEntry()
    sections.append(entry.section)
  }

  /// Replaces an entry by one of the same text, after its schedules changed.
  public mutating func update(_ entry: StudyEntry, at index: Int) {
    entries[index] = entry
  }

  /// The entries from an index on that have a text, by the place where they have it.
  func places(of query: SearchQuery, from first: Int = 0) -> [(index: Int, place: Place)] {
    guard !query.isEmpty else {
      return (first..<entries.count).map { ($0, .name) }
    }
    guard !query.forms.isEmpty else { return signs(query.folded, from: first) }
    var found = Array(repeating: UInt8.max, count: entries.count - first)
    for form in query.forms {
      findLetters(form, &found, from: first)
      find(form.phrase, in: names, as: .nameWord, &found, from: first)
    }
    // Search words without a leading article: an entry that has the article has the rest too.
    if let form = query.forms.last {
      findWords(form, &found, from: first)
      sections.find(form.words, as: .section, &found, from: first)
    }
    return found.enumerated().compactMap { offset, place in
      Place(rawValue: Int(place)).map { (first + offset, $0) }
    }
  }

  /// The entries with a name that has some signs, which are no letters.
  private func signs(_ folded: String, from first: Int) -> [(index: Int, place: Place)] {
    (first..<entries.count).filter { index in
      entries[index].entry.names.contains { $0.folded.contains(folded) }
    }.map { ($0, .insideName) }
  }
}

// MARK: - Searching

extension EntryIndex {
  private func findLetters(_ form: SearchQuery.Form, _ found: inout [UInt8], from first: Int) {
    let length = form.letters.bytes.count
    letters.forEach(form.letters, from: first, oncePerEntry: false) { entry, index, text in
      let begins = text[index - 1] == SearchForm.lineBreak
      let ends = text[index + length] == SearchForm.lineBreak
      let place: Place = begins ? (ends ? .name : .nameStart) : .insideName
      found[entry - first] = min(found[entry - first], UInt8(place.rawValue))
    }
  }

  private func find(
    _ pattern: BytePattern, in text: IndexedText, as place: Place, _ found: inout [UInt8],
    from first: Int
  ) {
    text.forEach(pattern, from: first) { entry, _, _ in
      found[entry - first] = min(found[entry - first], UInt8(place.rawValue))
    }
  }

  /// Finds entries that have all words, each at the start of a word, in any order: in a name, or some
  /// of them in the definition.
  ///
  /// Looks for the longest word, which is the rarest; it stands in a name or in the definition.
  private func findWords(_ form: SearchQuery.Form, _ found: inout [UInt8], from first: Int) {
    guard let longest = form.words.max(by: { $0.bytes.count < $1.bytes.count }) else { return }
    names.forEach(longest, from: first) { entry, _, _ in
      guard found[entry - first] > UInt8(Place.nameWord.rawValue) else { return }
      if form.words.allSatisfy({ names.has($0, entry) }) {
        found[entry - first] = UInt8(Place.nameWord.rawValue)
      } else if found[entry - first] == .max, hasAll(form.words, entry) {
        found[entry - first] = UInt8(Place.definition.rawValue)
      }
    }
    definitions.forEach(longest, from: first) { entry, _, _ in
      guard found[entry - first] == .max else { return }
      if form.words.count == 1 || hasAll(form.words, entry) {
        found[entry - first] = UInt8(Place.definition.rawValue)
      }
    }
  }

  private func hasAll(_ words: [BytePattern], _ entry: Int) -> Bool {
    words.allSatisfy { definitions.has($0, entry) || names.has($0, entry) }
  }
}

/// The texts of all entries in one piece of memory.
private struct IndexedText: Sendable {
  var bytes: [UInt8] = []
  /// Where each entry's text ends.
  private var ends: [Int] = []

  /// Ends the text of an entry.
  mutating func endEntry() {
    bytes.append(SearchForm.lineBreak)
    ends.append(bytes.count)
  }

  private func range(of entry: Int) -> Range<Int> {
    (entry == 0 ? 0 : ends[entry - 1])..<ends[entry]
  }

  /// Whether an entry's text has a pattern.
  func has(_ pattern: BytePattern, _ entry: Int) -> Bool {
    bytes.withUnsafeBufferPointer { pattern.firstIndex(in: $0, range(of: entry)) != nil }
  }

  /// Tells the places of a pattern, and the entry that has it, from an entry on; of each entry only the
  /// first place if that suffices.
  func forEach(
    _ pattern: BytePattern, from first: Int, oncePerEntry: Bool = true,
    _ body: (_ entry: Int, _ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    bytes.withUnsafeBufferPointer { text in
      ends.withUnsafeBufferPointer { ends in
        pattern.withScan { scan in
          var entry = first
          var start = first == 0 ? 0 : ends[first - 1]
          while let index = scan.firstIndex(in: text, start..<text.count) {
            while ends[entry] <= index { entry += 1 }
            body(entry, index, text)
            start = oncePerEntry ? ends[entry] : index + 1
          }
        }
      }
    }
  }
}

/// The sections of all entries: few names, and for each entry the number of its own.
private struct IndexedSections: Sendable {
  private var names = IndexedText()
  private var numbers: [String: Int32] = [:]
  /// For each entry, the number of its section; -1 if it has none.
  private var ofEntries: [Int32] = []
  private var last: (name: String, number: Int32)?

  /// Adds the section of the next entry.
  mutating func append(_ name: String?) {
    guard let name else { return ofEntries.append(-1) }
    if last?.name != name { last = (name, number(of: name)) }
    ofEntries.append(last?.number ?? -1)
  }

  private mutating func number(of name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(numbers.count)
    numbers[name] = number
    names.bytes.append(SearchForm.space)
    SearchForm.append(name, to: &names.bytes)
    names.endEntry()
    return number
  }

  /// Finds the entries that are found nowhere else, and whose section has all words, each at the start
  /// of a word.
  func find(
    _ words: [BytePattern], as place: EntryIndex.Place, _ found: inout [UInt8], from first: Int
  ) {
    let isFound = (0..<numbers.count).map { number in words.allSatisfy { names.has($0, number) } }
    guard isFound.contains(true) else { return }
    for entry in first..<ofEntries.count {
      let number = Int(ofEntries[entry])
      if number >= 0, isFound[number], found[entry - first] == .max {
        found[entry - first] = UInt8(place.rawValue)
      }
    }
  }
}

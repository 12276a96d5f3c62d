import Foundation

/// Finds names of a deck's entries that equal or resemble a typed text.
struct NameIndex: Sendable {
  /// A name of an entry.
  struct Name: Sendable {
    /// The index of the name's entry.
    let entry: Int
    /// The name as its glossary writes it.
    let text: String
    /// Whether the name is an acronym, in which every letter must match.
    let isAcronym: Bool
    fileprivate let tally: LetterTally
  }

  private let entries: [EntryNames]
  private var names: [Name] = []
  private var byKey: [String: [Int]] = [:]
  private var words: Set<String> = []

  init(_ entries: [EntryNames]) {
    self.entries = entries
    for (index, entry) in entries.enumerated() {
      for name in entry.allNames { add(name.text, of: index, isAcronym: name.isAcronym) }
    }
  }

  private mutating func add(_ text: String, of entry: Int, isAcronym: Bool) {
    let spelling = Spelling(text, isAcronym: isAcronym)
    guard !spelling.letters.isEmpty else { return }
    for key in spelling.keys { byKey[key, default: []].append(names.count) }
    for word in spelling.words where word.role == .content {
      words.insert(spelling.text(of: word.letters))
    }
    names.append(
      Name(
        entry: entry, text: text, isAcronym: isAcronym,
        tally: LetterTally(of: spelling)))
  }

  /// Whether a word occurs in some name.
  func knows(word: String) -> Bool { words.contains(word) }

  /// The entry of a name.
  func entry(of name: Name) -> EntryNames { entries[name.entry] }

  /// The names of other entries that equal a text, apart from what does not count.
  func names(equalTo typed: Spelling, except id: EntryID) -> [Name] {
    Set(typed.keys.flatMap { byKey[$0] ?? [] }).sorted().map { names[$0] }.filter {
      entries[$0.entry].id != id
    }
  }

  /// The names of other entries within that many letter edits of a text, small words left out.
  ///
  /// The result has all such names, and may have others.
  func names(near typed: Spelling, within edits: Int, except id: EntryID) -> [Name] {
    let tally = LetterTally(of: typed)
    return names.filter { name in
      name.tally.differs(from: tally, byAtMost: edits) && entries[name.entry].id != id
    }
  }
}

/// The count of each letter in a text; letters whose codes differ by 32 share a count.
///
/// An edit changes the counts by at most one each way, so that comparing them excludes most names
/// cheaply.
private struct LetterTally: Hashable, Sendable {
  private var counts = SIMD32<UInt8>()

  init(of text: Spelling) {
    for word in text.words where word.role == .content || word.role == .exact {
      for letter in text.letters[word.letters] {
        let index = Int(letter.scalar.value & 31)
        if counts[index] < .max { counts[index] += 1 }
      }
    }
  }

  func differs(from other: LetterTally, byAtMost edits: Int) -> Bool {
    let common = pointwiseMin(counts, other.counts)
    let (surplus, missing) = (counts &- common, other.counts &- common)
    return Self.sum(surplus) <= edits && Self.sum(missing) <= edits
  }

  private static func sum(_ counts: SIMD32<UInt8>) -> Int {
    Int(SIMD32<UInt16>(truncatingIfNeeded: counts).wrappedSum())
  }
}

extension EntryNames {
  /// All names of the entry, the parts of `A / B` included.
  fileprivate var allNames: [(text: String, isAcronym: Bool)] {
    var names = ([term] + aliases + [expansion].compactMap { $0 }).flatMap(\.alternatives).map {
      (text: $0, isAcronym: $0 == acronym)
    }
    if let acronym { names.append((acronym, true)) }
    return names
  }
}

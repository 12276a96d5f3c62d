/// The words of an entry, compared to find renamed entries.
struct EntryWords {
  /// The words of the definition, with their counts.
  let counts: [String: Int]
  /// The words of the entry's names.
  let names: Set<String>
  private let total: Int

  init(_ entry: Entry) {
    let words = "\(entry.expansion ?? "") \(entry.definition)".foldedWords
    counts = words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    names = Set(entry.names.joined(separator: " ").foldedWords)
    total = words.count
  }

  /// The likeness of two entries, 0 to 2; nil when neither is a rename of the other.
  ///
  /// A nearly equal, long definition is enough; a similar one needs similar names too.
  func likeness(to other: EntryWords) -> Double? {
    let common = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    let said = 2 * Double(common) / Double(max(1, total + other.total))
    let named = likenessOfNames(to: other)
    let length = min(total, other.total)
    let isSame = length >= 4 && said >= 0.8 || length >= 3 && said >= 0.5 && named >= 0.5
    return isSame ? said + named : nil
  }

  /// The share of words that two entries' names have in common, 0 to 1.
  func likenessOfNames(to other: EntryWords) -> Double {
    2 * Double(names.intersection(other.names).count)
      / Double(max(1, names.count + other.names.count))
  }
}

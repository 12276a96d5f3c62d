/// An entry beside which others may stand in a choice, and how it looks.
struct DistractorCandidate: Sendable {
  let id: EntryID
  let entry: Entry
  /// The folded words of its names, each once, small ones left out.
  let words: [String]
  /// Its acronym or, where it has none, the first letters of a name of several words; folded.
  let letters: [Character]
  /// Whether those letters are an acronym that people write.
  let isAcronym: Bool

  /// An entry with the looks of its names.
  ///
  /// The definition is kept as far as a choice reads it. Nil where the names are too long or too
  /// many to be chosen from.
  init?(_ id: EntryID, _ entry: Entry) {
    guard entry.aliases.count <= 32, entry.names.allSatisfy({ $0.utf8.count <= 400 }) else {
      return nil
    }
    self.id = id
    var entry = entry
    entry.definition = entry.definition.clipped
    self.entry = entry
    let acronym = entry.acronym ?? (entry.term.looksLikeAcronym ? entry.term : nil)
    isAcronym = acronym != nil
    let termWords = entry.term.foldedWords
    letters = acronym.map { Array($0.folded) } ?? termWords.initials
    let names = [entry.term] + entry.aliases + [entry.expansion].compactMap { $0 }
    words = Set(names.filter { $0 != acronym }.flatMap(\.foldedWords))
      .filter { $0.count > 2 }.sorted()
  }

  /// Whether both have acronyms, one letter of which differs, or whose letters are in another
  /// order.
  func hasAcronymNext(to other: DistractorCandidate) -> Bool {
    isAcronym && other.isAcronym && hasLettersNext(to: other)
  }

  /// Whether the letters are not the same, and are so but for one or for their order.
  func hasLettersNext(to other: DistractorCandidate) -> Bool {
    let (one, two) = (letters, other.letters)
    guard one != two, !one.isEmpty, !two.isEmpty, abs(one.count - two.count) <= 1 else {
      return false
    }
    let start = zip(one, two).prefix { $0 == $1 }.count
    let (shorter, longer) = one.count < two.count ? (one, two) : (two, one)
    let skipped = shorter.count == longer.count ? 1 : 0
    if shorter.dropFirst(start + skipped).elementsEqual(longer.dropFirst(start + 1)) { return true }
    return one.count == two.count && one.sorted() == two.sorted()
  }
}

extension [String] {
  /// The first letters of three words or more.
  fileprivate var initials: [Character] { count > 2 ? compactMap(\.first) : [] }
}

extension String {
  /// The runs of letters and digits, folded.
  var foldedWords: [String] {
    folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Whether the text has the form of an acronym: `NRR`, `B2B`.
  var looksLikeAcronym: Bool {
    count > 1 && count <= 10 && allSatisfy { $0.isUppercase || $0.isNumber || ".&/-".contains($0) }
      && contains(where: \.isUppercase)
  }
}

/// An entry that may be a wrong option, with the properties of its names that make it similar to
/// others.
struct DistractorCandidate: Sendable {
  let id: EntryID
  let entry: Entry
  /// The folded words of the names, each once, without words of one or two letters.
  let words: [String]
  /// The folded letters of the acronym; without one, the initials of a name of three words or more.
  let letters: [Character]
  /// Whether those letters are an acronym in the glossary.
  let isAcronym: Bool

  /// Prepares an entry.
  ///
  /// Keeps as much of the definition as an option shows. Nil when the names are too long or too
  /// many to be options.
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

  /// Whether both have acronyms that differ in one letter or in the order of letters.
  func hasAcronymNext(to other: DistractorCandidate) -> Bool {
    isAcronym && other.isAcronym && hasLettersNext(to: other)
  }

  /// Whether the letters differ in exactly one, or only in their order.
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
  /// The first letters, for three words or more.
  fileprivate var initials: [Character] { count > 2 ? compactMap(\.first) : [] }
}

extension String {
  /// Whether the text looks like an acronym: `NRR`, `B2B`.
  var looksLikeAcronym: Bool {
    count > 1 && count <= 10 && allSatisfy { $0.isUppercase || $0.isNumber || ".&/-".contains($0) }
      && contains(where: \.isUppercase)
  }
}

/// A label in the form that is compared.
struct JudgedLabel {
  let label: Label
  /// The headword, then the others that would be right.
  let keys: [String]
  let pairs: Set<Pair>
  private let starts: [[UInt8]]
  private let ends: [[UInt8]]

  var isSkipped: Bool { label.skip ?? false }
  var isOptional: Bool { label.optional ?? false }
  /// Whether the entry must be read.
  var isRequired: Bool { !isSkipped && !isOptional }

  init(_ label: Label) {
    self.label = label
    keys = label.headwords.map(Normalization.term)
    starts = Self.texts(label.definitionStarts, label.alternativeStarts)
    ends = Self.texts(label.definitionEnds, label.alternativeEnds)
    pairs = Self.pairs(of: label)
  }

  private static func texts(_ first: String?, _ others: Alternatives?) -> [[UInt8]] {
    ([first ?? ""] + (others?.texts ?? [])).filter { !$0.isEmpty }.map(Normalization.letters)
  }

  private static func pairs(of label: Label) -> Set<Pair> {
    guard let acronym = label.acronym, let expansion = label.expansion,
      !acronym.isEmpty, !expansion.isEmpty
    else { return [] }
    let acronyms = [acronym] + (label.alternativeAcronyms?.texts ?? [])
    let expansions = [expansion] + (label.alternativeExpansions?.texts ?? [])
    return Set(acronyms.flatMap { acronym in expansions.map { Pair(acronym, $0) } })
  }

  func fit(of definition: [UInt8]) -> Fit {
    if label.expansionOnly ?? false, definition.isEmpty { return Fit(starts: true, ends: true) }
    return Fit(
      starts: starts.contains { definition.starts(with: $0) },
      ends: ends.contains { definition.reversed().starts(with: $0.reversed()) })
  }
}

/// An acronym and its expansion, normalised.
struct Pair: Hashable {
  let acronym: String
  let expansion: String

  init(_ acronym: String, _ expansion: String) {
    self.acronym = Normalization.term(acronym)
    self.expansion = Normalization.term(expansion)
  }
}

/// Whether a definition begins and ends where its label says.
struct Fit: Equatable {
  let starts: Bool
  let ends: Bool

  var isWhole: Bool { starts && ends }
  /// 0 for neither, 1 for one of the two, 3 for both.
  var weight: Int { isWhole ? 3 : starts || ends ? 1 : 0 }
}

/// An entry that was read, in the form that is compared.
struct JudgedEntry {
  let term: String
  let key: String
  let definition: [UInt8]
  let pair: Pair?

  /// Nil for an entry that the program makes no card of, and for one without a headword.
  init?(_ entry: ReadEntry) {
    guard entry.skip != true else { return nil }
    term = entry.term ?? ""
    key = Normalization.term(term)
    guard !key.isEmpty else { return nil }
    definition = Normalization.letters(entry.definition ?? "")
    if let acronym = entry.acronym, let expansion = entry.expansion,
      !acronym.isEmpty, !expansion.isEmpty
    {
      pair = Pair(acronym, expansion)
    } else {
      pair = nil
    }
  }

  /// Whether the definition's text has the pair, so that no label has to give it.
  var definitionHasPair: Bool {
    guard let pair else { return false }
    let acronym = Normalization.letters(pair.acronym)
    let expansion = Normalization.letters(pair.expansion)
    guard !expansion.isEmpty, definition.contains(expansion) else { return false }
    return acronym == Normalization.letters(term)
      || definition.replacing(expansion, with: []).contains(acronym)
  }
}

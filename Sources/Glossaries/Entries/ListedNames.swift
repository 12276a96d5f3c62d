import Flashcards

/// Whether the commas of a glossary's headwords part names for the same thing, as in `Churn,
/// attrition`.
///
/// Places (`Paris, France`) and the inverted terms of an index (`Discount, volume`) have commas
/// too, so that a single headword shows nothing. The commas of a glossary part names when three
/// headwords or more have them, one of them certainly lists names, none ends in a modifier, and no
/// name stands in two of them, as `France` and `Discount` do.
struct ListedNames {
  private let isHabit: Bool

  init(_ candidates: [Candidate]) {
    var seen: Set<String> = []
    var (count, hasCertain) = (0, false)
    for candidate in candidates where candidate.exact == nil && !candidate.isTooLong {
      let names = candidate.headword.namesBetweenCommas
      guard let last = names.last else { continue }
      let folded = names.map(\.folded)
      guard !last.looksLikeModifier || names.areFormsOfOneWord, seen.isDisjoint(with: folded) else {
        isHabit = false
        return
      }
      seen.formUnion(folded)
      count += 1
      hasCertain = hasCertain || names.areCertainlyListed
    }
    isHabit = count >= 3 && hasCertain
  }

  /// The names that a headword lists; empty where its commas part none.
  func names(in headword: String) -> [String] { isHabit ? headword.namesBetweenCommas : [] }
}

extension [String] {
  /// Whether the names are forms of one word, or one abbreviates another: `Recurring revenue, RR`.
  fileprivate var areCertainlyListed: Bool {
    if areFormsOfOneWord { return true }
    return contains { acronym in
      guard acronym.count > 1, acronym == acronym.uppercased() else { return false }
      return contains { $0 != acronym && $0.firstLetters == acronym.folded }
    }
  }
}

extension String {
  /// The first letters of the words, folded: `rr` of `Recurring revenue`.
  fileprivate var firstLetters: String {
    String(folded.split { !($0.isLetter || $0.isNumber) }.compactMap(\.first))
  }
}

import Flashcards
import Lexicon

extension [Candidate] {
  /// Whether most acronyms among the headwords are followed by their expansion and nothing else, or
  /// most headwords are acronyms in a document that is titled so.
  func listAcronyms(titled: Bool) -> Bool {
    var (short, fitting) = (0, 0)
    for candidate in self where candidate.expansion == nil && candidate.paragraphs.count == 1 {
      guard !candidate.isTooLong, Acronym(loose: candidate.headword) != nil,
        candidate.paragraphs[0].isShortPhrase
      else { continue }
      short += 1
      let expansion = Expansion(opening: candidate.paragraphs[0], of: candidate.headword)
      if expansion?.rest.isRemark == true { fitting += 1 }
    }
    return short > 2 && (fitting * 2 > short || titled && short * 10 > count * 7)
  }
}

extension [Candidate] {
  /// The words, folded, that stand alone as the definition of many terms, and so define none,
  /// where most definitions say more: `Kenya | Africa` is fine among its like.
  var fillers: Set<String> {
    var counts: [String: Int] = [:]
    for candidate in self where candidate.expansion == nil && candidate.paragraphs.count == 1 {
      let text = candidate.paragraphs[0]
      guard text.utf8.count < 20, !text.contains(" ") else { continue }
      counts[text.folded, default: 0] += 1
    }
    let words = counts.values.reduce(0, +)
    return words * 2 < count ? Set(counts.filter { $0.value > 4 }.keys) : []
  }
}

extension String {
  /// The text, folded, without the bracket that follows its first word.
  var withoutBracket: String {
    let word = prefix(30).prefix { $0 != " " }
    let rest = dropFirst(word.count).drop { $0 == " " }
    return rest.isEmpty || rest.first == "(" && rest.last == ")" ? String(word).folded : ""
  }
}

/// The folded labels with which brackets of several headwords begin: `Quai (N.d.T. : dock)`.
func labelsInBrackets(of candidates: [Candidate]) -> Set<String> {
  var counts: [String: Int] = [:]
  for candidate in candidates {
    // Hashing every headword costs more than all else that is asked here.
    let names = [candidate.headword, candidate.expansion ?? ""].filter { $0.holds(byte: 0x3A) }
    guard !names.isEmpty, !candidate.isTooLong else { continue }
    // The expansion's column has the headword too, where there is one.
    for name in Set(names) {
      for label in name.bracketLabels { counts[label, default: 0] += 1 }
    }
  }
  return Set(counts.filter { $0.value > 1 || noteLabels.contains($0.key) }.keys)
}

/// Folded labels of notes, in whatever language.
private let noteLabels = Set(Vocabulary.words(\.phrases.noteLabels).map(\.folded))

extension String {
  /// The folded labels of its brackets: `n.d.t.` of `Quai (N.d.T. : dock)`.
  var bracketLabels: [String] {
    split(separator: "(").dropFirst().compactMap { part in
      guard let colon = part.firstIndex(of: ":"), part.contains(")") else { return nil }
      let label = String(part[..<colon]).trimmed.folded
      return label.utf8.count <= 30 && !label.isEmpty && !label.contains(")") ? label : nil
    }
  }

  /// The text; nil where no letter or digit stands in it, as in a cell with a dash.
  var spoken: String? { contains { $0.isLetter || $0.isNumber } ? self : nil }

  /// The text without the brackets that open with one of the labels.
  func withoutNotes(labelled labels: Set<String>) -> String {
    guard !labels.isEmpty, contains("(") else { return self }
    var kept = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "("), let end = rest[start...].firstIndex(of: ")") {
      let inner = rest[rest.index(after: start)..<end]
      let label = inner.firstIndex(of: ":").map { String(inner[..<$0]).trimmed.folded }
      let isNote = label.map(labels.contains) ?? false
      kept += isNote ? rest[..<start] : rest[...end]
      rest = rest[rest.index(after: end)...]
    }
    return (kept + rest).tidied
  }
}

/// Bracketed texts that several different headwords end with: `Quai (port)`, `Digue (port)`.
func repeatedBrackets(of candidates: [Candidate]) -> Set<String> {
  var firstBase: [String: String] = [:]
  var repeated: Set<String> = []
  for candidate in candidates where candidate.headword.utf8.last == 0x29 && !candidate.isTooLong {
    guard let bracketed = BracketedHeadword(candidate.headword) else { continue }
    let base = bracketed.base.identityForm
    if firstBase[bracketed.inner, default: base] != base { repeated.insert(bracketed.inner) }
    firstBase[bracketed.inner] = base
  }
  return repeated
}

import Flashcards
import Lexicon

extension [Candidate] {
  /// Whether the candidates are a list of acronyms: most that are acronyms have just their
  /// expansion as definition, or most headwords are acronyms in a document with such a title.
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
  /// The folded words that are the whole definition of many terms and so define none.
  ///
  /// Empty if such short definitions are the rule: `Kenya | Africa` is fine in a list of countries.
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
  /// The first word, folded, if nothing or only a bracket follows it; otherwise empty.
  var withoutBracket: String {
    let word = prefix(30).prefix { $0 != " " }
    let rest = dropFirst(word.count).drop { $0 == " " }
    return rest.isEmpty || rest.first == "(" && rest.last == ")" ? String(word).folded : ""
  }
}

/// The folded labels that begin brackets of several headwords: `n.d.t.` of `Quai (N.d.T. : dock)`.
func labelsInBrackets(of candidates: [Candidate]) -> Set<String> {
  var counts: [String: Int] = [:]
  for candidate in candidates {
    // Only texts with a colon, because hashing every headword would cost more than all other tests
    // here.
    let names = [candidate.headword, candidate.expansion ?? ""].filter { $0.holds(byte: 0x3A) }
    guard !names.isEmpty, !candidate.isTooLong else { continue }
    // The expansion often repeats the headword, so count each text once.
    for name in Set(names) {
      for label in name.bracketLabels { counts[label, default: 0] += 1 }
    }
  }
  return Set(counts.filter { $0.value > 1 || noteLabels.contains($0.key) }.keys)
}

/// Folded labels of notes, in any language.
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

  /// The text; nil if it has no letter or digit, as a cell with a dash.
  var spoken: String? { contains { $0.isLetter || $0.isNumber } ? self : nil }

  /// The text without the brackets that begin with one of the labels.
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

/// The bracket contents that several different headwords share, `port` of `Quai (port)` and
/// `Digue (port)`; these are domains, not acronyms.
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

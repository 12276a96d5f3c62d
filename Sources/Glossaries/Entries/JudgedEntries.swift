import Flashcards

/// Candidates judged one by one: entries that can become cards, and findings about the others.
struct JudgedEntries {
  private(set) var entries: [LocatedEntry] = []
  private(set) var findings: [Finding] = []
  private var firstPlaces: [Identity: Remark.Place] = [:]
  private var references: [(term: String, target: String)] = []
  private let domains: Set<String>
  /// Whether the document lists acronyms with what they stand for, and little else.
  private let listsAcronyms: Bool
  /// What stands, folded, where a definition is still to be written.
  private let fillers: Set<String>

  /// The longest definition, in characters.
  static let definitionLimit = 20_000
  /// The longest headword, in characters.
  static let termLimit = 200

  /// The candidates judged; whether the document calls itself a list of acronyms helps.
  init(
    _ candidates: [Candidate], titledAcronyms: Bool = false,
    reporting report: (Double) -> Void = { _ in }
  ) {
    domains = repeatedBrackets(of: candidates)
    fillers = candidates.fillers
    entries.reserveCapacity(candidates.count)
    listsAcronyms = candidates.listAcronyms(titled: titledAcronyms)
    for (index, candidate) in candidates.enumerated() {
      for sense in candidate.senses { judge(sense) }
      if index % 512 == 0 { report(Double(index) / Double(candidates.count)) }
    }
    resolveReferences()
  }

  private mutating func judge(_ candidate: Candidate) {
    guard !candidate.headword.isEmpty else { return note(.noTerm, candidate) }
    guard !candidate.isTooLong else { return note(.termTooLong(limit: Self.termLimit), candidate) }
    var headword = Headword(reading: candidate.headword, domains: domains)
    headword.take(acronym: candidate.acronym, expansion: candidate.expansion)
    guard headword.term.contains(where: { $0.isLetter || $0.isNumber }) else {
      return note(.noTerm, candidate)
    }
    var paragraphs = candidate.paragraphs
    let aliases = headword.takePair(
      among: candidate.aliases.filter { !$0.isEmpty && !$0.isNoteToWrite })
    if headword.acronym == nil {
      headword.takePair(from: &paragraphs, isListed: listsAcronyms)
    }
    let definition = paragraphs.joined(separator: "\n\n")
    if let remark = objection(to: definition, of: headword) {
      if case .onlyCrossReference(let term, let target) = remark {
        references.append((term, target))
      }
      return note(remark, candidate)
    }
    append(headword, aliases, cut(definition, of: headword.term, candidate), candidate)
  }

  /// Gives what is only referred from to what it refers to, as another name.
  private mutating func resolveReferences() {
    guard !references.isEmpty else { return }
    var places: [String: Int] = [:]
    for (index, located) in entries.enumerated().reversed() {
      for name in located.entry.names { places[name.identityForm] = index }
    }
    for (term, target) in references {
      guard let place = places[target.identityForm] else { continue }
      var entry = entries[place].entry
      guard !entry.names.contains(where: { $0.identityForm == term.identityForm }) else { continue }
      entry.aliases.append(term)
      let located = entries[place]
      entries[place] = LocatedEntry(entry: entry, file: located.file, line: located.line)
    }
  }

  private mutating func note(_ remark: Remark, _ candidate: Candidate) {
    findings.append(Finding(file: candidate.file, line: candidate.line, remark: remark))
  }

  private mutating func append(
    _ headword: Headword, _ aliases: [String], _ text: String, _ candidate: Candidate
  ) {
    var entry = Entry(
      term: headword.term, acronym: headword.acronym, expansion: headword.expansion,
      aliases: headword.aliases + aliases, definition: text)
    var identity = Identity(key: entry.key, sense: entry.sense)
    if firstPlaces[identity] != nil, entry.expansion == nil, !text.isEmpty,
      candidate.isSense || Acronym(entry.term) != nil || isAnotherSense(entry, candidate)
    {
      // Another sense of the same word: what its definition opens with tells it apart.
      entry.qualifier = text.split { !($0.isLetter || $0.isNumber) }.prefix(4).joined(
        separator: " ")
      identity = Identity(key: entry.key, sense: entry.sense)
    }
    if let first = firstPlaces[identity] {
      let place = Remark.Place(
        file: first.file == candidate.file ? nil : first.file, line: first.line)
      return note(.duplicate(term: entry.term, place), candidate)
    }
    firstPlaces[identity] = Remark.Place(file: candidate.file, line: candidate.line)
    entries.append(LocatedEntry(entry: entry, file: candidate.file, line: candidate.line))
  }

  /// Whether an entry says something else of the term that stands directly before it, as dictionaries
  /// do with a second sense; farther off it says the same again in other words.
  private func isAnotherSense(_ entry: Entry, _ candidate: Candidate) -> Bool {
    guard let last = entries.last, last.entry.key == entry.key, last.file == candidate.file else {
      return false
    }
    let words = [last.entry, entry].map {
      Set($0.definition.folded.split { !($0.isLetter || $0.isNumber) })
    }
    let common = words[0].intersection(words[1]).count
    return common * 5 < min(words[0].count, words[1].count) * 3
  }

  /// Why nothing could be learnt from a definition; nil when something can.
  private func objection(to definition: String, of headword: Headword) -> Remark? {
    let hasPair = headword.acronym != nil
    if !definition.contains(where: { $0.isLetter || $0.isNumber }) {
      return hasPair ? nil : .noDefinition(term: headword.term)
    }
    if !hasPair, let note = definition.openingNoteToWrite {
      return .definitionToBeWritten(term: headword.term, note: note)
    }
    if !hasPair, fillers.contains(definition.withoutBracket) {
      return .definitionToBeWritten(term: headword.term, note: definition)
    }
    // A definition of any length is none of these.
    guard definition.utf8.count <= 120 else { return nil }
    if definition.isNoteToWrite {
      return hasPair ? nil : .definitionToBeWritten(term: headword.term, note: definition)
    }
    guard let target = definition.crossReferenceTarget else { return nil }
    return .onlyCrossReference(term: headword.term, target: target)
  }

  private mutating func cut(_ text: String, of term: String, _ candidate: Candidate) -> String {
    let limit = Self.definitionLimit
    if !text.contains(where: { $0.isLetter || $0.isNumber }) || text.isNoteToWrite { return "" }
    guard text.utf8.count > limit, text.count > limit else { return text }
    note(.definitionCut(term: term, limit: limit), candidate)
    return String(text.prefix(limit)).trimmed
  }
}

/// What two entries must not share.
private struct Identity: Hashable {
  let key: String
  let sense: String
}

extension Candidate {
  fileprivate var isTooLong: Bool {
    [headword, acronym ?? "", expansion ?? ""].contains {
      // A row of a hostile document: counting its characters is not worth it.
      $0.utf8.count > JudgedEntries.termLimit
        && ($0.utf8.count > 4 * JudgedEntries.termLimit || $0.count > JudgedEntries.termLimit)
    }
  }
}

extension [Candidate] {
  /// Whether most acronyms among the headwords are followed by their expansion and nothing else, or
  /// most headwords are acronyms in a document that is titled so.
  fileprivate func listAcronyms(titled: Bool) -> Bool {
    var (short, fitting) = (0, 0)
    for candidate in self where candidate.expansion == nil && candidate.paragraphs.count == 1 {
      guard !candidate.isTooLong, Acronym(loose: candidate.headword) != nil,
        candidate.paragraphs[0].isPhrase
      else { continue }
      short += 1
      let expansion = Expansion(opening: candidate.paragraphs[0], of: candidate.headword)
      if expansion?.rest.isRemark == true { fitting += 1 }
    }
    return short > 2 && (fitting * 2 > short || titled && short * 10 > count * 7)
  }
}

extension Headword {
  /// Takes the pair that the layout gives in places of its own, be it one half of it.
  fileprivate mutating func take(acronym: String?, expansion: String?) {
    switch (acronym, expansion) {
    case (let acronym?, let expansion?): take(acronym: acronym, expansion: expansion)
    case (let acronym?, nil) where acronym.identityForm != term.identityForm:
      if self.acronym == nil { take(acronym: acronym, expansion: term) }
    case (nil, let expansion?) where expansion.identityForm != term.identityForm:
      take(acronym: term, expansion: expansion)
    default: break
    }
  }

  /// Takes the pair that another name makes with the term; gives the names that are left.
  fileprivate mutating func takePair(among aliases: [String]) -> [String] {
    guard acronym == nil, aliases.count < 20 else { return aliases }
    for (place, alias) in aliases.enumerated() {
      if let form = Acronym(alias), form.fits(term) {
        take(acronym: alias, expansion: term)
      } else if let form = Acronym(term), form.fits(alias), Acronym(alias) == nil {
        take(acronym: term, expansion: alias)
      } else {
        continue
      }
      return Array(aliases[..<place] + aliases[(place + 1)...])
    }
    return aliases
  }

  /// Takes the pair that the definition makes with the term.
  ///
  /// - Parameters:
  ///   - paragraphs: The definition's; an expansion that says nothing else is taken out.
  ///   - isListed: Whether the document is a list of acronyms.
  fileprivate mutating func takePair(from paragraphs: inout [String], isListed: Bool) {
    guard let first = paragraphs.first, first.crossReferenceTarget == nil else { return }
    if let bracketed = BracketedHeadword(term), Acronym(bracketed.inner) != nil,
      let found = Expansion(opening: first, of: bracketed.inner)
    {
      // `Zugriff nach Rollen (RBAC)`: Role Based Access Control is …
      return take(bracket: bracketed, expansion: found.text)
    }
    if let found = Expansion(opening: first, of: term) {
      take(acronym: term, expansion: found.text)
      if found.rest.isEmpty, paragraphs.count == 1 {
        paragraphs = []
      } else if found.isApart, !found.rest.isEmpty {
        paragraphs[0] = found.rest
      }
    } else if isListed, paragraphs.count == 1, Acronym(loose: term) != nil, first.isName {
      let phrase = first.withoutFullStop
      let remarked = BracketedHeadword(phrase)
      take(acronym: term, expansion: remarked?.base ?? phrase)
      if remarked == nil { paragraphs = [] }
    } else if let pair = Expansion.stated(in: first, of: term) {
      take(acronym: pair.acronym, expansion: pair.expansion)
    }
  }
}

extension String {
  /// Whether a text is short and no sentence with another behind it.
  fileprivate var isPhrase: Bool {
    utf8.count <= 200 && split { $0.isWhitespace }.count <= 16 && !contains("\n")
      && !hasSentenceEnd && !contains(": ") && !isNoteToWrite && contains(where: \.isLetter)
  }

  /// Whether a sentence ends before the text does: `U.S. Army` has none.
  private var hasSentenceEnd: Bool {
    var rest = self[...]
    while let end = rest.firstPlace(of: ". ") {
      if !self[..<end.upperBound].dropLast().endsInAbbreviation { return true }
      rest = rest[end.upperBound...]
    }
    return false
  }

  /// Whether a phrase names something, and does not explain it: `A file that holds keys`.
  fileprivate var isName: Bool {
    let words = folded.split { $0.isWhitespace }.map(String.init)
    // So many words with a full stop are a sentence.
    return isPhrase && !articles.contains(words.first ?? "") && !(words.count > 8 && hasSuffix("."))
      && !contains { ";?“”\"".contains($0) }
  }

  fileprivate var withoutFullStop: String {
    var text = self[...]
    while let last = text.last, ".–—-".contains(last) { text.removeLast() }
    return String(text)
  }

  /// Whether nothing is said, or only in a bracket.
  fileprivate var isRemark: Bool {
    guard let first, let last else { return true }
    return first == "(" && last == ")" || first == "[" && last == "]"
  }
}

/// What opens an explanation rather than a name.
private let articles: Set<String> = [
  "a", "an", "un", "une", "uno", "una", "um", "uma", "ein", "eine", "een",
]

extension [Candidate] {
  /// The words, folded, that stand alone as the definition of many terms, and so define none,
  /// where most definitions say more: `Kenya | Africa` is fine among its like.
  fileprivate var fillers: Set<String> {
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
  fileprivate var withoutBracket: String {
    let word = prefix(30).prefix { $0 != " " }
    let rest = dropFirst(word.count).drop { $0 == " " }
    return rest.isEmpty || rest.first == "(" && rest.last == ")" ? String(word).folded : ""
  }
}

/// What stands in the brackets of headwords that are otherwise different.
private func repeatedBrackets(of candidates: [Candidate]) -> Set<String> {
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

import Dispatch
import Flashcards
import Lexicon

/// Turns candidates into entries, and into findings about the ones that are refused.
struct EntryResolver {
  private(set) var entries: [LocatedEntry] = []
  /// Keeps one finding more than are reported, to locate the "more findings" line.
  private(set) var findings = FirstFindings(limit: Glossary.findingLimit + 1)
  /// The index of the first entry of each identity, by the identity's hash, because 100,000
  /// identities would take as much memory as their definitions.
  private var firstEntries: [Int: Int32] = [:]
  private var references: [(term: String, target: String)] = []
  private let domains: Set<String>
  /// Folded labels of bracketed notes that are not part of a headword: `n.d.t.`.
  private let noteLabels: Set<String>
  private let listedNames: ListedNames
  /// Whether the document is mainly a list of acronyms with their expansions.
  private let listsAcronyms: Bool
  /// Folded placeholders that appear instead of definitions still to be written.
  private let fillers: Set<String>

  /// The longest definition, in characters.
  static let definitionLimit = 20_000
  /// The longest headword, in characters.
  static let termLimit = 200

  /// Judges candidates; `titledAcronyms` tells that the document's title announces a list of
  /// acronyms.
  ///
  /// Give the candidates away (`consume`): each is freed when its entry is made.
  init(
    _ candidates: consuming [Candidate], titledAcronyms: Bool = false,
    by rules: Set<ReadingRule> = .all,
    reporting report: (Double) -> Void = { _ in }
  ) {
    domains = rules.contains(.repeatedBrackets) ? repeatedBrackets(of: candidates) : []
    noteLabels = rules.contains(.notesInBrackets) ? labelsInBrackets(of: candidates) : []
    fillers = rules.contains(.fillers) ? candidates.fillers : []
    listedNames = ListedNames(rules.contains(.listedNames) ? candidates : [])
    entries.reserveCapacity(candidates.count)
    listsAcronyms =
      rules.contains(.listsOfAcronyms) && candidates.listAcronyms(titled: titledAcronyms)
    let count = candidates.count
    for start in stride(from: 0, to: count, by: Self.countAtOnce) {
      let range = start..<min(start + Self.countAtOnce, count)
      let judgements = candidates.withUnsafeBufferPointer { judge($0[range]) }
      for judgement in judgements.joined() { take(judgement) }
      for index in range { candidates[index].free() }
      report(Double(range.upperBound) / Double(count))
    }
    if rules.contains(.references) { resolveReferences() }
  }

  /// Judges candidates in batches, on all cores.
  ///
  /// Judgements do not depend on each other, and taking headwords apart is most of the work of an
  /// import.
  private func judge(_ candidates: Slice<UnsafeBufferPointer<Candidate>>) -> [[Judgement]] {
    let length = Self.stretchLength
    let count = (candidates.count + length - 1) / length
    var judgements = [[Judgement]](repeating: [], count: count)
    judgements.withUnsafeMutableBufferPointer { buffer in
      // Safe without locks: each batch writes to its own element, and none writes to the
      // candidates.
      nonisolated(unsafe) let (buffer, candidates) = (buffer, candidates)
      DispatchQueue.concurrentPerform(iterations: count) { offset in
        let start = candidates.startIndex + offset * length
        let stretch = candidates[start..<min(start + length, candidates.endIndex)]
        buffer[offset] = self.judgements(of: stretch)
      }
    }
    return judgements
  }

  /// The number of candidates in a batch.
  private static let stretchLength = 512
  /// The number of candidates judged before their entries are added and progress is reported.
  private static let countAtOnce = 16 * stretchLength

  /// A candidate and its outcome, judged without regard to other candidates.
  private struct Judgement: Sendable {
    let place: Place
    let outcome: Outcome

    enum Outcome: Sendable {
      case entry(Headword, aliases: [String], text: String, isCut: Bool)
      case exact(Entry)
      case refused(Finding.Kind)
    }
  }

  /// What is left of a candidate when its texts have become an entry's: a copy of these would take
  /// longer than many a judgement.
  private struct Place: Sendable {
    let section: String?
    let file: String?
    let line: Int
    let isSense: Bool

    init(of candidate: Candidate) {
      (section, isSense) = (candidate.section, candidate.isSense)
      (file, line) = (candidate.file, candidate.line)
    }
  }

  /// The judgements of candidates, one of each sense, in order.
  private func judgements(
    of candidates: Slice<UnsafeBufferPointer<Candidate>>
  ) -> [Judgement] {
    var judgements: [Judgement] = []
    judgements.reserveCapacity(candidates.count)
    for candidate in candidates {
      if let senses = candidate.senses {
        judgements += senses.map(judgement)
      } else {
        judgements.append(judgement(of: candidate))
      }
    }
    return judgements
  }

  private func judgement(of candidate: Candidate) -> Judgement {
    Judgement(place: Place(of: candidate), outcome: outcome(of: candidate))
  }

  private func outcome(of candidate: Candidate) -> Judgement.Outcome {
    if let exact = candidate.exact { return outcome(of: exact.entry) }
    guard !candidate.headword.isEmpty else { return .refused(.noTerm) }
    guard !candidate.isTooLong else { return .refused(.termTooLong(limit: Self.termLimit)) }
    var headword = Headword(
      reading: candidate.headword.withoutNotes(labelled: noteLabels), domains: domains)
    headword.take(
      acronym: candidate.acronym?.spoken?.withoutNotes(labelled: noteLabels),
      expansion: candidate.expansion?.spoken?.withoutNotes(labelled: noteLabels))
    guard headword.term.contains(where: { $0.isLetter || $0.isNumber }) else {
      return .refused(.noTerm)
    }
    var paragraphs = candidate.paragraphs
    let aliases =
      headword.takePair(among: candidate.aliases.filter { !$0.isEmpty && !$0.isNoteToWrite })
      + listedNames.names(in: headword.term)
    if headword.acronym == nil { takePair(from: &paragraphs, for: &headword) }
    let definition = paragraphs.count == 1 ? paragraphs[0] : paragraphs.joined(separator: "\n\n")
    if !definition.contains(where: { $0.isLetter || $0.isNumber }), headword.isGuessed,
      candidate.acronym == nil, candidate.expansion == nil
    {
      // A guessed acronym does not replace a definition, so refuse an entry without any text.
      return .refused(.noDefinition(term: headword.term))
    }
    if let kind = objection(to: definition, of: headword) { return .refused(kind) }
    let text = cut(definition)
    return .entry(
      headword, aliases: aliases, text: text,
      isCut: text.utf8.count < definition.utf8.count && !text.isEmpty)
  }

  /// Takes acronym and expansion from the beginning of a definition.
  private func takePair(from paragraphs: inout [String], for headword: inout Headword) {
    let whole = paragraphs
    headword.takePair(from: &paragraphs, isListed: listsAcronyms, unless: domains)
    // The pair is enough: what only refers elsewhere is no definition, `DT: Dépôt – voir la loi`.
    let isRest = headword.acronym != nil && paragraphs != whole && paragraphs.count == 1
    if isRest, paragraphs[0].crossReferenceTarget != nil { paragraphs = [] }
  }

  /// What becomes of an entry that the document has as it stands.
  private func outcome(of entry: Entry) -> Judgement.Outcome {
    guard entry.term.contains(where: { $0.isLetter || $0.isNumber }) else {
      return .refused(.noTerm)
    }
    guard !entry.names.contains(where: \.isTooLong) else {
      return .refused(.termTooLong(limit: Self.termLimit))
    }
    var entry = entry
    entry.definition = String(entry.definition.prefix(Self.definitionLimit))
    guard entry.acronym != nil || entry.definition.contains(where: { $0.isLetter || $0.isNumber })
    else { return .refused(.noDefinition(term: entry.term)) }
    return .exact(entry)
  }

  private mutating func take(_ judgement: Judgement) {
    switch judgement.outcome {
    case .refused(let kind):
      if case .onlyCrossReference(let term, let target) = kind {
        references.append((term, target))
      }
      note(kind, judgement.place)
    case .entry(let headword, let aliases, let text, let isCut):
      if isCut {
        let limit = Self.definitionLimit
        note(.definitionCut(term: headword.term, limit: limit), judgement.place)
      }
      append(headword, aliases, text, judgement.place)
    case .exact(let entry): append(entry, EntryIdentity(of: entry), judgement.place)
    }
  }

  /// Makes each entry that only refers to another one an alias of that entry.
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
      entries[place] = LocatedEntry(
        entry: entry, section: located.section, file: located.file, line: located.line)
    }
  }

  private mutating func note(_ kind: Finding.Kind, _ place: Place) {
    findings.append(Finding(file: place.file, line: place.line, kind: kind))
  }

  private mutating func append(
    _ headword: Headword, _ aliases: [String], _ text: String, _ place: Place
  ) {
    var entry = Entry(
      term: headword.term, acronym: headword.acronym, expansion: headword.expansion,
      aliases: headword.aliases + aliases, definition: text)
    var identity = EntryIdentity(of: entry)
    if firstEntry(of: identity) != nil, entry.expansion == nil, !text.isEmpty,
      place.isSense || Acronym(entry.term) != nil || isAnotherSense(entry, place)
    {
      // Another sense of the same word: the first words of its definition become the qualifier.
      entry.qualifier = text.split { !($0.isLetter || $0.isNumber) }.prefix(4).joined(
        separator: " ")
      identity = EntryIdentity(of: entry)
    }
    append(entry, identity, place)
  }

  /// Appends an entry, unless one before it is the same.
  private mutating func append(_ entry: Entry, _ identity: EntryIdentity, _ place: Place) {
    if let first = firstEntry(of: identity) {
      let earlier = Finding.Place(
        file: first.file == place.file ? nil : first.file, line: first.line)
      return note(.duplicate(term: entry.term, earlier), place)
    }
    firstEntries[identity.hash] = Int32(entries.count)
    entries.append(
      LocatedEntry(entry: entry, section: place.section, file: place.file, line: place.line))
  }

  /// The first entry with this identity; nil if there is none.
  private func firstEntry(of identity: EntryIdentity) -> LocatedEntry? {
    guard let place = firstEntries[identity.hash] else { return nil }
    let first = entries[Int(place)]
    return first.entry.key == identity.key && first.entry.sense == identity.sense ? first : nil
  }

  /// Whether an entry gives the preceding entry's term a second sense, as a dictionary does.
  ///
  /// A repetition further away is the same sense in other words.
  private func isAnotherSense(_ entry: Entry, _ place: Place) -> Bool {
    guard let last = entries.last, last.entry.key == entry.key, last.file == place.file
    else { return false }
    let words = [last.entry, entry].map { entry in
      let words = entry.definition.folded.split { !($0.isLetter || $0.isNumber) }
      return Set(words.filter { !String($0).isLittle })
    }
    let common = words[0].intersection(words[1]).count
    return common * 5 < min(words[0].count, words[1].count) * 3
  }

  /// The reason why a definition teaches nothing; nil if it is usable.
  private func objection(to definition: String, of headword: Headword) -> Finding.Kind? {
    let hasPair = headword.acronym != nil
    if !definition.contains(where: { $0.isLetter || $0.isNumber }) {
      return hasPair ? nil : .noDefinition(term: headword.term)
    }
    if !hasPair, let note = definition.openingNoteToWrite {
      return .definitionToBeWritten(term: headword.term, note: note)
    }
    if !hasPair, !fillers.isEmpty, fillers.contains(definition.withoutBracket) {
      return .definitionToBeWritten(term: headword.term, note: definition)
    }
    // Longer definitions are certainly usable.
    guard definition.utf8.count <= 120 else { return nil }
    if definition.isNoteToWrite {
      let note = String(definition.reversed().drop { $0 == "." || $0 == "…" }.reversed())
      return hasPair ? nil : .definitionToBeWritten(term: headword.term, note: note)
    }
    guard let target = definition.crossReferenceTarget else { return nil }
    return .onlyCrossReference(term: headword.term, target: target)
  }

  private func cut(_ text: String) -> String {
    let limit = Self.definitionLimit
    if !text.contains(where: { $0.isLetter || $0.isNumber }) || text.isNoteToWrite { return "" }
    guard text.utf8.count > limit, text.count > limit else { return text }
    return String(text.prefix(limit)).trimmed
  }
}

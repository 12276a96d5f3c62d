import Flashcards

/// Candidates judged one by one: entries that can become cards, and findings about the others.
struct JudgedEntries {
  private(set) var entries: [LocatedEntry] = []
  private(set) var findings: [Finding] = []
  private var firstLines: [Identity: Int] = [:]
  private let domains: Set<String>

  /// The longest definition, in characters.
  static let definitionLimit = 20_000
  /// The longest headword, in characters.
  static let termLimit = 200

  init(_ candidates: [Candidate]) {
    domains = repeatedBrackets(of: candidates)
    entries.reserveCapacity(candidates.count)
    for candidate in candidates { judge(candidate) }
  }

  private mutating func judge(_ candidate: Candidate) {
    guard !candidate.headword.isEmpty else { return note(.noTerm, candidate) }
    guard !candidate.isTooLong else { return note(.termTooLong(limit: Self.termLimit), candidate) }
    var headword = Headword(reading: candidate.headword, domains: domains)
    if let acronym = candidate.acronym, let expansion = candidate.expansion {
      headword.take(acronym: acronym, expansion: expansion)
    }
    guard headword.term.contains(where: { $0.isLetter || $0.isNumber }) else {
      return note(.noTerm, candidate)
    }
    let definition = candidate.paragraphs.joined(separator: "\n\n")
    if let remark = objection(to: definition, of: headword) { return note(remark, candidate) }
    append(headword, cut(definition, of: headword.term, candidate), candidate)
  }

  private mutating func note(_ remark: Remark, _ candidate: Candidate) {
    findings.append(Finding(line: candidate.line, remark: remark))
  }

  private mutating func append(_ headword: Headword, _ text: String, _ candidate: Candidate) {
    let entry = Entry(
      term: headword.term, acronym: headword.acronym, expansion: headword.expansion,
      aliases: headword.aliases + candidate.aliases, definition: text)
    let identity = Identity(key: entry.key, sense: entry.sense)
    if let first = firstLines[identity] {
      return note(.duplicate(term: entry.term, firstLine: first), candidate)
    }
    firstLines[identity] = candidate.line
    entries.append(LocatedEntry(entry: entry, line: candidate.line))
  }

  /// Why nothing could be learnt from a definition; nil when something can.
  private func objection(to definition: String, of headword: Headword) -> Remark? {
    let hasPair = headword.acronym != nil
    if !definition.contains(where: { $0.isLetter || $0.isNumber }) {
      return hasPair ? nil : .noDefinition(term: headword.term)
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

import Flashcards

/// A document divided between the layouts that explain it.
struct LayoutChoice {
  private var recognition = Recognition()
  /// The proposals that were chosen, in the order of choice.
  private(set) var chosen: [Proposal] = []
  let evidence: Evidence
  /// What the document says as the page of one term, where it is read as one.
  private(set) var page: Recognition?
  /// The passage that says what the document is called, where none of its headings does.
  var titleText: String? { recognition.title }

  /// The proposal that explains most of a document, and what others surely explain of the rest.
  init(_ passages: Passages) {
    let rules = passages.rules
    evidence = Evidence(passages)
    recognition.findings = passages.findings
    var free = [Bool](repeating: true, count: evidence.count)
    let total = evidence.passages.all.reduce(0) { $0 + $1.size }
    if rules.contains(.glossarySections) { takeSections(&free, of: total) }
    if chosen.isEmpty, rules.contains(.declaredFirst),
      let declared = sureEntries(free, of: total)
    {
      take(declared, &free)
    }
    while chosen.count < 6 {
      guard let next = chosen.isEmpty ? first(free, of: total) : further(free, of: total) else {
        break
      }
      take(next, &free)
    }
    let page = rules.contains(.pageOfTerm) ? PageLayout.recognition(of: passages) : Recognition()
    let count = chosen.reduce(0) { $0 + $1.entries.count }
    if page.isSure && count < PageLayout.keyPointLimit || count == 0 && !page.candidates.isEmpty {
      recognition.candidates = page.candidates
      self.page = page
      chosen = []
      return
    }
    recognition.title = title
    recognition.findings += leftovers(free, of: total)
  }

  /// A document as the page of one term, as most files of its folder are.
  init(pageOf passages: Passages) {
    evidence = Evidence(passages)
    recognition = PageLayout.recognition(of: passages)
    page = recognition
  }

  /// A document in which no entries are looked for: it introduces a folder of them.
  init(withoutEntries passages: Passages) { evidence = Evidence(passages) }

  /// What was recognised, with the candidates in line order.
  ///
  /// Frees the evidence first: the candidates in their order are a copy, and beside the passages of
  /// a long document that copy would be what takes the most memory of all.
  consuming func givenAway() -> Recognition {
    var (recognition, chosen) = (recognition, chosen)
    _ = consume self
    if !chosen.isEmpty { recognition.candidates = chosen.candidatesInLineOrder }
    chosen = []
    return recognition
  }

  /// Takes the entries of the sections that name a glossary, where these are most of what the
  /// sections say; what stands elsewhere in the document is then about something else.
  mutating func takeSections(_ free: inout [Bool], of total: Int) {
    guard let sections = GlossarySections(in: evidence),
      let proposal = first(sections.contains, of: total), proposal.entries.count > 2,
      proposal.quality > 0.5, proposal.explained * 2 > sections.size
    else { return }
    free = sections.contains
    take(proposal, &free)
    let heading = evidence[sections.heading]
    recognition.findings.append(
      Finding(line: heading.line, kind: .onlySectionRead(heading.text)))
  }

  /// What the syntax itself says are entries, where it is no small part of the document; nil
  /// otherwise.
  ///
  /// A list of definitions that a sentence announces is part of a definition.
  func sureEntries(_ free: [Bool], of total: Int) -> Proposal? {
    guard let proposal = DeclaredLayout().proposals(for: evidence, free: free).first,
      proposal.quality >= 1, proposal.entries.count > 1, proposal.explained * 10 >= total
    else { return nil }
    let announced = proposal.entries.count { $0.head > 0 && evidence[$0.head - 1].endsInColon }
    return announced * 2 < proposal.entries.count ? proposal : nil
  }

  /// The proposal that explains most of the document; its definitions are built once all others are
  /// freed.
  private func first(_ free: [Bool], of total: Int) -> Proposal? {
    guard let best = best(free, of: total)?.completed, accepts(best, free) else { return nil }
    return best
  }

  /// The weightiest proposal for the passages still free that ``accepts(_:_:)`` lets stand beside
  /// the chosen ones.
  private func further(_ free: [Bool], of total: Int) -> Proposal? {
    ranked(free, of: total).lazy.map(\.completed).map(withoutAsides).first { accepts($0, free) }
  }

  /// The proposals, the weightiest first.
  private func ranked(_ free: [Bool], of total: Int) -> [Proposal] {
    Layouts.all.flatMap { $0.proposals(for: evidence, free: free) }
      .filter { !$0.entries.isEmpty }
      .map { ($0, $0.weight(of: total)) }
      .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map(\.element.0)
  }

  private func best(_ free: [Bool], of total: Int) -> Proposal? {
    let ranked = ranked(free, of: total)
    guard var best = ranked.first else { return nil }
    guard evidence.passages.rules.contains(.takenApart) else { return best }
    for other in ranked.dropFirst() where other.takesApart(best, in: evidence) { best = other }
    if let entries = entriesOfSection(in: best, free, of: total) { return entries }
    return parts(of: best, among: ranked) ?? best
  }

  /// The entries below the one heading that says that a glossary follows, where a proposal takes
  /// this heading for a term among the other sections of the page; nil where it does not.
  private func entriesOfSection(
    in whole: Proposal, _ free: [Bool], of total: Int
  ) -> Proposal? {
    let named = whole.entries.filter {
      evidence[$0.head].headingLevel != nil && evidence[$0.head].text.namesGlossary
    }
    guard named.count == 1, whole.entries.count > 1 else { return nil }
    let body = named[0].body
    let isInside = free.indices.map { free[$0] && body.contains($0) }
    guard let inner = ranked(isInside, of: total).first, inner.entries.count > 2,
      inner.quality > 0.5,
      inner.explained * 10 >= body.reduce(0, { $0 + evidence[$1].size }) * 6
    else { return nil }
    return inner
  }

  /// The largest of several proposals that together replace another one, whose headwords are then
  /// but the titles of sections, each section laid out in its own way; nil where they do not.
  ///
  /// The others of them are found again as further proposals.
  private func parts(of whole: Proposal, among others: [Proposal]) -> Proposal? {
    var claimed: Set<Int> = []
    var parts: [Proposal] = []
    let bodies = Set(whole.entries.flatMap(\.body))
    for other in others.sorted(by: { $0.quality > $1.quality }) where other.quality >= 0.6 {
      let own = other.entries.flatMap { [$0.head] + Array($0.body) }
      guard own.allSatisfy({ bodies.contains($0) && !claimed.contains($0) }) else { continue }
      claimed.formUnion(own)
      parts.append(other)
    }
    guard parts.count > 1 else { return nil }
    var union = parts[0]
    for part in parts.dropFirst() {
      union.entries += part.entries
      union.explained += part.explained
    }
    guard union.takesApart(whole, in: evidence) else { return nil }
    return parts.max { $0.explained < $1.explained }
  }

  /// Whether a proposal is sure enough to stand beside those that were taken.
  private func accepts(_ proposal: Proposal, _ free: [Bool]) -> Bool {
    guard let first = chosen.first else { return proposal.quality > 0.12 }
    // Two of a kind may be anything, unless their form is the clearest there is: bold type and a
    // sign.
    guard proposal.entries.count > 2 else { return proposal.quality > 1 }
    if proposal.quality >= 1 { return true }
    let pairs = proposal.entries.count { entry in
      guard let text = entry.candidate.paragraphs.first else { return false }
      return Expansion(opening: text, of: entry.candidate.headword)?.isExact == true
    }
    return proposal.quality > 0.5 && pairs * 2 > proposal.entries.count
      || proposal.quality > 0.6 && isFurtherList(proposal)
      || proposal.quality > 0.85 && proposal.explained * 4 > first.explained
  }

  private mutating func take(_ proposal: Proposal, _ free: inout [Bool]) {
    chosen.append(proposal)
    for entry in proposal.entries {
      free[entry.head] = false
      for index in entry.body { free[index] = false }
    }
    recognition.findings += proposal.findings
  }

  /// What a text without headings calls itself above its first entry: a short line that speaks of
  /// words, or the very first one above an introduction.
  private var title: String? {
    guard let first = chosen.flatMap(\.entries).map(\.head).min(),
      evidence.passages.syntax == "text"
    else {
      return nil
    }
    let above = (0..<first).filter { evidence.isOpen($0) && evidence.termLikeness[$0] >= 0.5 }
    if let named = above.first(where: { evidence[$0].text.mentionsGlossary }) {
      return evidence[named].text
    }
    guard above.first == 0, first > 1, evidence[1].text.isProse, above.count == 1 else {
      return nil
    }
    return evidence[0].text
  }
}

extension Proposal {
  /// Whether the headwords of another proposal are but the sections of these entries.
  ///
  /// Both explain the same text; below most headwords of the other one an entry of this one stands
  /// at once, and nothing is said of the headword itself.
  fileprivate func takesApart(_ other: Proposal, in evidence: Evidence) -> Bool {
    guard entries.count * 2 >= other.entries.count * 3, quality >= other.quality * 0.6,
      explained * 10 >= other.explained * 7
    else { return false }
    // Acronyms with what they stand for are entries, whatever stands below them.
    let pairs = other.entries.count { Headword(reading: $0.candidate.headword).acronym != nil }
    if pairs * 2 > other.entries.count { return false }
    let heads = Set(entries.map(\.head))
    let claimed = Set(entries.flatMap { [$0.head] + Array($0.body) })
    let title = evidence.passages.all.indices.first { evidence.isOpen($0) }
    var (sections, all) = (0, 0)
    for entry in other.entries where !entry.body.isEmpty && !heads.contains(entry.head) {
      let size = entry.body.reduce(0) { $0 + evidence[$1].size }
      let first = entry.body.first { evidence.roles[$0] == nil }
      let inner = entry.body.count(where: heads.contains)
      let explained = entry.body.reduce(0) { $0 + (claimed.contains($1) ? evidence[$1].size : 0) }
      // An introduction may stand below a section's title, as below the document's.
      let isIntroduced = inner > 1 && (explained * 10 >= size * 6 || entry.head == title)
      all += size
      if first.map(heads.contains) ?? false || isIntroduced { sections += size }
    }
    return sections * 10 >= all * 6 && sections > 0
  }
}

import Flashcards

/// Divides a document between the layouts that explain it.
struct LayoutChoice {
  private var recognition = Recognition()
  /// The chosen proposals, in the order of choice.
  private(set) var chosen: [Proposal] = []
  let evidence: Evidence
  /// The document read as a page about one term; nil if it is not such a page.
  private(set) var page: Recognition?
  /// The document's title from its text, if no heading has it.
  var titleText: String? { recognition.title }

  /// Chooses the proposal that explains most of a document, and others that certainly explain parts
  /// of the rest.
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
    nameSections()
    recognition.findings += leftovers(free, of: total)
  }

  /// Gives each entry its section.
  private mutating func nameSections() {
    let titles = SectionTitles(around: chosen, below: recognition.title, in: evidence)
    for part in chosen.indices { titles.name(&chosen[part].entries) }
  }

  /// A document as the page of one term, as most files of its folder are.
  init(pageOf passages: Passages) {
    evidence = Evidence(passages)
    recognition = PageLayout.recognition(of: passages)
    page = recognition
  }

  /// A document in which no entries are looked for: it introduces a folder of them.
  init(withoutEntries passages: Passages) { evidence = Evidence(passages) }

  /// The result, with the candidates in line order.
  ///
  /// Frees the evidence first: the sorted candidates are a copy, and beside the passages of a long
  /// document it would be the peak of memory.
  consuming func takeRecognition() -> Recognition {
    var (recognition, chosen) = (recognition, chosen)
    _ = consume self
    if !chosen.isEmpty { recognition.candidates = chosen.candidatesInLineOrder }
    chosen = []
    return recognition
  }

  /// Takes the entries of glossary sections, if they are most of the sections' text; the rest of
  /// the document is then not read for entries.
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

  /// The entries that the syntax declares, if they are a considerable part of the document;
  /// otherwise nil.
  ///
  /// A definition list that a sentence announces is part of a definition.
  func sureEntries(_ free: [Bool], of total: Int) -> Proposal? {
    guard let proposal = DeclaredLayout().proposals(for: evidence, free: free).first,
      proposal.quality >= 1, proposal.entries.count > 1, proposal.explained * 10 >= total
    else { return nil }
    let announced = proposal.entries.count { $0.head > 0 && evidence[$0.head - 1].endsInColon }
    return announced * 2 < proposal.entries.count ? proposal : nil
  }

  /// The proposal that explains most of the document; its definitions are built after all others
  /// are freed.
  private func first(_ free: [Bool], of total: Int) -> Proposal? {
    guard let best = best(free, of: total)?.completed, accepts(best, free) else { return nil }
    return best
  }

  /// The weightiest proposal for the remaining passages that ``accepts(_:_:)`` lets stand beside
  /// the chosen ones; nil if there is none.
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

  /// The entries below a heading that announces a glossary, if `whole` takes this heading for a
  /// term among the page's sections; otherwise nil.
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

  /// The largest of several proposals that together replace `whole`, because its headwords are
  /// titles of sections in different layouts; otherwise nil.
  ///
  /// The other parts are found again as further proposals.
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

  /// Whether a proposal is certain enough to stand beside the chosen ones.
  private func accepts(_ proposal: Proposal, _ free: [Bool]) -> Bool {
    guard let first = chosen.first else { return proposal.quality > 0.12 }
    // Two entries may be anything, unless their form is the clearest: bold type and a sign.
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

  /// The title of a text without headings, from above its first entry: a short line that mentions a
  /// glossary, or the very first line above an introduction; nil if there is neither.
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
  /// Whether the headwords of another proposal are only the sections of these entries.
  ///
  /// Both explain the same text; below most headwords of the other one, an entry of this one
  /// follows directly, with no text about the headword itself.
  fileprivate func takesApart(_ other: Proposal, in evidence: Evidence) -> Bool {
    guard entries.count * 2 >= other.entries.count * 3, quality >= other.quality * 0.6,
      explained * 10 >= other.explained * 7
    else { return false }
    // Acronyms with their expansions are entries, whatever is below them.
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
      // A section's title may have an introduction below it, as the document's.
      let isIntroduced = inner > 1 && (explained * 10 >= size * 6 || entry.head == title)
      all += size
      if first.map(heads.contains) ?? false || isIntroduced { sections += size }
    }
    return sections * 10 >= all * 6 && sections > 0
  }
}

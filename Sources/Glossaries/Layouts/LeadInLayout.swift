import Flashcards
import Lexicon

/// An entry per paragraph or list item: the term stands at its beginning.
///
/// What makes a beginning a term is that the others beside it begin in the same way.
struct LeadInLayout: Layout {
  let name = "lead-in"
  let example = """
    # Support

    - **Astreinte** : période pendant laquelle une personne reste joignable.
    - **Ticket** : demande suivie jusqu'à sa résolution.
    """

  func proposals(for evidence: Evidence, free: [Bool]) -> [Proposal] {
    let forms = Set(evidence.passages.all.compactMap(\.forms.first)).sorted()
    // Form by form: the lead-ins of one are gone before those of the next are read.
    return forms.flatMap { form in
      LeadInHypothesis.all(of: form, in: evidence, free: free).compactMap { hypothesis in
        LeadInReading(hypothesis, in: evidence, free: free).proposal
      }
    }
  }
}

/// A guess at how the passages of a form begin.
struct LeadInHypothesis {
  let rule: String
  /// The lead-ins by their passages.
  let leadIns: [Int: LeadIn]
  /// All passages of the form.
  let members: [Int]
  /// How clearly such a beginning tells a term, from 0 to 1.
  let clarity: Double

  /// The guesses that the passages of a form suggest.
  static func all(of form: Int, in evidence: Evidence, free: [Bool]) -> [LeadInHypothesis] {
    let members = (evidence.members[form] ?? []).filter {
      free[$0] && evidence.roles[$0] == nil && evidence[$0].headingLevel == nil
    }
    guard members.count > 1 else { return [] }
    let name = evidence.passages.formNames[form]
    let table = LeadInTable(members, in: evidence)
    return table.groups.filter { $0.1.count > 1 }.map { rule, leadIns, clarity in
      LeadInHypothesis(
        rule: "\(name), \(rule)", leadIns: leadIns, members: members, clarity: clarity)
    }
  }
}

/// Every way in which passages of a form may begin.
private struct LeadInTable {
  private var marked: [Int: LeadIn] = [:]
  private var markedBySpace: [Int: LeadIn] = [:]
  private var markedAbove: [Int: LeadIn] = [:]
  private var plain: [LeadIn.Separator: [Int: LeadIn]] = [:]

  private let memberCount: Int

  init(_ members: [Int], in evidence: Evidence) {
    memberCount = members.count
    for index in members {
      let next = index + 1 < evidence.count ? evidence[index + 1] : nil
      let isList = next?.itemLevel.map { $0 > evidence[index].itemLevel ?? 0 } ?? false
      read(index, evidence[index], evidence.labels, isFollowedByList: isList)
    }
    readUnfinished(members, in: evidence)
  }

  /// Takes in names with a sign and nothing behind it, `Quay –`, directly above another name or at
  /// the end: they are still to be explained.
  private mutating func readUnfinished(_ members: [Int], in evidence: Evidence) {
    for (place, index) in members.enumerated().reversed() {
      guard let leadIn = LeadIn(nothingBehind: evidence[index].text), leadIn.head.wordCount <= 6
      else {
        continue
      }
      let next = place + 1 < members.count && members[place + 1] == index + 1 ? index + 1 : nil
      let isLast = index + 1 == evidence.count || !evidence.isOpen(index + 1)
      func isUnfinished(among leadIns: [Int: LeadIn]) -> Bool {
        leadIns.count > 1 && (isLast || next.map { leadIns[$0] != nil } ?? false)
      }
      if evidence[index].leadMark != nil {
        if isUnfinished(among: marked) { marked[index] = leadIn }
      } else if isUnfinished(among: plain[leadIn.separator, default: [:]]) {
        plain[leadIn.separator]?[index] = leadIn
      }
    }
  }

  private mutating func read(
    _ index: Int, _ passage: Passage, _ labels: Labels, isFollowedByList: Bool
  ) {
    func take(_ leadIn: LeadIn?, into group: inout [Int: LeadIn]) {
      guard let leadIn, !labels.contains(name: leadIn.head) else { return }
      group[index] = leadIn
    }
    if let mark = passage.leadMark,
      let leadIn = LeadIn(passage.text, lead: passage.string(mark.range))
    {
      switch leadIn.separator {
      case .alone where leadIn.rest.isEmpty: break
      case .alone: take(leadIn, into: &markedAbove)
      case .space: take(leadIn, into: &markedBySpace)
      default:
        // What defines the term may be a list below it.
        if !leadIn.rest.isEmpty || isFollowedByList { take(leadIn, into: &marked) }
      }
    }
    if passage.wholeMark != nil { return }
    for separator in LeadIn.Separator.signs {
      guard let leadIn = LeadIn(passage.text, separatedBy: separator), !leadIn.rest.isEmpty else {
        continue
      }
      take(leadIn, into: &plain[separator, default: [:]])
    }
    take(LeadIn(acronymBefore: passage.text), into: &plain[.space, default: [:]])
    take(LeadIn(bracketBefore: passage.text), into: &plain[.sign, default: [:]])
    take(LeadIn(stopBehind: passage.text), into: &plain[.stop, default: [:]])
    take(LeadIn(lineAbove: passage.text), into: &plain[.alone, default: [:]])
  }

  var groups: [(String, [Int: LeadIn], Double)] {
    var groups: [(String, [Int: LeadIn], Double)] = [("marked", marked, 1.02)]
    let subjects = markedBySpace.filter { $0.value.isSubject || $0.value.fits }
    let isMostlySubject = subjects.count * 2 > markedBySpace.count
    groups.append(("marked, space", markedBySpace, isMostlySubject ? 0.95 : 0.7))
    groups.append(("marked, line below", markedAbove, 1))
    groups.append(
      ("marked, any", marked.merging(markedBySpace) { $1 }.merging(markedAbove) { $1 }, 0.9))
    groups.append(("colon", plain[.colon] ?? [:], 0.9))
    groups.append(("dash", plain[.dash] ?? [:], 0.9))
    groups.append(("sign", plain[.sign] ?? [:], 0.9))
    let pairs = plain[.space] ?? [:]
    let fitting = pairs.count { $0.value.fits }
    groups.append(("acronym", pairs, 0.95 * Double(fitting) / Double(max(pairs.count, 1))))
    groups.append(("line below", plain[.alone] ?? [:], 0.85))
    // Any paragraph may open with a short sentence; that nearly all do is no chance.
    let stops = plain[.stop] ?? [:]
    if stops.count > 3, stops.count * 10 >= memberCount * 7 { groups.append(("stop", stops, 0.7)) }
    return groups
  }
}

/// A document read by a guess at how its passages begin.
struct LeadInReading {
  private let evidence: Evidence
  private let free: [Bool]
  private let hypothesis: LeadInHypothesis
  private var leadIns: [Int: LeadIn]
  private var heads: [Int] = []
  private var bodies: [Range<Int>] = []

  init(_ hypothesis: LeadInHypothesis, in evidence: Evidence, free: [Bool]) {
    (self.hypothesis, self.evidence, self.free) = (hypothesis, evidence, free)
    leadIns = hypothesis.leadIns
    dropTitle()
    dropListsOfChanges()
    dropRemarks()
    dropDates()
    absorbSlips()
    for (index, leadIn) in leadIns where leadIn.isSubject {
      leadIns[index] = leadIn.completed(evidence[index].text)
    }
    heads = leadIns.keys.sorted()
    readBodies()
    for (place, head) in heads.enumerated() {
      let isSaid = leadIns[head]?.rest.isEmpty == false
      bodies[place] = evidence.withoutTrailingTitles(bodies[place], isSaid: isSaid)
    }
    if let last = bodies.indices.last {
      bodies[last] = evidence.withoutFooter(bodies[last], beside: Array(bodies.dropLast()))
    }
  }

  // MARK: Slips

  /// Takes in passages that begin a little otherwise amid those that agree: without bold type,
  /// without the sign.
  private mutating func absorbSlips() {
    let members = hypothesis.members
    let places = members.indices.filter { leadIns[members[$0]] != nil }
    guard let first = places.first, let last = places.last else { return }
    let isItem = evidence[members[first]].kind.isItem
    let share = Double(places.count) / Double(last - first + 1)
    guard places.count > 2 || isItem, isItem ? share >= 0.6 : share >= 0.3 else { return }
    let separators = Set(leadIns.values.map(\.separator))
    let heads = places.map { leadIns[members[$0]]?.head ?? "" }
    let isSorted = heads.count > 3 && alphabeticalShare(of: heads) > 0.85
    let (before, after) = neighbours(of: members)
    for place in first...last where leadIns[members[place]] == nil {
      let passage = evidence[members[place]]
      guard let leadIn = slip(passage, separators) ?? bareName(members[place], separators) else {
        continue
      }
      let folded = leadIn.head.folded
      let fitsOrder =
        (before[place].map { $0 <= folded } ?? true) && (after[place].map { folded <= $0 } ?? true)
      let fits = isItem || share >= 0.85 && leadIn.isShort || isSorted && place > first && fitsOrder
      guard fits, !evidence.labels.contains(folded) else { continue }
      leadIns[members[place]] = leadIn
    }
    if isItem, let end = members.indices.last, last < end {
      // The last items may be the ones that somebody added.
      for place in (last + 1)...end {
        let list = evidence[members[last]].block
        guard place <= last + 2, evidence.sameList(members[place], members[last]), list >= 0,
          let leadIn = slip(evidence[members[place]], separators)
        else { continue }
        leadIns[members[place]] = leadIn
      }
    }
  }

  /// Drops lists whose items begin with numbers and dates, where the items of others do not:
  /// versions, changes.
  private mutating func dropListsOfChanges() {
    var lists: [Int32: [Int]] = [:]
    for index in leadIns.keys where evidence[index].kind.isItem && evidence[index].block >= 0 {
      lists[evidence.passages.parents[evidence[index].block], default: []].append(index)
    }
    let dated = lists.filter { _, items in
      items.count { leadIns[$0]?.head.first?.isNumber == true } * 10 >= items.count * 8
    }
    guard !dated.isEmpty, dated.count < lists.count else { return }
    for index in dated.values.joined() { leadIns[index] = nil }
  }

  /// Drops the first line of the document where it says what the document is: `Studio Pergame :
  /// lexique`.
  private mutating func dropTitle() {
    guard leadIns.count > 2, let first = leadIns.keys.min(), let leadIn = leadIns[first],
      !evidence.passages.all[..<first].contains(where: \.isText)
    else { return }
    if leadIn.rest.namesGlossary || leadIn.head.namesGlossary && !leadIn.rest.isProse {
      leadIns[first] = nil
    }
  }

  /// Drops what is labelled as a remark above the first entry or below the last, or against the
  /// alphabet.
  private mutating func dropRemarks() {
    let sorted = leadIns.keys.sorted()
    guard sorted.count > 2, let first = sorted.first, let last = sorted.last else { return }
    let isSorted = alphabeticalShare(of: sorted.map { leadIns[$0]?.head ?? "" }) > 0.8
    var strangers: [Int] = []
    for (place, index) in sorted.enumerated() {
      guard let head = leadIns[index]?.head.folded, namesOfRemarks.contains(head) else { continue }
      let above = place > 0 ? leadIns[sorted[place - 1]]?.head.folded : nil
      let below = place + 1 < sorted.count ? leadIns[sorted[place + 1]]?.head.folded : nil
      let fits = (above.map { $0 <= head } ?? true) && (below.map { head <= $0 } ?? true)
      if isSorted ? !fits : index == first || index == last {
        strangers.append(index)
      } else if index != first, index != last {
        // Such words are terms here.
        return
      }
    }
    for index in strangers { leadIns[index] = nil }
  }

  /// Drops items without a letter in their heads that are in a list of their own: `2025-02-11: …`.
  private mutating func dropDates() {
    let dated = leadIns.filter { !$0.value.head.contains(where: \.isLetter) }.map(\.key).sorted()
    guard let first = dated.first, dated.count * 3 <= leadIns.count,
      evidence[first].kind.isItem
    else { return }
    let others = leadIns.keys.filter { !dated.contains($0) }
    guard !others.contains(where: { evidence.sameList($0, first) }) else { return }
    for index in dated { leadIns[index] = nil }
  }

  private func slip(_ passage: Passage, _ separators: Set<LeadIn.Separator>) -> LeadIn? {
    if let mark = passage.leadMark,
      let leadIn = LeadIn(passage.text, lead: passage.string(mark.range)),
      !leadIn.rest.isEmpty, leadIn.isSeparated || passage.kind.isItem
    {
      return leadIn
    }
    if let bare = LeadIn(nothingBehind: passage.text), separators.contains(bare.separator),
      passage.kind.isItem || bare.separator == .dash
    {
      return bare
    }
    if passage.kind.isItem, separators.contains(.alone),
      let leadIn = LeadIn(lineAbove: passage.text)
    {
      return leadIn
    }
    let plain = separators.intersection(LeadIn.Separator.signs).compactMap {
      LeadIn(passage.text, separatedBy: $0)
    }.filter { $0.isShort }
    return plain.min { $0.head.count < $1.head.count }
  }

  /// A name whose colon or sign nothing follows, neither in its passage nor below it: the next
  /// entry stands there.
  private func bareName(_ index: Int, _ separators: Set<LeadIn.Separator>) -> LeadIn? {
    let text = evidence[index].text
    let alone = separators.contains(.alone) && !text.contains("\n") ? LeadIn(alone: text) : nil
    guard let leadIn = LeadIn(nothingBehind: text) ?? alone,
      separators.contains(leadIn.separator), leadIn.head.wordCount <= 6,
      leadIn.head.termLikeness >= 0.8
    else { return nil }
    guard let next = evidence.next(after: index) else { return leadIn }
    let isEnd = evidence.roles[next] != nil || evidence[next].headingLevel != nil
    return isEnd || leadIns[next] != nil ? leadIn : nil
  }

  /// For each member, the folded heads of the entries before and after it.
  private func neighbours(of members: [Int]) -> (before: [String?], after: [String?]) {
    let heads = members.map { leadIns[$0]?.head.folded }
    var (before, after) = (heads, heads)
    var last: String?
    for place in heads.indices {
      before[place] = last
      last = heads[place] ?? last
    }
    last = nil
    for place in heads.indices.reversed() {
      after[place] = last
      last = heads[place] ?? last
    }
    return (before, after)
  }

  // MARK: Bodies

  private mutating func readBodies() {
    bodies = heads.enumerated().map { place, head in
      let limit = place + 1 < heads.count ? heads[place + 1] : evidence.count
      var end = head + 1
      while end < limit, goesOn(end, from: head) { end += 1 }
      return (head + 1)..<end
    }
  }

  /// Whether a passage belongs to the definition of the entry that begins with another one.
  private func goesOn(_ index: Int, from head: Int) -> Bool {
    guard free[index] else { return false }
    switch evidence.roles[index] {
    case .letter, .footer: return false
    case .navigation: return true
    default: break
    }
    let passage = evidence[index]
    switch passage.kind {
    case .heading, .rule, .declared: return false
    case .table, .paragraph, .item: break
    }
    guard case .item(let level) = evidence[head].kind else {
      if case .table = passage.kind { return false }
      return true
    }
    let block = evidence[head].block
    if block >= 0 {
      if passage.block < Int(evidence.passages.ends[block]) { return true }
      // An item of the same list that begins in no way of its own goes on with the one above.
      return passage.itemLevel.map { $0 >= level } ?? false && evidence.sameList(index, head)
        && !evidence.isBareTerm(index)
    }
    if let own = passage.itemLevel { return own > level }
    return passage.indent > evidence[head].indent
  }

  // MARK: Quality

  var proposal: Proposal? {
    guard heads.count > 1 else { return nil }
    var proposal = Proposal(rule: hypothesis.rule)
    proposal.quality = quality
    guard proposal.quality > 0.05 else { return nil }
    for (place, head) in heads.enumerated() {
      guard let leadIn = leadIns[head] else { continue }
      let candidate = Candidate(headword: leadIn.head, paragraphs: [], line: evidence[head].line)
      proposal.entries.append(
        ProposedEntry(candidate: candidate, head: head, body: bodies[place]))
      proposal.explained += evidence[head].size
      proposal.explained += bodies[place].reduce(0) { $0 + evidence[$1].size }
    }
    proposal.entries.unquote()
    addBareTerms(to: &proposal)
    proposal.complete = { complete(&$0) }
    return proposal
  }

  /// Adds to the entries what stands below their headwords.
  private func complete(_ proposal: inout Proposal) {
    let builder = DefinitionText(evidence, bodies)
    proposal.entries = heads.enumerated().compactMap { place, head in
      guard let leadIn = leadIns[head] else { return nil }
      let candidate = builder.candidate(leadIn: leadIn, head: head, body: bodies[place])
      return ProposedEntry(candidate: candidate, head: head, body: bodies[place])
    }
    proposal.entries.unquote()
    proposal.entries.dropHabits()
    addBareTerms(to: &proposal)
  }

  private var quality: Double {
    let count = Double(heads.count)
    let own = heads.compactMap { leadIns[$0] }
    let likeness = own.reduce(0) { $0 + $1.head.termLikeness } / count
    let distinct = distinctShare(of: own.map(\.head.folded))
    let prose =
      heads.indices.reduce(0.0) { sum, place in
        guard let leadIn = leadIns[heads[place]] else { return sum }
        if leadIn.rest.isProse || leadIn.fits { return sum + 1 }
        if leadIn.rest.isEmpty, !bodies[place].isEmpty { return sum + 1 }
        return sum + (leadIn.rest.isEmpty ? 0.3 : 0.75)
      } / count
    let inBodies = Set(bodies.joined())
    let strangers = hypothesis.members.count { leadIns[$0] == nil && !inBodies.contains($0) }
    let isItem = evidence[heads[0]].kind.isItem
    // Items that are a term and nothing else are terms still to be explained.
    let others = isItem ? strangers - bareTerms.count : strangers
    let inside = hypothesis.members.count { leadIns[$0] == nil && inBodies.contains($0) }
    let share =
      count
      / (count + Double(isItem ? inside : 0) + 0.3 * Double(others)
        + (isItem ? 0 : 0.3 * Double(inside)))
    return likeness * likeness.squareRoot() * distinct * distinct * prose * share.squareRoot()
      * hypothesis.clarity
  }

  /// Items that are a term and nothing else among items that define theirs.
  private var bareTerms: [Int] {
    guard let first = heads.first, evidence[first].kind.isItem else { return [] }
    let taken = Set(heads)
    var previous = first
    var bare: [Int] = []
    for index in hypothesis.members {
      if taken.contains(index) { previous = index }
      if !taken.contains(index), evidence.isBareTerm(index), evidence.sameList(index, previous) {
        bare.append(index)
      }
    }
    return bare
  }

  /// Adds terms that are still to be explained, so that they are told.
  private func addBareTerms(to proposal: inout Proposal) {
    for index in bareTerms {
      let candidate = Candidate(
        headword: evidence[index].text.headText, paragraphs: [], line: evidence[index].line,
        blocks: index..<(index + 1))
      proposal.entries.append(
        ProposedEntry(candidate: candidate, head: index, body: (index + 1)..<(index + 1)))
    }
    proposal.entries.sort { $0.head < $1.head }
  }
}

extension Evidence {
  /// Whether an item is a term and nothing else, with nothing below it.
  func isBareTerm(_ index: Int) -> Bool {
    guard termLikeness[index] >= 0.8, self[index].text.wordCount <= 6, !self[index].endsInColon
    else {
      return false
    }
    guard let level = self[index].itemLevel, index + 1 < count else { return true }
    if let next = self[index + 1].itemLevel { return next <= level }
    let (block, below) = (self[index].block, self[index + 1].block)
    return block < 0 || below >= Int(passages.ends[block])
  }

  /// Whether two items stand in one list.
  func sameList(_ one: Int, _ other: Int) -> Bool {
    let blocks = [passages.all[one].block, passages.all[other].block]
    guard blocks.allSatisfy({ $0 >= 0 && $0 < passages.parents.count }) else { return true }
    return passages.parents[blocks[0]] == passages.parents[blocks[1]]
  }
}

/// Folded words before a remark, or before what a document says of itself.
private let namesOfRemarks = Set(Vocabulary.words(\.phrases.remarkLabels).map(\.folded))

extension [ProposedEntry] {
  /// Takes off the quotes that an author puts around each term.
  fileprivate mutating func unquote() {
    guard allSatisfy({ $0.candidate.headword.inQuotes != nil }) else { return }
    for index in indices {
      self[index].candidate.headword = self[index].candidate.headword.inQuotes ?? ""
      let paragraphs = self[index].candidate.paragraphs
      if paragraphs.count == 1, let text = paragraphs[0].inQuotes {
        self[index].candidate.paragraphs = [text]
      }
    }
  }
}

extension String {
  /// What stands between straight quotes at both ends, a comma or semicolon behind them; nil where
  /// none stand there.
  var inQuotes: String? {
    var text = self[...]
    while let last = text.last, ",;".contains(last) { text.removeLast() }
    guard text.count > 2, let first = text.first, first == text.last, "\"'`".contains(first) else {
      return nil
    }
    let inner = text.dropFirst().dropLast()
    return inner.contains(first) ? nil : String(inner)
  }
}

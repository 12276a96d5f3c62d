import Flashcards
import Lexicon

/// Adds passages that begin slightly differently from the entries, and drops those that only look
/// like entries.
extension LeadInReading {
  /// Adds headwords whose definition is still to be written, `Quay –`, so that a finding reports
  /// them.
  ///
  /// They are directly above another entry or at the document's end; anywhere else, the text below
  /// is their definition.
  mutating func takeUnfinished() {
    guard leadIns.count > 1 else { return }
    let separators = Set(leadIns.values.map(\.separator))
    for index in hypothesis.members.reversed() where leadIns[index] == nil {
      guard let leadIn = LeadIn(nothingBehind: evidence[index].text, separators),
        leadIn.head.wordCount <= 6, isAboveEntry(index)
      else { continue }
      // Above anything but an entry, a full stop ends a short sentence: `Ask at the desk.`
      if leadIn.separator == .stop, leadIns[index + 1] == nil { continue }
      leadIns[index] = leadIn
    }
  }

  /// Whether no text belongs to a passage: an entry or a heading follows, or the document ends.
  private func isAboveEntry(_ index: Int) -> Bool {
    guard let next = evidence.next(after: index) else { return true }
    return evidence.roles[next] != nil || !evidence[next].isText
      || evidence[next].headingLevel != nil || leadIns[next] != nil
  }

  /// Adds passages between the entries that begin slightly differently: without bold type, without
  /// the sign.
  mutating func absorbSlips() {
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
    if isItem { absorbItems(after: last, separators) }
  }

  /// Adds the last two items of a list: they may have been appended later, without the mark.
  private mutating func absorbItems(after last: Int, _ separators: Set<LeadIn.Separator>) {
    let members = hypothesis.members
    guard evidence[members[last]].block >= 0 else { return }
    for place in members.indices.dropFirst(last + 1).prefix(2) {
      guard evidence.sameList(members[place], members[last]),
        let leadIn = slip(evidence[members[place]], separators)
      else { continue }
      leadIns[members[place]] = leadIn
    }
  }

  /// Drops lists whose items begin with numbers or dates, unlike the other lists: versions,
  /// changes.
  mutating func dropListsOfChanges() {
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

  /// Drops the document's first line if it is a title: `Studio Pergame : lexique`.
  mutating func dropTitle() {
    guard leadIns.count > 2, let first = leadIns.keys.min(), let leadIn = leadIns[first],
      !evidence.passages.all[..<first].contains(where: \.isText)
    else { return }
    if leadIn.rest.namesGlossary || leadIn.head.namesGlossary && !leadIn.rest.isProse {
      leadIns[first] = nil
    }
  }

  /// Drops passages labelled as notes above the first entry, below the last, or out of alphabetical
  /// order.
  mutating func dropNotes() {
    let sorted = leadIns.keys.sorted()
    guard sorted.count > 2, let first = sorted.first, let last = sorted.last else { return }
    let isSorted = alphabeticalShare(of: sorted.map { leadIns[$0]?.head ?? "" }) > 0.8
    var notes: [Int] = []
    for (place, index) in sorted.enumerated() {
      guard let head = leadIns[index]?.head.folded, namesOfNotes.contains(head) else { continue }
      let above = place > 0 ? leadIns[sorted[place - 1]]?.head.folded : nil
      let below = place + 1 < sorted.count ? leadIns[sorted[place + 1]]?.head.folded : nil
      let fits = (above.map { $0 <= head } ?? true) && (below.map { head <= $0 } ?? true)
      if isSorted ? !fits : index == first || index == last {
        notes.append(index)
      } else if index != first, index != last {
        // The word is amid the entries, or in alphabetical order: it is a term in this document.
        return
      }
    }
    for index in notes { leadIns[index] = nil }
  }

  /// The lead-in of a passage that begins slightly differently from the entries; nil if there is
  /// none.
  func slip(_ passage: Passage, _ separators: Set<LeadIn.Separator>) -> LeadIn? {
    if let mark = passage.leadMark,
      let leadIn = LeadIn(passage.text, lead: passage.string(mark.range)),
      !leadIn.rest.isEmpty, leadIn.isSeparated || passage.kind.isItem
    {
      return leadIn
    }
    if passage.kind.isItem, separators.contains(.alone),
      let leadIn = LeadIn(lineAbove: passage.text)
    {
      return leadIn
    }
    // In a list, accept any sign; in paragraphs, only the others' sign.
    let signs = Set(LeadIn.Separator.signs)
    let plain = (passage.kind.isItem ? signs : separators.intersection(signs)).compactMap {
      LeadIn(passage.text, separatedBy: $0)
    }.filter { $0.isShort }
    return plain.min { $0.head.count < $1.head.count }
      ?? separators.lazy.compactMap { LeadIn(gluedBy: $0, in: passage.text) }.first
  }

  /// A name without a definition among names with one on the next line, directly above another
  /// entry; nil if it is not.
  private func bareName(_ index: Int, _ separators: Set<LeadIn.Separator>) -> LeadIn? {
    guard separators.contains(.alone), !evidence[index].text.contains("\n"),
      let leadIn = LeadIn(alone: evidence[index].text), leadIn.head.wordCount <= 6,
      leadIn.head.termLikeness >= 0.8, isAboveEntry(index)
    else { return nil }
    return leadIn
  }

  /// For each member, the folded heads of the entries before and after it.
  func neighbours(of members: [Int]) -> (before: [String?], after: [String?]) {
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
}

/// Folded labels of notes and of facts about the document.
private let namesOfNotes = Set(Vocabulary.words(\.phrases.noteLabels).map(\.folded))

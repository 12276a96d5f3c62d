/// An assumption about how the passages of a form begin.
struct LeadInHypothesis {
  /// What the beginnings have in common.
  let marks: [LayoutMark]
  /// The lead-ins, by the index of their passage.
  let leadIns: [Int: LeadIn]
  /// The indices of all passages of the form.
  let members: [Int]
  /// How clearly such a beginning marks a term, from 0 to 1.
  let clarity: Double

  /// The hypotheses that the passages of a form suggest.
  static func all(of form: Int, in evidence: Evidence, free: [Bool]) -> [LeadInHypothesis] {
    let members = (evidence.members[form] ?? []).filter {
      free[$0] && evidence.roles[$0] == nil && evidence[$0].headingLevel == nil
    }
    guard members.count > 1 else { return [] }
    let own = LayoutMark.marks(ofForm: evidence.passages.formNames[form])
    let table = LeadInTable(members, in: evidence)
    return table.groups.filter { $0.1.count > 1 }.map { marks, leadIns, clarity in
      LeadInHypothesis(
        marks: own + marks, leadIns: leadIns, members: members, clarity: clarity)
    }
  }
}

extension LeadInHypothesis {
  /// The hypothesis that list items are entries like the paragraphs above them, with a marked name
  /// and the same sign; nil if no list is like that.
  ///
  /// The points of a list that a sentence announces are parts of its definition:
  /// `It has two parts:`.
  static func acrossLists(in evidence: Evidence, free: [Bool]) -> LeadInHypothesis? {
    var paragraphs: [Int: LeadIn] = [:]
    var lists: [Int32: [Int]] = [:]
    for index in evidence.passages.all.indices where free[index] && evidence.isOpen(index) {
      let passage = evidence[index]
      if passage.kind == .paragraph {
        paragraphs[index] = evidence.markedLeadIn(index)
      } else if passage.itemLevel == 1, passage.block >= 0 {
        lists[evidence.passages.parents[passage.block], default: []].append(index)
      }
    }
    guard paragraphs.count > 2 else { return nil }
    let separators = Set(paragraphs.values.map(\.separator))
    var items: [Int: LeadIn] = [:]
    for list in lists.values where list.count > 1 && !evidence.isEnumerated(list[0]) {
      let leadIns = list.compactMap(evidence.markedLeadIn)
      guard leadIns.count == list.count,
        leadIns.allSatisfy({ separators.contains($0.separator) }),
        paragraphs.keys.contains(evidence.leadsOfLists[list[0]])
      else { continue }
      for (index, leadIn) in zip(list, leadIns) { items[index] = leadIn }
    }
    guard !items.isEmpty else { return nil }
    let leadIns = paragraphs.merging(items) { $1 }
    return LeadInHypothesis(
      marks: [.paragraphOrItem, .marked], leadIns: leadIns, members: leadIns.keys.sorted(),
      clarity: 1.02)
  }
}

extension Evidence {
  /// The marked name at the beginning of a passage, if a sign and a text follow; otherwise nil.
  fileprivate func markedLeadIn(_ index: Int) -> LeadIn? {
    let passage = self[index]
    guard let mark = passage.leadMark,
      let leadIn = LeadIn(passage.text, lead: passage.string(mark.range)),
      LeadIn.Separator.signs.contains(leadIn.separator), !leadIn.rest.isEmpty,
      !labels.contains(name: leadIn.head)
    else { return nil }
    return leadIn
  }
}

/// The possible lead-ins of the passages of a form, grouped by kind.
private struct LeadInTable {
  private var marked: [Int: LeadIn] = [:]
  private var markedBySpace: [Int: LeadIn] = [:]
  private var markedAbove: [Int: LeadIn] = [:]
  private var plain: [LeadIn.Separator: [Int: LeadIn]] = [:]

  private let members: [Int]

  init(_ members: [Int], in evidence: Evidence) {
    self.members = members
    for index in members {
      let next = index + 1 < evidence.count ? evidence[index + 1] : nil
      let isList = next?.itemLevel.map { $0 > evidence[index].itemLevel ?? 0 } ?? false
      read(index, evidence[index], evidence, isFollowedByList: isList)
    }
  }

  private mutating func read(
    _ index: Int, _ passage: Passage, _ evidence: Evidence, isFollowedByList: Bool
  ) {
    func take(_ leadIn: LeadIn?, into group: inout [Int: LeadIn]) {
      guard let leadIn, !evidence.labels.contains(name: leadIn.head) else { return }
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
        // A term with an empty rest may be defined by the list below it.
        if !leadIn.rest.isEmpty || isFollowedByList { take(leadIn, into: &marked) }
      }
    }
    if passage.wholeMark != nil { return }
    for separator in LeadIn.Separator.signs {
      guard let leadIn = evidence.leadIn(index, separatedBy: separator), !leadIn.rest.isEmpty
      else { continue }
      take(leadIn, into: &plain[separator, default: [:]])
    }
    take(LeadIn(acronymBefore: passage.text), into: &plain[.space, default: [:]])
    take(LeadIn(bracketBefore: passage.text), into: &plain[.sign, default: [:]])
    if let leadIn = LeadIn(stopBehind: passage.text), !leadIn.rest.isEmpty {
      take(leadIn, into: &plain[.stop, default: [:]])
    }
    take(LeadIn(lineAbove: passage.text), into: &plain[.alone, default: [:]])
  }

  var groups: [([LayoutMark], [Int: LeadIn], Double)] {
    var groups: [([LayoutMark], [Int: LeadIn], Double)] = [([.marked], marked, 1.02)]
    let subjects = markedBySpace.filter { $0.value.isSubject || $0.value.fits }
    let isMostlySubject = subjects.count * 2 > markedBySpace.count
    groups.append(([.marked, .thenSpace], markedBySpace, isMostlySubject ? 0.95 : 0.7))
    groups.append(([.marked, .thenNewLine], markedAbove, 1))
    groups.append(
      (
        [.marked, .thenAnything], marked.merging(markedBySpace) { $1 }.merging(markedAbove) { $1 },
        0.9
      ))
    groups.append(([.thenColon], plain[.colon] ?? [:], 0.9))
    groups.append(([.thenDash], plain[.dash] ?? [:], 0.9))
    groups.append(([.thenSign], plain[.sign] ?? [:], 0.9))
    let pairs = plain[.space] ?? [:]
    let fitting = pairs.count { $0.value.fits }
    groups.append(
      ([.acronymThenExpansion], pairs, 0.95 * Double(fitting) / Double(max(pairs.count, 1))))
    groups.append(([.thenNewLine], plain[.alone] ?? [:], 0.85))
    // Any paragraph may begin with a short sentence, but not nearly all of them by chance.
    let stops = plain[.stop] ?? [:]
    if let first = stops.keys.min(), let last = stops.keys.max(), stops.count > 3,
      stops.count * 10 >= members.count * 4,
      // Count only between the first and the last: a title above and a footer below begin
      // differently.
      stops.count * 10 >= members.count(where: { $0 >= first && $0 <= last }) * 7
    {
      groups.append(([.thenStop], stops, 0.7))
    }
    return groups
  }
}

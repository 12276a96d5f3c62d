/// The roles of passages outside all entries, by their position among the entries.
struct RolesOutsideEntries {
  private let evidence: Evidence
  /// The document's title from its text, if no heading has it.
  private let title: String?
  private let isClaimed: [Bool]
  /// The first and the last passage of entries; the last is -1 where there is no entry.
  private let (first, last): (Int, Int)
  private let firstHeading: Int?
  /// Whether headings stand among the entries: a plain line between entries is then no title.
  private let hasHeadings: Bool
  /// A short line directly above the first entry that is the title of its section.
  private var titleOfFirst: Int?
  /// Whether the first heading is the title of the first section, and not of the document.
  private var isFirstHeadingOfSection = false

  /// The roles around passages that entries claimed.
  init(_ evidence: Evidence, title: String?, isClaimed: [Bool]) {
    self.evidence = evidence
    self.title = title
    self.isClaimed = isClaimed
    first = isClaimed.firstIndex(of: true) ?? Int.max
    last = isClaimed.lastIndex(of: true) ?? -1
    firstHeading = evidence.passages.all.firstIndex { $0.headingLevel != nil }
    hasHeadings = (first..<max(first, last)).contains {
      evidence[$0].headingLevel != nil && evidence.roles[$0] == nil
    }
    titleOfFirst = shortLineAboveFirst
    isFirstHeadingOfSection = firstHeading.map(isTitleOfFirstSection) ?? false
  }

  /// The role of an unclaimed passage that has none by evidence, and the rule that tells it.
  ///
  /// `isBelowTitle` tells that only unclaimed text stands between it and a title.
  func role(of index: Int, isBelowTitle: Bool) -> (TextRole, RoleRule) {
    if evidence[index].text == title { return (.title, .documentTitle) }
    if let rule = ruleOfSection(index) { return (.section, rule) }
    if evidence[index].headingLevel != nil { return (.title, .firstHeading) }
    if last < 0 { return (.introduction, .noEntry) }
    if index > last { return (.footer, .belowLastEntry) }
    if index < first { return (.introduction, .aboveFirstEntry) }
    return evidence[index].isText && isBelowTitle
      ? (.introduction, .belowTitle) : (.other, .betweenEntries)
  }

  /// The rule by which an unclaimed passage without a role by evidence is a section's title; nil if
  /// it is none.
  func ruleOfSection(_ index: Int) -> RoleRule? {
    if let level = evidence[index].headingLevel {
      guard evidence[index].text != title else { return nil }
      guard index == firstHeading, !isFirstHeadingOfSection else { return .heading }
      return level == 1 || index < first && evidence.isOpen(index) ? nil : .heading
    }
    if index == titleOfFirst { return .shortLineAlone }
    return index > first && index < last && isShortTitle(index) ? .shortLineAlone : nil
  }

  /// Whether an unclaimed passage that is no heading looks like the title of a section.
  private func isShortTitle(_ index: Int) -> Bool {
    guard evidence[index].isText, evidence[index].headingLevel == nil,
      evidence.isTitleOfPart(index), evidence[index].text != title
    else { return false }
    let mark = evidence[index].wholeMark?.kind
    return mark != .link && (!hasHeadings || mark == .strong)
  }

  /// The unclaimed passages between entries.
  private var between: some Sequence<Int> {
    (first..<max(first, last)).lazy.filter { !isClaimed[$0] && evidence.roles[$0] == nil }
  }

  /// Whether the first heading is above entries, and another one of its level between them.
  private func isTitleOfFirstSection(_ heading: Int) -> Bool {
    guard heading < first, last >= 0, evidence.isOpen(heading),
      !evidence[heading].text.mentionsGlossary
    else { return false }
    let level = evidence[heading].headingLevel
    return between.contains { evidence[$0].headingLevel == level }
  }

  /// The short line directly above the first entry, if it looks like one between entries.
  private var shortLineAboveFirst: Int? {
    guard last >= 0 else { return nil }
    let above = (0..<first).last { ![.letter, .navigation].contains(evidence.roles[$0]) }
    guard let above, isShortTitle(above) else { return nil }
    let form = evidence[above].forms.first
    let isLike = between.contains { index in
      evidence[index].kind == evidence[above].kind && evidence[index].forms.first == form
        && isShortTitle(index)
    }
    return isLike ? above : nil
  }
}

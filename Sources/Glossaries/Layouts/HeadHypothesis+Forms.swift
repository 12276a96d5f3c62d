/// Hypotheses about the passages of one form: bold lines, list items, lines of plain text.
extension HeadHypothesis {
  static func forms(in evidence: Evidence, free: [Bool]) -> [HeadHypothesis] {
    var hypotheses = FormHypotheses(evidence)
    let forms = evidence.members.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    for (form, all) in forms.prefix(60) {
      let members = all.filter {
        free[$0] && evidence.roles[$0] == nil && evidence[$0].headingLevel == nil
      }
      guard members.count > 1 else { continue }
      hypotheses.add(members, ofForm: evidence.passages.formNames[form])
    }
    return hypotheses.all
  }
}

/// Collects the hypotheses about one form after the other.
///
/// Of two about the same headwords, the first one counts.
private struct FormHypotheses {
  private(set) var all: [HeadHypothesis] = []
  private var seen: Set<[Int]> = []
  private let evidence: Evidence

  init(_ evidence: Evidence) { self.evidence = evidence }

  /// Forms of titles: something belongs below each of them.
  private static let titles = ["summary", "caption"]

  /// Adds what the headwords among the passages of a form may have in common.
  mutating func add(_ members: [Int], ofForm name: String) {
    let form = LayoutMark.marks(ofForm: name)
    let isPlaced = name.hasSuffix("^")
    let plain = isPlaced ? members.compactMap { evidence[$0].forms.first }.first : nil
    add(
      form, members, isPlaced || Self.titles.contains(where: name.contains) ? 0.95 : 0.85,
      siblings: plain.flatMap { evidence.members[$0] } ?? [], isWholeForm: true)
    var marked: [Passage.Mark.Kind: [Int]] = [:]
    for index in members {
      if let mark = evidence[index].headMark { marked[mark.kind, default: []].append(index) }
    }
    for (kind, heads) in marked {
      add(form + [LayoutMark(kind)], heads, kind == .link ? 0.85 : 0.97, siblings: members)
    }
    addSigned(members, form)
    let short = members.filter(isShort)
    addShort(short, among: members, form)
    addSpaced(short, among: members, form, besides: Array(marked.values))
  }

  /// Adds the passages with a sign before, a colon behind, or all in capitals.
  private mutating func addSigned(_ members: [Int], _ form: [LayoutMark]) {
    for (sign, heads) in evidence.signs(before: members) where heads.count > 2 {
      add(form + [.sign(sign)], heads, 0.97, siblings: members)
    }
    let colons = members.filter {
      evidence[$0].endsInColon && evidence.termLikeness[$0] >= 0.5
    }
    add(form + [.endsInColon], colons, 0.9, siblings: members)
    add(
      form + [.capitals], members.filter { evidence[$0].text.isInCapitals }, 0.85,
      siblings: members)
  }

  /// Adds the short passages, and those that a bracket, a number, deeper lines or an expansion shows.
  private mutating func addShort(_ short: [Int], among members: [Int], _ form: [LayoutMark]) {
    add(form + [.short], short, 0.8)
    for (bracket, heads) in evidence.headsByBracket(members) {
      add(form + [.bracket(bracket)], heads, 0.97, siblings: members)
    }
    for (depth, heads) in evidence.headsByNumber(short) {
      add(form + [.number(places: depth)], heads, 1.2, siblings: members)
    }
    add(form + [.aboveIndentedText], evidence.aboveIndentedText(short), 0.95)
    let acronyms = members.filter(evidence.isAcronymAboveText)
    let expanded = acronyms.count { evidence.isExpandedBelow($0) }
    if expanded * 10 >= acronyms.count * 6 { add(form + [.acronym], acronyms, 0.95) }
  }

  /// Adds the short passages that blank lines part from what is above, except where `marked` lines of
  /// the same form have them all: bold type or links also find headwords without text.
  private mutating func addSpaced(
    _ short: [Int], among members: [Int], _ form: [LayoutMark], besides marked: [[Int]]
  ) {
    add(form + [.apart], evidence.standingApart(short), 0.92, siblings: members)
    for gap in Set(members.map { evidence[$0].gap }).sorted() where gap > 0 {
      let spaced = short.filter {
        // The first line of a document has no gap above it and still counts.
        (evidence[$0].gap >= gap || $0 == 0) && $0 + 1 < evidence.count
          && evidence[$0 + 1].gap < gap
      }
      if marked.contains(where: { Set($0).isSuperset(of: spaced) }) { continue }
      add(form + [.blankLinesAbove(gap)], spaced, 0.92, siblings: members)
    }
  }

  private func isShort(_ index: Int) -> Bool {
    evidence.termLikeness[index] >= 0.5 && !evidence[index].endsInColon
      && !evidence.isEnumeratedLine(index)
      && evidence.leadIn(index, separatedBy: .colon) == nil
      && LeadIn(nothingBehind: evidence[index].text) == nil
  }

  private mutating func add(
    _ marks: [LayoutMark], _ heads: [Int], _ clarity: Double, siblings: [Int] = [],
    isWholeForm: Bool = false
  ) {
    guard heads.count > 1, seen.insert(heads).inserted else { return }
    all.append(
      HeadHypothesis(
        marks: marks, heads: heads, clarity: clarity, siblings: siblings,
        isWholeForm: isWholeForm))
  }
}

extension Evidence {
  /// The passages with a larger gap above than below; the document's first passage counts, too.
  ///
  /// So does a headword without text, whose gaps are equal or which a letter or heading follows.
  fileprivate func standingApart(_ passages: [Int]) -> [Int] {
    func standsApart(_ index: Int) -> Bool {
      index + 1 < count && (index == 0 || self[index].gap > self[index + 1].gap)
    }
    let candidates = Set(passages)
    return passages.filter { index in
      if standsApart(index) { return true }
      let next = index + 1
      guard next < count, self[index].gap > 0 else { return false }
      return roles[next] == .letter || self[next].headingLevel != nil
        || self[index].gap == self[next].gap && candidates.contains(next) && standsApart(next)
    }
  }

  /// Groups short passages by the sign or picture they begin with: `➡️ Quay`, `§ Quay`.
  fileprivate func signs(before members: [Int]) -> [(sign: String, members: [Int])] {
    var signs: [String: [Int]] = [:]
    for index in members where self[index].text.utf8.count <= 80 {
      guard let first = self[index].text.unicodeScalars.first, first.value > 0x7F,
        first.properties.generalCategory.isSign, !self[index].text.isProse
      else { continue }
      signs[String(first), default: []].append(index)
    }
    return signs.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The passages that end in the same square bracket, if nearly all do: `Quay[edit]` of a wiki.
  fileprivate func headsByBracket(_ members: [Int]) -> [(bracket: String, heads: [Int])] {
    var heads: [String: [Int]] = [:]
    for index in members where self[index].text.utf8.last == 0x5D {
      guard termLikeness[index] >= 0.5, let bracket = self[index].text.squareBracket else {
        continue
      }
      heads[bracket, default: []].append(index)
    }
    let total = heads.values.reduce(0) { $0 + $1.count }
    return heads.filter { $0.value.count > 2 && $0.value.count * 10 >= total * 9 }
      .map { ($0.key, $0.value) }
  }

  /// The passages numbered as `2.14 Quay`, grouped by their count of parts; three or more each.
  fileprivate func headsByNumber(_ members: [Int]) -> [(depth: Int, heads: [Int])] {
    var heads: [Int: [Int]] = [:]
    for index in members {
      guard let number = self[index].text.behindNumber?.number, number.count > 1 else { continue }
      heads[number.count, default: []].append(index)
    }
    return heads.filter { $0.value.count > 2 }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// Among passages of one form, the lines of plain text with deeper lines directly below.
  fileprivate func aboveIndentedText(_ members: [Int]) -> [Int] {
    var heads: [Int] = []
    for index in members.reversed() {
      guard index + 1 < count, isOpen(index + 1), self[index + 1].gap == 0 else { continue }
      // Two names in a row share the text below them.
      let isName = heads.last == index + 1 && self[index + 1].indent == self[index].indent
      if isName || self[index + 1].indent > self[index].indent { heads.append(index) }
    }
    return heads.count > 2 ? heads.reversed() : []
  }

  /// Whether a passage is an acronym and the next one is not.
  fileprivate func isAcronymAboveText(_ index: Int) -> Bool {
    guard index + 1 < count, isOpen(index + 1), Acronym(loose: self[index].text) != nil else {
      return false
    }
    return Acronym(loose: self[index + 1].text) == nil
  }

  /// Whether a passage is an acronym and the next passage begins with the acronym's expansion.
  fileprivate func isExpandedBelow(_ index: Int) -> Bool {
    guard index + 1 < count, isOpen(index + 1), Acronym(loose: self[index].text) != nil else {
      return false
    }
    return Expansion(opening: self[index + 1].text, of: self[index].text)?.isExact == true
  }
}

extension Unicode.GeneralCategory {
  /// Whether a character is a picture or an arrow, but not a quotation mark, dash or bracket.
  fileprivate var isSign: Bool {
    [.otherSymbol, .mathSymbol, .otherPunctuation].contains(self)
  }
}

extension String {
  /// Whether a text of several words is in capitals.
  fileprivate var isInCapitals: Bool {
    utf8.count <= 120 && contains(where: \.isLetter) && !contains(where: \.isLowercase)
      && contains(" ")
  }
}

import Flashcards

/// Headwords on lines of their own: a heading, a bold line, a short line, the first line of a card.
///
/// The passages up to the next headword are the definition.
struct HeadLayout: Layout {
  let name = "headwords above definitions"
  let example = """
    # Support

    ## Astreinte

    Période pendant laquelle une personne reste joignable.

    ## Ticket

    Demande suivie jusqu'à sa résolution.
    """

  func proposals(for evidence: Evidence, free: [Bool]) -> [Proposal] {
    HeadHypothesis.all(in: evidence, free: free).compactMap { hypothesis in
      HeadReading(hypothesis, in: evidence, free: free).proposal
    }
  }
}

/// An assumption about what a document's headwords have in common.
struct HeadHypothesis {
  /// What the headwords have in common.
  let marks: [LayoutMark]
  /// The indices of the headwords' passages, in reading order.
  let heads: [Int]
  /// How clearly this form marks headwords, from 0 to 1.
  let clarity: Double
  /// The passages of the same form, marked or not; empty if the mark alone defines the form.
  var siblings: [Int] = []
  /// Whether all passages of one form are headwords, whatever they look like.
  var isWholeForm = false

  static func all(in evidence: Evidence, free: [Bool]) -> [HeadHypothesis] {
    headings(in: evidence, free: free) + forms(in: evidence, free: free)
      + mixed(in: evidence, free: free) + labelled(in: evidence, free: free)
  }

  private static func headings(in evidence: Evidence, free: [Bool]) -> [HeadHypothesis] {
    var levels: [Int: [Int]] = [:]
    for index in evidence.passages.all.indices where free[index] && evidence.roles[index] == nil {
      if let level = evidence[index].headingLevel { levels[level, default: []].append(index) }
    }
    var hypotheses: [HeadHypothesis] = []
    for level in levels.keys.sorted() {
      let own = levels[level] ?? []
      // With entries below the letters' level, headings on that level are other sections.
      let below = evidence.passages.all.count { $0.headingLevel ?? 0 > level }
      if let letters = evidence.letterLevel, level <= letters, own.count < below { continue }
      for (mark, marked) in [
        (LayoutMark.numbered, own.filter { evidence[$0].text.behindNumber != nil }),
        (.question, own.filter { evidence[$0].text.withoutQuestion != evidence[$0].text }),
      ] where marked.count > 2 && marked.count * 10 >= own.count * 6 && marked.count < own.count {
        // The unmarked headings must be outside the entries: they are other sections.
        guard let first = marked.first, let last = marked.last else { continue }
        let isAmid = own.contains { $0 > first && $0 < last && !marked.contains($0) }
        if !isAmid {
          hypotheses.append(
            HeadHypothesis(
              marks: [.heading(level: level), mark], heads: marked, clarity: 1.3))
        }
      }
      if own.count > 0 {
        hypotheses.append(HeadHypothesis(marks: [.heading(level: level)], heads: own, clarity: 1))
      }
      let deeper = levels.filter { $0.key >= level }.values.joined().sorted()
      if deeper.count > own.count {
        hypotheses.append(
          HeadHypothesis(marks: [.headings(fromLevel: level)], heads: deeper, clarity: 0.97))
      }
    }
    return hypotheses
  }

  /// Forms of titles: something belongs below each of them.
  private static let titles = ["summary", "caption"]

  private static func forms(in evidence: Evidence, free: [Bool]) -> [HeadHypothesis] {
    var hypotheses: [HeadHypothesis] = []
    var seen: Set<[Int]> = []
    func add(
      _ marks: [LayoutMark], _ heads: [Int], _ clarity: Double, siblings: [Int] = [],
      isWholeForm: Bool = false
    ) {
      guard heads.count > 1, seen.insert(heads).inserted else { return }
      hypotheses.append(
        HeadHypothesis(
          marks: marks, heads: heads, clarity: clarity, siblings: siblings,
          isWholeForm: isWholeForm))
    }
    let forms = evidence.members.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    for (form, all) in forms.prefix(60) {
      let members = all.filter {
        free[$0] && evidence.roles[$0] == nil && evidence[$0].headingLevel == nil
      }
      guard members.count > 1 else { continue }
      let name = evidence.passages.formNames[form]
      let own = LayoutMark.marks(ofForm: name)
      var marked: [Passage.Mark.Kind: [Int]] = [:]
      var (colons, short, capitals, acronyms): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
      for index in members {
        if let mark = evidence[index].headMark { marked[mark.kind, default: []].append(index) }
        if evidence.termLikeness[index] >= 0.5, !evidence[index].endsInColon,
          !evidence.isEnumeratedLine(index),
          evidence.leadIn(index, separatedBy: .colon) == nil,
          LeadIn(nothingBehind: evidence[index].text) == nil
        {
          short.append(index)
        }
        if evidence.isAcronymAboveText(index) { acronyms.append(index) }
        if evidence[index].endsInColon, evidence.termLikeness[index] >= 0.5 { colons.append(index) }
        if evidence[index].text.isInCapitals { capitals.append(index) }
      }
      let isPlaced = name.hasSuffix("^")
      let plain = isPlaced ? members.compactMap { evidence[$0].forms.first }.first : nil
      add(
        own, members, isPlaced || Self.titles.contains(where: name.contains) ? 0.95 : 0.85,
        siblings: plain.flatMap { evidence.members[$0] } ?? [], isWholeForm: true)
      for (kind, heads) in marked {
        add(own + [LayoutMark(kind)], heads, kind == .link ? 0.85 : 0.97, siblings: members)
      }
      for (sign, heads) in evidence.signs(before: members) where heads.count > 2 {
        add(own + [.sign(sign)], heads, 0.97, siblings: members)
      }
      add(own + [.endsInColon], colons, 0.9, siblings: members)
      add(own + [.capitals], capitals, 0.85, siblings: members)
      add(own + [.short], short, 0.8)
      for (bracket, heads) in evidence.headsByBracket(members) {
        add(own + [.bracket(bracket)], heads, 0.97, siblings: members)
      }
      for (depth, heads) in evidence.headsByNumber(short) {
        add(own + [.number(places: depth)], heads, 1.2, siblings: members)
      }
      add(own + [.aboveIndentedText], evidence.aboveIndentedText(short), 0.95)
      let expanded = acronyms.count { evidence.isExpandedBelow($0) }
      if expanded * 10 >= acronyms.count * 6 { add(own + [.acronym], acronyms, 0.95) }
      add(own + [.apart], evidence.standingApart(short), 0.92, siblings: members)
      for gap in Set(members.map { evidence[$0].gap }).sorted() where gap > 0 {
        let spaced = short.filter {
          // The first line of a document has no gap above it and still counts.
          (evidence[$0].gap >= gap || $0 == 0) && $0 + 1 < evidence.count
            && evidence[$0 + 1].gap < gap
        }
        // Prefer bold type or links on the same lines: they also find headwords without text.
        if marked.values.contains(where: { Set($0).isSuperset(of: spaced) }) { continue }
        add(own + [.blankLinesAbove(gap)], spaced, 0.92, siblings: members)
      }
    }
    return hypotheses
  }
}

extension Passage {
  /// The mark around the whole text or around its first line; nil if there is none.
  var headMark: Mark? {
    if let mark = wholeMark { return mark }
    guard let mark = leadMark, text.utf8.contains(0x0A),
      let leadIn = LeadIn(text, lead: string(mark.range)), leadIn.separator == .alone
    else { return nil }
    return mark
  }

  /// A headword and the text after it in one passage, `### Quai: Lieu où …`; nil without a text.
  var headAndText: (head: String, text: String)? {
    if headingLevel != nil {
      guard text.utf8.count > 100,
        let leadIn = LeadIn(text, separatedBy: .colon) ?? LeadIn(text, separatedBy: .dash),
        leadIn.isShort, leadIn.rest.wordCount > 8
      else { return nil }
      return (leadIn.head, leadIn.rest)
    }
    guard wholeMark == nil else { return nil }
    let unmarked = kind.isItem ? LeadIn(lineAbove: text) : nil
    let leadIn = headMark.flatMap { LeadIn(text, lead: string($0.range)) } ?? unmarked
    guard let leadIn, !leadIn.rest.isEmpty else { return nil }
    return (leadIn.head, leadIn.rest)
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

  /// Whether a passage is an acronym and the next one its expansion.
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

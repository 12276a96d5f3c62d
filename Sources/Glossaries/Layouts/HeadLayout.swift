import Flashcards

/// Headwords that stand alone: a heading, a bold line, a short line, the first line of a card.
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

/// A guess at what the headwords of a document have in common.
struct HeadHypothesis {
  /// What the headwords have in common.
  let marks: [LayoutMark]
  /// The passages that have it, in reading order.
  let heads: [Int]
  /// How clearly a form marks headwords by itself, from 0 to 1.
  let clarity: Double
  /// The passages of the same form, marked or not; empty where the form is no narrower than the
  /// mark.
  var siblings: [Int] = []
  /// Whether everything of one form is a headword, whatever it looks like.
  var isWholeForm = false

  /// The guesses that a document suggests.
  static func all(in evidence: Evidence, free: [Bool]) -> [HeadHypothesis] {
    headings(in: evidence, free: free) + forms(in: evidence, free: free)
      + mixed(in: evidence, free: free) + labelled(in: evidence, free: free)
  }

  /// Lines in bold and the titles of accordions, where authors use both.
  private static func mixed(in evidence: Evidence, free: [Bool]) -> [HeadHypothesis] {
    var (summaries, bold): ([Int], [Int]) = ([], [])
    let isSummary = evidence.passages.formNames.map { $0.contains("summary>") }
    guard isSummary.contains(true) else { return [] }
    for (index, passage) in evidence.passages.all.enumerated()
    where free[index] && evidence.roles[index] == nil && passage.kind == .paragraph {
      if passage.forms.first.map({ isSummary[$0] }) == true {
        summaries.append(index)
      } else if passage.headMark?.kind == .strong {
        bold.append(index)
      }
    }
    guard !summaries.isEmpty, !bold.isEmpty else { return [] }
    return [
      HeadHypothesis(marks: [.boldOrSummary], heads: (summaries + bold).sorted(), clarity: 0.97)
    ]
  }

  private static func headings(in evidence: Evidence, free: [Bool]) -> [HeadHypothesis] {
    var levels: [Int: [Int]] = [:]
    for index in evidence.passages.all.indices where free[index] && evidence.roles[index] == nil {
      if let level = evidence[index].headingLevel { levels[level, default: []].append(index) }
    }
    var hypotheses: [HeadHypothesis] = []
    for level in levels.keys.sorted() {
      let own = levels[level] ?? []
      // Beside the letters of an alphabet stand other sections, where entries have an own level.
      let below = evidence.passages.all.count { $0.headingLevel ?? 0 > level }
      if let letters = evidence.letterLevel, level <= letters, own.count < below { continue }
      for (mark, marked) in [
        (LayoutMark.numbered, own.filter { evidence[$0].text.behindNumber != nil }),
        (.question, own.filter { evidence[$0].text.withoutQuestion != evidence[$0].text }),
      ] where marked.count > 2 && marked.count * 10 >= own.count * 6 && marked.count < own.count {
        // The others stand around them, and are other sections of the page.
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

  /// Forms of titles, which by themselves say that something stands below them.
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
          // The first line of a document stands apart from nothing.
          (evidence[$0].gap >= gap || $0 == 0) && $0 + 1 < evidence.count
            && evidence[$0 + 1].gap < gap
        }
        // Skip gaps when bold or links mark the same lines: the mark also finds headwords without
        // text.
        if marked.values.contains(where: { Set($0).isSuperset(of: spaced) }) { continue }
        add(own + [.blankLinesAbove(gap)], spaced, 0.92, siblings: members)
      }
    }
    return hypotheses
  }
}

extension Passage {
  /// The mark of a headword: the whole text is set apart, or its first line.
  var headMark: Mark? {
    if let mark = wholeMark { return mark }
    guard let mark = leadMark, text.utf8.contains(0x0A),
      let leadIn = LeadIn(text, lead: string(mark.range)), leadIn.separator == .alone
    else { return nil }
    return mark
  }

  /// The headword and what stands behind it in the same passage: below it, or glued to a heading
  /// (`### Quai: Lieu où …`); nil where nothing does.
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
  /// The passages that stand farther from what is above them than from what is below.
  ///
  /// Authors who leave one blank line here and three there still keep a headword with its text. The
  /// first passage of a document stands apart from nothing, and a headword without a text as far
  /// from the next headword as from the text above, or directly above a letter or heading.
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

  /// The short passages that begin with a sign or picture, by the sign: `➡️ Quay`, `§ Quay`.
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

  /// Passages that end in a square bracket, with the bracket, where nearly all end in the same:
  /// `Quay[edit]`, as wikis are copied; tags (`Quay [port]`) differ.
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

  /// Passages with a number of several places before them, `2.14 Quay`, by how many places these
  /// are, where three at least have as many.
  fileprivate func headsByNumber(_ members: [Int]) -> [(depth: Int, heads: [Int])] {
    var heads: [Int: [Int]] = [:]
    for index in members {
      guard let number = self[index].text.behindNumber?.number, number.count > 1 else { continue }
      heads[number.count, default: []].append(index)
    }
    return heads.filter { $0.value.count > 2 }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// The lines of a text with deeper ones directly below them, among those of a form.
  fileprivate func aboveIndentedText(_ members: [Int]) -> [Int] {
    var heads: [Int] = []
    for index in members.reversed() {
      guard index + 1 < count, isOpen(index + 1), self[index + 1].gap == 0 else { continue }
      // Of two names one below the other, the text defines both.
      let isName = heads.last == index + 1 && self[index + 1].indent == self[index].indent
      if isName || self[index + 1].indent > self[index].indent { heads.append(index) }
    }
    return heads.count > 2 ? heads.reversed() : []
  }

  /// Whether an acronym stands in a passage, and below it something else.
  fileprivate func isAcronymAboveText(_ index: Int) -> Bool {
    guard index + 1 < count, isOpen(index + 1), Acronym(loose: self[index].text) != nil else {
      return false
    }
    return Acronym(loose: self[index + 1].text) == nil
  }

  /// Whether an acronym stands in a passage, and below it what it stands for.
  fileprivate func isExpandedBelow(_ index: Int) -> Bool {
    guard index + 1 < count, isOpen(index + 1), Acronym(loose: self[index].text) != nil else {
      return false
    }
    return Expansion(opening: self[index + 1].text, of: self[index].text)?.isExact == true
  }
}

extension Unicode.GeneralCategory {
  /// Whether a character is a picture, an arrow or the like, and no quotation mark, dash or bracket.
  fileprivate var isSign: Bool {
    [.otherSymbol, .mathSymbol, .otherPunctuation].contains(self)
  }
}

extension String {
  /// Whether its letters are capitals, and there are more than an acronym has.
  fileprivate var isInCapitals: Bool {
    utf8.count <= 120 && contains(where: \.isLetter) && !contains(where: \.isLowercase)
      && contains(" ")
  }
}

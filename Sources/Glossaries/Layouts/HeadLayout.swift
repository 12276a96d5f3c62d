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
      hypotheses += markedHeadings(among: own, level: level, evidence)
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

  /// The headings of a level that are numbered or questions, where most are.
  private static func markedHeadings(
    among own: [Int], level: Int, _ evidence: Evidence
  ) -> [HeadHypothesis] {
    let numbered = own.filter { evidence[$0].text.behindNumber != nil }
    let questions = own.filter { evidence[$0].text.withoutQuestion != evidence[$0].text }
    return [(LayoutMark.numbered, numbered), (.question, questions)].compactMap { mark, marked in
      guard marked.count > 2, marked.count * 10 >= own.count * 6, marked.count < own.count,
        let first = marked.first, let last = marked.last,
        // The unmarked headings must be outside the entries: they are other sections.
        !own.contains(where: { $0 > first && $0 < last && !marked.contains($0) })
      else { return nil }
      return HeadHypothesis(marks: [.heading(level: level), mark], heads: marked, clarity: 1.3)
    }
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

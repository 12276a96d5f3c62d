import Flashcards
import Lexicon

/// Facts about a document's passages that hold for every layout: letters, repeats, labels.
struct Evidence {
  let passages: Passages
  /// The roles that are certain before a layout is chosen; nil for passages that may be entries.
  var roles: [TextRole?]
  /// How much each passage looks like a headword, from 0 to 1.
  let termLikeness: [Double]
  /// Groups passages with the same text, and knows their first letters.
  let foldedTexts: FoldedTexts
  /// Cached facts about passages that hypotheses ask for repeatedly.
  let facts: PassageFacts
  /// The letters above entries, in reading order.
  var letters: [(index: Int, letter: Character)] = []
  /// For each list item, the passage above its list; -1 if there is none.
  var leadsOfLists: [Int] = []
  /// The folded labels of lines that recur below entries: `definition`, `category`.
  private(set) var labels = Labels()
  /// The passages of each form, by the form's number.
  let members: [Int: [Int]]

  init(_ passages: Passages) {
    self.passages = passages
    roles = passages.all.map { _ in nil }
    termLikeness = passages.all.map { $0.isText ? $0.text.termLikeness : 0 }
    var members: [Int: [Int]] = [:]
    for (index, passage) in passages.all.enumerated() {
      for form in passage.forms { members[form, default: []].append(index) }
    }
    self.members = members
    foldedTexts = FoldedTexts(passages.all)
    facts = PassageFacts(passages.all)
    findLeadsOfLists()
    for (rule, step) in Self.steps where passages.rules.contains(rule) { step(&self) }
  }

  /// The steps in order; each uses the roles that the earlier ones assigned.
  private static let steps: [(ReadingRule, @Sendable (inout Evidence) -> Void)] = [
    (.letters, { $0.markLetters() }),
    (.messages, { $0.markMessages() }),
    (.rowsOfLetters, { $0.markRowsOfLetters() }),
    (.waysToTheTop, { $0.markWaysToTheTop() }),
    (.pageHeaders, { $0.markPageHeaders() }),
    (.contents, { $0.markContents() }),
    (.labels, { $0.countLabels() }),
  ]

  var count: Int { passages.all.count }

  subscript(index: Int) -> Passage {
    // Lend the passage: a copy would count references to everything in it.
    _read { yield passages.all[index] }
  }

  /// Whether a passage is text without a role, which a layout may claim.
  func isOpen(_ index: Int) -> Bool {
    roles[index] == nil && passages.all[index].isText
  }

  /// The first passage after another one that is not navigation; nil at the end.
  func next(after index: Int) -> Int? {
    var next = index + 1
    while next < count, roles[next] == .navigation { next += 1 }
    return next < count ? next : nil
  }

  /// The lead-in of a passage, up to the first separator of a kind; nil if it has none.
  func leadIn(_ index: Int, separatedBy separator: LeadIn.Separator) -> LeadIn? {
    facts.mayHold(separator, index) ? LeadIn(self[index].text, separatedBy: separator) : nil
  }

  /// For each passage, whether it is among `indices`; a set takes twenty times as long for 100,000.
  func marks(of indices: [Int]) -> [Bool] {
    var marks = [Bool](repeating: false, count: count)
    for index in indices { marks[index] = true }
    return marks
  }

  // MARK: Repeats

  private mutating func findLeadsOfLists() {
    var above = -1
    for (index, passage) in passages.all.enumerated() {
      leadsOfLists.append(above)
      if passage.itemLevel == nil { above = index }
    }
  }

  /// The number of passages with the same text as this one.
  func repeatCount(_ index: Int) -> Int { foldedTexts.repeatCount(index) }

  /// A number for each passage; equal numbers mean equal folded texts.
  func foldedNumbers(of indices: [Int]) -> [Int32] { indices.map(foldedTexts.number) }

  /// How far passages are in alphabetical order; see the function of this name for texts.
  func alphabeticalShare(of indices: some Collection<Int>) -> Double {
    Glossaries.alphabeticalShare(of: indices.map(foldedTexts.letter))
  }

  // MARK: Labels

  mutating func countLabels() {
    var counts: [String: Int] = [:]
    for (index, passage) in passages.all.enumerated() where isOpen(index) {
      // Fast path: most paragraphs have neither a mark nor a colon that could end a label.
      if passage.leadMark == nil, !facts.mayHold(.colon, index), !passage.text.holds(byte: 0x0A) {
        continue
      }
      for line in passage.text.brokenLines where line.utf8.count < 2000 {
        if let head = passage.label(of: line) { counts[head, default: 0] += 1 }
      }
    }
    labels = Labels(Set(counts.filter { $0.value > 2 }.keys))
  }
}

extension Passage {
  /// The folded label of a line: `category` of `Category: …`, `source` of `**Source** …`; nil if it
  /// has none.
  func label(of line: String) -> String? { labelLeadIn(of: line)?.head.folded }

  /// The label of a line as its lead, and the rest of the line; nil if it has none.
  func labelLeadIn(of line: String) -> LeadIn? {
    if let mark = leadMark, line == text || text.hasPrefix(line),
      let leadIn = LeadIn(line, lead: string(mark.range))
    {
      return leadIn
    }
    return LeadIn(line, separatedBy: .colon)
  }
}

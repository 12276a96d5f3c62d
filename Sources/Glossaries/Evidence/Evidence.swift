import Flashcards
import Lexicon

/// Facts about a document's passages that hold whatever its layout: letters, repeats, labels.
struct Evidence {
  let passages: Passages
  /// The roles that are certain before a layout is chosen; nil for passages that may be entries.
  var roles: [TextRole?]
  /// How much each passage looks like a headword, from 0 to 1.
  let termLikeness: [Double]
  /// Which passages have the same text, and their first letters.
  let foldedTexts: FoldedTexts
  /// What hypotheses ask of the same passages again and again.
  let facts: PassageFacts
  /// The letters above entries, in reading order.
  var letters: [(index: Int, letter: Character)] = []
  /// For each item, the passage above its list; -1 where none is.
  var leadsOfLists: [Int] = []
  /// The folded beginnings of lines that return below entries: `definition`, `category`.
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

  /// What is found in turn, each step knowing the roles that the ones before it gave.
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
    // Lends the passage: a copy counts references to all that it holds.
    _read { yield passages.all[index] }
  }

  /// Whether a passage is text that a layout may take.
  func isOpen(_ index: Int) -> Bool {
    roles[index] == nil && passages.all[index].isText
  }

  /// The first passage behind another one that is neither navigation nor a rule; nil at the end.
  func next(after index: Int) -> Int? {
    var next = index + 1
    while next < count, roles[next] == .navigation { next += 1 }
    return next < count ? next : nil
  }

  /// The lead-in of a passage without markup, up to the first separator of a sort; nil where there
  /// is none.
  func leadIn(_ index: Int, separatedBy separator: LeadIn.Separator) -> LeadIn? {
    facts.mayHold(separator, index) ? LeadIn(self[index].text, separatedBy: separator) : nil
  }

  /// For each passage, whether it is among some of them; a set of a hundred thousand takes twenty
  /// times as long to make and to ask.
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

  /// How many passages have the text of this one.
  func repeatCount(_ index: Int) -> Int { foldedTexts.repeatCount(index) }

  /// A number for each passage, the same where their folded texts are the same.
  func foldedNumbers(of indices: [Int]) -> [Int32] { indices.map(foldedTexts.number) }

  /// How far passages follow the alphabet: see the function for texts.
  func alphabeticalShare(of indices: some Collection<Int>) -> Double {
    Glossaries.alphabeticalShare(of: indices.map(foldedTexts.letter))
  }

  // MARK: Labels

  mutating func countLabels() {
    var counts: [String: Int] = [:]
    for (index, passage) in passages.all.enumerated() where isOpen(index) {
      // Most paragraphs have neither a mark nor a colon that could part a label off.
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
  /// The folded words with which a line is labelled: `Category: …`, `**Source** …`; nil where none
  /// are.
  func label(of line: String) -> String? { labelLeadIn(of: line)?.head.folded }

  /// The words with which a line is labelled, and what follows them.
  func labelLeadIn(of line: String) -> LeadIn? {
    if let mark = leadMark, line == text || text.hasPrefix(line),
      let leadIn = LeadIn(line, lead: string(mark.range))
    {
      return leadIn
    }
    return LeadIn(line, separatedBy: .colon)
  }
}

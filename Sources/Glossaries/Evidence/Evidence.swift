import Flashcards
import Lexicon

/// What can be told of a document before anyone says which of its passages are entries.
struct Evidence {
  let passages: Passages
  /// What a passage is, where that is certain without any layout.
  private(set) var roles: [TextRole?]
  /// How much each passage looks like a headword, from 0 to 1.
  let termLikeness: [Double]
  /// Which passages have the same text, and their first letters.
  private let foldedTexts: FoldedTexts
  /// The letters above entries, in reading order.
  private var letters: [(index: Int, letter: Character)] = []
  /// For each item, the passage above its list; -1 where none is.
  private var leadsOfLists: [Int] = []
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
    findLeadsOfLists()
    markLetters()
    markNavigation()
    countLabels()
  }

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

  // MARK: Letters

  /// Tells the letters that part an alphabetical list: a family of lines that differ by one letter.
  private mutating func markLetters() {
    var families: [LetterLine.Pattern: [(index: Int, letter: Character)]] = [:]
    for (index, passage) in passages.all.enumerated() where passage.isText {
      guard let line = LetterLine(passage.text) else { continue }
      families[line.pattern, default: []].append((index, line.letter))
    }
    for (pattern, family) in families {
      let letterCount = Set(family.map(\.letter)).count
      let fitting = family.count { stands($0.letter, above: $0.index) }
      let isKnown = letterNeighbours.contains(pattern.neighbour)
      guard fitting * 10 >= family.count * 6 || letterCount > 3 && fitting * 3 >= family.count,
        pattern.isBare || letterCount > 1 || isKnown
      else { continue }
      for (index, letter) in family {
        roles[index] = .letter
        letters.append((index, letter))
      }
    }
    letters.sort { $0.index < $1.index }
    dropRowsOfLetters()
  }

  /// The level of the headings that are letters; nil where letters are no headings.
  var letterLevel: Int? { letters.lazy.compactMap { self[$0.index].headingLevel }.min() }

  /// Takes letters one below the other, an index to jump to, for navigation where they return
  /// further down.
  private mutating func dropRowsOfLetters() {
    var counts: [Character: Int] = [:]
    for (_, letter) in letters { counts[letter, default: 0] += 1 }
    var start = 0
    while start < letters.count {
      var end = start + 1
      while end < letters.count, letters[end].index == letters[end - 1].index + 1 { end += 1 }
      let again = letters[start..<end].count { counts[$0.letter, default: 0] > 1 }
      if end - start > 2, again * 2 >= end - start {
        for place in start..<end { roles[letters[place].index] = .navigation }
        letters.removeSubrange(start..<end)
      } else {
        start = end
      }
    }
  }

  /// Whether what follows a line begins with a letter, or is another letter.
  private func stands(_ letter: Character, above index: Int) -> Bool {
    guard let next = next(after: index) else { return false }
    if let other = LetterLine(passages.all[next].text) {
      return other.letter >= letter
    }
    let text: String
    switch passages.all[next].kind {
    case .table(let place):
      let grid = passages.tables[place]
      text =
        (grid.header == nil || grid.rows.count == 0 ? grid.rows.first : grid.rows.first)?
        .cells.first { !$0.isEmpty } ?? ""
    case .declared(let place): text = passages.declared[place].headword
    default: text = passages.all[next].text
    }
    let initials = String(text.prefix(80)).initials
    return initials.contains(letter) || letter == "#" && initials.first?.isNumber == true
  }

  /// Whether a passage begins with the letter that it stands under, a letter left out counted; nil
  /// where none stands above it.
  func isUnderItsLetter(_ index: Int) -> Bool? {
    var (low, high) = (0, letters.count)
    while low < high {
      let middle = (low + high) / 2
      if letters[middle].index <= index { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let letter = letters[low - 1].letter
    if letter == foldedTexts.letter(of: index), letter != "#" { return true }
    return self[index].text.initials.contains { initial in
      guard initial.isLetter, initial != letter else { return initial == letter }
      return letter < initial && (low == letters.count || initial < letters[low].letter)
    }
  }

  // MARK: Navigation

  private mutating func markNavigation() {
    markRowsOfLetters()
    markWaysToTheTop()
    markPageHeaders()
    markContents()
  }

  private mutating func markRowsOfLetters() {
    for (index, passage) in passages.all.enumerated() where isOpen(index) {
      guard passage.text.utf8.count <= 400 else { continue }
      // The number of a page that was copied.
      if passages.syntax == "text", passage.text.count <= 4, passage.text.allSatisfy(\.isNumber) {
        roles[index] = .navigation
      }
      let words = passage.text.wordForms
      if words.letters + words.longer > 3, words.letters > words.longer * 4 {
        roles[index] = .navigation
      }
      if let form = passage.forms.first, passages.formNames[form] == "furniture" {
        roles[index] = .footer
      }
    }
  }

  /// `Back to top`: a link into the page, or a line that returns between groups of entries.
  private mutating func markWaysToTheTop() {
    let closing = Set(foldedTexts.repeats.filter(closeGroups).joined())
    for (index, passage) in passages.all.enumerated() where isOpen(index) {
      guard passage.text.utf8.count <= 60, passage.headingLevel == nil else { continue }
      let text = passage.text
      let hasArrow = ["↑", "⬆", "▲", "↟", "⇧", "^"].contains { text.hasPrefix($0) }
      let isWay =
        passage.wholeMark.map {
          $0.kind == .link && ($0.target == "#" || $0.target.hasPrefix("#top"))
        } ?? false
      // What returns at the ends of groups names nothing.
      let returns = closing.contains(index) && !text.isProse && fieldLabel(of: index) == nil
      let isInPage =
        passage.wholeMark.map { $0.kind == .link && $0.target.hasPrefix("#") } ?? false
      if hasArrow && passage.text.contains(where: \.isLetter) || isWay || returns
        || isInPage && repeatCount(index) > 1 && passage.itemLevel == nil
      {
        roles[index] = .navigation
      }
    }
  }

  private mutating func markPageHeaders() {
    for index in pageHeaders { roles[index] = .navigation }
  }

  /// Whether all passages of a text stand above a letter, a heading or nothing.
  private func closeGroups(_ same: [Int]) -> Bool {
    let closing = same.count { place in
      guard place + 1 < count else { return true }
      if passages.all[place + 1].text.hasPrefix("©") { return true }
      if roles[place + 1] == .letter { return true }
      switch passages.all[place + 1].kind {
      case .heading(let level): return passages.all[place].headingLevel.map { level < $0 } ?? true
      case .rule: return true
      default: return false
      }
    }
    return closing > 1 && closing * 3 >= same.count * 2
  }

  /// Lists of links into the page, and rows of them.
  private mutating func markContents() {
    let hasLists = passages.all.indices.contains { isOpen($0) && self[$0].itemLevel != nil }
    let names = hasLists ? namesOutsideLists : [:]
    var index = 0
    while index < count {
      guard isOpen(index), passages.all[index].itemLevel != nil else {
        markRowOfLinks(index)
        index += 1
        continue
      }
      var end = index
      while end < count, isOpen(end), passages.all[end].itemLevel != nil { end += 1 }
      let links = (index..<end).count { isLinkIntoPage(passages.all[$0]) }
      let named = (index..<end).count { names[passages.all[$0].text.folded, default: 0] > 0 }
      if max(links, named) > 1, max(links, named) * 10 >= (end - index) * 7 {
        for item in index..<end { roles[item] = .navigation }
        markTitleOfContents(above: index)
      }
      index = max(end, index + 1)
    }
  }

  /// The short texts outside of lists, and what longer ones begin with, by how often they stand
  /// there.
  private var namesOutsideLists: [String: Int] {
    var names: [String: Int] = [:]
    for passage in passages.all where passage.itemLevel == nil {
      switch passage.kind {
      case .declared(let place): names[passages.declared[place].headword.folded, default: 0] += 1
      case .table(let place):
        for row in passages.tables[place].rows.prefix(2000) {
          if let cell = row.cells.first { names[cell.folded, default: 0] += 1 }
        }
      default:
        if passage.text.utf8.count <= 120 { names[passage.text.folded, default: 0] += 1 }
        if let mark = passage.leadMark {
          names[passage.string(mark.range).headText.folded, default: 0] += 1
        }
        for separator in LeadIn.Separator.signs {
          if let head = LeadIn(passage.text, separatedBy: separator)?.head {
            names[head.folded, default: 0] += 1
          }
        }
      }
    }
    return names
  }

  /// The line above contents names them.
  private mutating func markTitleOfContents(above index: Int) {
    guard index > 1, isOpen(index - 1), termLikeness[index - 1] >= 0.7 else { return }
    roles[index - 1] = .navigation
  }

  /// Whether an item belongs to a list that a sentence announces: `It is made of three parts:`.
  func isEnumerated(_ index: Int) -> Bool {
    guard passages.all[index].itemLevel != nil else { return false }
    let above = leadsOfLists[index]
    guard above >= 0, passages.all[above].isText else { return false }
    return passages.all[above].endsInColon
  }

  /// Whether a line of a text stands in a row below one that ends in a colon: `A crossing has:`.
  func isEnumeratedLine(_ index: Int) -> Bool {
    guard passages.syntax == "text", self[index].itemLevel == nil else { return false }
    var above = index - 1
    // The first one may stand a blank line apart.
    var gap = self[index].gap
    while above >= 0, index - above < 50 {
      if self[above].endsInColon { return gap <= 1 && self[above].text.wordCount > 2 }
      guard gap == 0, termLikeness[above] >= 0.5 else { return false }
      gap = self[above].gap
      above -= 1
    }
    return false
  }

  private mutating func markRowOfLinks(_ index: Int) {
    guard isOpen(index), passages.all[index].headingLevel == nil else { return }
    let passage = passages.all[index]
    let links = passage.marks.filter { $0.kind == .link && $0.target.hasPrefix("#") }
    guard links.count > 1 else { return }
    let linked = links.reduce(0) { $0 + $1.range.count }
    if linked * 10 >= (passage.text.utf8.count - 3 * links.count) * 9 { roles[index] = .navigation }
  }

  private func isLinkIntoPage(_ passage: Passage) -> Bool {
    guard let mark = passage.wholeMark, mark.kind == .link else { return false }
    return mark.target.hasPrefix("#")
  }

  // MARK: Labels

  private mutating func countLabels() {
    var counts: [String: Int] = [:]
    for (index, passage) in passages.all.enumerated() where isOpen(index) {
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
  func label(of line: String) -> String? {
    if let mark = leadMark, line == text || text.hasPrefix(line),
      let leadIn = LeadIn(line, lead: string(mark.range))
    {
      return leadIn.head.folded
    }
    return LeadIn(line, separatedBy: .colon)?.head.folded
  }
}

/// A short line in which a letter stands alone.
struct LetterLine {
  /// What is the same in all lines of a family: where the letter is, and the word beside it.
  struct Pattern: Hashable {
    let letterIsFirst: Bool
    let neighbour: String

    var isBare: Bool { neighbour.isEmpty }
  }

  let pattern: Pattern
  let letter: Character

  init?(_ text: String) {
    guard text.utf8.count <= 40 else { return nil }
    let words = text.split { !($0.isLetter || $0.isNumber) }
    guard (1...5).contains(words.count), let first = words.first, let last = words.last else {
      return nil
    }
    // `C–D`, `0-9`: a group of several letters.
    let isGroup =
      (2...3).contains(words.count)
      && words.allSatisfy { $0.count == 1 && $0.first?.isLowercase != true }
    if let letter = first.loneLetter, words.count == 1 || isGroup {
      (self.letter, pattern) = (letter, Pattern(letterIsFirst: true, neighbour: ""))
    } else if let letter = first.loneLetter, letter.isLetter, words.count <= 3 {
      let neighbour = String(words[1]).folded
      (self.letter, pattern) = (letter, Pattern(letterIsFirst: true, neighbour: neighbour))
    } else if let letter = last.loneLetter, letter.isLetter {
      let neighbour = String(words[words.count - 2]).folded
      (self.letter, pattern) = (letter, Pattern(letterIsFirst: false, neighbour: neighbour))
    } else if text == "#" {
      (letter, pattern) = ("#", Pattern(letterIsFirst: true, neighbour: ""))
    } else {
      return nil
    }
  }
}

extension Substring {
  /// The folded letter, where the word is one capital or digit.
  fileprivate var loneLetter: Character? {
    guard count == 1, let letter = first, letter.isUppercase || letter.isNumber else { return nil }
    return String(letter).folded.first
  }
}

/// Folded words that stand beside the letter of a heading: `A comme`.
private let letterNeighbours = Set(Vocabulary.words(\.titles.besideLetters).map(\.folded))

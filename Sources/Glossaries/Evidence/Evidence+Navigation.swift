import Flashcards

/// Finds navigation: links, tables of contents and recurring lines.
extension Evidence {
  mutating func markRowsOfLetters() {
    for (index, passage) in passages.all.enumerated() where isOpen(index) {
      guard passage.text.utf8.count <= 400 else { continue }
      // The number of a copied page. Test the first character before counting all: most texts begin
      // with a letter.
      if passages.syntax == "text", passage.text.first?.isNumber != false,
        passage.text.count <= 4, passage.text.allSatisfy(\.isNumber)
      {
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

  /// Marks lines like `Back to top`: a link into the page, or a line that recurs between groups of
  /// entries.
  mutating func markWaysToTheTop() {
    let closing = Set(foldedTexts.repeats.filter(closeGroups).joined())
    for (index, passage) in passages.all.enumerated() where isOpen(index) {
      guard passage.text.utf8.count <= 60, passage.headingLevel == nil else { continue }
      let text = passage.text
      let hasArrow = ["↑", "⬆", "▲", "↟", "⇧", "^"].contains { text.hasPrefix($0) }
      let isWay =
        passage.wholeMark.map {
          $0.kind == .link && ($0.target == "#" || $0.target.hasPrefix("#top"))
        } ?? false
      // A line that closes several groups (`Back to top`) is not a headword.
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

  mutating func markPageHeaders() {
    for index in pageHeaders { roles[index] = .navigation }
  }

  /// Whether each passage of a text is followed by a letter, a higher heading, a rule or the end.
  func closeGroups(_ same: [Int]) -> Bool {
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

  /// Marks tables of contents: lists of links into the page, and rows of them.
  mutating func markContents() {
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
      // A list of entries may follow the contents directly; take only the links.
      let leading = (index..<end).prefix { isLinkIntoPage(passages.all[$0]) }
      if leading.count > 2 { end = leading.endIndex }
      let links = (index..<end).count { isLinkIntoPage(passages.all[$0]) }
      let named = (index..<end).count { names[passages.all[$0].text.folded, default: 0] > 0 }
      if max(links, named) > 1, max(links, named) * 10 >= (end - index) * 7 {
        for item in index..<end { roles[item] = .navigation }
        markTitleOfContents(above: index)
      }
      index = max(end, index + 1)
    }
  }

  /// The number of times each short text, or beginning of a longer one, appears outside lists.
  var namesOutsideLists: [String: Int] {
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

  /// Marks the line above a table of contents as its title.
  mutating func markTitleOfContents(above index: Int) {
    guard index > 1, isOpen(index - 1), termLikeness[index - 1] >= 0.7 else { return }
    roles[index - 1] = .navigation
  }

  /// Whether an item is in a list that a sentence announces: `It is made of three parts:`.
  func isEnumerated(_ index: Int) -> Bool {
    guard passages.all[index].itemLevel != nil else { return false }
    let above = leadsOfLists[index]
    guard above >= 0, passages.all[above].isText else { return false }
    return passages.all[above].endsInColon
  }

  /// Whether a single sentence directly below a line ends its block, so that it defines the line.
  private func isDefinedBelow(_ index: Int) -> Bool {
    let next = index + 1
    guard next < count, self[next].gap == 0, self[next].text.isProse, !self[index].text.isProse
    else { return false }
    return next + 1 == count || self[next + 1].gap > 0
  }

  /// Whether a line of plain text is in a row below a line with a final colon: `A crossing has:`.
  func isEnumeratedLine(_ index: Int) -> Bool {
    guard passages.syntax == "text", self[index].itemLevel == nil else { return false }
    if isDefinedBelow(index) { return false }
    var above = index - 1
    // A blank line may precede the first line of the row.
    var gap = self[index].gap
    while above >= 0, index - above < 50 {
      if self[above].endsInColon { return gap <= 1 && self[above].text.wordCount > 2 }
      guard gap == 0, termLikeness[above] >= 0.5 else { return false }
      gap = self[above].gap
      above -= 1
    }
    return false
  }

  mutating func markRowOfLinks(_ index: Int) {
    guard isOpen(index), passages.all[index].headingLevel == nil else { return }
    let passage = passages.all[index]
    let links = passage.marks.filter { $0.kind == .link && $0.target.hasPrefix("#") }
    guard links.count > 1 else { return }
    let linked = links.reduce(0) { $0 + $1.range.count }
    if linked * 10 >= (passage.text.utf8.count - 3 * links.count) * 9 { roles[index] = .navigation }
  }

  func isLinkIntoPage(_ passage: Passage) -> Bool {
    guard let mark = passage.wholeMark, mark.kind == .link else { return false }
    return mark.target.hasPrefix("#")
  }
}

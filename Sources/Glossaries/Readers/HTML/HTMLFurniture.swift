/// What stands around a page's content: told by elements and roles, by designers' words, and by
/// being links and little else.
extension HTMLPage {
  mutating func leaveOutFurniture() {
    let (shown, panels) = (shownByOthers(), countPanels())
    for place in tree.nodes.indices where !isText(place) {
      if isFurniture(place) || isHidden(place, unlessIn: shown, orAmong: panels) { leaveOut(place) }
    }
    measure()
    leaveOutMarks()
    let total = content.reduce(0) { $0 + letterCounts[$1] }
    for place in tree.nodes.indices where !isText(place) && !isLeftOut[place] {
      if isLinkList(place) || isNamedFurniture(place, of: total) { leaveOut(place) }
    }
    measure()
    setContent(narrowed(content))
  }

  private func isFurniture(_ place: Int) -> Bool {
    if let role = tree.attribute("role", of: place), HTMLName.furnitureRoles.contains(role) {
      return name(place) != "body" && name(place) != "main"
    }
    switch name(place) {
    case "nav", "footer", "aside", "head", "search": return true
    // A card's header says what the card is about.
    case "header": return !isInside(place, ["article", "section", "li", "main", "dl", "details"])
    case "button", "label": return !opensPanel(place)
    default: return false
    }
  }

  private func isInside(_ place: Int, _ names: Set<String>) -> Bool {
    var (place, parent) = (place, tree.nodes[place].parent)
    while parent != place {
      if names.contains(name(parent)) { return true }
      (place, parent) = (parent, tree.nodes[parent].parent)
    }
    return false
  }

  /// Whether a button or label is what one presses to read on: it says so, or it is a heading, or
  /// it stands above a block.
  private func opensPanel(_ place: Int) -> Bool {
    let told = tree.attributes[place] ?? [:]
    if ["aria-expanded", "aria-controls", "data-target", "data-bs-target"].contains(where: {
      told[$0] != nil
    }) {
      return true
    }
    let parent = tree.nodes[place].parent
    if headingLevel(parent) != nil || ["dt", "summary", "th"].contains(name(parent)) {
      return true
    }
    var next = tree.nodes[place].end
    for _ in 0..<4 where next < tree.nodes[parent].end {
      if !isBlank(next) { return structures[next].contains(.block) }
      next = tree.nodes[next].end
    }
    return false
  }

  private func isFootnoteMark(_ place: Int) -> Bool {
    name(place) == "sup" && letterCounts[place] == linkedCounts[place] && linkCounts[place] > 0
      && letterCounts[place] < 4
  }

  /// The ids of panels that something on the page opens.
  private func shownByOthers() -> Set<String> {
    var ids: Set<String> = []
    for told in tree.attributes.values {
      for name in ["aria-controls", "data-target", "data-bs-target", "href"] {
        guard let value = told[name], name != "href" || value.hasPrefix("#") else { continue }
        for id in value.split(separator: " ").prefix(20) {
          ids.insert(String(id.first == "#" ? id.dropFirst() : id))
        }
      }
    }
    return ids
  }

  /// Whether an element is not to be seen; a panel that can be opened is.
  private func isHidden(
    _ place: Int, unlessIn shown: Set<String>, orAmong panels: [String: Int]
  ) -> Bool {
    guard let told = tree.attributes[place] else { return false }
    let classes = (told["class"] ?? "").split(whereSeparator: \.isWhitespace)
    if classes.contains(where: { HTMLName.spokenClasses.contains(String($0)) }) { return true }
    guard isTurnedOff(place) else { return false }
    if let id = told["id"], shown.contains(id) { return false }
    if told["aria-labelledby"] != nil || ["region", "tabpanel"].contains(told["role"]) {
      return false
    }
    guard structures[place].contains(.block) else { return true }
    // Panels come in numbers.
    return panels[form(place), default: 0] < 3
  }

  /// Whether an element says that it is not to be seen, or not to be spoken.
  private func isTurnedOff(_ place: Int) -> Bool {
    guard let told = tree.attributes[place] else { return false }
    if told["hidden"] != nil || told["aria-hidden"] == "true" { return true }
    let style = (told["style"] ?? "").prefix(500).filter { !$0.isWhitespace }.lowercased()
    return style.contains("display:none")
  }

  /// How many blocks of each form are turned off.
  private func countPanels() -> [String: Int] {
    var counts: [String: Int] = [:]
    for place in tree.attributes.keys where structures[place].contains(.block) {
      if isTurnedOff(place) { counts[form(place), default: 0] += 1 }
    }
    return counts
  }

  /// Leaves out marks to link to, to edit, and to go back to the top.
  mutating func leaveOutMarks() {
    var ways: [String: Int] = [:]
    var marks: [String: Int] = [:]
    for place in tree.nodes.indices where !isText(place) && !isLeftOut[place] {
      if let way = wayInPage(place) { ways[way, default: 0] += 1 }
      if let mark = markOfHeading(place) { marks[mark, default: 0] += 1 }
    }
    for place in tree.nodes.indices where !isText(place) && !isLeftOut[place] {
      if isFootnoteMark(place) || isPermalink(place) {
        leaveOut(place)
      } else if let mark = markOfHeading(place), marks[mark, default: 0] > 2 {
        leaveOut(place)
      } else if let way = wayInPage(place), isLastInBlock(place),
        way.hasPrefix("# ") || way.hasPrefix("#top ")
          || ways[way, default: 0] > 2 && !isInSentence(place)
      {
        leaveOut(place)
      }
    }
    measure()
    noteGlosses()
  }

  private func isPermalink(_ place: Int) -> Bool {
    name(place) == "a" && tree.attribute("href", of: place) != nil && letterCounts[place] == 0
  }

  /// Where a link in the page leads, and how it is called.
  private func wayInPage(_ place: Int) -> String? {
    guard name(place) == "a", let target = tree.attribute("href", of: place), target.first == "#",
      letterCounts[place] <= 40
    else { return nil }
    return "\(target) \(words(place))"
  }

  /// Whether a link is part of the sentence before it: the sentence ends behind it, or goes on in
  /// lower case.
  private func isInSentence(_ place: Int) -> Bool {
    let block = block(around: place)
    let before = (block..<place).last {
      isText($0) && !isBlank($0) || HTMLName.blocks.contains(name($0)) || name($0) == "br"
    }
    guard let before, isText(before),
      let last = tree.nodes[before].text.last(where: { !$0.isWhitespace }),
      last.isLetter || last.isNumber || ",(".contains(last)
    else { return false }
    let after = (tree.nodes[place].end..<tree.nodes[block].end).first { isText($0) }
    if let next = after.flatMap({ tree.nodes[$0].text.first }), ".,;:!?)".contains(next) {
      return true
    }
    return words(place).first?.isLowercase == true
  }

  /// The words of something that stands in a heading after its text.
  private func markOfHeading(_ place: Int) -> String? {
    guard ["a", "span", "button", "small"].contains(name(place)), letterCounts[place] <= 30 else {
      return nil
    }
    let parent = tree.nodes[place].parent
    guard headingLevel(parent) != nil || ["dt", "summary"].contains(name(parent)),
      letterCounts[place] < letterCounts[parent], place != parent + 1
    else { return nil }
    return words(place)
  }

  /// Whether nothing is read between an element and the end of its block.
  private func isLastInBlock(_ place: Int) -> Bool {
    let block = block(around: place)
    var next = tree.nodes[place].end
    while next < tree.nodes[block].end {
      if isText(next), letterCounts[next] > 0 { return false }
      if HTMLName.blocks.contains(name(next)) || name(next) == "br" { return true }
      next += 1
    }
    return true
  }

  /// The block that an inline element stands in.
  private func block(around place: Int) -> Int {
    var block = tree.nodes[place].parent
    while !HTMLName.blocks.contains(name(block)), tree.nodes[block].parent != block {
      block = tree.nodes[block].parent
    }
    return block
  }

  /// Whether an element is a list of links: letters to jump to, pages to go to.
  private func isLinkList(_ place: Int) -> Bool {
    guard linkCounts[place] >= 3, linkedCounts[place] == letterCounts[place],
      linkedCounts[place] <= 60 * linkCounts[place],
      ["ul", "ol", "p", "div", "center", "section", "span", "table"].contains(name(place)),
      structures[place].isDisjoint(with: [.definitionList, .headings])
    else { return false }
    return !isInside(place, ["dd", "li", "details", "p", "dt"])
  }

  /// Whether class or id call something furniture that is not most of the page.
  private func isNamedFurniture(_ place: Int, of total: Int) -> Bool {
    guard tree.attributes[place] != nil, letterCounts[place] * 3 < total,
      ["div", "section", "ul", "ol", "p", "table", "form"].contains(name(place)),
      !structures[place].contains(.titleHeading),
      !designWords(place).isDisjoint(with: HTMLName.furnitureWords)
    else { return false }
    return !isInside(place, ["dl", "td", "li", "details"])
  }
}

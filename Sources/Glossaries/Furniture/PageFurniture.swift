/// Leaves out a page's furniture, recognised by elements (`nav`), roles and class names, and as
/// lists of links.
extension Page {
  mutating func leaveOutFurniture() {
    let (shown, panels) = (shownByOthers(), countPanels())
    for node in tree.nodes.indices where !isText(node) {
      if isFurniture(node) || isHidden(node, unlessIn: shown, orAmong: panels) { leaveOut(node) }
    }
    measure()
    leaveOutMarks()
    let total = content.reduce(0) { $0 + letterCount($1) }
    for node in tree.nodes.indices where !isText(node) && !isLeftOut[node] {
      if isLinkList(node) || isNamedFurniture(node, of: total) { leaveOut(node) }
    }
    measure()
    setContent(narrowed(content))
  }

  private func isFurniture(_ node: Int) -> Bool {
    if let role = tree.attribute("role", of: node), PageNames.furnitureRoles.contains(role) {
      return name(node) != "body" && name(node) != "main"
    }
    switch name(node) {
    case "nav", "footer", "aside", "head", "search": return true
    // The header of an article or item contains its headword.
    case "header": return !isInside(node, ["article", "section", "li", "main", "dl", "details"])
    case "button", "label": return !opensPanel(node)
    default: return false
    }
  }

  private func isInside(_ node: Int, _ names: Set<String>) -> Bool {
    var (node, parent) = (node, tree.parent(node))
    while parent != node {
      if names.contains(name(parent)) { return true }
      (node, parent) = (parent, tree.parent(parent))
    }
    return false
  }

  /// Whether a button or label opens a panel below it, so that its text is a headword.
  ///
  /// Its attributes say so, or it is in a heading or above a block.
  private func opensPanel(_ node: Int) -> Bool {
    if ["aria-expanded", "aria-controls", "data-target", "data-bs-target"].contains(where: {
      tree.attribute($0, of: node) != nil
    }) {
      return true
    }
    let parent = tree.parent(node)
    if headingLevel(parent) != nil || ["dt", "summary", "th"].contains(name(parent)) {
      return true
    }
    var next = tree.end(node)
    for _ in 0..<4 where next < tree.end(parent) {
      if !isBlank(next) { return structures[next].contains(.block) }
      next = tree.end(next)
    }
    return false
  }

  private func isFootnoteMark(_ node: Int) -> Bool {
    name(node) == "sup" && letterCount(node) == linkedCount(node) && linkCount(node) > 0
      && letterCount(node) < 4
  }

  /// The ids that links and buttons of the page refer to: the panels with these ids are hidden only
  /// until opened.
  private func shownByOthers() -> Set<String> {
    var ids: Set<String> = []
    for node in tree.nodes.indices where tree.hasAttributes(node) {
      for name in ["aria-controls", "data-target", "data-bs-target", "href"] {
        guard let value = tree.attribute(name, of: node), name != "href" || value.hasPrefix("#")
        else { continue }
        for id in value.split(separator: " ").prefix(20) {
          ids.insert(String(id.first == "#" ? id.dropFirst() : id))
        }
      }
    }
    return ids
  }

  /// Whether an element is never visible; a panel that can be opened does not count.
  private func isHidden(
    _ node: Int, unlessIn shown: Set<String>, orAmong panels: [String: Int]
  ) -> Bool {
    guard tree.hasAttributes(node) else { return false }
    let classes = (tree.attribute("class", of: node) ?? "").split(whereSeparator: \.isWhitespace)
    if classes.contains(where: { PageNames.spokenClasses.contains(String($0)) }) { return true }
    guard isTurnedOff(node) else { return false }
    if let id = tree.attribute("id", of: node), shown.contains(id) { return false }
    if tree.attribute("aria-labelledby", of: node) != nil
      || ["region", "tabpanel"].contains(tree.attribute("role", of: node))
    {
      return false
    }
    guard structures[node].contains(.block) else { return true }
    // Three hidden blocks of one form are the panels of an accordion, whose script is not read.
    return panels[form(node), default: 0] < 3
  }

  /// Whether an element's attributes hide it from view or from screen readers.
  private func isTurnedOff(_ node: Int) -> Bool {
    guard tree.hasAttributes(node) else { return false }
    if tree.attribute("hidden", of: node) != nil
      || tree.attribute("aria-hidden", of: node) == "true"
    {
      return true
    }
    let style = (tree.attribute("style", of: node) ?? "").prefix(500).filter { !$0.isWhitespace }
      .lowercased()
    return style.contains("display:none")
  }

  /// The number of hidden blocks of each form.
  private func countPanels() -> [String: Int] {
    var counts: [String: Int] = [:]
    for node in tree.nodes.indices where structures[node].contains(.block) {
      if isTurnedOff(node) { counts[form(node), default: 0] += 1 }
    }
    return counts
  }

  /// Leaves out footnote marks, permalinks, `[edit]` after headings, and links to the top.
  mutating func leaveOutMarks() {
    var ways: [String: Int] = [:]
    var marks: [String: Int] = [:]
    for node in tree.nodes.indices where !isText(node) && !isLeftOut[node] {
      if let way = wayInPage(node) { ways[way, default: 0] += 1 }
      if let mark = markOfHeading(node) { marks[mark, default: 0] += 1 }
    }
    for node in tree.nodes.indices where !isText(node) && !isLeftOut[node] {
      if isFootnoteMark(node) || isPermalink(node) {
        leaveOut(node)
      } else if let mark = markOfHeading(node), marks[mark, default: 0] > 2 {
        leaveOut(node)
      } else if let way = wayInPage(node), isLastInBlock(node),
        way.hasPrefix("# ") || way.hasPrefix("#top ")
          || ways[way, default: 0] > 2 && !isInSentence(node)
      {
        leaveOut(node)
      }
    }
    measure()
  }

  private func isPermalink(_ node: Int) -> Bool {
    name(node) == "a" && tree.attribute("href", of: node) != nil && letterCount(node) == 0
  }

  /// The target and text of a link into the page; nil for any other element.
  ///
  /// Links to the top share both.
  private func wayInPage(_ node: Int) -> String? {
    guard name(node) == "a", let target = tree.attribute("href", of: node), target.first == "#",
      letterCount(node) <= 40
    else { return nil }
    return "\(target) \(words(node))"
  }

  /// Whether a link continues a sentence: a full stop follows it, or it begins in lower case.
  private func isInSentence(_ node: Int) -> Bool {
    let block = block(around: node)
    let before = (block..<node).last {
      isText($0) && !isBlank($0) || PageNames.blocks.contains(name($0)) || name($0) == "br"
    }
    guard let before, isText(before),
      let last = tree.text(before).last(where: { !$0.isWhitespace }),
      last.isLetter || last.isNumber || ",(".contains(last)
    else { return false }
    let after = (tree.end(node)..<tree.end(block)).first { isText($0) }
    if let next = after.flatMap({ tree.text($0).first }), ".,;:!?)".contains(next) {
      return true
    }
    return words(node).first?.isLowercase == true
  }

  /// The text of an element after a heading's own text, `[edit]` or `#`; nil for any other element.
  private func markOfHeading(_ node: Int) -> String? {
    guard ["a", "span", "button", "small"].contains(name(node)), letterCount(node) <= 30 else {
      return nil
    }
    let parent = tree.parent(node)
    guard headingLevel(parent) != nil || ["dt", "summary"].contains(name(parent)),
      letterCount(node) < letterCount(parent), node != parent + 1
    else { return nil }
    return words(node)
  }

  /// Whether no letter follows an element in its block.
  private func isLastInBlock(_ node: Int) -> Bool {
    let block = block(around: node)
    var next = tree.end(node)
    while next < tree.end(block) {
      if isText(next), letterCount(next) > 0 { return false }
      if PageNames.blocks.contains(name(next)) || name(next) == "br" { return true }
      next += 1
    }
    return true
  }

  /// The innermost block around an inline element.
  private func block(around node: Int) -> Int {
    var block = tree.parent(node)
    while !PageNames.blocks.contains(name(block)), tree.parent(block) != block {
      block = tree.parent(block)
    }
    return block
  }

  /// Whether an element consists of at least three links: an index of letters, a menu.
  private func isLinkList(_ node: Int) -> Bool {
    guard linkCount(node) >= 3, linkedCount(node) == letterCount(node),
      linkedCount(node) <= 60 * linkCount(node),
      ["ul", "ol", "p", "div", "center", "section", "span", "table"].contains(name(node)),
      structures[node].isDisjoint(with: [.definitionList, .headings])
    else { return false }
    return !isInside(node, ["dd", "li", "details", "p", "dt"])
  }

  /// Whether class or id call an element furniture and it has less than a third of the page's text.
  private func isNamedFurniture(_ node: Int, of total: Int) -> Bool {
    guard tree.hasAttributes(node), letterCount(node) * 3 < total,
      ["div", "section", "ul", "ol", "p", "table", "form"].contains(name(node)),
      !structures[node].contains(.titleHeading),
      !designWords(node).isDisjoint(with: PageNames.furnitureWords)
    else { return false }
    return !isInside(node, ["dl", "td", "li", "details"])
  }
}

/// Finds a page's content and its title.
extension Page {
  /// The page's title: its only level-one heading, or else `<title>` without the site's name.
  var title: String? {
    let headings = tree.nodes.indices.filter { name($0) == "h1" }
    if headings.count == 1, let only = headings.first {
      let text = words(only)
      if !text.isEmpty { return text }
    }
    guard var text = tree.title else { return nil }
    for separator in [" | ", " – ", " — ", " - ", " · ", " • ", " :: ", " » ", " « "] {
      guard let end = text.firstRange(of: separator) else { continue }
      text = String(text[..<end.lowerBound])
    }
    return text.isEmpty ? nil : text
  }

  /// Narrows elements down to the content: `<main>` or a single `<article>`, and inside it the
  /// container with four fifths of the text.
  func narrowed(_ nodes: [Int]) -> [Int] {
    var content = nodes
    if let main = mainPart { content = [main] }
    while let only = content.onlyElement(where: { !isBlank($0) }), let next = mainChild(of: only) {
      content = [next]
    }
    return content
  }

  private var mainPart: Int? {
    let mains = tree.nodes.indices.filter {
      !isLeftOut[$0] && (name($0) == "main" || tree.attribute("role", of: $0) == "main")
    }
    if let main = mains.max(by: { letterCount($0) < letterCount($1) }), letterCount(main) > 0 {
      return main
    }
    let articles = tree.nodes.indices.filter { !isLeftOut[$0] && name($0) == "article" }
    guard articles.count == 1, let article = articles.first else { return nil }
    let total = content.reduce(0) { $0 + letterCount($1) }
    return letterCount(article) * 2 > total ? article : nil
  }

  /// The child of a container with four fifths of its text; nil if its siblings may be entries as
  /// well.
  ///
  /// Such siblings are texts, headings and elements of the same form.
  private func mainChild(of node: Int) -> Int? {
    guard PageNames.containers.contains(name(node)) else { return nil }
    let children = filledChildren(of: node)
    guard let best = children.max(by: { unlinkedCount($0) < unlinkedCount($1) }),
      PageNames.containers.contains(name(best)), unlinkedCount(best) * 5 >= unlinkedCount(node) * 4
    else { return nil }
    var own = structures[best].intersection([.entries, .strong])
    if !own.isDisjoint(with: [.definitionList, .table]) { own.remove(.strong) }
    let form = form(best)
    for child in children where child != best {
      if isText(child) { return nil }
      if self.form(child) == form || !structures[child].isDisjoint(with: own) { return nil }
      // A level-one heading is the page's title, which is searched for in the whole page.
      if let level = headingLevel(child), level > 1 { return nil }
    }
    return best
  }

  /// The number of an element's letters outside links.
  private func unlinkedCount(_ node: Int) -> Int { letterCount(node) - linkedCount(node) }
}

extension [Int] {
  /// The only element that satisfies a condition; nil if there are none or several.
  fileprivate func onlyElement(where passes: (Int) -> Bool) -> Int? {
    let passing = filter(passes)
    return passing.count == 1 ? passing.first : nil
  }
}

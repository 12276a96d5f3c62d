/// A term and what defines it, side by side or one below the other.
struct PageEntry {
  let term: Int
  let definition: [Int]
}

/// Terms of a definition list and the definitions that follow them.
struct DefinitionGroup {
  var terms: [Int] = []
  var definitions: [Int] = []
}

/// Entries made of elements that say nothing by themselves: told by siblings that repeat one form.
extension Page {
  /// So many siblings of one form make a series.
  private static let seriesLength = 3

  /// The cards among siblings: elements alike, each with a short part above a longer one.
  func cards(among nodes: [Int]) -> [Int: PageEntry] {
    var families: [String: [Int]] = [:]
    for node in nodes where !isBlank(node) && canBeCard(node) {
      families[form(node), default: []].append(node)
    }
    var cards: [Int: PageEntry] = [:]
    for family in families.values where family.count >= Self.seriesLength {
      let found = family.compactMap { node in card(node).map { (node, $0) } }
      guard found.count >= Self.seriesLength, found.count * 3 >= family.count * 2,
        areEntries(found.map(\.1))
      else { continue }
      for (node, card) in found { cards[node] = card }
    }
    return cards
  }

  private func canBeCard(_ node: Int) -> Bool {
    ["div", "section", "article", "li", "a", "span", "fieldset"].contains(name(node))
      && structures[node].isDisjoint(with: .entries)
  }

  private func card(_ node: Int) -> PageEntry? {
    var parts = filledChildren(of: node)
    while parts.count == 1, ["div", "section", "article", "a"].contains(name(parts[0])) {
      parts = filledChildren(of: parts[0])
    }
    guard parts.count > 1, isTermLike(parts[0]),
      !PageNames.leads.subtracting(["a"]).contains(name(parts[0]))
    else { return nil }
    let rest = Array(parts.dropFirst())
    let isSetApart =
      structures[parts[0]].contains(.block) || structures[rest[0]].contains(.block)
      || rest.allSatisfy { !isText($0) } && form(rest[0]) != form(parts[0])
    return isSetApart ? PageEntry(term: parts[0], definition: rest) : nil
  }

  /// Siblings that take turns: one form for the terms, between them what defines them.
  func turns(among nodes: [Int]) -> [Int: PageEntry] {
    let filled = nodes.filter { !isBlank($0) }
    guard filled.count >= 2 * Self.seriesLength else { return [:] }
    var families: [String: [Int]] = [:]
    for (index, node) in filled.enumerated() where canNameTurn(node) {
      families[form(node), default: []].append(index)
    }
    var best: [PageEntry] = []
    for (form, family) in families.sorted(by: { $0.value[0] < $1.value[0] })
    where family.count >= Self.seriesLength && family.count > best.count {
      let cards = family.compactMap { turn(at: $0, of: form, in: filled) }
      if cards.count * 5 >= family.count * 4, areEntries(cards) { best = cards }
    }
    return Dictionary(uniqueKeysWithValues: best.map { ($0.term, $0) })
  }

  private func canNameTurn(_ node: Int) -> Bool {
    let isNamed = tree.attribute("class", of: node) != nil
    switch name(node) {
    case "div", "p", "span", "section": return isNamed && isTermLike(node)
    case "button", "label", "a": return isTermLike(node)
    default: return false
    }
  }

  private func turn(at index: Int, of form: String, in nodes: [Int]) -> PageEntry? {
    let rest = nodes[(index + 1)...].prefix {
      self.form($0) != form && headingLevel($0) == nil && letterCount($0) > 1
        && structures[$0].isDisjoint(with: .entries)
    }
    guard !rest.isEmpty else { return nil }
    // Words between links are a sentence with links in it.
    let isSetApart =
      structures[nodes[index]].contains(.block) || !rest.contains(where: isText)
      || rest.contains { structures[$0].contains(.block) }
    return isSetApart ? PageEntry(term: nodes[index], definition: Array(rest)) : nil
  }

  private func isTermLike(_ node: Int) -> Bool {
    !isText(node) && (1...80).contains(letterCount(node))
      && structures[node].isDisjoint(with: [.entries, .list])
  }

  /// Whether what stands first in each is different each time, no sentence and no letter, and
  /// shorter than what it stands above.
  private func areEntries(_ cards: [PageEntry]) -> Bool {
    let terms = cards.map { text($0.term) }
    guard Set(terms).count * 5 >= terms.count * 4 else { return false }
    guard terms.count(where: { ".!;,".contains($0.last ?? ".") }) * 5 <= terms.count else {
      return false
    }
    guard cards.count(where: { letterCount($0.term) == 1 }) * 2 <= cards.count else {
      return false
    }
    let termLetters = cards.reduce(0) { $0 + letterCount($1.term) }
    let others = cards.reduce(0) { $0 + $1.definition.reduce(0) { $0 + letterCount($1) } }
    return others * 2 > termLetters * 3
  }

  // MARK: Definition lists

  /// The terms and definitions of a list in order, out of the groups that may hold them, and what
  /// else stands there.
  func definitionParts(of node: Int) -> [Int] {
    var parts: [Int] = []
    for child in tree.children(of: node) where !isLeftOut[child] {
      switch name(child) {
      case "dt", "dd": parts.append(child)
      case "div", "p", "li", "section", "span", "a", "b", "strong", "font":
        parts += holdsParts(child) ? definitionParts(of: child) : [child]
      default: if !isBlank(child) { parts.append(child) }
      }
    }
    return parts
  }

  private func holdsParts(_ node: Int) -> Bool {
    tree.children(of: node).contains {
      ["dt", "dd"].contains(name($0))
        || ["div", "p", "li", "section", "span"].contains(name($0))
          && structures[$0].contains(.block)
          && holdsParts($0)
    }
  }

  /// The acronym that a term consists of, and what a tooltip says it stands for; the term may say
  /// it again in brackets.
  func abbreviation(_ node: Int) -> (acronym: String, expansion: String)? {
    var inner = node
    while let first = filledChildren(of: inner).first, !isText(first) {
      inner = first
      guard ["abbr", "acronym", "dfn"].contains(name(inner)),
        let title = tree.attribute("title", of: inner)?.tidied.replacing("\n", with: " "),
        title.contains(" ")
      else { continue }
      let (acronym, whole) = (words(inner), words(node))
      let isAll = whole == acronym || whole.lowercased() == "\(acronym) (\(title))".lowercased()
      return isAll && title.utf8.count > acronym.utf8.count ? (acronym, title) : nil
    }
    return nil
  }

  /// What a term's last part says beside it, where several terms have such a part: another name,
  /// or what its letters stand for.
  func gloss(_ node: Int) -> (term: [Int], gloss: Int)? {
    let parts = filledChildren(of: node)
    guard parts.count > 1, let last = parts.last, let before = parts.dropLast().last,
      isGlossLike(last), glosses[form(last), default: 0] >= Self.seriesLength,
      isText(before), tree.text(before).last?.isWhitespace == true,
      let mark = text(before).last, mark.isLetter || mark.isNumber
    else { return nil }
    return (Array(parts.dropLast()), last)
  }

  /// Whether a part of a term is set apart and holds words, no bracket and no mark.
  private func isGlossLike(_ node: Int) -> Bool {
    guard name(node) == "span" || name(node) == "small", letterCount(node) > 1,
      structures[node].isEmpty
    else { return false }
    return tree.text(node + 1).first { !$0.isWhitespace }.map { $0.isLetter || $0.isNumber }
      ?? false
  }

  /// How many terms end in a part of each form.
  func countGlosses() -> [String: Int] {
    var counts: [String: Int] = [:]
    for node in tree.nodes.indices where name(node) == "dt" && !isLeftOut[node] {
      let parts = filledChildren(of: node)
      guard parts.count > 1, let last = parts.last, isGlossLike(last) else { continue }
      counts[form(last), default: 0] += 1
    }
    return counts
  }

  /// The line of the first word inside an element.
  func firstLine(_ node: Int) -> Int {
    for inner in node..<tree.end(node) where isText(inner) && !isBlank(inner) {
      return tree.line(inner)
    }
    return tree.line(node)
  }
}

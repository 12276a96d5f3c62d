/// Elements that are an entry: one with the term, and those that define it.
struct PageEntry {
  let term: Int
  let definition: [Int]
}

/// Terms of a definition list that share definitions, and these.
struct DefinitionGroup {
  var terms: [Int] = []
  var definitions: [Int] = []
}

/// Finds entries in elements without a meaning of their own, `div` and `span`: three siblings of one form
/// make a series.
extension Page {
  /// The fewest siblings of one form that are a series.
  private static let seriesLength = 3

  /// The entries among siblings that are elements of their own, a short part above a longer one.
  ///
  ///     <div class="entry"><div>Term</div><div>Text</div></div>
  ///
  /// - Returns: The entries by the siblings.
  func framedEntries(among nodes: [Int]) -> [Int: PageEntry] {
    var families: [String: [Int]] = [:]
    for node in nodes where !isBlank(node) && mayBeFrame(node) {
      families[form(node), default: []].append(node)
    }
    var entries: [Int: PageEntry] = [:]
    for family in families.values where family.count >= Self.seriesLength {
      let found = family.compactMap { node in framedEntry(node).map { (node, $0) } }
      guard found.count >= Self.seriesLength, found.count * 3 >= family.count * 2,
        areEntries(found.map(\.1))
      else { continue }
      for (node, card) in found { entries[node] = card }
    }
    return entries
  }

  private func mayBeFrame(_ node: Int) -> Bool {
    ["div", "section", "article", "li", "a", "span", "fieldset"].contains(name(node))
      && structures[node].isDisjoint(with: .entries)
  }

  private func framedEntry(_ node: Int) -> PageEntry? {
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

  /// The entries among siblings that alternate: terms of one form, and between them what defines them.
  ///
  ///     <p class="term">Term</p><p>Text</p>
  ///
  /// - Returns: The entries by their terms.
  func alternatingEntries(among nodes: [Int]) -> [Int: PageEntry] {
    let filled = nodes.filter { !isBlank($0) }
    guard filled.count >= 2 * Self.seriesLength else { return [:] }
    var families: [String: [Int]] = [:]
    for (index, node) in filled.enumerated() where mayBeTerm(node) {
      families[form(node), default: []].append(index)
    }
    var best: [PageEntry] = []
    for (form, family) in families.sorted(by: { $0.value[0] < $1.value[0] })
    where family.count >= Self.seriesLength && family.count > best.count {
      let entries = family.compactMap { alternatingEntry(at: $0, of: form, in: filled) }
      if entries.count * 5 >= family.count * 4, areEntries(entries) { best = entries }
    }
    return Dictionary(uniqueKeysWithValues: best.map { ($0.term, $0) })
  }

  private func mayBeTerm(_ node: Int) -> Bool {
    let isNamed = tree.attribute("class", of: node) != nil
    switch name(node) {
    case "div", "p", "span", "section": return isNamed && isTermLike(node)
    case "button", "label", "a": return isTermLike(node)
    default: return false
    }
  }

  private func alternatingEntry(at index: Int, of form: String, in nodes: [Int]) -> PageEntry? {
    let rest = nodes[(index + 1)...].prefix {
      self.form($0) != form && headingLevel($0) == nil && letterCount($0) > 1
        && structures[$0].isDisjoint(with: .entries)
    }
    guard !rest.isEmpty else { return nil }
    // Text between inline elements is a sentence with links in it, and no definition.
    let isSetApart =
      structures[nodes[index]].contains(.block) || !rest.contains(where: isText)
      || rest.contains { structures[$0].contains(.block) }
    return isSetApart ? PageEntry(term: nodes[index], definition: Array(rest)) : nil
  }

  private func isTermLike(_ node: Int) -> Bool {
    !isText(node) && (1...80).contains(letterCount(node))
      && structures[node].isDisjoint(with: [.entries, .list])
  }

  /// Whether the terms differ from each other, are no sentences and no lone letters, and are shorter than
  /// their definitions; one in five may be otherwise.
  private func areEntries(_ entries: [PageEntry]) -> Bool {
    let terms = entries.map { text($0.term) }
    guard Set(terms).count * 5 >= terms.count * 4 else { return false }
    guard terms.count(where: { ".!;,".contains($0.last ?? ".") }) * 5 <= terms.count else {
      return false
    }
    guard entries.count(where: { letterCount($0.term) == 1 }) * 2 <= entries.count else {
      return false
    }
    let termLetters = entries.reduce(0) { $0 + letterCount($1.term) }
    let others = entries.reduce(0) { $0 + $1.definition.reduce(0) { $0 + letterCount($1) } }
    return others * 2 > termLetters * 3
  }

  // MARK: Definition lists

  /// The `dt`, `dd` and other children of a `dl` in order, those inside grouping elements included.
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

  /// The acronym that a term consists of, and its expansion from the `title` of its `abbr`; the term may
  /// repeat the expansion in brackets.
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

  /// A term's last element where three terms end in one of that form, and what stands before it.
  ///
  /// In `Rate <span>taux</span>` it is another name of the term, in others what its letters stand for.
  func gloss(_ node: Int) -> (term: [Int], gloss: Int)? {
    let parts = filledChildren(of: node)
    guard parts.count > 1, let last = parts.last, let before = parts.dropLast().last,
      isGlossLike(last), glosses[form(last), default: 0] >= Self.seriesLength,
      isText(before), tree.text(before).last?.isWhitespace == true,
      let mark = text(before).last, mark.isLetter || mark.isNumber
    else { return nil }
    return (Array(parts.dropLast()), last)
  }

  /// Whether an element in a term is a `span` or `small` that begins with a letter or digit.
  private func isGlossLike(_ node: Int) -> Bool {
    guard name(node) == "span" || name(node) == "small", letterCount(node) > 1,
      structures[node].isEmpty
    else { return false }
    return tree.text(node + 1).first { !$0.isWhitespace }.map { $0.isLetter || $0.isNumber }
      ?? false
  }

  /// How many terms end in a gloss of each form.
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

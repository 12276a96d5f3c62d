/// A term and what defines it, side by side or one below the other.
struct HTMLCard {
  let term: Int
  let definition: [Int]
}

/// Terms of a definition list and the definitions that follow them.
struct HTMLDefinitionGroup {
  var terms: [Int] = []
  var definitions: [Int] = []
}

/// Entries made of elements that say nothing by themselves: told by siblings that repeat one form.
extension HTMLPage {
  /// So many siblings of one form make a series.
  private static let seriesLength = 3

  /// The cards among siblings: elements alike, each with a short part above a longer one.
  func cards(among places: [Int]) -> [Int: HTMLCard] {
    var families: [String: [Int]] = [:]
    for place in places where !isBlank(place) && canBeCard(place) {
      families[form(place), default: []].append(place)
    }
    var cards: [Int: HTMLCard] = [:]
    for family in families.values where family.count >= Self.seriesLength {
      let found = family.compactMap { place in card(place).map { (place, $0) } }
      guard found.count >= Self.seriesLength, found.count * 3 >= family.count * 2,
        areEntries(found.map(\.1))
      else { continue }
      for (place, card) in found { cards[place] = card }
    }
    return cards
  }

  private func canBeCard(_ place: Int) -> Bool {
    ["div", "section", "article", "li", "a", "span", "fieldset"].contains(name(place))
      && structures[place].isDisjoint(with: .entries)
  }

  private func card(_ place: Int) -> HTMLCard? {
    var parts = filledChildren(of: place)
    while parts.count == 1, ["div", "section", "article", "a"].contains(name(parts[0])) {
      parts = filledChildren(of: parts[0])
    }
    guard parts.count > 1, isTermLike(parts[0]),
      !HTMLName.leads.subtracting(["a"]).contains(name(parts[0]))
    else { return nil }
    let rest = Array(parts.dropFirst())
    let isSetApart =
      structures[parts[0]].contains(.block) || structures[rest[0]].contains(.block)
      || rest.allSatisfy { !isText($0) } && form(rest[0]) != form(parts[0])
    return isSetApart ? HTMLCard(term: parts[0], definition: rest) : nil
  }

  /// Siblings that take turns: one form for the terms, between them what defines them.
  func turns(among places: [Int]) -> [Int: HTMLCard] {
    let filled = places.filter { !isBlank($0) }
    guard filled.count >= 2 * Self.seriesLength else { return [:] }
    var families: [String: [Int]] = [:]
    for (index, place) in filled.enumerated() where canNameTurn(place) {
      families[form(place), default: []].append(index)
    }
    var best: [HTMLCard] = []
    for (form, family) in families.sorted(by: { $0.value[0] < $1.value[0] })
    where family.count >= Self.seriesLength && family.count > best.count {
      let cards = family.compactMap { turn(at: $0, of: form, in: filled) }
      if cards.count * 5 >= family.count * 4, areEntries(cards) { best = cards }
    }
    return Dictionary(uniqueKeysWithValues: best.map { ($0.term, $0) })
  }

  private func canNameTurn(_ place: Int) -> Bool {
    let isNamed = tree.attribute("class", of: place) != nil
    switch name(place) {
    case "div", "p", "span", "section": return isNamed && isTermLike(place)
    case "button", "label", "a": return isTermLike(place)
    default: return false
    }
  }

  private func turn(at index: Int, of form: String, in places: [Int]) -> HTMLCard? {
    let rest = places[(index + 1)...].prefix {
      self.form($0) != form && headingLevel($0) == nil && letterCounts[$0] > 1
        && structures[$0].isDisjoint(with: .entries)
    }
    guard !rest.isEmpty else { return nil }
    // Words between links are a sentence with links in it.
    let isSetApart =
      structures[places[index]].contains(.block) || !rest.contains(where: isText)
      || rest.contains { structures[$0].contains(.block) }
    return isSetApart ? HTMLCard(term: places[index], definition: Array(rest)) : nil
  }

  private func isTermLike(_ place: Int) -> Bool {
    !isText(place) && (1...80).contains(letterCounts[place])
      && structures[place].isDisjoint(with: [.entries, .list])
  }

  /// Whether what stands first in each is different each time, no sentence and no letter, and
  /// shorter than what it stands above.
  private func areEntries(_ cards: [HTMLCard]) -> Bool {
    let terms = cards.map { text($0.term) }
    guard Set(terms).count * 5 >= terms.count * 4 else { return false }
    guard terms.count(where: { ".!;,".contains($0.last ?? ".") }) * 5 <= terms.count else {
      return false
    }
    guard cards.count(where: { letterCounts[$0.term] == 1 }) * 2 <= cards.count else {
      return false
    }
    let termLetters = cards.reduce(0) { $0 + letterCounts[$1.term] }
    let others = cards.reduce(0) { $0 + $1.definition.reduce(0) { $0 + letterCounts[$1] } }
    return others * 2 > termLetters * 3
  }

  // MARK: Definition lists

  /// The terms and definitions of a list in order, out of the groups that may hold them, and what
  /// else stands there.
  func definitionParts(of place: Int) -> [Int] {
    var parts: [Int] = []
    for child in tree.children(of: place) where !isLeftOut[child] {
      switch name(child) {
      case "dt", "dd": parts.append(child)
      case "div", "p", "li", "section", "span", "a", "b", "strong", "font":
        parts += holdsParts(child) ? definitionParts(of: child) : [child]
      default: if !isBlank(child) { parts.append(child) }
      }
    }
    return parts
  }

  private func holdsParts(_ place: Int) -> Bool {
    tree.children(of: place).contains {
      ["dt", "dd"].contains(name($0))
        || ["div", "p", "li", "section", "span"].contains(name($0))
          && structures[$0].contains(.block)
          && holdsParts($0)
    }
  }

  /// The acronym that a term consists of, and what a tooltip says it stands for; the term may say
  /// it again in brackets.
  func abbreviation(_ place: Int) -> (acronym: String, expansion: String)? {
    var inner = place
    while let first = filledChildren(of: inner).first, !isText(first) {
      inner = first
      guard ["abbr", "acronym", "dfn"].contains(name(inner)),
        let title = tree.attribute("title", of: inner)?.tidied.replacing("\n", with: " "),
        title.contains(" ")
      else { continue }
      let (acronym, whole) = (words(inner), words(place))
      let isAll = whole == acronym || whole.lowercased() == "\(acronym) (\(title))".lowercased()
      return isAll && title.utf8.count > acronym.utf8.count ? (acronym, title) : nil
    }
    return nil
  }

  /// What a term's last part says beside it, where several terms have such a part: another name,
  /// or what its letters stand for.
  func gloss(_ place: Int) -> (term: [Int], gloss: Int)? {
    let parts = filledChildren(of: place)
    guard parts.count > 1, let last = parts.last, let before = parts.dropLast().last,
      isGlossLike(last), glosses[form(last), default: 0] >= Self.seriesLength,
      isText(before), tree.nodes[before].text.last?.isWhitespace == true,
      let mark = text(before).last, mark.isLetter || mark.isNumber
    else { return nil }
    return (Array(parts.dropLast()), last)
  }

  /// Whether a part of a term is set apart and holds words, no bracket and no mark.
  private func isGlossLike(_ place: Int) -> Bool {
    guard name(place) == "span" || name(place) == "small", letterCounts[place] > 1,
      structures[place].isEmpty
    else { return false }
    return tree.nodes[place + 1].text.first { !$0.isWhitespace }.map { $0.isLetter || $0.isNumber }
      ?? false
  }

  /// How many terms end in a part of each form.
  func countGlosses() -> [String: Int] {
    var counts: [String: Int] = [:]
    for place in tree.nodes.indices where name(place) == "dt" && !isLeftOut[place] {
      let parts = filledChildren(of: place)
      guard parts.count > 1, let last = parts.last, isGlossLike(last) else { continue }
      counts[form(last), default: 0] += 1
    }
    return counts
  }

  /// The line of the first word inside an element.
  func firstLine(_ place: Int) -> Int {
    for inner in place..<tree.nodes[place].end where isText(inner) && !isBlank(inner) {
      return tree.nodes[inner].firstLine
    }
    return tree.nodes[place].line
  }
}

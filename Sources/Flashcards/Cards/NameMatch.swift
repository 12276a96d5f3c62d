/// How exactly a name that a person writes is an entry's, the most exact first.
///
/// A glossary may have two terms that differ in case alone, `HEAD` and `head`: each is then meant by
/// its own spelling, and any other spelling means both.
public enum NameMatch: Int, CaseIterable, Sendable {
  /// It is the headword, to the letter.
  case term
  /// It is another name, or the headword with what tells it from others: `port (a wine)`.
  case name
  /// It is the headword but for case, accents and hyphens.
  case foldedTerm
  /// It is another name but for these.
  case foldedName

  /// Whether the spelling is the glossary's.
  public var isExact: Bool { self == .term || self == .name }
}

/// What a person calls by the names of an entry.
public protocol CalledByName {
  /// The entry's id.
  var id: EntryID { get }
  /// The entry with its names.
  var entry: Entry { get }
}

extension StudyEntry: CalledByName {}
extension KnownEntry: CalledByName {}

extension Entry {
  /// The headwords that the importer reads as this entry: `A`, `A / B`, `A (ACR)`, `ACR (a)`.
  public var writtenTerms: [String] {
    let heads = Set([term, ([term] + aliases).joined(separator: " / ")])
    let brackets = [acronym, qualifier].compactMap { $0 }
    var terms = heads.flatMap { head in [head] + brackets.map { "\(head) (\($0))" } }
    if let acronym, let expansion {
      terms += ["\(acronym) (\(expansion))", "\(expansion) (\(acronym))"]
    }
    return terms
  }

  /// How exactly a name is the entry's; nil where it is none of its names.
  public func match(_ name: String) -> NameMatch? { match(name, folded: name.folded) }

  fileprivate func match(_ name: String, folded: String) -> NameMatch? {
    if term == name { return .term }
    // Only a name with such a sign can be a headword that is no name by itself.
    let others = names + (name.contains { "(/".contains($0) } ? writtenTerms : [])
    if others.contains(name) { return .name }
    if term.folded == folded { return .foldedTerm }
    return others.contains { $0.folded == folded } ? .foldedName : nil
  }
}

extension Sequence where Element: CalledByName {
  /// Those that a name is most exactly; several where it cannot tell them apart.
  public func meant(by name: String) -> [Element] {
    var best: (match: NameMatch, elements: [Element])?
    let folded = name.folded
    for element in self {
      guard let match = element.entry.match(name, folded: folded) else { continue }
      if match == best?.match {
        best?.elements.append(element)
      } else if match.rawValue < best?.match.rawValue ?? .max {
        best = (match, [element])
      }
    }
    return best?.elements ?? []
  }
}

extension Collection where Element: CalledByName {
  /// A name that means an element and no other, among all or only among those of its deck; nil where
  /// there is none.
  public func distinctName(of element: Element) -> (name: String, onlyInDeck: Bool)? {
    let names = element.entry.names + element.entry.writtenTerms.sorted()
    for isInDeck in [false, true] {
      let others = filter { !isInDeck || $0.id.deck == element.id.deck }
      if let name = names.first(where: { others.meant(by: $0).map(\.id) == [element.id] }) {
        return (name, isInDeck)
      }
    }
    return nil
  }
}

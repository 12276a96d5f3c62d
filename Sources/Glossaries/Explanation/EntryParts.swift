import Flashcards

/// A passage of an entry, in parts of one role each.
///
///     Term: 3. KPI (key indicator): a figure to watch
///
/// is the field `Term:`, the field `3`, the headword `KPI`, the pair `key indicator` and the
/// definition `a figure to watch`. The signs between the parts belong to none of them.
struct EntryParts {
  private(set) var all: [(role: TextRole, text: String)] = []
  /// The entry that the candidate became; nil for a refused one.
  private let entry: Entry?

  /// The parts of a passage that begins with its headword.
  ///
  /// - Parameters:
  ///   - text: The text of the passage.
  ///   - candidate: The candidate that a layout made of it.
  ///   - entry: The entry that the candidate became; nil for a refused one.
  ///   - value: What follows the label that opens the text; nil for a text without a label.
  init(head text: String, _ candidate: Candidate, _ entry: Entry?, labelled value: String?) {
    self.entry = entry
    var text = text
    if let value, let place = text.firstPlace(of: value), place.lowerBound > text.startIndex {
      add(.field, String(text[..<place.lowerBound]).trimmed)
      text = String(text[place.lowerBound...])
    }
    let isDefined = candidate.paragraphs.first.flatMap { first -> Range<String.Index>? in
      first.isEmpty || text.utf8.count <= candidate.headword.utf8.count
        ? nil : text.firstPlace(of: first)
    }
    guard let place = isDefined, place.lowerBound > text.startIndex else {
      addHead(text.trimmingSeparators)
      return
    }
    addHead(text[..<place.lowerBound].trimmingSeparators)
    addDefinition(String(text[place.lowerBound...]))
  }

  /// The parts of a passage that stands below the headword: what it says, and the label before that.
  init(of text: String, below entry: Entry, _ role: TextRole) {
    self.entry = entry
    switch role {
    case .definition: addLabelled(text, entry)
    case .headword, .pair:
      let names = entry.aliases + [entry.expansion, entry.acronym].compactMap(\.self)
      guard let place = names.lazy.compactMap({ text.firstPlace(of: $0) }).first else {
        // `Synonyms: to do` names nothing.
        add(.field, text)
        return
      }
      add(.field, text[..<place.lowerBound].trimmingSeparators)
      add(role, String(text[place.lowerBound...]))
    default: add(role, text)
    }
  }

  /// Adds a definition, and the label before it (`Definition:`) that the entry does not hold.
  private mutating func addLabelled(_ text: String, _ entry: Entry) {
    guard let first = entry.definition.brokenLines.first,
      let place = text.firstPlace(of: first), place.lowerBound > text.startIndex
    else { return addDefinition(text) }
    add(.field, text[..<place.lowerBound].trimmingSeparators)
    addDefinition(String(text[place.lowerBound...]))
  }

  /// Adds a headword, the other half of its pair, and the marks around them (a number, `[edit]`).
  private mutating func addHead(_ head: String) {
    guard let entry, let place = head.firstPlace(of: entry.term) else {
      return add(.headword, head)
    }
    addBesideTerm(String(head[..<place.lowerBound]))
    add(.headword, entry.term)
    addBesideTerm(String(head[place.upperBound...]))
  }

  /// Adds what stands before or after the term in a headword.
  private mutating func addBesideTerm(_ text: String) {
    guard let entry else { return }
    for half in [entry.expansion, entry.acronym].compactMap(\.self) where half != entry.term {
      guard let place = text.firstPlace(of: half) else { continue }
      addBesideTerm(String(text[..<place.lowerBound]))
      add(.pair, half)
      return addBesideTerm(String(text[place.upperBound...]))
    }
    let rest = text.trimmingSeparators
    let isHeld = ([entry.qualifier ?? ""] + entry.aliases).contains {
      $0.holds(rest) || rest.holds($0)
    }
    add(isHeld ? .headword : .field, rest)
  }

  /// Adds what is said of a headword: the expansion where only the text has it, and the definition.
  private mutating func addDefinition(_ text: String) {
    guard let entry, let expansion = entry.expansion, entry.term != expansion,
      !entry.definition.holds(expansion), let place = text.firstPlace(of: expansion)
    else { return add(.definition, text) }
    // Beside a pair that says enough, `see the rules` is a reference.
    let role: TextRole = entry.definition.isEmpty ? .note : .definition
    add(.note, text[..<place.lowerBound].trimmingSeparators)
    add(.pair, expansion)
    add(role, text[place.upperBound...].trimmingSeparators)
  }

  private mutating func add(_ role: TextRole, _ text: String) {
    guard text.contains(where: { $0.isLetter || $0.isNumber || $0.isSymbol }) else { return }
    all.append((role, text))
  }
}

extension StringProtocol {
  /// The text without the signs that part a headword from what follows or enclose its pair.
  fileprivate var trimmingSeparators: String {
    let isSeparator = { (sign: Character) in sign.isWhitespace || ":-–—=→>|([)],/.".contains(sign) }
    guard let start = firstIndex(where: { !isSeparator($0) }) else { return "" }
    let end = self[start...].lastIndex { !isSeparator($0) } ?? start
    let text = String(self[start...end])
    // A bracket of the headword's own stays whole: `Reach (Portée)`.
    guard let next = self[end...].dropFirst().first, ")]".contains(next),
      text.contains("(") || text.contains("[")
    else { return text }
    return text + String(next)
  }
}

import Flashcards

/// A glossary and the name of its file.
public struct LintedGlossary: Sendable {
  /// The file's name.
  public let file: String
  /// The glossary.
  public let glossary: Glossary

  /// A glossary from a file.
  public init(file: String, _ glossary: Glossary) {
    self.file = file
    self.glossary = glossary
  }
}

/// Checks the content of glossaries, not their form, for the people who own them.
///
/// Glossaries checked together are compared with each other.
public struct GlossaryLint: Sendable {
  /// The findings of each glossary, in the order of the glossaries and of their lines.
  public let findings: [[Finding]]

  /// Checks glossaries by every rule.
  public init(of glossaries: [LintedGlossary]) {
    let corpus = LintCorpus(glossaries)
    var findings = glossaries.map { _ in [Finding]() }
    for rule in LintRules.all {
      for found in rule.findings(in: corpus) {
        findings[found.item.glossary].append(
          Finding(file: found.item.file, line: found.item.line, kind: found.kind))
      }
    }
    self.findings = findings.map(\.inLineOrder)
  }
}

/// A check for one kind of weakness in glossaries.
protocol LintRule: Sendable {
  /// All findings of the rule, in any order.
  func findings(in corpus: LintCorpus) -> [LintFinding]
}

enum LintRules {
  static let all: [any LintRule] = [
    ConflictingDefinitions(), TermsSpelledAlike(), DefinitionsNamingTheirTerm(),
    DefinitionsInACircle(), UndefinedAcronyms(),
  ]
}

/// A finding, with the entry that it is about.
struct LintFinding: Hashable {
  let item: LintCorpus.Item
  let kind: Finding.Kind
}

/// The entries of all glossaries, which can be looked up by name.
struct LintCorpus: Sendable {
  struct Item: Hashable, Sendable {
    let glossary: Int
    /// The name of its file, if the glossary is a folder.
    let file: String?
    let line: Int
    let entry: Entry

    /// A finding about this entry.
    func finding(_ kind: Finding.Kind) -> LintFinding { LintFinding(item: self, kind: kind) }
  }

  let items: [Item]
  private let files: [String]
  /// The indices of the items, by the folded words of their names.
  private let places: [[Substring]: [Int]]

  /// The most words of a name that is searched for in texts.
  private static let longestName = 6

  init(_ glossaries: [LintedGlossary]) {
    files = glossaries.map(\.file)
    items = glossaries.enumerated().flatMap { index, linted in
      linted.glossary.entries.map {
        Item(glossary: index, file: $0.file, line: $0.line, entry: $0.entry)
      }
    }
    var places: [[Substring]: [Int]] = [:]
    for (index, item) in items.enumerated() {
      for name in Set(item.entry.names.map(\.nameWords))
      where !name.isEmpty && name.count <= Self.longestName {
        places[name, default: []].append(index)
      }
    }
    self.places = places
  }

  /// The location of an item for a finding about another one; the file is nil if both have the
  /// same.
  func place(of item: Item, from other: Item) -> Finding.Place {
    let isSameFile = item.glossary == other.glossary && item.file == other.file
    let file = item.file.map { "\(files[item.glossary])/\($0)" } ?? files[item.glossary]
    return Finding.Place(file: isSameFile ? nil : file, line: item.line)
  }

  /// The indices of the items with this name.
  func items(named name: String) -> [Int] { places[name.nameWords] ?? [] }

  /// The indices of the items that a text mentions; a longer name takes precedence over shorter
  /// ones in it.
  func itemsNamed(in text: String) -> Set<Int> {
    let words = text.nameWords
    var (found, start) = (Set<Int>(), 0)
    while start < words.count {
      let lengths = (1...min(Self.longestName, words.count - start)).reversed()
      let length = lengths.first { places[Array(words[start..<start + $0])] != nil }
      if let length { found.formUnion(places[Array(words[start..<start + length])] ?? []) }
      start += length ?? 1
    }
    return found
  }
}

extension String {
  /// The folded words of a name, to compare by.
  var nameWords: [Substring] { folded.split { !($0.isLetter || $0.isNumber) } }
}

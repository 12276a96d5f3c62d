import Flashcards

/// A glossary and the file that it was read from.
public struct LintedGlossary: Sendable {
  /// What people call the file.
  public let file: String
  /// What it says.
  public let glossary: Glossary

  /// A glossary of a file.
  public init(file: String, _ glossary: Glossary) {
    self.file = file
    self.glossary = glossary
  }
}

/// What is to be said about what glossaries say, and not about how they are written: for whoever
/// owns them.
///
/// Glossaries that are looked at together are held against one another.
public struct GlossaryLint: Sendable {
  /// The findings of each glossary, in the order of the glossaries and of their lines.
  public let findings: [[Finding]]

  /// Looks at glossaries by every rule.
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

/// One thing that may be wrong with what glossaries say.
protocol LintRule: Sendable {
  /// All that the rule has to say, in any order.
  func findings(in corpus: LintCorpus) -> [LintFinding]
}

enum LintRules {
  /// Every rule there is.
  static let all: [any LintRule] = [
    ConflictingDefinitions(), TermsSpelledAlike(), DefinitionsNamingTheirTerm(),
    DefinitionsInACircle(), UndefinedAcronyms(),
  ]
}

/// What lint finds, and the entry that it is about.
struct LintFinding: Hashable {
  let item: LintCorpus.Item
  let kind: Finding.Kind
}

/// The entries of all glossaries, and which of them a name means.
struct LintCorpus: Sendable {
  struct Item: Hashable, Sendable {
    let glossary: Int
    /// The file it stands in, where the glossary is a folder of files.
    let file: String?
    let line: Int
    let entry: Entry

    /// A finding about the entry.
    func finding(_ kind: Finding.Kind) -> LintFinding { LintFinding(item: self, kind: kind) }
  }

  let items: [Item]
  private let files: [String]
  /// The items by the folded words of their names.
  private let places: [[Substring]: [Int]]

  /// Names of more words are looked for in no text.
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

  /// Where an item stands, as seen from another: the file only where it is another one.
  func place(of item: Item, from other: Item) -> Finding.Place {
    let isSameFile = item.glossary == other.glossary && item.file == other.file
    let file = item.file.map { "\(files[item.glossary])/\($0)" } ?? files[item.glossary]
    return Finding.Place(file: isSameFile ? nil : file, line: item.line)
  }

  /// The items that a name means.
  func items(named name: String) -> [Int] { places[name.nameWords] ?? [] }

  /// The items that a text names, a longer name before the shorter ones in it.
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
  /// The words of a name as they are compared.
  var nameWords: [Substring] { folded.split { !($0.isLetter || $0.isNumber) } }
}

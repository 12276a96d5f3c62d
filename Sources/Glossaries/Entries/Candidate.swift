import Flashcards

/// What may become an entry: a headword not yet taken apart, and what is said about it.
struct Candidate: Hashable {
  var headword: String
  /// An acronym and an expansion that stand in places of their own.
  var acronym: String?
  var expansion: String?
  /// Other names that the layout gives the same thing.
  var aliases: [String] = []
  /// The paragraphs of the definition.
  var paragraphs: [String]
  /// The file it stands in, where the glossary is a folder of files.
  var file: String?
  /// The 1-based line of the headword.
  let line: Int
  /// The indices of the blocks it was made of.
  var blocks: Range<Int> = 0..<0
  /// Whether it is one of several senses that the layout gives one headword.
  var isSense = false
  /// The entry that it is, where the document has entries as they stand.
  private(set) var exact: ExactEntry?

  /// The bytes of text it consists of.
  var size: Int {
    let fields = [headword, acronym ?? "", expansion ?? ""] + aliases + paragraphs
    return fields.reduce(0) { $0 + $1.utf8.count }
  }
}

extension Candidate {
  /// The candidate under another headword, which stands on another line.
  func headed(_ headword: String, line: Int) -> Candidate {
    var candidate = Candidate(headword: headword, paragraphs: paragraphs, line: line)
    (candidate.acronym, candidate.expansion, candidate.aliases) = (acronym, expansion, aliases)
    (candidate.file, candidate.blocks, candidate.isSense) = (file, blocks, isSense)
    return candidate
  }
}

extension Candidate {
  /// An entry as it stands.
  init(exact entry: Entry, line: Int) {
    self.init(headword: entry.term, paragraphs: [], line: line)
    exact = ExactEntry(entry)
  }
}

/// An entry in a place of its own: hardly any candidate has one, and each would be larger by it.
final class ExactEntry: Hashable, Sendable {
  let entry: Entry

  init(_ entry: Entry) { self.entry = entry }

  static func == (one: ExactEntry, other: ExactEntry) -> Bool { one.entry == other.entry }
  func hash(into hasher: inout Hasher) { hasher.combine(entry) }
}

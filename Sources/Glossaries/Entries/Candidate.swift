import Flashcards

/// A possible entry: a headword as written, with the texts that the layout assigns to it.
struct Candidate: Hashable {
  var headword: String
  /// The acronym, if it is in a column or on a line of its own, as ``expansion`` is.
  ///
  /// ``EntryResolver`` finds a pair inside the headword.
  var acronym: String?
  var expansion: String?
  /// Other names that the layout gives for the headword.
  var aliases: [String] = []
  /// The paragraphs of the definition.
  var paragraphs: [String]
  /// The name of the section of the document in which the headword stands; nil outside of sections.
  var section: String?
  /// The name of its file, if the glossary is a folder.
  var file: String?
  /// The line of the headword, from 1.
  let line: Int
  /// The indices of the passages that it was made of.
  var blocks: Range<Int> = 0..<0
  /// Whether it is one of several senses that the layout gives for the headword.
  var isSense = false
  /// The entry that it is, where the document has entries as they stand.
  private(set) var exact: ExactEntry?

  var size: Int {
    let fields = [headword, acronym ?? "", expansion ?? ""] + aliases + paragraphs
    return fields.reduce(0) { $0 + $1.utf8.count }
  }
}

extension Candidate {
  /// A copy with another headword on another line.
  func headed(_ headword: String, line: Int) -> Candidate {
    var candidate = Candidate(headword: headword, paragraphs: paragraphs, line: line)
    (candidate.acronym, candidate.expansion, candidate.aliases) = (acronym, expansion, aliases)
    (candidate.file, candidate.blocks, candidate.isSense) = (file, blocks, isSense)
    candidate.section = section
    return candidate
  }
}

extension Candidate {
  /// An entry as it stands.
  init(exact entry: Entry, section: String? = nil, line: Int) {
    self.init(headword: entry.term, paragraphs: [], line: line)
    self.section = section
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

extension Candidate {
  /// Frees the memory of its texts.
  mutating func free() { self = Candidate(headword: "", paragraphs: [], line: line) }

  var isTooLong: Bool {
    headword.isTooLong || acronym?.isTooLong == true || expansion?.isTooLong == true
  }
}

extension String {
  /// Whether it is too long for a headword.
  var isTooLong: Bool {
    // Skip counting the characters of a row that is clearly too long; a hostile document has many.
    utf8.count > EntryResolver.termLimit
      && (utf8.count > 4 * EntryResolver.termLimit || count > EntryResolver.termLimit)
  }
}

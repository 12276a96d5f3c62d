/// A possible entry: a headword as written, with the texts that the layout assigns to it.
struct Candidate: Hashable {
  var headword: String
  /// The acronym and the expansion, if they are in columns or lines of their own.
  var acronym: String?
  var expansion: String?
  /// Other names that the layout gives for the headword.
  var aliases: [String] = []
  /// The paragraphs of the definition.
  var paragraphs: [String]
  /// The name of its file, if the glossary is a folder.
  var file: String?
  /// The line of the headword, from 1.
  let line: Int
  /// The indices of the passages that it was made of.
  var blocks: Range<Int> = 0..<0
  /// Whether it is one of several senses that the layout gives for the headword.
  var isSense = false

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
    return candidate
  }
}

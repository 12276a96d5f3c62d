/// One way in which authors lay out entries.
protocol Shape: Sendable {
  /// What people call it.
  var name: String { get }
  /// The entries the shape sees in a document, if it is laid out so.
  func recognise(_ outline: Outline) -> Recognition
}

/// What a shape makes of a document.
struct Recognition {
  var candidates: [Candidate] = []
  var findings: [Finding] = []
  /// How many bytes of the document's text went into the candidates.
  var explained = 0
  /// What the document calls itself, where its layout says so.
  var title: String?
}

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
  /// The 1-based line of the headword.
  let line: Int

  /// The bytes of text it consists of.
  var size: Int {
    let fields = [headword, acronym ?? "", expansion ?? ""] + aliases + paragraphs
    return fields.reduce(0) { $0 + $1.utf8.count }
  }
}

enum Shapes {
  /// Every shape that is known.
  static let all: [any Shape] = [TableShape(), DefinitionListShape(), LexiconShape()]

  /// The recognition that explains most of a document.
  static func bestRecognition(of outline: Outline) -> Recognition {
    var best = Recognition()
    for shape in all {
      let recognition = shape.recognise(outline)
      if recognition.explained > best.explained || best.candidates.isEmpty { best = recognition }
    }
    return best
  }
}

/// One syntax in which glossaries are written.
protocol GlossaryReader: Sendable {
  /// What people call the syntax.
  var name: String { get }
  /// The extensions its files usually have, in lower case.
  var fileExtensions: [String] { get }
  /// A small glossary in this syntax, shown in the manual and read by the laws.
  var example: String { get }
  /// Whether the reader itself leaves out what is too much; of other syntaxes so many lines are read.
  var isBounded: Bool { get }

  /// How sure the reader is that the text is in its syntax, from 0 to 1, by the content alone.
  func confidence(in source: SourceText) -> Double
  /// The outline of a text in its syntax.
  func outline(of source: SourceText) throws(GlossaryError) -> Outline
}

extension GlossaryReader {
  var isBounded: Bool { false }
}

enum GlossaryReaders {
  /// Every syntax that is read.
  static let all: [any GlossaryReader] = [
    Markdown(), HTML(), DelimitedText(), PlainText(), JSON(), YAML(), AsciiDoc(), Org(),
    MediaWiki(),
    LaTeX(), ReStructuredText(),
  ]

  /// The reader surest of a text; a usual extension makes a reader somewhat surer.
  static func best(for source: SourceText, fileExtension: String) -> any GlossaryReader {
    var best: any GlossaryReader = PlainText()
    var highest = -1.0
    for reader in all {
      let isUsual = reader.fileExtensions.contains(fileExtension)
      let confidence = reader.confidence(in: source) * (isUsual ? 1.5 : 1)
      if confidence > highest { (best, highest) = (reader, confidence) }
    }
    return best
  }
}

/// A syntax in which documents are written, such as Markdown.
protocol Syntax: Sendable {
  /// The name that people know the syntax by.
  var name: String { get }
  /// Its usual file extensions, in lower case.
  var fileExtensions: [String] { get }
  /// A small document in this syntax, on which the tests check the laws of all syntaxes.
  var example: String { get }
  /// Whether the reader keeps to ``Limits`` itself; for other syntaxes the text is cut at a line
  /// first.
  var isBounded: Bool { get }

  /// The confidence that the text is in this syntax, from 0 to 1, judged by its content alone.
  func confidence(in source: SourceText) -> Double
  /// Reads a text in this syntax into the builder.
  func read(_ source: SourceText, into builder: inout OutlineBuilder) throws(DocumentError)
}

extension Syntax {
  var isBounded: Bool { false }
}

enum Syntaxes {
  /// All text syntaxes.
  static let all: [any Syntax] = [
    Markdown(), HTML(), DelimitedText(), PlainText(), JSON(), YAML(), AsciiDoc(), Org(),
    MediaWiki(), LaTeX(),
    ReStructuredText(),
  ]

  /// The syntax with the highest confidence; a usual file extension multiplies it by 1.5.
  static func best(for source: SourceText, fileExtension: String) -> any Syntax {
    var best: any Syntax = PlainText()
    var highest = -1.0
    for syntax in all {
      let isUsual = syntax.fileExtensions.contains(fileExtension)
      let confidence = syntax.confidence(in: source) * (isUsual ? 1.5 : 1)
      if confidence > highest { (best, highest) = (syntax, confidence) }
    }
    return best
  }
}

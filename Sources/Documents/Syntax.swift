/// One syntax in which documents are written.
protocol Syntax: Sendable {
  /// What people call the syntax.
  var name: String { get }
  /// The extensions that its files usually have, in lower case.
  var fileExtensions: [String] { get }
  /// A small document in this syntax, which the laws are tried on.
  var example: String { get }
  /// Whether the reader itself keeps within the limits; of other syntaxes only so many lines are
  /// read.
  var isBounded: Bool { get }

  /// How sure the reader is that the text is in its syntax, from 0 to 1, by the content alone.
  func confidence(in source: SourceText) -> Double
  /// Reads a text in its syntax, and drives the builder.
  func read(_ source: SourceText, into builder: inout OutlineBuilder) throws(DocumentError)
}

extension Syntax {
  var isBounded: Bool { false }
}

enum Syntaxes {
  /// Every syntax of text that is read.
  static let all: [any Syntax] = [
    Markdown(), HTML(), DelimitedText(), PlainText(), JSON(), YAML(), AsciiDoc(), Org(),
    MediaWiki(), LaTeX(),
    ReStructuredText(),
  ]

  /// The syntax surest of a text; a usual extension makes a syntax half as sure again.
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

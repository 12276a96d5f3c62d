import Testing

@testable import Documents
@testable import Glossaries

/// A syntax's own example, for the laws over all syntaxes.
///
/// The examples come from `Syntaxes.all`, so that every syntax listed there is tested.
struct SyntaxExample: CustomTestStringConvertible, Sendable {
  /// The syntax's name.
  let name: String
  /// One of its usual file extensions.
  let fileExtension: String
  let text: String

  var testDescription: String { name }
  /// The example as a file with a usual extension.
  var document: Document {
    Document(name: "example." + fileExtension, bytes: Array(text.utf8))
  }

  static let all = Syntaxes.all.map { syntax in
    SyntaxExample(
      name: syntax.name, fileExtension: syntax.fileExtensions[0], text: syntax.example)
  }
}

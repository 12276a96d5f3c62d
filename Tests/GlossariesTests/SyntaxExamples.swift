import Testing

@testable import Documents
@testable import Glossaries

/// A syntax's own example, for the laws over all syntaxes.
///
/// The examples come from `Syntaxes.all`: what is listed there is tested here too.
struct SyntaxExample: CustomTestStringConvertible, Sendable {
  /// What people call the syntax.
  let name: String
  /// An extension that its files usually have.
  let fileExtension: String
  let text: String

  var testDescription: String { name }
  /// The example as a file that has a usual extension.
  var document: Document {
    Document(name: "example." + fileExtension, bytes: Array(text.utf8))
  }

  static let all = Syntaxes.all.map { syntax in
    SyntaxExample(
      name: syntax.name, fileExtension: syntax.fileExtensions[0], text: syntax.example)
  }
}

import Flashcards
import Testing

@testable import Glossaries

/// A document of a text, its name telling nothing unless asked to.
func document(_ text: String, name: String = "glossary") -> Document {
  Document(name: name, bytes: Array(text.utf8))
}

/// What a text says, in the shortest form that can be compared.
func entries(_ text: String, name: String = "glossary") throws -> [Entry] {
  try Glossary(reading: document(text, name: name)).entries.map(\.entry)
}

/// The findings of a text that has entries.
func findings(_ text: String, name: String = "glossary") throws -> [Finding] {
  try Glossary(reading: document(text, name: name)).findings
}

/// A reader by its name, so that a test over all of them says which one failed.
struct NamedReader: CustomTestStringConvertible {
  let reader: any GlossaryReader
  var testDescription: String { reader.name }

  /// The example as a file that has a usual extension.
  var example: Document {
    document(reader.example, name: "example." + (reader.fileExtensions.first ?? ""))
  }

  static let all = GlossaryReaders.all.map(NamedReader.init)
}

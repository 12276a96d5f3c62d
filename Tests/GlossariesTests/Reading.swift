import Documents
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

/// A glossary's entries as a person would note them, each on a line: `12 Term (A = B; alias): text`.
func told(_ text: String, name: String = "glossary") throws -> [String] {
  try Glossary(reading: document(text, name: name)).entries.map { located in
    let entry = located.entry
    var notes = entry.aliases
    if let acronym = entry.acronym, let expansion = entry.expansion {
      notes.insert("\(acronym) = \(expansion)", at: 0)
    }
    let bracket = notes.isEmpty ? "" : " (" + notes.joined(separator: "; ") + ")"
    let definition = entry.definition.split(separator: "\n\n").joined(separator: " / ")
    return "\(located.line) \(entry.term)\(bracket): \(definition)"
  }
}

/// The blocks that the shapes read of a text in a syntax.
func outline(_ text: String, as syntax: String? = nil) throws -> Glossaries.Outline {
  Bridge.outline(of: try Document.read(Array(text.utf8), name: "", as: syntax))
}

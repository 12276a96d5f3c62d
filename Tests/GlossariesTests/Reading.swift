import Documents
import Flashcards
import GoldenText
import Testing

@testable import Glossaries

/// A document with a text, whose name by default says nothing about its syntax.
func document(_ text: String, name: String = "glossary") -> Document {
  Document(name: name, bytes: Array(text.utf8))
}

/// The entries of a text.
func entries(_ text: String, name: String = "glossary") throws -> [Entry] {
  try glossary(text, name: name).entries.map(\.entry)
}

/// The glossary of a text, once every word of the text is accounted for.
func glossary(_ text: String, name: String = "glossary") throws -> Glossary {
  let glossary = try Glossary(reading: document(text, name: name))
  let account = try WordAccount(of: text, name: name)
  #expect(account.complaints == [], "in the text that begins \(text.prefix(60))")
  return glossary
}

/// The findings of a text that has entries.
func findings(_ text: String, name: String = "glossary") throws -> [Finding] {
  try glossary(text, name: name).findings
}

/// The terms of a glossary, in order.
func names(_ text: String, name: String = "glossary") throws -> [String] {
  try glossary(text, name: name).entries.map(\.entry.term)
}

/// A glossary's entries in shorthand, one per line: `12 Term (A = B; alias): text`.
func told(_ text: String, name: String = "glossary") throws -> String {
  try glossary(text, name: name).entries.map { located -> String in
    let entry = located.entry
    var notes = entry.aliases
    if let acronym = entry.acronym, let expansion = entry.expansion {
      notes.insert("\(acronym) = \(expansion)", at: 0)
    }
    let bracket = notes.isEmpty ? "" : " (" + notes.joined(separator: "; ") + ")"
    let definition = entry.definition.split(separator: "\n\n").joined(separator: " / ")
    return "\(located.line) \(entry.term)\(bracket):" + (definition.isEmpty ? "" : " \(definition)")
  }.joined(separator: "\n").golden
}

/// The passages of a text, read in the named syntax or the recognised one.
func passages(_ text: String, as syntax: String? = nil) throws -> Passages {
  PassageReader.passages(of: try Document.read(Array(text.utf8), name: "", as: syntax))
}

extension Passages {
  /// Each passage as a line of text, with its lead in brackets.
  var shown: [String] { all.map { shown($0) } }

  private func shown(_ passage: Passage) -> String {
    switch passage.kind {
    case .heading(let level):
      "\(passage.line) \(String(repeating: "#", count: level)) \(passage.marked)"
    case .paragraph: "\(passage.line) \(passage.marked)"
    case .item(let level):
      "\(passage.line) \(String(repeating: "  ", count: level - 1))• \(passage.marked)"
    case .rule: "\(passage.line) ---"
    case .declared(let index):
      "\(passage.line) " + declared[index].shown
    case .table(let index):
      "\(passage.line) "
        + (([tables[index].header].compactMap { $0 }) + tables[index].rows)
        .map { $0.cells.joined(separator: " | ").replacing("\n", with: "⏎") }
        .joined(separator: " // ")
    }
  }
}

extension Passage {
  /// The text with its lead in brackets.
  fileprivate var marked: String {
    let shown = text.replacing("\n", with: "⏎")
    guard let mark = leadMark else { return shown }
    let lead = string(mark.range)
    return "[\(lead)]\(shown.dropFirst(lead.count))"
  }
}

extension Candidate {
  fileprivate var shown: String {
    let names = [headword] + aliases + [acronym, expansion].compactMap { $0 }
    return names.joined(separator: " = ") + ":: "
      + paragraphs.joined(separator: " ¶ ").replacing("\n", with: "⏎")
  }
}

import Documents
import Flashcards
import Foundation
import Testing

@testable import Glossaries

@Suite struct ReaderLaws {
  static let sample = [
    Entry(
      term: "Astreinte",
      definition: """
        Période pendant laquelle une personne reste joignable.

        Elle donne lieu à compensation.
        """),
    Entry(
      term: "Service Level Agreement", acronym: "SLA", expansion: "Service Level Agreement",
      definition: "Engagement écrit sur un niveau de service."),
    Entry(term: "Ticket", definition: "Demande suivie jusqu'à sa résolution."),
  ]

  @Test func `there are syntaxes to hold the laws`() throws {
    let names = [
      "Markdown", "HTML", "CSV", "text", "JSON", "YAML", "AsciiDoc", "org", "MediaWiki", "LaTeX",
      "reStructuredText",
    ]
    #expect(SyntaxExample.all.map(\.name) == names)
    for example in SyntaxExample.all {
      let outline = try Document.read(example.document.bytes, name: "", as: example.name)
      #expect(outline.syntax == example.name)
    }
  }

  @Test(arguments: SyntaxExample.all)
  func `an example reads to the sample entries without a finding`(_ example: SyntaxExample) throws {
    let glossary = try Glossary(reading: example.document)
    #expect(glossary.entries.map(\.entry) == Self.sample)
    #expect(glossary.findings == [])
  }

  @Test(arguments: SyntaxExample.all)
  func `content decides against any extension`(_ example: SyntaxExample) throws {
    for name in Document.textExtensions.sorted() + ["pdf", ""] {
      let file = document(example.text, name: "x." + name)
      let glossary = try Glossary(reading: file)
      #expect(glossary.entries.map(\.entry) == Self.sample, "as \(name)")
      // Text without any markup is also a document of each small markup.
      if example.name == "text" { continue }
      let read = try Document.read(file.bytes, name: file.name)
      #expect(read.syntax == example.name, "as \(name)")
    }
  }

  @Test(arguments: SyntaxExample.all)
  func `each line of a headword is where its term stands`(_ example: SyntaxExample) throws {
    let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false)
    for located in try Glossary(reading: example.document).entries {
      #expect(lines[located.line - 1].contains(located.entry.term))
    }
  }
}

@Suite struct ShapeLaws {
  @Test func `there are shapes to hold the laws`() {
    #expect(
      Shapes.all.map(\.name) == [
        "definition list", "table", "lead-in", "headings", "lexicon", "page",
      ])
  }

  @Test(arguments: NamedShape.all)
  func `a shape is the best one for its example`(_ named: NamedShape) throws {
    let glossary = try Glossary(reading: document(named.shape.example))
    let terms = named.shape.name == "page" ? ["Astreinte"] : ["Astreinte", "Ticket"]
    #expect(glossary.entries.map(\.entry.term) == terms)
    #expect(glossary.findings == [])
    let best = ShapeChoice(try named.outline).recognition
    #expect(named.shape.recognise(try named.outline).candidates == best.candidates)
  }

  @Test(arguments: NamedShape.all)
  func `no shape explains more of an example than there is`(_ named: NamedShape) throws {
    let outline = try named.outline
    for shape in Shapes.all {
      #expect((0...outline.size).contains(shape.recognise(outline).explained), "\(shape.name)")
    }
  }

  @Test(arguments: SyntaxExample.all)
  func `no shape explains more than there is`(_ example: SyntaxExample) throws {
    let outline = try outline(example.text, as: example.name)
    for shape in Shapes.all {
      #expect((0...outline.size).contains(shape.recognise(outline).explained))
    }
  }

  @Test func `no shape sees anything in nothing`() {
    for shape in Shapes.all {
      let recognition = shape.recognise(Glossaries.Outline())
      #expect(recognition.candidates == [] && recognition.findings == [])
    }
  }
}

/// A shape by its name, so that a test over all of them says which one failed.
struct NamedShape: CustomTestStringConvertible {
  let shape: any Shape
  var testDescription: String { shape.name }

  /// The outline of its example.
  var outline: Glossaries.Outline {
    get throws { Bridge.outline(of: try Document.read(Array(shape.example.utf8), name: "")) }
  }

  static let all = Shapes.all.map(NamedShape.init)
}

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

  @Test func `there are readers to hold the laws`() {
    let names = [
      "Markdown", "HTML", "CSV", "text", "JSON", "YAML", "AsciiDoc", "org", "MediaWiki", "LaTeX",
      "reStructuredText",
    ]
    #expect(GlossaryReaders.all.map(\.name) == names)
  }

  @Test(arguments: NamedReader.all)
  func `an example reads to the sample entries without a finding`(_ named: NamedReader) throws {
    let glossary = try Glossary(reading: named.example)
    #expect(glossary.entries.map(\.entry) == Self.sample)
    #expect(glossary.findings == [])
  }

  @Test(arguments: NamedReader.all)
  func `content decides against any extension`(_ named: NamedReader) throws {
    for name in GlossaryReaders.all.flatMap(\.fileExtensions) + ["pdf", ""] {
      let file = document(named.reader.example, name: "x." + name)
      let glossary = try Glossary(reading: file)
      #expect(glossary.entries.map(\.entry) == Self.sample, "as \(name)")
      // Text without any markup is also a document of each small markup.
      if named.reader is PlainText { continue }
      let source = try SourceText(decoding: file.bytes)
      let best = GlossaryReaders.best(for: source, fileExtension: name)
      #expect(best.name == named.reader.name, "as \(name)")
    }
  }

  @Test(arguments: NamedReader.all)
  func `each line of a headword is where its term stands`(_ named: NamedReader) throws {
    let lines = named.reader.example.split(separator: "\n", omittingEmptySubsequences: false)
    for located in try Glossary(reading: named.example).entries {
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

  @Test(arguments: NamedReader.all)
  func `no shape explains more than there is`(_ named: NamedReader) throws {
    let outline = try named.reader.outline(of: SourceText(decoding: named.example.bytes))
    for shape in Shapes.all {
      #expect((0...outline.size).contains(shape.recognise(outline).explained))
    }
  }

  @Test func `no shape sees anything in nothing`() {
    for shape in Shapes.all {
      let recognition = shape.recognise(Outline())
      #expect(recognition.candidates == [] && recognition.findings == [])
    }
  }
}

/// A shape by its name, so that a test over all of them says which one failed.
struct NamedShape: CustomTestStringConvertible {
  let shape: any Shape
  var testDescription: String { shape.name }

  /// The outline of its example, by the reader surest of it.
  var outline: Outline {
    get throws {
      let source = try SourceText(decoding: Array(shape.example.utf8))
      return try GlossaryReaders.best(for: source, fileExtension: "").outline(of: source)
    }
  }

  static let all = Shapes.all.map(NamedShape.init)
}

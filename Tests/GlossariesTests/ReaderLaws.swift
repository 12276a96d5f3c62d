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
    #expect(GlossaryReaders.all.map(\.name) == ["Markdown", "HTML", "CSV", "text"])
  }

  @Test(arguments: NamedReader.all)
  func `an example reads to the sample entries without a finding`(_ named: NamedReader) throws {
    let glossary = try Glossary(reading: named.example)
    #expect(glossary.entries.map(\.entry) == Self.sample)
    #expect(glossary.findings == [])
  }

  @Test(arguments: NamedReader.all)
  func `content decides against any extension`(_ named: NamedReader) throws {
    for name in ["x.md", "x.csv", "x.txt", "x.pdf", "x"] {
      let glossary = try Glossary(reading: document(named.reader.example, name: name))
      #expect(glossary.entries.map(\.entry) == Self.sample, "as \(name)")
    }
  }

  @Test(arguments: NamedReader.all)
  func `each line of a headword is where its term stands`(_ named: NamedReader) throws {
    let lines = named.reader.example.split(separator: "\n", omittingEmptySubsequences: false)
    for located in try Glossary(reading: named.example).entries {
      #expect(lines[located.line - 1].contains(located.entry.term))
    }
  }

  @Test(arguments: NamedReader.all)
  func `line ends do not matter`(_ named: NamedReader) throws {
    for end in ["\r\n", "\r"] {
      try expectSame(named, named.reader.example.replacingOccurrences(of: "\n", with: end))
    }
  }

  @Test(arguments: NamedReader.all)
  func `composed and decomposed letters read the same`(_ named: NamedReader) throws {
    let decomposed = named.reader.example.decomposedStringWithCanonicalMapping
    #expect(Array(decomposed.utf8) != Array(named.reader.example.utf8))
    let read = try Glossary(reading: named.example)
    let other = try Glossary(reading: document(decomposed, name: named.example.name))
    // As bytes: in Swift the two forms are equal strings.
    #expect(
      read.entries.map { Array($0.entry.definition.utf8) }
        == other.entries.map { Array($0.entry.definition.utf8) })
    #expect(read.entries == other.entries)
  }

  @Test(arguments: NamedReader.all)
  func `encodings do not matter`(_ named: NamedReader) throws {
    let text = named.reader.example
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let forms: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big,
    ]
    for bytes in forms {
      let glossary = try Glossary(reading: Document(name: named.example.name, bytes: bytes))
      #expect(glossary.entries.map(\.entry) == Self.sample)
      #expect(glossary.findings == [])
    }
  }

  @Test(arguments: NamedReader.all)
  func `white space at the end does not matter`(_ named: NamedReader) throws {
    try expectSame(named, named.reader.example + "\n \n\t\n\u{A0}\n\n")
  }

  @Test(arguments: NamedReader.all)
  func `a document reads the same twice`(_ named: NamedReader) throws {
    try expectSame(named, named.reader.example)
  }

  @Test(arguments: NamedReader.all)
  func `a document cut anywhere gives entries in order or an error`(_ named: NamedReader) {
    let bytes = named.example.bytes
    for length in 0..<bytes.count {
      let cut = Document(name: named.example.name, bytes: Array(bytes[..<length]))
      guard let glossary = try? Glossary(reading: cut) else { continue }
      let lines = glossary.entries.map(\.line)
      let lineCount = bytes[..<length].count { $0 == 0x0A } + 1
      #expect(lines == lines.sorted() && lines.allSatisfy { (1...lineCount).contains($0) })
      #expect(glossary.entries.allSatisfy { !$0.entry.term.isEmpty })
      #expect(glossary.findings.map(\.line).allSatisfy { (1...lineCount).contains($0) })
    }
  }

  private func expectSame(_ named: NamedReader, _ text: String) throws {
    let glossary = try Glossary(reading: document(text, name: named.example.name))
    let original = try Glossary(reading: named.example)
    #expect(glossary.entries == original.entries)
    #expect(glossary.findings == original.findings)
    #expect(glossary.title == original.title)
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

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

  @Test func `there are syntaxes to check`() throws {
    #expect(Set(SyntaxExample.all.map(\.name)).count == SyntaxExample.all.count)
    #expect(SyntaxExample.all.count > 1)
    for example in SyntaxExample.all {
      let outline = try Document.read(example.document.bytes, name: "", as: example.name)
      #expect(outline.syntax == example.name)
    }
  }

  @Test(arguments: SyntaxExample.all)
  func `each example gives the sample entries without a finding`(_ example: SyntaxExample) throws {
    let glossary = try Glossary(reading: example.document)
    #expect(glossary.entries.map(\.entry) == Self.sample)
    #expect(glossary.findings == [])
  }

  @Test(arguments: SyntaxExample.all)
  func `content outweighs any extension`(_ example: SyntaxExample) throws {
    for name in Document.textExtensions.sorted() + ["pdf", ""] {
      let file = document(example.text, name: "x." + name)
      let glossary = try Glossary(reading: file)
      #expect(glossary.entries.map(\.entry) == Self.sample, "as \(name)")
      // Text without markup is a document of each small markup as well.
      if example.name == "text" { continue }
      let read = try Document.read(file.bytes, name: file.name)
      #expect(read.syntax == example.name, "as \(name)")
    }
  }

  @Test(arguments: SyntaxExample.all)
  func `each headword's line is that of its term`(_ example: SyntaxExample) throws {
    let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false)
    for located in try Glossary(reading: example.document).entries {
      #expect(lines[located.line - 1].contains(located.entry.term))
    }
  }
}

@Suite struct LayoutLaws {
  @Test func `there are layouts to check`() {
    #expect(Set(Layouts.all.map(\.name)).count == Layouts.all.count)
    #expect(Layouts.all.count > 1)
  }

  @Test(arguments: NamedLayout.all)
  func `each layout is chosen for its own example`(_ named: NamedLayout) throws {
    let glossary = try Glossary(reading: document(named.layout.example))
    #expect(glossary.entries.map(\.entry.term) == ["Astreinte", "Ticket"])
    #expect(glossary.findings == [])
    let evidence = Evidence(try passages(named.layout.example))
    let free = evidence.passages.all.map { _ in true }
    let own = named.layout.proposals(for: evidence, free: free)
      .map { $0.completed.entries.map(\.candidate) }
    #expect(own.contains(LayoutChoice(evidence.passages).takeRecognition().candidates))
  }

  @Test(arguments: SyntaxExample.all)
  func `no layout explains more text than the document has`(_ example: SyntaxExample) throws {
    let evidence = Evidence(try passages(example.text, as: example.name))
    let free = evidence.passages.all.map { _ in true }
    let size = evidence.passages.all.reduce(0) { $0 + $1.size }
    for proposal in Layouts.all.flatMap({ $0.proposals(for: evidence, free: free) }) {
      #expect((0...size).contains(proposal.explained), "\(proposal.marks)")
    }
  }

  @Test func `no layout proposes entries for an empty document`() {
    for layout in Layouts.all {
      #expect(layout.proposals(for: Evidence(Passages()), free: []).isEmpty)
    }
  }
}

/// A named layout, so that a test over all of them reports which one failed.
struct NamedLayout: CustomTestStringConvertible {
  let layout: any Layout
  var testDescription: String { layout.name }

  static let all = Layouts.all.map(NamedLayout.init)
}

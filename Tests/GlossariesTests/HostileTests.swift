import Flashcards
import Testing

@testable import Documents
@testable import Glossaries

/// Documents made to cost too much time or memory, or to crash a reader.
@Suite struct HostileTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let text: String
    var testDescription: String { name }
    var file: String { name.split(separator: " ").last.map(String.init) ?? "" }
    /// The most bytes that substitutions and aliases may make of a short text.
    let sizeLimit = 2 << 20

    init(_ name: String, _ piece: String, _ count: Int = 20_000, head: String = "") {
      (self.name, text) = (
        "\(count) × \(piece) in \(name)", head + String(repeating: piece, count: count)
      )
    }
  }

  static let cases = [
    Case("x.json", "["), Case("x.json", "{\"a\":"), Case("x.json", "[1,"), Case("x.json", "\\u"),
    Case("x.json", "1,", 300_001, head: "["), Case("x.json", "é", 1_000_000, head: "[\""),
    Case("x.yml", "["), Case("x.yml", "- "), Case("x.yml", "a: "), Case("x.yml", "? "),
    Case("x.yml", "a:\n"), Case("x.yml", "- a: b: c\n"), Case("x.yml", "&a *a ", head: "x: "),
    Case("x.yml", "- *a\n", head: "a: &a b\n"), Case("x.yml", "  a"), Case("x.yml", "\"a"),
    Case("x.adoc", "a::\n"), Case("x.adoc", "--\n", head: "a::\n"), Case("x.adoc", "+\n"),
    Case("x.adoc", "*a _b `c "), Case("x.adoc", "<<a "), Case("x.adoc", "[[a "),
    Case("x.adoc", "((("), Case("x.adoc", "a:b["), Case("x.adoc", "{a "), Case("x.adoc", "|===\n"),
    Case("x.adoc", "|a ", head: "|===\n"), Case("x.adoc", "'a "), Case("x.adoc", "&a;"),
    Case("x.org", "- "), Case("x.org", " - a\n"), Case("x.org", "*a /b =c "), Case("x.org", "[[a "),
    Case("x.org", "#+BEGIN_QUOTE\n"), Case("x.org", "- a\n  #+BEGIN_QUOTE\n"),
    Case("x.org", ":PROPERTIES:\n"), Case("x.org", "|a", head: "- a :: b\n"),
    Case("x.org", "#+BEGIN_SRC\n"), Case("x.org", "\\alpha"), Case("x.org", "@@"),
    Case("x.wiki", ";a\n"), Case("x.wiki", ":"), Case("x.wiki", "{{a|", head: "; a : b\n"),
    Case("x.wiki", "{{a|\n", head: "; a : b\n"), Case("x.wiki", "[[a|", head: "; a : b\n"),
    Case("x.wiki", "[[File:a|[[", head: "; a : b\n"), Case("x.wiki", "'''a", head: "; a : b\n"),
    Case("x.wiki", "<ref>", head: "; a : b\n"), Case("x.wiki", "<!--\n", head: "; a : b\n"),
    Case("x.wiki", "{|\n"), Case("x.wiki", "||a", head: "{|\n|a"), Case("x.wiki", "<a "),
    Case("x.tex", "\\newacronym{"), Case("x.tex", "\\newacronym[a"), Case("x.tex", "{"),
    Case("x.tex", "}"), Case("x.tex", "\\begin{description}\\item[a]"),
    Case("x.tex", "\\item[a ", head: "\\begin{description}\n"), Case("x.tex", "\\'"),
    Case("x.tex", "\\emph{a", head: "\\begin{description}\\item[a] "),
    Case("x.tex", "\\begin{tabular}"),
    Case("x.tex", "a & ", head: "\\begin{tabular}{l}"), Case("x.tex", "%\n"), Case("x.tex", "\\"),
    Case("x.tex", "\\newglossaryentry{a}{b=c,"), Case("x.tex", "$`~--"),
    Case("x.rst", ".. glossary::\n"), Case("x.rst", "a\n b\n"), Case("x.rst", "*a"),
    Case("x.rst", "``a"), Case("x.rst", "`a <b "), Case("x.rst", ":a:"), Case("x.rst", ":a:`b"),
    Case("x.rst", "|a|"), Case("x.rst", "[a]_"), Case("x.rst", "== ==\n"), Case("x.rst", "+--+\n"),
    Case("x.rst", "a\n==\n"), Case("x.rst", "- "), Case("x.rst", "a\n\n  "),
    Case("x.md", "> "), Case("x.md", "> - "), Case("x.md", "1. "), Case("x.md", "<details>\n\n"),
    Case("x.md", ":::note\n"), Case("x.txt", "- "), Case("x.wiki", "<blockquote>\n"),
    Case("x.wiki", "{{a\n|b={{"), Case("x.adoc", "====\n----\n"), Case("x.adoc", "a:: b:::\n"),
    Case("x.rst", ".. note:: "), Case("x.rst", "* * "), Case("x.tex", "\\begin{quote}\n"),
    Case("x.tex", "\\begin{itemize}\\item "), Case("x.html", "<blockquote>", 2000),
    Case("x.csv", "a|b,c;d\t"), Case("x.csv", "\"a\","),
    Case("x.html", "<details><summary>a", 2000), Case("x.html", "<dl><dt>a<dt>b<dd>c", 2000),
    Case("x.html", "<h2><details><summary>a</summary>", 2000),
    Case("x.adoc", "{a}", 200, head: "= G\n:a: {a}{a}{a}{a}{a}{a}{a}{a}{a}{a}\n\nb:: "),
    Case("x.rst", "|a| ", 200, head: ".. |a| replace:: |a| |a| |a| |a| |a| |a| |a|\n\nb\n  "),
    Case("x.yml", "- *a\n", head: "- &a |\n" + String(repeating: "  a word\n", count: 5000)),
  ]

  @Test(arguments: cases)
  func `twenty thousand of any construct give entries or an error`(_ hostile: Case) {
    let size = hostile.text.utf8.count
    let work = ReadingWork()
    let glossary = ReadingWork.$current.withValue(work) {
      try? Glossary(reading: document(hostile.text, name: hostile.file))
    }
    #expect(work.byteCount <= 2 * size + 1000)
    guard let glossary else { return }
    #expect(glossary.entries.allSatisfy { !$0.entry.term.isEmpty && $0.line > 0 })
    let texts = glossary.entries.flatMap {
      [$0.entry.term, $0.entry.definition] + $0.entry.aliases
    }
    #expect(texts.reduce(0) { $0 + $1.utf8.count } <= max(2 * size, hostile.sizeLimit))
    #expect(glossary.findings.count <= 1001)
  }

  @Test(arguments: cases)
  func `no outline nests deeper than readers of outlines can follow`(_ hostile: Case) {
    guard let outline = try? Document.read(Array(hostile.text.utf8), name: hostile.file) else {
      return
    }
    var ends: [Int] = []
    var deepest = 0
    for (index, block) in outline.blocks.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      ends.append(block.end)
      deepest = max(deepest, ends.count)
    }
    // Each level of a list has a list and an item.
    #expect(deepest <= 2 * Limits().elementNesting)
  }

  @Test(arguments: cases)
  func `no layout proposes more than a few candidates per passage`(_ hostile: Case) {
    guard let outline = try? Document.read(Array(hostile.text.utf8), name: hostile.file) else {
      return
    }
    let evidence = Evidence(PassageReader.passages(of: outline))
    let free = evidence.passages.all.map { _ in true }
    let rowCount = evidence.passages.tables.reduce(0) { $0 + $1.rows.count + 1 }
    for layout in Layouts.all {
      let proposals = layout.proposals(for: evidence, free: free)
      let candidateCount = proposals.reduce(0) { $0 + $1.completed.entries.count }
      #expect(candidateCount <= 8 * (free.count + rowCount), "\(layout.name)")
    }
  }

  @Test func `substitutions are bounded`() throws {
    let laughs = (1...12).map { number in
      ":a\(number): " + String(repeating: "{a\(number - 1)}", count: 10) + "\n"
    }
    let text = "= G\n:a0: ha\n" + laughs.joined() + "\nJoke:: {a12}\nPun:: A joke in {a0}.\n"
    let passages = try passages(text, as: "AsciiDoc")
    #expect(passages.all.reduce(0) { $0 + $1.text.utf8.count } < 2 << 20)
  }

  @Test func `three thousand headings are examined once each`() throws {
    let terms = (0..<3000).map { "Term \($0)" }
    let text = terms.map { "## \($0)\n\nMeans \($0).\n\n" }.joined()
    #expect(try entries(text, name: "x.md").map(\.term) == terms)
  }

  @Test func `a text longer than any definition is cut between characters`() throws {
    let text = "Term: " + String(repeating: "é", count: 300_000)
    let passages = try passages("\(text)\n\nOther: thing.\n", as: "text").all
    #expect((99_990...100_000).contains(passages.map(\.text.utf8.count).max() ?? 0))
    #expect(passages.allSatisfy { !$0.text.contains("\u{FFFD}") })
  }

  @Test func `of many findings, the first in line order are kept and the rest counted`() {
    var findings = FirstFindings(limit: 3)
    for line in [5, 9, 1, 7, 3, 8, 2, 6, 4, 10] {
      findings.append(Finding(line: line, kind: .noTerm))
    }
    let told = findings.kept.inLineOrder.bounded(2, beside: findings.droppedCount)
    #expect(told.map(\.line) == [1, 2, 3])
    #expect(told.last?.kind == .moreFindings(8))
  }

  @Test
  func `a sheet's unused columns are not read below its first rows`()
    throws
  {
    let rows = (0..<1000).map { row in
      "\(row),Term \(row),\(row % 7),Means the number \(row).,x,\(row > 900 ? "Alias \(row)" : "")"
    }
    let text = "id,term,level,definition,author,aliases\n" + rows.joined(separator: "\n") + "\n"
    let read = try entries(text, name: "x.csv")
    #expect(read.map(\.term) == (0..<1000).map { "Term \($0)" })
    #expect(read.map(\.definition) == (0..<1000).map { "Means the number \($0)." })
    #expect(read[901...].map(\.aliases) == (901..<1000).map { ["Alias \($0)"] })
    let grid = try #require(try passages(text, as: "CSV").tables.first)
    #expect(grid.rows[0].cells[4] == "x")
    #expect(grid.rows[900].cells == ["", "Term 900", "", "Means the number 900."])
  }

  @Test func `a thousand findings are reported, and the number of others`() throws {
    let row = "Bail,Contrat.\n"
    let text = "terme,définition\n" + String(repeating: row, count: 1502)
    let findings = try findings(text, name: "x.csv")
    #expect(findings.count == 1001)
    #expect(findings.last == Finding(line: 1003, kind: .moreFindings(501)))
  }

  @Test(arguments: SyntaxExample.all)
  func `every reader survives every syntax's example, cut anywhere`(_ syntax: SyntaxExample)
    throws
  {
    for example in SyntaxExample.all {
      let bytes = Array(example.text.utf8)
      for length in stride(from: 1, through: bytes.count, by: 3) {
        let cut = String(decoding: bytes[..<length], as: UTF8.self)
        guard let passages = try? passages(cut, as: syntax.name) else { continue }
        let lineCount = cut.utf8.count { $0 == 0x0A } + 1
        #expect(passages.all.allSatisfy { (1...lineCount).contains($0.line) })
      }
    }
  }
}

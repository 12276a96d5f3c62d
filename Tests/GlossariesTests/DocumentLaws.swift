import Documents
import Flashcards
import Foundation
import Testing

@testable import Glossaries

/// Laws for all documents, checked on the example of every syntax and layout.
@Suite struct DocumentLaws {
  /// A named example.
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let file: String

    static let all =
      SyntaxExample.all.map {
        Example(testDescription: $0.name, text: $0.text, file: $0.document.name)
      }
      + Layouts.all.map {
        Example(testDescription: "the layout “\($0.name)”", text: $0.example, file: "example")
      }

    func read(_ bytes: [UInt8]) throws(GlossaryError) -> Glossary {
      try Glossary(reading: Document(name: file, bytes: bytes))
    }

    /// The glossary of the unchanged example.
    var glossary: Glossary {
      get throws { try read(Array(text.utf8)) }
    }
  }

  @Test func `every syntax and every layout has an example`() {
    #expect(Example.all.count == SyntaxExample.all.count + Layouts.all.count)
  }

  @Test(arguments: Example.all)
  func `line ends, composed letters and encodings do not matter`(_ example: Example) throws {
    let text = example.text
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let forms: [[UInt8]] = [
      Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8),
      Array(text.replacingOccurrences(of: "\n", with: "\r").utf8),
      Array(text.decomposedStringWithCanonicalMapping.utf8),
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big,
    ]
    let original = try example.glossary
    for bytes in forms {
      let glossary = try example.read(bytes)
      #expect(glossary.entries == original.entries)
      #expect(
        glossary.entries.map { Array($0.entry.definition.utf8) }
          == original.entries.map { Array($0.entry.definition.utf8) })
      #expect(glossary.findings == original.findings)
      #expect(glossary.title == original.title)
    }
  }

  @Test(arguments: Example.all)
  func `white space at the end does not matter`(_ example: Example) throws {
    let original = try example.glossary
    for junk in ["\n", "\r\n\r\n", "\n \n\t\n\u{A0}\n\n", "  ", "\n\u{C}\n"] {
      let glossary = try example.read(Array((example.text + junk).utf8))
      #expect(glossary.entries == original.entries, "\(Array(junk.utf8))")
      #expect(glossary.findings == original.findings)
    }
  }

  @Test(
    arguments: Example.all,
    ["\0", "\n\0\0\0", "\u{1A}", "\n\u{1A}", "\u{1B}", "\u{200B}", "\u{FEFF}"]
  )
  func `invisible characters at the end are removed with a finding`(
    _ example: Example, _ junk: String
  ) throws {
    let glossary = try example.read(Array((example.text + junk).utf8))
    let original = try example.glossary
    #expect(glossary.entries == original.entries)
    let count = junk.unicodeScalars.count { $0 != "\n" }
    #expect(glossary.findings.map(\.kind) == [.document(.invisibleCharactersRemoved(count: count))])
  }

  @Test(
    arguments: Example.all,
    [
      "\"", "'", "}", "]", ")", "{", "[", "(", "<", ">", "</dl>", "</table>", "</p>", "{{", "}}",
      "[[", "]]", "`", "*", "**", "\\", "&", "&#",
    ])
  func `a stray mark at the end keeps the entries before, or is a located error`(
    _ example: Example, _ junk: String
  ) throws {
    try expectBeginning(of: example, behindWhich: junk)
  }

  // A line that is invalid in YAML makes the whole text another syntax's.
  @Test(arguments: SyntaxExample.all.filter { $0.name != "YAML" })
  func `half a line of the syntax at the end keeps the entries before`(_ syntax: SyntaxExample)
    throws
  {
    let example = try #require(Example.all.first { $0.testDescription == syntax.name })
    for line in example.text.split(separator: "\n") {
      try expectBeginning(of: example, behindWhich: "\n" + line.prefix(line.count / 2))
    }
  }

  /// Expects all entries but the last after text or an error was appended to the example.
  private func expectBeginning(of example: Example, behindWhich junk: String) throws {
    let lineCount = example.text.count { $0 == "\n" } + 2
    let terms = try example.glossary.entries.map(\.entry.term)
    do {
      let glossary = try example.read(Array((example.text + junk).utf8))
      let count = max(terms.count - 1, 1)
      #expect(
        glossary.entries.prefix(count).map(\.entry.term) == Array(terms.prefix(count)), "\(junk)")
      #expect(glossary.findings.map(\.line).allSatisfy { (1...lineCount).contains($0) })
    } catch {
      #expect(error.line.map { (1...lineCount).contains($0) } == true, "\(error) \(junk)")
    }
  }

  @Test(arguments: Example.all)
  func `an example cut at any byte gives entries in order, or an error`(_ example: Example) {
    let bytes = Array(example.text.utf8)
    for length in 0..<bytes.count {
      guard let glossary = try? example.read(Array(bytes[..<length])) else { continue }
      let lines = glossary.entries.map(\.line)
      let lineCount = bytes[..<length].count { $0 == 0x0A } + 1
      #expect(lines == lines.sorted() && lines.allSatisfy { (1...lineCount).contains($0) })
      #expect(glossary.entries.allSatisfy { !$0.entry.term.isEmpty })
      #expect(glossary.findings.map(\.line).allSatisfy { (1...lineCount).contains($0) })
    }
  }

  @Test func `parallel readers read the same as each one alone`() async throws {
    let originals = try Example.all.map { try $0.glossary }
    try await withThrowingTaskGroup(of: [Glossary].self) { group in
      for _ in 0..<8 {
        group.addTask { try Example.all.map { try $0.glossary } }
      }
      for try await glossaries in group {
        #expect(glossaries.map(\.entries) == originals.map(\.entries))
        #expect(glossaries.map(\.findings) == originals.map(\.findings))
        #expect(glossaries.map(\.title) == originals.map(\.title))
      }
    }
  }
}

extension GlossaryError {
  /// The line of the error; nil if the error concerns the whole file.
  fileprivate var line: Int? {
    switch self {
    case .binary(let line, _), .undecodable(let line, _),
      .undecodableUTF16(let line, _), .unclosedQuote(let line),
      .malformed(_, let line), .nestingTooDeep(_, let line):
      line
    case .empty, .tooLarge, .tooManyValues, .pdf, .unreadableWorkbook, .noEntries,
      .noSuchColumn:
      nil
    }
  }
}

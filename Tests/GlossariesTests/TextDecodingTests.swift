import Documents
import Flashcards
import Foundation
import Testing

@testable import Glossaries

@Suite struct TextDecodingTests {
  private func read(_ bytes: [UInt8]) throws(GlossaryError) -> Glossary {
    try Glossary(reading: Document(name: "g.csv", bytes: bytes))
  }

  private func bytes(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
    Array(text.data(using: encoding) ?? Data())
  }

  @Test(arguments: ["", " ", "\n\r\n\t", "\u{FEFF}", "\u{FEFF}\n", "\u{A0}\n\u{2003}"])
  func `a file of white space is empty`(_ text: String) {
    #expect(throws: GlossaryError.empty) { try read(Array(text.utf8)) }
    #expect(throws: GlossaryError.empty) {
      try read([0xFF, 0xFE] + Array(text.utf8).flatMap { $0 < 0x80 ? [$0, 0] : [] })
    }
  }

  @Test func `Windows-1252 is read with a finding at its first byte`() throws {
    let glossary = try read(bytes("Terme,Définition\nDépôt,“Œuvre” à 5 €\n", .windowsCP1252))
    #expect(glossary.entries.map(\.entry) == [Entry(term: "Dépôt", definition: "“Œuvre” à 5 €")])
    #expect(glossary.findings == [Finding(line: 1, kind: .document(.readAsWindows1252))])
  }

  @Test func `Windows-1252 that ends in an accent is not unfinished UTF-8`() throws {
    let glossary = try read(bytes("term,definition\nQA,Quality\nAQ,Qualité", .windowsCP1252))
    #expect(glossary.entries.last?.entry.definition == "Qualité")
    #expect(glossary.findings == [Finding(line: 3, kind: .document(.readAsWindows1252))])
  }

  @Test func `damaged UTF-8 is not Windows-1252`() {
    let text = Array("Terme,Définition\r\nChurn,Taux d".utf8) + [0xE9] + Array("part\n".utf8)
    #expect(throws: GlossaryError.undecodable(line: 2, byte: 32)) { try read(text) }
  }

  @Test func `a damaged byte's offset includes the byte order mark`() {
    let text: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8) + [0xE9, 0x20]
    #expect(throws: GlossaryError.undecodable(line: 2, byte: 8)) { try read(text) }
  }

  @Test func `a byte undefined in Windows-1252 is undecodable`() {
    #expect(throws: GlossaryError.undecodable(line: 2, byte: 5)) {
      try read(Array("a,b\n".utf8) + [0x81, 0x2C, 0xE9])
    }
  }

  @Test(arguments: [[0xC3], [0xE2], [0xE2, 0x80], [0xF0, 0x9F, 0x98]] as [[UInt8]])
  func `an unfinished last character is dropped with a finding`(_ tail: [UInt8]) throws {
    let glossary = try read(Array("Terme,Définition\nDépôt,Lieu de dép".utf8) + tail)
    #expect(glossary.entries.map(\.entry) == [Entry(term: "Dépôt", definition: "Lieu de dép")])
    #expect(glossary.findings == [Finding(line: 2, kind: .document(.unfinishedLastCharacter))])
  }

  @Test func `surrogates and overlong forms in UTF-8 are damage`() {
    for bad in [[0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80, 0x80, 0x80], [0xE0, 0x80, 0x80]]
      as [[UInt8]]
    {
      #expect(throws: GlossaryError.undecodable(line: 1, byte: 3)) {
        try read(Array("é".utf8) + bad + Array(" x".utf8))
      }
    }
  }

  @Test func `a NUL byte makes a file binary`() {
    #expect(throws: GlossaryError.binary(line: 2, byte: 6)) {
      try read(Array("a,b\nc".utf8) + [0x00] + Array(",some more text here".utf8))
    }
    #expect(throws: GlossaryError.binary(line: 1, byte: 1)) {
      try read([0x7F, 0x02, 0x01, 0x41, 0x0A])
    }
  }

  @Test func `UTF-16 of odd length is an error at its last byte`() {
    #expect(throws: GlossaryError.undecodableUTF16(line: 2, byte: 11)) {
      try read([0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0x62, 0, 0x0A, 0, 0x63])
    }
  }

  @Test func `half a surrogate pair is an error, except at the end`() throws {
    #expect(throws: GlossaryError.undecodableUTF16(line: 1, byte: 5)) {
      try read([0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x62, 0])
    }
    let text = "a,b\nc,d".utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    let glossary = try read([0xFF, 0xFE] + text + [0x3D, 0xD8])
    #expect(glossary.findings == [Finding(line: 2, kind: .document(.unfinishedLastCharacter))])
  }

  @Test func `invisible characters are removed and counted once`() throws {
    let text = "term,definition\nCh\u{200B}urn,\u{202E}Cus\u{AD}tomers \u{1B}[1mlost\u{7}\n"
    let glossary = try read(Array(text.utf8))
    #expect(
      glossary.entries.map(\.entry) == [Entry(term: "Churn", definition: "Customers [1mlost")])
    let kind = Finding.Kind.document(.invisibleCharactersRemoved(count: 5))
    #expect(glossary.findings == [Finding(line: 2, column: 3, kind: kind)])
  }

  @Test func `endless combining marks are cut to thirty`() throws {
    let text = "term,definition\ne" + String(repeating: "\u{301}\u{323}", count: 100_000) + ",x y\n"
    let glossary = try read(Array(text.utf8))
    let kind = Finding.Kind.document(.invisibleCharactersRemoved(count: 199_970))
    #expect(glossary.findings == [Finding(line: 2, column: 32, kind: kind)])
  }

  @Test func `a file over the byte limit is refused`() {
    let bytes = [UInt8](repeating: 0x61, count: Glossary.sizeLimit + 1)
    #expect(throws: GlossaryError.tooLarge(limit: 64 << 20)) { try read(bytes) }
  }
}

import Testing

@testable import Documents

@Suite struct SourceTextTests {
  @Test func `the scan by eight bytes agrees with a scan by single bytes`() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<20 {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 20)
        bytes[place] = byte
        let isPrintable = (0x20..<0x7F).contains(byte)
        let end = bytes.withUnsafeBufferPointer { $0.endOfPrintableASCII(from: 0) }
        #expect(end == (isPrintable ? 20 : place), "\(byte) at \(place)")
      }
    }
  }

  @Test(arguments: [
    ("a\u{0301}", "á"), ("a\u{00AD}b", "ab"), ("a\u{200B}b", "ab"), ("a\u{0B}b", "a b"),
    ("a\u{7F}b", "ab"), ("a\u{1}b", "ab"), ("œuvre – « l’été »", "œuvre – « l’été »"),
    ("a\u{85}b", "a b"), ("a\u{2028}b", "a b"), ("क\u{200D}ष", "क\u{200D}ष"), ("a\tb", "a\tb"),
  ])
  func `characters are cleaned at any position`(_ text: String, _ expected: String) throws {
    for padding in 20..<37 {
      let pad = String(repeating: ".", count: padding)
      let source = try SourceText(decoding: Array((pad + text + pad + "é").utf8), limits: Limits())
      #expect(source.string(0..<source.utf8.count) == pad + expected + pad + "é")
    }
  }

  @Test(arguments: ["a\r\nb\rc\nd", "a\nb\nc\nd\n", "a\r\nb\r\nc\r\nd\r\n"])
  func `CRLF, CR and LF are each one line end`(_ text: String) throws {
    let source = try SourceText(decoding: Array(text.utf8), limits: Limits())
    #expect((0..<source.lineCount).map { source.string(source.line($0)) } == ["a", "b", "c", "d"])
  }

  @Test func `lines over the limit are left out and reported`() throws {
    var limits = Limits()
    limits.lines = 2
    let source = try SourceText(decoding: Array("a\n\nb\n".utf8), limits: limits)
    #expect((0..<source.lineCount).map { source.string(source.line($0)) } == ["a", ""])
    #expect(source.problems == [Problem(.restLeftOut(limit: 2), line: 2)])
    let blank = try SourceText(decoding: Array("a\nb\n\n\n".utf8), limits: limits)
    #expect(blank.lineCount == 2 && blank.problems == [])
  }

  @Test func `an endless row of combining marks is cut to thirty`() throws {
    let text = "e" + String(repeating: "\u{302}\u{323}", count: 10_000) + "a"
    let source = try SourceText(decoding: Array(text.utf8), limits: Limits())
    #expect(source.string(0..<source.utf8.count).unicodeScalars.count == 30)
    guard case .invisibleCharactersRemoved(19_970) = source.problems.first?.kind else {
      Issue.record("\(source.problems)")
      return
    }
  }

  @Test func `the first removed character is reported with its column`() throws {
    let source = try SourceText(decoding: Array("é\nàb\u{200B}c\u{200B}".utf8), limits: Limits())
    #expect(
      source.problems == [
        Problem(.invisibleCharactersRemoved(count: 2), at: Location(line: 2, column: 3))
      ])
  }
}

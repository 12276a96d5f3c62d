import Testing

@testable import Terminal

@Suite struct `The letters of a locale` {
  @Test(arguments: [
    ("fr_FR.ISO-8859-1", TextEncoding.latin1), ("fr_FR.iso88591", .latin1),
    ("de_DE.ISO-8859-15@euro", .latin9), ("fr_FR@euro", .latin9), ("fr_FR.UTF-8", .utf8),
    ("C", .utf8), ("", .utf8),
  ])
  func `follow from its name`(_ locale: String, _ encoding: TextEncoding) {
    #expect(TextEncoding(locale: ["LANG": locale]) == encoding)
    #expect(TextEncoding(locale: ["LC_ALL": "", "LC_CTYPE": locale, "LANG": "C"]) == encoding)
  }

  @Test func `are written byte by byte, those it lacks by their nearest`() {
    let text = "L’été « déjà » – cœur… 5 €"
    let latin1 = TextEncoding.latin1.bytes(of: text)
    #expect(
      TextEncoding.latin1.text(of: latin1) == "L'été « déjà » - coeur... 5 EUR")
    #expect(TextEncoding.latin9.text(of: TextEncoding.latin9.bytes(of: text)).contains("cœur"))
    #expect(TextEncoding.latin9.text(of: TextEncoding.latin9.bytes(of: text)).contains("5 €"))
    #expect(
      TextEncoding.latin1.bytes(of: "e\u{301}\u{202F}; 漢")
        == Array("e\u{A0}; ?".unicodeScalars.map { UInt8($0.value) }))
    #expect(TextEncoding.utf8.bytes(of: text) == Array(text.utf8))
  }

  @Test func `are read as UTF-8 where they are that`() {
    #expect(TextEncoding.latin1.text(of: Array("été".utf8)) == "été")
    #expect(TextEncoding.latin1.text(of: [0xE9, 0x74, 0xE9]) == "été")
    #expect(TextEncoding.utf8.text(of: [0xE9, 0x74, 0xE9]) == "\u{FFFD}t\u{FFFD}")
  }

  @Test func `are typed one by one, and none is lost`() {
    var decoder = KeyDecoder(.latin1)
    #expect(decoder.decode([0xE9]) == [])
    #expect(decoder.patience == 50)
    #expect(decoder.flush() == [.character("é")])
    #expect(decoder.decode([0xE9, 0x74, 0xE9]) == [.character("é"), .character("t")])
    #expect(decoder.flush() == [.character("é")])
    #expect(decoder.decode([0xE9, 0x0D]) == [.character("é"), .enter])
    #expect(decoder.decode(Array("é".utf8)) == [.character("é")])
    #expect(decoder.decode([0xB0]) == [.character("°")])
  }

  @Test func `are pasted too`() {
    var decoder = KeyDecoder(.latin1)
    let paste = Array("\u{1B}[200~".utf8) + [0x63, 0xF4, 0x74, 0xE9] + Array("\u{1B}[201~".utf8)
    #expect(decoder.decode(paste) == [.paste("côté")])
  }
}

/// Org's inline markup.
struct OrgText: InlineMarkup {
  var scanner: MarkupScanner
  let depth: Int
  var result = InlineText()

  init(_ text: String) { self.init(text.utf8, depth: 0) }

  private init(_ text: some Sequence<UInt8>, depth: Int) {
    scanner = MarkupScanner(text)
    self.depth = depth
  }

  mutating func readsMarkup() -> Bool {
    switch scanner.byte {
    case UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "="),
      UInt8(ascii: "~"), UInt8(ascii: "+"):
      return readsEmphasis(scanner.byte)
    case UInt8(ascii: "["): return readsLink()
    case UInt8(ascii: "<"): return readsTarget()
    case UInt8(ascii: "@"):
      guard scanner.isAt("@@"), scanner.enclosed("@@", "@@") != nil else { return false }
      return true
    case UInt8(ascii: "{"):
      return scanner.isAt("{{{") && scanner.enclosed("{{{", "}}}") != nil
    case UInt8(ascii: "\\"): return readsEntity()
    default: return false
    }
  }

  /// Reads `<<<radio target>>>`, which shows, and `<<target>>`, which does not.
  private mutating func readsTarget() -> Bool {
    guard let text = scanner.enclosed("<<<", ">>>") else {
      return scanner.enclosed("<<", ">>") != nil
    }
    result.append(text)
    return true
  }

  /// Reads `*bold*` and its like, which white space or a mark stands before and behind.
  private mutating func readsEmphasis(_ mark: UInt8) -> Bool {
    if let previous = scanner.previous, !previous.isSpace, !"-({'\"".utf8.contains(previous) {
      return false
    }
    guard let next = scanner.peek(), !next.isSpace else { return false }
    let sign = String(decoding: [mark], as: UTF8.self)
    var place = scanner.index + 2
    for _ in 0..<8 {
      guard let end = scanner.place(of: sign, from: place) else { return false }
      let behind = end + 1 < scanner.bytes.count ? scanner.bytes[end + 1] : 0x20
      if !scanner.bytes[end - 1].isSpace,
        behind.isSpace || "-.,:;!?'\")}[".utf8.contains(behind)
          || behind >= 0x80
      {
        let text = scanner.bytes[(scanner.index + 1)..<end]
        scanner.index = end + 1
        if sign == "=" || sign == "~" {
          var code = InlineText()
          code.append(text)
          result.append(setApart: code)
        } else {
          result.append(setApart: OrgText(text, depth: depth + 1).inline)
        }
        return true
      }
      place = end + 1
    }
    return false
  }

  /// Reads `[[target][text]]`, `[[target]]`, `[fn:1]` and `[cite:@key]`.
  private mutating func readsLink() -> Bool {
    if scanner.isAt("[fn:") { return scanner.enclosed("[fn:", "]") != nil }
    if scanner.isAt("[cite") { return scanner.enclosed("[cite", "]") != nil }
    guard let link = scanner.enclosed("[[", "]]") else { return false }
    // The text of a link holds no other link: nothing to look for inside but emphasis.
    var shown = link
    var place = link.startIndex
    while place + 1 < link.endIndex {
      if link[place] == 0x5D, link[place + 1] == 0x5B {
        shown = link[(place + 2)...]
        break
      }
      place += 1
    }
    result.append(setApart: OrgText(shown, depth: depth + 1).inline)
    return true
  }

  /// Reads `\alpha` and the like, whose names are HTML's.
  private mutating func readsEntity() -> Bool {
    let start = scanner.index
    scanner.index += 1
    let name = scanner.word().string
    if !name.isEmpty, let text = entityText("&\(name);") {
      result.append(decoded: text)
      if scanner.isAt("{}") { scanner.index += 2 }
      return true
    }
    scanner.index = start
    return false
  }
}

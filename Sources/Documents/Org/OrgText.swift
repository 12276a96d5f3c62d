/// Reads Org's inline markup.
struct OrgText: InlineMarkup {
  var scanner: MarkupScanner
  let depth: Int
  var result = InlineText()

  init(_ text: some Sequence<UInt8>) { self.init(text, depth: 0) }

  private init(_ text: some Sequence<UInt8>, depth: Int) {
    scanner = MarkupScanner(text)
    self.depth = depth
  }

  private func inner(_ text: some Sequence<UInt8>) -> InlineText {
    OrgText(text, depth: depth + 1).inline
  }

  mutating func consumeMarkup() -> Bool {
    switch scanner.byte {
    case UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "="),
      UInt8(ascii: "~"), UInt8(ascii: "+"):
      return consumeEmphasis(scanner.byte)
    case UInt8(ascii: "["): return consumeLink()
    case UInt8(ascii: "<"): return consumeTarget()
    case UInt8(ascii: "@"): return scanner.enclosed("@@", "@@") != nil
    case UInt8(ascii: "{"): return scanner.enclosed("{{{", "}}}") != nil
    case UInt8(ascii: "\\"): return consumeBackslash()
    default: return false
    }
  }

  /// Reads `<<<radio target>>>`, whose text is shown, or `<<target>>`, which is not shown.
  private mutating func consumeTarget() -> Bool {
    guard let text = scanner.enclosed("<<<", ">>>") else {
      return scanner.enclosed("<<", ">>") != nil
    }
    result.append(text)
    return true
  }

  /// Reads `*bold*` and other emphasis, which needs white space or punctuation on both sides.
  private mutating func consumeEmphasis(_ mark: UInt8) -> Bool {
    if let previous = scanner.previous, !previous.isSpace, !"-({'\"".utf8.contains(previous) {
      return false
    }
    guard let next = scanner.peek(), !next.isSpace else { return false }
    let sign = String(decoding: [mark], as: UTF8.self)
    var start = scanner.index + 2
    for _ in 0..<8 {
      guard let end = scanner.index(of: sign, from: start) else { return false }
      let behind = end + 1 < scanner.bytes.count ? scanner.bytes[end + 1] : 0x20
      let closes =
        !scanner.bytes[end - 1].isSpace
        && (behind.isSpace || "-.,:;!?'\")}[".utf8.contains(behind) || behind >= 0x80)
      guard closes else {
        start = end + 1
        continue
      }
      let text = scanner.bytes[(scanner.index + 1)..<end]
      scanner.index = end + 1
      switch mark {
      case UInt8(ascii: "="), UInt8(ascii: "~"): result.append(InlineText(text), as: .code)
      case UInt8(ascii: "*"): result.append(inner(text), as: .strong)
      default: result.append(inner(text), as: .emphasis)
      }
      return true
    }
    return false
  }

  /// Reads `[[target][text]]`, `[[target]]`, `[fn:1]` and `[cite:@key]`.
  private mutating func consumeLink() -> Bool {
    for opening in ["[fn:", "[cite"] where scanner.isAt(opening) {
      guard let key = scanner.enclosed(opening, "]") else { return false }
      result.mark(.note, label: key)
      return true
    }
    guard let link = scanner.enclosed("[[", "]]") else { return false }
    // A link's text contains no other link.
    var (target, shown) = (link, link)
    var index = link.startIndex
    while index + 1 < link.endIndex {
      if link[index] == 0x5D, link[index + 1] == 0x5B {
        (target, shown) = (link[..<index], link[(index + 2)...])
        break
      }
      index += 1
    }
    result.append(inner(shown), as: .link, label: target)
    return true
  }

  /// Reads a line break, `\\`, or a named character such as `\alpha`, with the names of HTML.
  private mutating func consumeBackslash() -> Bool {
    if scanner.isAt("\\\\"), scanner.peek(2) == 0x0A {
      result.appendLineBreak()
      scanner.index += 3
      return true
    }
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

/// AsciiDoc's inline markup.
struct AsciiDocText: InlineMarkup {
  /// The bytes that can begin inline markup; a text without any of them is copied as it is.
  static let marks = ByteSet("*_`#+^~'\"<[({\\-&:")

  var scanner: MarkupScanner
  let depth: Int
  var result = InlineText()
  let names: AsciiDocNames

  init(_ text: some Sequence<UInt8>, _ names: AsciiDocNames, depth: Int = 0) {
    scanner = MarkupScanner(text)
    (self.names, self.depth) = (names, depth)
  }

  func inner(_ bytes: some Sequence<UInt8>) -> InlineText {
    AsciiDocText(bytes, names, depth: depth + 1).inline
  }

  mutating func consumeMarkup() -> Bool {
    let byte = scanner.byte
    switch byte {
    case UInt8(ascii: "+"): return consumeLineBreak() || consumeQuote(byte)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "#"),
      UInt8(ascii: "'"):
      return consumeQuote(byte)
    case UInt8(ascii: "^"), UInt8(ascii: "~"): return consumeScript(byte)
    case UInt8(ascii: "\""): return consumeCurvedQuotes()
    case UInt8(ascii: "<"): return consumeReference()
    case UInt8(ascii: "["): return consumeAnchor() || consumeRole()
    case UInt8(ascii: "("): return consumeIndexTerm()
    case UInt8(ascii: "{"): return consumeAttribute()
    case UInt8(ascii: "\\"):
      guard let next = scanner.peek(), "*_`#+^~'{<[:|!(\\".utf8.contains(next) else {
        return false
      }
      result.append(next)
      scanner.index += 2
      return true
    case UInt8(ascii: "-"): return consumeDash()
    case UInt8(ascii: "&"): return consumeEntity()
    case let byte where byte.isASCIILetter: return consumeMacro()
    default: return false
    }
  }

  // MARK: Quotes

  /// Reads ` +` at the end of a line as a line break.
  private mutating func consumeLineBreak() -> Bool {
    guard scanner.previous == 0x20, scanner.peek() == nil || scanner.peek() == 0x0A else {
      return false
    }
    result.dropLastSpace()
    if scanner.peek() != nil { result.appendLineBreak() }
    scanner.index += 2
    return true
  }

  /// Reads `*strong*` where no letter adjoins the marks, and `**strong**` anywhere.
  private mutating func consumeQuote(_ mark: UInt8, roles: [UInt8] = []) -> Bool {
    if mark == UInt8(ascii: "`"), let text = scanner.enclosed("`+", "+`") {
      result.append(InlineText(text), as: .code)
      return true
    }
    let sign = String(decoding: [mark], as: UTF8.self)
    if mark != UInt8(ascii: "'"), scanner.isAt(sign + sign),
      let text = scanner.enclosed(sign + sign, sign + sign)
    {
      append(inner(text), quotedBy: mark, roles: roles)
      return true
    }
    let start = scanner.index + 1
    guard !scanner.followsWord, let next = scanner.peek(), !next.isSpace, next != mark,
      let end = scanner.closing(sign, from: start)
    else { return false }
    scanner.index = end + 1
    append(inner(scanner.bytes[start..<end]), quotedBy: mark, roles: roles)
    return true
  }

  private mutating func append(_ text: InlineText, quotedBy mark: UInt8, roles: [UInt8]) {
    var text = text
    if mark == UInt8(ascii: "#") || !roles.isEmpty {
      var tagged = InlineText()
      let name = roles.isEmpty ? Array("mark".utf8) : Array(roles.prefix { $0 != 0x2E })
      let attributes = roles.isEmpty ? [] : [(Array("role".utf8), roles)]
      tagged.append(text, as: .tag, label: name, attributes: attributes)
      text = tagged
    }
    switch mark {
    case UInt8(ascii: "*"): result.append(text, as: .strong)
    case UInt8(ascii: "_"), UInt8(ascii: "'"): result.append(text, as: .emphasis)
    case UInt8(ascii: "`"), UInt8(ascii: "+"): result.append(text, as: .code)
    default: result.append(text)
    }
  }

  /// Reads superscript `^above^` and subscript `~below~`; neither may contain a space.
  private mutating func consumeScript(_ mark: UInt8) -> Bool {
    let start = scanner.index + 1
    let sign = String(decoding: [mark], as: UTF8.self)
    guard let end = scanner.index(of: sign, from: start), end > start, end - start < 200,
      !scanner.bytes[start..<end].contains(where: \.isSpace)
    else { return false }
    scanner.index = end + 1
    let name = mark == UInt8(ascii: "^") ? "sup" : "sub"
    result.append(inner(scanner.bytes[start..<end]), as: .tag, label: name.utf8)
    return true
  }

  /// Reads curved quotation marks: `` "`text`" ``.
  private mutating func consumeCurvedQuotes() -> Bool {
    guard let text = scanner.enclosed("\"`", "`\"") else { return false }
    result.append(decoded: "“")
    result.append(inner(text))
    result.append(decoded: "”")
    return true
  }

  /// Reads `--` between two words, or between two spaces, as a dash.
  private mutating func consumeDash() -> Bool {
    guard scanner.isAt("--"), scanner.peek(2) != UInt8(ascii: "-"),
      let previous = scanner.previous, previous.isSpace || previous.isWordByte,
      previous.isSpace == (scanner.peek(2) ?? 0x20).isSpace
    else { return false }
    result.append(decoded: "—")
    scanner.index += 2
    return true
  }

  // MARK: Brackets

  /// Reads a cross reference, `<<id,text>>`, or an address, `<https://example.org>`.
  private mutating func consumeReference() -> Bool {
    if let reference = scanner.enclosed("<<", ">>") {
      let comma = reference.firstIndex(of: UInt8(ascii: ",")) ?? reference.endIndex
      let target = reference[..<comma]
      let text = reference[comma...].dropFirst().drop(while: \.isSpace)
      result.append(inner(text.isEmpty ? target : text), as: .link, label: target.prefix(1000))
      return true
    }
    guard scanner.isAt("<http"), let end = scanner.index(of: ">", from: scanner.index),
      end - scanner.index < 1000
    else { return false }
    let address = scanner.bytes[(scanner.index + 1)..<end]
    guard !address.contains(where: \.isSpace), address.contains(UInt8(ascii: ":")) else {
      return false
    }
    result.append(InlineText(address), as: .link, label: address)
    scanner.index = end + 1
    return true
  }

  /// Skips `[[anchor]]`; a bibliography key, `[[[key]]]`, is shown as `[key]`.
  private mutating func consumeAnchor() -> Bool {
    if scanner.isAt("[[["), let key = scanner.enclosed("[[[", "]]]") {
      result.append([0x5B] + key + [0x5D])
      return true
    }
    guard scanner.enclosed("[[", "]]") != nil else { return false }
    return true
  }

  /// Reads the role or id of a marked text: `[.role]#text#`.
  private mutating func consumeRole() -> Bool {
    guard let next = scanner.peek(), let end = scanner.index(of: "]", from: scanner.index),
      end - scanner.index < 80, end > scanner.index + 1
    else { return false }
    let mark = end + 1 < scanner.bytes.count ? scanner.bytes[end + 1] : 0x20
    let names = scanner.bytes[(scanner.index + 1)..<end]
    let isShorthand = next == UInt8(ascii: "#") || next == UInt8(ascii: ".")
    guard "#*_`".utf8.contains(mark), isShorthand || mark == UInt8(ascii: "#"),
      !scanner.followsWord, isShorthand || names.areWords
    else { return false }
    let start = scanner.index
    scanner.index = end + 1
    // `[#id]` is an anchor, not a role.
    let roles = next == UInt8(ascii: "#") ? [] : Array(names.drop { $0 == UInt8(ascii: ".") })
    if consumeQuote(mark, roles: roles) { return true }
    scanner.index = start
    return false
  }

  /// Reads an index term: `((shown))` or, without text in the page, `(((hidden, in, the, index)))`.
  private mutating func consumeIndexTerm() -> Bool {
    if scanner.isAt("(((") { return scanner.enclosed("(((", ")))") != nil }
    guard let text = scanner.enclosed("((", "))") else { return false }
    result.append(inner(text), as: .tag, label: "indexterm".utf8)
    return true
  }

  private mutating func consumeAttribute() -> Bool {
    guard let end = scanner.index(of: "}", from: scanner.index), end - scanner.index < 60 else {
      return false
    }
    let name = scanner.bytes[(scanner.index + 1)..<end].string.lowercased()
    guard let value = names.value(of: name) else { return false }
    result.append(inner(value))
    scanner.index = end + 1
    return true
  }
}

extension ArraySlice<UInt8> {
  /// Whether these bytes are role names like `big red`: words with spaces, hyphens and dots
  /// between.
  fileprivate var areWords: Bool {
    allSatisfy { $0.isWordByte || $0 == 0x20 || $0 == 0x2D || $0 == 0x2E }
  }
}

/// AsciiDoc's inline markup.
struct AsciiDocText: InlineMarkup {
  var scanner: MarkupScanner
  private let attributes: Substitutions
  let depth: Int
  var result = InlineText()

  init(_ text: some Sequence<UInt8>, _ attributes: Substitutions) {
    self.init(text, attributes, depth: 0)
  }

  private init(_ text: some Sequence<UInt8>, _ attributes: Substitutions, depth: Int) {
    scanner = MarkupScanner(text)
    self.attributes = attributes
    self.depth = depth
  }

  private func inner(_ bytes: some Sequence<UInt8>) -> InlineText {
    AsciiDocText(bytes, attributes, depth: depth + 1).inline
  }

  mutating func consumeMarkup() -> Bool {
    switch scanner.byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "#"),
      UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "'"):
      return consumeQuote(scanner.byte)
    case UInt8(ascii: "+"): return consumeBreak() || consumeQuote(scanner.byte)
    case UInt8(ascii: "\""):
      guard let text = scanner.enclosed("\"`", "`\"") else { return false }
      result.append(decoded: "“")
      result.append(inner(text))
      result.append(decoded: "”")
      return true
    case UInt8(ascii: "<"): return consumeReference()
    case UInt8(ascii: "["): return consumeBracket()
    case UInt8(ascii: "("): return consumeIndexTerm()
    case UInt8(ascii: "{"): return consumeAttribute()
    case UInt8(ascii: "\\"): return consumeEscape()
    case UInt8(ascii: "-"): return consumeDash()
    case UInt8(ascii: "&"): return consumeEntity()
    case let byte where byte.isASCIILetter: return consumeMacro()
    default: return false
    }
  }

  private mutating func consumeEscape() -> Bool {
    guard let next = scanner.peek(), "*_`#+^~'{<[:".utf8.contains(next) else { return false }
    result.append(next)
    scanner.index += 2
    return true
  }

  private mutating func consumeDash() -> Bool {
    guard scanner.isAt("--"), scanner.peek(2) != 0x2D, scanner.previous != 0x2D,
      scanner.previous?.isSpace == true || scanner.previous?.isWordByte == true,
      scanner.previous?.isSpace == scanner.peek(2)?.isSpace
    else { return false }
    result.append(decoded: "—")
    scanner.index += 2
    return true
  }

  /// Reads ` +` at the end of a line, which asks for a break there.
  private mutating func consumeBreak() -> Bool {
    guard scanner.previous == 0x20, scanner.peek() == 0x0A || scanner.peek() == nil else {
      return false
    }
    result.dropLastSpace()
    if scanner.peek() == 0x0A { result.appendLineBreak() }
    scanner.index += 2
    return true
  }

  /// Reads `*bold*` where no word goes on beside it, `**bold**` anywhere.
  private mutating func consumeQuote(_ mark: UInt8) -> Bool {
    let sign = String(decoding: [mark], as: UTF8.self)
    if mark == UInt8(ascii: "`"), let text = scanner.enclosed("`+", "+`") {
      result.append(InlineText(text), as: .code)
      return true
    }
    if mark != UInt8(ascii: "'"), scanner.isAt(sign + sign),
      let text = scanner.enclosed(sign + sign, sign + sign)
    {
      append(inner(text), mark)
      return true
    }
    if mark == UInt8(ascii: "^") || mark == UInt8(ascii: "~") {
      guard let text = scanner.enclosed(sign, sign) else { return false }
      if text.contains(where: \.isSpace) {
        scanner.index -= text.count + 2
        return false
      }
      append(InlineText(text), mark)
      return true
    }
    guard scanner.previous?.isWordByte != true, let next = scanner.peek(), !next.isSpace,
      let end = closing(mark)
    else { return false }
    let text = inner(scanner.bytes[(scanner.index + 1)..<end])
    scanner.index = end + 1
    append(text, mark)
    return true
  }

  private mutating func append(_ text: InlineText, _ mark: UInt8) {
    switch mark {
    case UInt8(ascii: "*"): result.append(text, as: .strong)
    case UInt8(ascii: "`"): result.append(text, as: .code)
    case UInt8(ascii: "#"): result.append(text, as: .tag, label: "mark".utf8)
    case UInt8(ascii: "^"): result.append(text, as: .tag, label: "sup".utf8)
    case UInt8(ascii: "~"): result.append(text, as: .tag, label: "sub".utf8)
    case UInt8(ascii: "+"): result.append(text)
    default: result.append(text, as: .emphasis)
    }
  }

  /// The index of the sign that closes a quote: behind a letter, before none.
  private mutating func closing(_ mark: UInt8) -> Int? {
    let sign = String(decoding: [mark], as: UTF8.self)
    var start = scanner.index + 2
    for _ in 0..<8 {
      guard let end = scanner.index(of: sign, from: start) else { return nil }
      let next = end + 1 < scanner.bytes.count ? scanner.bytes[end + 1] : 0x20
      if !scanner.bytes[end - 1].isSpace, !next.isWordByte, next != mark { return end }
      start = end + 1
    }
    return nil
  }

  /// Reads `<<id,text>>`.
  private mutating func consumeReference() -> Bool {
    guard let reference = scanner.enclosed("<<", ">>") else { return false }
    let parts = reference.split(separator: 0x2C, maxSplits: 1)
    let shown = parts.count > 1 ? parts[1].drop(while: \.isSpace) : reference
    result.append(inner(shown), as: .link, label: parts.first ?? reference)
    return true
  }

  /// Reads `[[anchor]]`, `[#id]`, and the role of `[.role]#text#`.
  private mutating func consumeBracket() -> Bool {
    if scanner.isAt("[[") {
      guard scanner.enclosed("[[", "]]") != nil else { return false }
      if !scanner.isAtEnd, scanner.byte == 0x5D { scanner.index += 1 }
      return true
    }
    guard let next = scanner.peek(),
      let end = scanner.index(of: "]", from: scanner.index), end - scanner.index < 80,
      end + 1 < scanner.bytes.count
    else { return false }
    let isMarked = "#*_`".utf8.contains(scanner.bytes[end + 1])
    guard
      next == UInt8(ascii: "#") || next == UInt8(ascii: ".")
        ? isMarked || scanner.previous == nil
        : scanner.bytes[end + 1] == UInt8(ascii: "#") && namesRole(before: end)
    else { return false }
    scanner.index = end + 1
    return true
  }

  /// Whether `[red]` stands here, words in brackets of their own.
  private func namesRole(before end: Int) -> Bool {
    scanner.previous?.isWordByte != true && end > scanner.index + 1
      && scanner.bytes[(scanner.index + 1)..<end].allSatisfy {
        $0.isWordByte || $0 == 0x20 || $0 == 0x2D
      }
  }

  /// Reads `((shown))` and `(((hidden, in, the, index)))`.
  private mutating func consumeIndexTerm() -> Bool {
    if scanner.isAt("(((") { return scanner.enclosed("(((", ")))") != nil }
    guard let text = scanner.enclosed("((", "))") else { return false }
    result.append(inner(text))
    return true
  }

  private mutating func consumeAttribute() -> Bool {
    guard let end = scanner.index(of: "}", from: scanner.index), end - scanner.index < 60 else {
      return false
    }
    let name = scanner.bytes[(scanner.index + 1)..<end].string.lowercased()
    guard let value = attributes.text(for: name) ?? ownAttributes[name].map({ Array($0.utf8) })
    else { return false }
    result.append(inner(value))
    scanner.index = end + 1
    return true
  }

  /// Reads `https://…[text]`, `link:…[text]`, `xref:…[text]`, `footnote:[…]` and their like.
  private mutating func consumeMacro() -> Bool {
    guard scanner.previous?.isWordByte != true else { return false }
    let start = scanner.index
    let name = scanner.word(with: "-").string
    guard !scanner.isAtEnd, scanner.byte == 0x3A, let bracket = targetEnd(),
      let end = scanner.index(of: "]", from: bracket)
    else {
      // The word itself is text, and need not be looked at again.
      result.append(scanner.bytes[start..<scanner.index])
      return true
    }
    let target = scanner.bytes[(scanner.index + 1)..<bracket]
    let text = scanner.bytes[(bracket + 1)..<end]
    scanner.index = end + 1
    append(macro: name, target, text)
    return true
  }

  /// Where the bracket stands behind a macro's target; nil where white space comes first.
  private func targetEnd() -> Int? {
    var place = scanner.index + 1
    while place < scanner.bytes.count, place - scanner.index < 500 {
      if scanner.bytes[place] == 0x5B { return place }
      if scanner.bytes[place].isSpace { return nil }
      place += 1
    }
    return nil
  }

  private mutating func append(
    macro name: String, _ target: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>
  ) {
    switch name {
    case "footnote", "footnoteref": result.mark(.note, label: text)
    case "image", "icon": result.mark(.image, label: text.prefix { $0 != 0x2C })
    case "indexterm", "anchor", "bibanchor": break
    case "indexterm2", "pass", "stem", "latexmath", "asciimath": result.append(inner(text))
    case "kbd", "btn": result.append(inner(text), as: .code)
    default:
      let isSection = (1...2).contains(text.count) && text.allSatisfy { $0.isWordByte }
      if isSection, !["http", "https", "link", "xref", "mailto"].contains(name) {
        // A page of the manual: git-log(1).
        result.append(target)
        result.append([0x28] + text + [0x29])
      } else if text.isEmpty {
        let prefix = name == "link" || name == "xref" || name == "mailto" ? "" : name + ":"
        result.append(InlineText(Array(prefix.utf8) + target), as: .link, label: target)
      } else {
        let shown = text.last == UInt8(ascii: "^") ? text.dropLast() : text
        let scheme = name == "link" || name == "xref" ? "" : name + ":"
        result.append(inner(shown), as: .link, label: Array(scheme.utf8) + target)
      }
    }
  }
}

/// The attributes that every document has.
private let ownAttributes = [
  "nbsp": "\u{A0}", "zwsp": "", "empty": "", "sp": " ", "amp": "&", "lt": "<", "gt": ">",
  "plus": "+", "apos": "'", "quot": "\"", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
  "rdquo": "”", "cpp": "C++", "asterisk": "*", "caret": "^", "startsb": "[", "endsb": "]",
  "vbar": "|", "tilde": "~", "backtick": "`", "two-colons": "::", "two-semicolons": ";;",
]

/// AsciiDoc's inline markup.
struct AsciiDocText: InlineMarkup {
  var scanner: MarkupScanner
  private let attributes: Substitutions
  let depth: Int
  var result = InlineText()

  init(_ text: String, _ attributes: Substitutions) {
    self.init(text.utf8, attributes, depth: 0)
  }

  private init(_ text: some Sequence<UInt8>, _ attributes: Substitutions, depth: Int) {
    scanner = MarkupScanner(text)
    self.attributes = attributes
    self.depth = depth
  }

  private func inner(_ bytes: some Sequence<UInt8>) -> InlineText {
    AsciiDocText(bytes, attributes, depth: depth + 1).inline
  }

  mutating func readsMarkup() -> Bool {
    switch scanner.byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "#"),
      UInt8(ascii: "+"), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "'"):
      return readsQuote(scanner.byte)
    case UInt8(ascii: "\""):
      guard let text = scanner.enclosed("\"`", "`\"") else { return false }
      result.append(decoded: "“")
      result.append(inner(text))
      result.append(decoded: "”")
      return true
    case UInt8(ascii: "<"): return readsReference()
    case UInt8(ascii: "["): return readsBracket()
    case UInt8(ascii: "("): return readsIndexTerm()
    case UInt8(ascii: "{"): return readsAttribute()
    case UInt8(ascii: "\\"):
      guard let next = scanner.peek(), "*_`#+^~'{<[:".utf8.contains(next) else { return false }
      result.append(next)
      scanner.index += 2
      return true
    case UInt8(ascii: "-"):
      guard scanner.isAt("--"), scanner.peek(2) != 0x2D, scanner.previous != 0x2D,
        scanner.previous?.isSpace == true || scanner.previous?.isWordByte == true,
        scanner.previous?.isSpace == scanner.peek(2)?.isSpace
      else { return false }
      result.append(decoded: "—")
      scanner.index += 2
      return true
    case UInt8(ascii: "&"): return readsEntity()
    case let byte where byte.isASCIILetter: return readsMacro()
    default: return false
    }
  }

  /// Reads `*bold*` where no word goes on beside it, `**bold**` anywhere.
  private mutating func readsQuote(_ mark: UInt8) -> Bool {
    let sign = String(decoding: [mark], as: UTF8.self)
    if mark == UInt8(ascii: "`"), let text = scanner.enclosed("`+", "+`") {
      var code = InlineText()
      code.append(text)
      result.append(setApart: code)
      return true
    }
    if mark != UInt8(ascii: "'"), scanner.isAt(sign + sign),
      let text = scanner.enclosed(sign + sign, sign + sign)
    {
      result.append(setApart: inner(text))
      return true
    }
    if mark == UInt8(ascii: "^") || mark == UInt8(ascii: "~") {
      guard let text = scanner.enclosed(sign, sign) else { return false }
      if text.contains(where: \.isSpace) {
        scanner.index -= text.count + 2
        return false
      }
      result.append(text)
      return true
    }
    guard scanner.previous?.isWordByte != true, let next = scanner.peek(), !next.isSpace,
      let end = closing(mark)
    else { return false }
    let text = inner(scanner.bytes[(scanner.index + 1)..<end])
    scanner.index = end + 1
    // In 'term' the quotes are emphasis, and so are they in "it's 'so'": nobody misses them.
    result.append(setApart: text)
    return true
  }

  /// The place of the sign that closes a quote: behind a letter, before none.
  private mutating func closing(_ mark: UInt8) -> Int? {
    let sign = String(decoding: [mark], as: UTF8.self)
    var start = scanner.index + 2
    for _ in 0..<8 {
      guard let end = scanner.place(of: sign, from: start) else { return nil }
      let next = end + 1 < scanner.bytes.count ? scanner.bytes[end + 1] : 0x20
      if !scanner.bytes[end - 1].isSpace, !next.isWordByte, next != mark { return end }
      start = end + 1
    }
    return nil
  }

  /// Reads `<<id,text>>`, or the address of `<https://…>`.
  private mutating func readsReference() -> Bool {
    guard let reference = scanner.enclosed("<<", ">>") else { return false }
    let parts = reference.split(separator: 0x2C, maxSplits: 1)
    let shown = inner(parts.count > 1 ? parts[1].drop(while: \.isSpace) : reference)
    result.append(setApart: shown)
    return true
  }

  /// Reads `[[anchor]]`, `[#id]`, and the role of `[.role]#text#`.
  private mutating func readsBracket() -> Bool {
    if scanner.isAt("[[") {
      guard scanner.enclosed("[[", "]]") != nil else { return false }
      if !scanner.isAtEnd, scanner.byte == 0x5D { scanner.index += 1 }
      return true
    }
    guard let next = scanner.peek(),
      let end = scanner.place(of: "]", from: scanner.index), end - scanner.index < 80,
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
  private mutating func readsIndexTerm() -> Bool {
    if scanner.isAt("(((") { return scanner.enclosed("(((", ")))") != nil }
    guard let text = scanner.enclosed("((", "))") else { return false }
    result.append(inner(text))
    return true
  }

  private mutating func readsAttribute() -> Bool {
    guard let end = scanner.place(of: "}", from: scanner.index), end - scanner.index < 60 else {
      return false
    }
    let name = scanner.bytes[(scanner.index + 1)..<end].string.lowercased()
    guard let value = attributes.text(for: name) ?? ownAttributes[name] else { return false }
    result.append(inner(value.utf8))
    scanner.index = end + 1
    return true
  }

  /// Reads `https://…[text]`, `link:…[text]`, `xref:…[text]`, `footnote:[…]` and their like.
  private mutating func readsMacro() -> Bool {
    guard scanner.previous?.isWordByte != true else { return false }
    let start = scanner.index
    let name = scanner.word(with: "-").string
    guard !scanner.isAtEnd, scanner.byte == 0x3A, let bracket = targetEnd(),
      let end = scanner.place(of: "]", from: bracket)
    else {
      // The word itself is text, and need not be looked at again.
      result.append(scanner.bytes[start..<scanner.index])
      return true
    }
    let target = scanner.bytes[(scanner.index + 1)..<bracket]
    let text = scanner.bytes[(bracket + 1)..<end]
    scanner.index = end + 1
    readMacro(name, target, text)
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

  private mutating func readMacro(
    _ name: String, _ target: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>
  ) {
    switch name {
    case "footnote", "footnoteref", "image", "icon", "indexterm", "anchor", "bibanchor": break
    case "indexterm2", "pass", "kbd", "btn", "stem", "latexmath", "asciimath":
      result.append(inner(text))
    default:
      let isSection = (1...2).contains(text.count) && text.allSatisfy { $0.isWordByte }
      if isSection, !["http", "https", "link", "xref", "mailto"].contains(name) {
        // A page of the manual: git-log(1).
        result.append(target)
        result.append([0x28] + text + [0x29])
      } else if text.isEmpty {
        let prefix = name == "link" || name == "xref" || name == "mailto" ? "" : name + ":"
        result.append(prefix.utf8)
        result.append(target)
      } else {
        let shown = text.last == UInt8(ascii: "^") ? text.dropLast() : text
        result.append(setApart: inner(shown))
      }
    }
  }
}

private let ownAttributes = [
  "nbsp": "\u{A0}", "zwsp": "", "empty": "", "sp": " ", "amp": "&", "lt": "<", "gt": ">",
  "plus": "+", "apos": "'", "quot": "\"", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
  "rdquo": "”", "cpp": "C++", "asterisk": "*", "caret": "^", "startsb": "[", "endsb": "]",
  "vbar": "|", "tilde": "~", "backtick": "`", "two-colons": "::", "two-semicolons": ";;",
]

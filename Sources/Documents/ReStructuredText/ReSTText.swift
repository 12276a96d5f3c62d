/// Reads reStructuredText's inline markup.
struct ReSTText: InlineMarkup {
  /// The bytes that can begin inline markup; a text without any of them is copied as it is.
  static let marks = ByteSet("*`|_\\")

  var scanner: MarkupScanner
  let depth: Int
  var result = InlineText()
  private let names: ReSTNames

  init(_ text: some Sequence<UInt8>, _ names: ReSTNames, depth: Int = 0) {
    scanner = MarkupScanner(text)
    (self.names, self.depth) = (names, depth)
  }

  private func inner(_ bytes: some Sequence<UInt8>) -> InlineText {
    ReSTText(bytes, names, depth: depth + 1).inline
  }

  mutating func consumeMarkup() -> Bool {
    switch scanner.byte {
    case UInt8(ascii: "*"): return consumeEmphasis()
    case UInt8(ascii: "`"):
      return scanner.isAt("``") ? consumeLiteral() : consumeInterpreted(role: nil)
    case UInt8(ascii: ":"): return consumeRole()
    case UInt8(ascii: "|"): return consumeSubstitution()
    case UInt8(ascii: "["): return consumeFootnote()
    case UInt8(ascii: "_"): return consumeTarget() || consumeReferenceMark()
    case UInt8(ascii: "\\"):
      guard let next = scanner.peek() else { return false }
      // A backslash and a space separate markup from an adjacent word and vanish.
      if !next.isSpace { result.append(next) }
      scanner.index += 2
      return true
    default: return false
    }
  }

  // MARK: Emphasis and literals

  private mutating func consumeEmphasis() -> Bool {
    let mark = scanner.isAt("**") ? "**" : "*"
    let start = scanner.index + mark.utf8.count
    guard !scanner.followsWord, let next = scanner.peek(mark.utf8.count), !next.isSpace,
      next != UInt8(ascii: "*"), let end = scanner.closing(mark, from: start)
    else { return false }
    scanner.index = end + mark.utf8.count
    result.append(inner(scanner.bytes[start..<end]), as: mark == "*" ? .emphasis : .strong)
    return true
  }

  private mutating func consumeLiteral() -> Bool {
    guard let text = scanner.enclosed("``", "``") else { return false }
    result.append(InlineText(text), as: .code)
    return true
  }

  // MARK: Interpreted text and references

  /// Reads `` `text`_ ``, `` `text <target>`_ `` and `` `text` `` with a role before or after it.
  private mutating func consumeInterpreted(role: String?) -> Bool {
    guard let text = scanner.enclosed("`", "`") else { return false }
    let isReference = role == nil && scanner.isAt("_")
    while !scanner.isAtEnd, scanner.byte == UInt8(ascii: "_") { scanner.index += 1 }
    if isReference {
      appendReference(text)
    } else {
      appendRole(role ?? consumeTrailingRole() ?? "title-reference", text)
    }
    return true
  }

  /// Reads a role after its text: `` `text`:role: ``.
  private mutating func consumeTrailingRole() -> String? {
    guard scanner.isAt(":"), let end = scanner.index(of: ":", from: scanner.index + 1),
      end - scanner.index < 30
    else { return nil }
    let name = scanner.bytes[(scanner.index + 1)..<end]
    guard !name.isEmpty, name.allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    scanner.index = end + 1
    return name.string
  }

  private mutating func appendReference(_ text: ArraySlice<UInt8>) {
    let (shown, target) = text.targetApart
    let read = inner(shown)
    let address = target.map { Array($0.prefix(1000)) } ?? names.address(of: shown.string)
    result.append(read, as: .link, label: address ?? Array(shown.prefix(1000)))
  }

  private mutating func consumeRole() -> Bool {
    guard !scanner.followsWord else { return false }
    let start = scanner.index
    scanner.index += 1
    let name = scanner.word(with: "-+:._", limit: 60)
    guard name.count > 1, name.last == UInt8(ascii: ":"), scanner.isAt("`"), !scanner.isAt("``"),
      consumeInterpreted(role: name.dropLast().string)
    else {
      scanner.index = start
      return false
    }
    return true
  }

  private mutating func appendRole(_ role: String, _ text: ArraySlice<UInt8>) {
    let name = role.split(separator: ":").last.map(String.init) ?? role
    switch name {
    case "strong": result.append(inner(text), as: .strong)
    case "emphasis": result.append(inner(text), as: .emphasis)
    case "literal", "code", "samp", "file", "command": result.append(InlineText(text), as: .code)
    case "math", "raw": result.append(InlineText(text), as: .tag, label: role.utf8)
    case "abbr", "abbreviation", "acronym": appendAbbreviation(text, role)
    default:
      var (shown, target) = text.targetApart
      if rolesOfNames.contains(name) { shown = shown.withoutReferenceMark }
      let attribute = target.map { [(Array("target".utf8), Array($0.prefix(1000)))] } ?? []
      result.append(inner(shown), as: .tag, label: role.utf8, attributes: attribute)
    }
  }

  /// Appends `` :abbr:`LIFO (last in, first out)` ``: a page shows `LIFO`, and the bracket as a
  /// tooltip.
  private mutating func appendAbbreviation(_ text: ArraySlice<UInt8>, _ role: String) {
    guard text.last == UInt8(ascii: ")"), let open = text.firstIndex(of: UInt8(ascii: "(")),
      open > text.startIndex
    else { return result.append(inner(text), as: .tag, label: role.utf8) }
    var shown = text[..<open]
    while shown.last?.isSpace == true { shown = shown.dropLast() }
    let title = inner(text[(open + 1)...].dropLast()).bytes
    result.append(
      inner(shown), as: .tag, label: "abbr".utf8, attributes: [(Array("title".utf8), title)])
  }

  /// Reads an inline target: `` _`text` ``.
  private mutating func consumeTarget() -> Bool {
    guard scanner.isAt("_`"), !scanner.followsWord else { return false }
    scanner.index += 1
    guard let text = scanner.enclosed("`", "`") else {
      scanner.index -= 1
      return false
    }
    result.append(inner(text), as: .tag, label: "target".utf8)
    return true
  }

  /// Reads the underscores that make the word before them a reference: `Python_`, `Python__`.
  private mutating func consumeReferenceMark() -> Bool {
    let count = scanner.isAt("__") ? 2 : 1
    guard scanner.followsWord, !scanner.isWord(at: scanner.index + count),
      scanner.peek(count) != UInt8(ascii: "_")
    else { return false }
    var start = result.bytes.count
    while start > 0, result.bytes[start - 1].isWordByte || result.bytes[start - 1] == 0x2D,
      result.bytes.count - start < 80
    {
      start -= 1
    }
    let name = result.bytes[start...].string
    scanner.index += count
    if count == 1, let address = names.address(of: name) {
      result.enclose(from: start, as: .link, label: address)
    }
    return true
  }

  // MARK: Substitutions and footnotes

  private mutating func consumeSubstitution() -> Bool {
    guard let end = scanner.index(of: "|", from: scanner.index + 1), end - scanner.index < 80
    else { return false }
    let name = scanner.bytes[(scanner.index + 1)..<end]
    guard let text = names.substitution(of: name.string) else { return false }
    scanner.index = end + 1
    while !scanner.isAtEnd, scanner.byte == UInt8(ascii: "_") { scanner.index += 1 }
    // Keep `|SLA|` as an acronym: its expansion is where the substitution is defined.
    result.append(name.isInCapitals ? InlineText(name) : inner(text))
    return true
  }

  /// Reads a footnote mark or citation: `[1]_`, `[#note]_`, `[key]_`.
  private mutating func consumeFootnote() -> Bool {
    guard let end = scanner.index(of: "]_", from: scanner.index), end - scanner.index < 60,
      end > scanner.index + 1, !scanner.isWord(at: end + 2)
    else { return false }
    let key = scanner.bytes[(scanner.index + 1)..<end]
    guard !key.contains(where: { $0.isSpace || $0 == UInt8(ascii: "[") }) else { return false }
    if key.first?.isASCIILetter == true {
      // A page shows a citation's key in brackets.
      result.append(InlineText(scanner.bytes[scanner.index...end]), as: .link, label: key)
    } else {
      result.dropLastSpace()
      result.mark(.note, label: key)
    }
    scanner.index = end + 2
    return true
  }
}

extension ArraySlice<UInt8> {
  /// Splits `text <target>` into its text and its target.
  fileprivate var targetApart: (text: ArraySlice<UInt8>, target: ArraySlice<UInt8>?) {
    guard last == UInt8(ascii: ">"), let open = lastIndex(of: UInt8(ascii: "<")) else {
      return (self, nil)
    }
    let target = self[(open + 1)...].dropLast()
    guard open > startIndex else { return (target, target) }
    var text = self[..<open]
    while text.last?.isSpace == true { text = text.dropLast() }
    return (text, target)
  }

  /// The name that a page shows for `~package.name` or `!name`.
  fileprivate var withoutReferenceMark: ArraySlice<UInt8> {
    guard first == UInt8(ascii: "~") || first == UInt8(ascii: "!") else { return self }
    let name = dropFirst()
    guard first == UInt8(ascii: "~"), let dot = name.lastIndex(of: UInt8(ascii: ".")) else {
      return name
    }
    return name[(dot + 1)...]
  }

  /// Whether a name has capitals and no lower-case letters: `SLA`, `R&D`.
  fileprivate var isInCapitals: Bool {
    let text = string
    return text.count > 1 && text.contains(where: \.isUppercase)
      && !text.contains { $0.isLowercase || $0.isWhitespace }
  }
}

/// Sphinx's roles in which a `~` or `!` before the name changes how it is shown.
private let rolesOfNames: Set<String> = [
  "class", "func", "meth", "mod", "attr", "data", "exc", "obj", "term", "ref", "doc", "any",
]

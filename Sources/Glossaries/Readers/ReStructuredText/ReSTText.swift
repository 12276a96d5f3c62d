/// reStructuredText's inline markup.
struct ReSTText: InlineMarkup {
  var scanner: MarkupScanner
  private let substitutions: Substitutions
  let depth: Int
  var result = InlineText()

  init(_ text: String, _ substitutions: Substitutions) {
    self.init(text.utf8, substitutions, depth: 0)
  }

  private init(
    _ text: some Sequence<UInt8>, _ substitutions: Substitutions, depth: Int
  ) {
    scanner = MarkupScanner(text)
    self.substitutions = substitutions
    self.depth = depth
  }

  private func inner(_ bytes: some Sequence<UInt8>) -> InlineText {
    ReSTText(bytes, substitutions, depth: depth + 1).inline
  }

  mutating func readsMarkup() -> Bool {
    switch scanner.byte {
    case UInt8(ascii: "*"): return readsEmphasis()
    case UInt8(ascii: "`"): return scanner.isAt("``") ? readsLiteral() : readsReference(role: nil)
    case UInt8(ascii: ":"): return readsRole()
    case UInt8(ascii: "|"): return readsSubstitution()
    case UInt8(ascii: "["): return readsFootnote()
    case UInt8(ascii: "_"):
      if scanner.isAt("_`") {
        scanner.index += 1
        return readsReference(role: nil)
      }
      // A reference's mark: `Python_ is`, `Python__`.
      let next = scanner.isAt("__") ? scanner.peek(2) : scanner.peek()
      guard scanner.previous?.isWordByte == true, next?.isWordByte != true, next != 0x5F else {
        return false
      }
      scanner.index += scanner.isAt("__") ? 2 : 1
      return true
    case UInt8(ascii: "\\"):
      guard let next = scanner.peek() else { return false }
      if !next.isSpace { result.append(next) }
      scanner.index += 2
      return true
    default: return false
    }
  }

  private mutating func readsEmphasis() -> Bool {
    let marks = scanner.isAt("**") ? "**" : "*"
    guard scanner.previous?.isWordByte != true, let next = scanner.peek(marks.utf8.count),
      !next.isSpace, let text = scanner.enclosed(marks, marks)
    else { return false }
    result.append(setApart: inner(text))
    return true
  }

  private mutating func readsLiteral() -> Bool {
    guard let text = scanner.enclosed("``", "``") else { return false }
    var code = InlineText()
    code.append(text)
    result.append(setApart: code)
    return true
  }

  /// Reads `` `text <target>`_ ``, and what stands behind a role's name.
  private mutating func readsReference(role: String?) -> Bool {
    guard var text = scanner.enclosed("`", "`") else { return false }
    // `a `text <target>`_`: the underscores go with it.
    while !scanner.isAtEnd, scanner.byte == 0x5F { scanner.index += 1 }
    if role == nil, scanner.isAt(":"), let end = scanner.place(of: ":", from: scanner.index + 1),
      end - scanner.index < 30,
      scanner.bytes[(scanner.index + 1)..<end].allSatisfy({ $0.isASCIILetter || $0 == 0x2D })
    {
      scanner.index = end + 1
    }
    if role != "abbr", let start = text.lastIndex(of: 0x3C), text.last == 0x3E,
      start > text.startIndex
    {
      text = text[..<start]
      while text.last?.isSpace == true { text = text.dropLast() }
    }
    if let role, targeted.contains(role) {
      if text.first == 0x21 || text.first == 0x7E {
        // `~module.name` shows its last part.
        let name = text.dropFirst()
        text =
          text.first == 0x7E
          ? name[(name.lastIndex(of: 0x2E).map { $0 + 1 } ?? name.startIndex)...] : name
      }
    }
    result.append(setApart: inner(text))
    return true
  }

  private mutating func readsRole() -> Bool {
    guard scanner.previous?.isWordByte != true else { return false }
    let start = scanner.index
    scanner.index += 1
    let name = scanner.word(with: "-+:.", limit: 60).string
    guard name.count > 1, name.hasSuffix(":"), !scanner.isAtEnd, scanner.byte == 0x60 else {
      scanner.index = start
      return false
    }
    let role = name.split(separator: ":").last.map(String.init)
    if readsReference(role: role) { return true }
    scanner.index = start
    return false
  }

  private mutating func readsSubstitution() -> Bool {
    guard let end = scanner.place(of: "|", from: scanner.index + 1), end - scanner.index < 80 else {
      return false
    }
    let name = scanner.bytes[(scanner.index + 1)..<end].string
    guard let text = substitutions.text(for: name) else { return false }
    scanner.index = end + 1
    while !scanner.isAtEnd, scanner.byte == 0x5F { scanner.index += 1 }
    // Where an abbreviation is replaced with what it stands for, it is what was written.
    result.append(Acronym(name) == nil ? inner(text.utf8) : inner(name.utf8))
    return true
  }

  /// Reads `[1]_`, `[#note]_` and `[key]_`.
  private mutating func readsFootnote() -> Bool {
    guard let end = scanner.place(of: "]_", from: scanner.index), end - scanner.index < 60,
      !scanner.bytes[scanner.index..<end].contains(where: \.isSpace)
    else { return false }
    let key = scanner.bytes[(scanner.index + 1)..<end]
    scanner.index = end + 2
    if key.first?.isASCIILetter == true {
      // A citation shows its key; a footnote is elsewhere.
      result.append(decoded: "[\(key.string)]")
    } else {
      result.dropLastSpace()
    }
    return true
  }
}

/// Roles whose text may begin with a mark for Sphinx.
private let targeted: Set<String> = ["class", "func", "meth", "mod", "attr", "term", "ref", "obj"]

extension AsciiDocText {
  /// Reads an inline macro: `https://…[text]`, `link:…[text]`, `xref:…[text]`, `footnote:[…]`.
  mutating func consumeMacro() -> Bool {
    guard !scanner.followsWord else { return false }
    let start = scanner.index
    let name = scanner.word(with: "-")
    guard scanner.isAt(":"), name.count < 40 else {
      // No macro: take the whole word as text so that its letters are not tried again.
      result.append(scanner.bytes[start..<scanner.index])
      return true
    }
    let isAddress = addressSchemes.contains(name.string) && scanner.isAt("://")
    let target = macroTarget(isAddress: isAddress)
    if let bracket = target.bracket, let end = closingBracket(from: bracket) {
      let text = scanner.bytes[(bracket + 1)..<end]
      let named = scanner.bytes[(scanner.index + 1)..<bracket]
      scanner.index = end + 1
      if isAddress {
        appendLink(to: scanner.bytes[start..<bracket], text: text)
      } else {
        appendMacro(name, target: named, text: text)
      }
    } else if isAddress, target.end > scanner.index + 3 {
      let address = scanner.bytes[start..<target.end]
      result.append(InlineText(address), as: .link, label: address.prefix(1000))
      scanner.index = target.end
    } else {
      result.append(name)
    }
    return true
  }

  /// The end of a macro's target and the index of its `[`; the bracket is nil if a space comes
  /// first.
  private func macroTarget(isAddress: Bool) -> (end: Int, bracket: Int?) {
    var place = scanner.index + 1
    let limit = min(scanner.bytes.count, scanner.index + 1000)
    while place < limit {
      let byte = scanner.bytes[place]
      if byte == UInt8(ascii: "[") { return (place, place) }
      if byte.isSpace || isAddress && (byte == 0x3C || byte == 0x3E) { break }
      place += 1
    }
    // Punctuation at the end of a sentence is not part of an address.
    while place > scanner.index + 1, ".,;:!?)'\"*_".utf8.contains(scanner.bytes[place - 1]) {
      place -= 1
    }
    return (place, nil)
  }

  /// The index of the `]` that ends a macro's text; `\]` does not end it.
  private mutating func closingBracket(from open: Int) -> Int? {
    var place = open
    for _ in 0..<8 {
      guard let end = scanner.index(of: "]", from: place) else { return nil }
      if scanner.bytes[end - 1] != UInt8(ascii: "\\") { return end }
      place = end + 1
    }
    return nil
  }

  private mutating func appendMacro(
    _ name: ArraySlice<UInt8>, target: ArraySlice<UInt8>, text: ArraySlice<UInt8>
  ) {
    switch name.string {
    case "footnote", "footnoteref": appendFootnote(target, text)
    case "image", "icon":
      let alt = text.macroText
      result.mark(.image, label: alt.isEmpty ? target : alt)
    case "indexterm", "anchor", "bibanchor": break
    case "indexterm2": result.append(inner(text), as: .tag, label: "indexterm".utf8)
    case "pass": result.append(text)
    case "kbd", "btn", "stem", "latexmath", "asciimath":
      result.append(InlineText(text), as: .tag, label: name)
    case "menu": appendMenu(target, text)
    case "link", "xref", "mailto": appendLink(to: target, text: text)
    default: appendTag(name, target, text)
    }
  }

  private mutating func appendLink(to target: ArraySlice<UInt8>, text: ArraySlice<UInt8>) {
    var shown = text.macroText
    // In `[text^]`, the caret asks for a new window and is not part of the text.
    if shown.last == UInt8(ascii: "^") { shown = shown.dropLast() }
    let isTarget = shown.isEmpty
    result.append(
      isTarget ? InlineText(target) : inner(shown), as: .link, label: target.prefix(1000))
  }

  private mutating func appendFootnote(_ target: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) {
    result.dropLastSpace()
    let note = inner(text).trimmed
    result.mark(.note, label: names.addFootnote(id: target, text: note))
  }

  private mutating func appendMenu(_ target: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) {
    var shown = InlineText(target)
    if !text.isEmpty {
      shown.append(" > ".utf8)
      shown.append(text)
    }
    result.append(shown, as: .tag, label: "menu".utf8)
  }

  /// Appends the text of an unknown macro or, if that is empty, its target.
  private mutating func appendTag(
    _ name: ArraySlice<UInt8>, _ target: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>
  ) {
    // `see:[1]` is text: a macro has a target or a text, and here both are empty.
    if target.isEmpty && text.isEmpty {
      result.append(name)
      result.append(":[]".utf8)
      return
    }
    var shown = inner(text.isEmpty ? target : text)
    if (1...2).contains(text.count), text.allSatisfy(\.isWordByte) {
      // A manual page with its section: git-log(1).
      shown = InlineText(target + [0x28] + text + [0x29])
    }
    let attributes = target.isEmpty ? [] : [(Array("target".utf8), Array(target.prefix(1000)))]
    result.append(shown, as: .tag, label: name, attributes: attributes)
  }
}

extension ArraySlice<UInt8> {
  /// The text of a macro's attributes: `text` of `text,window=_blank`, `a, b` of `"a, b",role=x`.
  fileprivate var macroText: ArraySlice<UInt8> {
    guard contains(UInt8(ascii: "=")) else { return self }
    if first == 0x22, let end = dropFirst().firstIndex(of: 0x22) { return self[..<end].dropFirst() }
    let text = prefix { $0 != UInt8(ascii: ",") }
    // `role=x` alone is an attribute, not text.
    let isNamed = text.contains(UInt8(ascii: "=")) && text.endIndex < endIndex
    return isNamed ? [] : text
  }
}

private let addressSchemes: Set<String> = ["http", "https", "ftp", "irc"]

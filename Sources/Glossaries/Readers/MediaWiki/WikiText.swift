/// MediaWiki's inline markup, the HTML in it included.
struct WikiText: InlineMarkup {
  var scanner: MarkupScanner
  let depth: Int
  var result = InlineText()
  /// So many templates that never close are looked at, and no more.
  private var unclosedLeft = 16

  let plainBreak = UInt8(ascii: " ")

  init(_ text: String) { self.init(text.utf8, depth: 0) }

  private init(_ text: some Sequence<UInt8>, depth: Int) {
    scanner = MarkupScanner(text)
    self.depth = depth
  }

  private func inner(_ bytes: some Sequence<UInt8>) -> InlineText {
    WikiText(bytes, depth: depth + 1).inline
  }

  mutating func readsMarkup() -> Bool {
    switch scanner.byte {
    case UInt8(ascii: "'"): readsQuotes()
    case UInt8(ascii: "["): scanner.isAt("[[") ? readsLink() : readsAddress()
    case UInt8(ascii: "{"): readsTemplate()
    case UInt8(ascii: "<"): readsTag()
    case UInt8(ascii: "&"): readsEntity()
    case UInt8(ascii: "_"): readsSwitch()
    default: false
    }
  }

  /// Reads `'''bold'''`; the marks of italics just go.
  private mutating func readsQuotes() -> Bool {
    guard scanner.isAt("''") else { return false }
    let marks = scanner.isAt("'''''") ? "'''''" : scanner.isAt("'''") ? "'''" : "''"
    if let text = scanner.enclosed(marks, marks) {
      result.append(setApart: inner(text))
    } else {
      scanner.index += marks.utf8.count
    }
    return true
  }

  private mutating func readsLink() -> Bool {
    let start = scanner.index
    guard var link = scanner.enclosed("[[", "]]") else { return false }
    let target = link.prefix { $0 != 0x7C }
    let space = target.string.prefix { $0 != ":" }.lowercased()
    if target.contains(0x3A), linkSpaces.contains(space.trimmed) {
      // A picture's legend may hold links of its own.
      skipNestedLink(from: start)
      return true
    }
    if let bar = link.lastIndex(of: 0x7C) { link = link[(bar + 1)...] }
    if link.first == 0x3A { link = link.dropFirst() }
    let shown = link.first == UInt8(ascii: "#") ? link.dropFirst() : link
    result.append(setApart: inner(shown))
    return true
  }

  private mutating func skipNestedLink(from start: Int) {
    var depth = 0
    var index = start
    while index + 1 < scanner.bytes.count, index - start < 4000 {
      let pair = (scanner.bytes[index], scanner.bytes[index + 1])
      if pair == (0x5B, 0x5B) { (depth, index) = (depth + 1, index + 1) }
      if pair == (0x5D, 0x5D) { (depth, index) = (depth - 1, index + 1) }
      index += 1
      if depth == 0 {
        scanner.index = index
        return
      }
    }
  }

  /// Reads `[https://… text]`.
  private mutating func readsAddress() -> Bool {
    guard
      ["[http", "[//", "[mailto:", "[#"].contains(where: { scanner.isAt($0) }),
      let text = scanner.enclosed("[", "]")
    else { return false }
    let shown = text.drop { !$0.isSpace }.dropFirst()
    if !shown.isEmpty { result.append(setApart: inner(shown)) }
    return true
  }

  private mutating func readsTemplate() -> Bool {
    guard scanner.isAt("{{"), unclosedLeft > 0 else { return false }
    // A template within a text is short; the search for its end must be.
    let piece = scanner.bytes[scanner.index...].prefix(4000)
    guard let template = WikiTemplate(piece.string) else {
      unclosedLeft -= 1
      return false
    }
    scanner.index += piece.count - template.rest.utf8.count
    let shown = template.shown
    if !shown.isEmpty { result.append(inner(shown.utf8)) }
    return true
  }

  private mutating func readsTag() -> Bool {
    if scanner.isAt("<!--") {
      if scanner.enclosed("<!--", "-->") == nil { scanner.index = scanner.bytes.count }
      return true
    }
    if scanner.isAt("<nowiki>"), let text = scanner.enclosed("<nowiki>", "</nowiki>") {
      result.append(text)
      return true
    }
    guard let next = scanner.peek(), next.isASCIILetter || next == UInt8(ascii: "/"),
      let end = scanner.place(of: ">", from: scanner.index), end - scanner.index < 1000
    else { return false }
    let tag = scanner.bytes[(scanner.index + 1)..<end].string.lowercased()
    let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
    scanner.index = end + 1
    switch name {
    case "br", "br/", "p", "/p", "li", "/li": result.append(0x0A)
    case "ref", "gallery",
      "references" where !tag.hasSuffix("/"):
      if let close = scanner.place(of: "</\(name)", from: scanner.index),
        let end = scanner.place(of: ">", from: close)
      {
        scanner.index = end + 1
      }
    default: break
    }
    return true
  }

  /// Reads `__NOTOC__` and its like.
  private mutating func readsSwitch() -> Bool {
    guard scanner.isAt("__"), let end = scanner.place(of: "__", from: scanner.index + 2),
      end - scanner.index < 30, end > scanner.index + 2,
      scanner.bytes[(scanner.index + 2)..<end].allSatisfy({ (0x41...0x5A).contains($0) })
    else { return false }
    scanner.index = end + 2
    return true
  }
}

/// Folded names of spaces whose links show a picture or file a page away.
private let linkSpaces: Set<String> = [
  "file", "image", "category", "fichier", "catégorie", "datei", "bild", "kategorie", "archivo",
  "imagen", "categoría", "immagine", "categoria", "ficheiro", "imagem", "bestand", "afbeelding",
  "categorie", "ファイル", "カテゴリ", "media",
]

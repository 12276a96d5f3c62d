/// Reads MediaWiki's inline markup, with the HTML in it.
struct WikiText {
  /// The longest text read, in bytes; the spans of a longer one take more memory than the document.
  static let lengthLimit = 1 << 20
  /// The deepest nesting of templates and links; deeper ones stay text.
  private static let depthLimit = 16
  private static let marks = ByteSet("'[{<&_")

  var scanner: MarkupScanner
  let constructs: WikiConstructs
  let end: Int
  let depth: Int
  /// Whether the text is a template's argument: templates inside it don't store their arguments
  /// again.
  let isArgument: Bool
  var result = InlineText()
  /// The open tags and marks of bold and italics, innermost last.
  var openMarks: [OpenMark] = []

  struct OpenMark {
    /// The tag's name, or the apostrophes of bold and italics.
    let name: String
    /// The index of the mark's span.
    let span: Int

    var isQuote: Bool { name.utf8.first == UInt8(ascii: "'") }
  }

  var bytes: [UInt8] { scanner.bytes }

  /// Reads the inline markup of a text.
  static func inline(_ text: ArraySlice<UInt8>) -> InlineText {
    guard text.count <= lengthLimit else { return InlineText(text) }
    let bytes = Array(text)
    var reading = WikiText(
      MarkupScanner(bytes), WikiConstructs(in: bytes, 0..<bytes.count), 0..<bytes.count)
    return reading.read()
  }

  private init(
    _ scanner: MarkupScanner, _ constructs: WikiConstructs, _ range: Range<Int>, depth: Int = 0,
    isArgument: Bool = false
  ) {
    (self.scanner, self.constructs, self.depth) = (scanner, constructs, depth)
    (end, self.isArgument) = (range.upperBound, isArgument)
    self.scanner.index = range.lowerBound
  }

  /// Reads the inline markup of a part of this text.
  func inner(_ range: Range<Int>, isArgument: Bool? = nil) -> InlineText {
    var reading = WikiText(
      scanner, constructs, range, depth: depth + 1, isArgument: isArgument ?? self.isArgument)
    return reading.read()
  }

  private mutating func read() -> InlineText {
    while scanner.index < end {
      let start = scanner.index
      var index = start
      while index < end, !Self.marks.contains(bytes[index]) { index += 1 }
      if index > start { result.append(bytes[start..<index]) }
      scanner.index = index
      guard index < end else { break }
      if depth < Self.depthLimit, consumeMarkup() { continue }
      result.append(scanner.byte)
      scanner.index += 1
    }
    closeMarks()
    return result
  }

  private mutating func consumeMarkup() -> Bool {
    switch scanner.byte {
    case UInt8(ascii: "'"): consumeQuotes()
    case UInt8(ascii: "["): scanner.peek() == UInt8(ascii: "[") ? consumeLink() : consumeAddress()
    case UInt8(ascii: "{"): consumeTemplate()
    case UInt8(ascii: "<"): consumeTag()
    case UInt8(ascii: "&"): consumeEntity()
    case UInt8(ascii: "_"): consumeSwitch()
    default: false
    }
  }

  private mutating func consumeEntity() -> Bool {
    let last = min(scanner.index + 33, end)
    guard let close = bytes[scanner.index..<last].firstIndex(of: UInt8(ascii: ";")),
      let text = entityText(bytes[scanner.index...close].string)
    else { return false }
    result.append(decoded: text)
    scanner.index = close + 1
    return true
  }

  /// Skips a switch such as `__NOTOC__`, which shows no text.
  private mutating func consumeSwitch() -> Bool {
    var index = scanner.index + 2
    while index < end, index - scanner.index < 30, (0x41...0x5A).contains(bytes[index]) {
      index += 1
    }
    guard scanner.isAt("__"), index > scanner.index + 2, index + 1 < end,
      bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "_")
    else { return false }
    scanner.index = index + 2
    return true
  }

  // MARK: Bold and italic

  private mutating func consumeQuotes() -> Bool {
    var count = 0
    while scanner.index + count < end, bytes[scanner.index + count] == UInt8(ascii: "'") {
      count += 1
    }
    guard count > 1 else { return false }
    scanner.index += count
    // Four apostrophes are one and bold; of more than five, the first ones are text.
    let marks = count == 4 ? 3 : min(count, 5)
    for _ in marks..<count { result.append(UInt8(ascii: "'")) }
    if marks == 5, openMarks.last?.name == "''" {
      toggle("''", .emphasis)
      toggle("'''", .strong)
    } else {
      if marks != 2 { toggle("'''", .strong) }
      if marks != 3 { toggle("''", .emphasis) }
    }
    return true
  }

  private mutating func toggle(_ name: String, _ kind: Span.Kind) {
    if !closeMark(name) { openMarks.append(OpenMark(name: name, span: result.open(kind))) }
  }

  /// Closes a span; false if it is not open.
  ///
  /// Spans must nest: bold and italics opened inside it are closed and reopened here.
  mutating func closeMark(_ name: String) -> Bool {
    guard let place = openMarks.lastIndex(where: { $0.name == name }) else { return false }
    let inner = openMarks[(place + 1)...].filter(\.isQuote)
    for mark in openMarks[place...].reversed() { result.close(mark.span) }
    openMarks.removeSubrange(place...)
    for mark in inner {
      let kind = mark.name == "''" ? Span.Kind.emphasis : .strong
      openMarks.append(OpenMark(name: mark.name, span: result.open(kind)))
    }
    return true
  }

  /// Closes all spans; bold and italics that were never closed have no effect.
  private mutating func closeMarks() {
    for mark in openMarks.reversed() {
      if mark.isQuote { result.removeSpan(mark.span) } else { result.close(mark.span) }
    }
  }
}

// MARK: Links

extension WikiText {
  private mutating func consumeLink() -> Bool {
    guard let link = constructs.construct(at: scanner.index), link.kind == .link,
      Int(link.end) <= end
    else { return false }
    let range = (Int(link.start) + 2)..<(Int(link.end) - 2)
    scanner.index = Int(link.end)
    guard !range.isEmpty else { return true }
    let bar = bytes[range].firstIndex(of: UInt8(ascii: "|"))
    let target = range.lowerBound..<(bar ?? range.upperBound)
    if let space = linkSpace(target) {
      if !categorySpaces.contains(space) { readPicture(target, range) }
      return true
    }
    var shown = target
    if let last = bytes[range].lastIndex(of: UInt8(ascii: "|")) {
      shown = (last + 1)..<range.upperBound
    }
    // A leading colon links to a page without filing this one there, `[[:Category:Words]]`;
    // `[[#Wort]]` links to a section.
    for mark in ":#".utf8 where shown.first.map({ bytes[$0] == mark }) ?? false {
      shown = (shown.lowerBound + 1)..<shown.upperBound
    }
    var text = inner(shown)
    // Letters directly after a link are part of it: `[[dock]]s`.
    let trail = scanner.index
    while scanner.index < end, (0x61...0x7A).contains(scanner.byte) { scanner.index += 1 }
    text.append(bytes[trail..<scanner.index])
    result.append(text, as: .link, label: bytes[target])
    return true
  }

  /// The namespace of a link to a picture or category, in lower case; nil for other links.
  private func linkSpace(_ target: Range<Int>) -> String? {
    guard let colon = bytes[target].prefix(40).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let space = bytes[target.lowerBound..<colon].string.lowercased()
      .trimming { $0 == " " || $0 == "_" }
    return fileSpaces.contains(space) || categorySpaces.contains(space) ? space : nil
  }

  /// Adds a picture, with its caption, the link's last part, as the alternative text.
  private mutating func readPicture(_ target: Range<Int>, _ range: Range<Int>) {
    var start = range.upperBound
    while start > target.upperBound, bytes[start - 1] != UInt8(ascii: "|") { start -= 1 }
    let legend = start > target.upperBound ? inner(start..<range.upperBound).bytes : []
    result.append(
      InlineText(), as: .image, label: legend,
      attributes: [(Array("src".utf8), Array(bytes[target].prefix(1000)))])
  }

  /// Reads an external link, `[https://… text]`.
  private mutating func consumeAddress() -> Bool {
    guard ["[http", "[//", "[mailto:", "[#"].contains(where: { scanner.isAt($0) }),
      let close = scanner.index(of: "]", from: scanner.index), close < end
    else { return false }
    let start = scanner.index + 1
    let space = bytes[start..<close].firstIndex { $0.isSpace } ?? close
    let text = inner(min(space + 1, close)..<close)
    result.append(text, as: .link, label: bytes[start..<space])
    scanner.index = close + 1
    return true
  }
}

extension String {
  /// The text without the given characters at its ends.
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    let start = drop(while: isTrimmed)
    return String(start.prefix(start.count - start.reversed().prefix(while: isTrimmed).count))
  }
}

/// The namespaces of pictures in the languages of the large wikis, in lower case.
private let fileSpaces: Set<String> = [
  "file", "image", "media", "fichier", "datei", "bild", "archivo", "imagen", "immagine", "ficheiro",
  "imagem", "bestand", "afbeelding", "ファイル",
]

/// The namespaces of categories in the languages of the large wikis, in lower case.
private let categorySpaces: Set<String> = [
  "category", "catégorie", "kategorie", "categoría", "categoria", "categorie", "カテゴリ",
]

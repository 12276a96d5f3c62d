/// Text and spans put together from tags and from the text that stands between them.
///
/// Block elements, items, cells and `<br>` part words: each ends a line, and several of them in a
/// row end one.
///
///     var text = TaggedText()
///     text.append("Quai".utf8)
///     text.add(tag)             // <br>
///     text.append("Lieu".utf8)
///     text.finished.bytes       // "Quai\nLieu", with a lineBreak at 4..<5
struct TaggedText {
  private(set) var result = InlineText()
  /// The elements that are open, outermost first, and their spans.
  private var elements: [(name: String, span: Int?)] = []
  private var endsLine = false
  private var hasText = false

  /// Elements nested deeper leave their text without a span.
  private static let depthLimit = 64

  /// The text; elements that are still open reach to its end.
  var finished: InlineText {
    var copy = self
    copy.close(toDepth: 0)
    return copy.result
  }

  /// Adds a byte of text.
  mutating func append(_ byte: UInt8) {
    if byte.isSpace {
      // White space after a line's end is not shown.
      if endsLine { return }
    } else {
      endLine()
      hasText = true
    }
    result.append(byte)
  }

  /// Adds text.
  mutating func append(_ bytes: some Collection<UInt8>) {
    // White space after a line's end is not shown.
    let text = endsLine ? bytes.drop(while: \.isSpace) : bytes[...]
    if text.contains(where: { !$0.isSpace }) {
      endLine()
      hasText = true
    }
    result.append(text)
  }

  /// Adds what a character reference or an escape stands for.
  mutating func append(decoded text: String) {
    endLine()
    hasText = true
    result.append(decoded: text)
  }

  /// Adds text from decoded character references, without the invisible characters among them.
  mutating func append(cleaned bytes: [UInt8]) {
    guard bytes.contains(where: { $0 >= 0x80 || $0 < 0x20 }) else { return append(bytes) }
    var clean = InlineText()
    clean.append(decoded: String(decoding: bytes, as: UTF8.self))
    append(clean.bytes)
  }

  /// Notes that a line ends here, if text follows.
  mutating func requestLineBreak() { endsLine = hasText }

  /// Begins a span and returns its index, which closing it needs.
  mutating func open(
    _ kind: Span.Kind, label: [UInt8] = [],
    attributes: [(name: [UInt8], value: [UInt8])] = []
  ) -> Int {
    endLine()
    return result.open(kind, label: label, attributes: attributes)
  }

  /// Ends a span.
  mutating func close(_ span: Int) { result.close(span) }

  /// Notes a picture.
  mutating func mark(_ kind: Span.Kind, label: [UInt8]) {
    endLine()
    result.mark(kind, label: label)
  }

  private mutating func endLine() {
    if endsLine { result.appendLineBreak() }
    endsLine = false
  }

  /// Adds what a tag makes of the text around it.
  mutating func add(_ tag: HTMLTag) {
    if tag.form == .block {
      requestLineBreak()
    } else if tag.isEnd {
      guard let depth = elements.lastIndex(where: { $0.name == tag.name }) else { return }
      close(toDepth: depth)
    } else if tag.name == "img" {
      mark(.image, label: tag.value(of: "alt") ?? [])
    } else if tag.form == .inline, elements.count < Self.depthLimit {
      elements.append((tag.name, openSpan(for: tag)))
    }
  }

  private mutating func openSpan(for tag: HTMLTag) -> Int? {
    switch tag.name {
    case "b", "strong": return open(.strong)
    case "i", "em": return open(.emphasis)
    case "code", "kbd", "samp", "tt": return open(.code)
    case "a":
      return tag.value(of: "href").map {
        open(.link, label: $0, attributes: tag.attributes.filter { $0.name != Array("href".utf8) })
      }
    default: return open(.tag, label: Array(tag.name.utf8), attributes: tag.attributes)
    }
  }

  private mutating func close(toDepth depth: Int) {
    while elements.count > depth {
      if let span = elements.removeLast().span { result.close(span) }
    }
  }
}

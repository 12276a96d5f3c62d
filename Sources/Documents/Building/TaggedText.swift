/// Assembles one text with spans from HTML tags and the text between them.
///
/// Block elements, items, cells and `<br>` end a line, because they separate words on a page;
/// several of them in a row end one line.
///
///     var text = TaggedText()
///     text.append("Quai".utf8)
///     text.add(tag)             // <br>
///     text.append("Lieu".utf8)
///     text.finished.bytes       // "Quai\nLieu", with a lineBreak at 4..<5
struct TaggedText {
  private(set) var result = InlineText()
  /// The open elements with their spans, outermost first.
  private var elements: [(name: String, span: Int?)] = []
  private var endsLine = false
  private var hasText = false

  /// The deepest nesting that makes spans; the text of deeper elements is kept without.
  private static let depthLimit = 64

  /// The assembled text; elements that are still open end with it.
  var finished: InlineText {
    var copy = self
    copy.close(toDepth: 0)
    return copy.result
  }

  mutating func append(_ byte: UInt8) {
    if byte.isSpace {
      // HTML does not show white space at the beginning of a line.
      if endsLine { return }
    } else {
      endLine()
      hasText = true
    }
    result.append(byte)
  }

  mutating func append(_ bytes: some Collection<UInt8>) {
    // HTML does not show white space at the beginning of a line.
    let text = endsLine ? bytes.drop(while: \.isSpace) : bytes[...]
    if text.contains(where: { !$0.isSpace }) {
      endLine()
      hasText = true
    }
    result.append(text)
  }

  /// Adds the characters of a character reference or escape.
  mutating func append(decoded text: String) {
    endLine()
    hasText = true
    result.append(decoded: text)
  }

  /// Adds decoded text, without its invisible characters.
  mutating func append(cleaned bytes: [UInt8]) {
    guard bytes.contains(where: { $0 >= 0x80 || $0 < 0x20 }) else { return append(bytes) }
    var clean = InlineText()
    clean.append(decoded: String(decoding: bytes, as: UTF8.self))
    append(clean.bytes)
  }

  /// Ends the line here, if text follows.
  mutating func requestLineBreak() { endsLine = hasText }

  /// Opens a span and returns its index, for ``close(_:)``.
  mutating func open(
    _ kind: Span.Kind, label: [UInt8] = [],
    attributes: [(name: [UInt8], value: [UInt8])] = []
  ) -> Int {
    endLine()
    return result.open(kind, label: label, attributes: attributes)
  }

  mutating func close(_ span: Int) { result.close(span) }

  /// Adds a picture or another span without text.
  mutating func mark(_ kind: Span.Kind, label: [UInt8]) {
    endLine()
    result.mark(kind, label: label)
  }

  private mutating func endLine() {
    if endsLine { result.appendLineBreak() }
    endsLine = false
  }

  /// Adds a tag: a block ends the line, an inline element begins or ends its span.
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

/// Reads the fragments of HTML or Markdown in cells of spreadsheets and values of data files.
///
///     EmbeddedMarkup.inline(Array("un <b>quai</b> &amp; sa grue".utf8)[...])
///     // "un quai & sa grue", strong 3..<7
///
/// Markdown is read only if the text contains `**`, `](` or a backtick, so that `snake_case` and
/// `2 * 3` stay text. Tags with HTML's names and character references are always read.
enum EmbeddedMarkup {
  /// Bytes of which embedded markup contains at least one: a text without them needs no reading.
  static let marks = ByteSet("<&*`]")

  /// The longest text read for markup, in bytes; spans of a longer one take many times its memory.
  private static let textLimit = 1 << 20

  /// The text without its markup, not yet trimmed.
  static func inline(_ bytes: ArraySlice<UInt8>) -> InlineText {
    guard bytes.count <= textLimit else { return InlineText(bytes) }
    ReadingWork.add(bytes.count)
    let look = Look(at: bytes)
    if look.hasMarkdown, isMarkdownRead(bytes) {
      return EmbeddedMarkdown(bytes, hasEntities: look.hasEntities).inline
    }
    guard look.hasHTML || look.hasEntities else { return InlineText(bytes) }
    return EmbeddedHTML(scanner: MarkupScanner(bytes)).inline
  }

  /// Whether a text contains anything that may be markup.
  static func mayBeMarkup(in bytes: ArraySlice<UInt8>) -> Bool {
    let look = Look(at: bytes)
    return look.hasMarkdown || look.hasHTML || look.hasEntities
  }

  /// Whether a text's markup is too long or too nested to be read, so that the text stays as
  /// written.
  static func skipsMarkup(in bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.count > textLimit { return mayBeMarkup(in: bytes) }
    return Look(at: bytes).hasMarkdown && !isMarkdownRead(bytes)
  }

  /// Whether the Markdown of a text is read: at most 1000 `[`.
  ///
  /// cmark-gfm 0.29 compares each closing bracket with every open one, in quadratic time.
  private static func isMarkdownRead(_ bytes: ArraySlice<UInt8>) -> Bool {
    CommonMark.reads(bytes) && bytes.count { $0 == UInt8(ascii: "[") } <= 1000
  }

  /// The kinds of markup that one pass over a text finds.
  private struct Look {
    var hasMarkdown = false
    var hasHTML = false
    var hasEntities = false

    init(at bytes: ArraySlice<UInt8>) {
      var previous: UInt8 = 0
      for byte in bytes {
        switch (previous, byte) {
        case (_, UInt8(ascii: "`")), (UInt8(ascii: "*"), UInt8(ascii: "*")),
          (UInt8(ascii: "]"), UInt8(ascii: "(")):
          hasMarkdown = true
        case (_, UInt8(ascii: "&")): hasEntities = true
        case (_, UInt8(ascii: "<")): hasHTML = true
        default: break
        }
        previous = byte
      }
    }
  }
}

/// Reads the HTML tags and character references of one text.
private struct EmbeddedHTML {
  var scanner: MarkupScanner
  private var text = TaggedText()

  init(scanner: MarkupScanner) { self.scanner = scanner }

  var inline: InlineText {
    var copy = self
    copy.read()
    return copy.text.finished
  }

  private mutating func read() {
    while !scanner.isAtEnd {
      switch scanner.byte {
      case UInt8(ascii: "<") where consumeTag(): break
      case UInt8(ascii: "&"):
        if let decoded = scanner.consumeEntity() { text.append(decoded: decoded) } else { copy() }
      default: copy()
      }
    }
  }

  private mutating func copy() {
    text.append(scanner.byte)
    scanner.index += 1
  }

  private mutating func consumeTag() -> Bool {
    guard let next = scanner.peek(), next.isASCIILetter || "/!".utf8.contains(next) else {
      return false
    }
    if next == UInt8(ascii: "!") { return consumeComment() }
    if let address = scanner.consumeAddress() {
      let span = text.open(.link, label: Array(address))
      text.append(address)
      text.close(span)
      return true
    }
    guard let tag = HTMLTag(consumedFrom: &scanner) else { return false }
    if !tag.isEnd, tag.name == "script" || tag.name == "style",
      let end = scanner.index(of: "</" + tag.name, from: scanner.index)
    {
      scanner.index = end
      return true
    }
    text.add(tag)
    return true
  }

  private mutating func consumeComment() -> Bool {
    guard scanner.isAt("<!--"), let end = scanner.index(of: "-->", from: scanner.index + 4) else {
      return false
    }
    scanner.index = end + 3
    return true
  }
}

extension UInt8 {
  /// Whether a byte can be part of a character reference's name or number.
  fileprivate var isReferenceByte: Bool {
    isASCIILetter || (0x30...0x39).contains(self) || self == UInt8(ascii: "#")
  }
}

extension MarkupScanner {
  /// Reads a character reference, `&amp;`; nil, with nothing read, if there is none here.
  fileprivate mutating func consumeEntity() -> String? {
    var end = index + 1
    while end < bytes.count, end - index <= 32, bytes[end].isReferenceByte { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"),
      let text = entityText(bytes[index...end].string)
    else { return nil }
    index = end + 1
    return text
  }

  /// Reads an address in angle brackets, `<https://example.org>`.
  fileprivate mutating func consumeAddress() -> ArraySlice<UInt8>? {
    guard isAt("<http://") || isAt("<https://") || isAt("<mailto:") else { return nil }
    var end = index + 1
    while end < bytes.count, !bytes[end].isSpace, bytes[end] != UInt8(ascii: "<") {
      if bytes[end] == UInt8(ascii: ">") {
        defer { index = end + 1 }
        return bytes[(index + 1)..<end]
      }
      end += 1
    }
    return nil
  }
}

/// The inline markup of a small syntax, read from the beginning of a text to its end.
protocol InlineMarkup {
  var scanner: MarkupScanner { get set }
  /// How many marks enclose the text.
  var depth: Int { get }
  var result: InlineText { get set }
  /// Reads the markup that begins here; false, and nothing is read, where it is plain text.
  mutating func consumeMarkup() -> Bool
}

extension InlineMarkup {
  /// The text as it comes out of its markup.
  var inline: InlineText {
    var copy = self
    copy.read()
    return copy.result
  }

  private mutating func read() {
    while !scanner.isAtEnd {
      // Marks nested deeper than anybody uses stay text.
      if depth < 8, consumeMarkup() { continue }
      result.append(scanner.byte)
      scanner.index += 1
    }
  }

  /// Reads a character reference, `&amp;`.
  mutating func consumeEntity() -> Bool {
    guard let end = scanner.index(of: ";", from: scanner.index), end - scanner.index <= 32,
      let text = entityText(scanner.bytes[scanner.index...end].string)
    else { return false }
    result.append(decoded: text)
    scanner.index = end + 1
    return true
  }
}

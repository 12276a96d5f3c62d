/// The inline markup of a small syntax, read in one pass over a text.
protocol InlineMarkup {
  var scanner: MarkupScanner { get set }
  /// The number of marks around this text.
  var depth: Int { get }
  var result: InlineText { get set }
  /// Reads the markup at the scanner's index; false, with nothing read, if plain text is there.
  mutating func consumeMarkup() -> Bool
}

extension InlineMarkup {
  /// The text without its markup, with spans for it.
  var inline: InlineText {
    var copy = self
    copy.read()
    return copy.result
  }

  private mutating func read() {
    while !scanner.isAtEnd {
      // Marks more than eight deep stay text, which bounds the recursion.
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

/// The inline markup of a small syntax, read from the beginning of a text to its end.
protocol InlineMarkup {
  var scanner: MarkupScanner { get set }
  /// How many marks enclose the text.
  var depth: Int { get }
  var result: InlineText { get set }
  /// What a line's end becomes: a space where the syntax fills its lines.
  var plainBreak: UInt8 { get }
  /// Reads what begins here; false, and nothing is read, where that is plain text.
  mutating func readsMarkup() -> Bool
}

extension InlineMarkup {
  var plainBreak: UInt8 { 0x0A }

  /// The text as it comes out of its markup.
  var inline: InlineText {
    var copy = self
    copy.read()
    return copy.result
  }

  private mutating func read() {
    while !scanner.isAtEnd {
      // Marks inside each other beyond all use stay as they are.
      if depth < 8, readsMarkup() { continue }
      result.append(scanner.byte == 0x0A ? plainBreak : scanner.byte)
      scanner.index += 1
    }
  }

  /// Reads `&amp;`.
  mutating func readsEntity() -> Bool {
    guard let end = scanner.place(of: ";", from: scanner.index), end - scanner.index <= 32,
      let text = entityText(scanner.bytes[scanner.index...end].string)
    else { return false }
    result.append(decoded: text)
    scanner.index = end + 1
    return true
  }
}

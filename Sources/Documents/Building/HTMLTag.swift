/// An HTML tag in a text: `<a href="x">`, `</b>`, `<br/>`.
struct HTMLTag {
  /// The element's name: in lower case, but a component's as written.
  private(set) var name = ""
  /// Whether the element is a block or inline.
  private(set) var form = HTMLNames.Form.inline
  /// Whether this is an end tag: `</b>`.
  private(set) var isEnd = false
  /// Whether the tag closes itself: `<br/>`.
  private(set) var isSelfClosing = false
  /// The attributes, with names in lower case and decoded values.
  private(set) var attributes: [(name: [UInt8], value: [UInt8])] = []

  /// The most attributes of a tag; beyond, the `<` is text, which keeps the search for tags linear.
  private static let attributeLimit = 64
  /// Attributes that need no value.
  private static let flags: Set<String> = [
    "async", "autoplay", "checked", "compact", "controls", "defer", "disabled", "download",
    "hidden", "ismap", "loop", "muted", "nohref", "noshade", "nowrap", "open", "readonly",
    "required", "reversed", "selected",
  ]

  /// Reads the tag at the scanner's index; nil, with the index unmoved, if there is no tag.
  ///
  /// A name is a tag's only if HTML has it or if it is a custom element's (`x-y`); an attribute
  /// without a value must be one of HTML's, so that `<a and b>` stays text.
  ///
  /// - Parameters:
  ///   - scanner: The text, at its `<`.
  ///   - components: The capitalised names that have an end tag in the document; nil if the syntax
  ///     has no components. Other capitalised names are tags only with an attribute's value or with
  ///     `/>`.
  init?(consumedFrom scanner: inout MarkupScanner, components: Set<String>? = nil) {
    let start = scanner.index
    if !consume(from: &scanner, components) {
      scanner.index = start
      return nil
    }
  }

  /// Reads a text that is one tag and nothing else; nil for any other text.
  init?(_ text: some Sequence<UInt8>, components: Set<String>? = nil) {
    var scanner = MarkupScanner(text)
    self.init(consumedFrom: &scanner, components: components)
    if !scanner.isAtEnd { return nil }
  }

  private mutating func consume(
    from scanner: inout MarkupScanner, _ components: Set<String>?
  ) -> Bool {
    guard scanner.isAt("<"), let first = scanner.peek() else { return false }
    isEnd = first == UInt8(ascii: "/")
    scanner.index += isEnd ? 2 : 1
    guard
      let isComponent = consumeName(from: &scanner, mayBeComponent: components != nil)
    else { return false }
    while attributes.count < Self.attributeLimit {
      let hasSpace = scanner.skipWhiteSpace()
      guard !scanner.isAtEnd else { return false }
      if scanner.byte == UInt8(ascii: ">") {
        scanner.index += 1
        return !isComponent || components?.contains(name) == true
          || attributes.contains { !$0.value.isEmpty }
      }
      if scanner.isAt("/>") {
        scanner.index += 2
        isSelfClosing = true
        return true
      }
      guard hasSpace, !isEnd, consumeAttribute(from: &scanner) else { return false }
    }
    return false
  }

  /// Reads the tag's name; returns whether it is a component's, and nil for a name of no tag.
  private mutating func consumeName(
    from scanner: inout MarkupScanner, mayBeComponent: Bool
  ) -> Bool? {
    guard !scanner.isAtEnd, scanner.byte.isASCIILetter else { return nil }
    let isCapital = scanner.byte < UInt8(ascii: "a")
    let word = scanner.word(with: "-.", limit: 60)
    let lower = word.contains { $0 < 0x61 } ? word.string.lowercased() : word.string
    let known = HTMLNames.form(of: lower)
    let isComponent = isCapital && mayBeComponent && known == nil
    name = isComponent ? word.string : lower
    guard known != nil || isComponent || lower.contains("-") else { return nil }
    form = known ?? .inline
    return isComponent
  }

  private mutating func consumeAttribute(from scanner: inout MarkupScanner) -> Bool {
    let name = scanner.word(with: "-_:.@", limit: 60)
    guard !name.isEmpty else { return false }
    let key = name.string.lowercased()
    let afterName = scanner.index
    _ = scanner.skipWhiteSpace()
    guard !scanner.isAtEnd, scanner.byte == UInt8(ascii: "=") else {
      scanner.index = afterName
      attributes.append((Array(key.utf8), []))
      return Self.flags.contains(key)
    }
    scanner.index += 1
    _ = scanner.skipWhiteSpace()
    guard let value = scanner.attributeValue() else { return false }
    attributes.append((Array(key.utf8), decodedEntities(value.prefix(Self.valueLimit))))
    return true
  }

  /// The most bytes kept of an attribute's value: whole pictures are written into `src`.
  private static let valueLimit = 1000

  /// The value of an attribute; nil if the tag does not have it.
  func value(of name: String) -> [UInt8]? {
    attributes.first { $0.name.elementsEqual(name.utf8) }?.value
  }
}

extension MarkupScanner {
  /// Skips spaces, tabs and line feeds; false if there are none.
  fileprivate mutating func skipWhiteSpace() -> Bool {
    let start = index
    while !isAtEnd, byte.isSpace { index += 1 }
    return index > start
  }

  /// Reads an attribute's value, with or without quotes; nil if its quote is never closed.
  fileprivate mutating func attributeValue() -> ArraySlice<UInt8>? {
    guard !isAtEnd else { return nil }
    let quote = byte
    let start = index
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let mark = quote == UInt8(ascii: "'") ? "'" : "\""
      guard let end = self.index(of: mark, from: start + 1) else { return nil }
      index = end + 1
      return bytes[(start + 1)..<end]
    }
    while !isAtEnd, !byte.isSpace, !"\"'=<>`".utf8.contains(byte) { index += 1 }
    return index > start ? bytes[start..<index] : nil
  }
}

/// A text with its character references decoded.
func decodedEntities(_ text: ArraySlice<UInt8>) -> [UInt8] {
  guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
  return EntityMarkup(scanner: MarkupScanner(text)).inline.bytes
}

/// Text whose only markup is character references.
private struct EntityMarkup: InlineMarkup {
  var scanner: MarkupScanner
  let depth = 0
  var result = InlineText()

  mutating func consumeMarkup() -> Bool {
    scanner.byte == UInt8(ascii: "&") && consumeEntity()
  }
}

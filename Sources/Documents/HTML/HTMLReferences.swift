/// Decodes a page's character references, `&eacute;`, looking each name up once.
struct HTMLReferences {
  private var known: [String: [UInt8]] = [:]
  /// The number of unknown names looked up.
  private var failureCount = 0

  /// The most unknown names looked up: a hostile page invents millions, a microsecond each.
  private static let failureLimit = 20_000

  init() {}

  /// The text of the character reference at an index, and the index after it; nil if the `&` is
  /// text.
  ///
  /// The text is empty for invisible characters such as a soft hyphen.
  mutating func text(at index: Int, in source: HTMLBytes) -> (text: [UInt8], end: Int)? {
    let bytes = source.bytes
    var end = index + 1
    while end < source.end, end - index <= 33, bytes[end].isWordByte || bytes[end] == 0x23 {
      end += 1
    }
    guard end > index + 1, end < source.end, bytes[end] == 0x3B else { return nil }
    let reference = String(decoding: bytes[index...end], as: UTF8.self)
    if let text = known[reference] { return (text, end + 1) }
    guard failureCount < Self.failureLimit else { return nil }
    guard let decoded = entityText(reference) else {
      failureCount += 1
      return nil
    }
    var inline = InlineText()
    inline.append(decoded: decoded)
    if known.count < 4096 { known[reference] = inline.bytes }
    return (inline.bytes, end + 1)
  }
}

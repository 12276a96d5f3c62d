/// The character references of a page, `&eacute;`, each looked up once.
struct HTMLReferences {
  private var known: [String: [UInt8]] = [:]
  /// How many names were looked up that stand for nothing.
  private var failureCount = 0

  /// A hostile page invents names by the million; each costs a microsecond to look up.
  private static let failureLimit = 20_000

  init() {}

  /// What the reference stands for that begins at an index, and the index behind it; nil where the
  /// ampersand is text.
  ///
  /// Of characters that nobody sees, such as a soft hyphen, the text is empty.
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

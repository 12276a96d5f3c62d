/// Text as it comes out of inline markup, and what it begins with in markup of its own.
struct InlineText {
  private var bytes: [UInt8] = []
  private var leadBytes: [UInt8]?
  private var hasText = false
  /// Whether characters were made that the document itself does not contain.
  private var mayNeedCleaning = false

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    if byte != 0x20, byte != 0x0A { hasText = true }
  }

  mutating func append(_ more: some Sequence<UInt8>) {
    for byte in more { append(byte) }
  }

  /// Adds what an entity or an escape stands for.
  mutating func append(decoded text: String) {
    mayNeedCleaning = true
    append(text.utf8)
  }

  /// Adds text that bold type, code, a link or the like sets apart.
  mutating func append(setApart inner: InlineText) {
    if !hasText, inner.hasText { leadBytes = inner.bytes }
    mayNeedCleaning = mayNeedCleaning || inner.mayNeedCleaning
    append(inner.bytes)
  }

  /// Adds text that is nothing special.
  mutating func append(_ inner: InlineText) {
    if !hasText { leadBytes = inner.leadBytes }
    mayNeedCleaning = mayNeedCleaning || inner.mayNeedCleaning
    append(inner.bytes)
  }

  var last: UInt8? { bytes.last }

  /// Takes off a space that stands at the end, before what is left out.
  mutating func dropLastSpace() {
    if bytes.last == 0x20 { bytes.removeLast() }
  }

  /// The text, tidied.
  var text: String { tidied(bytes) }

  /// What the text begins with, where that was set apart.
  var lead: String? {
    guard let leadBytes else { return nil }
    let lead = tidied(leadBytes)
    return lead.isEmpty || !text.hasPrefix(lead) ? nil : lead
  }

  private func tidied(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return (mayNeedCleaning ? CleanedText(text).text : text).tidied
  }
}

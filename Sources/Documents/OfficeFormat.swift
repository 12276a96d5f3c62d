/// A format of word processors and book readers, which is read by way of another program.
public enum OfficeFormat: String, Sendable {
  case docx
  case odt
  case epub
}

extension Document {
  /// The word processor's format that the document is in; nil when it is in none of them.
  ///
  /// All of them are ZIP archives, and name what they hold in their first or last bytes.
  public var officeFormat: OfficeFormat? {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    let first = String(decoding: bytes.prefix(200), as: UTF8.self)
    let marks: [(String, OfficeFormat)] = [
      ("mimetypeapplication/vnd.oasis.opendocument.text", .odt),
      ("mimetypeapplication/epub+zip", .epub),
    ]
    if let mark = marks.first(where: { first.firstPlace(of: $0.0) != nil }) { return mark.1 }
    // The archive's table of contents is at its end.
    let last = String(decoding: bytes.suffix(1 << 16), as: UTF8.self)
    return last.firstPlace(of: "word/document.xml") == nil ? nil : .docx
  }

  /// Whether the texts in a word processor's document unpack to no more than so many bytes.
  ///
  /// Check this before pandoc runs: pandoc holds the unpacked text in memory as a whole, and an
  /// archive of a few megabytes can unpack to a gibibyte.
  public func unpacks(within limit: Int = Limits().bytes) -> Bool {
    ZipArchive(bytes)?.textUnpacks(within: limit) ?? true
  }
}

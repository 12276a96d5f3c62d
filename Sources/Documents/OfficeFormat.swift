/// A format of a word processor or book reader; pandoc converts it before it is read.
public enum OfficeFormat: String, Sendable {
  case docx
  case odt
  case epub
}

extension Document {
  /// The word processor or e-book format of the document; nil if it is in none.
  ///
  /// All of them are ZIP archives that name their content in their first or last bytes.
  public var officeFormat: OfficeFormat? {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    let first = String(decoding: bytes.prefix(200), as: UTF8.self)
    let marks: [(String, OfficeFormat)] = [
      ("mimetypeapplication/vnd.oasis.opendocument.text", .odt),
      ("mimetypeapplication/epub+zip", .epub),
    ]
    if let mark = marks.first(where: { first.firstPlace(of: $0.0) != nil }) { return mark.1 }
    // A ZIP archive lists its files at its end.
    let last = String(decoding: bytes.suffix(1 << 16), as: UTF8.self)
    return last.firstPlace(of: "word/document.xml") == nil ? nil : .docx
  }

  /// Whether the texts in a word processor's document unpack to at most `limit` bytes.
  ///
  /// Check this before pandoc runs: pandoc holds the whole unpacked text in memory, and an archive
  /// of a few megabytes can unpack to a gibibyte.
  public func unpacks(within limit: Int = Limits().bytes) -> Bool {
    ZipArchive(bytes)?.textUnpacks(within: limit) ?? true
  }
}

/// Reads the HTML and Markdown in values of data files, within limits.
struct DataMarkup {
  /// The number of spans still allowed; later texts are kept as written.
  private var spanBudget: Int
  /// The number of paragraphs still allowed; each later text is one paragraph.
  private var paragraphBudget: Int
  /// Whether the last text was kept as written although it may have markup.
  private(set) var skippedMarkup = false

  init(limits: Limits) { (spanBudget, paragraphBudget) = (limits.elements, limits.values) }

  /// The paragraphs of a text, each with its location if that is known.
  mutating func paragraphs(
    of text: DataText, in source: SourceText
  ) -> [(text: InlineText, place: Range<Int>?)] {
    let bytes = text.verbatim.map { Array(source.utf8[$0]) } ?? text.bytes
    skippedMarkup = false
    let paragraphs = text.paragraphs(of: bytes, limit: max(paragraphBudget, 1))
    paragraphBudget -= paragraphs.count - 1
    return paragraphs.map { paragraph in
      (
        inline(paragraph, of: bytes, breaksLines: text.lineFeeds == .written),
        text.place(of: paragraph, in: source)
      )
    }
  }

  private mutating func inline(
    _ paragraph: DataText.Paragraph, of bytes: [UInt8], breaksLines: Bool
  ) -> InlineText {
    var inline = InlineText()
    for (index, part) in paragraph.parts.enumerated() {
      if index > 0 { inline.appendLineBreak() }
      inline.append(self.inline(bytes[part]))
    }
    guard spanBudget > 0 else { return InlineText(inline.bytes) }
    if breaksLines { inline.markLineBreaks() }
    spanBudget -= inline.spans.count
    return inline
  }

  /// The text of a key without its markup: labels cannot have spans.
  mutating func label(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    inline(bytes).trimmed.bytes
  }

  private mutating func inline(_ bytes: ArraySlice<UInt8>) -> InlineText {
    guard bytes.contains(where: EmbeddedMarkup.marks.contains) else { return InlineText(bytes) }
    let isRead = spanBudget > 0 && bytes.count <= DataText.lengthLimit
    if !isRead || EmbeddedMarkup.skipsMarkup(in: bytes) { skippedMarkup = true }
    return isRead ? EmbeddedMarkup.inline(bytes) : InlineText(bytes)
  }
}

enum HTML {
  static func readFragment(
    _ range: Range<Int>, of source: SourceText, into builder: inout OutlineBuilder
  ) {
    builder.addParagraph(EmbeddedMarkup.inline(source.utf8[range]), at: range)
  }
}

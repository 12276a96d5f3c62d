import Testing

@testable import Documents

/// The outline of a hostile text, with the expectation that its size and the work to make it grow
/// with the text and no faster.
///
/// What was counted is not what the clock says: the bound is the same on a busy machine.
func readCounted(
  _ text: String, name: String = "", as syntax: String? = nil,
  location: SourceLocation = #_sourceLocation
) throws -> Outline {
  let bytes = Array(text.utf8)
  let work = ReadingWork()
  let outline = try ReadingWork.$current.withValue(work) {
    try Document.read(bytes, name: name, as: syntax)
  }
  // Each byte is read once as a block, and once more as a text within it.
  #expect(work.byteCount <= 2 * bytes.count + 1000, sourceLocation: location)
  let parts = outline.blocks.count + outline.spans.count + outline.attributes.count
  #expect(parts <= 2 * bytes.count + 1000, sourceLocation: location)
  let textSize = outline.blocks.reduce(0) { $0 + $1.text.count }
  #expect(textSize <= 2 * bytes.count + 1000, sourceLocation: location)
  return outline
}

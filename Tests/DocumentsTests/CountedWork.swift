import Testing

@testable import Documents

/// Reads a hostile text, and expects its outline's size and the reading work to grow linearly.
///
/// The work is counted in bytes instead of measured in time, so the bound is the same on a busy
/// machine.
func readCounted(
  _ text: String, name: String = "", as syntax: String? = nil,
  location: SourceLocation = #_sourceLocation
) throws -> Outline {
  let bytes = Array(text.utf8)
  let work = ReadingWork()
  let outline = try ReadingWork.$current.withValue(work) {
    try Document.read(bytes, name: name, as: syntax)
  }
  // Each byte is read once in a block, and once more in the block's text.
  #expect(work.byteCount <= 2 * bytes.count + 1000, sourceLocation: location)
  let parts = outline.blocks.count + outline.spans.count + outline.attributes.count
  #expect(parts <= 2 * bytes.count + 1000, sourceLocation: location)
  let textSize = outline.blocks.reduce(0) { $0 + $1.text.count }
  #expect(textSize <= 2 * bytes.count + 1000, sourceLocation: location)
  return outline
}

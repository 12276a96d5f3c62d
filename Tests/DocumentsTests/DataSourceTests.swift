import Testing

@testable import Documents

@Suite struct DataSourceTests {
  @Test(arguments: [Samples.everythingJSON, Samples.everythingYAML])
  func `the blocks' sources are in order and do not overlap`(_ text: String) throws {
    let outline = try Document.read(Array(text.utf8), name: "data")
    #expect(["JSON", "YAML"].contains(outline.syntax))
    var end = 0
    for block in outline.blocks {
      #expect(block.source.start >= end, "\(outline.text(of: block))")
      end = block.source.end
    }
  }
}

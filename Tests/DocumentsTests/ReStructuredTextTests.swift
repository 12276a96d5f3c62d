import Testing

@testable import Documents

@Suite struct ReStructuredTextTests {
  @Test func `a document with everything`() throws {
    #expect(outlineText(try Samples.everythingReStructuredText.outline) == [])
  }
}

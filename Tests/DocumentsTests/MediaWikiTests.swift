import Testing

@testable import Documents

@Suite struct MediaWikiOutlineTests {
  @Test func `x`() throws {
    for line in try outlineText(Samples.everythingMediaWiki, name: "a.wiki") { print("#", line) }
    for line in try outlineText(MediaWiki().example, name: "a.wiki") { print("#", line) }
  }
}

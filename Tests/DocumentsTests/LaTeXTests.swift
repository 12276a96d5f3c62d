import Testing

@testable import Documents

@Suite struct LaTeXOutlineTests {
  @Test func `x`() throws {
    for line in try outlineText(Samples.everythingLaTeX, name: "a.tex") { print("#", line) }
    for line in try outlineText(LaTeX().example, name: "a.tex") { print("#", line) }
  }
}

import Foundation
import Testing

/// Each promise of SECURITY.md has a test.
@Suite struct SecurityTests {
  @Test func `every promise names a test that is there`() throws {
    let text = try String(
      contentsOf: Program.root.appendingPathComponent("SECURITY.md"), encoding: .utf8)
    let promises = text.components(separatedBy: "| promise | test |")[1]
      .split(separator: "\n").filter { $0.hasSuffix("` |") }
    #expect(promises.count > 10)
    let names = promises.compactMap { $0.firstMatch(of: /\| `(.+)` \|$/)?.1 }
    #expect(names.count == promises.count)
    let tests = try source(of: Program.root.appendingPathComponent("Tests"))
    for name in names { #expect(tests.contains("func `\(name)`"), "\(name)") }
  }

  @Test func `no source opens a connection`() throws {
    let sources = try source(of: Program.root.appendingPathComponent("Sources"))
    for word in ["socket(", "URLSession", "FoundationNetworking", "getaddrinfo", "import NIO"] {
      #expect(sources.range(of: word) == nil, "\(word)")
    }
  }

  /// The text of all Swift files below a folder.
  private func source(of folder: URL) throws -> String {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
  }
}

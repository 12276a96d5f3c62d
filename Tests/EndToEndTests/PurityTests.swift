import Foundation
import Testing

/// Checks that the pure modules use no clock, file, output or random source.
@Suite struct PurityTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let impure = [
    "Date()", "Date.now", "ContinuousClock", "FileManager", "FileHandle", "ProcessInfo",
    "print(", ".random(", "SystemRandomNumberGenerator", "UUID()", "TimeZone.current", "getenv",
    "readLine", "fopen",
  ]

  @Test(arguments: ["Flashcards", "Glossaries", "JSON", "Reports", "Terminal"])
  func `a pure module takes nothing from outside`(_ module: String) throws {
    let folder = Self.root.appendingPathComponent("Sources/\(module)")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    )
    .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    #expect(!files.isEmpty)
    for file in files {
      let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      for line in lines where !line.drop(while: \.isWhitespace).hasPrefix("//") {
        // A random generator that was passed in is allowed.
        let line = line.contains("using: &") ? line.replacing(".random(in:", with: "") : line
        let found = Self.impure.filter { line.contains($0) }
        #expect(found.isEmpty, "\(file.lastPathComponent): \(line)")
      }
    }
  }

  @Test func `nothing in the sources is forced`() throws {
    let folder = Self.root.appendingPathComponent("Sources")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    )
    .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in ["try!", "as!", "fatalError(", "OR REPLACE "] {
        let lines = text.split(whereSeparator: \.isNewline).filter { $0.contains(word) }
        let code = lines.filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
        #expect(code.isEmpty, "\(file.lastPathComponent): \(code)")
      }
    }
  }
}

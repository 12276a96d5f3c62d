import Foundation
import Testing

/// Tests that each row of `docs/FAULTS.md` names a test that is there.
@Suite struct FaultTableTests {
  @Test func `the table of faults has all its rows, and each names its test`() throws {
    let table = try String(
      contentsOf: Program.root.appendingPathComponent("docs/FAULTS.md"), encoding: .utf8)
    let rows = table.split(separator: "\n").compactMap { line -> (Int, Substring)? in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
      guard let number = cells.first.flatMap({ Int($0.trimmingCharacters(in: .whitespaces)) }),
        let test = line.split(separator: "|").last?.split(separator: "`").dropFirst().first
      else { return nil }
      return (number, test)
    }
    #expect(rows.map(\.0) == Array(1...43))
    let tests = Program.root.appendingPathComponent("Tests")
    let files = try #require(FileManager.default.enumerator(atPath: tests.path))
    var sources = ""
    for case let name as String in files where name.hasSuffix("Tests.swift") {
      sources += try String(contentsOf: tests.appendingPathComponent(name), encoding: .utf8)
    }
    for (number, test) in rows {
      #expect(sources.contains("func `\(test)`"), "row \(number): \(test)")
    }
  }
}

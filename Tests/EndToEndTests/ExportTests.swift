import Foundation
import Testing

/// Tests `export`, and that what it writes is read back without loss.
@Suite struct ExportTests {
  @Test(arguments: ["customer-success.en", "customer-success.fr", "success-portal.en"])
  func `an export plans nothing in its glossary, and makes the same entries elsewhere`(
    shipped: String
  ) throws {
    let program = try Program()
    defer { program.remove() }
    let id = shipped.replacingOccurrences(of: ".", with: "-")
    #expect(try program.run("decks", "add", id).status == 0)
    let file = program.path("entries.csv")
    #expect(try program.run("export", "-o", file).status == 0)
    let before = try program.bytes()
    let again = try program.run("import", file, "--deck", id)
    #expect(again.output.hasSuffix("Nothing to change.\n"), "\(again.output)\(again.standardError)")
    #expect(again.standardError == "")
    #expect(try program.bytes() == before)
    let other = program.path("other.db")
    #expect(try program.run("import", file, "--db", other, "--deck", id).status == 0)
    let first = try program.run("export", "--deck", id).output
    #expect(try program.run("export", "--db", other).output == first)
    #expect(first.hasPrefix("term,acronym,expansion,aliases,qualifier,definition\r\n"))
  }

  @Test func `sections are exported, read back, and found`() throws {
    let program = try Program()
    defer { program.remove() }
    let text = """
      # Words

      ## Harbour

      **Quay**: a wall for ships.

      **Buoy**: a mark on the water.

      ## Ship

      **Rope**: a line on board.

      **Keel**: the lowest part of a hull.
      """
    #expect(try program.run("import", program.write(text, to: "words.md")).status == 0)
    let file = program.path("entries.csv")
    #expect(try program.run("export", "-o", file).status == 0)
    let other = program.path("other.db")
    #expect(try program.run("import", file, "--db", other).status == 0)
    let one = try program.run("browse", "quay", "--db", other)
    #expect(one.output.hasPrefix("Quay, entries\n  Section: Harbour\n  a wall for ships.\n"))
    let found = try program.run("browse", "harbour", "--db", other)
    #expect(found.output.contains("Buoy, entries: new\n  § Harbour. a mark on the water.\n"))
    let json = try program.run("browse", "harbour", "--json", "--db", other).output
    #expect(json.contains("\"section\": \"Harbour\"") && json.contains("\"found_in\": \"section\""))
    #expect(try program.run("check", "--db", other).output.hasPrefix("All is well"))
  }

  @Test func `of several glossaries one is chosen`() throws {
    let program = try Program()
    defer { program.remove() }
    for name in ["a", "b"] {
      try program.run(
        "import", program.write("term,definition\nQuay,=A wall.\n", to: name + ".csv"))
    }
    let run = try program.run("export")
    #expect(run.status == 64)
    #expect(
      run.standardError
        == "termwise: error: there are several glossaries. Choose one with --deck: a, b\n")
    #expect(
      try program.run("export", "--deck", "b").output
        == "term,acronym,expansion,aliases,qualifier,definition\r\nQuay,,,,,'=A wall.\r\n")
  }
}

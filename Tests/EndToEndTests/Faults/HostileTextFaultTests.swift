import Foundation
import PseudoTerminals
import Testing

/// Sends texts that try to command a terminal or to pass for lines of the program through every
/// verb and both presentations.
@Suite(.serialized) struct HostileTextFaultTests {
  /// Pieces of hostile texts: control characters, escape sequences, bidi controls, what nobody sees,
  /// marks without end, and forged lines.
  private static let pieces = [
    "\u{1B}[2J", "\u{1B}]52;c;QQ==\u{7}", "\u{9B}31m", "\u{90}q", "\u{7F}", "\u{8}", "\r", "\u{B}",
    "\u{202E}", "\u{2066}", "\u{200F}", "\u{61C}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{E0041}",
    "\u{3164}", "\u{115F}", "\u{1160}", "\u{FFA0}", "\u{34F}", "\u{17B4}", "\u{180B}", "\u{FFF0}",
    "\u{1BCA0}", "\u{E0100}", "\u{301}\u{301}\u{301}\u{301}",
    "\u{903}\u{903}\u{903}\u{903}\u{903}", "\u{2028}", "\u{2029}", "\u{85}", "👩\u{200D}👧",
    "می\u{200C}خواهم", "Saved 9", "termwise: error: gone", "é", "中文", "a", "=cmd|' /C calc'!A0",
    "<script>", "|", "`", "'; --", "%_",
  ]

  /// Code points that are no characters, which a literal cannot have.
  private static let noncharacters = [0xFFFE, 0xFFFF, 0xFDD0].compactMap(Unicode.Scalar.init)
    .map { String(Character($0)) }

  /// A glossary of hostile terms and definitions, each of which can be told from the others.
  private static func glossary(of count: Int, seed: UInt64 = 1) -> String {
    var state = seed
    let piece = { () -> String in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let all = pieces + noncharacters
      return all[Int((state >> 33) % UInt64(all.count))]
    }
    let cell = { (text: String) in "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
    return "term,definition\n"
      + (1...count).map { number in
        let term = "Term\(number) " + (0..<3).map { _ in piece() }.joined()
        let definition = "It means \(number) " + (0..<6).map { _ in piece() }.joined()
        return cell(term) + "," + cell(definition) + "\n"
      }.joined()
  }

  /// The scalars of an output that are none of the program's, nor letters, marks and signs that a
  /// terminal shows.
  private func strangers(in output: String) -> Set<String> {
    Set(
      output.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x0A, 0x20...0x7E: false
        case 0x200C, 0x200D, 0xFE00...0xFE0F: false
        default:
          scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
            || scalar.properties.isDefaultIgnorableCodePoint
            || scalar.properties.isNoncharacterCodePoint
            || [0x2028, 0x2029].contains(scalar.value)
        }
      }.map { String($0.value, radix: 16) })
  }

  /// The most marks in a row.
  private func longestMarks(in output: String) -> Int {
    var (longest, run) = (0, 0)
    for scalar in output.unicodeScalars {
      let isMark = [.nonspacingMark, .spacingMark, .enclosingMark]
        .contains(scalar.properties.generalCategory)
      run = isMark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  @Test func `10,000 hostile texts send nothing of their own through any verb`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(Self.glossary(of: 5000), to: "hostile.csv")
    try #require(try program.run("import", file, "--yes").status == 0)
    let keys = String(repeating: "3\n1\n", count: 40)
    try program.run("review", "--keys", "-", "--now", "2026-03-01T09:00:00+01:00", input: keys)
    let verbs: [[String]] = [
      ["entries", file], ["entries", file, "--json"], ["entries", file, "--lint"],
      ["entries", file, "--explain"], ["import", file, "--dry-run"],
      ["import", file, "--dry-run", "--json"], ["decks"], ["decks", "--json"], ["due"],
      ["due", "--json"], ["next"], ["review", "--plain"], ["drill", "--plain"],
      ["drill", "--plain", "--typed"], ["drill", "--plain", "--choice"], ["cards", "Term"],
      ["stats"], ["stats", "--json"], ["report", "--format", "markdown"],
      ["report", "--format", "csv"], ["report", "--format", "json"],
      ["report", "--format", "html"],
      ["export"], ["check"], ["undo"], ["---completion", "review", "--", "decks"],
    ]
    var bytes = 0
    for verb in verbs {
      let run = try program.finish(
        program.process(verb + (verb[0].hasPrefix("---") ? [] : ["--now", SittingTests.now])),
        input: String(repeating: "\n1\n\n0\n3\n", count: 60))
      for output in [run.output, run.standardError] {
        bytes += output.utf8.count
        let isDocument = ["report", "export"].contains(verb[0])
        // A table's rows end as RFC 4180 says.
        let text = isDocument ? output.replacingOccurrences(of: "\r\n", with: "\n") : output
        #expect(strangers(in: text).subtracting(isDocument ? ["2060"] : []) == [], "\(verb)")
        #expect(longestMarks(in: output) <= 30, "\(verb)")
      }
    }
    #expect(bytes > 1_000_000)
    Fault.saw(35, "10,000 hostile texts, \(verbs.count) verbs, \(bytes) bytes: 0 strangers")
  }

  @Test func `a hostile glossary sends nothing of its own to a screen`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(Self.glossary(of: 200, seed: 7), to: "hostile.csv")
    try #require(try program.run("import", file, "--yes").status == 0)
    let terminal = try program.onScreen(["review", "--new", "20"])
    for _ in 0..<15 {
      try terminal.see("Enter")
      terminal.type("\r")
      usleep(30_000)
      terminal.type("0")
      usleep(30_000)
    }
    terminal.type("\u{3}")
    #expect(try terminal.end() == 130)
    #expect(terminal.display.strays.isEmpty)
    expectGivenBack(terminal)
    let text = terminal.transcript.unicodeScalars.filter { $0 != "\u{1B}" && $0 != "\r" }
    #expect(strangers(in: String(String.UnicodeScalarView(text))) == [])
  }

  @Test func `one line stays one line, whatever stands in a file's name`() throws {
    let program = try Program()
    defer { program.remove() }
    let name = "a\ntermwise: error: all is lost\u{1B}[2J\rb.csv"
    let file = try program.write("term,definition\nBatch,A run.\nYield,\n", to: name)
    let missing = program.path("missing\nSaved 7\n")
    let commands = [
      ["entries", file], ["entries", file, "--lint"], ["entries", file, "--explain"],
      ["import", file, "--deck", "x"], ["import", missing], ["entries", missing],
      ["check", "--db", missing], ["review", "--db", missing], ["restore", missing],
      ["review", "--learner", "a\nSaved 7"], ["review", "b\nSaved 7"], ["cards", "c\nSaved 7"],
      ["due", "--now", "d\nSaved 7"], ["report", "--output", missing + "/x"],
      ["export", "--deck", "e\nSaved 7"], ["f\nSaved 7"], ["review", "--g\nSaved 7"],
      ["due", "--short", "h\nSaved 7"], ["salvage", missing + "/x"],
    ]
    for command in commands {
      let run = try program.finish(program.process(command))
      for line in (run.output + "\n" + run.standardError).split(separator: "\n") {
        #expect(!line.hasPrefix("Saved 7"), "\(command): \(line)")
        #expect(!line.hasPrefix("termwise: error: all is lost"), "\(command)")
      }
      #expect(strangers(in: run.output + run.standardError) == [], "\(command)")
    }
  }

  @Test func `what nobody sees is not kept, is told, and hinders no answer and no key`() throws {
    let program = try Program()
    defer { program.remove() }
    let unseen =
      "\u{3164}\u{34F}\u{115F}\u{1160}\u{17B4}\u{17B5}\u{180B}\u{FFF0}\u{1BCA0}\u{E0100}"
      + Self.noncharacters.joined()
    let file = try program.write(
      "term,definition\nChu\(unseen)rn,Customers who leave.\nمی\u{200C}خواهم,I want 👩\u{200D}👧.\n",
      to: "g.csv")
    let read = try program.run("entries", file, "--json")
    #expect(read.output.contains("\"term\": \"Churn\""), "\(read.output)")
    #expect(read.output.contains("می\u{200C}خواهم"))
    #expect(read.output.contains("👩\u{200D}👧"))
    let imported = try program.run("import", file)
    #expect(imported.standardError.contains("13 invisible characters were removed"))
    let judged = try program.run(
      "judge", "g", input: "term\tasked\ttyped\nChurn\tterm\tchurn\nChurn\tterm\tch\(unseen)urn\n")
    #expect(judged.output.split(separator: "\n").dropFirst().allSatisfy { $0.contains("right") })
  }
}

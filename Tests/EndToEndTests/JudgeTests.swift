import Foundation
import Testing

/// Tests the verb `judge`.
@Suite struct JudgeTests {
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("FlashcardsTests/Fixtures")

  private func learnt() throws -> Program {
    let program = try Program()
    let deck = Self.fixtures.appendingPathComponent("judged-answers-deck.tsv").path
    #expect(try program.run("import", deck, "--deck", "words").status == 0)
    return program
  }

  private static let header = "term\tasked\ttyped\n"

  @Test func `lines come back to the letter, with a verdict and a reason`() throws {
    let program = try learnt()
    defer { program.remove() }
    let run = try program.run(
      "judge", "words",
      input: Self.header + """
        Net Revenue Retention (NRR)\tacronym\tGRR
        KPI (indicateur clé de performance)\texpansion\t indicateurs clés de performance\u{A0}
        Stakeholder / Interested party\tterm\tan intersted party
        Bilan\tterm\t\u{1B}[31mbilan\u{200B}
        Bilan\tterm\t
        """)
    #expect(run.status == 0)
    #expect(run.standardError == "")
    #expect(
      run.output == """
        term\tasked\ttyped\tverdict\twhy
        Net Revenue Retention (NRR)\tacronym\tGRR\twrong\tother entry
        KPI (indicateur clé de performance)\texpansion\t indicateurs clés de performance\u{A0}\tslip\tnumber or gender
        Stakeholder / Interested party\tterm\tan intersted party\tslip\tmissing letter
        Bilan\tterm\t\u{1B}[31mbilan\u{200B}\twrong\tfar
        Bilan\tterm\t\twrong\tblank

        """)
  }

  @Test func `the whole table is judged as its teacher does, within a few of a hundred`() throws {
    let program = try learnt()
    defer { program.remove() }
    let table = try String(
      contentsOf: Self.fixtures.appendingPathComponent("judged-answers.tsv"), encoding: .utf8)
    let rows = table.unicodeScalars.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }
    let questions = rows.map { $0[..<3].joined(separator: "\t") + "\n" }.joined()
    let run = try program.run("judge", "words", input: questions)
    let judged = run.output.unicodeScalars.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }
    #expect(judged.map { $0[..<3] } == rows.map { $0[..<3] })
    let others = zip(rows, judged).count { $0[3] != $1[3] }
    #expect(others * 50 <= rows.count, "\(others) of \(rows.count)")
    #expect(try program.run("check").output.contains(" 0 log entries"))
  }

  @Test func `JSON says what was expected, and which entry was meant`() throws {
    let program = try learnt()
    defer { program.remove() }
    let run = try program.run(
      "judge", "words", "--json", input: Self.header + "Upsell\tterm\tcross-sell\n")
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "termwise.judge")
    let answers = try #require(document["answers"] as? [[String: String]])
    #expect(
      answers == [
        [
          "term": "Upsell", "asked": "term", "typed": "cross-sell", "verdict": "wrong",
          "why": "other entry", "expected": "Upsell", "mistaken_for": "Cross-sell",
        ]
      ])
  }

  private static let columns =
    ". Write the term, what is asked (term, expansion or acronym) and the typed answer,"
    + " separated by tabs"

  @Test(arguments: [
    ("", 1, "the header is missing. Begin with the line term, asked, typed, separated by tabs"),
    (
      "term\ttyped\n", 1,
      "the header is missing. Begin with the line term, asked, typed, separated by tabs"
    ),
    (header + "Bilan\tterm\n", 2, "this line has 2 columns instead of 3\(columns)"),
    (header + "Bilan\tterm\tbi\tlan\n", 2, "this line has 4 columns instead of 3\(columns)"),
    (header + "Bilan\tterm\tbilan\n\n", 3, "this line has 1 column instead of 3\(columns)"),
    (
      header + "Moka\tterm\tmoka\n", 2,
      "no entry has exactly the name “Moka”. Write the term as the glossary does"
    ),
    (
      header + "Bilan\tdefinition\tx\n", 2,
      "“definition” cannot be asked for. Write term, expansion or acronym"
    ),
    (
      header + "Bilan\tacronym\tB\n", 2, "“Bilan” has no acronym to ask for. Ask for something else"
    ),
  ])
  func `a line that cannot be judged is named`(
    input: String, line: Int, fault: String
  ) throws {
    let program = try learnt()
    defer { program.remove() }
    let run = try program.run("judge", "words", input: input)
    #expect(run.status == 65)
    #expect(run.standardError == "termwise: error: line \(line): \(fault)\n")
  }

  @Test func `each line gets its verdict, whatever is wrong with others`() throws {
    let program = try learnt()
    defer { program.remove() }
    let input =
      Self.header + "Bilan\tterm\tbilan\nMoka\tterm\tmoka\nBilan\nBilan\tacronym\tB\n"
      + "Upsell\tterm\tcross-sell\n"
    let run = try program.run("judge", "words", input: input)
    #expect(run.status == 65)
    #expect(
      run.output == """
        term\tasked\ttyped\tverdict\twhy
        Bilan\tterm\tbilan\tright\tsame
        Moka\tterm\tmoka\tnot judged\tunknown term
        Bilan\tacronym\tB\tnot judged\tno such side
        Upsell\tterm\tcross-sell\twrong\tother entry

        """)
    let told = run.standardError.split(separator: "\n").map { $0.prefix(24) }
    #expect(told.map { $0.dropFirst(17) } == ["line 4:", "line 3:", "line 5:"])
  }

  @Test func `a deck that is not there is none to judge by`() throws {
    let program = try learnt()
    defer { program.remove() }
    let run = try program.run("judge", "wrods", input: Self.header)
    #expect(run.status == 66)
    #expect(run.standardError.hasPrefix("termwise: error: no glossary “wrods”. Available: words"))
  }
}

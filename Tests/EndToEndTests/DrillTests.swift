import Foundation
import Testing

/// Tests practice, which leaves the schedule alone.
@Suite struct DrillTests {
  private static let now = SittingTests.now

  private func learnt() throws -> Program {
    let program = try Program()
    try program.run("import", Program.fixture("portal.en.md"))
    return program
  }

  /// A glossary with one acronym.
  private func single() throws -> Program {
    let program = try Program()
    let file = try program.write(
      "term,definition\nARR (Annual Recurring Revenue),A year's worth.\n", to: "a.csv")
    try program.run("import", file)
    return program
  }

  @Test func `a drill of acronyms goes both ways, lists the misses and offers them again`() throws {
    let program = try single()
    defer { program.remove() }
    let run = try program.run(
      "drill", "--acronyms", "--now", "2026-03-02T09:00:00.003Z", input: "\n1\n\n\n\n\n4\n")
    #expect(run.status == 0)
    #expect(
      run.output == """
        Practice: 2 cards. The schedule does not change.
        Card 1, 1 to come. a. From acronym to expansion.
          ARR
        Enter to see the answer, u to undo, h for help, q to quit:
        Answer:
          Annual Recurring Revenue
        1 Again, 2 Hard, 3 Good, 4 Easy; Enter for 3, u to undo, q to quit:
        Saved.

        Card 2, 0 to come. a. From expansion to acronym.
          Annual Recurring Revenue
        Enter to see the answer, u to undo, h for help, q to quit:
        Answer:
          ARR
        1 Again, 2 Hard, 3 Good, 4 Easy; Enter for 3, u to undo, q to quit:
        Saved.

        Known: 1 of 2.
        To review again:
          ARR: Annual Recurring Revenue
        Enter to practise that one once more, q to quit:
        Card 1, 0 to come. a. From acronym to expansion.
          ARR
        Enter to see the answer, u to undo, h for help, q to quit:
        Answer:
          Annual Recurring Revenue
        1 Again, 2 Hard, 3 Good, 4 Easy; Enter for 3, u to undo, q to quit:
        Saved.

        Known: 1 of 1.

        """)
    #expect(try program.run("check").output == "All is well: 9 rows, 4 log entries, 2 schedules.\n")
  }

  @Test func `answers are typed when that is asked for`() throws {
    let program = try single()
    defer { program.remove() }
    let run = try program.run(
      "drill", "--acronyms", "--typed", "--now", "2026-03-02T09:00:00.003Z",
      input: "annual recurring revenue\n\narr\n\n")
    #expect(run.output.components(separatedBy: "Right.\n").count == 3)
    #expect(run.output.hasSuffix("Known: 2 of 2.\n"))
  }

  @Test func `the schedule is what it was, and the answers are in the log`() throws {
    let program = try learnt()
    defer { program.remove() }
    try program.run("review", "--keys", "-", "--now", Self.now, input: "3\n3\n3\n")
    let before = try program.run("cards", "--json", "--now", Self.now).output
    let due = try program.run("due", "--json", "--now", Self.now).output
    let run = try program.run(
      "drill", "--count", "16", "--now", Self.now,
      input: String(repeating: "\n1\n\n2\n\n4\n", count: 6))
    #expect(run.output.hasPrefix("Practice: 14 cards."))
    #expect(try program.run("cards", "--json", "--now", Self.now).output == before)
    #expect(try program.run("due", "--json", "--now", Self.now).output == due)
    let check = try program.run("check").output
    #expect(check.contains("21 log entries"), "\(check)")
  }

  @Test func `what was missed can be practised alone`() throws {
    let program = try learnt()
    defer { program.remove() }
    let nothing = try program.run("drill", "--missed", "--now", Self.now)
    #expect(nothing.status == 1)
    #expect(nothing.standardError == "Nothing was missed in the last seven days.\n")
    try program.run("review", "--keys", "-", "--now", Self.now, input: "3\n1\n3\n")
    let run = try program.run("drill", "--missed", "--now", Self.now, input: "\n\n")
    #expect(run.output.hasPrefix("Practice: 1 card. "))
    #expect(run.output.contains("HACCP"))
    let later = try program.run("drill", "--missed", "--now", "2026-03-09T09:00:00+01:00")
    #expect(later.status == 1)
  }

  @Test func `the end of input ends a drill, and a deck without acronyms has none`() throws {
    let program = try learnt()
    defer { program.remove() }
    let run = try program.run("drill", "--now", Self.now, input: "\n3\n")
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("Known: 1 of 1.\n"))
    let file = try program.write("term,definition\nBatch,A run.\n", to: "plain.csv")
    try program.run("import", file)
    let none = try program.run("drill", "plain", "--acronyms")
    #expect(none.status == 1)
    #expect(none.standardError == "There are no acronyms to practise here.\n")
    #expect(try program.run("drill", "--count", "0").status == 64)
    #expect(try program.run("drill", "nothing").status == 66)
  }
}

@Suite struct `A drill by choice, in lines` {
  @Test func `numbers the answers, and says what was taken for the right one`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(
      "Net Revenue Retention (NRR),Growth included.\nGross Revenue Retention (GRR),Without.\n",
      to: "w.csv")
    try program.run("import", file)
    let run = try program.run(
      "drill", "--choice", "--acronyms", "--now", SittingTests.now, input: "0\n1\n1\nq\n")
    #expect(run.status == 0)
    #expect(run.output.contains("Practice: 4 cards. The schedule does not change.\nChoose the "))
    #expect(run.output.contains("\nA number from 1 to 2, h for help, q to quit:\nType a number"))
    // The options are shuffled, so that the first answer may be right or wrong.
    #expect(run.output.contains("Right.\n") || run.output.contains("Wrong: that is "))
    #expect(run.output.contains("\nSaved.\n"))
    #expect(try program.run("check").output.contains(" 3 log entries"))
  }

  @Test func `is not typed as well`() throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.run("drill", "--choice", "--typed")
    #expect(run.status == 64)
    #expect(
      run.standardError
        == "termwise: error: --typed and --choice cannot be used together. Give one of them\n")
  }
}

import Foundation
import PseudoTerminals
import Testing

/// A clock that may be wrong, and answers that it has dated.
@Suite struct ClockTests {
  private static let today = "2026-03-02T09:00:00+01:00"
  private static let yesterday = "2026-03-01T08:00:00+01:00"
  private static let farOff = "2027-05-01T09:00:00+02:00"

  private func learnt() throws -> Program {
    let program = try Program.learningTwo()
    #expect(try answer(program, at: Self.today).status == 0)
    return program
  }

  private func answer(_ program: Program, at now: String, _ more: String...) throws -> Program.Run {
    let process = try program.process(["review", "--keys", "-", "--now", now] + more)
    return try program.finish(process, input: "3\n")
  }

  /// What is asked or told of a clock.
  private func sentence(_ now: String, _ last: String) -> String {
    "This computer’s clock says \(now), but the last entry in the log is of \(last)."
  }

  @Test
  func `a clock far ahead or a day behind is an error without a terminal, and nothing is saved`()
    throws
  {
    let program = try learnt()
    defer { program.remove() }
    let before = try program.bytes()
    for (now, day) in [
      (Self.farOff, "Saturday 1 May 2027"), (Self.yesterday, "Sunday 1 March 2026"),
    ] {
      let verbs = [
        ["review", "--keys", "-"], ["review", "--plain"], ["drill", "--plain"], ["undo"],
        ["pause", "--until", "2028-01-01"], ["cards", "suspend", "Batch"],
      ]
      for verb in verbs {
        let run = try program.finish(program.process(verb + ["--now", now]), input: "3\n")
        #expect(run.status == 65, "\(verb)")
        #expect(
          run.standardError
            == "termwise: error: \(sentence(day, "Monday 2 March 2026")) Nothing was saved."
            + " Set the clock; or if it is right, add --trust-clock\n")
      }
      #expect(try program.bytes() == before)
      #expect(try answer(program, at: now, "--trust-clock").status == 0)
      try before.write(to: URL(fileURLWithPath: program.database))
    }
    // 23 hours back, and 400 days ahead, are a flight and a long leave.
    #expect(try answer(program, at: "2026-03-01T10:00:00+01:00").status == 0)
    #expect(try answer(program, at: "2027-04-05T09:00:00+01:00").status == 0)
  }

  @Test func `with an empty log the newest import tells a clock that is far ahead`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    #expect(try answer(program, at: "2027-03-01T09:00:00+01:00").status == 65)
    #expect(try answer(program, at: "2027-02-05T09:00:00+01:00").status == 0)
  }

  @Test func `what others did later casts no doubt on somebody's first day`() throws {
    let program = try learnt()
    defer { program.remove() }
    #expect(try answer(program, at: "2025-12-01T09:00:00+01:00", "--learner", "zoe").status == 0)
  }

  @Test func `at a terminal the clock is asked about in lines`() throws {
    let program = try learnt()
    defer { program.remove() }
    for (reply, ending) in [("n\n", "nothing was saved."), ("y\n", "Undo these answers?")] {
      let terminal = try PseudoTerminal(program, ["review", "--plain", "--now", Self.yesterday])
      try terminal.wait(for: "Is the date right?")
      try terminal.wait(for: "y for yes, n for no:")
      terminal.type(reply)
      try terminal.wait(for: ending)
      guard reply == "y\n" else {
        #expect(try terminal.end() == 65)
        continue
      }
      terminal.type("n\n")
      try terminal.wait(for: "Card 1,")
      terminal.type("q\n")
      #expect(try terminal.end() == 0)
    }
  }

  @Test func `answers of days to come are told, left out of the figures, and taken back at once`()
    throws
  {
    let program = try learnt()
    defer { program.remove() }
    #expect(try answer(program, at: Self.farOff, "--trust-clock").status == 0)
    let next = "2026-03-03T09:00:00+01:00"
    let leftOut =
      "Left out: 1 answer dated after today, up to Saturday 1 May 2027."
      + " To undo them: termwise undo --after-today\n"
    for verb in [["due"], ["due", "--json"], ["stats"], ["stats", "--json"]] {
      let run = try program.finish(program.process(verb + ["--now", next]))
      #expect(run.standardError == leftOut, "\(verb)")
    }
    #expect(
      try program.run("stats", "--json", "--now", next).output.contains(
        "\"answers_after_today\": 1"))
    let report = try program.run("report", "--now", next)
    #expect(report.standardError.hasSuffix(": \(leftOut)"))
    #expect(try program.run("--plain", "--now", next).output.contains(leftOut))
    // Without a terminal they are told, and stay.
    let run = try program.run("drill", "--plain", "--trust-clock", "--now", next)
    #expect(run.standardError.contains("1 answer is dated after today, Saturday 1 May 2027."))
    let undone = try program.run("undo", "--after-today", "--trust-clock", "--now", next)
    #expect(undone.output == "Undone: 1 answer dated after today.\n")
    #expect(try program.run("undo", "--after-today", "--now", next).status == 1)
    for verb in ["due", "stats", "report"] {
      #expect(try program.run(verb, "--now", next).standardError == "")
    }
    #expect(try program.run("check").status == 0)
    // The clock is believed again: the last entry of the log is of today.
    #expect(try answer(program, at: next).status == 0)
  }

  @Test func `on screens both questions are pages, and one key takes all answers back`() throws {
    let program = try learnt()
    defer { program.remove() }
    #expect(try answer(program, at: Self.farOff, "--trust-clock").status == 0)
    let terminal = try program.onScreen(["review"])
    try terminal.see("Is the date right?")
    terminal.type("\r")
    terminal.type("y")
    try terminal.see("Undo these answers?")
    terminal.type("y")
    try terminal.see("Undone: 1 answer dated after today.")
    terminal.type("\r")
    try terminal.see("New entry Batch")
    terminal.type("q")
    try terminal.see("End of the session")
    terminal.type("q")
    _ = try terminal.end()
    expectGivenBack(terminal)
    #expect(try program.run("due", "--now", Self.today).standardError == "")
  }
}

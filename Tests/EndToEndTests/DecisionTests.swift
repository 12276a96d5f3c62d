import Foundation
import Testing

/// Tests suspending, burying and pausing.
@Suite struct DecisionTests {
  private static let now = SittingTests.now

  private func learnt() throws -> Program {
    let program = try Program()
    try program.run("import", Program.fixture("portal.en.md"))
    return program
  }

  @Test func `an entry is found by a part of its names, and its cards tell where they stand`()
    throws
  {
    let program = try learnt()
    defer { program.remove() }
    try program.run("review", "--keys", "-", "--now", Self.now, input: "3\n3\n")
    let run = try program.run("cards", "haz", "--now", Self.now)
    #expect(
      run.output == """
        HACCP, roastery-portal
          HACCP stands for “hazard analysis and critical control points”.
          The method by which we find what could make a customer ill, and keep watch on it.
          from acronym to expansion: tomorrow
          from term to definition: new
          from expansion to acronym: new
          from definition to term: new

        """)
    #expect(try program.run("cards", "--json").output.contains("\"schema\": \"termwise.cards\""))
    let none = try program.run("cards", "zzz")
    #expect(none.status == 1)
    #expect(none.standardError == "Nothing found.\n")
  }

  @Test func `a suspended entry is not asked until it is taken up again`() throws {
    let program = try learnt()
    defer { program.remove() }
    #expect(try program.run("next", "--now", Self.now).output == "Batch\n")
    let suspend = try program.run("cards", "suspend", "batch", "--now", Self.now)
    #expect(
      suspend.output == "Suspended: Batch, roastery-portal. termwise cards resume brings it back.\n"
    )
    #expect(try program.run("next", "--now", Self.now).output == "HACCP\n")
    let aside = try program.run("cards", "--aside", "--now", Self.now).output
    #expect(aside.hasPrefix("Batch, roastery-portal\n  The beans that go through"))
    #expect(aside.contains("\n  from term to definition: suspended\n"))
    #expect(try program.run("cards", "resume", "Batch", "--now", Self.now).status == 0)
    #expect(try program.run("cards", "resume", "Batch", "--now", Self.now).status == 1)
    #expect(try program.run("next", "--now", Self.now).output == "Batch\n")
    #expect(try program.run("check").status == 0)
  }

  @Test func `a buried entry comes again tomorrow`() throws {
    let program = try learnt()
    defer { program.remove() }
    try program.run("cards", "bury", "Moisture", "&", "density", "--now", Self.now)
    #expect(try program.run("cards", "--aside", "--now", Self.now).output.hasPrefix("Moisture"))
    try program.run("cards", "bury", "Batch", "--now", Self.now)
    #expect(try program.run("next", "--now", Self.now).output == "HACCP\n")
    #expect(try program.run("next", "--now", "2026-03-03T09:00:00+01:00").output == "Batch\n")
  }

  @Test func `a name that is none, or several, is told with what to do`() throws {
    let program = try learnt()
    defer { program.remove() }
    let none = try program.run("cards", "suspend", "zzz")
    #expect(none.status == 66)
    #expect(
      none.standardError
        == "termwise: error: no entry has exactly the name “zzz”. Search for it: termwise cards zzz\n"
    )
    let file = try program.write("term,definition\nBatch,Another run.\n", to: "b.csv")
    try program.run("import", file)
    let several = try program.run("cards", "suspend", "batch")
    #expect(several.status == 66)
    #expect(
      several.standardError.contains(
        "several entries match “batch”. Write one of these: Batch --deck roastery-portal; Batch --deck b"
      ))
    #expect(try program.run("cards", "suspend", "batch", "--deck", "b").status == 0)
  }

  @Test func `terms that differ in capitals are each called by their own`() throws {
    let program = try Program()
    defer { program.remove() }
    let table = "term,definition\nHEAD,The commit checked out.\nhead,The tip of a branch.\n"
    try program.run("import", program.write(table, to: "g.csv"))
    for term in ["HEAD", "head"] {
      let run = try program.run("cards", "suspend", term, "--deck", "g")
      #expect(run.output.hasPrefix("Suspended: \(term), g."), "\(run.standardError)")
      let whole = try program.run("browse", term, "--now", Self.now).output
      #expect(whole.hasPrefix("\(term), g\n"), "\(whole)")
      let judged = try program.run(
        "judge", "g", input: "term\tasked\ttyped\n\(term)\tterm\t\(term)\n")
      #expect(judged.output.contains("\(term)\tterm\t\(term)\tright\tsame\n"))
    }
    let several = try program.run("cards", "suspend", "Head")
    #expect(several.status == 66)
    #expect(
      several.standardError
        == "termwise: error: several entries match “Head”. Write one of these: HEAD; head\n")
    let judged = try program.run(
      "judge", "g", input: "term\tasked\ttyped\nHead\tterm\tHead\n")
    #expect(judged.standardError.contains("several entries have the name “Head”."))
  }

  @Test func `entries of one spelling are each called by what tells them apart`() throws {
    let program = try Program()
    defer { program.remove() }
    let table =
      "term,definition\nPort (PO),Where ships lie in the harbour.\n"
      + "ARR (annual recurring revenue),Sold by the year.\nARR (average run rate),A pace.\n"
    try program.run("import", program.write(table, to: "g.csv"))
    let several = try program.run("cards", "suspend", "ARR")
    #expect(several.status == 66)
    let ways =
      several.standardError.split(separator: ": ").last?
      .trimmingCharacters(in: .newlines).components(separatedBy: "; ") ?? []
    #expect(ways.count == 2, "\(several.standardError)")
    for way in ways {
      let name = way.trimmingCharacters(in: ["'"])
      #expect(try program.run("cards", "suspend", name).output.hasPrefix("Suspended: "), "\(name)")
    }
  }

  @Test func `several terms, and a flag without its reason, are refused with what to write`() throws
  {
    let program = try learnt()
    defer { program.remove() }
    let two = try program.run("cards", "suspend", "batch", "HACCP", "--deck", "roastery-portal")
    #expect(two.status == 66)
    #expect(
      two.standardError
        == "termwise: error: one entry at a time. Write: termwise cards suspend batch --deck"
        + " roastery-portal; then: termwise cards suspend HACCP --deck roastery-portal\n")
    let one = try program.run("cards", "bury", "batch", "zzz")
    #expect(one.standardError.contains("no entry has exactly the name “batch zzz”"))
    let flag = try program.run("cards", "flag", "HACCP", "Not", "ours")
    #expect(flag.status == 64)
    #expect(
      flag.standardError.contains(
        "Write it like: termwise cards flag TERM --why \"The second sentence is out of date\""))
    #expect(try program.run("cards", "--aside", "--now", Self.now).status == 1)
  }

  @Test func `a pause lets everything wait, and ends by itself or by a word`() throws {
    let program = try learnt()
    defer { program.remove() }
    let pause = try program.run("pause", "--until", "2026-03-09", "--now", Self.now)
    #expect(
      pause.output
        == "Paused. Cards come back on Monday 9 March 2026. To end the pause earlier: termwise"
        + " resume.\n"
    )
    let told =
      "Paused until Monday 9 March 2026: nothing is due. To end the pause: termwise resume.\n"
    #expect(try program.run("due", "--now", Self.now).output.hasSuffix(told))
    #expect(try program.run("--now", Self.now).output.hasSuffix(told))
    #expect(try program.run("review", "--now", Self.now).output == told)
    #expect(try program.run("due", "--short", "--now", Self.now).output == "0+0\n")
    #expect(try program.run("due", "--check", "--now", Self.now).status == 1)
    let next = try program.run("next", "--now", Self.now)
    #expect(next.status == 1 && next.standardError == told)
    #expect(
      try program.run("due", "--json", "--now", Self.now).output
        .contains("\"paused_until\": \"2026-03-09\""))
    #expect(
      try program.run("due", "--short", "--now", "2026-03-09T09:00:00+01:00").output == "0+5\n")
    #expect(try program.run("resume", "--now", Self.now).output == "The pause is over.\n")
    #expect(try program.run("resume", "--now", Self.now).status == 1)
    #expect(try program.run("due", "--short", "--now", Self.now).output == "0+5\n")
    #expect(try program.run("check").status == 0)
  }

  @Test(arguments: [
    ("2026-02-30", "the calendar has no such day. Write it like 2026-12-24"),
    (
      "05/03/2027",
      "this is Friday 5 March 2027 or Monday 3 May 2027. Write 2027-03-05 or 2027-05-03"
    ),
    ("soon", "this is not a date. Write it like 2026-12-24, tomorrow, monday or +14"),
    ("2026-03-02", "this day is not in the future. Give the day on which you are back"),
  ])
  func `a date that does not exist, or is past, pauses nothing`(date: String, word: String) throws {
    let program = try learnt()
    defer { program.remove() }
    let run = try program.run("pause", "--until", date, "--now", Self.now)
    #expect(run.status == 64)
    #expect(run.standardError == "termwise: error: --until \(date): \(word)\n")
    #expect(try program.run("due", "--short", "--now", Self.now).output == "0+5\n")
  }
}

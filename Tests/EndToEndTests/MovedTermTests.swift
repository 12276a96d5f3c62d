import Foundation
import PseudoTerminals
import Testing

/// Tests terms that go from one glossary to another.
@Suite struct `A term that moves to another glossary` {
  private static let others = ["Beam", "Brace", "Dowel", "Joist", "Lintel", "Mortar", "Rafter"]

  /// Two glossaries, of which the first is learnt, then the second.
  private func learnt() throws -> LearntGlossary {
    let learnt = try LearntGlossary("harbour.md")
    let file = try learnt.write(Self.others, to: "site.md", title: "Site words")
    #expect(try learnt.program.run("import", file).status == 0)
    try learnt.learn(in: "site")
    return learnt
  }

  /// Writes the glossaries after `Keel` moved, with its definition in the second one.
  private func move(
    _ learnt: LearntGlossary, _ definition: String = LearntGlossary.definition(of: "Keel")
  ) throws -> (from: String, to: String) {
    let from = try learnt.write(
      LearntGlossary.terms.filter { $0 != "Keel" }, to: "harbour.md", title: LearntGlossary.title)
    let to = try learnt.write(Self.others + ["Keel"], to: "site.md", title: "Site words") {
      $0 == "Keel" ? definition : LearntGlossary.definition(of: $0)
    }
    return (from, to)
  }

  /// The figures of each deck in a report that count entries.
  private func figures(_ standing: LearntGlossary.Standing) throws -> [String: [String: Int]] {
    let report = try JSONSerialization.jsonObject(with: Data(standing.report.utf8))
    let glossaries = (report as? [String: Any])?["glossaries"] as? [[String: Any]]
    return try #require(glossaries).reduce(into: [:]) { figures, glossary in
      let all = try #require(glossary["figures"] as? [String: Any])
      let id = try #require(all["deck"] as? String)
      figures[id] = ["entries", "seen"].reduce(into: [:]) {
        $0[$1] = all[$1] as? Int
      }
    }
  }

  /// Expects that one term's schedules are the same in the second deck, and all others unchanged.
  private func expectMoved(
    _ before: LearntGlossary.Standing, _ after: LearntGlossary.Standing
  ) throws {
    #expect(
      Set(after.schedules)
        == Set(
          before.schedules.map {
            $0.replacingOccurrences(of: "\"harbour\"|\"keel\"", with: "\"site\"|\"keel\"")
          }))
    #expect(before.schedules != after.schedules)
    let (old, new) = (try figures(before), try figures(after))
    for (deck, size, change) in [("harbour", 20, -1), ("site", 7, 1)] {
      #expect(old[deck] == ["entries": size, "seen": size])
      let moved = size + change
      #expect(new[deck] == ["entries": moved, "seen": moved])
    }
  }

  @Test(arguments: [true, false])
  func `in one import keeps its schedule, whichever file comes first`(isFirst: Bool) throws {
    let learnt = try learnt()
    defer { learnt.program.remove() }
    let before = try learnt.standing()
    let files = try move(learnt)
    let order = isFirst ? [files.from, files.to] : [files.to, files.from]
    #expect(try learnt.refused(order[0], order[1]).contains("moved or change their meaning"))
    let run = try learnt.program.run("import", order[0], order[1], "--yes")
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        isFirst
          ? "~ Keel (comes from Harbour words (harbour), with all progress; --keep-apart makes two"
            + " terms of it)\n1 moved, 7 unchanged\n"
          : "~ Keel (goes on in Site words (site), with all progress; --keep-apart makes two terms"
            + " of it)\n1 moved, 19 unchanged\n"), "\(run.output)")
    try expectMoved(before, try learnt.standing())
    #expect(try learnt.program.run("check").status == 0)
  }

  @Test func `in two imports keeps its schedule, and back again too`() throws {
    let learnt = try learnt()
    defer { learnt.program.remove() }
    let before = try learnt.standing()
    let files = try move(learnt)
    #expect(try learnt.program.run("import", files.from, "--yes").status == 0)
    let asked = try learnt.refused(files.to)
    #expect(asked.contains("moved or change their meaning; nothing was written"))
    #expect(try learnt.program.run("import", files.to, "--yes").status == 0)
    try expectMoved(before, try learnt.standing())
    // It stays there while both have it, and comes back when only the first has it.
    _ = try learnt.write(LearntGlossary.terms, to: "harbour.md", title: LearntGlossary.title)
    let stays = try learnt.kept(files.from)
    #expect(
      stays.contains(
        "= Keel (stays in Site words (site), where it moved)\n1 asked elsewhere, 19 unchanged\n"))
    _ = try learnt.write(Self.others, to: "site.md", title: "Site words")
    let back = try learnt.program.run("import", files.from, files.to, "--yes")
    #expect(back.status == 0)
    #expect(
      back.output.contains("~ Keel (back from Site words (site), with all progress)\n"),
      "\(back.output)")
    #expect(try learnt.schedules() == before.schedules)
    #expect(try learnt.program.run("check").status == 0)
  }

  @Test func `under its name alone is another one, until it is joined`() throws {
    let learnt = try learnt()
    defer { learnt.program.remove() }
    let before = try learnt.standing()
    let files = try move(learnt, "A flat boat that brings coal.")
    let run = try learnt.program.run("import", files.from, files.to, "--yes")
    #expect(run.status == 0)
    #expect(run.output.contains("+ Keel\n1 added, 7 unchanged\n"))
    #expect(
      run.standardError == """
        Keel: harbour has or had this name too, with another definition. If it is the same term, keep \
        its progress: termwise cards join Keel --from harbour --deck site

        """)
    let apart = try learnt.schedules()
    #expect(apart == before.schedules)
    let join = try learnt.program.run(
      "cards", "join", "Keel", "--from", "harbour", "--deck", "site")
    #expect(
      join.output == "Keel (Site words (site)) goes on with the progress of the earlier term.\n")
    try expectMoved(before, try learnt.standing())
    #expect(try learnt.program.run("cards", "separate", "Keel").status == 0)
    #expect(try learnt.schedules() == apart)
    #expect(try learnt.program.run("cards", "separate", "Keel").status == 1)
    #expect(try learnt.program.run("check").status == 0)
  }

  @Test(arguments: [("1", true), ("", false)])
  func `under its name alone is asked about at a terminal`(answer: String, isSame: Bool) throws {
    let learnt = try learnt()
    defer { learnt.program.remove() }
    let before = try learnt.standing()
    let files = try move(learnt, "A flat boat that brings coal.")
    #expect(try learnt.program.run("import", files.from, "--yes").status == 0)
    let terminal = try PseudoTerminal(learnt.program, ["import", files.to])
    try terminal.wait(for: "The name of a retired term, with another definition:\r\n  1. Keel\r\n")
    try terminal.wait(for: "     site: A flat boat that brings coal.\r\n")
    try terminal.wait(for: "Their numbers, or Enter for none:\r\n")
    terminal.type(answer + "\n")
    if isSame {
      try terminal.wait(for: "Import these changes? y for yes:")
      terminal.type("y\n")
    }
    #expect(try terminal.end() == 0)
    if isSame {
      try expectMoved(before, try learnt.standing())
    } else {
      #expect(try learnt.schedules() == before.schedules)
    }
  }

  @Test func `stays two terms with --keep-apart, and in another language`() throws {
    let learnt = try learnt()
    defer { learnt.program.remove() }
    let before = try learnt.schedules()
    let files = try move(learnt)
    let run = try learnt.program.run("import", files.from, files.to, "--yes", "--keep-apart")
    #expect(run.output.contains("+ Keel\n1 added, 7 unchanged\n"))
    let french = try learnt.write(["Keel", "Étrave", "Poupe"], to: "mots.md") {
      "Ce que l’on doit garder en état sur le bateau, et qui s’appelle \($0) dans le port."
    }
    let other = try learnt.program.run("import", french, "--yes")
    #expect(other.output.contains("+ Keel\n"))
    #expect(other.standardError == "")
    #expect(try learnt.schedules() == before)
    let join = try learnt.program.run(
      "cards", "join", "Keel", "--from", "harbour", "--deck", "mots")
    #expect(join.status == 65)
    #expect(join.standardError.contains("harbour and mots are in different languages."))
  }

  @Test func `is joined only with a retired one`() throws {
    let learnt = try learnt()
    defer { learnt.program.remove() }
    let before = try learnt.program.bytes()
    let join = try learnt.program.run(
      "cards", "join", "Beam", "--from", "harbour", "--once", "Keel")
    #expect(join.status == 66)
    #expect(join.standardError.contains("no retired entry of harbour has the name “Keel”."))
    #expect(try learnt.program.run("cards", "join", "Beam", "--from", "nowhere").status == 66)
    #expect(try learnt.program.bytes() == before)
    let fewer = try learnt.write(
      LearntGlossary.terms.filter { $0 != "Keel" }, to: "harbour.md", title: LearntGlossary.title)
    #expect(try learnt.program.run("import", fewer, "--yes").status == 0)
    let once = try learnt.program.run(
      "cards", "join", "Beam", "--from", "harbour", "--once", "keel")
    #expect(once.status == 0)
    #expect(try learnt.program.run("check").status == 0)
  }
}

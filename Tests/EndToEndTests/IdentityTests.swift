import Foundation
import PseudoTerminals
import Testing

/// Tests that a glossary is known by its terms, not by its file's name.
@Suite struct `A glossary whose file is renamed` {
  private static let own = "glossary-v1"

  /// The terms of the second version: a tenth has other names.
  private var newer: [String] {
    LearntGlossary.terms.map { ["Keel": "Keelson", "Tide": "Tide table"][$0] ?? $0 }
  }

  @Test(arguments: ["Glossary v2.md", "v2 (1).md", "it's.md"])
  func `is not guessed without a person, and the commands that decide are printed`(
    name: String
  ) throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let file = try learnt.write(newer, to: name, title: LearntGlossary.title)
    let quoted = "'" + file.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
    let command = "termwise import \(file.contains("'") || file.contains(" ") ? quoted : file)"
    #expect(
      try learnt.refused(file) == """
        \(name): 18 of its 20 terms are in Harbour words (glossary-v1), made from Glossary v1.md.
        If it is the new version of Harbour words (glossary-v1): \(command) --deck glossary-v1 \
        --replaces 'Glossary v1.md'
        If it is a glossary of its own: \(command) --new-deck
        termwise: error: \(file): this may be the new version of a glossary that you have; nothing \
        was written. Choose one of the commands above

        """)
  }

  @Test func `goes on with --yes, and its file takes the place of the old one`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let file = try learnt.write(newer, to: "Glossary v2.md", title: LearntGlossary.title)
    let before = try learnt.schedules()
    let run = try learnt.program.run("import", file, "--yes")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        "Glossary v2.md → Harbour words (glossary-v1)\nTakes the place of Glossary v1.md.\n"))
    #expect(run.output.contains("2 renamed, 18 unchanged\n"))
    #expect(try learnt.schedules() == before)
    #expect(try learnt.decks() == [Self.own])
    // Now the new file retires what it drops.
    _ = try learnt.write(
      newer.filter { $0 != "Mast" }, to: "Glossary v2.md", title: LearntGlossary.title)
    let next = try learnt.program.run("import", file, "--yes")
    #expect(next.output.contains("- Mast (retired; progress is kept)\n1 retired, 19 unchanged\n"))
    #expect(try learnt.program.run("check").status == 0)
  }

  @Test func `is the same without a question when it is imported again`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    for name in ["v2 (1).md", "v3.md", "Glossary v1.md"] {
      let file = try learnt.write(LearntGlossary.terms, to: name, title: LearntGlossary.title)
      try learnt.kept(file, "--yes")
      #expect(try learnt.kept(file).hasSuffix("20 unchanged\nNothing to change.\n"))
    }
    #expect(try learnt.decks() == [Self.own])
  }

  @Test func `is proposed at a terminal, and y, n or Enter decide`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let file = try learnt.write(LearntGlossary.terms, to: "New.md", title: LearntGlossary.title)
    let before = (try learnt.standing(), try learnt.program.bytes())
    for (key, status) in [("", 65), ("y", 0)] as [(String, Int32)] {
      let terminal = try PseudoTerminal(learnt.program, ["import", file])
      try terminal.wait(
        for: "New.md: 20 of its 20 terms are in Harbour words (glossary-v1), made from")
      try terminal.wait(for: "Is it the new version? y for yes, n for a glossary of its own:\r\n")
      terminal.type(key + "\n")
      #expect(try terminal.end() == status)
      #expect(try learnt.standing() == before.0)
      if status == 65 { #expect(try learnt.program.bytes() == before.1) }
    }
    let other = try learnt.write(LearntGlossary.terms, to: "Other.md", title: LearntGlossary.title)
    let terminal = try PseudoTerminal(learnt.program, ["import", other])
    try terminal.wait(for: "y for yes, n for a glossary of its own:\r\n")
    terminal.type("n\n")
    #expect(try terminal.end() == 0)
    #expect(try learnt.decks() == [Self.own, "other"])
    #expect(try learnt.schedules() == before.0.schedules)
  }

  @Test func `is told before anything is written, also of two files in one import`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let more = try learnt.write((1...9).map { "Crane \($0)" }, to: "cranes v1.md")
    let next = try learnt.write((1...9).map { "Crane \($0)" }, to: "cranes v2.md")
    #expect(try learnt.refused(more, next).contains("9 of its 9 terms are in cranes-v1, made from"))
    let renamed = try learnt.write(newer, to: "New.md")
    #expect(try learnt.refused(more, renamed).contains("18 of its 20 terms are in Harbour words"))
    let run = try learnt.program.run("import", more, renamed, "--yes")
    #expect(run.status == 0)
    #expect(run.standardError.split(separator: "\n").count == 1, "\(run.standardError)")
  }

  @Test func `is shown by --dry-run as if it were agreed to`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let before = try learnt.program.bytes()
    let file = try learnt.write(newer, to: "New.md", title: LearntGlossary.title)
    let run = try learnt.program.run("import", file, "--dry-run")
    #expect(run.status == 0)
    #expect(run.output.contains("Takes the place of Glossary v1.md.\n"))
    #expect(
      run.output.hasSuffix("2 renamed, 18 unchanged\nNothing was written: this was a dry run.\n"))
    #expect(try learnt.program.bytes() == before)
  }

  @Test func `is decided by the commands that were printed`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let file = try learnt.write(LearntGlossary.terms, to: "New.md", title: LearntGlossary.title)
    try learnt.kept(file, "--deck", Self.own, "--replaces", "Glossary v1.md")
    let other = try learnt.write(LearntGlossary.terms, to: "Other.md", title: LearntGlossary.title)
    #expect(try learnt.program.run("import", other, "--new-deck").status == 0)
    #expect(try learnt.decks() == [Self.own, "other"])
    let third = try learnt.write(LearntGlossary.terms, to: "Third.md")
    let told = try learnt.refused(third, "--yes")
    for id in [Self.own, "other"] { #expect(told.contains("--deck \(id) --replaces ")) }
    #expect(told.contains("\(third) --new-deck\n"))
  }

  @Test func `of which half is left is not agreed to in advance`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let few = try learnt.write(Array(LearntGlossary.terms.prefix(9)), to: "Few.md")
    #expect(try learnt.refused(few, "--yes").contains("Few.md: 9 of its 9 terms are in Harbour"))
    let ten = try learnt.write(Array(LearntGlossary.terms.prefix(10)), to: "Ten.md")
    // Agreed to, but ten of twenty would be retired, which is more than a fifth.
    #expect(try learnt.refused(ten, "--yes").contains("10 of 20 entries would be retired"))
  }

  @Test func `is still the same under its name while half of its terms are`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let file = try learnt.write(
      Array(LearntGlossary.terms.prefix(10)) + (1...10).map { "Crane \($0)" },
      to: "Glossary v1.md", title: LearntGlossary.title)
    let run = try learnt.program.run("import", file, "--yes", "--keep-apart", "--retire", "10")
    #expect(run.output.contains("10 added"))
    #expect(try learnt.decks() == [Self.own])
  }

  @Test func `is found by the id in its front matter, whatever the file is called`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let file = try learnt.write(
      LearntGlossary.terms, to: "copy of copy.md", title: LearntGlossary.title,
      head: "---\nid: Glossary v1\n---\n")
    #expect(try learnt.kept(file).contains("Takes the place of Glossary v1.md.\n20 unchanged\n"))
    let other = try learnt.write(
      LearntGlossary.terms, to: "Glossary v1.md", head: "---\nid: another\n---\n")
    let run = try learnt.program.run("import", other)
    #expect(run.output.contains("20 added\n"))
    #expect(
      run.standardError == """
        If it is the new version of Harbour words (glossary-v1): termwise import '\(other)' --deck \
        glossary-v1

        """)
    #expect(try learnt.decks() == [Self.own, "another"])
  }
}

/// Tests glossaries that only look like another one.
@Suite struct `A glossary that resembles another` {
  private static let other = ["Beam", "Brace", "Dowel", "Joist", "Lintel", "Mortar", "Rafter"]

  @Test func `only by its file's name is a deck of its own, by its title or folder`() throws {
    let learnt = try LearntGlossary("yard/glossary.md")
    defer { learnt.program.remove() }
    #expect(try learnt.decks() == ["glossary"])
    let titled = try learnt.write(Self.other, to: "site/glossary.md", title: "Site words")
    let before = try learnt.schedules()
    let first = try learnt.program.run("import", titled)
    #expect(first.output.hasPrefix("glossary.md → Site words (site-words)\n"))
    #expect(!(first.output + first.standardError).contains("retire"))
    let untitled = try learnt.write(["Ohm", "Volt", "Watt"], to: "lab/glossary.md")
    #expect(try learnt.program.run("import", untitled).output.hasPrefix("glossary.md → lab\n"))
    #expect(try learnt.decks() == ["glossary", "site-words", "lab"])
    #expect(try learnt.schedules() == before)
    // Each goes on as itself.
    for file in ["yard", "site", "lab"].map({ learnt.program.path("\($0)/glossary.md") }) {
      #expect(try learnt.kept(file).hasSuffix("Nothing to change.\n"))
    }
  }

  @Test func `in another language is never the same`() throws {
    let learnt = try LearntGlossary("harbour.md")
    defer { learnt.program.remove() }
    let file = try learnt.write(LearntGlossary.terms, to: "harbour.md", title: "Mots du port") {
      "Ce que l’équipage doit garder en état dans le port, et qui s’appelle \($0)."
    }
    let run = try learnt.program.run("import", file)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("harbour.md → Mots du port (mots-du-port)\n"), "\(run.output)")
    #expect(run.output.contains("20 added"))
    let told = try learnt.refused(file, "--deck", "harbour", "--yes")
    #expect(told.contains("is not in the language of the glossary harbour."))
    // English again: the English deck, without a question.
    let english = try learnt.write(
      LearntGlossary.terms, to: "harbour.md", title: LearntGlossary.title)
    #expect(try learnt.kept(english).hasSuffix("Nothing to change.\n"))
  }

  @Test func `is added to it with --deck, unless it looks like a new version`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let more = try learnt.write(Self.other, to: "more.md", title: "More words")
    let first = try learnt.program.run("import", more, "--deck", "glossary-v1")
    #expect(first.output.hasPrefix("more.md → Harbour words (glossary-v1)\n"))
    #expect(first.output.contains("7 added"))
    let newer = try learnt.write(
      LearntGlossary.terms.dropLast() + ["Yawl"], to: "Glossary v2.md", title: "Harbour words")
    let told = try learnt.refused(newer, "--deck", "glossary-v1")
    #expect(told.contains("--deck glossary-v1 --replaces 'Glossary v1.md'\n"))
    #expect(told.contains("If it adds to Glossary v1.md: termwise import "))
    #expect(told.contains("--deck glossary-v1 --replaces none\n"))
    let added = try learnt.program.run(
      "import", newer, "--deck", "glossary-v1", "--replaces", "none")
    #expect(added.output.contains("+ Yawl\n1 added, 19 unchanged\n"))
    let terminal = try PseudoTerminal(learnt.program, ["import", more, "--deck", "glossary-v1"])
    try terminal.wait(for: "Nothing to change.")
    #expect(try terminal.end() == 0)
  }

  @Test func `takes no place of a document that there is not`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let file = try learnt.write(Self.other, to: "more.md")
    let run = try learnt.program.run(
      "import", file, "--deck", "glossary-v1", "--replaces", "nothing.md")
    #expect(run.status == 66)
    #expect(
      run.standardError.contains("not made from “nothing.md”. To add to it: --replaces none."))
    #expect(try learnt.program.run("import", file, "--replaces", "a.md").status == 64)
    #expect(try learnt.program.run("import", file, "--deck", "a", "--new-deck").status == 64)
  }
}

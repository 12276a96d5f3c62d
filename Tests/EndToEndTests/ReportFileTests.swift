import Foundation
import PseudoTerminals
import Testing

/// Tests where and in which formats a report is written.
@Suite struct ReportFileTests {
  @Test func `a report is never written over the database or what lies beside it`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    let before = try program.bytes()
    try FileManager.default.createSymbolicLink(
      atPath: program.path("link"), withDestinationPath: program.database)
    try FileManager.default.createSymbolicLink(
      atPath: program.path("journal"), withDestinationPath: "termwise.db-journal")
    try FileManager.default.linkItem(
      atPath: program.database, toPath: program.path("hard link"))
    let own = [
      program.database, "./termwise.db", "link", program.database + "-journal", "journal",
      "hard link",
    ]
    for target in own {
      let run = try program.run("report", "--output", target)
      #expect(run.status == 64)
      #expect(
        run.standardError
          == "termwise: error: \(target): this is the database itself."
          + " Write the report to another file\n")
    }
    #expect(try program.bytes() == before)
  }

  @Test func `a report is never written over another database or its journal`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    try FileManager.default.copyItem(atPath: program.database, toPath: program.path("other.db"))
    let before = try Data(contentsOf: URL(fileURLWithPath: program.path("other.db")))
    for target in ["other.db", "other.db-journal", "other.db-wal"] {
      let run = try program.run("report", "--output", target)
      #expect(run.status == 64)
      #expect(
        run.standardError
          == "termwise: error: \(target): this is a database. Write to another file\n")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: program.path("other.db"))) == before)
    #expect(!FileManager.default.fileExists(atPath: program.path("other.db-wal")))
    // A file that is only called so is no database.
    _ = try program.write("text", to: "notes.db")
    #expect(try program.run("report", "--output", "notes.db").status == 0)
  }

  @Test func `a report goes where it is told, in one step or through`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    let report = try program.run("report").output
    let file = try program.write("old", to: "report.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    #expect(try program.run("report", "--output", file).status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == report)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o644)
    #expect(try program.run("report", "--output", "-").output == report)
    #expect(try program.run("report", "--output", "/dev/null").status == 0)
    let full = try program.run("report", "--output", "/dev/full")
    #expect(full.status == 74)
    #expect(
      full.standardError == "termwise: error: /dev/full: could not be written to the end (No space"
        + " left on device). Free some space, or choose another place\n")
    let nowhere = try program.run("report", "--output", "nowhere/r.csv")
    #expect(nowhere.status == 73)
    #expect(
      nowhere.standardError == "termwise: error: nowhere/r.csv: cannot be written (No such file or"
        + " directory). Choose another place\n")
    #expect(try program.run("report", "--output", program.folder.path).status == 65)
  }

  @Test func `a place that cannot be written to is told before the work`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    let long = String(repeating: "x", count: 300) + ".csv"
    for place in ["nowhere/r.csv", "/proc/r.csv", long] {
      let run = try program.run("report", "--output", place)
      #expect(run.status == 73)
      #expect(run.output == "")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    #expect(files.filter { $0.contains(".new-") } == [])
  }

  @Test func `a file's name chooses the format, unless --format does`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    let now = ["--now", "2026-11-27T16:00:00+01:00"]
    func written(_ name: String, _ more: String...) throws -> String {
      let run = try program.finish(program.process(["report", "-o", name] + now + more))
      #expect(run.status == 0)
      #expect(run.output == "")
      let data = try Data(contentsOf: URL(fileURLWithPath: program.path(name)))
      return String(decoding: data, as: UTF8.self)
    }
    #expect(try written("a.json").hasPrefix("{"))
    #expect(try written("a.MD").hasPrefix("# Termwise report"))
    #expect(try written("a.csv").hasPrefix("row,"))
    #expect(try written("a.html").hasPrefix("<!doctype html>"))
    #expect(try written("a.xlsx").hasPrefix("PK"))
    #expect(try written("a.txt").hasPrefix("row,"))
    #expect(try written("b.md", "--format", "json").hasPrefix("{"))
    #expect(try written("b.csv", "--csv-profile", "excel-en").hasPrefix("\u{FEFF}Row,"))
  }

  @Test func `a workbook goes to a file or a pipe, not to a terminal`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    #expect(try program.run("report", "--format", "xlsx").output.hasPrefix("PK"))
    var environment = program.environment
    environment["TERMWISE_DB"] = program.database
    for more in [[], ["--output", "-"]] {
      let terminal = try PseudoTerminal(
        running: #require(Program.executable).path, ["report", "--format", "xlsx"] + more,
        environment: environment)
      #expect(try terminal.end() == 64)
      #expect(terminal.display.lines.joined(separator: " ").contains("is not text"))
    }
  }

  @Test func `dates that make no sense are told`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    let now = "2026-11-27T16:00:00+01:00"
    for (option, date) in [
      ("--since", "2026-11-28"), ("--since", "soon"), ("--target", "31/13/2026"),
    ] {
      let run = try program.run("report", option, date, "--now", now)
      #expect(run.status == 64)
      #expect(run.standardError.contains("\(option) \(date): "))
    }
    let onboarding = try program.run(
      "report", "--since", "2026-11-02", "--target", "2026-12-31", "--format", "markdown",
      "--now", now)
    #expect(onboarding.output.contains("Day 25 since 2 November 2026: 0 of 1 are done."))
  }

  @Test func `a preview is what a manager sees of one learner, and says what never leaves`() throws
  {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    for name in ["ana", "ben"] {
      try program.run("review", "--keys", "-", "--learner", name, input: "3\n3\n")
    }
    let preview = try program.run("report", "--preview", "--learner", "ana")
    #expect(preview.status == 0)
    #expect(
      preview.output.hasPrefix("This is all that a manager would see of you:\n  Learner: ana\n"))
    #expect(preview.output.contains("no clock times, no speed, no typed answers"))
    #expect(!preview.output.contains("ben"))
    let json = try program.run("report", "--preview", "--learner", "ana", "--format", "json")
    let team = try program.run("report", "--format", "json")
    func learners(_ text: String) throws -> [NSDictionary] {
      let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      return try #require(json?["learners"] as? [NSDictionary])
    }
    #expect(try learners(json.output) == [learners(team.output)[0]])
    #expect(json.output.contains(#""team": null"#))
    #expect(try program.run("report", "--preview", "--team").status == 64)
  }

  @Test func `a page is opened by the desktop, or told where it is`() throws {
    var program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    program.environment["PATH"] = program.path("bin")
    let none = try program.run("report", "--open", "-o", "friday.md")
    #expect(none.status == 0)
    #expect(
      none.output
        == "There is no browser here. The report is ready: open \(program.path("friday.md"))\n")
    try FileManager.default.createDirectory(
      atPath: program.path("bin"), withIntermediateDirectories: true)
    let opened = program.path("opened")
    let browser = try program.write(
      "#!/bin/sh\nprintf %s \"$1\" >'\(opened)'\n", to: "bin/xdg-open")
    chmod(browser, 0o755)
    let run = try program.run("report", "--open", "-o", "friday.md")
    #expect(run.output == "Report opened in the browser: \(program.path("friday.md"))\n")
    #expect(try String(contentsOfFile: opened, encoding: .utf8) == program.path("friday.md"))
  }

  @Test func `on a terminal a report is a summary on one screen`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    let days = (1...28).map { $0 < 10 ? "0\($0)" : "\($0)" }
    for name in ["ana", "ben"] {
      for day in name == "ana" ? days : Array(days.prefix(2)) {
        try program.run(
          "review", "--keys", "-", "--learner", name, "--now", "2026-03-\(day)T09:00:00Z",
          input: String(repeating: "3\n", count: 20))
      }
    }
    var environment = program.environment
    environment["TERMWISE_DB"] = program.database
    environment["TERM"] = "dumb"
    for (columns, rows) in [(80, 24), (40, 24)] {
      let terminal = try PseudoTerminal(
        running: #require(Program.executable).path, ["report", "--now", "2026-03-28T10:00:00Z"],
        environment: environment, columns: columns, rows: rows)
      #expect(try terminal.end() == 0)
      let lines = terminal.display.lines
      // The first line has not scrolled away.
      #expect(lines.first?.hasPrefix("Termwise report, Saturday 28 March") == true)
      let text = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
      #expect(text.contains("ben (wants help): "))
      #expect(text.contains("termwise report --open"))
    }
  }

  @Test func `a format that does not exist is named with those that do`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    let run = try program.run("report", "--format", "pdf")
    #expect(run.status == 64)
    #expect(
      run.standardError
        == "termwise: error: pdf: no such format. Possible values: csv, json,"
        + " markdown, html, xlsx, xapi\n")
    let help = try program.run("report", "--help").output.split { $0.isWhitespace }
      .joined(separator: " ")
    #expect(help.contains("The format: csv, json, markdown, html, xlsx, xapi."))
  }

  @Test func `a page tells what to do before and after the first review`() throws {
    let program = try Program()
    defer { program.remove() }
    #expect(try program.run("report", "--format", "markdown").status == 66)
    try program.run("import", Program.fixture("portal.en.md"))
    let now = "2026-11-27T16:00:00+01:00"
    let before = try program.run("report", "--format", "markdown", "--now", now)
    #expect(before.status == 0)
    #expect(
      before.output.hasPrefix(
        """
        # Termwise report, Friday 27 November 2026

        **Nobody has begun: ask for a first session of ten minutes, with the command termwise.**

        """))
    try program.run("review", "--keys", "-", "--learner", "ana", "--now", now, input: "3\n3\n")
    let after = try program.run(
      "report", "--format", "markdown", "--now", now, "--language", "fr")
    #expect(after.status == 0)
    #expect(
      after.output.hasPrefix(
        """
        # Rapport Termwise, vendredi 27 novembre 2026

        **ana est dans ses premières semaines\u{A0}: il n’y a rien à faire encore.**

        ## Apprenants

        """))
    let named = try program.run("report", "--format", "markdown", "--now", now, "--learner", "ana")
    #expect(named.output.contains("| ana     | first weeks |  40% | too early |"))
  }

  @Test func `a dialect of CSV belongs to CSV`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    let excel = try program.run("report", "--csv-profile", "excel-fr").output
    #expect(excel.hasPrefix("\u{FEFF}Ligne;Apprenant;"))
    for format in ["json", "markdown"] {
      let run = try program.run("report", "--format", format, "--csv-profile", "excel-fr")
      #expect(run.status == 64)
      #expect(
        run.standardError
          == "termwise: error: --csv-profile excel-fr is for CSV, not for \(format)."
          + " Keep --csv-profile or --format \(format), not both\n")
    }
  }
}

import Foundation
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
    for target in [program.database, "./termwise.db", "link", program.database + "-journal"] {
      let run = try program.run("report", "--output", target)
      #expect(run.status == 64)
      #expect(
        run.standardError
          == "termwise: error: \(target): this is the database itself."
          + " Write the report to another file\n")
    }
    #expect(try program.bytes() == before)
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
    let nowhere = try program.run("report", "--output", "nowhere/r.csv")
    #expect(nowhere.status == 73)
    #expect(
      nowhere.standardError == "termwise: error: nowhere/r.csv: cannot be written (No such file or"
        + " directory). Choose another place\n")
    #expect(try program.run("report", "--output", program.folder.path).status == 65)
  }

  @Test func `a format that does not exist is named with those that do`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    let run = try program.run("report", "--format", "pdf")
    #expect(run.status == 64)
    #expect(
      run.standardError
        == "termwise: error: pdf: no such format. Possible values: csv, csv-excel-fr,"
        + " csv-excel-en, json, markdown\n")
    let help = try program.run("report", "--help").output
    #expect(help.contains("The format: csv, csv-excel-fr, csv-excel-en,"))
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

        **ana est dans ses premières semaines\u{A0}: rien ne vous est encore demandé.**

        ## Apprenants

        """))
    let named = try program.run("report", "--format", "markdown", "--now", now, "--learner", "ana")
    #expect(named.output.contains("| ana     | Roastery portal | first weeks |      40% |"))
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

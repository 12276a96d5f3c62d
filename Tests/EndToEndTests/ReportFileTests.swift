import Foundation
import Testing

/// Where a report goes, and in which formats.
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
        run.talk
          == "termwise: error: \(target): this is the database itself, or part of it."
          + " Write the report elsewhere\n")
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
      nowhere.talk == "termwise: error: nowhere/r.csv: cannot be written (No such file or"
        + " directory). Choose another place\n")
    #expect(try program.run("report", "--output", program.folder.path).status == 65)
  }

  @Test func `a format that does not exist is named with those that do`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    let run = try program.run("report", "--format", "json", "--csv-profile", "excel-fr")
    #expect(run.status == 64)
    #expect(
      run.talk == "termwise: error: json-excel-fr: no such format. There are: csv, csv-excel-fr,"
        + " json\n")
    let excel = try program.run("report", "--csv-profile", "excel-fr").output
    #expect(excel.hasPrefix("\u{FEFF}Apprenant;"))
  }
}

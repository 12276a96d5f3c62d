import Foundation
import Testing

/// Tests failing installations; ``ReleaseTests`` covers successful ones.
@Suite struct InstallTests {
  private func install(_ arguments: String..., by program: Program) throws -> Program.Run {
    let script = Program.root.appendingPathComponent("scripts/install")
    return try program.run(script, arguments)
  }

  @Test(arguments: [
    (["--prefix", "here"], "the prefix has to be a path from the root: here"),
    (["--prefix", ""], "the prefix has to be a path from the root: "),
    (["--prefix"], "usage: scripts/install [--prefix DIR]"),
    (["--prefix=/tmp"], "usage: scripts/install [--prefix DIR]"),
    (["--prefix", "/tmp", "twice"], "usage: scripts/install [--prefix DIR]"),
    (["--force"], "usage: scripts/install [--prefix DIR]"),
  ])
  func `what it does not understand ends it with 64 and one line`(
    arguments: [String], line: String
  ) throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.run(Program.root.appendingPathComponent("scripts/install"), arguments)
    #expect(run.status == 64)
    #expect(run.standardError == "termwise: \(line)\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder.path) == [])
  }

  @Test func `a place that takes no files ends it with 73 before anything is built`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write("", to: "file")
    let below = try install("--prefix", "\(file)/local", by: program)
    #expect(below.status == 73)
    #expect(below.standardError == "termwise: cannot create: \(file)/local/bin\n")

    let taken = program.path("taken/share/man/man1/termwise.1")
    try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: true)
    let run = try install("--prefix", program.path("taken"), by: program)
    #expect(run.status == 73)
    #expect(run.standardError == "termwise: cannot create: \(taken)\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.path("taken")) == ["share"])
  }

  @Test func `a folder that may not be written ends it with 73 and stays as it was`() throws {
    let program = try Program()
    defer { program.remove() }
    chmod(program.folder.path, 0o755)
    // Copy the scripts: an ordinary account may not be able to read the sources.
    let scripts = program.folder.appendingPathComponent("scripts")
    try FileManager.default.copyItem(
      at: Program.root.appendingPathComponent("scripts"), to: scripts)
    let prefix = program.path("prefix")
    try FileManager.default.createDirectory(atPath: prefix, withIntermediateDirectories: true)
    chmod(prefix, 0o555)
    // Run the script through `sh`: executing it fails while another test's child still has it open
    // for writing.
    let words = ["sh", scripts.appendingPathComponent("install").path, "--prefix", prefix]
    let ordinary = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let run = try program.run(
      URL(fileURLWithPath: "/usr/bin/env"), (geteuid() == 0 ? ordinary : []) + words)
    #expect(run.status == 73)
    #expect(run.standardError == "termwise: cannot create: \(prefix)/bin\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: prefix) == [])
  }

  @Test func `without a home a prefix is needed`() throws {
    var program = try Program()
    defer { program.remove() }
    program.environment["HOME"] = nil
    let run = try install(by: program)
    #expect(run.status == 78)
    #expect(run.standardError == "termwise: HOME is not set; say where to with --prefix DIR\n")
  }
}

import Foundation
import PseudoTerminals
import Testing

/// Tests where the database is: permissions, links, journals of other files, network drives.
@Suite(.serialized) struct PlaceFaultTests {
  /// Runs the program without root's rights, which no permission stops.
  private func runAsNobody(_ program: Program, _ arguments: String..., input: String = "") throws
    -> Program.Run
  {
    let process = try program.process(arguments)
    if geteuid() == 0 {
      let copy = try program.executableForAll()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
      process.arguments = ["--reuid=65534", "--regid=65534", "--clear-groups", copy] + arguments
    }
    return try program.finish(process, input: input)
  }

  // MARK: Read-only

  @Test func `a folder that takes no journal is refused before the first question`() throws {
    var program = try Program.learning(5)
    defer { program.remove() }
    let home = program.path("home")
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: false)
    chmod(home, 0o700)
    if geteuid() == 0 { chown(home, 65534, 65534) }
    program.environment["HOME"] = home
    if geteuid() == 0 { chown(program.database, 65534, 65534) }
    try FileManager.default.removeItem(atPath: program.database + "-journal")
    _ = try program.executableForAll()
    chmod(program.folder.path, 0o555)
    defer { chmod(program.folder.path, 0o755) }
    let run = try runAsNobody(program, "review", "--plain", input: "\n3\n")
    #expect(run.status == 77)
    #expect(run.output == "")
    #expect(run.standardError.contains("no permission to read or write the database"))
    for verb in [["due", "--short"], ["stats"], ["report"], ["check"]] {
      let process = try program.process(verb)
      #expect(try program.finish(process).status == 0, "\(verb)")
    }
    Fault.saw(7, "0500 folder: 77 before a question; due, stats, report, check work")
  }

  @Test func `a read-only mount is refused before the first question`() throws {
    let program = try Program.learning(5)
    defer { program.remove() }
    let run = try program.script(
      Program.ownMounts(
        program.onSmallDisk("size=2m") + """
          mount -o remount,ro disk
          "$0" review --plain; echo "status $?"; "$0" due --short; echo "status $?"
          "$0" report --format csv >/dev/null; echo "status $?"
          """))
    let statuses = run.output.split(separator: "\n").filter { $0.hasPrefix("status") }
    #expect(statuses == ["status 77", "status 0", "status 0"], "\(run)")
    #expect(!run.output.contains("Card 1"))
  }

  // MARK: Journals

  /// A database whose writer was killed when the pages were half written: the journal is hot.
  private func cutOff(_ program: Program) throws {
    let process = try program.process(
      ["review", "--keys", "-", "--now", "2026-03-02T09:00:00+01:00"])
    // A flush of the database follows that of the journal.
    Program.inject("fdatasync:signal=KILL:when=3", into: process)
    _ = try program.finish(process, input: "3\n")
    let header = try Data(
      contentsOf: URL(fileURLWithPath: program.database + "-journal")
    ).prefix(8)
    try #require(header == Data([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]))
  }

  @Test func `a journal of another copy is refused, and changes nothing`() throws {
    let program = try Program.learning(60)
    defer { program.remove() }
    let old = try program.bytes()
    try program.run(
      "review", "--keys", "-", "--now", "2026-03-01T09:30:00+01:00", input: "3\n4\n3\n")
    try cutOff(program)
    let journal = program.database + "-journal"
    // A copy of before is put in the place of the database, the journal stays.
    try old.write(to: URL(fileURLWithPath: program.database))
    for verb in [["due"], ["review", "--keys", "-"], ["check"]] {
      let run = try program.finish(program.process(verb), input: "3\n")
      #expect(run.status == 65, "\(verb): \(run)")
      #expect(run.standardError.contains("belongs to another copy of the database"), "\(verb)")
    }
    #expect(try program.bytes() == old)
    try FileManager.default.moveItem(atPath: journal, toPath: program.path("elsewhere"))
    #expect(try program.logEntries() == 1)
    Fault.saw(12, "stale journal beside a restored copy: 65, file unchanged")
  }

  @Test func `its own journal is played back, and every answer is there`() throws {
    let program = try Program.learning(60)
    defer { program.remove() }
    try cutOff(program)
    #expect(try program.logEntries() == 1)
    #expect(try program.run("review", "--keys", "-", input: "3\n").status == 0)
  }

  @Test func `a database parted from its journal is told by the check`() throws {
    let program = try Program.learning(60)
    defer { program.remove() }
    let sound = try program.bytes()
    var (torn, whole) = (0, 0)
    for number in 1...60 {
      try sound.write(to: URL(fileURLWithPath: program.database))
      try? FileManager.default.removeItem(atPath: program.database + "-journal")
      let process = try program.process(
        ["review", "--keys", "-", "--now", "2026-03-02T09:00:00+01:00"])
      Program.inject("pwrite64:signal=KILL:when=\(number)", into: process)
      let run = try program.finish(process, input: "3\n")
      if run.status == 0 { break }
      try? FileManager.default.removeItem(atPath: program.database + "-journal")
      let isSame = try program.bytes() == sound
      let check = try program.run("check")
      #expect(check.status == (isSame ? 0 : check.status), "\(number): \(check)")
      // Half of a transaction without its journal: what is missing must be noticed, or nothing is.
      if check.status == 0 {
        whole += 1
        #expect([2, 3].contains(Program.entries(check)), "\(number): \(check)")
      } else {
        torn += 1
        #expect(check.status == 65, "\(number): \(check)")
      }
    }
    #expect(torn > 0 && whole > 0)
    Fault.saw(12, "journal lost at each write: \(torn) torn, all told (65); \(whole) whole")
  }

  // MARK: Network drives

  @Test func `a network drive is warned of once, and used`() throws {
    var program = try Program()
    defer { program.remove() }
    // A library that shows the program another list of mounts stands for the drive.
    let source = try program.write(
      """
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <fcntl.h>
      #include <stdarg.h>
      #include <stdlib.h>
      #include <string.h>
      static const char *other(const char *path) {
        return path && strcmp(path, "/proc/self/mountinfo") == 0 ? getenv("MOUNTS") : path;
      }
      int open(const char *path, int flags, ...) {
        va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest);
        int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
        return real(other(path), flags, mode);
      }
      int open64(const char *path, int flags, ...) {
        va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest);
        int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open64");
        return real(other(path), flags, mode);
      }

      """, to: "mounts.c")
    let library = program.path("mounts.so")
    let compiler = try program.process(["-shared", "-fPIC", "-o", library, source, "-ldl"])
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/cc")
    try #require(try program.finish(compiler).status == 0)
    var status = stat()
    try #require(stat(program.folder.path, &status) == 0)
    let device = "\((status.st_dev >> 8) & 0xFFF):\(status.st_dev & 0xFF)"
    program.environment["MOUNTS"] = try program.write(
      "36 35 \(device) / / rw,noatime shared:1 - nfs4 server:/home rw\n", to: "mountinfo")
    program.environment["LD_PRELOAD"] = library
    let file = try program.write(Program.glossary(of: 5), to: "glossary.csv")
    let made = try program.run("import", file)
    #expect(made.status == 0)
    #expect(made.standardError.contains("this is a network drive"), "\(made)")
    for command in [["import", file], ["review", "--plain"], ["due"]] {
      let next = try program.finish(program.process(command), input: "\n0\n\n3\nq\n")
      #expect(next.status == 0)
      #expect(!next.standardError.contains("network drive"), "\(command): \(next)")
    }
    #expect(try program.logEntries() != nil)
    Fault.saw(15, "nfs4 in the list of mounts: one warning, then it is used")
  }

  // MARK: Permissions

  @Test func `a folder in which every account may replace the database is refused`() throws {
    let program = try Program.learning(5)
    defer { program.remove() }
    let before = try program.bytes()
    chmod(program.folder.path, 0o777)
    for verb in [["due"], ["review", "--plain"], ["import", "glossary.csv"], ["backup"]] {
      let run = try program.finish(program.process(verb), input: "\n3\n")
      #expect(run.status == 77, "\(verb): \(run)")
      #expect(run.standardError.contains("every account may write to this folder"))
    }
    #expect(try program.bytes() == before)
    // Damage can be looked at all the same.
    #expect(try program.run("check").status == 0)
    chmod(program.folder.path, 0o1777)
    let shared = try program.run("import", "glossary.csv", "--db", program.path("new.db"))
    #expect(shared.status == 0)
    #expect(shared.standardError.contains("every account may put files here"))
  }

  @Test func `every file and folder is for its owner alone, whatever the umask`() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.write(Program.glossary(of: 5), to: "glossary.csv")
    let run = try program.script(
      """
      unset TERMWISE_DB; umask 000
      "$0" import glossary.csv; "$0" review --keys - ; "$0" backup; "$0" restore --yes
      "$0" export --output entries.csv; "$0" report --output page.html
      """, input: "3\n")
    #expect(run.status == 0, "\(run)")
    let files = try #require(FileManager.default.enumerator(atPath: program.folder.path))
    var seen = 0
    for case let name as String in files where name != "glossary.csv" {
      var status = stat()
      try #require(lstat(program.path(name), &status) == 0)
      #expect(status.st_mode & 0o077 == 0, "\(name): \(String(status.st_mode & 0o777, radix: 8))")
      seen += 1
    }
    #expect(seen > 8)
  }

  // MARK: Changed during a sitting

  @Test(arguments: [false, true])
  func `a database deleted during a sitting is told as deleted`(onScreen: Bool) throws {
    let program = try onScreen ? Program.learningTwo() : Program.learning(5)
    defer { program.remove() }
    let terminal: PseudoTerminal
    if onScreen {
      terminal = try Scene.answer.reached(in: program)
    } else {
      terminal = try PseudoTerminal(
        program, ["review", "--new", "0", "--now", SittingTests.now])
      try terminal.wait(for: "q to quit:\r\n")
      terminal.type("\n")
      try terminal.wait(for: "q to quit:\r\n")
    }
    try FileManager.default.removeItem(atPath: program.database)
    terminal.type(onScreen ? "3" : "3\n")
    #expect(try terminal.end() == 65)
    let told = terminal.transcript.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("the database was deleted during the session; this answer was not saved"))
    #expect(!FileManager.default.fileExists(atPath: program.database))
  }
}

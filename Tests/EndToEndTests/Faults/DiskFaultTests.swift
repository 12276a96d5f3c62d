import Foundation
import PseudoTerminals
import Testing

/// Tests disks that take no more, and name the cause.
@Suite(.serialized) struct DiskFaultTests {
  @Test func `a full disk ends a keyed review with 74, and keeps what was acknowledged`() throws {
    let program = try Program.learning(400)
    defer { program.remove() }
    let run = try program.script(
      Program.ownMounts(
        program.onSmallDisk("size=360k") + """
          "$0" review --keys - --new 400 2>told; echo "status $?"
          "$0" check
          """), input: String(repeating: "3\n", count: 400))
    let told = try String(contentsOfFile: program.path("told"), encoding: .utf8)
    #expect(run.output.contains("status 74"), "\(run)")
    #expect(told.contains("small.db: the disk is full; answers without “Saved” are lost"))
    let saved = Program.lastSaved(told)
    #expect(saved > 1)
    // The one answer from before, and whose account the learner has, are another device's: the
    // database is a copy.
    #expect(run.output.contains(" \(saved + 2) log entries"), "\(run.output)")
    Fault.saw(4, "74 after \(saved) answers, \(saved) kept")
  }

  @Test(arguments: [false, true])
  func `a disk that was full takes the answer once there is space`(onScreen: Bool) throws {
    let program = try Program.learning(5)
    defer { program.remove() }
    // A file outside the small disk asks for the space.
    let script = Program.ownMounts(
      program.onSmallDisk("size=400k") + """
        (while [ ! -e free ]; do sleep 0.1; done; rm disk/filler; touch freed) &
        dd if=/dev/zero of=disk/filler bs=4k 2>/dev/null
        "$0" "$@"; status=$?; "$0" check >checked; exit $status
        """)
    let words = ["review", "--new", "0"] + (onScreen ? [] : ["--plain"])
    let terminal = try program.onScreen(
      words, columns: 120, startedBy: "cd \"$HOME\"; " + script)
    let show = { (text: String) in
      if onScreen { try terminal.see(text) } else { try terminal.wait(for: text) }
    }
    let end = onScreen ? "" : "\n"
    for (seen, key) in [("Enter", onScreen ? "\r" : ""), ("3 Good", "3")] {
      try show(seen)
      terminal.type(key + end)
    }
    try show("Your last answer is not saved yet: the disk is full.")
    _ = try program.write("", to: "free")
    for _ in 0..<100 where !FileManager.default.fileExists(atPath: program.path("freed")) {
      usleep(100_000)
    }
    terminal.type(onScreen ? "\r" : "\n")
    try show("1 answer saved")
    terminal.type("q" + end)
    #expect(try terminal.end() == 0)
    let checked = try String(contentsOfFile: program.path("checked"), encoding: .utf8)
    #expect(checked.contains("All is well") && checked.contains(" 3 log entries"), "\(checked)")
  }

  @Test func `a file size limit is told by its name, 74`() throws {
    let program = try Program.learning(400)
    defer { program.remove() }
    let size = try program.bytes().count / 512 + 8
    let run = try program.script(
      "ulimit -f \(size); \"$0\" review --keys - --new 400",
      input: String(repeating: "3\n", count: 400))
    #expect(run.status == 74, "\(run)")
    #expect(run.standardError.contains("reached the largest size that a file may have"))
    let saved = Program.lastSaved(run.standardError)
    let found = try program.logEntries()
    // The numbers of the log count the learner's account too.
    #expect(found == saved - 1)
    Fault.saw(5, "74 after \(saved) answers, \(saved) kept; no SIGXFSZ")
  }

  @Test(arguments: [("EDQUOT", "quota on the disk is used up"), ("EIO", "(Input/output error)")])
  func `a fault at any write or flush is told by its cause, and loses nothing`(
    code: String, told: String
  ) throws {
    let program = try Program.learning(20)
    defer { program.remove() }
    let sound = try program.bytes()
    var (faults, kept, doubts) = (0, 0, 0)
    for call in ["pwrite64", "fdatasync", "ftruncate"] {
      // The first write is that of the sitting's lock.
      for number in 2...200 {
        try sound.write(to: URL(fileURLWithPath: program.database))
        try? FileManager.default.removeItem(atPath: program.database + "-journal")
        let run = try program.run(
          failing: "\(call):error=\(code):when=\(number)", "review", "--keys", "-",
          "--now", "2026-03-02T09:00:00+01:00", input: "3\n1\n4\n")
        let saved = run.standardError.split(separator: "\n").count { $0.hasPrefix("saved ") }
        let entries = try #require(try program.logEntries(), "\(call) \(number): \(run)") - 1
        // A transaction whose last flush fails may stand all the same.
        #expect((saved...saved + 1).contains(entries), "\(call) \(number): \(run)")
        if run.status == 0, saved == 3 { break }
        #expect([65, 74].contains(run.status), "\(call) \(number): \(run)")
        #expect(run.standardError.contains(told), "\(call) \(number): \(run.standardError)")
        (faults, kept, doubts) = (faults + 1, kept + saved, doubts + entries - saved)
      }
    }
    #expect(faults > 20)
    Fault.saw(
      6,
      "\(code) \(faults) times: \(kept) acknowledged, all kept; not acknowledged, kept: \(doubts)")
  }

  @Test func `an answer that a failed flush kept is not recorded twice`() throws {
    let program = try Program.learning(5)
    defer { program.remove() }
    // Each number makes another flush of the answer fail, and Enter tries again.
    for number in 1...9 {
      let before = try #require(try program.logEntries())
      let process = try program.process(
        ["review", "--plain", "--new", "1", "--now", "2026-03-0\(number)T09:00:00+01:00"])
      Program.inject("fdatasync:error=EIO:when=\(number)", into: process)
      let run = try program.finish(process, input: "\n0\n\n3\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n")
      #expect([0, 74].contains(run.status), "\(number): \(run)")
      let saved = run.output.split(separator: "\n").count { $0.hasPrefix("Saved") }
      #expect(try program.logEntries() == before + saved, "\(number): \(run)")
      #expect(!run.standardError.contains("another window"), "\(number): \(run.standardError)")
    }
  }

  @Test func `a disk without an inode is told from a full one`() throws {
    let program = try Program.learning(5)
    defer { program.remove() }
    let run = try program.script(
      Program.ownMounts(
        program.onSmallDisk("nr_inodes=3") + """
          touch disk/last; "$0" review --keys - ; echo "status $?"
          "$0" import glossary.csv --db disk/other.db; echo "status $?"
          """), input: "3\n")
    #expect(run.output.contains("status 74"), "\(run)")
    #expect(run.standardError.contains("no inode is free"), "\(run)")
    Fault.saw(43, "no inode: told by its name, 74")
  }
}

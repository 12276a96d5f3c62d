import Foundation
import Testing

/// Tests what `scripts/package` and `scripts/install` make.
@Suite struct ReleaseTests {
  /// The only file with an ending in `.build/package`.
  static func made(_ ending: String) throws -> String {
    let folder = Program.root.appendingPathComponent(".build/package")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try #require(files.first { $0.path.hasSuffix(ending) }).path
  }

  /// Unpacks the archive; returns its folder.
  static func unpack(in program: Program) throws -> URL {
    let archive = try made(".tar.gz")
    let run = try program.run(
      URL(fileURLWithPath: "/bin/tar"), ["-xzf", archive, "-C", program.folder.path])
    try #require(run.status == 0, "\(run.standardError)")
    let name = (archive as NSString).lastPathComponent.dropLast(".tar.gz".count)
    return program.folder.appendingPathComponent(String(name))
  }

  /// The files in a folder, relative to it.
  private func files(in folder: URL) throws -> Set<String> {
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return Set(
      all.filter {
        var isFolder: ObjCBool = false
        let path = folder.appendingPathComponent($0).path
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
          && !isFolder.boolValue
      })
  }

  private static let installed: Set = [
    "bin/termwise", "share/bash-completion/completions/termwise",
    "share/zsh/site-functions/_termwise", "share/fish/vendor_completions.d/termwise.fish",
    "share/man/man1/termwise.1",
  ]

  @Test func `the archive brings every library that is no part of glibc, and its licence`() throws {
    let program = try Program()
    defer { program.remove() }
    let folder = try Self.unpack(in: program)
    let binary = folder.appendingPathComponent("bin/termwise")
    let glibc = ["linux-vdso", "ld-linux", "libc.so", "libm.so"]
    let needed = try program.run(URL(fileURLWithPath: "/usr/bin/ldd"), [binary.path])
    let libraries = needed.output.split(separator: "\n").filter { line in
      !glibc.contains { line.contains($0) }
    }
    #expect(!libraries.isEmpty)
    for line in libraries {
      #expect(line.contains("=> \(folder.path)/bin/../lib/termwise/lib"), "\(line)")
    }
    #expect(!needed.output.contains("libswift"))
    let bundled = try files(in: folder).filter { $0.hasPrefix("lib/") }
    // The program loads these when it writes a workbook.
    let loaded = ["libcrypto", "libminizip", "libxlsxwriter"]
    for name in loaded {
      #expect(bundled.contains { $0.hasPrefix("lib/termwise/\(name).so.") }, "\(name)")
    }
    #expect(bundled.count == libraries.count + loaded.count)
    let licences = folder.appendingPathComponent("share/doc/termwise/licences")
    // One licence for each Debian package, and those of the bundled sources.
    #expect(try files(in: licences).count >= bundled.count + 4)
  }

  @Test func `the archive's program works wherever it is unpacked, and knows the time there`()
    throws
  {
    let program = try Program()
    defer { program.remove() }
    let folder = try Self.unpack(in: program)
    #expect(try files(in: folder).isSuperset(of: Self.installed))
    let binary = program.folder.appendingPathComponent("linked")
    try FileManager.default.createSymbolicLink(
      at: binary, withDestinationURL: folder.appendingPathComponent("bin/termwise"))
    let file = try Program.fixture("atelier.fr.txt")
    #expect(try program.run(binary, ["entries", file]).output.contains("Plan de Maîtrise"))
    #expect(try program.run(binary, ["import", file]).status == 0)
    let keys = try program.write("3\n3\n", to: "keys")
    #expect(
      try program.run(binary, ["review", "--keys", keys]).standardError == "saved 2\nsaved 3\n")
    #expect(try program.run(binary, ["report"]).status == 0)
    var traced = program
    traced.environment["LD_DEBUG"] = "libs"
    let workbook = try traced.run(binary, ["report", "-o", program.path("r.xlsx")])
    #expect(workbook.status == 0)
    for name in ["libcrypto", "libminizip", "libxlsxwriter"] {
      let path = "\(folder.path)/bin/../lib/termwise/\(name).so."
      #expect(workbook.standardError.contains("calling init: \(path)"), "\(name)")
    }
    #expect(try program.run(binary, ["report", "-o", program.path("r.html")]).status == 0)
    #expect(try program.run(binary, ["check"]).status == 0)
    // 04:00 in Paris, when a study day begins.
    for (instant, day) in [("02:59:59", "2026-11-20"), ("03:00:00", "2026-11-21")] {
      let due = try program.run(binary, ["due", "--json", "--now", "2026-11-21T\(instant)Z"])
      #expect(due.output.contains("\"day\": \"\(day)\""))
    }
  }

  @Test func `the archive's program reads a long input to its end while it saves`() throws {
    let program = try Program()
    defer { program.remove() }
    let binary = try Self.unpack(in: program).appendingPathComponent("bin/termwise")
    let rows = (1...2500).map { "Term \($0),What number \($0) means." }
    let file = try program.write(
      (["term,definition"] + rows).joined(separator: "\n"), to: "long.csv")
    #expect(try program.run(binary, ["import", file, "--yes"]).status == 0)
    // More than one buffer of a pipe: after the first answers the input is read on.
    let keys = try program.write(String(repeating: "3\n", count: rows.count), to: "keys")
    let run = try program.run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "'\(binary.path)' review --keys - --new \(rows.count) <'\(keys)' 2>'\(keys).said'"])
    #expect(run.status == 0)
    let said = try String(contentsOfFile: "\(keys).said", encoding: .utf8)
    #expect(said.hasSuffix("saved \(rows.count + 1)\n"))
    #expect(try program.run(binary, ["check"]).status == 0)
  }

  @Test func `the Debian package asks for the libraries and puts everything where Debian looks`()
    throws
  {
    let program = try Program()
    defer { program.remove() }
    let package = try Self.made(".deb")
    let dpkg = URL(fileURLWithPath: "/usr/bin/dpkg-deb")
    let depends = try program.run(dpkg, ["--field", package, "Depends"]).output
    for name in [
      "libc6", "libsqlite3-0", "libcmark-gfm", "libnettle8", "libexpat1", "zlib1g", "libxlsxwriter",
      "tzdata",
    ] {
      #expect(depends.contains(name), "\(depends)")
    }
    let unpacked = program.folder.appendingPathComponent("package")
    #expect(try program.run(dpkg, ["--extract", package, unpacked.path]).status == 0)
    let files = try files(in: unpacked)
    let places = [
      "usr/bin/termwise", "usr/share/bash-completion/completions/termwise",
      "usr/share/zsh/vendor-completions/_termwise",
      "usr/share/fish/vendor_completions.d/termwise.fish", "usr/share/man/man1/termwise.1.gz",
    ]
    let documents = "usr/share/doc/termwise/"
    let names =
      [
        "copyright", "LICENSE", "docs/performance.svg", "docs/termwise.svg",
        "docs/report.schema.json",
      ]
      + WrittenDocument.all.map(\.path)
    let licences = documents + "licences/"
    #expect(
      files.filter { !$0.hasPrefix(licences) } == Set(places + names.map { documents + $0 }))
  }

  @Test func `installing puts five files in place, and once more changes nothing`() throws {
    var program = try Program()
    defer { program.remove() }
    program.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    let script = Program.root.appendingPathComponent("scripts/install")
    let prefix = program.folder.appendingPathComponent(".local")
    let version = try program.run("--version").output.dropLast()
    let first = try program.run(script, [])
    try #require(first.status == 0, "\(first.standardError)")
    #expect(
      first.standardError == """
        termwise: installed \(version) with its manual page and completions in \(prefix.path)
        termwise: to find it by its name: export PATH="\(prefix.path)/bin:$PATH"

        """)
    #expect(try files(in: prefix) == Self.installed)
    let binary = prefix.appendingPathComponent("bin/termwise")
    #expect(try program.run(binary, ["--version"]).output == "\(version)\n")

    program.environment["PATH"]? += ":\(prefix.path)/bin"
    let second = try program.run(script, ["--prefix", prefix.path])
    #expect(second.standardError.split(separator: "\n").count == 1, "\(second.standardError)")
    #expect(try files(in: prefix) == Self.installed)
  }

  @Test func `the manual page has no fault, and its accents in every terminal`() throws {
    let program = try Program()
    defer { program.remove() }
    let page = try Self.unpack(in: program).appendingPathComponent("share/man/man1/termwise.1").path
    let mandoc = URL(fileURLWithPath: "/usr/bin/mandoc")
    #expect(try program.run(mandoc, ["-Tlint", "-Wwarning", page]).output == "")
    let shown = try program.run(mandoc, ["-Tutf8", page]).output
    #expect(shown.contains("--deck 'Métiers du café'"))
    #expect(shown.contains("12+8 → "))
    #expect(try program.run(mandoc, ["-Tascii", page]).status == 0)
  }
}

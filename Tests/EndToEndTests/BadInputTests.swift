import Foundation
import Testing

/// Tests error messages: the whole sentence, the exit status, and that nothing was changed.
@Suite struct BadInputTests {
  /// A document and the message about it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let status: Int32
    let sentence: String

    init(_ name: String, _ bytes: [UInt8], _ status: Int32, _ sentence: String) {
      self.name = name
      self.bytes = bytes
      self.status = status
      self.sentence = sentence
    }

    var testDescription: String { name }
  }

  static let documents = [
    Case("empty.md", [], 65, "empty.md: the file is empty. Check that it was saved"),
    Case(
      "letter.txt", Array("Dear all,\n\nthe glossary comes tomorrow.\n".utf8), 65,
      "letter.txt: no entry found. Use a table with a column of terms and one of definitions, or put"
        + " each term on a line of its own with its definition below"),
    Case(
      "photo.csv", Array("a,b\n".utf8) + [0, 1, 2, 0, 0], 65,
      "photo.csv:2: this is not a text file. Export the glossary as text, Markdown or CSV"),
    Case(
      "cut.csv", Array("term,definition\né,ok\nx,".utf8) + [0xC3, 0x28] + Array(" y\n".utf8), 65,
      "cut.csv:3: the UTF-8 text is damaged at byte 25. Save the file as UTF-8 again"),
    Case(
      "quote.csv", Array("term,definition\nBatch,\"never closed\nYield,ratio\n".utf8), 65,
      "quote.csv:2: a quote opens here and never closes. Close it, or double it inside a cell"),
  ]

  @Test(arguments: documents)
  func `a document that gives nothing is named, and no database is made`(_ document: Case) throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(document.bytes, to: document.name)
    for verb in ["entries", "import"] {
      let run = try program.run(verb, file)
      #expect(run.status == document.status)
      #expect(run.standardError.hasSuffix("/\(document.sentence)\n"), "\(run.standardError)")
      #expect(run.output.isEmpty)
    }
    #expect(!FileManager.default.fileExists(atPath: program.database))
  }

  @Test func `a missing file is 66 and a folder without documents is 65`() throws {
    let program = try Program()
    defer { program.remove() }
    let missing = try program.run("import", "nowhere.md")
    #expect(missing.status == 66)
    #expect(
      missing.standardError == "termwise: error: nowhere.md: no such file. Check its name\n")
    let folder = try program.run("import", program.folder.path)
    #expect(folder.status == 65)
    #expect(
      folder.standardError.hasSuffix(
        ": no glossary found in this folder. Put .md, .csv, .html … files in it\n"))
  }

  @Test func `errors speak French when the learner does`() throws {
    var program = try Program()
    defer { program.remove() }
    program.environment["LC_ALL"] = "fr_CA.UTF-8"
    let run = try program.run("entries", "absent.md")
    #expect(
      run.standardError
        == "termwise: erreur\u{A0}: absent.md\u{A0}: fichier introuvable. Vérifiez son nom\n")
  }

  @Test func `Windows-1252 is read with a notice`() throws {
    let program = try Program()
    defer { program.remove() }
    let latin = try program.write(
      try #require("terme,définition\nmélange,café\n".data(using: .windowsCP1252)), to: "l.csv")
    let run = try program.run("entries", latin)
    #expect(run.status == 0)
    #expect(run.output == "mélange\n  café\n\n")
    #expect(
      run.standardError.contains(
        "l.csv:1: warning: the file is not UTF-8 and was read as Windows-1252. "),
      "\(run.standardError)")
  }

  @Test func `empty, foreign and newer databases are refused and left as they are`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    var newer = [UInt8](try program.bytes())
    newer[63] = 5
    let files: [(name: String, bytes: [UInt8], status: Int32, sentence: String)] = [
      (
        "empty.db", [], 65,
        "the database file is empty. Go back to the last backup: termwise restore. Or delete the file"
          + " to start again"
      ),
      (
        "foreign.db", Array("not a database, by any means\n".utf8), 65,
        "this is not a Termwise database. Choose another with --db"
      ),
      (
        "newer.db", newer, 78,
        "this database was made by a newer termwise (its schema is 5, this program knows 4). Update termwise"
      ),
    ]
    for file in files {
      let path = try program.write(file.bytes, to: file.name)
      for verb in [
        ["due"], ["review", "--keys", "-"], ["import", try Program.fixture("portal.en.md")],
      ] {
        let run = try program.process(verb + ["--db", path]).finished()
        #expect(run.status == file.status)
        #expect(run.standardError == "termwise: error: \(path): \(file.sentence)\n")
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(file.bytes))
    }
  }

  @Test func `without a database the reading verbs say what to do`() throws {
    let program = try Program()
    defer { program.remove() }
    #expect(
      try program.run("due").output
        == "You have no glossary. Import one: termwise import FILE. Or see those that come"
        + " with the program: termwise decks\n")
    #expect(try program.run("due", "--short").output == "0+0\n")
    #expect(try program.run("due", "--check").status == 1)
    for verb in ["review", "next", "undo", "report", "check"] {
      let run = try program.run(verb)
      #expect(run.status == 66)
      #expect(
        run.standardError.hasSuffix(
          "there is no database yet. Type termwise to start, or import a glossary:"
            + " termwise import FILE\n"))
    }
    #expect(!FileManager.default.fileExists(atPath: program.database))
  }

  @Test func `a name that SQLite would take for something else is a file like any other`() throws {
    let program = try Program()
    defer { program.remove() }
    for name in [":memory:", "file:x.db?mode=ro"] {
      #expect(try program.run("import", Program.fixture("portal.en.md"), "--db", name).status == 0)
      #expect(try program.run("due", "--short", "--db", name).output == "0+5\n")
    }
    let empty = try program.run("undo", "--db", "")
    #expect(empty.status == 64)
    #expect(
      empty.standardError
        == "termwise: error: --db is empty. Name a file, or leave --db out for the usual place\n")
  }

  @Test func `a mistyped learner is told and leaves no trace`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    try program.run("review", "--keys", "-", "--learner", "ana", input: "3\n")
    let before = try program.bytes()
    let slip = try program.run("review", "--learner", "aan", input: "\n\n")
    #expect(
      slip.standardError
        == "New learner: aan (known: ana). A typing mistake? Quit, and start again with"
        + " --learner NAME.\n")
    #expect(try program.run("undo", "--learner", "aan").status == 1)
    #expect(try program.bytes() == before)
    let ana = try program.run("due", "--json").output
    #expect(ana.contains("\"learner\": \"ana\""))
  }

  @Test func `a number of retirements that is not the number is refused`() throws {
    let program = try Program()
    defer { program.remove() }
    let rows = (1...10).map { "Term \($0),Meaning \($0)\n" }
    let file = try program.write("term,definition\n" + rows.joined(), to: "g.csv")
    try program.run("import", file)
    _ = try program.write("term,definition\n" + rows.prefix(6).joined(), to: "g.csv")
    let before = try program.bytes()
    let many = try program.run("import", file, "--yes")
    #expect(many.status == 65)
    #expect(
      many.standardError
        == "termwise: error: 4 of 10 entries would be retired; nothing was written."
        + " Check that this is the right file. If it is, add --yes --retire 4\n")
    let other = try program.run("import", file, "--yes", "--retire", "3")
    #expect(other.status == 65)
    #expect(
      other.standardError
        == "termwise: error: --retire 3: 4 entries would be retired, not 3; nothing was"
        + " written. Look at the plan again\n")
    #expect(try program.bytes() == before)
    #expect(try program.run("import", file, "--yes", "--retire", "4").status == 0)
  }

  @Test func `one unreadable file stops the import of all`() throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.run("import", Program.fixture("portal.en.md"), "missing.md")
    #expect(run.status == 66)
    #expect(!FileManager.default.fileExists(atPath: program.database))
    let keys = try program.run("review", "--keys", "/tmp")
    #expect(keys.status == 66)
  }

  @Test(arguments: ["--limit", "--minutes", "--new"])
  func `a number beyond all measure is refused`(_ option: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    for number in ["-1", "9223372036854775807"] {
      let run = try program.run("review", "\(option)=\(number)")
      #expect(run.status == 64)
      #expect(
        run.standardError.hasPrefix("termwise: error: \(option): out of range. Give a number from ")
      )
    }
  }

  @Test func `whoever asks for a plan as JSON gets it, carried out or not`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write("term,definition\nBatch,At most 12 kg\nYield,Ratio\n", to: "g.csv")
    try program.run("import", file)
    _ = try program.write("term,definition\nBatch,At most 15 kg\nYield,Ratio\n", to: "g.csv")
    let run = try program.run("import", file, "--json")
    #expect(run.status == 65)
    let plan = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(plan["applied"] as? Bool == false)
    let changed = try #require(plan["changed"] as? [[String: String]])
    #expect(changed.map { $0["weight"] } == ["substance"])
  }

  @Test func `what was typed is quoted without its control characters`() throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.run("\u{1B}[31mdue")
    #expect(run.status == 64)
    #expect(run.standardError.contains("␛[31mdue"))
    #expect(!run.standardError.contains("\u{1B}"))
  }

  @Test func `what a glossary says never reaches the terminal as a command`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(
      "term,definition\n\u{1B}]52;c;ZXZpbA==\u{7}Clip,\u{1B}[2J\u{9B}31mgone \u{202E}back\n",
      to: "hostile.csv")
    try program.run("import", file)
    let shown = [
      try program.run("entries", file), try program.run("next"),
      try program.run("review", "--learner", "me", input: "\u{1B}[A\n\u{1B}[2J\n\n1\n"),
      try program.run("entries", file, "--json"), try program.run("report"),
    ]
    for run in shown {
      let all = run.output + run.standardError
      let unsafe = all.unicodeScalars.filter {
        ($0.properties.generalCategory == .control && !"\r\n".unicodeScalars.contains($0))
          || (0x202A...0x202E).contains($0.value)
      }
      #expect(unsafe.isEmpty, "\(unsafe.map { String($0.value, radix: 16) }) in \(all)")
    }
  }
}

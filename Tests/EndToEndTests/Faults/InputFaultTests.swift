import Foundation
import Testing

/// Tests documents that are too large, too deep, in another encoding, or hostile otherwise.
@Suite(.serialized) struct InputFaultTests {
  /// The terms that the program reads in a document, and what it said about it.
  private func terms(_ program: Program, _ bytes: [UInt8], _ name: String) throws -> (
    terms: [String], told: String, status: Int32
  ) {
    let run = try program.run("entries", program.write(bytes, to: name))
    let terms = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map(String.init)
    return (terms, run.standardError, run.status)
  }

  private func terms(_ program: Program, _ text: String, _ name: String) throws -> (
    terms: [String], told: String, status: Int32
  ) { try terms(program, Array(text.utf8), name) }

  @Test func `a gigabyte, or a pipe without an end, is refused in little memory`() throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.script(
      """
      truncate -s 1G big.csv
      ulimit -v 4000000
      "$0" entries big.csv; echo "status $?"
      yes 'term,definition' | "$0" entries -; echo "status $?"
      """)
    #expect(run.output == "status 65\nstatus 65\n", "\(run)")
    #expect(run.standardError.contains("64 MiB"), "\(run.standardError)")
    Fault.saw(30, "1 GiB and an endless pipe: 65, both")
  }

  @Test func `a definition of a million characters is cut, and told`() throws {
    let program = try Program()
    defer { program.remove() }
    let text = "term,definition\nBatch," + String(repeating: "word ", count: 200_000) + "\n"
    let read = try terms(program, text, "long.csv")
    #expect(read.terms == ["Batch"] && read.status == 0)
    #expect(read.told.contains("20,000"), "\(read.told)")
    Fault.saw(31, "cut at 20,000 characters, with a finding")
  }

  /// A table of a head and a row, in some syntaxes.
  private func table(_ head: [String], _ row: [String], in form: String) -> String {
    let both = [head, row]
    return switch form {
    case "csv": both.map { $0.joined(separator: ",") + "\n" }.joined()
    case "html":
      "<table>" + both.map { "<tr><td>" + $0.joined(separator: "<td>") }.joined() + "</table>"
    case "adoc":
      "= Words\n\n[%header]\n|===\n|" + head.joined(separator: " |") + "\n\n|"
        + row.joined(separator: " |") + "\n|===\n"
    default:
      [head, head.map { _ in "---" }, row].map { "|" + $0.joined(separator: "|") + "|\n" }.joined()
    }
  }

  @Test(arguments: ["csv", "md", "html", "adoc"])
  func `a table of 10,000 columns is told as such`(form: String) throws {
    let program = try Program()
    defer { program.remove() }
    let further = Array(3...10_000)
    let text = table(
      ["term", "definition"] + further.map { "c\($0)" },
      ["Batch", "A run."] + further.map { "\($0)" },
      in: form)
    let read = try terms(program, text, "wide.\(form)")
    #expect(read.told.contains("more than 100 columns"), "\(read.told.prefix(500))")
    #expect(!read.told.contains("no entry found"), "\(read.told.prefix(500))")
    #expect(read.status == 65)
    Fault.saw(32, "\(form) of 10,000 columns: \(read.status), told: columns")
  }

  /// Files of 100,000 levels: a name, what opens a level, what stands inside, what closes a level.
  static let deepFiles = [
    ("a.yaml", "[", "", ""), ("b.yaml", "{", "", ""), ("c.yaml", "- ", "x", ""),
    ("d.yaml", "[{", "", ""), ("e.yaml", "{a: ", "", ""), ("f.yaml", "? ", "", ""),
    ("g.yaml", "[", "", "]"), ("h.yaml", "[\n", "", ""),
    ("a.json", "[", "", ""), ("b.json", "[", "", "]"), ("c.json", "{\"a\":", "", ""),
    ("d.json", "{\"a\":", "1", "}"), ("e.json", "[{\"a\": ", "", ""), ("f.json", "{", "", ""),
    ("a.txt", "[", "", ""), ("b.txt", "{", "", ""),
    ("a.html", "<div>", "text", ""), ("b.html", "<ul><li>", "text", ""),
    ("a.md", "> ", "text", ""), ("b.md", "- ", "text", ""),
  ]

  @Test(arguments: deepFiles)
  func `100,000 levels are refused or read, without a crash`(
    name: String, opening: String, inside: String, closing: String
  ) throws {
    let program = try Program()
    defer { program.remove() }
    let openings = String(repeating: opening, count: 100_000)
    let closings = String(repeating: closing, count: 100_000)
    let read = try terms(program, openings + inside + closings, "deep-\(name)")
    #expect(read.status == 65)
    #expect(read.told.contains("nested deeper than"), "\(read.told.prefix(500))")
    #expect(!read.told.contains("no entry found"), "\(read.told.prefix(500))")
    Fault.saw(
      33, "100,000 levels of \(opening.trimmingCharacters(in: .newlines)) in \(name): 65, told")
  }

  @Test(arguments: ["yaml", "json", "md", "html"])
  func `what is nested deeper than the limit is told with its line`(form: String) throws {
    let program = try Program()
    defer { program.remove() }
    let text =
      switch form {
      case "yaml": (0..<90).map { String(repeating: " ", count: $0) + "a\($0):\n" }.joined()
      case "json":
        String(repeating: "[", count: 90) + "\"a\"" + String(repeating: "]", count: 90)
      case "html": String(repeating: "<div>", count: 300) + "text"
      default: String(repeating: "> ", count: 90) + "text"
      }
    let read = try terms(program, text, "levels.\(form)")
    #expect(read.told.contains("levels.\(form):"), "\(read.told)")
    #expect(read.told.contains("nested deeper than"), "\(read.told)")
  }

  @Test func `aliases that multiply are not followed without end`() throws {
    let program = try Program()
    defer { program.remove() }
    let lines = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1),*a\($0 - 1)]" }
    let read = try terms(
      program, "a0: &a0 [x]\n" + lines.joined(separator: "\n") + "\n", "bomb.yaml")
    #expect(read.status == 65, "\(read.told.prefix(300))")
  }

  @Test func `what is not UTF-8 is read with a notice, or refused with its place`() throws {
    let program = try Program()
    defer { program.remove() }
    let windows = Array("term,definition\n".utf8) + [0xC9, 0x74, 0xE9] + Array(",A season.\n".utf8)
    let read = try terms(program, windows, "old.csv")
    #expect(read.terms == ["Été"] && read.told.contains("Windows-1252"))
    let cut = try terms(
      program, Array("term,definition\nÉté,A season é".utf8).dropLast(), "cut.csv")
    #expect(cut.terms == ["Été"] && !cut.told.isEmpty)
    let random = try terms(program, Array("é,é\n".utf8) + [0xFF, 0xC3, 0x28, 0x0A], "bad.csv")
    #expect(random.status == 65 && random.told.contains("bad.csv:2"), "\(random)")
    Fault.saw(34, "Windows-1252 with a notice; else 65 with line and byte")
  }

  @Test func `byte order marks and UTF-16 are recognised, and an odd length is named`() throws {
    let program = try Program()
    defer { program.remove() }
    let text = "term,definition\nBatch,A run.\n"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for (index, bytes) in [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big,
    ].enumerated() {
      #expect(try terms(program, bytes, "marked\(index).csv").terms == ["Batch"], "\(index)")
    }
    let odd = try terms(program, [0xFF, 0xFE] + little.dropLast(), "odd.csv")
    #expect(odd.status == 65 && odd.told.contains("the UTF-16 text has half a character"), "\(odd)")
    Fault.saw(36, "UTF-8 and UTF-16 with and without marks; odd length: \(odd.status), told")
  }

  @Test func `line ends of any sort give the same cards`() throws {
    let program = try Program()
    defer { program.remove() }
    let text = "term,definition\nBatch,A run.\nYield,What is left.\n"
    for (index, end) in ["\n", "\r\n", "\r"].enumerated() {
      let read = try terms(program, text.replacingOccurrences(of: "\n", with: end), "e\(index).csv")
      #expect(read.terms == ["Batch", "Yield"])
    }
    let mixed = try terms(
      program, "term,definition\r\nBatch,A run.\rYield,What is left.\n", "mixed.csv")
    #expect(mixed.terms == ["Batch", "Yield"])
    Fault.saw(37, "LF, CRLF, CR and mixed: the same two entries")
  }

  @Test func `composed and decomposed spellings are one card`() throws {
    let program = try Program()
    defer { program.remove() }
    let composed = try program.write("term,definition\nCaf\u{E9},A drink.\n", to: "a.csv")
    let decomposed = try program.write("term,definition\nCafe\u{301},A drink.\n", to: "b.csv")
    #expect(try program.run("import", composed, "--deck", "one").status == 0)
    try FileManager.default.removeItem(atPath: composed)
    try FileManager.default.moveItem(atPath: decomposed, toPath: composed)
    let again = try program.run("import", composed, "--deck", "one")
    #expect(again.status == 0 && !again.output.contains("+ "), "\(again)")
    let decks = try program.run("decks", "--json")
    #expect(decks.output.contains("\"entries\": 1"), "\(decks.output)")
    Fault.saw(38, "NFC and NFD: one entry, nothing new")
  }

  @Test func `right-to-left words stay, and what turns text around goes`() throws {
    let program = try Program()
    defer { program.remove() }
    let read = try terms(
      program, "term,definition\nשלום,Peace \u{202E}ecaep.\nسلام,Peace.\n", "rtl.csv")
    #expect(read.terms == ["שלום", "سلام"])
    #expect(read.told.contains("invisible character"), "\(read.told)")
    Fault.saw(39, "Hebrew and Arabic kept; U+202E removed, with a finding")
  }

  @Test func `marks without end are capped, and wide signs keep their columns`() throws {
    let program = try Program()
    defer { program.remove() }
    let marks = String(repeating: "\u{301}", count: 5000)
    let read = try terms(
      program, "term,definition\nZa\(marks)lgo,Text.\n漢字,Signs 👨\u{200D}👩\u{200D}👧.\n", "z.csv")
    #expect(read.status == 0 && read.terms.count == 2)
    #expect(read.terms.allSatisfy { $0.unicodeScalars.count < 40 })
    Fault.saw(40, "5,000 marks: cut with a finding; kanji and emoji kept")
  }

  @Test func `a glossary deleted or changed in the midst of a sitting changes nothing`() throws {
    let program = try Program.learning(5)
    defer { program.remove() }
    try FileManager.default.removeItem(atPath: program.path("glossary.csv"))
    let run = try program.run("review", "--keys", "-", input: "3\n3\n")
    #expect(run.status == 0)
    #expect(try program.logEntries() == 3)
    Fault.saw(41, "file gone: the sitting goes on with what was imported")
  }

  @Test func `what was edited, merged or removed upstream keeps its history`() throws {
    let program = try Program.learning(5)
    defer { program.remove() }
    let rows = Program.glossary(of: 5).replacingOccurrences(
      of: "What number 1 means", with: "What number one means")
    let file = try program.write(
      rows.split(separator: "\n").dropLast().joined(separator: "\n") + "\n", to: "glossary.csv")
    #expect(try program.run("import", file).status == 65)
    #expect(try program.run("import", file, "--yes", "--retire", "1").status == 0)
    #expect(try program.logEntries() == 1)
    let back = try program.write(Program.glossary(of: 5), to: "glossary.csv")
    #expect(try program.run("import", back, "--yes").status == 0)
    #expect(try program.logEntries() == 1)
    Fault.saw(42, "changed and retired with consent; history kept; came back whole")
  }

  @Test func `bits flipped in a thousand places are noticed, and change no file`() throws {
    let program = try Program.learning(20)
    defer { program.remove() }
    // Without free pages, whose content no check covers.
    let copy = try program.run("backup")
    let path = try #require(
      program.run("backup", "--list").output.split(separator: " ").last.map {
        $0.trimmingCharacters(in: .newlines)
      }, "\(copy)")
    let sound = try Data(contentsOf: URL(fileURLWithPath: path))
    let database = URL(fileURLWithPath: program.database)
    try FileManager.default.removeItem(atPath: program.database + "-journal")
    try sound.write(to: database)
    let export = try program.run("export").output
    let places = sound.indices.filter { sound[$0] != 0 }
    var generator = SystemRandomNumberGenerator()
    var (noticed, free) = (0, 0)
    for _ in 0..<1000 {
      var damaged = sound
      let place = try #require(places.randomElement(using: &generator))
      damaged[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
      try damaged.write(to: database)
      let check = try program.run("check")
      #expect([0, 65, 78].contains(check.status), "byte \(place): \(check)")
      #expect(try program.bytes() == damaged, "byte \(place)")
      if check.status != 0 {
        noticed += 1
      } else {
        free += 1
        #expect(try program.run("export").output == export, "byte \(place)")
      }
    }
    #expect(noticed > 500)
    Fault.saw(10, "1,000 flips: \(noticed) noticed, \(free) without effect; no trap, no change")
  }
}

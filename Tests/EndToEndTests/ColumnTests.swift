import Testing

/// Tests `--column ROLE=NAME`.
@Suite struct ColumnTests {
  private static let table = "Alpha,Beta\nA tool that holds work still.,Vice\nA hook.,Gaff\n"

  private func run(_ program: Program, _ arguments: [String]) throws -> Program.Run {
    try program.finish(program.process(arguments))
  }

  @Test func `declared columns are read for that run, by entries and by import`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(Self.table, to: "yard.csv")
    let columns = ["--column", "term=beta", "--column", "definition=1"]
    let run = try self.run(program, ["entries", file] + columns)
    #expect(run.status == 0)
    #expect(run.output == "Vice\n  A tool that holds work still.\n\nGaff\n  A hook.\n\n")
    let imported = try self.run(program, ["import", file] + columns)
    #expect(imported.output.contains("+ Vice\n+ Gaff\n2 added\n"))
  }

  @Test func `declared columns are remembered for the file and its glossary`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(Self.table, to: "yard.csv")
    let columns = ["--column", "term=beta", "--column", "definition=1"]
    #expect(try run(program, ["import", file] + columns).status == 0)
    let before = try program.bytes()
    let again = try run(program, ["import", file])
    #expect(again.output.hasSuffix("Nothing to change.\n"))
    #expect(
      again.standardError.contains(
        "yard.csv: columns read as last time: term=beta, definition=1. To read"))
    #expect(try program.bytes() == before)
    // Another glossary from a file of the same name is read as it stands.
    let other = try run(program, ["import", file, "--deck", "elsewhere"])
    #expect(!other.standardError.contains("columns read as last time"))
    let anew = try run(program, ["import", file, "--column", "term=2", "--yes"])
    #expect(!anew.standardError.contains("columns read as last time"))
    let last = try run(program, ["import", file])
    #expect(last.standardError.contains("columns read as last time: term=2. To"))
    #expect(try program.run("check").status == 0)
  }

  @Test func `remembered columns are used for the file under another name`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(Self.table, to: "yard.csv")
    let columns = ["--column", "term=beta", "--column", "definition=1"]
    #expect(try run(program, ["import", file] + columns).status == 0)
    let renamed = try program.write(Self.table, to: "yard (1).csv")
    let told = try run(program, ["import", renamed, "--yes"])
    #expect(told.status == 0)
    #expect(told.standardError.contains("columns read as last time: term=beta, definition=1."))
    #expect(told.output.contains("Takes the place of yard.csv.\n2 unchanged\n"))
    let again = try run(program, ["import", renamed])
    #expect(again.standardError.contains("columns read as last time: term=beta, definition=1."))
    let other = try program.write("Term,Definition\nOhm,Of a wire.\nVolt,A push.\n", to: "o.csv")
    #expect(try run(program, ["import", other]).standardError == "")
  }

  @Test func `remembered columns are forgotten with none`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(
      "Term,Definition,Explanation\nVice,It holds work.,Hand tool\nGaff,A hook.,For fish\n",
      to: "yard.csv")
    #expect(try run(program, ["import", file, "--column", "ignore=Explanation"]).status == 0)
    let before = try run(program, ["import", file])
    #expect(before.standardError.contains("columns read as last time: ignore=Explanation."))
    let none = try run(program, ["import", file, "--column", "none", "--yes"])
    #expect(none.output.contains("2 changed\n") && none.standardError == "")
    let next = try run(program, ["import", file])
    #expect(next.output.hasSuffix("Nothing to change.\n") && next.standardError == "")
    #expect(try program.run("check").status == 0)
  }

  @Test(arguments: [
    (
      "face=Beta",
      "--column face=…: no such role. Possible values: term, acronym, expansion, definition, aliases,"
        + " ignore"
    ),
    ("Beta", "--column Beta: role or column missing. Write it like --column term=Front"),
    ("term=", "--column term=: role or column missing. Write it like --column term=Front"),
  ])
  func `what is no role and column is misused`(text: String, sentence: String) throws {
    let program = try Program()
    defer { program.remove() }
    for verb in ["entries", "import"] {
      let file = try program.write(Self.table, to: "yard.csv")
      let run = try self.run(program, [verb, file, "--column", text])
      #expect(run.status == 64)
      #expect(run.standardError == "termwise: error: \(sentence)\n")
    }
  }

  @Test func `a second column of terms is misused, a second one of definitions is not`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(Self.table, to: "yard.csv")
    let terms = ["--column", "term=1", "--column", "term=2"]
    let twice = try self.run(program, ["entries", file] + terms)
    #expect(twice.status == 64)
    #expect(twice.standardError.contains("--column term=…: this role is given twice."))
    let three = try program.write("Ref,Text,More\nGaff,A hook.,For cargo.\n", to: "three.csv")
    let both = ["--column", "term=Ref", "--column", "definition=2", "--column", "definition=More"]
    let run = try self.run(program, ["entries", three] + both)
    #expect(run.output == "Gaff\n  A hook.\n  For cargo.\n\n")
  }

  @Test func `a column that is not there is bad data, and nothing is written`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(Self.table, to: "yard.csv")
    let run = try self.run(program, ["import", file, "--column", "term=Recto"])
    #expect(run.status == 65)
    #expect(
      run.standardError
        == "termwise: error: \(file): no table has a column “Recto”. Available: Alpha, Beta;"
        + " or give a number from 1 to 2\n")
    let french = try self.run(program, ["entries", file, "--column", "term=9", "--language", "fr"])
    #expect(french.standardError.contains("aucun tableau n’a de colonne «\u{A0}9\u{A0}»"))
    #expect(french.standardError.contains("Alpha, Beta\u{202F}; ou donnez un numéro de 1 à 2"))
  }
}

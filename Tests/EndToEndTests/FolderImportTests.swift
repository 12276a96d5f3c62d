import Foundation
import Testing

/// Tests imports of folders and office documents.
@Suite struct FolderImportTests {
  @Test func `a folder is one deck, and what leaves it is retired by its source`() throws {
    let program = try Program()
    defer { program.remove() }
    try write(
      [
        "mots/_index.md": "---\ntitle: Mots du port\n---\n", "mots/quai.md": page("Quai", "Bord."),
        "mots/grue.md": page("Grue", "Machine qui lève."), "mots/.git/HEAD": "ref: x\n",
        "mots/_brouillon.md": page("Brouillon", "À écrire."), "mots/photo.png": "PNG",
      ], in: program)
    let first = try program.run("import", program.path("mots") + "/")
    #expect(first.status == 0, "\(first.standardError)")
    #expect(first.output.hasPrefix("mots → Mots du port"))
    #expect(first.output.contains("2 added") && first.output.contains("+ Grue\n+ Quai\n"))
    try FileManager.default.removeItem(atPath: program.path("mots/grue.md"))
    let second = try program.run("import", "mots", "--yes", "--retire", "1")
    #expect(second.status == 0, "\(second.standardError)")
    #expect(second.output.contains("- Grue (retired; progress is kept)"))
  }

  @Test func `entries and findings of a folder name their files`() throws {
    let program = try Program()
    defer { program.remove() }
    try write(
      [
        "words/a/api.md": page("API", "An API is a door for programs."),
        "words/b.md": "# B\n\nNothing at all.\n",
        "words/c.csv": "Term,Definition\nCrane,It lifts.\nCrate,tbd\nQuay,Where ships lie.\n",
      ], in: program)
    let run = try program.run("entries", "words", "--json")
    #expect(run.status == 0, "\(run.standardError)")
    #expect(run.output.contains(#""file": "words/a/api.md""#))
    #expect(run.output.contains(#""file": "words/c.csv""#))
    let told = try program.run("entries", "words")
    #expect(
      told.standardError.contains(
        "words/c.csv:3: warning: “Crate” was left out: its definition is still “tbd”"))
  }

  @Test func `a folder's broken file is told, and the others are read`() throws {
    let program = try Program()
    defer { program.remove() }
    try write(
      ["words/a.md": page("Quay", "Where ships lie."), "words/b.json": "{\"a\": "], in: program)
    let run = try program.run("import", "words")
    #expect(run.status == 0)
    #expect(
      run.standardError.contains(
        "words/b.json:1: warning: this document of the folder was not read: invalid JSON from here on"
      ),
      "\(run.standardError)")
    #expect(try program.run("cards", "Quay").output.contains("Where ships lie."))
  }

  @Test func `links that lead round in a folder are not followed`() throws {
    let program = try Program()
    defer { program.remove() }
    try write(["words/a.md": page("Quay", "Where ships lie.")], in: program)
    let link = program.path("words/again")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: ".")
    #expect(try program.run("entries", "words").standardError == "1 entry\n")
  }

  @Test func `a word processor's document needs pandoc, which is 69`() throws {
    var program = try Program()
    defer { program.remove() }
    program.environment["PATH"] = program.folder.path
    let zip: [UInt8] = [0x50, 0x4B, 3, 4]
    let file = try program.write(zip + Array("word/document.xml".utf8), to: "lexique.docx")
    let run = try program.run("import", file)
    #expect(run.status == 69)
    #expect(
      run.standardError.hasSuffix(
        "lexique.docx: word-processor files need pandoc, which is not installed."
          + " Install pandoc, or save the document as HTML\n"))
  }

  private func page(_ title: String, _ text: String) -> String { "# \(title)\n\n\(text)\n" }

  private func write(_ files: [String: String], in program: Program) throws {
    for (name, text) in files {
      let folder = (program.path(name) as NSString).deletingLastPathComponent
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      _ = try program.write(text, to: name)
    }
  }
}

import Documents
import Foundation
import Glossaries
import Testing

@testable import Commands

/// Tests ``Pandoc`` with shell scripts in place of pandoc.
@Suite struct PandocTests {
  @Test func `gives the document on its input and takes the page from its output`() throws {
    let page = try withPandoc("#!/bin/sh\necho \"$1 $2 $4\"; cat\n") {
      try $0.html(of: Array("le document".utf8), .odt)
    }
    #expect(String(decoding: page, as: UTF8.self) == "--from=odt --to=html --sandbox\nle document")
  }

  @Test(arguments: ["echo page; exit 3", "kill -9 $$", "yes", "while :; do :; done"])
  func `one that fails, dies, floods or never ends is given up`(script: String) throws {
    try withPandoc("#!/bin/sh\n\(script)\n", timeLimit: .milliseconds(300)) { pandoc in
      #expect(throws: Failure.conversionFailed("a.docx")) { try pandoc.html(of: [1, 2, 3], .docx) }
    }
  }

  @Test func `is looked for on the path, in whole folders alone`() {
    for path in [nil, "", "bin:.", "/nowhere"] {
      let variables = path.map { ["PATH": $0] } ?? [:]
      #expect(throws: Failure.pandocNeeded("a.docx")) { try Pandoc(in: variables, for: "a.docx") }
    }
    #expect(Failure.pandocNeeded("a.docx").status.rawValue == 69)
  }

  @Test func `knows the formats by what the archive holds`() {
    let zip: [UInt8] = [0x50, 0x4B, 3, 4]
    let held: [(String, OfficeFormat?)] = [
      ("[Content_Types].xml … word/document.xml", .docx), ("xl/workbook.xml", nil),
      ("mimetypeapplication/vnd.oasis.opendocument.text", .odt),
      ("mimetypeapplication/epub+zip", .epub), ("", nil),
    ]
    for (text, format) in held {
      #expect(Document(name: "x.docx", bytes: zip + Array(text.utf8)).officeFormat == format)
      #expect(Document(name: "x.docx", bytes: Array(text.utf8)).officeFormat == nil)
    }
  }

  /// Runs a body with a pandoc that runs a script.
  ///
  /// Another process writes the script file: if this one did, a child that another test starts at
  /// that moment would inherit the writable descriptor, and running the script would fail.
  @discardableResult
  private func withPandoc<T>(
    _ script: String, timeLimit: Duration = .seconds(30), _ body: (Pandoc) throws -> T
  ) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c", "mkdir \"$0\" && printf '%s' \"$1\" >\"$0/pandoc\" && chmod +x \"$0/pandoc\"", folder,
      script,
    ]
    try shell.run()
    shell.waitUntilExit()
    try #require(shell.terminationStatus == 0)
    return try body(Pandoc(in: ["PATH": folder], for: "a.docx", timeLimit: timeLimit))
  }
}

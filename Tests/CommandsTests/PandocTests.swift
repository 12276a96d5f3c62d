import Documents
import Foundation
import Glossaries
import Testing

@testable import Commands

/// Tests ``Pandoc`` with shell scripts in place of pandoc.
@Suite struct PandocTests {
  @Test func `gives the document on its input and takes the page from its output`() throws {
    let pandoc = try pandoc("#!/bin/sh\necho \"$1 $2 $4\"; cat\n")
    let page = try pandoc.html(of: Array("le document".utf8), .odt)
    #expect(String(decoding: page, as: UTF8.self) == "--from=odt --to=html --sandbox\nle document")
  }

  @Test(arguments: ["echo page; exit 3", "kill -9 $$", "yes", "while :; do :; done"])
  func `one that fails, dies, floods or never ends is given up`(script: String) throws {
    let pandoc = try pandoc("#!/bin/sh\n\(script)\n", timeLimit: .milliseconds(300))
    #expect(throws: Failure.conversionFailed("a.docx")) { try pandoc.html(of: [1, 2, 3], .docx) }
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

  /// A pandoc that runs a script.
  ///
  /// Another process writes the script file: if this one did, a child that another test starts at
  /// that moment would inherit the writable descriptor, and running the script would fail.
  private func pandoc(
    _ script: String, timeLimit: Duration = .seconds(30)
  ) throws -> Pandoc {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c", "mkdir \"$0\" && printf '%s' \"$1\" >\"$0/pandoc\" && chmod +x \"$0/pandoc\"", folder,
      script,
    ]
    try shell.run()
    shell.waitUntilExit()
    try #require(shell.terminationStatus == 0)
    return try Pandoc(in: ["PATH": folder], for: "a.docx", timeLimit: timeLimit)
  }
}

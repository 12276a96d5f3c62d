import Foundation
import Testing

/// Every link of the documents leads somewhere, and every path that they name is there.
@Suite struct LinkTests {
  @Test func `the documents are there`() {
    let paths = Set(WrittenDocument.all.map(\.path))
    #expect(
      paths.isSuperset(of: [
        "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/ARCHITECTURE.md", "docs/DATABASE.md",
        "docs/GUIDE.md", "docs/READING.md",
      ]))
  }

  @Test(arguments: WrittenDocument.all)
  func `a relative link leads to a file, and its anchor to a heading`(_ document: WrittenDocument) {
    for target in document.linkTargets where !target.contains("://") {
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let path = parts[0].isEmpty ? document.path : document.path(of: String(parts[0]))
      #expect(Self.exists(path), "\(document.path): \(target)")
      guard parts.count > 1 else { continue }
      let anchors = WrittenDocument.named(path)?.anchors ?? []
      #expect(anchors.contains(String(parts[1])), "\(document.path): \(target)")
    }
  }

  @Test(arguments: WrittenDocument.all)
  func `a path named in a document is there`(_ document: WrittenDocument) {
    let folders = ["Sources/", "Tests/", "scripts/", "docs/", "Decks/"]
    let commands = document.blocks(in: "sh").flatMap { $0.split(whereSeparator: \.isWhitespace) }
    for path in document.quotedTexts + commands.map(String.init)
    where folders.contains(where: path.hasPrefix) {
      // What follows a space is a command's arguments.
      let path = path.prefix { $0 != " " }
      // `Tests/…Tests` stands for many.
      guard !path.contains("…"), !path.contains("*") else { continue }
      #expect(Self.exists(String(path)), "\(document.path): \(path)")
    }
  }

  /// Rows `| path | functions | … |`: each function or type is declared in that file or folder.
  @Test func `the functions that a cell passes are where the architecture says`() throws {
    let document = try #require(WrittenDocument.named("docs/ARCHITECTURE.md"))
    let section = document.prose.drop { $0 != "## The way of one cell" }
      .prefix { $0 != "## Where to add what" }
    let rows = section.filter { $0.hasPrefix("| `Sources") }
    #expect(rows.count > 20)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.matches(of: /`([^`]+)`/).map(\.output.1) }
      let source = try Self.source(of: String(try #require(cells[0].first)))
      for name in cells[1] {
        let base = name.prefix { $0 != "(" }.split(separator: ".").last ?? ""
        let kinds = base.first?.isUppercase == true ? ["struct", "class", "enum"] : ["func"]
        let isThere =
          kinds.contains { kind in
            ["(", "<", " ", ":"].contains { source.contains("\(kind) \(base)\($0)") }
          } || source.contains("extension \(base) {")
        #expect(isThere, "\(name)")
      }
    }
  }

  /// The text of a source, or of all sources in a folder.
  private static func source(of path: String) throws -> String {
    let file = Program.root.appendingPathComponent(path)
    guard !path.hasSuffix(".swift") else { return try String(contentsOf: file, encoding: .utf8) }
    let files = FileManager.default.enumerator(at: file, includingPropertiesForKeys: nil)
    return try (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: Program.root.appendingPathComponent(path).path)
  }

  @Test func `anchors are made as the forge makes them`() {
    let document = WrittenDocument(
      path: "a.md",
      text: "# One `two`, three\n## What’s new?\n## What’s new?\n```\n# no heading\n```\n")
    #expect(document.anchors == ["one-two-three", "whats-new", "whats-new-1"])
  }

  @Test func `links are found in text and pictures, and not in code`() {
    let document = WrittenDocument(
      path: "docs/a.md",
      text: "[a](b.md) ![c](d.svg \"e\") `[f](g.md)` <img src=\"h.png\">\n```\n[i](j.md)\n```\n")
    #expect(document.linkTargets == ["b.md", "d.svg", "h.png"])
    #expect(document.path(of: "../x/./y.md") == "x/y.md")
  }
}

extension WrittenDocument {
  /// The targets of all links and pictures.
  fileprivate var linkTargets: [String] {
    prose.flatMap { line in
      let text = line.replacing(/`[^`]*`/, with: "")
      return text.matches(of: /\]\(([^)\s]+)[^)]*\)|(?:src|href)="([^"]+)"/).compactMap {
        ($0.output.1 ?? $0.output.2).map(String.init)
      }
    }
  }

  /// The texts between backquotes.
  fileprivate var quotedTexts: [String] {
    prose.flatMap { line in line.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
  }

  /// The anchors of its headings as GitHub makes them: in lower case, spaces as hyphens, without
  /// punctuation; one that returns is numbered.
  fileprivate var anchors: [String] {
    var counts: [String: Int] = [:]
    return prose.filter { $0.hasPrefix("#") }.map { heading in
      let text = heading.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
      let kept = text.filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
      let anchor = kept.replacing(" ", with: "-")
      defer { counts[anchor, default: 0] += 1 }
      return counts[anchor].map { "\(anchor)-\($0)" } ?? anchor
    }
  }

  /// The path in the repository of what a link in this document leads to.
  fileprivate func path(of target: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
